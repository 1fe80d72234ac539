"""The places of a call: filtered, counted and paged from the frozen version, without the database."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from convoca.rules import catalogues
from convoca.rules.catalogues import Hospital, Specialty, State
from convoca.rules.schema import Vacancy
from convoca.workflow.queries import calls

FILTERS: Mapping[str, Callable[[Vacancy], str]] = {
    "specialty": lambda v: v.specialty,
    "state": lambda v: v.region,
    "hospital": lambda v: v.clues,
    "shift": lambda v: v.shift,
}


@dataclass(frozen=True, slots=True)
class Place:
    """A vacancy with the names of what it refers to."""

    vacancy: Vacancy
    hospital: Hospital
    specialty: Specialty
    state: State


@dataclass(frozen=True, slots=True)
class Found:
    """One page of places: `after` continues it, None at the end; totals are of all that match."""

    places: tuple[Place, ...]
    after: str | None
    seats: int
    rows: int


def search(call_id: str, filters: Mapping[str, str], *, after: str = "", limit: int = 50) -> Found:
    """The places that match every filter, in the order of their ids, from after a given one."""
    matching = _matching(calls.file(call_id).by_id, filters)
    rest = [v for v in matching if v.vacancy > after]
    shown = rest[:limit]
    following = shown[-1].vacancy if len(rest) > limit else None
    seats = sum(v.seats for v in matching)
    return Found(tuple(place(v) for v in shown), following, seats, len(matching))


def totals(call_id: str, filters: Mapping[str, str]) -> dict[str, dict[str, int]]:
    """Seats per value of each filter, given the other filters: what one more choice would leave."""
    rows = calls.file(call_id).by_id
    found = {}
    for name, value in FILTERS.items():
        others = {k: v for k, v in filters.items() if k != name}
        counted: Counter[str] = Counter()
        for vacancy in _matching(rows, others):
            counted[value(vacancy)] += vacancy.seats
        found[name] = dict(counted)
    return found


def place(vacancy: Vacancy) -> Place:
    """A vacancy with its hospital, specialty and state."""
    names = catalogues.default()
    return Place(
        vacancy,
        names.hospitals[vacancy.clues],
        names.specialties[vacancy.specialty],
        names.states[vacancy.region],
    )


def by_ids(call_id: str, ids: Iterable[str]) -> list[Place]:
    """The places of these ids, in the order given; unknown ones are left out."""
    known = calls.file(call_id).by_id
    return [place(known[i]) for i in ids if i in known]


def _matching(rows: Mapping[str, Vacancy], filters: Mapping[str, str]) -> list[Vacancy]:
    wanted = [(FILTERS[k], v) for k, v in filters.items() if k in FILTERS and v]
    return [v for _, v in sorted(rows.items()) if all(f(v) == value for f, value in wanted)]
