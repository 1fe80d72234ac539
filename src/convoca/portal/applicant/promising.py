"""Promises of a dossier: the letter to sign for each, until when to keep it, and how it stands."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import cast

from convoca.portal.ui import vocabulary
from convoca.portal.ui.parts import Kind, Tag
from convoca.portal.ui.words import in_language, language, said
from convoca.press import promises as letters
from convoca.rules import promises
from convoca.rules.documents import NeededSlot
from convoca.rules.schema import Commitment, Track
from convoca.texts import moments
from convoca.workflow.queries import promised
from convoca.workflow.queries.mine import DossierPage

_KINDS: Mapping[promised.Stands, Kind] = {
    "waiting": "info",
    "overdue": "bad",
    "pending": "warn",
    "kept": "good",
}


@dataclass(frozen=True, slots=True)
class Promise:
    """What was promised, the last day for it, and how it stands."""

    slot: str
    title: str
    duty: str
    due: date
    stands: promised.Stands

    @property
    def tag(self) -> Tag:
        """How it stands, in words."""
        return Tag(said("kept.stands", stands=self.stands), _KINDS[self.stands])


def listing(page: DossierPage, on: date) -> list[Promise]:
    """Everything the person committed to deliver, the nearest day first."""
    found = []
    for one in promises.promised(page.call, cast(Track, page.track), page.answers):
        due = promises.due(page.call, _commitment(one))
        delivered = promised.of(page.held.row, one.slot.id)
        found.append(
            Promise(
                slot=one.slot.id,
                title=in_language(one.requirement.title),
                duty=in_language(_commitment(one).duty),
                due=due,
                stands=promised.standing(due, on, delivered),
            )
        )
    return sorted(found, key=lambda one: (one.due, one.title))


def wanted(page: DossierPage, slot: str) -> NeededSlot | None:
    """The letter that goes into a slot, if today's answers ask for one there."""
    found = promises.promised(page.call, cast(Track, page.track), page.answers)
    return next((one for one in found if one.slot.id == slot), None)


def letter(page: DossierPage, needed: NeededSlot, at: datetime) -> bytes:
    """The letter to print and sign, in the reader's language."""
    promise, call = _commitment(needed), page.call
    facts = letters.PromiseFacts(
        issuer=vocabulary.institution(call.issuer),
        call_title=in_language(call.title),
        folio=page.folio,
        name=page.names,
        specialty=vocabulary.specialty(page.specialty),
        requirement=in_language(needed.requirement.title),
        answer=in_language(needed.option.label),
        duty=in_language(promise.duty),
        months=promise.months,
        due=moments.day(promises.due(call, promise), lang=language()),
        mark=promises.LetterMark(page.folio, needed.slot.id).text(),
        at=at,
        zone=call.zone,
        illustrative=call.illustrative,
    )
    return letters.commitment(facts, language())


def _commitment(needed: NeededSlot) -> Commitment:
    assert needed.option.commitment is not None
    return needed.option.commitment
