"""Joint lists by a rule: which pairs, in which order, and what share of all pairs."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.unit.matching.tiny_markets import market

from convoca.matching import Joint, Site, joint_lists, solve, verify
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
