"""Deferred acceptance, applicants proposing (Gale and Shapley 1962; Roth 1984).

Each asks down her list; a vacancy keeps the best it has been asked by, up to its seats. Stable,
the best stable assignment for every applicant, and safe to answer honestly. The order in which
they ask changes nothing.
"""

from __future__ import annotations

from heapq import heappush, heapreplace

import numpy as np

from convoca.matching.market import I32, UNPLACED, Market


def deferred_acceptance(market: Market, position: I32) -> I32:
    """int32[n] assignment; `position` is everyone's place in the strict order of scores."""
    wishes = market.wishes.lists()
    seats = market.seats.tolist()
    score_order = position.tolist()
    own_order = own_orders(market)
    held: list[list[tuple[int, int]]] = [[] for _ in seats]  # heaps, the worst on top
    assigned = [UNPLACED] * len(wishes)
    asked = [0] * len(wishes)
    for newcomer in range(len(wishes)):
        person = newcomer
        while person >= 0 and asked[person] < len(wishes[person]):
            vacancy = wishes[person][asked[person]]
            asked[person] += 1
            order = own_order[vacancy]
            key = score_order[person] if order is None else order.get(person, -1)
            if key < 0 or not seats[vacancy]:
                continue
            heap = held[vacancy]
            if len(heap) < seats[vacancy]:
                heappush(heap, (-key, person))
                assigned[person] = vacancy
                person = -1
            elif -heap[0][0] > key:
                displaced = heapreplace(heap, (-key, person))[1]
                assigned[person] = vacancy
                assigned[displaced] = UNPLACED
                person = displaced
    return np.array(assigned, np.int32)


def own_orders(market: Market) -> list[dict[int, int] | None]:
    """Per vacancy: applicant → rank where it has its own order, None where score decides."""
    return [
        {person: rank for rank, person in enumerate(market.priorities[vacancy].tolist())}
        if market.ranked[vacancy]
        else None
        for vacancy in range(len(market.vacancies))
    ]
