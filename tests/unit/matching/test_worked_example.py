"""The market of five that docs/matching/mechanisms.md works by hand."""

from typing import Any

from tests.unit.matching.tiny_markets import market

from convoca.matching import Market, solve, verify
from convoca.matching.lottery import ticket

SEED = next(seed for seed in range(99) if ticket(seed, "Beto") < ticket(seed, "Caro"))


def five(**more: Any) -> Market:
    given: dict[str, Any] = {
        "applicants": {"Ana": 92, "Beto": 88, "Caro": 88, "Dora": 81, "Elia": 75},
        "vacancies": {"Norte": 1, "Sur": 2, "Este": 1},
        "preferences": {
            "Ana": ["Norte", "Sur"],
            "Beto": ["Sur", "Norte"],
            "Caro": ["Sur", "Norte", "Este"],
            "Dora": ["Norte", "Este"],
            "Elia": ["Sur"],
        },
    }
    return market(**given | more)


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


def test_caps_and_reserves_as_worked_by_hand() -> None:
    """Norte and Este form a region that may fill one seat; the lots put Norte first."""
    region = {"Norte": "sierra", "Este": "sierra", "Sur": ""}
    seats = {"Norte": 1, "Sur": 2, "Este": 1}
    lots = next(
        seed
        for seed in range(999)
        if ticket(seed, "Beto") < ticket(seed, "Caro")
        and ticket(seed, "Norte") < ticket(seed, "Este")
    )
    for reserved in (0, 1):
        made = five(
            vacancies=[(v, n, region[v], reserved if v == "Este" else 0) for v, n in seats.items()],
            caps={"sierra": 1},
        )
        outcome = solve(made, seed=lots)
        assert verify(made, outcome).stable
        got = outcome.pairs()
        if reserved:  # Este is sure of the region's one seat; Ana's and Dora's Norte is not
            assert got == {"Ana": "Sur", "Beto": "Sur", "Caro": "Este", "Dora": None, "Elia": None}
        else:
            assert got == {"Ana": "Norte", "Beto": "Sur", "Caro": "Sur", "Dora": None, "Elia": None}
