"""`python -m convoca.matching.warm`: compiles the large-market code once, into numba's cache.

Worth running after an installation: the first large market then starts at once. Compiling takes most of
a minute, and half of that on two processors.
"""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

import numpy as np

from convoca.matching import couples, couples_sequence, dispatch
from convoca.matching.compiling import compiled
from convoca.matching.couples_field import field_of
from convoca.matching.from_lists import from_lists
from convoca.matching.market import Market
from convoca.matching.solving import solve
from convoca.matching.verifying import verify


def warm() -> None:
    """Runs every compiled function once, on markets of four and of two."""
    for part in PARTS:
        part()


def _couples() -> None:
    market = _of_four()
    twin, field = compiled(couples_sequence.ALL), field_of(market, market.place)
    state = twin.fresh(field, np.full(4, -1, np.int32), np.zeros(1, np.int32))
    couples.settled_by(twin, field, state, mm=False, steps=99)


def _all_but_couples() -> None:
    market = _of_four()
    dispatch.compiled_in_turn(market, np.array([0, 1, 2, 2], np.int32))
    dispatch.compiled_deferred_acceptance(market, market.place)
    dispatch.kernels().first_repeat_in_rows(market.wishes.start, market.wishes.item, 2)
    alone, ordered = _of_two({"v": ["b", "a"]}), _of_two({"v": ["b", "a"], "w": ["a", "b"]})
    verify(alone, solve(alone), compiled=True)
    dispatch.compiled_deferred_acceptance(ordered, ordered.place)  # places are half as wide


# Each half of the work: neither compiles what the other does.
PARTS = (_couples, _all_but_couples)


def _of_four() -> Market:
    market = from_lists(
        applicants={"a": 4, "b": 3, "c": 2, "d": 1},
        vacancies={"v": 1, "w": 2},
        preferences={"a": ["v"], "b": ["v", "w"]},
        priorities={"v": ["b", "a"]},
        couples={"k": ("c", "d")},
        couple_preferences={"k": [("w", "w")]},
    )
    assert isinstance(market, Market)
    return market


def _of_two(priorities: dict[str, list[str]]) -> Market:
    market = from_lists(
        applicants={"a": 4, "b": 3},
        vacancies={"v": 1, "w": 2},
        preferences={"a": ["v"], "b": ["v", "w"]},
        priorities=priorities,
    )
    assert isinstance(market, Market)
    return market


def _run(part: int) -> None:
    PARTS[part]()


if __name__ == "__main__":
    with ProcessPoolExecutor(len(PARTS), mp_context=get_context("spawn")) as pool:
        list(pool.map(_run, range(len(PARTS))))
