"""Merit: the score from its parts, and the places from the scores."""

from decimal import Decimal

import pytest
from tests.unit.rules.broken_calls import small_call

from convoca.rules import ranking, scoring

CALL = small_call()
VALUES = {"scale": "10", "average": "8.75", "teaching": "yes"}


def test_a_score_is_the_sum_of_its_weighted_parts() -> None:
    scored = scoring.score(CALL, Decimal("70.4"), VALUES)
    assert [(one.component, one.points) for one in scored.parts] == [
        ("exam", Decimal("42.2400")),
        ("average", Decimal("26.2500")),
        ("teaching", Decimal("10.0000")),
    ]
    assert scored.total == Decimal("78.4900")


def test_an_average_counts_the_same_on_either_scale() -> None:
    hundred = {**VALUES, "scale": "100", "average": "87.5"}
    ten = scoring.score(CALL, Decimal(70), VALUES)
    assert scoring.score(CALL, Decimal(70), hundred).total == ten.total


def test_what_is_not_given_gives_nothing() -> None:
    assert scoring.score(CALL, Decimal(50), {}).total == Decimal("30.0000")
    assert scoring.score(CALL, Decimal(0), {"teaching": "no"}).total == Decimal("0.0000")


def test_points_are_rounded_half_up_at_four_places() -> None:
    odd = {"scale": "100", "average": "33.3335"}
    parts = scoring.score(CALL, Decimal(0), odd).parts
    assert parts[1].points == Decimal("10.0001")  # 10.00005


def test_the_total_is_the_sum_of_what_is_shown() -> None:
    scored = scoring.score(CALL, Decimal("33.33333"), {**VALUES, "average": "7.77777"})
    assert scored.total == sum(one.points for one in scored.parts)
    assert str(scored.total) == "53.3333"


@pytest.mark.parametrize(
    ("exam", "values"),
    [
        ("101", {}),
        ("-1", {}),
        ("50", {"scale": "10", "average": "11"}),
        ("50", {"average": "ten"}),
        ("50", {"scale": "10", "average": "NaN"}),
        ("50", {"teaching": "perhaps"}),
        ("50", {"scale": "", "average": "9"}),
    ],
)
def test_a_value_the_checks_would_have_stopped_is_a_surprise(
    exam: str, values: dict[str, str]
) -> None:
    with pytest.raises(ValueError, match=r"not (?:between|a number|one of|known)"):
        scoring.score(CALL, Decimal(exam), values)


def test_equal_scores_share_a_place_and_the_next_is_one_more() -> None:
    scores = {"c": Decimal("7.50"), "a": Decimal("9"), "b": Decimal("7.5"), "d": Decimal("1")}
    assert [(one.applicant, one.place) for one in ranking.rank(scores)] == [
        ("a", 1),
        ("b", 2),
        ("c", 2),
        ("d", 3),
    ]


def test_nobody_has_no_places() -> None:
    assert ranking.rank({}) == ()
