"""How many validators the days that are left need, so that the last one is staffed in time.

What is still to come is estimated from those who have opened a file: so many of them as have sent so
far, or all of them if hardly anybody has. They send late: of what is left, half on the last day, half
of the rest on the day before, and so on. That is an assumption, told wherever the figure is; arrivals
and the pace are measured.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

# Below so many files sent, the share that sends says nothing yet.
ENOUGH = 30
DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Load:
    """One day: what arrives, what waits when it ends, and the people it needs by itself."""

    on: date
    arrives: float
    waits: float
    people: int


@dataclass(frozen=True, slots=True)
class Forecast:
    """The days that are left, and how many people every day suffice; `pace` is files per person a day."""

    days: tuple[Load, ...]
    people: int
    pace: float

    @property
    def last(self) -> Load:
        """The last day."""
        return self.days[-1]


def to_come(drafts: int, opened: int, sent: int) -> float:
    """Estimate how many of the drafts will still be sent."""
    if opened == 0:
        return 0.0
    if sent < ENOUGH:
        return float(drafts)
    return drafts * sent / opened


def spread(count: float, days: int) -> list[float]:
    """Share out what is to come over so many days, late as people are; the parts add up to it."""
    if days <= 0:
        return []
    weights = [2.0 ** max(0, n - 1) for n in range(days)]
    total = sum(weights)
    return [count * weight / total for weight in weights]


def forecast(
    *,
    today: date,
    last_arrival: date,
    last_review: date,
    waiting: int,
    coming: float,
    pace: float,
    people: int,
) -> Forecast | None:
    """Say what each day brings with `people` at work, and how many would empty the queue in time.

    `pace` is what one person closes in a day. None when validation is over or nobody has a pace yet.
    """
    if last_review < today or pace <= 0:
        return None
    days = (last_review - today).days + 1
    arriving = spread(coming, max(0, (last_arrival - today).days + 1))[:days]
    arriving += [0.0] * (days - len(arriving))
    loads, waits = [], float(waiting)
    for n, arrives in enumerate(arriving):
        work = waits + arrives
        waits = max(0.0, work - people * pace)
        loads.append(Load(today + n * DAY, arrives, waits, math.ceil(work / pace - 1e-9)))
    return Forecast(tuple(loads), enough(waiting, arriving, pace), pace)


def enough(waiting: float, arriving: Sequence[float], pace: float) -> int:
    """Give the fewest people who, every day alike, leave nothing waiting at the end.

    Nobody can review what has not arrived: whatever arrives from a day on has only that day and those
    after it.
    """
    needed, work = 0, 0.0
    for left, arrives in enumerate(reversed(arriving), start=1):
        work += arrives + (waiting if left == len(arriving) else 0.0)
        needed = max(needed, math.ceil(work / (left * pace) - 1e-9))
    return needed
