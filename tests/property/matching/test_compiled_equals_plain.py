"""Compiled code decides as the plain code does: on every small market, and at full size."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from convoca.matching import Market, Rows, dispatch, from_arrays, from_lists, solve, verify
from convoca.matching.deferred import deferred_acceptance
from convoca.matching.in_turn import in_turn
from convoca.matching.lottery import positions, turns


def random_market(seed: int, people: int, posts: int, wishes: int, ranked: float) -> Market:
    """Uniform wishes; a share of the vacancies has an order of its own, missing some."""
    draw = np.random.default_rng(seed)
    rows = [draw.permutation(posts)[: draw.integers(0, wishes + 1)] for _ in range(people)]
    rows[0] = np.arange(min(wishes, posts))
    lists = [
        draw.permutation(people)[: people - people // 4] if draw.random() < ranked else []
        for _ in range(posts)
    ]
    market = from_arrays(
        seats=draw.integers(0, 4, posts),
        start=np.cumsum([0, *map(len, rows)]),
        wishes=np.concatenate(rows),
        scores=draw.permutation(people),
        priorities=Rows(
            np.cumsum([0, *map(len, lists)]), np.concatenate([*lists, []]).astype(np.int32)
        ),
    )
    assert isinstance(market, Market), market
    return market


@settings(max_examples=150, deadline=None)
@given(
    st.integers(0, 10**6),
    st.integers(1, 40),
    st.integers(1, 12),
    st.integers(1, 12),
    st.sampled_from([0.0, 0.5, 1.0]),
)
def test_deferred_acceptance(
    seed: int, people: int, posts: int, wishes: int, ranked: float
) -> None:
    market = random_market(seed, people, posts, wishes, ranked)
    position = positions(market, None)
    plain = deferred_acceptance(market, position)
    assert dispatch.compiled_deferred_acceptance(market, position).tolist() == plain.tolist()


@settings(max_examples=150, deadline=None)
@given(
    st.integers(0, 10**6), st.integers(1, 30), st.integers(1, 8), st.sampled_from([0.0, 0.5, 1.0])
)
def test_the_verifier_says_the_same_of_a_sound_and_of_a_wild_assignment(
    seed: int, people: int, posts: int, ranked: float
) -> None:
    market = random_market(seed, people, posts, 6, ranked)
    sound = solve(market)
    draw = np.random.default_rng(seed)
    wild = np.where(draw.random(people) < 0.5, sound.assigned, draw.integers(-1, posts, people))
    for assigned in (sound.assigned, wild.astype(np.int32)):
        outcome = replace(sound, assigned=assigned)
        assert verify(market, outcome, compiled=True) == verify(market, outcome, compiled=False)


@st.composite
def with_couples(draw: st.DrawFn) -> Market:
    people = [f"p{i:02d}" for i in range(12)]
    posts = ["v1", "v2", "v3"]
    pairs = st.tuples(st.sampled_from([*posts, None]), st.sampled_from(posts))
    joint = st.lists(pairs, unique=True, min_size=1)
    market = from_lists(
        applicants={name: draw(st.integers(0, 9)) for name in people},
        vacancies={post: draw(st.integers(0, 4)) for post in posts},
        preferences={
            n: draw(st.permutations(posts))[: draw(st.integers(0, 3))] for n in people[6:]
        },
        couples={f"k{i}": (people[2 * i], people[2 * i + 1]) for i in range(3)},
        couple_preferences={f"k{i}": draw(joint) for i in range(3)},
    )
    assert isinstance(market, Market), market
    return market


@settings(max_examples=150, deadline=None)
@given(with_couples(), st.integers(0, 9), st.sampled_from(["better", "worse", "mean"]))
def test_in_turn_with_couples(market: Market, seed: int, joint_place: str) -> None:
    turn = turns(market, seed, joint_place)
    assert dispatch.compiled_in_turn(market, turn).tolist() == in_turn(market, turn).tolist()


@pytest.mark.long
def test_in_turn_equals_deferred_acceptance_for_a_million() -> None:
    draw = np.random.default_rng(5)
    people, posts = 1_000_000, 20_000
    first = draw.integers(0, posts, people)
    step = draw.integers(1, posts // 10, people)
    market = from_arrays(
        seats=np.full(posts, 45),
        start=np.arange(people + 1) * 10,
        wishes=((first[:, None] + np.arange(10) * step[:, None]) % posts).ravel(),
        scores=draw.permutation(people),
    )
    assert isinstance(market, Market), market
    by_turn = solve(market, mechanism="in-turn").assigned
    assert np.array_equal(by_turn, solve(market, mechanism="deferred-acceptance").assigned)
