"""The seven calls published together: each has its pages, in both languages, in its own words."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

import pytest
from django.core.cache import cache
from django.db import transaction
from django.test import Client
from tests.integration.cast import Office, at

from convoca.registry.models import RehearsalClock, Seat
from convoca.rules import calls, offers, windows
from convoca.rules.calls import CallFile
from convoca.workflow import publish
from convoca.workflow.answers import Done

NAMES = sorted(path.parent.name for path in calls.default_folder().glob("*/call.yaml"))


def folder(name: str) -> CallFile:
    found = calls.load(calls.default_folder() / name)
    assert isinstance(found, CallFile), found
    return found


@pytest.fixture(scope="module")
def published(django_db_setup: None, django_db_blocker: Any) -> Iterator[dict[str, CallFile]]:
    """All of them published before the first one opens."""
    with django_db_blocker.unblock(), transaction.atomic():
        office, files = Office(), {name: folder(name) for name in NAMES}
        for file in files.values():
            proposed = publish.propose_publish_call(actor=office.manager, at=at(5), file=file)
            assert isinstance(office.approved(proposed, at(5)), Done)
        yield files
        transaction.set_rollback(True)


def opened(file: CallFile) -> datetime:
    """The first instant of its registration."""
    return windows.bounds(windows.of_step(file.call, "register")[0], file.call.zone)[0]


@pytest.mark.parametrize("lang", ["es", "en"])
@pytest.mark.parametrize("name", NAMES)
def test_each_call_has_its_page_its_places_and_its_questions(
    published: dict[str, CallFile], db: None, name: str, lang: str
) -> None:
    cache.clear()
    file = published[name]
    RehearsalClock.objects.update_or_create(
        only=True, defaults={"shows": opened(file), "wall": None}
    )
    home = f"{'/en' if lang == 'en' else ''}/convocatorias/{name}/"
    page = Client().get(home).content.decode()
    assert file.call.title.in_language(lang).replace("'", "&#x27;") in page
    assert f"{file.seats():,}" in page
    for rest in ("plazas/", "puedo-participar/"):
        response = Client().get(f"{home}{rest}")
        assert response.status_code == 200, rest
        if offers.is_open(file.call):
            assert "ENARM" not in response.content.decode()
    assert Seat.objects.filter(call_id=name).count() == file.seats()
