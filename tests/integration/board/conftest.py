"""Whoever runs a call, at the board."""

import html
import re
from datetime import datetime

import pytest
from django.test import Client
from tests.integration.cast import CALL, Doctor, Office, at, crowd, staff

from convoca.registry.models import RehearsalClock, User
from convoca.rules.access import Role
from convoca.workflow.answers import Actor, Done

HOME = "/tablero/"
STEPS = ("freeze", "commit", "run", "verify", "seal")


def set_clock(when: datetime) -> None:
    """Let it be that instant for whatever arrives from now on."""
    RehearsalClock.objects.update_or_create(only=True, defaults={"shows": when, "wall": None})


class Board:
    """A signed-in browser of somebody at the board."""

    def __init__(self, actor: Actor, prefix: str = "") -> None:
        self.client = Client()
        self.client.force_login(User.objects.get(pk=actor.user_id))
        self.home = f"{prefix}{HOME}"
        self.keys = iter(range(10**6))

    def see(self, rest: str = f"{CALL}/", status: int = 200) -> str:
        """The words and marks of a page."""
        answer = self.client.get(self.home + rest)
        assert answer.status_code == status, (rest, answer.status_code)
        return b"".join(answer).decode()

    def read(self, rest: str = f"{CALL}/", status: int = 200) -> str:
        """The words of a page, without its marks."""
        page = self.see(rest, status)
        return html.unescape(" ".join(re.sub(r"<[^>]+>", " ", page).split()))

    def post(self, rest: str, **fields: str):
        """Send a form with its key."""
        fields.setdefault("idempotency_key", f"key-{next(self.keys)}")
        return self.client.post(self.home + rest, fields)

    def propose(self, kind: str) -> str:
        """Propose a step; the address of its proposal, after the home."""
        answer = self.post(f"{CALL}/proponer/{kind}/")
        assert answer.status_code == 302, answer.content.decode()
        return str(answer["Location"]).removeprefix(self.home)


def validated(office: Office, count: int = 2) -> list[Doctor]:
    """Doctors whose files are sent and validated."""
    doctors = [Doctor(person) for person in crowd()[:count]]
    for doctor in doctors:
        doctor.register(at(9, 8))
        doctor.fill(at(10))
        doctor.prefer(at(10))
        assert isinstance(doctor.send(at(12)), Done)
    for _ in doctors:
        office.review(at(15))
    return doctors


@pytest.fixture
def office(db) -> Office:
    """The published call, while people register."""
    made = Office()
    made.publish(crowd())
    set_clock(at(12, 13))
    return made


@pytest.fixture
def manager(office: Office) -> Board:
    """The manager's browser."""
    return Board(office.manager)


@pytest.fixture
def second(office: Office) -> Board:
    """The browser of whoever holds the second key."""
    return Board(office.second)


@pytest.fixture
def auditor(office: Office) -> Board:
    """The auditor's browser."""
    return Board(staff(Role.AUDITOR, "auditor"))


__all__ = ["CALL", "HOME", "STEPS", "Board", "set_clock", "validated"]
