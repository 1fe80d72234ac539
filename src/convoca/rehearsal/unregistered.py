"""Foreign doctors who have a CURP and say at first that they have none."""

from __future__ import annotations

from typing import Final

from convoca.rehearsal.people import Person
from convoca.rules import temporary
from convoca.rules.calls import Call

SHARE: Final = 0.3


def denied(person: Person, call: Call) -> dict[str, str]:
    """What she answers at first although it is not so: sending refuses it, and she mends it."""
    if not person.curp or not person.draws("denies").chance(SHARE):
        return {}
    return temporary.answers(call, person.track)
