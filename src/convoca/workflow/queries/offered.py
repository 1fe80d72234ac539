"""The places of a published version, ready to be filtered and counted by anyone.

A set of rows is one whole number, a bit a row: to filter is to intersect, to count seats is to
count bits. All of it is made once per version, because versions never change; a page costs one query.
"""

import threading
from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import lru_cache
from zoneinfo import ZoneInfo

from convoca.registry.facts.calls import call_file
from convoca.registry.models import CallVersion
from convoca.rules.calls import CallFile
from convoca.rules.schema import Call, Vacancy
from convoca.workflow.answers import NotFound

WITH, WITHOUT = "with", "without"


def _compensation(vacancy: Vacancy) -> tuple[str, ...]:
    return (WITH, vacancy.coverage) if vacancy.coverage else (WITHOUT,)


# What a place can be asked by, and under which values it is found.
FILTERS: Mapping[str, Callable[[Vacancy], tuple[str, ...]]] = {
    "category": lambda v: (v.category,),
    "specialty": lambda v: (v.specialty,),
    "state": lambda v: (v.region,),
    "hospital": lambda v: (v.clues,),
    "shift": lambda v: (v.shift,),
    "compensation": _compensation,
    "employer": lambda v: (v.employer,),
    "term": lambda v: (v.term,),
    "tie": lambda v: (WITH if v.tie else WITHOUT,),
}
Chosen = Mapping[str, Sequence[str]]
# After a publication many ask at once: one makes the list and the others wait for it.
_making = threading.Lock()
# The columns of a version that make a `Version`, in its order.
SEEN = ("pk", "number", "digest", "published_at")


@dataclass(frozen=True, slots=True)
class Version:
    """One published version of a call."""

    pk: int
    number: int
    digest: str
    published_at: datetime


@dataclass(frozen=True, slots=True)
class Slice:
    """A page of what matches: `after` continues it, "" at the end; the counts are of all of it."""

    vacancies: tuple[Vacancy, ...]
    after: str
    seats: int
    rows: int


@dataclass(frozen=True, eq=False)
class Offered:
    """The list of places in force, with what it takes to filter it.

    There is one of each in a process: whatever is made from it can be remembered beside it.
    """

    versions: tuple[Version, ...]
    file: CallFile
    rows: tuple[Vacancy, ...]
    ids: tuple[str, ...]
    sets: Mapping[str, Mapping[str, int]]
    planes: tuple[int, ...]
    appeared: tuple[tuple[datetime, int], ...]

    @property
    def call(self) -> Call:
        """The terms in force."""
        return self.file.call

    @property
    def version(self) -> Version:
        """The version in force."""
        return self.versions[-1]

    def find(
        self,
        chosen: Chosen,
        *,
        since: datetime | None = None,
        after: str = "",
        limit: int | None = None,
    ) -> Slice:
        """What matches every filter (any of its values), in the order of the ids, from after one.

        `since` leaves what was first published as it is now in a version of that instant or later.
        """
        matching = self._matching(chosen, since)
        start = bisect_right(self.ids, after)
        rest = matching >> start << start
        shown: list[Vacancy] = []
        for row in _bits(rest):
            if limit is not None and len(shown) == limit:
                return self._slice(shown, shown[-1].vacancy if shown else after, matching)
            shown.append(self.rows[row])
        return self._slice(shown, "", matching)

    def totals(self, chosen: Chosen, since: datetime | None = None) -> dict[str, dict[str, int]]:
        """Seats by value of each filter, given the other filters: what one more choice would leave.

        A value that the other filters leave without seats stays, with its zero.
        """
        found = {}
        for name, values in self.sets.items():
            others = {key: value for key, value in chosen.items() if key != name}
            matching = self._matching(others, since)
            found[name] = {value: self.seats(matching & rows) for value, rows in values.items()}
        return found

    def seats(self, rows: int) -> int:
        """The seats of a set of rows."""
        return sum((rows & plane).bit_count() << bit for bit, plane in enumerate(self.planes))

    def halves(self, vacancy: Vacancy) -> tuple[Vacancy, ...]:
        """The other posts that are taken together with this one."""
        if not vacancy.tie:
            return ()
        tied = self._matching({"tie": (WITH,)}, None)
        rows = (self.rows[row] for row in _bits(tied))
        return tuple(v for v in rows if v.tie == vacancy.tie and v.vacancy != vacancy.vacancy)

    def by(self, name: str) -> dict[str, int]:
        """Seats of the whole list by value of one filter."""
        return {value: self.seats(rows) for value, rows in self.sets[name].items()}

    def _matching(self, chosen: Chosen, since: datetime | None) -> int:
        matching = (1 << len(self.rows)) - 1
        for name, values in chosen.items():
            any_of = 0
            for value in values:
                any_of |= self.sets[name].get(value, 0)
            matching &= any_of
        if since is not None:
            recent = 0
            for published_at, rows in self.appeared:
                recent |= rows if published_at >= since else 0
            matching &= recent
        return matching

    def _slice(self, shown: Sequence[Vacancy], after: str, matching: int) -> Slice:
        return Slice(tuple(shown), after, self.seats(matching), matching.bit_count())


def of(call_id: str) -> Offered:
    """The places in force; NotFound if the call was never published. One query, once warm."""
    rows = CallVersion.objects.filter(call_id=call_id).order_by("number")
    versions = tuple(Version(*row) for row in rows.values_list(*SEEN))
    if not versions:
        raise NotFound(call_id)
    return of_versions(versions)


def since(text: str, zone: str) -> datetime | None:
    """A day (from its first minute, in that zone) or an instant; None for anything else."""
    try:
        if len(text) == len("2024-02-27"):
            return datetime.combine(date.fromisoformat(text), time(), ZoneInfo(zone))
        found = datetime.fromisoformat(text)
    except ValueError:
        return None
    return found if found.tzinfo else found.replace(tzinfo=ZoneInfo(zone))


def of_versions(versions: tuple[Version, ...]) -> Offered:
    """The places of the last of these versions, which are all of a call, the first one first."""
    with _making:
        return _made(versions)


@lru_cache(maxsize=64)
def _made(versions: tuple[Version, ...]) -> Offered:
    file = call_file(versions[-1].pk)
    rows = tuple(sorted(file.vacancies, key=lambda v: v.vacancy))
    sets: dict[str, dict[str, int]] = {name: {} for name in FILTERS}
    planes: dict[int, int] = {}
    for place, vacancy in enumerate(rows):
        bit = 1 << place
        for name, read in FILTERS.items():
            for value in read(vacancy):
                sets[name][value] = sets[name].get(value, 0) | bit
        for plane in _bits(vacancy.seats):
            planes[plane] = planes.get(plane, 0) | bit
    return Offered(
        versions=versions,
        file=file,
        rows=rows,
        ids=tuple(v.vacancy for v in rows),
        sets=sets,
        planes=tuple(planes.get(n, 0) for n in range(max(planes, default=-1) + 1)),
        appeared=_appeared(versions, rows),
    )


def _appeared(
    versions: Sequence[Version], rows: Sequence[Vacancy]
) -> tuple[tuple[datetime, int], ...]:
    """For each version, the rows that were first published in it as they are now."""
    found = []
    left = (1 << len(rows)) - 1
    for earlier in versions:
        then = call_file(earlier.pk).by_id
        same = sum(1 << n for n, v in enumerate(rows) if left >> n & 1 and then.get(v.vacancy) == v)
        left &= ~same
        found.append((earlier.published_at, same))
    return tuple(found)


def _bits(number: int) -> Iterator[int]:
    """The places of the ones in a number, from the lowest."""
    while number:
        lowest = number & -number
        yield lowest.bit_length() - 1
        number ^= lowest
