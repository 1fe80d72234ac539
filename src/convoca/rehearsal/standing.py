"""Standing in a moment of the demo, and moving its clock on."""

from __future__ import annotations

from datetime import datetime
from functools import cache

from django.db import connection

from convoca.rehearsal import house, theatre
from convoca.rehearsal.simulation import Moment, moments
from convoca.rules import calls, windows
from convoca.rules.calls import CallFile
from convoca.workflow import clock, duties
from convoca.workflow.queries.calls import listing

CALL = "2021-residency"
FIRST = "validating"  # where a filled demo opens: people in every state
# Accounts and amendments made in one copy get numbers that no other copy gives: a browser signed
# in there is nobody here, and what a process remembers by number stays true.
_APART = """
SELECT setval(pg_get_serial_sequence('registry_user', 'id'), %(from)s),
       setval(pg_get_serial_sequence('registry_callversion', 'id'), %(from)s)
"""
_BETWEEN = 1_000_000


class NotReadyError(LookupError):
    """No such moment, or the walk has not come to it yet."""


@cache
def call_file() -> CallFile:
    """The call that the demo walks; its file must be whole."""
    found = calls.load(calls.default_folder() / CALL)
    if not isinstance(found, CallFile):
        raise ValueError(f"{CALL}: {[finding.code for finding in found]}")
    return found


def known() -> tuple[Moment, ...]:
    """The moments one can stand in, by the calendar."""
    return moments(call_file().call)


def stand(name: str) -> Moment:
    """Show a fresh copy of a moment to everyone, its clock running from there."""
    programme = theatre.read()
    moment = next((m for m in known() if m.name == name), None)
    if programme is None or moment is None or name not in programme.ready:
        raise NotReadyError(name)
    take = theatre.next_take()
    copy = programme.names.take(take)
    house.create(house.address(programme.database), copy, template=programme.names.at(name))
    theatre.use(copy)
    with connection.cursor() as cursor:
        cursor.execute(_APART, {"from": _BETWEEN * take})
    clock.set_rehearsal(moment.at, running=True)
    theatre.change(database=copy, moment=name, since=moment.at.isoformat())
    return moment


def next_change(at: datetime) -> windows.Change | None:
    """What the clock does next to any of the published calls."""
    coming = [card.next_change for card in listing(at) if card.next_change is not None]
    return min(coming, key=lambda change: change.at, default=None)


def forward() -> windows.Change | None:
    """Move the clock to the next change and do what is due by then; nothing when all is over."""
    change = next_change(clock.now())
    if change is not None:
        clock.set_rehearsal(change.at, running=True)
        duties.tick()
    return change
