"""The machine-readable zone of a passport: what it says and which of its check digits hold.

ICAO document 9303-4 (TD3): two lines of 44 signs. The second carries number, nationality, birth
date, sex and expiry, each but two followed by its check digit, and a last one over all of them:
values (0-9, A=10 … Z=35, < is 0) weighted 7, 3, 1 in turn, summed, modulo 10.
"""

import datetime as dt
from dataclasses import dataclass

WEIGHTS = (7, 3, 1)
_VALUES = {sign: value for value, sign in enumerate("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ")}
_VALUES["<"] = 0
_FIELDS = {  # what is checked: where it stands in the second line, its check digit last
    "number": ((0, 9), 9),
    "birth-date": ((13, 19), 19),
    "expiry": ((21, 27), 27),
}
_WHOLE = ((0, 10), (13, 20), (21, 43))
_CENTURY = 30  # birth years from here on are of the 1900s; nobody born later than 2029 applies yet


@dataclass(frozen=True, slots=True)
class Passport:
    """What the zone says; `wrong` names the fields whose check digit does not hold.

    `sex` is F, M or "" when the zone leaves it open. Dates that do not exist are None.
    """

    issuer: str
    surnames: str
    given_names: str
    number: str
    nationality: str
    birth_date: dt.date | None
    sex: str
    expires: dt.date | None
    wrong: tuple[str, ...]


def check_digit(signs: str) -> int:
    """Compute the check digit of some signs.

    >>> check_digit("D23145890")
    7

    Raises KeyError for a sign outside the alphabet.
    """
    return sum(_VALUES[sign] * WEIGHTS[place % 3] for place, sign in enumerate(signs)) % 10


def read(lines: tuple[str, ...]) -> Passport | None:
    """Read the two lines; nothing if they are not the zone of a passport."""
    if len(lines) != 2 or any(len(line) != 44 or set(line) - set(_VALUES) for line in lines):
        return None
    upper, lower = lines
    if not upper.startswith("P"):
        return None
    surnames, _, given = upper[5:].partition("<<")
    return Passport(
        issuer=upper[2:5].rstrip("<"),
        surnames=_words(surnames),
        given_names=_words(given),
        number=lower[:9].rstrip("<"),
        nationality=lower[10:13].rstrip("<"),
        birth_date=_date(lower[13:19], birth=True),
        sex=lower[20] if lower[20] in "FM" else "",
        expires=_date(lower[21:27], birth=False),
        wrong=_wrong(lower),
    )


def _wrong(lower: str) -> tuple[str, ...]:
    found = [
        name
        for name, ((start, end), digit) in _FIELDS.items()
        if str(check_digit(lower[start:end])) != lower[digit]
    ]
    # The personal number may be empty, and then its check digit may be too.
    if lower[42] not in (
        str(check_digit(lower[28:42])),
        "<" if not lower[28:42].strip("<") else "",
    ):
        found.append("personal-number")
    whole = "".join(lower[start:end] for start, end in _WHOLE)
    if str(check_digit(whole)) != lower[43]:
        found.append("all")
    return tuple(found)


def _words(written: str) -> str:
    return " ".join(part for part in written.split("<") if part)


def _date(yymmdd: str, *, birth: bool) -> dt.date | None:
    if not yymmdd.isdigit():
        return None
    year = int(yymmdd[:2])
    century = 1900 if birth and year >= _CENTURY else 2000
    try:
        return dt.date(century + year, int(yymmdd[2:4]), int(yymmdd[4:6]))
    except ValueError:
        return None
