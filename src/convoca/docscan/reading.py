"""What a worker says about some bytes: plain data that crosses the process boundary as JSON."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields, replace
from typing import Any, Final, Literal, get_args

from convoca.docscan.limits import MAX_PAGES, MAX_QR, MAX_QR_LENGTH
from convoca.rules import looks
from convoca.rules.looks import EDGES, Look, WordsSeen

Kind = Literal["pdf", "jpeg", "png", "heic", "other"]
Trouble = Literal[
    "",
    "empty",
    "too-big",
    "ambiguous",  # two programs would read it as two different things
    "truncated",
    "damaged",
    "encrypted",
    "too-many-pages",
    "too-many-objects",
    "too-many-pixels",
    "unchecked",  # the scanner could not finish: neither good nor bad
]
KINDS: Final = frozenset(get_args(Kind))
TROUBLES: Final = frozenset(get_args(Trouble))


class MalformedReadingError(ValueError):
    """A worker answered something that is not a reading; it is not believed."""


@dataclass(frozen=True, slots=True)
class Reading:
    """Facts that only a parser can give.

    ``encrypted`` means that a password is needed to open the file. A PDF that merely forbids
    printing or editing opens for everybody and is not encrypted in this sense: many official
    electronic documents are issued that way.
    """

    kind: Kind
    pages: int = 0
    openable: bool = False
    encrypted: bool = False
    active_content: bool = False
    qr: tuple[str, ...] = ()
    trouble: Trouble = ""
    look: Look | None = None

    def as_data(self) -> dict[str, Any]:
        """JSON-safe form, for the pipe."""
        return {**asdict(self), "qr": list(self.qr)}

    def seeing(self, look: Look) -> Reading:
        """The same reading with what was seen, each code once, bounded in number and length."""
        kept = {code.text or code: code for code in look.codes if len(code.text) <= MAX_QR_LENGTH}
        codes = tuple(kept.values())[:MAX_QR]
        texts = tuple(code.text for code in codes if code.text)
        return replace(self, qr=texts, look=replace(look, codes=codes))


def unchecked(kind: Kind) -> Reading:
    """The scanner crashed, ran out of time or was busy: nothing is known, so nothing is claimed."""
    return Reading(kind, trouble="unchecked")


def from_data(data: Mapping[str, Any]) -> Reading:
    """A reading out of a worker's answer. The worker handled hostile bytes: it is not trusted.

    Raises MalformedReadingError when a field is missing, unknown, of another type or out of bounds.
    """
    try:
        look = looks.from_data(data["look"])
        reading = Reading(**{**data, "qr": tuple(data["qr"]), "look": look})
        sound = _is_sound(reading) and (look is None or _look_is_sound(look))
    except (TypeError, KeyError, ValueError, AttributeError) as error:
        raise MalformedReadingError(str(error)) from error
    if not sound:
        raise MalformedReadingError("fields out of bounds")
    return reading


def _is_sound(reading: Reading) -> bool:
    flags = (reading.openable, reading.encrypted, reading.active_content)
    return (
        reading.kind in KINDS
        and reading.trouble in TROUBLES
        and type(reading.pages) is int
        and reading.pages >= 0
        and all(type(flag) is bool for flag in flags)
        and len(reading.qr) <= MAX_QR
        and all(isinstance(text, str) and len(text) <= MAX_QR_LENGTH for text in reading.qr)
    )


def _look_is_sound(look: Look) -> bool:
    parts = (*look.pages, *look.codes, *((look.words,) if look.words else ()))
    return (
        len(look.pages) <= MAX_PAGES
        and len(look.codes) <= MAX_QR
        and all(_fits(getattr(part, one.name), one.type) for part in parts for one in fields(part))
        and all(edge in EDGES for page in look.pages for edge in page.cut)
        and (look.words is None or _words_are_short(look.words))
    )


_MOST: Final = 10_000_000


def _fits(value: object, declared: object) -> bool:
    """Whether a value is of its field's type and within any sensible bound."""
    if declared == "tuple[str, ...]" or isinstance(value, tuple):
        return (
            isinstance(value, tuple)
            and len(value) <= MAX_QR
            and all(isinstance(one, str) and len(one) <= 64 for one in value)
        )
    if isinstance(value, bool):
        return declared in (bool, "bool")
    if isinstance(value, str):
        return declared in (str, "str") and len(value) <= MAX_QR_LENGTH
    if isinstance(value, int):
        return declared in (int, "int", float, "float") and abs(value) <= _MOST
    return isinstance(value, float) and declared in (float, "float") and abs(value) <= _MOST


def _words_are_short(words: WordsSeen) -> bool:
    return words.letters >= 0 and all(len(line) == 44 for line in words.mrz)
