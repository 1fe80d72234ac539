"""The machine-readable zone of a passport: the example of ICAO 9303 and what breaks it."""

import datetime as dt

import pytest

from convoca.rules import mrz

UPPER = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<"
LOWER = "L898902C36UTO7408122F1204159ZE184226B<<<<<10"


def test_the_example_of_the_standard_is_read_whole():
    assert mrz.read((UPPER, LOWER)) == mrz.Passport(
        issuer="UTO",
        surnames="ERIKSSON",
        given_names="ANNA MARIA",
        number="L898902C3",
        nationality="UTO",
        birth_date=dt.date(1974, 8, 12),
        sex="F",
        expires=dt.date(2012, 4, 15),
        wrong=(),
    )


@pytest.mark.parametrize(
    ("place", "sign", "wrong"),
    [
        (2, "7", ("number", "all")),
        (14, "5", ("birth-date", "all")),
        (22, "3", ("expiry", "all")),
        (30, "9", ("personal-number", "all")),
        (43, "9", ("all",)),
    ],
)
def test_each_field_answers_for_its_own_check_digit(place, sign, wrong):
    assert LOWER[place] != sign
    assert mrz.read((UPPER, LOWER[:place] + sign + LOWER[place + 1 :])).wrong == wrong


def test_an_empty_personal_number_may_leave_its_check_digit_empty():
    body = LOWER[:28] + "<" * 15
    whole = body[0:10] + body[13:20] + body[21:43]
    for digit in "<0":
        line = body[:42] + digit
        whole = line[0:10] + line[13:20] + line[21:43]
        assert mrz.read((UPPER, line + str(mrz.check_digit(whole)))).wrong == ()


def test_a_sex_left_open_and_an_impossible_date_are_not_made_up():
    line = LOWER[:20] + "<" + LOWER[21:]
    assert mrz.read((UPPER, line)).sex == ""
    assert mrz.read((UPPER, LOWER[:13] + "741332" + LOWER[19:])).birth_date is None


@pytest.mark.parametrize(
    "lines", [(), (UPPER,), (UPPER, LOWER[:-1]), ("I" + UPPER[1:], LOWER), (UPPER, LOWER.lower())]
)
def test_what_is_not_the_zone_of_a_passport_is_nothing(lines):
    assert mrz.read(lines) is None
