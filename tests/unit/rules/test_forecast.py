"""The forecast of a desk, on figures a person can check."""

from datetime import date

from convoca.rules import forecasting

TODAY = date(2021, 11, 15)


def test_the_last_day_needs_most_because_people_send_late() -> None:
    found = forecasting.forecast(
        today=TODAY,
        last_arrival=date(2021, 11, 17),
        last_review=date(2021, 11, 17),
        waiting=40,
        coming=400,
        pace=20,
        people=5,
    )
    assert found is not None
    assert [day.arrives for day in found.days] == [100, 100, 200]
    assert [day.waits for day in found.days] == [40, 40, 140]
    assert [day.people for day in found.days] == [7, 7, 12]
    # With ten every day the queue is empty at the end: 200 come on the last day alone.
    assert found.people == 10
    assert found.last.on == date(2021, 11, 17)


def test_days_after_the_last_arrival_are_for_catching_up() -> None:
    found = forecasting.forecast(
        today=TODAY,
        last_arrival=TODAY,
        last_review=date(2021, 11, 18),
        waiting=0,
        coming=160,
        pace=20,
        people=2,
    )
    assert found is not None
    assert [day.arrives for day in found.days] == [160, 0, 0, 0]
    assert found.people == 2
    assert found.last.waits == 0


def test_few_who_sent_say_nothing_about_the_rest() -> None:
    assert forecasting.to_come(drafts=100, opened=110, sent=10) == 100
    assert forecasting.to_come(drafts=100, opened=400, sent=300) == 75
    assert forecasting.to_come(drafts=0, opened=0, sent=0) == 0


def test_without_a_pace_or_after_the_end_nothing_is_foretold() -> None:
    known = {"today": TODAY, "last_arrival": TODAY, "waiting": 1, "coming": 1.0, "people": 1}
    assert forecasting.forecast(**known, last_review=TODAY, pace=0) is None
    assert forecasting.forecast(**known, last_review=date(2021, 11, 14), pace=9) is None
