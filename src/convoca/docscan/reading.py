"""What a worker says about some bytes: plain data that crosses the process boundary as JSON."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from typing import Any, Final, Literal, get_args, get_type_hints

from convoca.docscan.limits import MAX_PAGES, MAX_QR, MAX_QR_LENGTH
from convoca.rules import looks
from convoca.rules.looks import EDGES, CodeSeen, Look, PageLook, WordsSeen

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
    "page-size",  # a page says to be as large, or as small, as no sheet is
    "too-costly",  # it ran out of its time or memory: the same file will again
    "reader-ended",  # a parser crashed on it, twice
    "unchecked",  # nobody could look at it now: neither good nor bad, and worth trying again
]
KINDS: Final = frozenset(get_args(Kind))
TROUBLES: Final = frozenset(get_args(Trouble))
_MOST: Final = 10_000_000  # of any number in a reading
_TYPES: Final = {one: get_type_hints(one) for one in (PageLook, CodeSeen, WordsSeen)}
# Control signs but tab and line ends, and halves of a sign: a database refuses some of them, and a
# terminal obeys others.
_ILLEGIBLE: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")
_WRITTEN: Final = {  # how each word seen is written
    "curps": re.compile(r"[A-Z0-9]{18}"),
    "dates": re.compile(r"\d{4}-\d\d-\d\d"),
    "averages": re.compile(r"\d{1,3}(\.\d{1,4})?"),
    "scales": re.compile(r"\d{1,3}"),
    "issn": re.compile(r"\d{7}[\dX]"),
    "isbn": re.compile(r"[\dX]{10}|[\dX]{13}"),
    "mrz": re.compile(r"[A-Z0-9<]{44}"),
}


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


def legible(text: str) -> str:
    """A text with every sign that cannot be stored or shown as the sign for one unknown (U+FFFD)."""
    return _ILLEGIBLE.sub("\ufffd", text)


def _is_sound(reading: Reading) -> bool:
    flags = (reading.openable, reading.encrypted, reading.active_content)
    return (
        reading.kind in KINDS
        and reading.trouble in TROUBLES
        and type(reading.pages) is int
        and reading.pages >= 0
        and all(type(flag) is bool for flag in flags)
        and len(reading.qr) <= MAX_QR
        and all(_fits(text, str) for text in reading.qr)
    )


def _look_is_sound(look: Look) -> bool:
    parts = (*look.pages, *look.codes, *((look.words,) if look.words else ()))
    return (
        len(look.pages) <= MAX_PAGES
        and len(look.codes) <= MAX_QR
        and all(
            _fits(getattr(part, name), declared)
            for part in parts
            for name, declared in _TYPES[type(part)].items()
        )
        and all(edge in EDGES for page in look.pages for edge in page.cut)
        and (look.words is None or _words_are_sound(look.words))
    )


def _fits(value: object, declared: object) -> bool:
    """Whether a value is of its field's type and within any sensible bound."""
    if declared is bool:
        return type(value) is bool
    if declared is str:
        return isinstance(value, str) and len(value) <= MAX_QR_LENGTH and legible(value) == value
    if isinstance(value, bool):
        return False
    if declared in (int, float):
        kinds = int if declared is int else (int, float)
        return isinstance(value, kinds) and abs(value) <= _MOST
    return isinstance(value, tuple) and len(value) <= MAX_QR and all(_fits(v, str) for v in value)


def _words_are_sound(words: WordsSeen) -> bool:
    written = ((rule, getattr(words, name)) for name, rule in _WRITTEN.items())
    return words.letters >= 0 and all(
        rule.fullmatch(one) for rule, values in written for one in values
    )
