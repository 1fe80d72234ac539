"""`python -m convoca.matching.warm`: compiles the large-market code once, into numba's cache.

Worth running after an installation: the first large market then starts at once.
"""

from __future__ import annotations

import numpy as np

from convoca.matching import couples, couples_sequence, dispatch
from convoca.matching.compiling import compiled
from convoca.matching.couples_field import field_of
from convoca.matching.from_lists import from_lists
from convoca.matching.market import Market
from convoca.matching.solving import solve
from convoca.matching.verifying import verify


def warm() -> None:
    """Runs every compiled function once, on a market of four."""
    market = from_lists(
        applicants={"a": 4, "b": 3, "c": 2, "d": 1},
        vacancies={"v": 1, "w": 2},
        preferences={"a": ["v"], "b": ["v", "w"]},
        priorities={"v": ["b", "a"]},
        couples={"k": ("c", "d")},
        couple_preferences={"k": [("w", "w")]},
    )
    assert isinstance(market, Market)
    order = np.array([0, 1, 2, 2], np.int32)
    dispatch.compiled_in_turn(market, order)
    dispatch.compiled_deferred_acceptance(market, market.place)
    dispatch.kernels().first_repeat_in_rows(market.wishes.start, market.wishes.item, 2)
    twin, field = compiled(couples_sequence.ALL), field_of(market, market.place)
    state = twin.fresh(field, np.full(4, -1, np.int32), np.zeros(1, np.int32))
    couples.settled_by(twin, field, state, mm=False, steps=99)
    alone, ordered = _of_two({"v": ["b", "a"]}), _of_two({"v": ["b", "a"], "w": ["a", "b"]})
    verify(alone, solve(alone), compiled=True)
    dispatch.compiled_deferred_acceptance(ordered, ordered.place)  # places are half as wide


def _of_two(priorities: dict[str, list[str]]) -> Market:
    market = from_lists(
        applicants={"a": 4, "b": 3},
        vacancies={"v": 1, "w": 2},
        preferences={"a": ["v"], "b": ["v", "w"]},
        priorities=priorities,
    )
    assert isinstance(market, Market)
    return market


if __name__ == "__main__":
    warm()
