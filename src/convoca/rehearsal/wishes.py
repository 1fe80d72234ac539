"""Which sites a made-up doctor wants, and in what order."""

from __future__ import annotations

from convoca.rehearsal.draws import Draws
from convoca.rehearsal.people import Person
from convoca.rehearsal.tempers import Length, Style
from convoca.rules.calls import CallFile

_LENGTHS = {Length.SHORT: (1, 4), Length.SOME: (5, 15)}


def wishes(person: Person, file: CallFile, *, purpose: str = "wishes") -> list[str]:
    """Her list, best first: some sites everyone wants, some are near home, and tastes differ."""
    draws = person.draws(purpose)
    offered = file.of_specialty(person.specialty)
    worth = {}
    for vacancy in offered:
        fame = Draws(person.seed, "fame", vacancy.clues).share()
        near = 1.0 if vacancy.region == person.home_state else 0.0
        pull = {Style.POPULAR: (0.8, 0.1), Style.NEAR_HOME: (0.2, 0.7), Style.MIXED: (0.4, 0.3)}
        by_fame, by_home = pull[person.temper.style]
        worth[vacancy.vacancy] = by_fame * fame + by_home * near + 0.3 * draws.share()
    ordered = sorted(worth, key=lambda v: (-worth[v], v))
    shortest, longest = _LENGTHS.get(person.temper.length, (len(ordered), len(ordered)))
    return ordered[: max(1, min(len(ordered), draws.whole(shortest, longest)))]
