"""In turn (serial dictatorship): by place, each takes the best of what is left.

The rule of the fairs: order of graduation grade. Strategy-proof, and stable for that order; a
couple with one joint place takes one joint turn (stable for the order so modified). Linear.
"""

from __future__ import annotations

import numpy as np

from convoca.matching.market import I32, UNPLACED, Market


def in_turn(market: Market, turn: I32) -> I32:
    """int32[n] assignment when everyone chooses at her turn (`turn`: couples share one)."""
    assigned = [UNPLACED] * len(market.applicants)
    left = Left(market)
    wishes = market.wishes.lists()
    partner = market.partner.tolist()
    couple_of = market.couple_of.tolist()
    for person in np.argsort(turn, kind="stable").tolist():
        if partner[person] < 0:
            assigned[person] = next((v for v in wishes[person] if left.take(v)), UNPLACED)
            continue
        couple = couple_of[person]
        first, second = market.couples.members[couple].tolist()
        if person == min(first, second):  # the couple's one turn; the other's is the same
            pairs = market.couples.pairs(couple)
            pair = next((pair for pair in pairs if left.take(*pair)), (UNPLACED, UNPLACED))
            assigned[first], assigned[second] = pair
    return np.array(assigned, np.int32)


class Left:
    """Seats left in each vacancy, and in each region with a cap."""

    def __init__(self, market: Market) -> None:
        m, endless = len(market.seats), len(market.applicants) + 1
        caps = [cap if cap >= 0 else endless for cap in market.caps.tolist()]
        self._left = [*market.seats.tolist(), *caps, endless]
        self._region = [m + r if r >= 0 else m + len(caps) for r in market.region.tolist()]

    def take(self, *vacancies: int) -> bool:
        """Takes one seat in each (UNPLACED takes none), or none at all."""
        left, taken = self._left, []
        for vacancy in vacancies:
            if vacancy != UNPLACED:
                taken += [vacancy, self._region[vacancy]]
        for count in taken:
            left[count] -= 1
        if all(left[count] >= 0 for count in taken):
            return True
        for count in taken:
            left[count] += 1
        return False

    def give_back(self, *vacancies: int) -> None:
        for vacancy in vacancies:
            if vacancy != UNPLACED:
                self._left[vacancy] += 1
                self._left[self._region[vacancy]] += 1
