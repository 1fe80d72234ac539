"""Deferred acceptance, applicants proposing (Gale and Shapley 1962; Roth 1984).

Each asks down her list; a vacancy keeps the best it has been asked by, up to its seats. Stable,
the best stable assignment for every applicant, and safe to answer honestly. The order in which
they ask changes nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from heapq import heappush, heappushpop

import numpy as np

from convoca.matching.market import I32, UNPLACED, Market


def deferred_acceptance(market: Market, position: I32) -> I32:
    """int32[n] assignment; `position` is everyone's place in the strict order of scores."""
    seats = market.seats.tolist()
    held: list[list[tuple[int, int]]] = [[] for _ in seats]  # heaps, the worst on top

    def take(vacancy: int, key: int, person: int) -> int:
        heap = held[vacancy]
        if len(heap) == seats[vacancy]:
            return heappushpop(heap, (-key, person))[1]
        heappush(heap, (-key, person))
        return UNPLACED

    return everyone_asks(market, position, take)


def everyone_asks(market: Market, position: I32, take: Callable[[int, int, int], int]) -> I32:
    """int32[n]: one after another asks down her list, and so does whoever loses her seat by it.

    take(vacancy, place of the applicant there, applicant): whoever has no seat then, perhaps the
    applicant herself, or UNPLACED. It is not asked where she is unacceptable or no seats are.
    """
    wishes, score_order = market.wishes.lists(), position.tolist()
    own_order, seats = own_orders(market), market.seats.tolist()
    assigned, asked = [UNPLACED] * len(wishes), [0] * len(wishes)
    for newcomer in range(len(wishes)):
        person = newcomer
        while person >= 0 and asked[person] < len(wishes[person]):
            vacancy = wishes[person][asked[person]]
            asked[person] += 1
            order = own_order[vacancy]
            key = score_order[person] if order is None else order.get(person, -1)
            if key < 0 or not seats[vacancy]:
                continue
            assigned[person] = vacancy
            person = take(vacancy, key, person)
            if person >= 0:
                assigned[person] = UNPLACED
    return np.array(assigned, np.int32)


def own_orders(market: Market) -> list[dict[int, int] | None]:
    """Per vacancy: applicant → rank where it has its own order, None where score decides."""
    return [
        {person: rank for rank, person in enumerate(market.priorities[vacancy].tolist())}
        if market.ranked[vacancy]
        else None
        for vacancy in range(len(market.vacancies))
    ]
