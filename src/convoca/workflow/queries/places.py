"""Places with the names of what they refer to."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from convoca.rules import catalogues
from convoca.rules.catalogues import Hospital, Specialty, State
from convoca.rules.schema import Vacancy
from convoca.workflow.queries import calls, offered


@dataclass(frozen=True, slots=True)
class Place:
    """A vacancy with the names of what it refers to."""

    vacancy: Vacancy
    hospital: Hospital
    specialty: Specialty
    state: State


@dataclass(frozen=True, slots=True)
class Found:
    """Places that match, and the seats and rows of all that match."""

    places: tuple[Place, ...]
    seats: int
    rows: int


def search(call_id: str, filters: Mapping[str, str], *, limit: int = 50) -> Found:
    """The first places that match every filter, in the order of their ids."""
    chosen = {name: (value,) for name, value in filters.items() if value}
    found = offered.of(call_id).find(chosen, limit=limit)
    return Found(tuple(place(v) for v in found.vacancies), found.seats, found.rows)


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
