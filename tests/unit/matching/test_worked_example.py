"""The market of five that docs/matching/mechanisms.md works by hand."""

from typing import Any

from tests.unit.matching.tiny_markets import market

from convoca.matching import Market, solve, verify
from convoca.matching.lottery import ticket

SEED = next(seed for seed in range(99) if ticket(seed, "Beto") < ticket(seed, "Caro"))


def five(**more: Any) -> Market:
    return market(
        applicants={"Ana": 92, "Beto": 88, "Caro": 88, "Dora": 81, "Elia": 75},
        vacancies={"Norte": 1, "Sur": 2, "Este": 1},
        preferences={
            "Ana": ["Norte", "Sur"],
            "Beto": ["Sur", "Norte"],
            "Caro": ["Sur", "Norte", "Este"],
            "Dora": ["Norte", "Este"],
            "Elia": ["Sur"],
        },
        **more,
    )


def test_in_turn_as_worked_by_hand() -> None:
    outcome = solve(five(), seed=SEED, mechanism="in-turn")
    assert outcome.pairs() == {
        "Ana": "Norte", "Beto": "Sur", "Caro": "Sur", "Dora": "Este", "Elia": None,
    }  # fmt: skip


def test_deferred_acceptance_as_worked_by_hand() -> None:
    made = five(priorities={"Norte": ["Dora", "Caro", "Ana"]})
    outcome = solve(made, seed=SEED)
    assert outcome.pairs() == {
        "Ana": "Sur", "Beto": "Sur", "Caro": "Este", "Dora": "Norte", "Elia": None,
    }  # fmt: skip
    assert verify(made, outcome).stable
