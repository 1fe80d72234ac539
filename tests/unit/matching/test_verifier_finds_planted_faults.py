"""Every kind of fault, planted in a sound result, is found and named."""

import ast
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from tests.unit.matching.tiny_markets import market

import convoca.matching
from convoca.matching import Blocking, Outcome, Report, Settings, report_of, solve, verify
from convoca.matching.lottery import ticket

ONE_ORDER = market(
    applicants={"a": 90, "b": 80, "c": 80, "d": 60, "e": 50},
    vacancies={"u": 1, "v": 1, "w": 2, "x": 1},
    preferences={
        "a": ["u", "v"], "b": ["v", "w"], "c": ["v", "w"], "d": ["u", "w"], "e": ["u", "v"],
    },
)  # fmt: skip
OWN_ORDERS = market(
    applicants={"a": 1, "b": 2},
    vacancies={"v": 1, "w": 1, "shut": 1},
    preferences={"a": ["v", "w", "shut"], "b": ["w", "v"]},
    priorities={"v": ["b", "a"], "w": ["a", "b"], "shut": ["b"]},
)
JOINT = market(
    applicants={"a": 90, "b": 80, "c": 70, "d": 60},
    vacancies={"v": 2, "w": 2},
    preferences={"a": ["v"], "d": ["v"]},
    couples={"k": ("b", "c")},
    couple_preferences={"k": [("v", "v"), ("v", "w"), ("w", None)]},
    settings=Settings(joint_place="better"),
)


def planted(outcome: Outcome, **moved: str | None) -> Outcome:
    """The outcome with some applicants moved by hand."""
    assigned = outcome.assigned.copy()
    for person, vacancy in moved.items():
        at = outcome.market.applicants.find(person)
        assigned[at] = -1 if vacancy is None else outcome.market.vacancies.find(vacancy)
    return replace(outcome, assigned=assigned)


def kinds(report: Report) -> set[str]:
    return {problem.code.removeprefix("match.verify.") for problem in report.violations}


@pytest.mark.parametrize("mechanism", ["in-turn", "deferred-acceptance"])
def test_faults_under_one_order(mechanism: str) -> None:
    good = solve(ONE_ORDER, seed=1, mechanism=mechanism)
    assert verify(ONE_ORDER, good) == Report((), (), (), good.placed)
    lucky = "b" if good.pairs()["b"] == "v" else "c"
    unlucky = "c" if lucky == "b" else "b"
    faults: list[tuple[dict[str, str | None], str]] = [
        ({"d": "u"}, "over-capacity"),
        ({"e": "w", "d": None}, "not-listed"),
        ({"a": None}, "blocking-free-seat"),
        ({"a": None, "d": "u"}, "blocking-order"),
        ({lucky: "w", unlucky: "v"}, "blocking-lottery"),
    ]
    for moved, kind in faults:
        report = verify(ONE_ORDER, planted(good, **moved))
        assert kind in kinds(report), moved
        assert not report.holds


@pytest.mark.parametrize(
    ("moved", "kind"),
    [
        ({"a": "w", "b": None}, "blocking-free-seat"),
        ({"c": "v", "a": None}, "blocking-order"),
        ({"c": "v", "a": "v"}, "over-capacity"),
        ({"c": "x"}, "not-acceptable"),
        ({"c": "x", "d": None}, "blocking-order"),  # a stranger stands behind everyone listed
        ({"d": "v", "a": None}, "not-listed"),
    ],
)
def test_faults_where_vacancies_have_their_own_order(
    moved: dict[str, str | None], kind: str
) -> None:
    made = market(
        applicants=dict.fromkeys("abcd", 1),
        vacancies={"v": 1, "w": 1, "x": 1},
        preferences={"a": ["v", "w"], "b": ["w", "v"], "c": ["v", "x"], "d": ["x"]},
        priorities={"v": ["a", "c", "b"], "w": ["b", "a"], "x": ["d"]},
    )
    good = solve(made)
    assert good.pairs() == {"a": "v", "b": "w", "c": None, "d": "x"}
    assert verify(made, good).stable
    assert kind in kinds(verify(made, planted(good, **moved)))


@pytest.mark.parametrize("joint_place", ["better", "worse", "mean"])
def test_a_couple_s_turn_taken_out_of_turn_is_found(joint_place: str) -> None:
    made = market(
        applicants={"a": 90, "s": 80, "t": 70, "b": 60},
        vacancies={"v": 2, "w": 2},
        preferences={"s": ["v", "w"], "t": ["v", "w"]},
        couples={"k": ("a", "b")},
        couple_preferences={"k": [("v", "v"), ("w", "w")]},
        settings=Settings(joint_place=joint_place),  # type: ignore[arg-type]
    )
    good = solve(made, seed=3)
    assert verify(made, good).stable
    first = good.pairs()["a"] == "v"
    couple, singles = ("w", "v") if first else ("v", "w")
    wrong = planted(good, a=couple, b=couple, s=singles, t=singles)
    found = kinds(verify(made, wrong))
    assert ("blocking-couple" if first else "blocking-order") in found
    together = planted(good, a="v", b="v", s="v")
    assert "over-capacity" in kinds(verify(made, together))


CAPPED = market(
    applicants={"a": 90, "b": 80, "c": 70, "d": 60},
    vacancies=[("u", 2, "n", 0), ("v", 2, "n", 1), ("w", 2, "")],
    preferences={"a": ["u"], "b": ["u", "w"], "c": ["u", "v"], "d": ["v", "w"]},
    caps={"n": 2},
)
U_BEFORE_V = next(seed for seed in range(99) if ticket(seed, "u") < ticket(seed, "v"))


@pytest.mark.parametrize(
    ("moved", "kind"),
    [
        ({"b": "u"}, "over-cap"),
        ({"a": None}, "blocking-free-seat"),
        ({"c": "u", "a": None, "d": "v"}, "blocking-order"),
        ({"c": None, "d": "v"}, "blocking-order"),
        ({"c": None, "b": "u"}, "blocking-free-seat"),  # v's reserve goes before u's second seat
        ({"a": "v"}, "not-listed"),
    ],
)
def test_faults_under_a_cap(moved: dict[str, str | None], kind: str) -> None:
    good = solve(CAPPED, seed=U_BEFORE_V)
    assert good.pairs() == {"a": "u", "b": "w", "c": "v", "d": "w"}
    assert verify(CAPPED, good).stable
    assert kind in kinds(verify(CAPPED, planted(good, **moved)))


def test_a_mechanism_that_ignores_caps_does_not_hold_where_there_are_some() -> None:
    good = replace(solve(CAPPED, seed=U_BEFORE_V), mechanism="deferred-acceptance")
    assert kinds(verify(CAPPED, good)) == {"caps-not-run"}


def test_a_stable_assignment_under_a_cap_that_is_not_the_best_is_found() -> None:
    made = market(
        applicants={"a": 1, "b": 2},
        vacancies=[("v", 1, "n"), ("w", 1, "n")],
        preferences={"a": ["v", "w"], "b": ["w", "v"]},
        priorities={"v": ["b", "a"], "w": ["a", "b"]},
        caps={"n": 2},
    )
    good = solve(made, seed=1)
    assert good.pairs() == {"a": "v", "b": "w"}
    assert kinds(verify(made, planted(good, a="w", b="v"))) == {"not-best"}


def test_seats_added_in_silence_are_found() -> None:
    good = solve(ONE_ORDER, seed=1)
    crowded = planted(good, d="u")
    assert "over-capacity" in kinds(verify(ONE_ORDER, crowded))
    declared = replace(crowded, extra_seats={"u": 1})  # only couples' results may add seats
    assert kinds(verify(ONE_ORDER, declared)) == {"extra-seat-stranger"}


def test_thousands_of_faults_are_counted_and_a_few_are_told() -> None:
    names = [f"p{i:03d}" for i in range(300)]
    made = market(
        applicants={name: i for i, name in enumerate(names)},
        vacancies={"v": 300},
        preferences={name: ["v"] for name in names},
    )
    nobody = replace(solve(made), assigned=np.full(300, -1, np.int32))
    report = verify(made, nobody)
    assert len(report.blocking) == 300
    rest = [p.params for p in report.violations if p.code == "match.and-more"]
    assert rest == [{"kind": "match.verify.blocking-free-seat", "count": 280}]


def test_the_verifier_imports_nothing_of_the_solvers() -> None:
    folder = Path(convoca.matching.__file__).parent
    ours = {path.stem for path in folder.glob("verifying*.py")} | {"standing"}
    allowed = ours | {"market", "names", "outcome", "problems", "compiling", "writing"}
    for module in ours:
        tree = ast.parse((folder / f"{module}.py").read_text(encoding="utf-8"))
        for node in ast.walk(tree):
            if isinstance(node, ast.ImportFrom) and str(node.module).startswith("convoca"):
                inside = str(node.module).removeprefix("convoca.matching").lstrip(".")
                names = {inside} if inside else {alias.name for alias in node.names}
                assert names <= allowed, (module, names)


def test_another_seed_is_another_lottery() -> None:
    outcomes = {seed: solve(ONE_ORDER, seed=seed) for seed in range(10)}
    found = [
        verify(ONE_ORDER, replace(outcomes[seed], seed=other)).holds
        == (outcomes[seed].pairs() == outcomes[other].pairs())
        for seed in outcomes
        for other in outcomes
    ]
    assert all(found)
    assert len({str(outcome.pairs()) for outcome in outcomes.values()}) == 2


def test_a_result_without_its_seed_cannot_be_replayed() -> None:
    report = verify(ONE_ORDER, replace(solve(ONE_ORDER, seed=1), seed=None))
    assert kinds(report) == {"seed-missing"}


def test_whoever_is_not_in_a_vacancy_s_order_is_not_acceptable_there() -> None:
    report = verify(OWN_ORDERS, planted(solve(OWN_ORDERS), a="shut"))
    assert "not-acceptable" in kinds(report)


def test_a_stable_assignment_that_is_not_the_applicants_best_is_found() -> None:
    good = solve(OWN_ORDERS)
    assert good.pairs() == {"a": "v", "b": "w"}
    swapped = planted(good, a="w", b="v")  # stable too, and best for the vacancies
    assert kinds(verify(OWN_ORDERS, swapped)) == {"not-best"}


def test_faults_of_a_couple_are_found_placed_or_unplaced() -> None:
    good = solve(JOINT)
    assert good.pairs() == {"a": "v", "b": "v", "c": "w", "d": None}
    assert verify(JOINT, good).stable
    assert "pair-not-listed" in kinds(verify(JOINT, planted(good, b="w", c="w")))
    assert "blocking-couple" in kinds(verify(JOINT, planted(good, b="w", c=None)))
    assert "blocking-couple" in kinds(verify(JOINT, planted(good, b=None, c=None)))
    assert "blocking-order" in kinds(verify(JOINT, planted(good, a=None, b="v", c="v")))


def test_blocking_agents_that_are_declared_are_no_violation_and_false_ones_are() -> None:
    good = solve(JOINT)
    declared = (Blocking("d", ("v",)), Blocking("k", ("v", "w")))
    unplaced = replace(
        planted(good, b="w", c=None), stable=False, proved="not-decided", blocking=declared
    )
    report = verify(JOINT, unplaced)
    assert report.holds
    assert not report.stable
    assert report.blocking == declared
    boast = replace(unplaced, stable=True, proved="stable")
    assert "stable-claim" in kinds(verify(JOINT, boast))
    assert "declared-not-blocking" in kinds(verify(JOINT, replace(good, blocking=declared)))
    assert "proved-claim" in kinds(verify(JOINT, replace(unplaced, proved="stable")))


@pytest.mark.parametrize("key", ["assigned", "digest", "market", "seats", "unassigned"])
def test_every_figure_of_the_report_is_worked_out_again(key: str) -> None:
    good = solve(ONE_ORDER, seed=1)
    claims = report_of(good)
    assert verify(ONE_ORDER, replace(good, claims=claims)).holds
    claims[key] = "0" * 64 if isinstance(claims[key], str) else 99
    assert kinds(verify(ONE_ORDER, replace(good, claims=claims))) == {"claim"}


def test_a_result_of_another_market_is_not_read_into_this_one() -> None:
    assert kinds(verify(OWN_ORDERS, solve(JOINT))) == {"other-market"}
    wild = replace(solve(JOINT), assigned=np.full(4, 99, np.int32))
    assert kinds(verify(JOINT, wild)) == {"other-market"}


def test_a_mechanism_nobody_knows_and_seats_for_strangers_are_violations() -> None:
    good = solve(ONE_ORDER, seed=1)
    assert kinds(verify(ONE_ORDER, replace(good, mechanism="magic"))) == {"mechanism-unknown"}
    stranger = replace(good, extra_seats={"nowhere": 1})
    assert kinds(verify(ONE_ORDER, stranger)) == {"extra-seat-stranger"}
    assert kinds(verify(OWN_ORDERS, replace(solve(OWN_ORDERS), mechanism="in-turn"))) == {
        "own-order-in-turn"
    }


def test_what_differs_from_the_market_s_settings_is_noted() -> None:
    made = market(
        applicants={"a": 1},
        vacancies={"v": 1},
        preferences={"a": ["v"]},
        settings=Settings(mechanism="in-turn", seed=3),
    )
    report = verify(made, solve(made, seed=4, mechanism="deferred-acceptance"))
    assert report.holds
    assert [note.params["key"] for note in report.notes] == ["mechanism", "seed"]
