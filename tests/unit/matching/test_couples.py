"""Couples with separate ranks: what is claimed, and never more than was proved."""

from dataclasses import replace
from pathlib import Path

from tests.unit.matching.tiny_markets import market

from convoca.matching import (
    Blocking,
    Limits,
    Market,
    Settings,
    explain,
    read_result,
    solve,
    verify,
    write_result,
)

# The classic market without a stable assignment: one couple, one single, two vacancies of one
# seat. The single displaces the couple, whose other seat lures the single away, and so on.
RESTLESS = {
    "applicants": {"ana": 3, "beto": 2, "caro": 1},
    "vacancies": {"v": 1, "w": 1},
    "preferences": {"caro": ["v", "w"]},
    "priorities": {"v": ["ana", "caro"], "w": ["caro", "beto"]},
    "couples": {"k": ("ana", "beto")},
    "couple_preferences": {"k": [("v", "w")]},
}


def test_a_market_without_a_stable_assignment_is_proved_so_and_says_who_blocks() -> None:
    made = market(**RESTLESS)
    outcome = solve(made)
    assert (outcome.mechanism, outcome.proved, outcome.stable) == ("couples", "none-exists", False)
    assert len(outcome.blocking) == 1
    assert outcome.fewest
    report = verify(made, outcome)
    assert report.holds
    assert not report.stable
    assert report.blocking == outcome.blocking


def test_without_search_it_says_that_nothing_was_decided() -> None:
    outcome = solve(market(**RESTLESS), limits=Limits(exact=0))
    assert outcome.proved == "not-decided"
    assert outcome.blocking


def test_one_extra_seat_makes_it_stable_when_that_is_asked_for() -> None:
    made = market(**RESTLESS)
    outcome = solve(made, limits=Limits(extra_seats=True))
    assert (outcome.proved, outcome.stable, outcome.fewest) == ("none-exists", True, True)
    assert sum(outcome.extra_seats.values()) == 1
    assert verify(made, outcome).stable


def test_an_unstable_result_reads_back_with_its_blocking_agents(tmp_path: Path) -> None:
    made = market(**RESTLESS)
    outcome = solve(made)
    write_result(outcome, tmp_path / "r")
    again = read_result(tmp_path / "r", made)
    assert not isinstance(again, tuple)
    assert again.blocking == outcome.blocking
    assert verify(made, again).holds


def partners_at_one_hospital(definition: str) -> Market:
    """beto is at v; may ana join him there, ahead of dora but behind nobody else?"""
    return market(
        applicants={"ana": 1, "beto": 2, "dora": 3},
        vacancies={"v": 2, "w": 1},
        preferences={"dora": ["v"]},
        priorities={"v": ["ana", "dora", "beto"], "w": ["ana"]},
        couples={"k": ("ana", "beto")},
        couple_preferences={"k": [("v", "v"), ("w", None)]},
        settings=Settings(mechanism="couples", definition=definition),  # type: ignore[arg-type]
    )


def test_one_good_and_one_poor_place_do_not_make_two_seats_for_bis() -> None:
    made = partners_at_one_hospital("bis")
    outcome = solve(made)
    # dora stands before beto, so with her there only one of the two would be among the best
    assert outcome.pairs() == {"ana": "w", "beto": None, "dora": "v"}
    assert verify(made, outcome).stable


def test_one_good_place_is_enough_beside_a_free_seat_for_mm() -> None:
    made = partners_at_one_hospital("mm")
    outcome = solve(made)
    # at v the couple leaves dora out, who stands before beto; at w it would rather be at v
    assert (outcome.proved, len(outcome.blocking)) == ("none-exists", 1)
    at_w = replace(solve(partners_at_one_hospital("bis")), definition="mm")
    assert verify(made, at_w).blocking == (Blocking("k", ("v", "v")),)


def test_a_couple_is_told_why_for_each_side_of_a_pair() -> None:
    made = partners_at_one_hospital("bis")
    why = explain(made, solve(made), "beto")
    assert (why.couple, why.got, why.got_rank) == ("k", None, 2)
    assert [(side.applicant, side.place) for side in why.wishes[0].sides] == [
        ("ana", 1),
        ("beto", 3),
    ]
