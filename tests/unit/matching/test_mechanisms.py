"""What the mechanisms decide on markets small enough to work out by hand."""

import hashlib

import numpy as np
import pytest
from tests.unit.matching.tiny_markets import market, places

from convoca.matching import CannotSolveError, Market, Settings, explain, from_arrays, solve, verify
from convoca.matching.lottery import ticket


def test_deferred_acceptance_gives_each_vacancy_back_the_best_that_asked() -> None:
    made = market(
        applicants={"ana": 70, "beto": 80, "caro": 90},
        vacancies={"north": 1, "south": 1},
        preferences={"ana": ["north", "south"], "beto": ["north", "south"], "caro": ["south"]},
        priorities={"north": ["ana", "beto"], "south": ["beto", "caro"]},
    )
    outcome = solve(made)
    assert outcome.pairs() == {"ana": "north", "beto": "south", "caro": None}
    assert verify(made, outcome).stable


def test_where_a_vacancy_has_its_own_order_whoever_is_not_in_it_is_not_admitted() -> None:
    made = market(
        applicants={"ana": 70, "beto": 80},
        vacancies={"v": 5},
        preferences={"ana": ["v"], "beto": ["v"]},
        priorities={"v": ["ana"]},
    )
    assert solve(made).pairs() == {"ana": "v", "beto": None}


def test_equal_scores_are_drawn_by_the_hash_that_anyone_can_recompute() -> None:
    names = ["R-1", "R-2", "R-3", "Ñandú"]
    made = market(
        applicants=dict.fromkeys(names, "88.10"),
        vacancies={"v": 1},
        preferences={name: ["v"] for name in names},
    )
    for seed in range(20):
        drawn = {
            name: hashlib.sha256(f"convoca-tie-1\0{seed}\0{name}".encode()).hexdigest()
            for name in names
        }
        first = min(names, key=lambda name: drawn[name])
        for mechanism in ("in-turn", "deferred-acceptance"):
            assert solve(made, seed=seed, mechanism=mechanism).pairs()[first] == "v"
        assert ticket(seed, first).hex() == drawn[first]


@pytest.mark.parametrize(
    ("joint_place", "couple_goes_before"), [("better", 3), ("worse", 0), ("mean", 2)]
)
def test_a_couple_takes_one_turn_at_its_joint_place(
    joint_place: str, couple_goes_before: int
) -> None:
    # places: x1 0, c1 1, s2 2... the couple holds 1 and 5: better 1, worse 5, mean 3
    scores = {"s0": 90, "c1": 80, "s2": 70, "s3": 60, "s4": 50, "c5": 40}
    made = market(
        applicants=scores,
        vacancies={"v": 5, "w": 1},
        preferences={name: ["v"] for name in scores if name.startswith("s")},
        couples={"k": ("c1", "c5")},
        couple_preferences={"k": [("v", "v"), ("v", "w")]},
        settings=Settings(joint_place=joint_place),  # type: ignore[arg-type]
    )
    outcome = solve(made, seed=2)
    assert outcome.mechanism == "in-turn"
    got = outcome.pairs()
    assert verify(made, outcome).stable
    if couple_goes_before:
        assert (got["c1"], got["c5"]) == ("v", "v")
        assert [got["s2"], got["s3"], got["s4"]].count("v") == 2
    else:
        assert (got["c1"], got["c5"]) == ("v", "w")


def test_a_couple_needs_two_seats_in_one_vacancy_and_may_leave_one_unplaced() -> None:
    made = market(
        applicants={"a": 9, "b": 8},
        vacancies={"v": 1},
        preferences={},
        couples={"k": ("a", "b")},
        couple_preferences={"k": [("v", "v"), (None, "v")]},
    )
    outcome = solve(made)
    assert outcome.pairs() == {"a": None, "b": "v"}
    why = explain(made, outcome, "a")
    assert (why.couple, why.got, why.got_rank) == ("k", None, 2)
    assert [side.vacancy for side in why.wishes[0].sides] == ["v", "v"]


def test_deferred_acceptance_without_couples_in_it_refuses_couples() -> None:
    made = market(
        applicants={"a": 9, "b": 8},
        vacancies={"v": 2},
        preferences={},
        couples={"k": ("a", "b")},
        couple_preferences={"k": [("v", "v")]},
    )
    with pytest.raises(CannotSolveError) as refusal:
        solve(made, mechanism="deferred-acceptance")
    assert places(refusal.value.problems) == [("couples-need-joint", "couples.csv", 0)]


def test_an_explanation_gives_the_cut_off_and_how_many_were_ahead() -> None:
    made = market(
        applicants={"ana": 90, "beto": 80, "caro": 70},
        vacancies={"v": 2, "w": 1, "none": 0},
        preferences={name: ["none", "v", "w"] for name in ("ana", "beto", "caro")},
    )
    why = explain(made, solve(made), "caro")
    assert (why.got, why.got_rank) == ("w", 3)
    nothing, behind = (wish.sides[0] for wish in why.wishes)
    assert (nothing.seats, nothing.ahead) == (0, 0)
    assert (behind.place, behind.cut_off, behind.cut_off_score) == (3, 2, "80")
    assert (behind.ahead, behind.seats) == (2, 2)
    with pytest.raises(KeyError):
        explain(made, solve(made), "nobody")


def test_a_market_from_numpy_is_the_same_market() -> None:
    made = from_arrays(
        seats=np.array([1, 1]),
        start=np.array([0, 2, 4, 5]),
        wishes=np.array([0, 1, 0, 1, 1]),
        scores=np.array([70, 80, 60]),
    )
    assert isinstance(made, Market)
    assert solve(made).pairs() == {"a0": "v1", "a1": "v0", "a2": None}


def test_the_faults_of_arrays_are_named() -> None:
    found = from_arrays(
        seats=np.array([1, -1]), start=np.array([0, 2, 3]), wishes=np.array([0, 0, 5])
    )
    assert isinstance(found, tuple)
    assert places(found) == [("number-negative", "seats", 2), ("unknown", "wishes", 2)]
    again = from_arrays(
        seats=np.array([1, 1]), start=np.array([0, 2, 3]), wishes=np.array([0, 0, 1])
    )
    assert isinstance(again, tuple)
    assert places(again) == [("listed-twice", "wishes", 1)]
