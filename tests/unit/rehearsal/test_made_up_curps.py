"""CURPs of made-up people follow the published rules, letter by letter."""

import datetime as dt

import pytest
from stdnum.mx import curp as independent

from convoca.rehearsal.curps import compose
from convoca.rehearsal.names import Name
from convoca.rules import curp

BORN = dt.date(1995, 3, 7)


def _letters(given: str, first: str, second: str) -> tuple[str, str]:
    """The four letters of the names, and the three inner consonants."""
    made = compose(Name(given, first, second), BORN, "M", "PL")
    assert made[4:13] == "950307MPL"
    assert curp.problems(made) == ()
    assert independent.is_valid(made)
    return made[:4], made[13:16]


@pytest.mark.parametrize(
    ("names", "letters", "inner"),
    [
        (("Concepción", "Salgado", "Briseño"), "SABC", "LRN"),  # the ordinary case
        (("María Fernanda", "López", "Ruiz"), "LORF", "PZR"),  # María gives way
        (("José", "López", "Ruiz"), "LORJ", "PZS"),  # unless it is alone
        (("Ma. Teresa", "Díaz", "Gil"), "DIGT", "ZLR"),
        (("María de los Ángeles", "Moreno", "Sánchez"), "MOSA", "RNN"),  # particles too
        (("Luis", "Ñeco", "Ibáñez"), "XEIL", "CBS"),  # Ñ is X, at the start
        (("Elena", "Yáñez", "Peña"), "YAPE", "XXL"),  # and inside
        (("Rosa", "De la Cruz", "Del Ángel"), "CUAR", "RNS"),
        (("Ana", "Uc", "Ek"), "UXEA", "CKN"),  # no vowel inside
        (("Omar", "O'Farrill", ""), "OAXO", "XXM"),  # a sign is X; no second surname is X
        (("Ío", "Ruiz", "Lara"), "RULI", "ZRX"),  # no consonant inside
        (("Olga", "Pedroza", "Díaz"), "PXDO", "DZL"),  # no ugly word
        (("Noemí", "Güemes", "Lugo"), "GULN", "MGM"),  # a dieresis is dropped
    ],
)
def test_letters_come_from_the_names_as_published(names, letters, inner):
    assert _letters(*names) == (letters, inner)


def test_namesakes_born_the_same_day_get_different_curps():
    name = Name("Ana", "Ruiz", "Lara")
    twins = {compose(name, BORN, "M", "PL", repeated=count) for count in range(10)}
    assert len(twins) == 10
    assert all(independent.is_valid(each) for each in twins)
    with pytest.raises(ValueError, match="ten people"):
        compose(name, BORN, "M", "PL", repeated=10)


def test_the_seventeenth_sign_is_a_letter_for_those_born_from_2000_on():
    name = Name("Ana", "Ruiz", "Lara")
    assert compose(name, dt.date(1999, 12, 31), "M", "PL")[16] == "0"
    assert compose(name, dt.date(2000, 1, 1), "M", "PL")[16] == "A"
