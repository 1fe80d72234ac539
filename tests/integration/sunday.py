"""The stage of those who only read: the evening of Sunday 14 November, and nobody has asked anything.

A conftest takes these fixtures by name and says itself what is published.
"""

from collections.abc import Callable
from datetime import datetime

import pytest
from django.core.cache import cache
from tests.integration.cast import Doctor, Office, at, crowd

from convoca.portal.ui import fresh
from convoca.registry.models import RehearsalClock


@pytest.fixture
def now(db: None) -> Callable[[datetime], None]:
    """Stop the clock at an instant of the call."""

    def put(when: datetime) -> None:
        RehearsalClock.objects.update_or_create(only=True, defaults={"shows": when, "wall": None})

    return put


@pytest.fixture
def office(published: Office, now: Callable[[datetime], None]) -> Office:
    """The staff of the call, before anybody's first question."""
    cache.clear()
    fresh.SHELF.clear()
    now(at(14, 20, 30))
    return published


def three_are_assigned(office: Office) -> list[Doctor]:
    """Three doctors send, are validated, and get their places, sealed until the minute."""
    doctors = [Doctor(person) for person in crowd()[:3]]
    for doctor in doctors:
        doctor.register(at(9, 8))
        doctor.fill(at(10))
        doctor.prefer(at(11))
        doctor.send(at(12))
    for _ in doctors:
        office.review(at(15))
    office.assign(at(26))
    return doctors
