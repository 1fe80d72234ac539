"""A doctor at her browser, on a day of the call."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import pytest
from django.db import transaction
from django.test import Client
from tests.integration.cast import CALL, Doctor, Office, at, crowd

from convoca.registry.models import RehearsalClock, User

HOME = "/mi-expediente/"


def set_clock(when: datetime) -> None:
    """Let it be that instant for whatever arrives from now on."""
    RehearsalClock.objects.update_or_create(only=True, defaults={"shows": when, "wall": None})


class Browser:
    """A signed-in browser: pages by the rest of their address after the folio."""

    def __init__(self, doctor: Doctor, prefix: str = "") -> None:
        self.doctor = doctor
        self.client = Client()
        self.client.force_login(User.objects.get(pk=doctor.actor.user_id))
        self.home = f"{prefix}{HOME}"
        self.keys = iter(range(10**6))

    def url(self, rest: str = "") -> str:
        """The address of a page of her dossier."""
        return f"{self.home}{self.doctor.folio}/{rest}"

    def see(self, rest: str = "", status: int = 200) -> str:
        """The words of a page of her dossier."""
        response = self.client.get(self.url(rest))
        assert response.status_code == status, (rest, response.status_code)
        return response.content.decode()

    def post(self, rest: str, key: str = "", **fields: object):
        """Send a form with its key; names with a hyphen are written with `__`."""
        data = {name.replace("__", "-"): value for name, value in fields.items()}
        data.setdefault("idempotency_key", key or f"key-{next(self.keys)}")
        return self.client.post(self.url(rest), data)


@dataclass(frozen=True)
class Stage:
    """What every test of this folder finds: made once, and each test's changes undone."""

    office: Office
    empty: Doctor
    complete: Doctor


@pytest.fixture(scope="module")
def stage(django_db_setup: None, django_db_blocker: Any) -> Iterator[Stage]:
    """The published call, a doctor with an empty dossier and one with everything but sent.

    Each test runs in a savepoint inside this transaction.
    """
    with django_db_blocker.unblock(), transaction.atomic():
        office, (ana, eva, *_) = Office(), crowd()
        office.publish(crowd())
        empty, complete = Doctor(ana), Doctor(eva)
        for doctor in (empty, complete):
            doctor.register(at(9, 8))
        complete.fill(at(10))
        complete.prefer(at(10))
        yield Stage(office, empty, complete)
        transaction.set_rollback(True)


@pytest.fixture
def office(stage: Stage, db: None) -> Office:
    """The staff of the call, on the second day of registration."""
    set_clock(at(10))
    return stage.office


@pytest.fixture
def doctor(stage: Stage, office: Office) -> Doctor:
    """A doctor with an open dossier and nothing in it."""
    return stage.empty


@pytest.fixture
def browser(doctor: Doctor) -> Browser:
    """Her browser."""
    return Browser(doctor)


@pytest.fixture
def complete(stage: Stage, office: Office) -> Browser:
    """The browser of a doctor with everything filled in, three wishes and nothing sent."""
    return Browser(stage.complete)


@pytest.fixture
def another(office: Office) -> Browser:
    """The browser of a third doctor, with her own dossier."""
    other = Doctor(crowd()[2])
    other.register(at(9, 9))
    return Browser(other)


__all__ = ["CALL", "HOME", "Browser", "set_clock"]
