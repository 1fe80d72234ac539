"""ISSN and ISBN: each character that is wrong is told, and the same number is known again."""

import pytest
from tests.unit.rules.broken_calls import told

from convoca.rules import serials
from convoca.rules.findings import Effect


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("0378-5955", "ISSN 0378-5955"),
        ("03785955", "ISSN 0378-5955"),
        ("issn: 0378 5955", "ISSN 0378-5955"),
        ("e-ISSN 0378\u20135955", "ISSN 0378-5955"),
        ("ISSN-L 0378-5955", "ISSN 0378-5955"),
        ("ISBN-10 0306406152", "ISBN 0-306-40615-2"),
        ("2434-561x", "ISSN 2434-561X"),
        ("0306406152", "ISBN 0-306-40615-2"),
        ("080442957x", "ISBN 0-8044-2957-X"),
        ("ISBN-13: 978-0-306-40615-7", "ISBN 978-0-306-40615-7"),
        ("ISBN 978 607 02 1234 5", "ISBN 978-607-02-1234-5"),
    ],
)
def test_hyphens_spaces_and_its_name_say_nothing(written: str, shown: str) -> None:
    assert serials.problems(written) == ()
    assert serials.shown(written) == shown


@pytest.mark.parametrize(
    ("written", "code", "params"),
    [
        ("0378-5954", "serial.check-digit", {"kind": "ISSN", "found": "4", "expected": "5"}),
        ("2434-5610", "serial.check-digit", {"kind": "ISSN", "found": "0", "expected": "X"}),
        ("0306406153", "serial.check-digit", {"kind": "ISBN", "found": "3", "expected": "2"}),
        ("9780306406158", "serial.check-digit", {"kind": "ISBN", "found": "8", "expected": "7"}),
        ("0378-595", "serial.length", {"length": 7}),
        ("", "serial.length", {"length": 0}),
        ("O378-5955", "serial.character", {"position": 1, "found": "O"}),
        ("978030640615X", "serial.character", {"position": 13, "found": "X"}),
        ("\u0661378-5955", "serial.character", {"position": 1, "found": "\u0661"}),
        ("9800306406157", "serial.prefix", {"found": "980"}),
        ("9770378595003", "serial.bar-code", {"issn": "0378-5955"}),
    ],
)
def test_each_fault_is_told_with_what_it_needs(written: str, code: str, params: object) -> None:
    (found,) = serials.problems(written)
    assert (found.code, found.params, found.effect) == (code, params, Effect.BLOCK_SEND)
    told([found])


def test_all_wrong_characters_are_told_at_once() -> None:
    found = serials.problems("O378-S95I7")
    assert [(one.code, one.params) for one in found] == [
        ("serial.character", {"position": 1, "found": "O"}),
        ("serial.character", {"position": 5, "found": "S"}),
        ("serial.character", {"position": 8, "found": "I"}),
        ("serial.length", {"length": 9}),
    ]


def test_the_two_numbers_of_a_book_are_the_same() -> None:
    assert serials.key("0-306-40615-2") == serials.key("9780306406157") == "9780306406157"
    assert serials.key("0378-5955") == "03785955"


def test_what_is_no_number_is_shown_as_typed_and_is_the_same_as_none() -> None:
    assert serials.shown("sin número") == "sin número"
    assert serials.key("sin número") == ""
