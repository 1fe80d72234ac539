"""The forecast's number of people suffices, and one fewer does not."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from convoca.rules import forecasting


def left_over(waiting: float, arriving: list[float], pace: float, people: int) -> float:
    """What waits at the end, counted day by day."""
    for arrives in arriving:
        waiting = max(0.0, waiting + arrives - people * pace)
    return waiting


@settings(max_examples=80, deadline=None)
@given(
    waiting=st.integers(0, 5_000),
    arriving=st.lists(st.integers(0, 3_000), min_size=1, max_size=20),
    pace=st.integers(1, 40),
)
def test_that_many_empty_the_queue_and_one_fewer_does_not(
    waiting: int, arriving: list[int], pace: int
) -> None:
    people = forecasting.enough(waiting, arriving, pace)
    days = [float(n) for n in arriving]
    assert left_over(waiting, days, pace, people) == 0
    assert people == 0 or left_over(waiting, days, pace, people - 1) > 0


@settings(max_examples=50, deadline=None)
@given(count=st.floats(0, 10_000), days=st.integers(1, 40))
def test_what_is_to_come_is_shared_out_whole_and_late(count: float, days: int) -> None:
    parts = forecasting.spread(count, days)
    assert sum(parts) == pytest.approx(count)
    assert parts == sorted(parts)
    if days > 1:
        assert parts[-1] == pytest.approx(count / 2)
