"""Commitment letters: what is promised when a paper is still missing, until when, and whose it is.

Article 004: whoever has the federal licence in process, or only a state one, signs a letter and
delivers the licence within twelve months if selected. The article does not say from which day; we
count from the day the results are published.
"""

import calendar
import datetime as dt
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from convoca.rules import documents, windows
from convoca.rules.documents import FileFacts, NeededSlot
from convoca.rules.findings import Effect, Finding
from convoca.rules.schema import Call, Commitment, Slot, Track

MARK = "CVL1"


@dataclass(frozen=True, slots=True)
class LetterMark:
    """What the code of a commitment letter says: whose it is and where it goes."""

    folio: str
    slot: str

    def text(self) -> str:
        """The text of the code: `CVL1:<folio>:<slot>`."""
        return f"{MARK}:{self.folio}:{self.slot}"


def read_mark(qr: Collection[str]) -> LetterMark | None:
    """Find the mark of a letter of ours among the codes of a file."""
    for text in qr:
        parts = text.split(":")
        if len(parts) == 3 and parts[0] == MARK:
            return LetterMark(parts[1], parts[2])
    return None


def promised(call: Call, track: Track, answers: Mapping[str, str]) -> tuple[NeededSlot, ...]:
    """The letters that today's answers ask to sign."""
    needed = documents.slots(call, track, answers)
    return tuple(one for one in needed if one.option.commitment is not None)


def proof(needed: NeededSlot) -> Slot:
    """The place whose rules hold for what was promised: that of the true document."""
    ways = needed.requirement.options
    places = [one for way in ways if way.commitment is None for one in way.slots]
    return places[0] if places else needed.slot


def due(call: Call, commitment: Commitment) -> dt.date:
    """The last day to keep a promise: so many months after the day of the results."""
    return _later(windows.day(call, windows.release_instant(call)), commitment.months)


def findings(needed: NeededSlot, facts: FileFacts, folio: str) -> Iterator[Finding]:
    """A letter of somebody else, or for another promise, does not serve; one unread is looked at."""
    if needed.option.commitment is None:
        return
    mark = read_mark(facts.qr)
    if mark is None:
        yield Finding("promise.unreadable", needed.slot.id, {}, Effect.WARN)
    elif mark != LetterMark(folio, needed.slot.id):
        found: dict[str, object] = {"found": mark.folio, "expected": folio}
        yield Finding("promise.other-letter", needed.slot.id, found, Effect.BLOCK_SEND)


def _later(day: dt.date, months: int) -> dt.date:
    """The same day of a later month, or that month's last."""
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    return day.replace(
        year=year, month=month + 1, day=min(day.day, calendar.monthrange(year, month + 1)[1])
    )
