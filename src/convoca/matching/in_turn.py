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
    free = market.seats.tolist()
    wishes = market.wishes.lists()
    partner = market.partner.tolist()
    couple_of = market.couple_of.tolist()
    for person in np.argsort(turn, kind="stable").tolist():
        if partner[person] < 0:
            assigned[person] = _best(wishes[person], free)
            continue
        couple = couple_of[person]
        first, second = market.couples.members[couple].tolist()
        if person == min(first, second):  # the couple's one turn; the other's is the same
            pair = _best_pair(market.couples.pairs(couple), free)
            assigned[first], assigned[second] = pair
    return np.array(assigned, np.int32)


def _best(wishes: list[int], free: list[int]) -> int:
    for vacancy in wishes:
        if free[vacancy]:
            free[vacancy] -= 1
            return vacancy
    return UNPLACED


def _best_pair(pairs: list[tuple[int, int]], free: list[int]) -> tuple[int, int]:
    for p, q in pairs:
        need_p = 2 if p == q else 1
        if (p == UNPLACED or free[p] >= need_p) and (q == UNPLACED or free[q] >= 1):
            for vacancy in (p, q):
                if vacancy != UNPLACED:
                    free[vacancy] -= 1
            return p, q
    return UNPLACED, UNPLACED
