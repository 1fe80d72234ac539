"""Caps and reserves by region: flexible deferred acceptance (Kamada and Kojima 2015).

A region's cap limits how many of its vacancies' seats are filled. Each vacancy is sure of its
`reserve` as long as it is asked for; what the cap leaves beyond the reserves goes round the
region's vacancies one seat at a time, in an order drawn by lot. So when one applicant too many has
come, the vacancy farthest beyond its reserve gives up its worst-placed (the last in the drawn
order, among several). Stable for that rule, best for the applicants, and safe to answer honestly.
"""

from __future__ import annotations

from heapq import heappop, heappush

import numpy as np

from convoca.matching.deferred import everyone_asks
from convoca.matching.lottery import tickets
from convoca.matching.market import I32, UNPLACED, Market


def drawn_order(market: Market, seed: int | None) -> I32:
    """int32[m]: the vacancies by their tickets; where no region shares out seats, as they come."""
    m = len(market.vacancies)
    if not shares_out(market):
        return np.arange(m, dtype=np.int32)
    assert seed is not None, "the order of a region's vacancies needs a seed"
    drawn = tickets(seed, market.vacancies.encoded.tolist())
    order = np.empty(m, np.int32)
    order[sorted(range(m), key=lambda v: drawn[v])] = np.arange(m)
    return order


def shares_out(market: Market) -> bool:
    """Whether any capped region has two vacancies between which a lot may have to decide."""
    capped = market.region[market.region >= 0]
    capped = capped[market.caps[capped] >= 0]
    return bool((np.bincount(capped) > 1).any()) if len(capped) else False


class _Held:
    """Who is kept so far: a heap per vacancy, the worst on top, and the regions' totals."""

    def __init__(self, market: Market, order: I32) -> None:
        self.seats, self.reserve = market.seats.tolist(), market.reserve.tolist()
        self.heaps: list[list[tuple[int, int]]] = [[] for _ in self.seats]
        caps = [*market.caps.tolist(), -1]
        self.region = [r if caps[r] >= 0 else -1 for r in market.region.tolist()]
        self.room = caps
        self.order = order.tolist()
        self.within: list[list[int]] = [[] for _ in caps]
        for vacancy, region in enumerate(self.region):
            if region >= 0:
                self.within[region].append(vacancy)

    def take(self, vacancy: int, key: int, person: int) -> int:
        """Adds an applicant; whoever must go for it, or UNPLACED."""
        region = self.region[vacancy]
        heappush(self.heaps[vacancy], (-key, person))
        if len(self.heaps[vacancy]) > self.seats[vacancy]:
            return heappop(self.heaps[vacancy])[1]
        if region < 0:
            return UNPLACED
        if self.room[region] > 0:
            self.room[region] -= 1
            return UNPLACED
        beyond = max(self.within[region], key=self._beyond)
        return heappop(self.heaps[beyond])[1]

    def _beyond(self, vacancy: int) -> tuple[int, int]:
        return len(self.heaps[vacancy]) - self.reserve[vacancy], self.order[vacancy]


def flexible(market: Market, position: I32, order: I32) -> I32:
    """int32[n] assignment; `position`: strict order of scores; `order`: of the vacancies."""
    return everyone_asks(market, position, _Held(market, order).take)
