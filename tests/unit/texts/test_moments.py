"""Times are said in words with the zone beside them, and the zone is what the law said that day."""

from datetime import UTC, date, datetime, timedelta

import pytest

from convoca.texts import moments

CLOSE = datetime(2021, 11, 18, 5, 59, tzinfo=UTC)


@pytest.mark.parametrize(
    ("zone", "lang", "said"),
    [
        (moments.CENTRAL, "es", "23:59 h del miércoles 17 de noviembre de 2021 (hora del centro)"),
        (moments.CENTRAL, "en", "23:59 on Wednesday 17 November 2021 (Central Mexico time)"),
        (
            "America/Tijuana",
            "es",
            "21:59 h del miércoles 17 de noviembre de 2021 (hora del Noroeste)",
        ),
        ("America/Cancun", "es", "00:59 h del jueves 18 de noviembre de 2021 (hora del Sureste)"),
        (
            "America/Hermosillo",
            "es",
            "22:59 h del miércoles 17 de noviembre de 2021 (hora del Pacífico)",
        ),
        ("America/Bogota", "es", "00:59 h del jueves 18 de noviembre de 2021 (hora de Bogotá)"),
        ("Europe/Madrid", "en", "06:59 on Thursday 18 November 2021 (Madrid time)"),
    ],
)
def test_the_last_minute_of_the_2021_window_in_each_zone(zone, lang, said):
    assert moments.instant(CLOSE, zone, lang) == said


def test_the_year_can_be_left_out_where_the_page_has_said_it():
    assert moments.instant(CLOSE, year=False) == (
        "23:59 h del miércoles 17 de noviembre (hora del centro)"
    )


def test_chihuahua_kept_pacific_time_in_2021_and_central_time_after_the_law_of_2022():
    before, after = CLOSE, datetime(2024, 3, 8, 5, 59, tzinfo=UTC)
    assert moments.zone_name("America/Chihuahua", "es", before) == "hora del Pacífico"
    assert moments.zone_name("America/Chihuahua", "es", after) == "hora del centro"


def test_the_first_minute_of_12_october_2022_was_still_utc_minus_five():
    opens = datetime(2022, 10, 12, 5, 0, tzinfo=UTC)
    assert moments.clock(opens) == "00:00 h (hora del centro)"


def test_seconds_are_written_only_when_there_are_some():
    assert moments.clock(CLOSE + timedelta(seconds=59), lang="en") == (
        "23:59:59 (Central Mexico time)"
    )


def test_a_naive_datetime_is_a_mistake_of_ours():
    with pytest.raises(ValueError, match="needs its zone"):
        moments.instant(datetime(2021, 11, 17, 23, 59))  # noqa: DTZ001


@pytest.mark.parametrize(
    ("length", "es", "en"),
    [
        (timedelta(days=2, hours=3, minutes=50), "2 días y 3 horas", "2 days and 3 hours"),
        (timedelta(days=1, minutes=5), "1 día", "1 day"),
        (timedelta(minutes=61), "1 hora y 1 minuto", "1 hour and 1 minute"),
        (timedelta(seconds=40.9), "40 segundos", "40 seconds"),
        (timedelta(seconds=-3), "0 segundos", "0 seconds"),
    ],
)
def test_a_duration_is_said_in_its_two_largest_units(length, es, en):
    assert (moments.duration(length, "es"), moments.duration(length, "en")) == (es, en)


def test_days_and_months_have_their_spanish_names_without_capitals():
    days = [moments.day(date(2024, 1, n), year=False) for n in range(1, 8)]
    assert days[0] == "lunes 1 de enero"
    assert days[6] == "domingo 7 de enero"
    assert moments.day(date(2024, 12, 1), lang="en", weekday=False) == "1 December 2024"
