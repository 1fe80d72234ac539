"""Small markets run in plain Python, large ones in compiled code; a test holds them equal.

numba costs half a second to import, which a market of a few hundred must not pay.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from convoca.matching import deferred as plain_deferred
from convoca.matching import in_turn as plain_in_turn
from convoca.matching.market import I32, I64, Market

COMPILED_FROM = 400_000  # wishes


def in_turn(market: Market, turn: I32) -> I32:
    return plain_in_turn.in_turn(market, turn)


def deferred_acceptance(market: Market, position: I32) -> I32:
    return plain_deferred.deferred_acceptance(market, position)


def repeated_in_rows(start: I64, item: I32, size: int) -> NDArray[np.intp]:
    """Places in `item` that repeat an earlier item of the same row."""
    owner = np.repeat(np.arange(len(start) - 1, dtype=np.int64), np.diff(start))
    key = owner * size + item
    order = np.argsort(key, kind="stable")
    again = np.flatnonzero(key[order][1:] == key[order][:-1]) + 1
    return np.sort(order[again])
