"""Documents: which files a dossier needs, what is wrong with one, what is still missing.

A requirement may be met in several ways (article 004: the federal licence, electronic or as a
card, or else a commitment letter). The way is the answer to its question, and each answer asks for
its own files. A requirement with one way only needs no answer.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from convoca.rules.findings import Effect, Finding
from convoca.rules.looks import Look
from convoca.rules.schema import Call, Option, Requirement, Slot, Track

Kind = Literal["pdf", "jpeg", "png", "heic", "other"]
_EXTENSIONS: Mapping[str, Kind] = {
    "pdf": "pdf",
    "jpg": "jpeg",
    "jpeg": "jpeg",
    "png": "png",
    "heic": "heic",
    "heif": "heic",
}
# Requirements, each with the way it is met; none while it is still to be answered.
Ways = tuple[tuple[Requirement, Option | None], ...]
SHEET_MARK = "CVC1"
# Troubles of a file that may be sound and yet cannot be looked at: each has its own way out.
TOO_MUCH = frozenset(
    (
        "page-size",
        "reader-ended",
        "too-costly",
        "too-many-objects",
        "too-many-pages",
        "too-many-pixels",
    )
)


@dataclass(frozen=True, slots=True)
class FileFacts:
    """What the scan of a file found; `kind` is what it is, `declared` the extension of its name.

    `size` in bytes; `pages` is 1 for a picture; `qr` the texts of the codes that could be read.
    `trouble` is the scan's own word for why a file does not open; "unchecked" means that nobody could
    look at it, which says nothing about the file. `look` is how it looks, page by page; a
    file stored before there was such a thing has none. `virus` is what a virus scanner said, "" when
    the operator has none; `virus_name` what it found, or why it did not answer.
    """

    kind: Kind
    declared: str
    size: int
    sha256: str
    pages: int
    openable: bool
    encrypted: bool = False
    active_content: bool = False
    qr: tuple[str, ...] = ()
    trouble: str = ""
    look: Look | None = None
    virus: Literal["", "clean", "infected", "unreachable"] = ""
    virus_name: str = ""


def with_verdict(
    facts: FileFacts, status: Literal["clean", "infected", "unreachable"], name: str
) -> FileFacts:
    """Add what a virus scanner said of the same bytes."""
    return replace(facts, virus=status, virus_name="" if status == "clean" else name)


@dataclass(frozen=True, slots=True)
class NeededSlot:
    """A file a dossier needs, with the requirement and the option that ask for it."""

    requirement: Requirement
    option: Option
    slot: Slot


def requirements(call: Call, track: Track) -> tuple[Requirement, ...]:
    """Give the requirements for that track, in the order of the call."""
    return tuple(one for one in call.requirements if track in one.tracks)


def options(requirement: Requirement, track: Track) -> tuple[Option, ...]:
    """Give the ways in which somebody of that track may meet the requirement."""
    return tuple([one for one in requirement.options if track in one.tracks])


def chosen(requirement: Requirement, track: Track, answer: str | None) -> Option | None:
    """Give the option answered, or the only one there is; nothing if it is still to be answered.

    What applies only "when applicable" is never taken as given, even with a single option.
    """
    ways = options(requirement, track)
    if len(ways) == 1 and requirement.applies == "always":
        return ways[0]
    return next((one for one in ways if one.id == answer), None)


def ways(call: Call, track: Track, answers: Mapping[str, str]) -> Ways:
    """Give each requirement for that track with the way it is met, given the answers by its id."""
    return tuple(
        [(one, chosen(one, track, answers.get(one.id))) for one in requirements(call, track)]
    )


def slots(call: Call, track: Track, answers: Mapping[str, str]) -> tuple[NeededSlot, ...]:
    """List the files needed, given the answers by requirement id."""
    return needed(ways(call, track, answers))


def needed(met: Ways) -> tuple[NeededSlot, ...]:
    """List the files that requirements need, met in these ways."""
    return tuple(
        [
            NeededSlot(requirement, option, one)
            for requirement, option in met
            if option
            for one in option.slots
        ]
    )


def slot(call: Call, slot_id: str) -> NeededSlot | None:
    """Find a slot of the call by its id."""
    for requirement in call.requirements:
        for option in requirement.options:
            for one in option.slots:
                if one.id == slot_id:
                    return NeededSlot(requirement, option, one)
    return None


def findings(call: Call, slot: Slot, facts: FileFacts) -> tuple[Finding, ...]:  # noqa: ARG001
    """Say everything wrong with one file for one slot.

    A file that cannot be what is asked is refused and the one there before stays; what a person
    should look at (a code that does not read, pages beyond the usual) is a warning.
    """
    if facts.size == 0:
        return (_refused("document.empty", slot),)
    return (*_refusals(slot, facts), *_warnings(slot, facts))


def _refusals(slot: Slot, facts: FileFacts) -> Iterator[Finding]:
    named = _EXTENSIONS.get(facts.declared.lower().lstrip("."))
    if facts.size > slot.max_bytes:
        yield _refused("document.too-big", slot, size=facts.size, limit=slot.max_bytes)
    if facts.kind == "other" or facts.kind not in slot.accepts:
        accepted = ", ".join(kind.upper() for kind in slot.accepts)
        yield _refused("document.kind-not-accepted", slot, found=facts.kind, accepted=accepted)
    elif named != facts.kind:
        yield _refused("document.name-differs", slot, declared=facts.declared, found=facts.kind)
    if facts.encrypted or (not facts.openable and facts.kind != "other"):
        yield _refused(_closed(facts), slot)
    if facts.virus == "infected":
        yield _refused("document.infected", slot, name=facts.virus_name)


def _closed(facts: FileFacts) -> str:
    """Why a file does not open."""
    if facts.encrypted:
        return "document.encrypted"
    if facts.trouble in TOO_MUCH:
        return f"docscan.trouble.{facts.trouble}"
    return "document.unchecked" if facts.trouble == "unchecked" else "document.damaged"


def _warnings(slot: Slot, facts: FileFacts) -> Iterator[Finding]:
    if not facts.openable or facts.encrypted:
        return
    if facts.virus == "unreachable":
        yield Finding("document.not-scanned", slot.id, {}, Effect.BLOCK_SEND)
    if facts.active_content:
        yield Finding("document.active-content", slot.id, {}, Effect.WARN)
    if facts.pages > slot.max_pages:
        params = {"pages": facts.pages, "limit": slot.max_pages}
        yield Finding("document.too-many-pages", slot.id, params, Effect.WARN)
    if slot.qr == "expected" and not facts.qr:
        yield Finding("document.qr-unreadable", slot.id, unread_code(facts), Effect.WARN)


# A code of an official paper has some 45 squares a side; a reader wants three pixels for each.
QR_WIDTH = 150
_USUAL_DISTANCE = 30  # centimetres from which a telephone sees a whole letter sheet


def unread_code(facts: FileFacts) -> dict[str, object]:
    """What is known of a code that does not read: `seen` is "none", "small" or "blurred".

    `width` is its width in pixels, `needed` the width to aim at, `centimetres` how near to come so
    that it gets there, in steps of five.
    """
    widths = [code.width for code in facts.look.codes if not code.text] if facts.look else []
    width = max(widths, default=0)
    seen = "none" if not width else "small" if width < QR_WIDTH else "blurred"
    near = max(10, 5 * (_USUAL_DISTANCE * width // QR_WIDTH // 5)) if seen == "small" else 15
    return {"seen": seen, "width": width, "needed": QR_WIDTH, "centimetres": near}


def _refused(code: str, slot: Slot, **params: object) -> Finding:
    return Finding(code, slot.id, params)


def missing(
    call: Call, track: Track, answers: Mapping[str, str], attached: Collection[str]
) -> tuple[Finding, ...]:
    """List what keeps the dossier from being complete: unanswered questions and missing files."""
    return tuple(lacking(ways(call, track, answers), answers, attached))


def lacking(met: Ways, answers: Mapping[str, str], attached: Collection[str]) -> Iterator[Finding]:
    """Say of requirements, met in these ways, what `missing` says."""
    for requirement, option in met:
        if option is None:
            yield from _unanswered(requirement, answers.get(requirement.id))
            continue
        for one in option.slots:
            if one.id not in attached:
                params = {"slot": one.id, "option": option.id}
                yield Finding("document.missing", requirement.id, params, Effect.BLOCK_SEND)


def _unanswered(requirement: Requirement, answer: str | None) -> Iterator[Finding]:
    if answer:
        params = {"answer": answer}
        yield Finding("requirement.unknown-answer", requirement.id, params, Effect.BLOCK_SEND)
    elif requirement.applies == "always":
        yield Finding("requirement.not-answered", requirement.id, {}, Effect.BLOCK_SEND)


@dataclass(frozen=True, slots=True)
class SheetMark:
    """What the code printed on the application sheet says: whose it is and of which data."""

    folio: str
    version: int
    digest8: str

    def text(self) -> str:
        """The text of the code: `CVC1:<folio>:<data version>:<first 8 signs of the digest>`."""
        return f"{SHEET_MARK}:{self.folio}:{self.version}:{self.digest8}"


def read_sheet_mark(qr: Collection[str]) -> SheetMark | None:
    """Find our mark among the codes of a file."""
    for text in qr:
        parts = text.split(":")
        if len(parts) == 4 and parts[0] == SHEET_MARK and parts[2].isdecimal():
            return SheetMark(parts[1], int(parts[2]), parts[3])
    return None


def sheet_findings(slot: Slot, facts: FileFacts, current: SheetMark) -> tuple[Finding, ...]:
    """Compare the signed sheet with the data it must carry.

    A sheet of other data, or of somebody else, blocks sending; one whose code does not read is left
    to the validator's eyes.
    """
    mark = read_sheet_mark(facts.qr)
    if mark is None:
        return (Finding("sheet.unreadable", slot.id, unread_code(facts), Effect.WARN),)
    if mark.folio != current.folio:
        params: dict[str, object] = {"found": mark.folio, "expected": current.folio}
        return (Finding("sheet.other-dossier", slot.id, params, Effect.BLOCK_SEND),)
    if mark != current:
        params = {"printed": mark.version, "current": current.version}
        return (Finding("sheet.stale", slot.id, params, Effect.BLOCK_SEND),)
    return ()
