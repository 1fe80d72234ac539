"""The arrays on which couples are placed: who may ask where, with everyone's place there."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from convoca.matching.market import I32, I64, Market, Rows


class Field(NamedTuple):
    """What stays fixed while couples and singles move.

    Singles: wishes in compressed rows (start, item) with `place`, the applicant's place at that
    vacancy, -1 if unacceptable. Couples: acceptable pairs (pair_start, p, q), -1 for unplaced,
    with the places of the two. seat_start: where each vacancy's seats begin. line_*: per vacancy,
    the singles who wish it by place. asks_*: per vacancy, the couples that name it.
    """

    start: I64
    item: I32
    place: I32
    pair_start: I64
    p: I32
    q: I32
    place_p: I32
    place_q: I32
    option: I64
    members: I32
    seats: I32
    seat_start: I64
    line_start: I64
    line_wish: I64
    line_person: I32
    asks_start: I64
    asks_couple: I32
    couple_of: I32


def field_of(market: Market, position: I32) -> Field:
    """`option`: where each kept pair stands in the market's joint lists."""
    wishes = singles_wishes(market)
    owner = _owners(wishes.start)
    place = places(market, position, owner, wishes.item)
    couples, m = market.couples, len(market.seats)
    pair_owner = _owners(couples.start)
    members = couples.members[pair_owner].reshape(-1, 2)
    sides = [
        places(market, position, members[:, side], wanted)
        for side, wanted in enumerate((couples.first, couples.second))
    ]
    fine = ((couples.first < 0) | (sides[0] >= 0)) & ((couples.second < 0) | (sides[1] >= 0))
    kept = np.flatnonzero(fine)
    p, q, pair_owner = couples.first[kept], couples.second[kept], pair_owner[kept]
    asks = np.concatenate([p, q])
    asking = np.concatenate([pair_owner, pair_owner])
    by_couple = np.unique(np.stack([asks, asking], axis=1)[asks >= 0], axis=0).reshape(-1, 2)
    able = np.flatnonzero(place >= 0)
    line = able[np.lexsort((place[able], wishes.item[able]))]
    demand = np.bincount(wishes.item, minlength=m) + np.bincount(asks[asks >= 0], minlength=m)
    field = Field(
        start=wishes.start,
        item=wishes.item,
        place=place,
        pair_start=_starts(pair_owner, len(couples)),
        p=p,
        q=q,
        place_p=sides[0][kept],
        place_q=sides[1][kept],
        option=kept,
        members=couples.members,
        seats=np.minimum(market.seats, demand).astype(np.int32),
        seat_start=_running(np.minimum(market.seats, demand) + 2),  # room for a pair about to move
        line_start=_starts(wishes.item[line], m),
        line_wish=line,
        line_person=owner[line].astype(np.int32),
        asks_start=_starts(by_couple[:, 0], m),
        asks_couple=by_couple[:, 1].astype(np.int32),
        couple_of=market.couple_of,
    )
    # Copies, all writable: a mixture would be another type to numba, and compiled again.
    return Field._make(np.array(part) for part in field)


def singles_wishes(market: Market) -> Rows:
    """The wishes of singles; whoever takes part as a couple has only the joint list."""
    wishes = market.wishes
    paired = market.partner >= 0
    if not wishes.lengths[paired].any():
        return wishes
    lengths = np.where(paired, 0, wishes.lengths)
    return Rows(_running(lengths), wishes.item[~np.repeat(paired, wishes.lengths)])


def places(
    market: Market, position: I32, who: NDArray[np.integer], what: NDArray[np.integer]
) -> I32:
    """int32 beside (who, what): the place of each applicant at each vacancy, -1 where none."""
    safe = np.maximum(what, 0)
    place = np.where(what < 0, -1, position[who] if len(position) else 0)
    ranked = market.ranked[safe] & (what >= 0)
    if ranked.any():
        lists, n = market.priorities, len(market.applicants)
        key = _owners(lists.start) * n + lists.item
        order = np.argsort(key, kind="stable")
        wanted = safe[ranked].astype(np.int64) * n + who[ranked]
        at = np.minimum(np.searchsorted(key[order], wanted), len(key) - 1)
        spot = order[at]
        rank = spot - lists.start[safe[ranked]]
        place[ranked] = np.where(key[spot] == wanted, rank, -1)
    return place.astype(np.int32)


def _owners(start: I64) -> I64:
    return np.repeat(np.arange(len(start) - 1, dtype=np.int64), np.diff(start))


def _starts(owner: NDArray[np.integer], size: int) -> I64:
    return _running(np.bincount(owner, minlength=size))


def _running(lengths: NDArray[np.integer]) -> I64:
    start = np.zeros(len(lengths) + 1, np.int64)
    np.cumsum(lengths, out=start[1:])
    return start
