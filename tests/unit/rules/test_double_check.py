"""The blind double check: drawn by digest, compared document by document."""

from datetime import timedelta

import pytest

from convoca.rules import calls, double_check, reviewing
from convoca.rules.double_check import Agreement

CALL = calls.load(calls.default_folder() / "2021-residency").call


def test_the_share_drawn_is_about_the_share_announced_and_always_the_same() -> None:
    names = [f"person-{n}" for n in range(20_000)]
    drawn = [name for name in names if double_check.drawn("digest", name, 5)]
    assert drawn == [name for name in names if double_check.drawn("digest", name, 5)]
    assert 0.045 < len(drawn) / len(names) < 0.055
    other = [name for name in names if double_check.drawn("another call", name, 5)]
    assert set(drawn) != set(other)


@pytest.mark.parametrize(("percent", "all_of_them"), [(0, False), (100, True)])
def test_nothing_is_drawn_of_nothing_and_everything_of_all(percent: int, all_of_them: bool) -> None:
    assert {double_check.drawn("d", str(n), percent) for n in range(200)} == {all_of_them}


def test_a_wider_share_holds_the_narrower_one() -> None:
    for n in range(2_000):
        assert double_check.drawn("d", str(n), 5) <= double_check.drawn("d", str(n), 6)


def test_no_check_begins_when_it_would_take_the_time_to_correct() -> None:
    last = reviewing.windows.last_minute(CALL, "correct")
    assert last is not None
    assert double_check.in_time(CALL, last - timedelta(days=1))
    assert not double_check.in_time(CALL, last - timedelta(hours=23))


def test_another_reason_is_a_dispute_too() -> None:
    first = {"a": ["valid", ""], "b": ["observed", "cut-off"], "c": ["observed", "cut-off"]}
    second = {"a": ["valid", ""], "b": ["observed", "not-legible"], "c": ["valid", ""]}
    assert double_check.disputed(first, second) == ("b", "c")
    assert double_check.disputed(first, first) == ()


def test_kappa_is_that_of_the_textbook() -> None:
    """Twenty and fifteen alike, five and ten not, of fifty: 0.7 agreed, 0.5 by chance."""
    pairs = [("valid", "valid")] * 20 + [("observed", "observed")] * 15
    pairs += [("valid", "observed")] * 5 + [("observed", "valid")] * 10
    found = double_check.agreement(pairs)
    assert (found.documents, found.agreed, found.percent) == (50, 35, 70)
    assert found.kappa == pytest.approx(0.4)


def test_agreeing_that_everything_is_valid_says_nothing_beyond_chance() -> None:
    assert double_check.agreement([("valid", "valid")] * 9) == Agreement(9, 9, None)
    assert double_check.agreement([]) == Agreement(0, 0, None)
    assert double_check.agreement([("valid", "valid"), ("observed", "observed")]).kappa == 1
