"""A market says everything that is wrong with it at once, and repairs nothing."""

from decimal import Decimal

import pytest
from tests.unit.matching.tiny_markets import market, places, refused

from convoca.matching import CannotSolveError, Market, Settings, solve


def test_every_problem_of_the_lists_is_named_at_once() -> None:
    found = refused(
        applicants=[("ana", "90"), ("beto", "9,5"), ("ana", "70"), (" caro", "1")],
        vacancies=[("v1", -1), ("v2", 1), ("v1", 3)],
        preferences={"ana": ["v1", "v9", "v1"], "dora": ["v2"]},
    )
    assert found == [
        ("score-not-decimal", "applicants.csv", 2),
        ("twice", "applicants.csv", 3),
        ("id-not-printable", "applicants.csv", 4),
        ("unknown", "preferences.csv", 2),
        ("listed-twice", "preferences.csv", 3),
        ("unknown", "preferences.csv", 4),
        ("number-negative", "vacancies.csv", 1),
        ("twice", "vacancies.csv", 3),
    ]


@pytest.mark.parametrize("score", [9.5, "1e3", "NaN", "", "١٢", True, Decimal("Infinity")])
def test_a_score_that_is_not_an_exact_decimal_is_refused(score: object) -> None:
    found = refused(applicants={"ana": score}, vacancies={"v": 1}, preferences={"ana": ["v"]})
    code = "score-missing" if score == "" else "score-not-decimal"
    assert [c for c, _, _ in found] == [code]


def test_scores_are_compared_exactly_however_many_digits_they_have() -> None:
    tiny = "80." + "0" * 28 + "1"
    made = market(
        applicants={"ana": "80.0", "beto": tiny, "caro": "80", "dora": Decimal("-1")},
        vacancies={"v": 1},
        preferences={name: ["v"] for name in ("ana", "beto", "caro", "dora")},
    )
    assert made.place.tolist() == [1, 0, 1, 2]
    assert solve(made, seed=1).vacancy_of("beto") == "v"


def test_two_spellings_of_the_same_letters_are_one_identifier() -> None:
    found = refused(
        applicants=[("Jos\u00e9", 1), ("Jose\u0301", 2)],
        vacancies={"v": 1},
        preferences={"Jose\u0301": ["v"]},
    )
    assert found == [("twice", "applicants.csv", 2)]


def test_someone_without_a_score_may_only_ask_where_priorities_decide() -> None:
    given = {
        "applicants": {"ana": None, "beto": 5},
        "vacancies": {"ranked": 1, "open": 1},
        "priorities": {"ranked": ["ana"]},
    }
    assert solve(market(preferences={"ana": ["ranked"]}, **given)).vacancy_of("ana") == "ranked"
    found = refused(preferences={"ana": ["ranked", "open"]}, **given)
    assert [code for code, _, _ in found] == ["score-missing"]


def test_the_faults_of_couples_are_named() -> None:
    found = refused(
        applicants=dict.fromkeys("abcd", 1),
        vacancies={"v": 2},
        preferences={},
        couples={"k1": ("a", "b"), "k2": ("b", "c"), "k3": ("d", "d"), "k4": ("a", "nobody")},
        couple_preferences={"k1": [("v", "v"), (None, None)], "k9": [("v", "v")]},
    )
    assert found == [
        ("couple-without-list", "couple_preferences.csv", 0),
        ("couple-without-list", "couple_preferences.csv", 0),
        ("couple-without-list", "couple_preferences.csv", 0),
        ("pair-empty", "couple_preferences.csv", 2),
        ("unknown", "couple_preferences.csv", 3),
        ("two-couples", "couples.csv", 2),
        ("couple-of-one", "couples.csv", 3),
        ("two-couples", "couples.csv", 4),
        ("unknown", "couples.csv", 4),
    ]


def test_a_list_of_one_s_own_beside_a_joint_list_is_a_warning() -> None:
    made = market(
        applicants={"a": 1, "b": 2},
        vacancies={"v": 2},
        preferences={"a": ["v"]},
        couples={"k": ("a", "b")},
        couple_preferences={"k": [("v", "v")]},
    )
    assert places(made.warnings) == [("own-list-unused", "preferences.csv", 0)]


def test_a_cap_needs_its_region() -> None:
    found = refused(
        applicants={"a": 1},
        vacancies=[("v", 1, "north")],
        preferences={"a": ["v"]},
        caps={"south": 1, "north": -2},
    )
    assert found == [("unknown", "caps.csv", 1), ("number-negative", "caps.csv", 2)]


def test_reserves_fit_within_their_vacancy_and_their_region_s_cap() -> None:
    found = refused(
        applicants={"a": 1},
        vacancies=[("u", 1, "north", 2), ("v", 3, "north", 3), ("w", 1, "south", -1)],
        preferences={"a": ["v"]},
        caps={"north": 4},
    )
    assert found == [
        ("reserves-over-cap", "caps.csv", 0),
        ("reserve-over-seats", "vacancies.csv", 1),
        ("number-negative", "vacancies.csv", 3),
    ]
    idle = market(applicants={"a": 1}, vacancies=[("v", 1, "n", 1)], preferences={"a": ["v"]})
    assert places(idle.warnings) == [("reserve-without-cap", "vacancies.csv", 0)]


def test_caps_are_refused_by_mechanisms_that_do_not_apply_them() -> None:
    made = market(
        applicants={"a": 1, "b": 2},
        vacancies=[("v", 1, "n", 1), ("w", 1, "n")],
        preferences={"a": ["v"], "b": ["w"]},
        caps={"n": 1},
    )
    for mechanism, code in (
        ("deferred-acceptance", "caps-not-run"),
        ("couples", "caps-not-run"),
        ("in-turn", "in-turn-reserves"),
        ("flexible-deferred-acceptance", "seed-needed"),
    ):
        with pytest.raises(CannotSolveError) as refusal:
            solve(made, mechanism=mechanism)
        assert places(refusal.value.problems)[0][0] == code


def test_equal_scores_need_a_seed_and_distinct_ones_do_not() -> None:
    def with_scores(*scores: int) -> Market:
        return market(
            applicants=dict(zip("abc", scores, strict=True)),
            vacancies={"v": 1},
            preferences={"a": ["v"]},
        )

    with pytest.raises(CannotSolveError) as refusal:
        solve(with_scores(1, 1, 2))
    assert places(refusal.value.problems) == [("seed-needed", "", 0)]
    assert solve(with_scores(1, 3, 2)).seed is None


def test_settings_must_be_known_values() -> None:
    found = refused(
        applicants={"a": 1},
        vacancies={"v": 1},
        preferences={"a": ["v"]},
        settings=Settings(mechanism="lucky-dip", seed=-1, definition="other"),  # type: ignore[arg-type]
    )
    assert [code for code, _, _ in found] == ["setting-choice", "setting-choice", "setting-seed"]


def test_in_turn_refuses_vacancies_with_an_order_of_their_own() -> None:
    made = market(
        applicants={"a": 1},
        vacancies={"v": 1},
        preferences={"a": ["v"]},
        priorities={"v": ["a"]},
    )
    with pytest.raises(CannotSolveError) as refusal:
        solve(made, mechanism="in-turn")
    assert places(refusal.value.problems) == [("in-turn-own-order", "priorities.csv", 0)]
