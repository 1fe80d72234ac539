"""The CURP: which character is wrong, and why."""

from datetime import date

import pytest
from tests.unit.rules.broken_calls import told

from convoca.rules import curp

# Made up for the tests: nobody's.
GOOD = "ROHA950328MDFSRN0"
WOMAN = GOOD + curp.check_digit(GOOD)


def of(first17: str) -> str:
    return first17 + curp.check_digit(first17)


def test_a_sound_curp_has_no_problems_and_says_three_things() -> None:
    assert curp.problems(WOMAN) == ()
    assert curp.facts(WOMAN) == curp.CurpFacts(date(1995, 3, 28), "M", "DF")


def test_the_check_digit_agrees_with_a_published_example() -> None:
    """The generic one of foreigners, the only CURP that is public and of nobody."""
    assert curp.check_digit("XEXX010101HNEXXXA") == "4"


def test_whoever_was_born_from_2000_on_has_a_letter_in_place_17() -> None:
    assert curp.facts(of("ROHA010328MDFSRNA")).birth_date == date(2001, 3, 28)
    assert curp.facts(of("ROHA010328MDFSRN0")).birth_date == date(1901, 3, 28)


def test_sex_may_be_x() -> None:
    assert curp.problems(of("ROHA950328XDFSRN0")) == ()
    assert curp.facts(of("ROHA950328XDFSRN0")).sex == "X"


def test_born_abroad_is_ne() -> None:
    assert curp.facts(of("ROHA950328MNESRN0")).state == "NE"


@pytest.mark.parametrize(
    ("written", "code", "params"),
    [
        (WOMAN[:-1], "curp.length", {"length": 17, "needed": 18}),
        ("", "curp.length", {"length": 0, "needed": 18}),
        ("ROH" + "1" + WOMAN[4:], "curp.character", {"position": 4, "found": "1"}),
        ("ROHAO50328MDFSRN09", "curp.character", {"position": 5, "expected": "digit"}),
        ("ROHÁ950328MDFSRN09", "curp.alphabet", {"position": 4, "found": "Á"}),
        ("ROHA95032 MDFSRN09", "curp.alphabet", {"position": 10, "found": " "}),
        ("ROHA950328FDFSRN09", "curp.sex", {"position": 11, "found": "F"}),
        (
            "ROHA950328MDFARN09",
            "curp.character",
            {"position": 14, "found": "A", "expected": "consonant"},
        ),
        ("ROHA950328MDFSRN0X", "curp.character", {"position": 18, "expected": "digit"}),
        (of("ROHA951328MDFSRN0"), "curp.birth-date", {"position": 5, "until": 10}),
        (of("ROHA950229MDFSRN0"), "curp.birth-date", {"found": "950229"}),
        (of("ROHA950328MZZSRN0"), "curp.state", {"position": 12, "until": 13, "found": "ZZ"}),
    ],
)
def test_the_wrong_character_is_named(written: str, code: str, params: dict[str, object]) -> None:
    found = curp.problems(written)
    assert told(found) == [code]
    assert params.items() <= dict(found[0].params).items()


def test_the_29th_of_february_exists_in_leap_years_only() -> None:
    assert curp.problems(of("ROHA960229MDFSRN0")) == ()
    assert told(curp.problems(of("ROHA000229MDFSRN0"))) == ["curp.birth-date"]
    assert curp.problems(of("ROHA000229MDFSRNA")) == ()


def test_a_wrong_check_digit_says_which_was_expected() -> None:
    wrong = GOOD + str((int(WOMAN[-1]) + 1) % 10)
    (found,) = curp.problems(wrong)
    assert found.code == "curp.check-digit"
    assert dict(found.params) == {"position": 18, "found": wrong[-1], "expected": WOMAN[-1]}


def test_every_wrong_character_is_told_at_once() -> None:
    found = curp.problems("R0HA9503Z8FDFSRN09")
    assert [(one.code, one.params["position"]) for one in found] == [
        ("curp.character", 2),
        ("curp.character", 9),
        ("curp.sex", 11),
    ]


@pytest.mark.parametrize("generic", ["XEXX010101HNEXXXA4", "XEXX010101MNEXXXA8"])
def test_the_generic_curp_of_foreigners_is_nobodys_key(generic: str) -> None:
    assert told(curp.problems(generic)) == ["curp.generic"]


def test_a_curp_as_typed_is_brought_to_its_one_form() -> None:
    assert curp.clean(" roha 950328-mdfsrn09\n") == "ROHA950328MDFSRN09"


def test_what_was_typed_beside_the_curp_must_agree_with_it() -> None:
    assert curp.mismatches(WOMAN, date(1995, 3, 28), "M", "DF") == ()
    found = curp.mismatches(WOMAN, date(1995, 3, 29), "H", "MC")
    assert told(found) == ["curp.differs-birth-date", "curp.differs-sex", "curp.differs-state"]
    assert [one.where for one in found] == ["birth-date", "sex", "birth-state"]


def test_what_was_not_typed_is_not_compared() -> None:
    assert curp.mismatches(WOMAN, None, None, "") == ()


def test_a_curp_with_problems_is_not_compared() -> None:
    assert curp.mismatches(WOMAN[:-1], date(2000, 1, 1), "H", "MC") == ()


def test_facts_of_a_wrong_curp_are_a_surprise() -> None:
    with pytest.raises(ValueError, match="sound"):
        curp.facts("XEXX010101HNEXXXA4")


def test_a_check_digit_needs_seventeen_characters() -> None:
    with pytest.raises(ValueError, match="17"):
        curp.check_digit("ROHA")
