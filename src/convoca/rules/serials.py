"""ISSN and ISBN, the numbers of journals and books: which character is wrong, and why.

An ISSN has eight characters (ISO 3297), an ISBN ten or, since 2007, thirteen (ISO 2108). The last
one checks the others: modulo 11 with X for ten in the ISSN and the ISBN of ten, modulo 10 with
weights 1 and 3 in the ISBN of thirteen. Hyphens, spaces and the letters "ISSN" or "ISBN" before the
number say nothing and are passed over.
"""

import re
from collections.abc import Iterator

from stdnum import isbn

from convoca.rules.findings import Effect, Finding

LENGTHS = (8, 10, 13)
_HYPHENS = re.compile(r"[\u2010-\u2015\u2212]")
_NAMED = re.compile(r"^\s*[EP]?-?IS[SB]N(?:[- ]?(?:L|1[03])(?![0-9]))?[\s:.]*", re.ASCII)
_PASSED_OVER = re.compile(r"[\s-]")
_DIGITS = frozenset("0123456789")
_BOOKS = ("978", "979")
_JOURNALS = "977"  # how the bar code of a journal begins; its ISSN is inside


def compact(written: str) -> str:
    """Give the number alone, in capitals, without what says nothing."""
    return _PASSED_OVER.sub("", _NAMED.sub("", _HYPHENS.sub("-", written.upper())))


def problems(written: str) -> tuple[Finding, ...]:
    """Say everything that keeps it from being an ISSN or an ISBN.

    Places are counted from 1 without hyphens. The check digit is spoken of only where all the rest
    could be right.
    """
    number = compact(written)
    found = tuple(_characters(number))
    if len(number) not in LENGTHS:
        found = (*found, _finding("serial.length", length=len(number)))
    return found or tuple(_of_sound_characters(number))


def _characters(number: str) -> Iterator[Finding]:
    for place, sign in enumerate(number, start=1):
        closes = place == len(number) and len(number) != 13
        if sign not in _DIGITS and not (sign == "X" and closes):
            yield _finding("serial.character", position=place, found=sign)


def _of_sound_characters(number: str) -> Iterator[Finding]:
    if len(number) == 13 and number.startswith(_JOURNALS):
        yield _finding("serial.bar-code", issn=_as_issn(number[3:10]))
        return
    if len(number) == 13 and not number.startswith(_BOOKS):
        yield _finding("serial.prefix", found=number[:3])
        return
    expected = check_digit(number[:-1])
    if number[-1] != expected:
        kind = "ISSN" if len(number) == 8 else "ISBN"
        yield _finding("serial.check-digit", kind=kind, found=number[-1], expected=expected)


def check_digit(body: str) -> str:
    """Give the last character of the number that begins with these seven, nine or twelve digits."""
    digits = [int(sign) for sign in body]
    if len(digits) == 12:
        total = sum(digit * (3 if place % 2 else 1) for place, digit in enumerate(digits))
        return str(-total % 10)
    total = sum(digit * weight for weight, digit in enumerate(reversed(digits), start=2))
    return "X" if -total % 11 == 10 else str(-total % 11)


def key(written: str) -> str:
    """Give what two ways of writing the same number have in common; "" for what is no number.

    A book's number of ten characters and its number of thirteen are the same.
    """
    if problems(written):
        return ""
    number = compact(written)
    return number if len(number) == 8 else str(isbn.to_isbn13(number))


def shown(written: str) -> str:
    """Give the number as it is printed, with its name and hyphens; anything else as it was typed."""
    if problems(written):
        return written
    number = compact(written)
    return f"ISSN {_hyphened(number)}" if len(number) == 8 else f"ISBN {isbn.format(number)}"


def _as_issn(body: str) -> str:
    return _hyphened(body + check_digit(body))


def _hyphened(issn: str) -> str:
    return f"{issn[:4]}-{issn[4:]}"


def _finding(code: str, **params: object) -> Finding:
    return Finding(code, "", params, Effect.BLOCK_SEND)
