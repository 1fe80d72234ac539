"""A doctor at her browser, on a day of the call."""

from collections.abc import Callable
from datetime import datetime

import pytest
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


@pytest.fixture
def office(db) -> Office:
    """The published call, with its selected list, on the second day of registration."""
    made = Office()
    made.publish(crowd())
    set_clock(at(10))
    return made


@pytest.fixture
def doctor(office: Office) -> Doctor:
    """A doctor with an open dossier and nothing in it."""
    made = Doctor(crowd()[0])
    made.register(at(9, 8))
    return made


@pytest.fixture
def browser(doctor: Doctor) -> Browser:
    """Her browser."""
    return Browser(doctor)


@pytest.fixture
def complete(doctor: Doctor) -> Doctor:
    """The same doctor with everything filled in, three wishes and nothing sent."""
    doctor.fill(at(10))
    doctor.prefer(at(10))
    return doctor


@pytest.fixture
def another(office: Office) -> Callable[[], Browser]:
    """A second doctor with her own dossier."""

    def make() -> Browser:
        other = Doctor(crowd()[1])
        other.register(at(9, 9))
        return Browser(other)

    return make


__all__ = ["CALL", "HOME", "Browser", "set_clock"]
