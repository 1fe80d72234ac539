"""Whose turn a file is: the order of the queue, who may not review it, how the work is shared.

A file's age is the time it has spent in our hands. While its owner corrects it or answers a question
its clock stands still, and when it comes back it keeps the place it had.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from statistics import median
from typing import Literal
from zoneinfo import ZoneInfo

from convoca.rules import windows
from convoca.rules.dossiers import State
from convoca.rules.schema import Call

# Where a file waits for us; anywhere else it waits for its owner, or for nobody.
OURS = frozenset({State.SENT, State.IN_REVIEW, State.CORRECTED})
# Shorter than this, two equal beginnings of an address say nothing ("ana@…").
_TELLING = 5
# Whoever is asked has this many whole days, unless validation ends before: no source says how many.
ANSWER_DAYS = 3
_DAY = timedelta(days=1)
LAST_DAY = _DAY  # so long before its deadline whoever has not answered is reminded

Why = Literal["family", "friendship", "work", "interest"]
WHYS: tuple[Why, ...] = ("family", "friendship", "work", "interest")


@dataclass(frozen=True, slots=True)
class Waiting:
    """A file in the queue: its steps as (state it came into, when), the earliest first."""

    key: int
    steps: Sequence[tuple[State, datetime]]


def waited(steps: Sequence[tuple[State, datetime]], at: datetime) -> timedelta:
    """Add up the time a file has been in our hands until `at`."""
    ends = [when for _, when in steps[1:]] + [at]
    spent = (end - begun for (state, begun), end in zip(steps, ends, strict=True) if state in OURS)
    return sum(spent, timedelta())


def in_order(files: Iterable[Waiting], at: datetime) -> tuple[int, ...]:
    """Give the keys in the order of the queue: who has waited longest first, then who came first."""
    return tuple(f.key for f in sorted(files, key=lambda f: (-waited(f.steps, at), f.key)))


def due(call: Call, at: datetime) -> datetime | None:
    """Give the last minute that is of use to whoever waits in this call.

    While corrections are possible, or still to come, it is theirs: an observation after it cannot be
    corrected any more. Then it is that of validation; None when that is over too.
    """
    for step in ("correct", "validate"):
        last = windows.last_minute(call, step)
        if last is not None and windows.require_closed(call, step, at):
            return last
    return None


def mailbox(address: str) -> str:
    """Give what an address says of its owner, the same at work and at home; "" if too little.

    The part before the at sign, without capitals, dots, hyphens or what follows a plus sign.
    """
    name = address.casefold().partition("@")[0].partition("+")[0]
    found = re.sub(r"[._-]", "", name)
    return found if len(found) >= _TELLING else ""


@dataclass(frozen=True, slots=True)
class Share:
    """What one validator did of what all did; `usual` is the middle of those who did any."""

    mine: int
    all: int
    people: int
    usual: float

    @property
    def percent(self) -> int:
        """Of all that was done, in whole hundredths."""
        return round(100 * self.mine / self.all) if self.all else 0


def share(done: Mapping[int, int], me: int) -> Share:
    """Tell a validator's part in the work: `done` counts closed reviews by person."""
    counts = [count for count in done.values() if count]
    return Share(done.get(me, 0), sum(counts), len(counts), median(counts) if counts else 0.0)


def reminds(asked_at: datetime, due: datetime, at: datetime) -> bool:
    """Whether a question not yet answered is to be reminded of now: on its last day, once.

    Not where it was asked less than half a day before that: whoever has just read it knows.
    """
    begins = due - LAST_DAY
    return begins <= at <= due and asked_at <= begins - _DAY / 2


def answer_by(call: Call, at: datetime) -> datetime | None:
    """Give the last minute to answer a question asked now.

    The end of the third day after it, but a day before validation closes, so that the answer is still
    read. None when that would leave less than a day: then one decides with what there is.
    """
    last = windows.last_minute(call, "validate")
    if last is None:
        return None
    day = (at.astimezone(ZoneInfo(call.zone)) + ANSWER_DAYS * _DAY).date()
    wish = windows.instant(datetime.combine(day, time(23, 59)), call.zone)
    found = min(wish, last - _DAY)
    return found if found - at >= _DAY else None
