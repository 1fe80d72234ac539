"""Made-up markets of any size: uniform, skewed, one order; and couples."""

from __future__ import annotations

import random
from typing import Any

import numpy as np

from convoca.matching import Market, Rows, Settings, from_lists

WISHES = 10
PER_POST = 50


def arrays(kind: str, people: int, seed: int = 1) -> dict[str, Any]:
    """Arguments of `Market.from_arrays`: lists of 10, a vacancy of 50 seats per 50 people."""
    draw = np.random.default_rng(seed)
    posts = max(WISHES, people // PER_POST)
    weight = 1.0 if kind != "skewed" else 2.0
    rows = np.floor(draw.random((people, WISHES)) ** weight * posts).astype(np.int32)
    while True:  # draw again whatever a list names twice
        rows_sorted = np.sort(rows, axis=1)
        again = np.flatnonzero((rows_sorted[:, 1:] == rows_sorted[:, :-1]).any(axis=1))
        if not len(again):
            break
        fresh = draw.random((len(again), WISHES)) ** weight
        rows[again] = np.floor(fresh * posts).astype(np.int32)
    given: dict[str, Any] = {
        "seats": np.full(posts, PER_POST, np.int32),
        "start": np.arange(people + 1, dtype=np.int64) * WISHES,
        "wishes": rows.ravel(),
    }
    if kind == "one order":
        return given | {"scores": draw.permutation(people)}
    who = np.repeat(np.arange(people, dtype=np.int32), WISHES)
    order = np.lexsort((draw.random(people * WISHES), given["wishes"]))
    start = np.zeros(posts + 1, np.int64)
    np.cumsum(np.bincount(given["wishes"], minlength=posts), out=start[1:])
    return given | {"priorities": Rows(start, who[order])}


def with_couples(people: int, couples: int, seed: int, pairs: int = 20) -> Market:
    """Every vacancy has its own order; joint lists by the sum of the two ranks."""
    draw = random.Random(seed)
    names = [f"R{i:07d}" for i in range(people)]
    posts = [f"V{i:05d}" for i in range(max(2, people // PER_POST))]
    length = min(WISHES, len(posts))
    joint, lists = {}, {}
    for c in range(couples):
        first, second = draw.sample(posts, length), draw.sample(posts, length)
        both = [
            (i + j, draw.random(), p, q) for i, p in enumerate(first) for j, q in enumerate(second)
        ]
        joint[f"C{c}"] = [(p, q) for _, _, p, q in sorted(both)[:pairs]]
    for name in names[2 * couples :]:
        lists[name] = draw.sample(posts, length)
    orders: dict[str, set[str]] = {post: set() for post in posts}
    for name, wishes in lists.items():
        for post in wishes:
            orders[post].add(name)
    for c, wanted in enumerate(joint.values()):
        for p, q in wanted:
            orders[p].add(names[2 * c])
            orders[q].add(names[2 * c + 1])
    market = from_lists(
        applicants=dict.fromkeys(names, 0),
        vacancies=dict.fromkeys(posts, max(1, people // len(posts))),
        preferences=lists,
        priorities={post: draw.sample(sorted(asked), len(asked)) for post, asked in orders.items()},
        couples={f"C{c}": (names[2 * c], names[2 * c + 1]) for c in range(couples)},
        couple_preferences=joint,
        settings=Settings(mechanism="couples"),
    )
    assert isinstance(market, Market), market
    return market
