"""What a worker says about some bytes: plain data that crosses the process boundary as JSON."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from typing import Any, Final, Literal, get_args

from convoca.docscan.limits import MAX_QR, MAX_QR_LENGTH

Kind = Literal["pdf", "jpeg", "png", "other"]
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

    def as_data(self) -> dict[str, Any]:
        """JSON-safe form, for the pipe."""
        return {**asdict(self), "qr": list(self.qr)}

    def with_qr(self, texts: tuple[str, ...]) -> Reading:
        """The same reading with the codes found, each text once, bounded in number and length."""
        kept = tuple(dict.fromkeys(text for text in texts if len(text) <= MAX_QR_LENGTH))
        return replace(self, qr=kept[:MAX_QR])


def unchecked(kind: Kind) -> Reading:
    """The scanner crashed, ran out of time or was busy: nothing is known, so nothing is claimed."""
    return Reading(kind, trouble="unchecked")


def from_data(data: Mapping[str, Any]) -> Reading:
    """A reading out of a worker's answer. The worker handled hostile bytes: it is not trusted.

    Raises MalformedReadingError when a field is missing, unknown, of another type or out of bounds.
    """
    try:
        reading = Reading(**{**data, "qr": tuple(data["qr"])})
    except (TypeError, KeyError) as error:
        raise MalformedReadingError(str(error)) from error
    flags = (reading.openable, reading.encrypted, reading.active_content)
    sound = (
        reading.kind in KINDS
        and reading.trouble in TROUBLES
        and type(reading.pages) is int
        and reading.pages >= 0
        and all(type(flag) is bool for flag in flags)
        and len(reading.qr) <= MAX_QR
        and all(isinstance(text, str) and len(text) <= MAX_QR_LENGTH for text in reading.qr)
    )
    if not sound:
        raise MalformedReadingError("fields out of bounds")
    return reading
