"""Small markets run in plain Python, large ones in compiled code; a test holds them equal.

numba costs a second to import, which a market of a few hundred must not pay.
"""

from __future__ import annotations

from types import ModuleType

import numpy as np
from numpy.typing import NDArray

from convoca.matching import deferred as plain_deferred
from convoca.matching import in_turn as plain_in_turn
from convoca.matching.compiling import worthwhile
from convoca.matching.market import I32, I64, Market


def large(market: Market) -> bool:
    return worthwhile(len(market.wishes.item))


def kernels() -> ModuleType:
    """The compiled code, imported when first needed."""
    from convoca.matching import kernels as module

    return module


def in_turn(market: Market, turn: I32) -> I32:
    if large(market) and not market.capped:
        return compiled_in_turn(market, turn)
    return plain_in_turn.in_turn(market, turn)


def deferred_acceptance(market: Market, position: I32) -> I32:
    if large(market):
        return compiled_deferred_acceptance(market, position)
    return plain_deferred.deferred_acceptance(market, position)


def compiled_in_turn(market: Market, turn: I32) -> I32:
    n, couples = len(market.applicants), market.couples
    order = np.full(n - len(couples), -1, np.int32)
    acts = np.flatnonzero((market.partner < 0) | (market.partner > np.arange(n)))
    order[turn[acts]] = acts
    assigned: I32 = kernels().take_turns(
        order,
        market.wishes.start,
        market.wishes.item,
        market.seats.copy(),
        market.partner,
        market.couple_of,
        couples.members,
        couples.start,
        couples.first,
        couples.second,
    )
    return assigned


def compiled_deferred_acceptance(market: Market, position: I32) -> I32:
    run = kernels()
    wishes, lists = market.wishes, market.priorities
    # Half the memory where every place is a rank in a list of moderate length.
    short = bool(market.ranked.all()) and lists.lengths.max(initial=0) < 2**15
    place = np.empty(len(wishes.item), np.int16 if short else np.int32)
    run.places_at_wishes(
        wishes.start, wishes.item, market.ranked, lists.start, lists.item, position, place
    )
    seat_start = run.seat_starts(wishes.item, market.seats)
    assigned: I32 = run.propose(wishes.start, wishes.item, place, seat_start)
    return assigned


def repeated_in_rows(start: I64, item: I32, size: int) -> NDArray[np.intp]:
    """Places in `item` that repeat an earlier item of the same row."""
    many = worthwhile(len(item))
    if many and not kernels().first_repeat_in_rows(start, item, size):
        return np.zeros(0, np.intp)
    owner = np.repeat(np.arange(len(start) - 1, dtype=np.int64), np.diff(start))
    key = owner * size + item
    order = np.argsort(key, kind="stable")
    again = np.flatnonzero(key[order][1:] == key[order][:-1]) + 1
    return np.sort(order[again])
