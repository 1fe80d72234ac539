"""Who stands where before each vacancy: for the verifier and for explanations.

Written without the solvers' code: the lottery and the orders are worked out here again.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from hashlib import sha256

import numpy as np
from numpy.typing import NDArray

from convoca.matching.market import I32, I64, UNPLACED, Market
from convoca.matching.outcome import Outcome


def lot(seed: int, name: bytes) -> bytes:
    return sha256(b"convoca-tie-1\x00%d\x00%s" % (seed, name)).digest()


def strict_order(places: NDArray[np.integer], names: Sequence[bytes], seed: int | None) -> I32:
    """Index → position: by place, equal places by lot. Without a seed nothing may be equal."""
    drawn = np.zeros((len(places), 4), np.uint64)
    if seed is not None:
        size = np.bincount(places, minlength=1)
        for index in np.flatnonzero(size[places] > 1).tolist():
            drawn[index] = np.frombuffer(lot(seed, names[index]), ">u8")
    order = np.lexsort((drawn[:, 3], drawn[:, 2], drawn[:, 1], drawn[:, 0], places))
    position = np.empty(len(places), np.int32)
    position[order] = np.arange(len(places), dtype=np.int32)
    return position


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
        self.assigned = outcome.assigned
        self._ranks: dict[int, dict[int, int]] = {}
        self._held: dict[int, list[tuple[int, int]]] = {}
        self.seats: I64 = market.seats.astype(np.int64)
        for name, extra in outcome.extra_seats.items():
            if (at := market.vacancies.find(name)) >= 0:  # a stranger is named by the verifier
                self.seats[at] += extra

    @cached_property
    def position(self) -> I32:
        market = self.market
        if self.joint_turns:
            return self._turns()
        if not market.tied:
            return market.place
        return strict_order(market.place, market.applicants.encoded.tolist(), self.seed)

    def turn_places(self) -> I64:
        """Twice the place of every single, then twice the joint place of every couple."""
        place = self.market.place.astype(np.int64)
        first, second = place[self.market.couples.members.reshape(-1, 2)].T
        if self._joint_place == "better":
            joint = 2 * np.minimum(first, second)
        elif self._joint_place == "worse":
            joint = 2 * np.maximum(first, second)
        else:
            joint = first + second
        return np.concatenate([2 * place[self._singles], joint])

    @cached_property
    def _singles(self) -> NDArray[np.intp]:
        return np.flatnonzero(self.market.partner == -1)

    def _turns(self) -> I32:
        market, singles = self.market, self._singles
        names = market.applicants.encoded[singles].tolist() + market.couples.names.encoded.tolist()
        order = strict_order(self.turn_places(), names, self.seed)
        position = np.zeros(len(market.applicants), np.int32)
        position[singles] = order[: len(singles)]
        for side in (0, 1):
            position[market.couples.members[:, side]] = order[len(singles) :]
        return position

    def key(self, vacancy: int, applicant: int) -> int | None:
        if not self.market.ranked[vacancy]:
            return int(self.position[applicant])
        ranks = self._ranks.get(vacancy)
        if ranks is None:
            listed = self.market.priorities[vacancy].tolist()
            ranks = self._ranks[vacancy] = {person: at for at, person in enumerate(listed)}
        return ranks.get(applicant)

    @cached_property
    def _by_vacancy(self) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
        """Everyone sorted by vacancy, and where each vacancy's people begin."""
        order = np.argsort(self.assigned, kind="stable")
        begins = np.searchsorted(self.assigned[order], np.arange(len(self.seats) + 1))
        return order, begins

    def people(self, vacancy: int) -> list[int]:
        order, begins = self._by_vacancy
        here: list[int] = order[begins[vacancy] : begins[vacancy + 1]].tolist()
        return here

    def holders(self, vacancy: int) -> list[tuple[int, int]]:
        """(key, applicant) of those who hold a seat, best first; whoever has no key comes last."""
        held = self._held.get(vacancy)
        if held is None:
            last = len(self.assigned) + len(self.market.couples)
            keys = ((self.key(vacancy, one), one) for one in self.people(vacancy))
            held = sorted((last if key is None else key, one) for key, one in keys)
            self._held[vacancy] = held
        return held

    def ahead(self, vacancy: int, key: int) -> int:
        """How many holders of a seat stand before this place."""
        return sum(1 for held, _ in self.holders(vacancy) if held < key)

    def pair_of(self, couple: int) -> tuple[int, int]:
        """What the two of a couple hold, UNPLACED for nothing."""
        first, second = self.market.couples.members[couple].tolist()
        return int(self.assigned[first]), int(self.assigned[second])


def pair_text(market: Market, pair: tuple[int, int]) -> str:
    return " + ".join(market.vacancies[v] if v != UNPLACED else "—" for v in pair)
