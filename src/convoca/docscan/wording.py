"""What a text layer says that a rule may ask for: keys, dates, averages, numbers of publications.

Candidates only, as written; whether a check digit holds or a date is the right one is judged
elsewhere. The text itself is not kept.
"""

from __future__ import annotations

import datetime as dt
import itertools
import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import Final

from convoca.rules.looks import WordsSeen

MOST: Final = 12  # candidates of each sort
_MONTHS: Final = (
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"
)
_MONTH: Final = {name: place for place, name in enumerate(_MONTHS.split(), 1)} | {"setiembre": 9}
# Digits are 0 to 9 alone: other scripts have their own, and no paper here is written in them.
_CURP: Final = re.compile(r"(?<![A-Z0-9])[A-Z]{4}[0-9]{6}[HMX][A-Z]{5}[A-Z0-9][0-9](?![A-Z0-9])")
_DMY: Final = re.compile(
    r"(?<![0-9])([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]((?:19|20)[0-9][0-9])(?![0-9])"
)
_YMD: Final = re.compile(
    r"(?<![0-9])((?:19|20)[0-9][0-9])[/.-]([0-9]{1,2})[/.-]([0-9]{1,2})(?![0-9])"
)
_LONG: Final = re.compile(
    r"(?<![0-9])([0-9]{1,2})\s+(?:dias\s+del\s+mes\s+)?de\s+"
    rf"({'|'.join(_MONTH)})\s+(?:de|del)\s+(?:ano\s+)?((?:19|20)[0-9][0-9])(?![0-9])"
)
_AVERAGE: Final = re.compile(
    r"promedio(?:\s+(?:final|general|global|de|la|carrera|es|obtenido|calificacion(?:es)?))*"
    r"\s*[:=]?\s*([0-9]{1,3}(?:[.,][0-9]{1,4})?)(?![0-9/])"
)
_SCALE: Final = re.compile(
    r"escala[^0-9]{0,24}?(?:[0156]|cero|uno|cinco|seis)\s*(?:a|-|al)\s*(?:la\s*)?([0-9]{1,3})(?![0-9])"
)
_ISSN: Final = re.compile(r"issn[^0-9]{0,14}([0-9]{4}[-\u2010-\u2013 ]?[0-9]{3}[0-9x])(?![0-9])")
_ISBN: Final = re.compile(r"isbn[^0-9]{0,14}((?:97[89][- ]?)?(?:[0-9][- ]?){9}[0-9x])(?![0-9])")
_MRZ: Final = re.compile(r"^P[A-Z<][A-Z]{3}[A-Z<]{39}$")
_MRZ_LOWER: Final = re.compile(r"^[A-Z0-9<]{44}$")
_ABSTRACT: Final = re.compile(
    r"\b(?:meeting|poster|conference)\s+abstracts?\b|\babstracts?\s+(?:book|from|presented)\b"
    r"|\bresumen(?:es)?\s+(?:de|del)\s+(?:congreso|trabajos?|carteles?|ponencias?)\b"
    r"|\b(?:libro|memorias?)\s+de\s+resumenes\b|^\s*abstract\s+(?:n[o.º]|[0-9])",
    re.MULTILINE,
)


def words(text: str) -> WordsSeen | None:
    """What the text says; nothing when there is no text worth the name."""
    letters = sum(sign.isalnum() for sign in text)
    if letters < 8:
        return None
    plain = _plain(text)
    return WordsSeen(
        letters=letters,
        curps=_few(_CURP.findall(text.upper())),
        dates=_few(_dates(plain)),
        averages=_few(_number(one) for one in _AVERAGE.findall(plain)),
        scales=_few(_SCALE.findall(plain)),
        issn=_few(_compact(one) for one in _ISSN.findall(plain)),
        isbn=_few(_compact(one) for one in _ISBN.findall(plain)),
        mrz=_mrz(text),
        abstract=_ABSTRACT.search(plain) is not None,
    )


def _plain(text: str) -> str:
    """Small letters without accents, so that a pattern needs one spelling."""
    parts = unicodedata.normalize("NFD", text.lower())
    return "".join(sign for sign in parts if not unicodedata.combining(sign))


def _few(found: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(found))[:MOST]


def _dates(plain: str) -> Iterator[str]:
    for day, month, year in _DMY.findall(plain):
        yield from _date(year, month, day)
    for year, month, day in _YMD.findall(plain):
        yield from _date(year, month, day)
    for day, month, year in _LONG.findall(plain):
        yield from _date(year, _MONTH[month], day)


def _date(year: str, month: str | int, day: str) -> Iterator[str]:
    try:
        yield dt.date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return


def _number(written: str) -> str:
    return written.replace(",", ".")


def _compact(written: str) -> str:
    return "".join(sign for sign in written.upper() if sign.isdigit() or sign == "X")


def _mrz(text: str) -> tuple[str, ...]:
    """Two lines in a row of the machine-readable zone of a passport (ICAO 9303-4, TD3)."""
    lines = ["".join(line.split()).upper() for line in text.splitlines()]
    lines = [line for line in lines if line]
    for upper, lower in itertools.pairwise(lines):
        if _MRZ.fullmatch(upper) and _MRZ_LOWER.fullmatch(lower):
            return upper, lower
    return ()
