"""The house on stage: the call is published, its office is staffed, and the test holds the clock."""

import re
from datetime import datetime

from django.core import mail
from tests.integration.cast import CALL, Doctor, Office, at, call_file, crowd

from convoca.registry.models import RehearsalClock
from convoca.rehearsal.people import Person
from convoca.workflow import accounts, duties

_CODE = re.compile(r"^[A-Z0-9][A-Z0-9-]{4,11}$", re.MULTILINE)


class House:
    """A call on its second day, with a manager, a second key and two validators."""

    def __init__(self, url: str) -> None:
        self.url = url
        self.office = Office()
        self.office.publish(crowd())
        self.now = at(10)
        self.set_clock(self.now)

    def set_clock(self, when: datetime) -> None:
        """Let it be that instant for whatever arrives from now on."""
        self.now = when
        RehearsalClock.objects.update_or_create(only=True, defaults={"shows": when, "wall": None})

    def rest(self) -> None:
        """Let the worker do its duties: the chain, the mail, what the calendar asks."""
        duties.tick(self.now)

    def letter(self, to: str) -> str:
        """The last mail of one address, subject and body."""
        self.rest()
        last = next(m for m in reversed(mail.outbox) if to in m.to)
        return f"{last.subject}\n{last.body}"

    def code_for(self, email: str) -> str:
        """The code that the last mail to that address brought."""
        last = next(m for m in reversed(mail.outbox) if email in m.to)
        found = _CODE.search(str(last.body))
        assert found, last.body
        return found.group()


def doctor_of(person: Person) -> Doctor:
    """Somebody with a proved address who opened her file before the test began."""
    accounts.proved(person.email)
    doctor = Doctor(person)
    doctor.register(at(9, 8))
    return doctor


__all__ = ["CALL", "Doctor", "House", "at", "call_file", "crowd", "doctor_of"]
