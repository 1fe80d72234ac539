"""Reminders of what was promised: at nine, eleven and eleven and a half months, and on the last day.

Whoever signed a commitment letter and got a place is told before the time is over, unless she has
delivered it. A worker that rested tells only the latest of the reminders it missed.
"""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast

from convoca.registry.facts import dossiers as facts
from convoca.registry.models import AnswerVersion, Dossier, Message, PromiseDelivery, Publication
from convoca.rules import promises, windows
from convoca.rules.dossiers import State
from convoca.rules.schema import Track
from convoca.workflow import files, outbox
from convoca.workflow.files import Held

CODE = "promise.reminder"
BEFORE = (92, 31, 15, 0)  # days before the last one
_asked: dict[str, dt.date] = {}


@dataclass(frozen=True, slots=True)
class _Due:
    """A promise of a dossier that is to be told of now, and which of its reminders this is."""

    slot: str
    day: dt.date
    stage: int


def remind_daily(at: dt.datetime) -> None:
    """Look once a day."""
    if _asked.get("day") != at.date():
        remind(at)
        _asked["day"] = at.date()


def remind(at: dt.datetime) -> int:
    """Tell everybody whose promise comes due, each reminder once; how many were told."""
    told = 0
    for call_id in Publication.objects.filter(released_at__lte=at).values_list(
        "call_id", flat=True
    ):
        for row in whose(call_id):
            told += sum(_tell(row, due, at) for due in _dues(files.held_of(row), at))
    return told


def stage(day: dt.date, today: dt.date) -> int | None:
    """Which reminder it is time for, by its place in `BEFORE`; None before the first and after."""
    left = (day - today).days
    passed = [place for place, before in enumerate(BEFORE) if left <= before]
    return passed[-1] if passed and left >= 0 else None


def whose(call_id: str) -> list[Dossier]:
    """Those with a place who once gave an answer that promises something."""
    placed = Dossier.objects.filter(call_id=call_id, state=State.ASSIGNED.value, erased_at=None)
    first = placed.first()
    if first is None:
        return []
    options = {
        option.id
        for requirement in files.held_of(first).call.requirements
        for option in requirement.options
        if option.commitment
    }
    answered = AnswerVersion.objects.filter(dossier__in=placed, option__in=options)
    return list(placed.filter(pk__in=answered.values("dossier_id")))


def _dues(held: Held, at: dt.datetime) -> Iterator[_Due]:
    today = windows.day(held.call, at)
    delivered = PromiseDelivery.objects.filter(dossier=held.row).exclude(outcome="refused")
    done = set(delivered.values_list("slot", flat=True))
    answers = facts.typed(held.row).answers
    for needed in promises.promised(held.call, cast(Track, held.row.track), answers):
        assert needed.option.commitment is not None
        day = promises.due(held.call, needed.option.commitment)
        now = stage(day, today)
        if now is not None and needed.slot.id not in done:
            yield _Due(needed.slot.id, day, now)


def _tell(row: Dossier, due: _Due, at: dt.datetime) -> bool:
    """Leave the reminder, unless it was left already."""
    mark = {"promise": due.slot, "stage": due.stage}
    if Message.objects.filter(dossier=row, code=CODE, params__contains=mark).exists():
        return False
    outbox.tell(row, "promise.reminder", at=at, due=due.day.isoformat(), **mark)
    return True
