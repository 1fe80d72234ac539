"""The queue: who has waited longest for us goes first, and nobody reviews whom she is."""

from datetime import UTC, datetime, timedelta

import pytest

from convoca.rules import calls, reviewing
from convoca.rules.dossiers import State
from convoca.rules.reviewing import Waiting

NOON = datetime(2021, 11, 15, 18, tzinfo=UTC)


def hours(*steps: tuple[State, float]) -> list[tuple[State, datetime]]:
    """Steps by how many hours before noon they were taken."""
    return [(state, NOON - timedelta(hours=ago)) for state, ago in steps]


def test_a_file_s_clock_stands_still_while_its_owner_has_to_act() -> None:
    life = hours(
        (State.DRAFT, 100),
        (State.SENT, 50),
        (State.IN_REVIEW, 40),
        (State.TO_CORRECT, 39),
        (State.CORRECTED, 9),
    )
    assert reviewing.waited(life, NOON) == timedelta(hours=11 + 9)


def test_a_draft_has_not_waited() -> None:
    assert reviewing.waited(hours((State.DRAFT, 70)), NOON) == timedelta()


def test_a_file_that_comes_back_keeps_the_place_it_had() -> None:
    fresh = Waiting(1, hours((State.SENT, 15)))
    back = Waiting(
        2,
        hours(
            (State.SENT, 60), (State.IN_REVIEW, 46), (State.TO_CORRECT, 46), (State.CORRECTED, 2)
        ),
    )
    assert reviewing.in_order([fresh, back], NOON) == (2, 1)
    assert reviewing.in_order([fresh, Waiting(3, hours((State.SENT, 17)))], NOON) == (3, 1)


def test_equal_waits_go_by_who_came_first() -> None:
    same = [Waiting(key, hours((State.SENT, 5))) for key in (3, 1, 2)]
    assert reviewing.in_order(same, NOON) == (1, 2, 3)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("ana.perez@imss.example", "anaperez+enarm@correo.example", True),
        ("ANA_PEREZ@imss.example", "ana-perez@correo.example", True),
        ("ana.perez@imss.example", "ana.lopez@correo.example", False),
        ("ana@imss.example", "ana@correo.example", False),
    ],
)
def test_an_address_may_tell_that_a_validator_is_the_applicant(
    one: str, other: str, same: bool
) -> None:
    found = reviewing.mailbox(one)
    assert (found != "" and found == reviewing.mailbox(other)) is same


def test_a_share_is_told_beside_what_is_usual() -> None:
    found = reviewing.share({1: 10, 2: 30, 3: 20, 4: 0}, 2)
    assert (found.mine, found.all, found.people, found.usual, found.percent) == (30, 60, 3, 20, 50)
    nobody = reviewing.share({}, 2)
    assert (nobody.mine, nobody.all, nobody.percent) == (0, 0, 0)


def test_what_is_urgent_is_what_can_still_be_corrected() -> None:
    call = calls.load(calls.default_folder() / "2021-residency").call
    corrects, validates = (
        reviewing.windows.last_minute(call, step) for step in ("correct", "validate")
    )
    assert corrects is not None
    assert validates is not None
    assert reviewing.due(call, corrects - timedelta(days=1)) == corrects
    assert reviewing.due(call, corrects + timedelta(hours=1)) == validates
    assert reviewing.due(call, validates + timedelta(hours=1)) is None


def test_an_answer_has_three_whole_days_but_never_the_last_one_of_validation() -> None:
    call = calls.load(calls.default_folder() / "2021-residency").call
    noon = datetime(2021, 11, 15, 18, tzinfo=UTC)
    assert reviewing.answer_by(call, noon) == datetime(2021, 11, 19, 5, 59, tzinfo=UTC)
    ends = reviewing.windows.last_minute(call, "validate")
    assert ends is not None
    day = timedelta(days=1)
    assert reviewing.answer_by(call, ends - 2 * day) == ends - day
    assert reviewing.answer_by(call, ends - 2 * day + timedelta(minutes=1)) is None


def test_the_clock_stands_still_while_a_question_waits_for_its_answer() -> None:
    life = hours(
        (State.SENT, 30), (State.IN_REVIEW, 20), (State.TO_CLARIFY, 19), (State.IN_REVIEW, 2)
    )
    assert reviewing.waited(life, NOON) == timedelta(hours=11 + 2)


def test_a_question_is_reminded_of_on_its_last_day_unless_it_was_just_asked() -> None:
    due = datetime(2021, 11, 18, 23, 59, tzinfo=UTC)
    day, early = timedelta(days=1), due - timedelta(days=3)
    assert not reviewing.reminds(early, due, due - day - timedelta(seconds=1))
    assert reviewing.reminds(early, due, due - day)
    assert reviewing.reminds(early, due, due)
    assert not reviewing.reminds(early, due, due + timedelta(minutes=1))
    assert not reviewing.reminds(due - timedelta(hours=35), due, due - timedelta(hours=3))
