"""A validator at her desk, on a day of the call."""

from datetime import datetime, timedelta

import pytest
from django.test import Client
from tests.integration.cast import CALL, Doctor, Office, at, crowd

from convoca.registry.models import Dossier, RehearsalClock, User
from convoca.workflow import clock
from convoca.workflow.answers import Actor, Done

HOME = "/mesa/"


def set_clock(when: datetime) -> None:
    """Let it be that instant for whatever arrives from now on."""
    RehearsalClock.objects.update_or_create(only=True, defaults={"shows": when, "wall": None})


class Desk:
    """A signed-in browser of somebody at the desk."""

    def __init__(self, actor: Actor, prefix: str = "") -> None:
        self.client = Client()
        self.client.force_login(User.objects.get(pk=actor.user_id))
        self.home = f"{prefix}{HOME}"
        self.held = ""
        self.keys = iter(range(10**6))

    def take(self) -> str:
        """Take the next dossier; its address, empty when there is none."""
        answer = self.client.post(f"{self.home}tomar/{CALL}/")
        assert answer.status_code == 302
        self.held = answer["Location"] if answer["Location"] != self.home else ""
        return self.held

    def folio(self) -> str:
        """Of the dossier in hand."""
        return self.held.split("/")[-3]

    def see(self, rest: str = "", status: int = 200) -> str:
        """The words of a page of the dossier in hand."""
        answer = self.client.get(self.held + rest)
        assert answer.status_code == status, (rest, answer.status_code)
        return answer.content.decode()

    def post(self, rest: str, **fields: str):
        """Send a form of the dossier in hand, with its key."""
        fields.setdefault("idempotency_key", f"key-{next(self.keys)}")
        return self.client.post(self.held + rest, fields)

    def valid(self, slot: str, version: str = "1"):
        """Say that a document is valid."""
        return self.post(f"documento/{slot}/", verdict="valid", version=version)

    def observe(self, slot: str, reason: str, note: str = "", version: str = "1"):
        """Observe a document with a reason."""
        fields = {"verdict": "observed", "version": version, "reason": reason, "note": note}
        return self.post(f"documento/{slot}/", **fields)


def slots(doctor: Doctor) -> list[str]:
    """The documents of a doctor's dossier, in the order of the call."""
    return [slot.needed.slot.id for slot in doctor.page().slots if slot.document]


def let_the_lease_run_out(folio: str) -> None:
    """As if the validator had gone for lunch."""
    gone = clock.wall() - timedelta(seconds=1)
    Dossier.objects.filter(folio=folio).update(lease_expires=gone)


def sent(number: int, day: int = 12, hour: int = 12) -> Doctor:
    """A doctor of the crowd who has sent her dossier."""
    doctor = Doctor(crowd()[number])
    doctor.register(at(9, 8))
    doctor.fill(at(10))
    doctor.prefer(at(10))
    done = doctor.send(at(day, hour))
    assert isinstance(done, Done), done
    return doctor


@pytest.fixture
def office(db) -> Office:
    """The published call, in its days of validation."""
    made = Office()
    made.publish(crowd())
    set_clock(at(15))
    return made


@pytest.fixture
def ana(office: Office) -> Doctor:
    """Whoever has waited longest."""
    return sent(0)


@pytest.fixture
def desk(office: Office) -> Desk:
    """The validator's browser."""
    return Desk(office.validator)


@pytest.fixture
def other(office: Office) -> Desk:
    """Another validator's browser."""
    return Desk(office.other_validator)


__all__ = ["CALL", "HOME", "Desk", "let_the_lease_run_out", "sent", "set_clock", "slots"]
