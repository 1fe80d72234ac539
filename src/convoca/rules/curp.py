"""The CURP: which of its 18 characters is wrong, and why.

Positions (RENAPO's instructive of 2021): 1-4 letters of the names, 5-10 birth date YYMMDD, 11 sex
(H man, M woman, X non-binary), 12-13 state of birth or NE for abroad, 14-16 inner consonants,
17 a digit for births up to 1999 and a letter from 2000 on, 18 a check digit.
The generic CURP of foreigners (XEXX010101HNEXXXA4, and for women one ending in A8, which not even
its check digit supports) belongs to nobody: as the key of a person it is refused.
"""

import datetime as dt
from dataclasses import dataclass

from convoca.rules.findings import Effect, Finding

_VALUES = {sign: value for value, sign in enumerate("0123456789ABCDEFGHIJKLMNÑOPQRSTUVWXYZ")}
_LETTERS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
_DIGITS = frozenset("0123456789")
_CONSONANTS = _LETTERS - frozenset("AEIOU")
STATES = frozenset(
    (  # as RENAPO lists them; NE is abroad
        "AS",
        "BC",
        "BS",
        "CC",
        "CH",
        "CL",
        "CM",
        "CS",
        "DF",
        "DG",
        "GR",
        "GT",
        "HG",
        "JC",
        "MC",
        "MN",
        "MS",
        "NE",
        "NL",
        "NT",
        "OC",
        "PL",
        "QR",
        "QT",
        "SL",
        "SP",
        "SR",
        "TC",
        "TL",
        "TS",
        "VZ",
        "YN",
        "ZS",
    )
)
_SEXES = frozenset("HMX")
_GENERIC_START = "XEXX010101"

# What each of the 18 places may hold, and how the remark calls it.
_PLACES: tuple[tuple[frozenset[str], str], ...] = (
    *((_LETTERS, "letter"),) * 4,
    *((_DIGITS, "digit"),) * 6,
    (_SEXES, "sex"),
    *((_LETTERS, "letter"),) * 2,
    *((_CONSONANTS, "consonant"),) * 3,
    (_LETTERS | _DIGITS, "letter-or-digit"),
    (_DIGITS, "digit"),
)


@dataclass(frozen=True, slots=True)
class CurpFacts:
    """What a sound CURP says of its holder; `state` is the two-letter code, NE for abroad."""

    birth_date: dt.date
    sex: str
    state: str


def clean(written: str) -> str:
    """Give a CURP as typed in its one form: capitals, no spaces or hyphens around or inside."""
    return "".join(written.upper().replace("-", " ").split())


def check_digit(first17: str) -> str:
    """Compute the 18th character: each value times 18, 17, …, 2, the sum up to the next ten.

    >>> check_digit("XEXX010101HNEXXXA")
    '4'

    Raises ValueError unless given 17 characters of the alphabet.
    """
    if len(first17) != 17 or any(sign not in _VALUES for sign in first17):
        raise ValueError("17 characters of A-Z, Ñ and 0-9 are needed")
    total = sum(_VALUES[sign] * (18 - place) for place, sign in enumerate(first17))
    return str(-total % 10)


def problems(curp: str) -> tuple[Finding, ...]:
    """Give everything wrong with a CURP; positions count from 1, as people do.

    The check digit is tested once the rest is sound: it would be wrong anyway otherwise.
    """
    if len(curp) != 18:
        return (_finding("curp.length", length=len(curp), needed=18),)
    found = tuple(
        _character(place, sign, kind)
        for place, (sign, (allowed, kind)) in enumerate(zip(curp, _PLACES, strict=True), start=1)
        if sign not in allowed
    )
    return found or _parts(curp)


def _character(place: int, sign: str, kind: str) -> Finding:
    if kind == "sex":
        return _finding("curp.sex", position=place, found=sign)
    code = "curp.character" if sign in _VALUES else "curp.alphabet"
    return _finding(code, position=place, found=sign, expected=kind)


def _parts(curp: str) -> tuple[Finding, ...]:
    found = []
    if _birth_date(curp) is None:
        found.append(_finding("curp.birth-date", position=5, until=10, found=curp[4:10]))
    if curp[11:13] not in STATES:
        found.append(_finding("curp.state", position=12, until=13, found=curp[11:13]))
    if found:
        return tuple(found)
    if curp.startswith(_GENERIC_START) and curp[11:16] == "NEXXX":
        return (_finding("curp.generic"),)
    expected = check_digit(curp[:17])
    if curp[17] != expected:
        return (_finding("curp.check-digit", position=18, found=curp[17], expected=expected),)
    return ()


def _birth_date(curp: str) -> dt.date | None:
    century = 1900 if curp[16] in _DIGITS else 2000
    try:
        return dt.date(century + int(curp[4:6]), int(curp[6:8]), int(curp[8:10]))
    except ValueError:
        return None


def facts(curp: str) -> CurpFacts:
    """Read birth date, sex and state from a sound CURP; raises ValueError for any other."""
    birth_date = None if problems(curp) else _birth_date(curp)
    if birth_date is None:
        raise ValueError("not a sound CURP")
    return CurpFacts(birth_date, curp[10], curp[11:13])


def mismatches(
    curp: str, birth_date: dt.date | None, sex: str | None, state: str | None
) -> tuple[Finding, ...]:
    """Compare a sound CURP with what was typed beside it; what was not given is not compared.

    `sex` is H, M or X and `state` the two-letter code of the CURP. A CURP with problems of its own
    is not compared: `problems` says what to mend first.
    """
    if problems(curp):
        return ()
    said = facts(curp)
    pairs = (
        ("curp.differs-birth-date", "birth-date", said.birth_date, birth_date),
        ("curp.differs-sex", "sex", said.sex, sex),
        ("curp.differs-state", "birth-state", said.state, state),
    )
    return tuple(
        Finding(code, where, {"curp": str(inside), "typed": str(typed)}, Effect.BLOCK_SEND)
        for code, where, inside, typed in pairs
        if typed and inside != typed
    )


def _finding(code: str, **params: object) -> Finding:
    return Finding(code, where="curp", params=params, effect=Effect.BLOCK_SEND)
