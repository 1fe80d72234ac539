"""Who one may sign in as with one click: the staff, and an applicant in each state."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache

from convoca.rehearsal import standing
from convoca.rehearsal.offices import DOMAIN, STAFF
from convoca.rehearsal.people import NEVER_COMES, Person, people
from convoca.rehearsal.theatre import Programme
from convoca.rules import catalogues
from convoca.rules.access import Role
from convoca.rules.dossiers import State
from convoca.workflow import keys
from convoca.workflow.queries import health, parts


@dataclass(frozen=True, slots=True)
class Part:
    """Someone to play: `number` tells apart the several of one role; an applicant has a dossier."""

    email: str
    role: Role
    number: int = 0
    state: State | None = None
    folio: str = ""


def staff() -> list[Part]:
    """Who acts for the institution."""
    several = [role for role in STAFF.values() if list(STAFF.values()).count(role) > 1]
    found: list[Part] = []
    for name, role in STAFF.items():
        number = 1 + sum(part.role is role for part in found) if role in several else 0
        found.append(Part(f"{name}@{DOMAIN}", role, number))
    return found


def applicants() -> list[Part]:
    """One applicant in each state that is taken now, in the order of the states."""
    found = parts.one_in_each_state()
    return [
        Part(found[state.value][0], Role.APPLICANT, state=state, folio=found[state.value][1])
        for state in State
        if state.value in found
    ]


def newcomer(programme: Programme) -> Person | None:
    """Someone on the exam's list who has no dossier yet: play her from the beginning."""
    absent = _made(programme.applicants, programme.seed)
    keyed = {keys.blind("exam", person.folio): person for person in absent}
    opened = parts.opened(keyed.keys())
    return next((person for key, person in keyed.items() if key not in opened), None)


@lru_cache(maxsize=2)
def _made(applicants: int, seed: int) -> tuple[Person, ...]:
    """Who is on the list and never comes by herself."""
    total = applicants + math.ceil(applicants * NEVER_COMES)
    everybody = people(total, seed, standing.call_file(), catalogues.default())
    return tuple(everybody[applicants:])


def part(email: str) -> Part | None:
    """The part of an address; nobody else can be signed in with one click."""
    return next((p for p in (*staff(), *applicants()) if p.email == email), None)


def figures() -> dict[str, int]:
    """How many dossiers are in each state that is taken, in the order of the states."""
    counted = health.states(standing.call_file().call.id)
    return {state.value: counted[state.value] for state in State if counted.get(state.value)}
