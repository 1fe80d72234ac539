"""Who stands where before each vacancy: for the verifier and for explanations.

Written without the solvers' code: the lottery and the orders are worked out here again.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from hashlib import sha256

import numpy as np

from convoca.matching.market import UNPLACED, Market
from convoca.matching.outcome import Outcome


def lot(seed: int, name: str) -> bytes:
    return sha256(b"convoca-tie-1\x00%d\x00%s" % (seed, name.encode("utf-8"))).digest()


def strict_order(places: list[int], names: list[str], seed: int | None) -> list[int]:
    """Index → position: by place, equal places by lot. Without a seed nothing may be equal."""
    by_place: dict[int, list[int]] = {}
    for index, place in enumerate(places):
        by_place.setdefault(place, []).append(index)
    position, at = [0] * len(places), 0
    for place in sorted(by_place):
        group = by_place[place]
        if len(group) > 1 and seed is not None:
            group.sort(key=lambda i: (lot(seed, names[i]), i))
        for index in group:
            position[index] = at
            at += 1
    return position


_JOINT_PLACES: dict[str, Callable[[int, int], int]] = {
    "better": lambda first, second: 2 * min(first, second),
    "worse": lambda first, second: 2 * max(first, second),
    "mean": lambda first, second: first + second,
}


class Standing:
    """Orders, holders and cut-offs of one outcome.

    `key(vacancy, applicant)`: the applicant's place in the vacancy's order (lower is better),
    None where unacceptable. In turn, the two of a couple share the place of their one turn.
    """

    def __init__(self, market: Market, outcome: Outcome) -> None:
        self.market = market
        self.joint_turns = outcome.mechanism == "in-turn" and len(market.couples) > 0
        self.seed = outcome.seed
        self._joint_place = outcome.joint_place
        self.assigned: list[int] = outcome.assigned.tolist()
        self._ranks: dict[int, dict[int, int]] = {}
        self.seats = [
            seats + outcome.extra_seats.get(name, 0)
            for seats, name in zip(market.seats.tolist(), market.vacancies, strict=True)
        ]

    @cached_property
    def position(self) -> list[int]:
        market = self.market
        if self.joint_turns:
            return self._turns()
        if not market.tied:
            places: list[int] = market.place.tolist()
            return places
        return strict_order(market.place.tolist(), list(market.applicants), self.seed)

    def turn_places(self) -> list[int]:
        """Twice the place of every single, then twice the joint place of every couple."""
        place = self.market.place.tolist()
        joint = _JOINT_PLACES[self._joint_place]
        couples = self.market.couples.members.tolist()
        return [2 * place[s] for s in self._singles] + [
            joint(place[a], place[b]) for a, b in couples
        ]

    @cached_property
    def _singles(self) -> list[int]:
        alone: list[int] = np.flatnonzero(self.market.partner == -1).tolist()
        return alone

    def _turns(self) -> list[int]:
        market, singles = self.market, self._singles
        couples = market.couples.members.tolist()
        names = [market.applicants[s] for s in singles] + list(market.couples.names)
        order = strict_order(self.turn_places(), names, self.seed)
        position = [0] * len(market.applicants)
        for single, at in zip(singles, order, strict=False):
            position[single] = at
        for (a, b), at in zip(couples, order[len(singles) :], strict=True):
            position[a] = position[b] = at
        return position

    def key(self, vacancy: int, applicant: int) -> int | None:
        if not self.market.ranked[vacancy]:
            return self.position[applicant]
        ranks = self._ranks.get(vacancy)
        if ranks is None:
            listed = self.market.priorities[vacancy].tolist()
            ranks = self._ranks[vacancy] = {person: at for at, person in enumerate(listed)}
        return ranks.get(applicant)

    @cached_property
    def holders(self) -> list[list[tuple[int, int]]]:
        """Per vacancy: (key, applicant) of those who hold a seat, best first."""
        held: list[list[tuple[int, int]]] = [[] for _ in self.seats]
        last = len(self.assigned) + len(self.market.couples)
        for person, vacancy in enumerate(self.assigned):
            if vacancy != UNPLACED:
                key = self.key(vacancy, person)
                held[vacancy].append((last if key is None else key, person))
        for people in held:
            people.sort()
        return held

    def ahead(self, vacancy: int, key: int) -> int:
        """How many holders of a seat stand before this place."""
        return sum(1 for held, _ in self.holders[vacancy] if held < key)
