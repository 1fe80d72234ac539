"""A published call, a clock to set, and a stranger who reads."""

from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Any

import pytest
from django.core.cache import cache
from django.db import transaction
from django.test import Client
from tests.integration.cast import Office, at, crowd

from convoca.portal.ui import fresh
from convoca.registry.models import RehearsalClock


@pytest.fixture(scope="module")
def published(django_db_setup: None, django_db_blocker: Any) -> Iterator[Office]:
    """The call published and its list imported, once; each test's changes are undone."""
    with django_db_blocker.unblock(), transaction.atomic():
        team = Office()
        team.publish(crowd())
        yield team
        transaction.set_rollback(True)


@pytest.fixture
def now(db: None) -> Callable[[datetime], None]:
    """Stop the clock at an instant of the call."""

    def put(when: datetime) -> None:
        RehearsalClock.objects.update_or_create(only=True, defaults={"shows": when, "wall": None})

    return put


@pytest.fixture
def office(published: Office, now: Callable[[datetime], None]) -> Office:
    """The staff of the call; it is Sunday 14 November and nobody has tried anything yet."""
    cache.clear()
    fresh.SHELF.clear()
    now(at(14, 20, 30))
    return published


@pytest.fixture
def stranger() -> Client:
    """Nobody in particular."""
    return Client()
