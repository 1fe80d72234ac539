"""Compiled mechanisms (numba), for large markets. Imported only when one is solved.

The plain versions in `deferred` and `in_turn` say the rule; a property test holds these equal.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar, cast

import numba
import numpy as np
from numpy.typing import NDArray

from convoca.matching.market import I32, I64

Function = TypeVar("Function", bound=Callable[..., Any])
kernel = cast(Callable[[Function], Function], numba.njit(nogil=True, cache=True))
Flags = NDArray[np.bool_]
U32 = NDArray[np.uint32]  # indices of wishes: four thousand million are enough
Places = NDArray[np.int16] | NDArray[np.int32]
SHARE = 1 << 20  # wishes sorted at a time, or a quarter of them


@kernel
def take_turns(
    order: I32,
    start: I64,
    wishes: I32,
    free: I32,
    partner: I32,
    couple_of: I32,
    members: I32,
    pair_start: I64,
    first: I32,
    second: I32,
) -> I32:
    """In turn: `order` lists one applicant per turn; `free` (seats) is used up."""
    assigned = np.full(len(start) - 1, -1, np.int32)
    for person in order:
        if partner[person] >= 0:
            couple = couple_of[person]
            pick = _best_pair(pair_start[couple], pair_start[couple + 1], first, second, free)
            if pick >= 0:
                assigned[members[couple, 0]] = first[pick]
                assigned[members[couple, 1]] = second[pick]
            continue
        for at in range(start[person], start[person + 1]):
            vacancy = wishes[at]
            if free[vacancy] > 0:
                free[vacancy] -= 1
                assigned[person] = vacancy
                break
    return assigned


@kernel
def _best_pair(begin: int, end: int, first: I32, second: I32, free: I32) -> int:
    for at in range(begin, end):
        p, q = first[at], second[at]
        if p >= 0:
            free[p] -= 1
        if q >= 0:
            free[q] -= 1
        if (p < 0 or free[p] >= 0) and (q < 0 or free[q] >= 0):
            return at
        if p >= 0:
            free[p] += 1
        if q >= 0:
            free[q] += 1
    return -1


@kernel
def places_at_wishes(
    start: I64, wishes: I32, ranked: Flags, list_start: I64, listed: I32, position: I32,
    place: Places,
) -> None:  # fmt: skip
    """Fills `place`, beside `wishes`: one's place at each vacancy wished, -1 if unacceptable.

    The wishes are sorted by vacancy (counting sort), so that each list is read once, in order; a
    share of the vacancies at a time, which takes less memory and stays in the cache.
    """
    posts = len(ranked)
    begin = _wishes_before(wishes, ranked)
    rank = np.full(len(start) - 1, -1, np.int32)
    share = max(SHARE, begin[posts] // 4)
    first = 0
    while first < posts:
        last = first + 1
        while last < posts and begin[last + 1] - begin[first] <= share:
            last += 1
        who, slot = _sorted_by_vacancy(start, wishes, ranked, begin, first, last, position, place)
        for vacancy in range(first, last):
            own = listed[list_start[vacancy] : list_start[vacancy + 1]]
            for at in range(len(own)):
                rank[own[at]] = at
            for i in range(begin[vacancy] - begin[first], begin[vacancy + 1] - begin[first]):
                place[slot[i]] = rank[who[i]]
            for at in range(len(own)):
                rank[own[at]] = -1
        first = last


@kernel
def _sorted_by_vacancy(
    start: I64, wishes: I32, ranked: Flags, begin: I64, first: int, last: int,
    position: I32, place: Places,
) -> tuple[I32, U32]:  # fmt: skip
    """Who wishes the vacancies first…last and at which wish; by score, the place at once."""
    size = begin[last] - begin[first]
    who, slot = np.empty(size, np.int32), np.empty(size, np.uint32)
    fill = begin[first:last] - begin[first]
    for person in range(len(start) - 1):
        for at in range(start[person], start[person + 1]):
            vacancy = wishes[at]
            if not first <= vacancy < last:
                continue
            if ranked[vacancy]:
                who[fill[vacancy - first]], slot[fill[vacancy - first]] = person, at
                fill[vacancy - first] += 1
            else:
                place[at] = position[person]
    return who, slot


@kernel
def _wishes_before(wishes: I32, ranked: Flags) -> I64:
    """How many wishes go to the ranked vacancies before each one."""
    before = np.zeros(len(ranked) + 1, np.int64)
    for vacancy in wishes:
        if ranked[vacancy]:
            before[vacancy + 1] += 1
    for vacancy in range(len(ranked)):
        before[vacancy + 1] += before[vacancy]
    return before


@kernel
def seat_starts(wishes: I32, seats: I32) -> I64:
    """Where each vacancy's seats begin: no more of them than ask for it."""
    begin = np.zeros(len(seats) + 1, np.int64)
    for vacancy in wishes:
        begin[vacancy + 1] += 1
    for vacancy in range(len(seats)):
        begin[vacancy + 1] = begin[vacancy] + min(begin[vacancy + 1], seats[vacancy])
    return begin


@kernel
def propose(start: I64, wishes: I32, place: Places, seat_start: I64) -> I32:
    """Deferred acceptance over wishes that carry their place; heaps with the worst on top."""
    people = len(start) - 1
    heap = np.empty(seat_start[-1], np.int64)  # place << 32 | applicant
    filled = np.zeros(len(seat_start) - 1, np.int32)
    asked, got = np.zeros(people, np.int32), np.full(people, -1, np.int32)
    for newcomer in range(people):
        person = newcomer
        while person >= 0 and start[person] + asked[person] < start[person + 1]:
            at = start[person] + asked[person]
            asked[person] += 1
            if place[at] < 0:
                continue
            vacancy = wishes[at]
            key = (np.int64(place[at]) << 32) | person
            begin = seat_start[vacancy]
            count = filled[vacancy]
            if count < seat_start[vacancy + 1] - begin:
                _push(heap[begin : begin + count + 1], key)
                filled[vacancy] = count + 1
                got[person] = vacancy
                person = -1
            elif count > 0 and heap[begin] > key:
                out = heap[begin] & 0xFFFFFFFF
                _replace_top(heap[begin : begin + count], key)
                got[person], got[out] = vacancy, -1
                person = out
    return got


@kernel
def _push(heap: I64, key: np.int64) -> None:
    at = len(heap) - 1
    while at > 0 and heap[(at - 1) // 2] < key:
        heap[at] = heap[(at - 1) // 2]
        at = (at - 1) // 2
    heap[at] = key


@kernel
def _replace_top(heap: I64, key: np.int64) -> None:
    at, child = 0, 1
    while child < len(heap):
        if child + 1 < len(heap) and heap[child + 1] > heap[child]:
            child += 1
        if heap[child] <= key:
            break
        heap[at] = heap[child]
        at, child = child, 2 * child + 1
    heap[at] = key


@kernel
def first_repeat_in_rows(start: I64, item: I32, size: int) -> bool:
    """Whether any row names an item twice."""
    seen = np.full(size, -1, np.int32)
    for row in range(len(start) - 1):
        for at in range(start[row], start[row + 1]):
            if seen[item[at]] == row:
                return True
            seen[item[at]] = row
    return False
