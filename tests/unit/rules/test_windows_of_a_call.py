"""Windows: when a step may be done, to the minute, in the zone of the call."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from tests.unit.rules.broken_calls import small_call, told

from convoca.rules import windows
from convoca.rules.calls import Call, Source, Window

CENTRAL_2021 = timezone(timedelta(hours=-6))


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=CENTRAL_2021)


def with_windows(*pairs: tuple[str, str, str]) -> Call:
    made = tuple(
        Window(
            id=f"w{number}",
            step="register",
            opens=datetime.fromisoformat(opens),
            closes=datetime.fromisoformat(closes),
            source=Source(article="own"),
        )
        for number, (_, opens, closes) in enumerate(pairs)
    )
    return small_call().model_copy(update={"windows": made})


@pytest.mark.parametrize(
    ("instant", "code"),
    [
        ("2021-11-09T00:00:59.999999", "window.not-yet"),
        ("2021-11-09T00:01:00", None),
        ("2021-11-17T23:59:59.999999", None),
        ("2021-11-18T00:00:00", "window.closed"),
    ],
)
def test_a_window_that_closes_at_2359_includes_that_whole_minute(
    instant: str, code: str | None
) -> None:
    found = windows.require(small_call(), "register", at(instant))
    assert told(found) == ([code] if code else [])
    assert windows.is_open(small_call(), "register", at(instant)) is (code is None)


def test_a_refusal_says_when_the_window_opens_and_when_it_closed() -> None:
    (early,) = windows.require(small_call(), "send", at("2021-11-01T00:00"))
    assert early.params["opens"] == "2021-11-09T06:01:00+00:00"
    assert early.params["closes"] == "2021-11-18T06:00:00+00:00"
    assert early.params["last_minute"] == "2021-11-18T05:59:00+00:00"
    assert early.params["zone"] == "America/Mexico_City"


def test_a_step_the_call_does_not_have_is_refused() -> None:
    assert told(windows.require(small_call(), "correct", at("2021-11-10T00:00"))) == [
        "window.not-offered"
    ]


def test_between_two_windows_the_next_one_is_named() -> None:
    call = with_windows(
        ("", "2021-11-01T00:00", "2021-11-02T23:59"), ("", "2021-11-05T00:00", "2021-11-06T23:59")
    )
    (early,) = windows.require(call, "register", at("2021-11-03T10:00"))
    assert (early.code, early.params["window"]) == ("window.not-yet", "w1")
    (late,) = windows.require(call, "register", at("2021-11-07T00:00"))
    assert (late.code, late.params["window"]) == ("window.closed", "w1")


def test_what_must_wait_for_a_step_to_be_over_is_told_until_when() -> None:
    assert told(windows.require_closed(small_call(), "validate", at("2021-11-25T23:59:59"))) == [
        "window.still-open"
    ]
    assert windows.require_closed(small_call(), "validate", at("2021-11-26T00:00:00")) == ()


def test_the_zone_comes_from_the_tz_database_and_not_from_an_offset() -> None:
    """On 12 October 2022 Mexico City was UTC-5; in November 2021 it was UTC-6 (article 000)."""
    october = datetime(2022, 10, 12, 0, 0)  # noqa: DTZ001 - local time of the zone
    november = datetime(2021, 11, 29, 0, 1)  # noqa: DTZ001
    assert windows.instant(october, "America/Mexico_City") == datetime(2022, 10, 12, 5, tzinfo=UTC)
    assert windows.instant(november, "America/Mexico_City") == datetime(
        2021, 11, 29, 6, 1, tzinfo=UTC
    )


def test_an_instant_that_could_be_two_is_not_guessed() -> None:
    with pytest.raises(ValueError, match="twice"):
        windows.instant(datetime(2021, 10, 31, 1, 30), "America/Mexico_City")  # noqa: DTZ001
    with pytest.raises(ValueError, match="missing"):
        windows.instant(datetime(2021, 4, 4, 2, 30), "America/Mexico_City")  # noqa: DTZ001


def test_a_window_across_a_change_of_clocks_lasts_what_it_lasts() -> None:
    call = with_windows(("", "2021-10-31T00:00", "2021-10-31T23:59"))
    opens, closes = windows.bounds(call.windows[0], call.zone)
    assert closes - opens == timedelta(hours=25)


def test_the_next_change_is_the_next_window_edge_or_the_release() -> None:
    call = small_call()
    first = windows.next_change(call, at("2021-11-01T00:00"))
    assert first is not None
    assert (first.kind, first.at) == ("opens", at("2021-11-09T00:01"))
    last = windows.next_change(call, at("2021-11-26T00:00"))
    assert last is not None
    assert (last.kind, last.window, last.at) == ("release", None, at("2021-11-29T00:01"))
    assert windows.next_change(call, at("2021-11-29T00:01")) is None


def test_the_edge_itself_is_no_longer_ahead() -> None:
    found = windows.next_change(small_call(), at("2021-11-18T00:00"))
    assert found is not None
    assert (found.kind, found.at) == ("closes", at("2021-11-26T00:00"))
