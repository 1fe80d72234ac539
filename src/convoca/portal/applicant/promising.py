"""Promises of a dossier: the letter to sign for each, and until when it is to be kept."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import cast

from convoca.portal.ui import vocabulary
from convoca.portal.ui.words import in_language, language
from convoca.press import promises as letters
from convoca.rules import promises
from convoca.rules.documents import NeededSlot
from convoca.rules.schema import Commitment, Track
from convoca.texts import moments
from convoca.workflow.queries.mine import DossierPage


@dataclass(frozen=True, slots=True)
class Promise:
    """What is still to be delivered, and the last day for it."""

    title: str
    duty: str
    due: date


def listing(page: DossierPage) -> list[Promise]:
    """Everything the person committed to deliver, the nearest day first."""
    found = [
        Promise(
            in_language(one.requirement.title),
            in_language(_commitment(one).duty),
            promises.due(page.call, _commitment(one)),
        )
        for one in promises.promised(page.call, cast(Track, page.track), page.answers)
    ]
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
