"""The checklist: each requirement with its question, its files and where it stands, in words."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import cast

from convoca.portal.applicant import questions
from convoca.portal.applicant.reader import address
from convoca.portal.ui.forms import Choice, FormField
from convoca.portal.ui.parts import Tag, Task
from convoca.portal.ui.words import in_language, said
from convoca.rules import documents, windows
from convoca.rules.dossiers import State
from convoca.rules.findings import Effect, Finding
from convoca.rules.schema import Option, Requirement, Slot, Track
from convoca.workflow.queries.mine import DossierPage, Letter, SlotNow

_EXTENSIONS = {"pdf": (".pdf",), "jpeg": (".jpg", ".jpeg"), "png": (".png",)}
_HEIC = ("image/heic", "image/heif", ".heic", ".heif")  # telephones; made into pages on arrival
_MEDIA: Mapping[str, str] = {"pdf": "application/pdf", "jpeg": "image/jpeg", "png": "image/png"}


@dataclass(frozen=True, slots=True)
class Card:
    """One requirement as it stands; `option` is None while its question is unanswered."""

    requirement: Requirement
    options: tuple[Option, ...]
    option: Option | None
    slots: tuple[SlotNow, ...]
    problems: tuple[Finding, ...]
    tag: Tag
    url: str

    @property
    def asks(self) -> bool:
        """Whether there is a question to answer."""
        return len(self.options) > 1 or self.requirement.applies != "always"

    @property
    def counts(self) -> bool:
        """Whether this person has to bring something for it."""
        return self.option.slots != () if self.option else self.requirement.applies == "always"

    @property
    def done(self) -> bool:
        """Whether nothing about it would stop the dossier being sent."""
        return self.option is not None and not any(
            p.effect is Effect.BLOCK_SEND for p in self.problems
        )


def cards(page: DossierPage) -> tuple[Card, ...]:
    """Every requirement of the person's track, in the order of the call."""
    track = cast(Track, page.track)
    return tuple(_card(page, one, track) for one in documents.requirements(page.call, track))


def card(page: DossierPage, requirement: str) -> Card | None:
    """One requirement, if the call asks it of this track."""
    track = cast(Track, page.track)
    asked = documents.requirements(page.call, track)
    found = next((one for one in asked if one.id == requirement), None)
    return _card(page, found, track) if found else None


def progress(found: Iterable[Card]) -> tuple[int, int]:
    """How many of the requirements that concern this person are met, and of how many."""
    mine = [c for c in found if c.counts]
    return sum(c.done for c in mine), len(mine)


def _card(page: DossierPage, requirement: Requirement, track: Track) -> Card:
    slots = tuple(s for s in page.slots if s.needed.requirement.id == requirement.id)
    places = {requirement.id, *(s.needed.slot.id for s in slots)}
    about = tuple(p for p in page.problems if p.where in places and not questions.is_about_data(p))
    option = documents.chosen(requirement, track, page.answers.get(requirement.id))
    noticed = (*about, *(f for s in slots for f in s.findings))
    return Card(
        requirement=requirement,
        options=documents.options(requirement, track),
        option=option,
        slots=slots,
        problems=about,
        tag=_tag(requirement, option, slots, noticed),
        url=_url(page, requirement.id, [s.needed.slot.id for s in slots]),
    )


def _tag(
    requirement: Requirement,
    option: Option | None,
    slots: Sequence[SlotNow],
    noticed: Sequence[Finding],
) -> Tag:
    if option is None:
        optional = requirement.applies != "always"
        return Tag(said(f"applicant.paper.{'if-any' if optional else 'to-answer'}"))
    if any(s.asked for s in slots):
        return Tag(said("applicant.paper.asked"), "bad")
    empty = sum(s.document is None for s in slots)
    if empty:
        return Tag(said("applicant.paper.missing", count=empty))
    if any(f.effect is Effect.BLOCK_SEND for f in noticed):
        return Tag(said("applicant.paper.to-mend"), "bad")
    if any(f.effect is Effect.WARN for f in noticed):
        return Tag(said("applicant.paper.to-look"), "warn")
    return Tag(said("applicant.paper.ready" if slots else "applicant.paper.not-mine"), "good")


def files_of(page: DossierPage, requirement: str) -> str:
    """Where the files go that today's answer to a requirement asks for; "" if it asks for none."""
    needed = documents.slots(page.call, cast(Track, page.track), page.answers)
    slots = [n.slot.id for n in needed if n.requirement.id == requirement]
    return _url(page, requirement, slots) if slots else ""


def _url(page: DossierPage, requirement: str, slots: Sequence[str]) -> str:
    if len(slots) == 1:
        return address("slot", page.folio, slots[0])
    return address("requirement", page.folio, requirement)


def tasks(found: Iterable[Card]) -> list[Task]:
    """The checklist as a task list."""
    return [
        Task(
            in_language(c.requirement.title),
            c.tag,
            c.url,
            in_language(c.option.label) if c.option and c.asks else "",
        )
        for c in found
    ]


def question(of: Card, value: str) -> FormField:
    """The requirement's question."""
    return FormField(
        name="option",
        label=in_language(of.requirement.question) or said("applicant.paper.which"),
        kind="radios",
        value=value,
        choices=tuple(Choice(o.id, in_language(o.label)) for o in of.options),
    )


def accepted(slot: Slot) -> str:
    """What the file chooser offers."""
    names = [name for kind in slot.accepts for name in (_MEDIA[kind], *_EXTENSIONS[kind])]
    return ",".join([*names, *(_HEIC if _joins(slot) and "jpeg" in slot.accepts else ())])


def _joins(slot: Slot) -> bool:
    """Whether what comes can be made into one document of several pages."""
    return "pdf" in slot.accepts and slot.max_pages > 1


def chooser(now: SlotNow, replaced: int) -> FormField:
    """What asks for a file, or for the sheet that takes the place of another."""
    slot, label = now.needed.slot, "choose"
    if now.document:
        label = "replace-sheet" if replaced else "replace"
    kinds = [kind.upper() for kind in slot.accepts]
    if _joins(slot) and "jpeg" in slot.accepts:
        kinds.append("HEIC")
    joins = "several" if _joins(slot) else "single"
    return FormField(
        "file",
        said(f"applicant.slot.{label}", sheet=replaced),
        "file",
        accept=accepted(slot),
        multiple=_joins(slot),
        help=said(f"applicant.slot.accepts-{joins}", kinds=kinds, bytes=slot.max_bytes),
    )


def media(kind: str) -> str:
    """The media type of a stored file, by what it is."""
    return _MEDIA.get(kind, "application/octet-stream")


def closed(page: DossierPage, at: datetime, *, asked: bool = False) -> tuple[Finding, ...]:
    """Why nothing can be changed now, though the dossier's state would let it."""
    if page.state is State.DRAFT:
        return windows.require(page.call, "record", at)
    return windows.require(page.call, "correct", at) if asked else ()


def may_change(page: DossierPage, slot: SlotNow, at: datetime) -> bool:
    """Whether the page offers to upload; the use case has the last word."""
    possible = page.state is State.DRAFT or slot.asked
    return possible and not closed(page, at, asked=slot.asked)


@dataclass(frozen=True, slots=True)
class Asked:
    """One thing that the letter asks to correct, and whether it has been."""

    slot: str
    title: str
    label: str
    reason: str
    note: str
    done: bool
    url: str


def asked(page: DossierPage, letter: Letter) -> list[Asked]:
    """What a letter says, in the words written for the applicant."""
    reasons = {r.id: r for r in page.call.reasons}
    now = {s.needed.slot.id: s for s in page.slots}
    found = []
    for remark in letter.remarks:
        needed = documents.slot(page.call, remark.slot)
        lies = now.get(remark.slot)
        if needed is None:
            continue
        found.append(
            Asked(
                slot=remark.slot,
                title=in_language(needed.requirement.title),
                label=in_language(needed.slot.label),
                reason=in_language(reasons[remark.reason].applicant),
                note=remark.note,
                done=bool(lies and lies.document and lies.document.number > remark.version),
                url=address("slot", page.folio, remark.slot),
            )
        )
    return found
