"""Draws: the same everywhere, and shaped as asked."""

import statistics

import pytest

from convoca.rehearsal.draws import Draws, Wheel


def test_a_stream_is_decided_by_its_name_alone():
    first = [Draws(7, 1, "a").share() for _ in range(2)]
    assert first[0] == first[1]
    assert first[0] != Draws(7, 2, "a").share() != Draws(7, 1, "b").share()


def test_the_sequence_is_the_one_it_was_when_this_was_written():
    draws = Draws(7, 1, "a")
    assert [draws.whole(0, 999) for _ in range(4)] == [161, 847, 435, 199]


def test_a_wheel_gives_each_thing_in_proportion_to_its_weight():
    wheel = Wheel({"a": 1.0, "b": 3.0, "never": 0.0})
    assert [wheel.at(share) for share in (0.0, 0.24, 0.25, 0.999)] == ["a", "a", "b", "b"]


@pytest.mark.parametrize("weights", [{}, {"a": 0.0}, {"a": -1.0, "b": 2.0}])
def test_a_wheel_without_weight_is_a_mistake(weights):
    with pytest.raises(ValueError, match="weights"):
        Wheel(weights)


def test_whole_numbers_reach_both_ends():
    draws = Draws("ends")
    assert {draws.whole(2, 5) for _ in range(200)} == {2, 3, 4, 5}


def test_a_middling_number_stays_inside_and_near_what_is_usual():
    draws = Draws("middling")
    found = [draws.middling(0.0, 3.0, 10.0) for _ in range(3_000)]
    assert 0.0 <= min(found) < 0.6
    assert 8.0 < max(found) <= 10.0
    assert statistics.median(found) == pytest.approx(4.0, abs=0.8)


def test_a_number_along_points_follows_the_shares_given():
    draws = Draws("along")
    found = [draws.along(((0.0, 0.0), (0.9, 1.0), (1.0, 100.0))) for _ in range(2_000)]
    assert sum(value <= 1.0 for value in found) / len(found) == pytest.approx(0.9, abs=0.03)
