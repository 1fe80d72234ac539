"""What the desk shows of a dossier, in the reader's words."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, cast

from convoca.portal.desk.looking import Look
from convoca.portal.desk.reader import address
from convoca.portal.ui import answered
from convoca.portal.ui.parts import Kind, Row, Tag
from convoca.portal.ui.words import explained, in_language, said, said_if_known
from convoca.rules import answers
from convoca.rules.findings import Effect, Finding
from convoca.rules.schema import Call, Field, Track
from convoca.texts.values import size
from convoca.workflow.queries.desk import DocumentView, ReviewPage

PLAIN = Look(1, 0)


@dataclass(frozen=True, slots=True)
class Chip:
    """A document in the strip: its place, its name, what stands decided."""

    place: int
    title: str
    url: str
    tag: Tag
    current: bool
    changed: bool
    folded: bool


@dataclass(frozen=True, slots=True)
class PageImage:
    """A page of the document as a picture; `close` is the same at a larger size."""

    url: str
    close: str
    name: str


@dataclass(frozen=True, slots=True)
class Noted:
    """A fact or a warning about the file, with the shape that goes with it."""

    text: str
    shape: str


def title(view: DocumentView) -> str:
    """The requirement and, where its option asks for several papers, which of them."""
    requirement = in_language(view.needed.requirement.title)
    if len(view.needed.option.slots) < 2:
        return requirement
    return f"{requirement}: {in_language(view.needed.slot.label)}"


def tag(view: DocumentView) -> Tag:
    """What stands decided about a document."""
    if view.decision is None:
        return Tag(said("desk.undecided"), "neutral")
    kinds: Mapping[str, Kind] = {"valid": "good", "observed": "bad", "second": "warn"}
    verdict = view.decision.verdict
    return Tag(said(f"desk.verdict.{verdict}"), kinds.get(verdict, "neutral"))


def note(view: DocumentView) -> str:
    """The words beside what stands decided."""
    if view.decision is None or not hasattr(view.decision, "note"):
        return ""
    return view.decision.note.text


def doubted(view: DocumentView) -> bool:
    """Whether somebody asked for a second opinion that nobody has given yet."""
    return view.decision is not None and view.decision.verdict == "second"


def strip(page: ReviewPage, current: str) -> list[Chip]:
    """Every document of the dossier, in the order of the call.

    In a file that comes back, what did not change and stands valid is folded away.
    """
    again = any(view.changed for view in page.documents)
    return [
        Chip(
            place=place,
            title=in_language(view.needed.requirement.title),
            url=address("document", page.folio, page.token, view.needed.slot.id),
            tag=tag(view),
            current=view.needed.slot.id == current,
            changed=view.changed,
            folded=again and unchanged(view) and view.needed.slot.id != current,
        )
        for place, view in enumerate(page.documents, start=1)
    ]


def folding(page: ReviewPage, current: str) -> dict[str, Any]:
    """The strip, and how many of its documents are folded away."""
    chips = strip(page, current)
    return {"strip": chips, "folded": sum(chip.folded for chip in chips)}


@dataclass(frozen=True, slots=True)
class Before:
    """What the letter asked for, and the file it was about."""

    reason: str
    note: str
    version: int
    url: str


def asked(page: ReviewPage, view: DocumentView) -> Before | None:
    """What the last letter asked of this document, beside the version it spoke of."""
    if view.asked is None or not view.changed:
        return None
    one, slot = view.asked, view.needed.slot.id
    reason = reason_text(page.call, one.reason)
    url = address("original", page.folio, slot, one.version)
    return Before(reason, one.note, one.version, url)


def opinions(page: ReviewPage, view: DocumentView) -> list[str]:
    """What each of two said who did not see each other, in a line each."""
    found = []
    for one in view.opinions:
        reason = reason_text(page.call, one.reason) if one.reason else ""
        parts = (said(f"desk.verdict.{one.verdict}"), reason, one.note)
        found.append(". ".join(part.rstrip(".") for part in parts if part) + ".")
    return found


def unchanged(view: DocumentView) -> bool:
    """Whether it is as it was when it was found valid."""
    return not view.changed and view.decision is not None and view.decision.verdict == "valid"


def images(folio: str, view: DocumentView, as_asked: Look = PLAIN) -> list[PageImage]:
    """A picture for each page."""
    slot = view.needed.slot.id
    count = max(1, view.facts.pages)
    return [
        PageImage(
            url=as_asked.picture(url),
            close=Look(2, as_asked.turn).picture(url),
            name=said("desk.page-of", page=number, count=count),
        )
        for number in range(1, count + 1)
        for url in [address("picture", folio, slot, view.version, number)]
    ]


def facts(view: DocumentView) -> list[Noted]:
    """What was read in the file and what is odd about it, oddities first."""
    found = [noted(one) for one in view.findings]
    if view.needed.slot.qr == "sheet" and not any(f.code[:5] == "sheet" for f in view.findings):
        found.append(Noted(said("desk.sheet.current"), "good"))
    read = view.facts
    pages = said("desk.file", kind=read.kind, pages=read.pages, size=size(read.size))
    return [*found, Noted(pages, "file")]


def codes(view: DocumentView) -> list[str]:
    """The texts of the QR codes, as text: never as links, for a stranger wrote them."""
    return [text[:300] for text in view.facts.qr if not text.startswith("CVC1:")]


def noted(one: Finding) -> Noted:
    """What is odd about a file, said to whoever judges it: what to do about it is its owner's."""
    shape = "info" if one.effect is Effect.INFORM else "warn"
    text = said_if_known(f"desk.finding.{one.code}", explained(one).cause, **one.params)
    return Noted(text, shape)


def declared(page: ReviewPage, ids: tuple[str, ...]) -> list[Row]:
    """What the applicant declared in these fields, of those that were asked of her."""
    asked = {f.id: f for f in answers.called_for(page.call, cast(Track, page.track), page.fields)}
    return [
        Row(in_language(asked[name].label), value(page, asked[name]))
        for name in ids
        if name in asked
    ]


def all_declared(page: ReviewPage) -> list[Row]:
    """Everything she declared."""
    return declared(page, tuple(one.id for one in page.call.fields))


def value(page: ReviewPage, field: Field) -> str:
    """A declared value in words; a grade also as it counts."""
    return answered.told(page.call, field, page.fields) or said("desk.not-declared")


def reason_text(call: Call, reason: str) -> str:
    """A reason of the catalogue in the validator's words."""
    return next((in_language(r.validator) for r in call.reasons if r.id == reason), reason)
