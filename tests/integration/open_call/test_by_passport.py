"""The international call: a specialist without a CURP is known by her passport, to the sheet and back."""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from django.core.cache import cache
from django.db import transaction
from django.test import Client
from tests.integration.cast import Office, account

from convoca.registry.models import Dossier, Identity, RehearsalClock, User
from convoca.rehearsal import statements
from convoca.rehearsal.people import Person, people
from convoca.rules import calls, catalogues
from convoca.rules.calls import CallFile
from convoca.workflow import evaluate, publish, record, register
from convoca.workflow.answers import Answer, Done, Refusal

CALL = "2022-international"
OPEN = f"/mi-expediente/abrir/{CALL}/"


def at(day: int, hour: int = 12, month: int = 10) -> datetime:
    """An instant of 2022, Central Mexico time."""
    zone = ZoneInfo("America/Mexico_City")
    return datetime(2022, month, day, hour, tzinfo=zone).astimezone(UTC)


def folder() -> CallFile:
    found = calls.load(calls.default_folder() / CALL)
    assert isinstance(found, CallFile), found
    return found


FILE = folder()
CROWD = people(40, 7, FILE, catalogues.default())
LUZ = next(one for one in CROWD if one.track == "foreign")
ANA = next(one for one in CROWD if one.track == "mexican")


@pytest.fixture(scope="module")
def office(django_db_setup: None, django_db_blocker: Any) -> Iterator[Office]:
    """The call published once; each test's changes are undone."""
    with django_db_blocker.unblock(), transaction.atomic():
        staff = Office()
        done = staff.approved(
            publish.propose_publish_call(actor=staff.manager, at=at(5), file=FILE), at(5)
        )
        assert isinstance(done, Done), done
        yield staff
        transaction.set_rollback(True)


@pytest.fixture(autouse=True)
def _second_day(office: Office, db: None) -> None:
    cache.clear()
    RehearsalClock.objects.update_or_create(only=True, defaults={"shows": at(13), "wall": None})


def opens(person: Person, email: str = "", **changed: str) -> Answer:
    """Register as that person says."""
    return register.open_by_statement(
        actor=account(email or person.email),
        at=at(13),
        call_id=CALL,
        stated={**statements.at_the_door(person, FILE.call), **changed},
    )


def codes(answer: Answer) -> list[tuple[str, str]]:
    assert isinstance(answer, Refusal), answer
    return [(one.code, one.where) for one in answer.findings]


def test_a_passport_opens_one_dossier_whatever_the_account() -> None:
    done = opens(LUZ)
    assert isinstance(done, Done)
    row = Dossier.objects.get(folio=done.reference)
    assert (row.track, Identity.objects.get(dossier=row).curp) == ("foreign", "")
    assert codes(opens(LUZ, "otra@ejemplo.example")) == [("dossier.exists", "curp")]
    lower = statements.at_the_door(LUZ, FILE.call)["passport-number"].lower()
    again = opens(LUZ, "mas@ejemplo.example", **{"passport-number": lower})
    assert codes(again) == [("dossier.exists", "curp")]


def test_each_track_is_asked_for_its_own_document_and_no_other() -> None:
    missing = opens(ANA, curp="")
    assert codes(missing) == [("data.missing", "curp")]
    assert codes(opens(LUZ, **{"passport-number": ""})) == [("data.missing", "passport-number")]
    assert codes(opens(LUZ, curp=LUZ.curp)) == [("data.unknown", "curp")]
    done = opens(ANA)
    assert isinstance(done, Done)
    assert Identity.objects.get(dossier__folio=done.reference).curp == ANA.curp


def test_her_pages_and_her_sheet_ask_nothing_of_the_other_track() -> None:
    browser = Client()
    browser.force_login(User.objects.get(pk=account(LUZ.email).user_id))
    door = browser.get(OPEN).content.decode()
    assert "Solo si no tienes nacionalidad mexicana" in door
    form = {"curp": "", **statements.at_the_door(LUZ, FILE.call), "idempotency_key": "one"}
    own = browser.post(OPEN, form).url
    assert own.startswith("/mi-expediente/")
    for rest in ("", "datos/", "documentos/", "preferencias/", "solicitud/", "revisar/"):
        assert browser.get(f"{own}{rest}").status_code == 200, rest
    assert "CURP" not in browser.get(f"{own}datos/").content.decode()
    sheet = browser.get(f"{own.rstrip('/')}/solicitud.pdf")
    assert sheet["Content-Type"] == "application/pdf"


def test_her_data_are_kept_and_her_passport_cannot_be_changed() -> None:
    done = opens(LUZ)
    assert isinstance(done, Done)
    typed = statements.values(LUZ, FILE.call)
    changed = {**typed, "passport-number": "OTRO1"}
    answer = record.save_data(
        actor=account(LUZ.email), at=at(13), folio=done.reference, fields=changed, seen_version=1
    )
    assert codes(answer) == [("data.locked", "passport-number")]
    kept = record.save_data(
        actor=account(LUZ.email), at=at(13), folio=done.reference, fields=typed, seen_version=1
    )
    assert isinstance(kept, Done)


def test_a_call_that_only_announces_how_it_assigns_freezes_no_ranking(office: Office) -> None:
    answer = evaluate.propose_freeze(actor=office.manager, at=at(25, month=11), call_id=CALL)
    assert ("assignment.announced-only", "freeze") in codes(answer)
