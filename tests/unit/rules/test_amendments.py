"""An amendment gives time and takes none, rewrites nothing, and keeps the rules the same for all."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from tests.unit.rules.broken_calls import small, told

from convoca.rules import amendments, differences
from convoca.rules.calls import CallFile

Edit = Callable[[dict[str, Any]], None]


def at(day: int, hour: int = 12, minute: int = 0, second: int = 0) -> datetime:
    local = datetime(2021, 11, day, hour, minute, second, tzinfo=ZoneInfo("America/Mexico_City"))
    return local.astimezone(UTC)


def window(name: str, **ends: str) -> Edit:
    def edit(data: dict[str, Any]) -> None:
        (one,) = [row for row in data["call"]["windows"] if row["id"] == name]
        one.update(ends)

    return edit


def problems(edit: Edit, when: datetime, **other: Any) -> list[tuple[str, str]]:
    data = small().as_data()
    edit(data)
    found = amendments.problems(small(), CallFile.from_data(data), when, **other)
    told(found)  # each fits its words in both languages
    return [(one.code, one.where) for one in found]


@pytest.mark.parametrize(
    ("edit", "when", "expected"),
    [
        # Open from the 9th at 00:01 to the 17th at 23:59, both minutes whole.
        (window("send", closes="2021-11-18T00:00"), at(12), []),
        (
            window("send", closes="2021-11-17T23:58"),
            at(12),
            [("amendment.open-window-shortened", "windows.send.closes")],
        ),
        (
            window("send", closes="2021-11-17T23:58"),
            at(17, 23, 59, 59),
            [("amendment.open-window-shortened", "windows.send.closes")],
        ),
        (
            window("send", opens="2021-11-09T00:02"),
            at(12),
            [("amendment.opening-passed", "windows.send.opens")],
        ),
        # Before it opens it may be any other, if all of it is still to come.
        (window("send", opens="2021-11-10T00:01", closes="2021-11-12T12:00"), at(8), []),
        (
            window("send", opens="2021-11-08T11:00"),
            at(8),
            [("amendment.window-in-the-past", "windows.send.closes")],
        ),
        # Once it closed it may be reopened, not rewritten.
        (window("send", closes="2021-11-20T23:59"), at(18), []),
        (
            window("send", closes="2021-11-18T00:01"),
            at(18),
            [("amendment.close-passed", "windows.send.closes")],
        ),
    ],
)
def test_a_window_moves_only_to_give_time(
    edit: Edit, when: datetime, expected: list[tuple[str, str]]
) -> None:
    assert problems(edit, when) == expected


def test_a_window_that_began_cannot_be_dropped_nor_become_another_step() -> None:
    def drop(data: dict[str, Any]) -> None:
        data["call"]["windows"] = [w for w in data["call"]["windows"] if w["id"] != "send"]

    gone = [("amendment.window-dropped", "windows.send.closes")]
    assert problems(drop, at(12)) == gone
    assert problems(drop, at(18)) == gone
    assert problems(drop, at(8)) == []
    assert problems(window("send", step="print"), at(12)) == gone


def test_a_new_window_is_not_already_over() -> None:
    def add(data: dict[str, Any]) -> None:
        one = {**data["call"]["windows"][0], "id": "again", "step": "correct"}
        data["call"]["windows"].append(
            one | {"opens": "2021-11-18T00:01", "closes": "2021-11-19T12:00"}
        )

    assert problems(add, at(18)) == []
    assert problems(add, at(19, 12, 0, 59)) == []
    assert problems(add, at(19, 12, 1)) == [
        ("amendment.window-in-the-past", "windows.again.closes")
    ]


def test_another_zone_that_would_close_earlier_is_a_shorter_window() -> None:
    def east(data: dict[str, Any]) -> None:
        data["call"]["zone"] = "America/Cancun"

    assert ("amendment.open-window-shortened", "windows.send.closes") in problems(east, at(12))


def test_a_release_is_not_earlier_than_now_and_does_not_move_once_it_is_out() -> None:
    def release(data: dict[str, Any]) -> None:
        data["call"]["release"]["at"] = "2021-11-26T00:01"

    assert problems(release, at(25)) == []
    assert problems(release, at(26, 0, 0, 59)) == []
    assert problems(release, at(26, 0, 1)) == [("amendment.release-in-the-past", "release.at")]
    assert problems(release, at(29, 0, 1)) == [("amendment.release-passed", "release.at")]


@pytest.mark.parametrize(
    ("edit", "binds"),
    [
        (lambda d: d["call"]["title"].update(en="Other"), False),
        (lambda d: d["call"]["requirements"][0]["rule"].update(es="Otra redacción."), False),
        (lambda d: d["call"]["announced"].pop(), False),
        (lambda d: d["call"].update(illustrative=False, illustrative_note=None), False),
        (lambda d: d["call"]["cycle"]["source"].update(article="004"), False),
        (lambda d: d["vacancies"][0].update(seats=9), False),
        (lambda d: d["call"]["requirements"].pop(1), True),
        (lambda d: d["call"]["preferences"].update(maximum=3), True),
        (lambda d: d["call"]["scoring"]["components"][0].update(weight="61"), True),
        (lambda d: d["call"]["mechanism"].update(kind="deferred-acceptance"), True),
        (lambda d: d["call"]["exclusivity"].update(period="another"), True),
        (lambda d: d["call"]["requirements"][0]["options"].reverse(), True),
    ],
)
def test_once_somebody_has_sent_what_is_said_may_change_and_what_is_asked_may_not(
    edit: Edit, binds: bool
) -> None:
    assert problems(edit, at(12), sent=0) == []
    codes = {code for code, _ in problems(edit, at(12), sent=1)}
    assert codes == ({"amendment.rules-after-sending"} if binds else set())


def test_posts_are_part_of_what_is_committed_to() -> None:
    def more(data: dict[str, Any]) -> None:
        data["vacancies"][0]["seats"] += 1

    assert problems(more, at(27), committed=True) == [("amendment.posts-committed", "vacancies")]
    assert problems(window("send", closes="2021-11-20T23:59"), at(18), committed=True) == []


def test_places_are_edited_by_their_path_and_nothing_else_changes() -> None:
    edits = {
        "windows.send.closes": "2021-11-19T23:59",
        "release.at": "2021-11-30T09:00",
        "title.en": "Another title",
        "requirements.identity.rule.es": "INE o pasaporte vigente.",
    }
    file = amendments.edited(small(), edits)
    assert isinstance(file, CallFile)
    found = differences.compare(small(), file)
    assert [one.where for one in found] == [
        "windows.send.closes",
        "release.at",
        "requirements.identity.rule",
        "title",
    ]
    assert amendments.edited(small(), {}) == small()


def test_what_cannot_be_said_there_is_told_at_its_path() -> None:
    edits = {"windows.send.closes": "tomorrow", "title.es": " ", "release.at": ""}
    found = amendments.edited(small(), edits)
    assert isinstance(found, tuple)
    told(found)
    assert sorted((one.code, one.where) for one in found) == [
        ("amendment.empty-text", "title.es"),
        ("amendment.not-a-date", "release.at"),
        ("amendment.not-a-date", "windows.send.closes"),
    ]


def test_a_path_that_leads_nowhere_is_a_mistake_of_ours() -> None:
    with pytest.raises(KeyError):
        amendments.edited(small(), {"title.fr": "Titre"})
