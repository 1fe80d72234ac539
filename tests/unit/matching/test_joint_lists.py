"""Joint lists by a rule: which pairs, in which order, and what share of all pairs."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.unit.matching.tiny_markets import market, places, refused

from convoca.matching import (
    Joint,
    JointRule,
    Market,
    Settings,
    Site,
    joint_lists,
    market_digest,
    read,
    report_of,
    solve,
    verify,
    write,
)
from convoca.matching.joint import Rule, kilometres

SITES = {
    "general": Site("H1", "Puebla", 19.0414, -98.2063),
    "clinic": Site("H1", "Puebla", 19.0414, -98.2063),
    "norte": Site("H2", "Puebla", 19.0900, -98.2063),
    "cholula": Site("H3", "Cholula", 19.0633, -98.3064),
    "xalapa": Site("H4", "Xalapa", 19.5438, -96.9102),
}
LISTS = {"k": (["norte", "general", "xalapa"], ["clinic", "norte", "cholula"])}


@pytest.mark.parametrize(
    ("rule", "km", "pairs"),
    [
        ("same-hospital", None, [("norte", "norte"), ("general", "clinic")]),
        (
            "same-city",
            None,
            [
                ("norte", "clinic"),
                ("norte", "norte"),
                ("general", "clinic"),
                ("general", "norte"),
            ],
        ),
        ("within", 0, [("norte", "norte"), ("general", "clinic")]),
        (
            "within",
            12,
            [
                ("norte", "clinic"),
                ("norte", "norte"),
                ("general", "clinic"),
                ("general", "norte"),
                ("norte", "cholula"),
                ("general", "cholula"),
            ],
        ),
    ],
)
def test_the_rule_says_which_pairs_and_the_ranks_in_which_order(
    rule: Rule, km: float | None, pairs: list[tuple[str, str]]
) -> None:
    made = joint_lists(LISTS, SITES, rule=rule, km=km)
    assert made == {"k": Joint(tuple(pairs), len(pairs), 9)}
    assert made["k"].share == len(pairs) / 9


def test_one_vacancy_serves_for_both_only_with_two_seats() -> None:
    one = dict.fromkeys(SITES, 1)
    made = joint_lists(LISTS, SITES, rule="same-hospital", seats=one)
    assert isinstance(made, dict)
    assert made["k"].pairs == (("general", "clinic"),)


def test_pairs_with_one_unplaced_come_last_and_count_for_nothing() -> None:
    made = joint_lists(
        {"k": (["norte"], ["norte", "xalapa"])}, SITES, rule="same-city", one_unplaced=True
    )
    assert isinstance(made, dict)
    assert made["k"].pairs == (
        ("norte", "norte"), ("norte", None), (None, "norte"), (None, "xalapa"),
    )  # fmt: skip
    assert (made["k"].acceptable, made["k"].possible) == (1, 2)


def test_a_site_that_does_not_say_enough_is_named() -> None:
    made = joint_lists({"k": (["norte"], ["nowhere"])}, SITES, rule="within", km=5)
    assert isinstance(made, tuple)
    assert [(p.code, p.params["vacancy"]) for p in made] == [("match.joint-site", "nowhere")]
    for km in (None, -1.0):
        refused = joint_lists(LISTS, SITES, rule="within", km=km)
        assert isinstance(refused, tuple)
        assert [p.code for p in refused] == ["match.joint-km"]


def test_a_degree_of_latitude_is_111_km() -> None:
    assert kilometres(Site(latitude=0, longitude=0), Site(latitude=1, longitude=0)) == 111.195


@settings(max_examples=60, deadline=None)
@given(st.permutations(sorted(SITES)), st.permutations(sorted(SITES)), st.booleans())
def test_a_generated_list_is_one_the_engine_takes(
    first: list[str], second: list[str], alone: bool
) -> None:
    joint = joint_lists({"k": (first, second)}, SITES, rule="same-city", one_unplaced=alone)
    assert isinstance(joint, dict)
    made = market(
        applicants={"a": 3, "b": 2, "c": 1},
        vacancies=dict.fromkeys(SITES, 1),
        preferences={"c": ["norte"]},
        couples={"k": ("a", "b")},
        couple_preferences={"k": joint["k"].pairs},
    )
    assert verify(made, solve(made)).stable


def by_rule(**more: Any) -> dict[str, Any]:
    """Two couples of whom one has a list; the other's is made by a rule."""
    given: dict[str, Any] = {
        "applicants": {"a": 4, "b": 3, "c": 2, "d": 1},
        "vacancies": dict.fromkeys(SITES, 1),
        "preferences": {"a": ["norte", "general"], "b": ["clinic", "cholula"]},
        "couples": {"k": ("a", "b"), "j": ("c", "d")},
        "couple_preferences": {"j": [("xalapa", None)]},
        "sites": SITES,
        "settings": Settings(joint=JointRule("same-hospital")),
    }
    return given | more


def test_a_couple_without_a_list_gets_one_by_the_rule_of_its_market() -> None:
    made = market(**by_rule())
    assert made.warnings == ()
    assert [(g.couple, g.acceptable, g.possible) for g in made.generated] == [("k", 1, 4)]
    outcome = solve(made)
    assert outcome.pairs() == {"a": "general", "b": "clinic", "c": "xalapa", "d": None}
    assert report_of(outcome)["joint"] == {"couples": 1, "acceptable": 1, "possible": 4}
    given = market(**by_rule(couple_preferences={"j": [("xalapa", None)],
                                                 "k": [("general", "clinic")]}))  # fmt: skip
    assert given.generated == ()
    assert market_digest(given) == market_digest(made)


def test_a_folder_with_a_rule_reads_back_as_the_market_it_makes(tmp_path: Path) -> None:
    made = market(**by_rule(settings=Settings(joint=JointRule("within", 9, one_unplaced=True))))
    write(made, tmp_path / "written")
    again = read(tmp_path / "written")
    assert isinstance(again, Market)
    assert market_digest(again) == market_digest(made)
    (tmp_path / "written" / "couple_preferences.csv").write_text(
        "couple,rank,first_vacancy,second_vacancy\nj,1,xalapa,\n"
    )
    (tmp_path / "written" / "sites.csv").write_text(
        "vacancy,latitude,longitude\nnorte,19.09,-98.2063\ngeneral,19.0414,-98.2063\n"
        "clinic,19.0414,-98.2063\ncholula,19.0633,-98.3064\n"
    )
    by_hand = read(tmp_path / "written")
    assert isinstance(by_hand, Market)
    assert market_digest(by_hand) == market_digest(made)


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({"settings": Settings(joint=JointRule("same-city")), "preferences": {
            "a": ["norte"], "b": ["xalapa"]}}, ("joint-none", "couples.csv", 0)),
        ({"sites": {"norte": SITES["norte"]}}, ("joint-site", "sites.csv", 0)),
        ({"sites": {**SITES, "x": Site("H")}}, ("unknown", "sites.csv", 6)),
        ({"sites": {"norte": Site("H", "", 91.0, 0.0)}}, ("site-degrees", "sites.csv", 1)),
        ({"sites": {"norte": Site("H", "", 9.0)}}, ("site-degrees", "sites.csv", 1)),
        ({"settings": Settings(joint=JointRule("nearby"))},  # type: ignore[arg-type]
         ("setting-choice", "market.toml", 0)),
        ({"settings": Settings(joint=JointRule("within"))}, ("joint-km", "market.toml", 0)),
        ({"settings": Settings(joint=JointRule("same-city", 3))}, ("joint-km", "market.toml", 0)),
    ],
)  # fmt: skip
def test_a_rule_that_cannot_make_a_list_is_a_problem(
    changed: dict[str, Any], expected: tuple[str, str, int]
) -> None:
    assert expected in refused(**by_rule(**changed))


@pytest.mark.parametrize("table", ['rule = "near"', "km = 3", 'rule = "within"\nkm = "3"',
                                   'rule = "same-city"\nkm = true', 'rule = "same-city"\nmile = 3',
                                   'rule = "same-city"\none_unplaced = 1'])  # fmt: skip
def test_a_rule_written_wrongly_is_a_problem_of_the_settings(tmp_path: Path, table: str) -> None:
    write(market(**by_rule()), tmp_path)
    with (tmp_path / "market.toml").open("w") as file:
        file.write(f"[joint]\n{table}\n")
    found = read(tmp_path)
    assert isinstance(found, tuple)
    errors = [p for p in found if p.severity == "error"]
    assert {p.file for p in errors} == {"market.toml"}
    assert places(errors)[0][0] in {"setting-choice", "joint-km", "setting-unknown"}
