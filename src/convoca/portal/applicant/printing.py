"""Facts of a dossier → the sheet to sign and the letters, in the reader's language."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from convoca.portal.applicant import papers, questions
from convoca.portal.ui import vocabulary
from convoca.portal.ui.words import in_language, language, said
from convoca.press import letters, receipts, sheets
from convoca.rules import windows
from convoca.rules.findings import Finding
from convoca.rules.schema import Option
from convoca.texts import moments
from convoca.workflow.queries.mine import DossierPage, Letter
from convoca.workflow.queries.places import Place


def refusals(page: DossierPage, at: datetime) -> tuple[Finding, ...]:
    """Why the sheet cannot be printed now: outside its window, but for one that is asked again."""
    asked = any(s.asked and s.needed.slot.qr == "sheet" for s in page.slots)
    if asked and not windows.require(page.call, "correct", at):
        return ()
    return windows.require(page.call, "print", at)


def sheet(page: DossierPage, at: datetime) -> bytes:
    """The application sheet of the data as they are now."""
    return sheets.application(_sheet_facts(page, at), language())


def _sheet_facts(page: DossierPage, at: datetime) -> sheets.SheetFacts:
    call = page.call
    return sheets.SheetFacts(
        issuer=vocabulary.institution(call.issuer),
        call_title=in_language(call.title),
        folio=page.folio,
        name=page.names,
        track=said("track.name", track=page.track) if len(call.tracks) > 1 else "",
        specialty=vocabulary.specialty(page.specialty),
        data_version=page.mark.version,
        data_digest=page.mark.digest,
        at=at,
        zone=call.zone,
        fields=tuple((row.label, row.value) for row in questions.answers(page, "", "")),
        preferences=tuple(_wish(p) for p in page.wishes),
        documents=tuple(_papers(page)),
        clauses=(in_language(call.exclusivity.clause),),
        illustrative=call.illustrative,
        title=_sheet_title(page),
    )


def _sheet_title(page: DossierPage) -> str:
    """What the call names the sheet it asks to be signed."""
    asked = (s.needed.requirement for s in page.slots if s.needed.slot.qr == "sheet")
    requirement = next(asked, None)
    return in_language(requirement.title) if requirement else ""


def _wish(place: Place) -> sheets.Wish:
    town = f"{place.hospital.municipality}, {in_language(place.state.name)}"
    return sheets.Wish(place.vacancy.vacancy, place.hospital.name, town)


def _papers(page: DossierPage) -> list[sheets.Paper]:
    """The attached documents but the sheet itself: it cannot list its own digest."""
    return [
        sheets.Paper(
            in_language(s.needed.requirement.title),
            s.document.number,
            s.document.pages,
            s.document.size,
            s.document.sha256,
        )
        for s in page.slots
        if s.document is not None and s.needed.slot.qr != "sheet"
    ]


def receipt(page: DossierPage, document: Mapping[str, Any]) -> bytes:
    """A receipt on paper, with the signed file inside."""
    return receipts.pdf(
        document,
        language(),
        issuer=vocabulary.institution(page.call.issuer),
        call_title=in_language(page.call.title),
        slots=slot_names(page),
    )


def slot_names(page: DossierPage) -> dict[str, str]:
    """What each slot of the call is called."""
    return {
        slot.id: in_language(requirement.title)
        for requirement in page.call.requirements
        for option in requirement.options
        for slot in option.slots
    }


def pre_acceptance(page: DossierPage, at: datetime, ground: tuple[str, str], place: Place) -> bytes:
    """The pre-acceptance letter; `ground` is number and digest of the receipt it rests on."""
    call = page.call
    conditions = [
        said("applicant.letter.duty", duty=option.commitment.duty, months=option.commitment.months)
        for option in _chosen(page)
        if option.commitment
    ]
    facts = letters.LetterFacts(
        issuer=vocabulary.institution(call.issuer),
        call_title=in_language(call.title),
        folio=page.folio,
        name=page.names,
        specialty=vocabulary.specialty(page.specialty),
        at=at,
        zone=call.zone,
        receipt=ground[0],
        digest=ground[1],
        conditions=tuple(conditions),
        illustrative=call.illustrative,
        **_placement(page, place),
    )
    return letters.pre_acceptance(facts, language())


def _placement(page: DossierPage, place: Place) -> dict[str, str]:
    cycle, lang = page.call.cycle, language()
    return {
        "vacancy": place.vacancy.vacancy,
        "site": place.hospital.name,
        "place": f"{place.hospital.municipality}, {in_language(place.state.name)}",
        "starts": moments.day(cycle.starts, lang=lang),
        "ends": moments.day(cycle.ends, lang=lang) if cycle.ends else said("term.no-end"),
    }


def _chosen(page: DossierPage) -> list[Option]:
    return [card.option for card in papers.cards(page) if card.option]


def observations(page: DossierPage, letter: Letter) -> bytes:
    """The letter with everything to correct, on paper."""
    last = windows.of_step(page.call, "correct")[-1]
    facts = letters.ObservationFacts(
        issuer=vocabulary.institution(page.call.issuer),
        call_title=in_language(page.call.title),
        folio=page.folio,
        name=page.names,
        at=letter.at,
        zone=page.call.zone,
        deadline=windows.instant(last.closes, page.call.zone),
        observations=tuple(
            letters.Observation(one.title, one.reason, one.note)
            for one in papers.asked(page, letter)
        ),
        illustrative=page.call.illustrative,
    )
    return letters.observations(facts, language())
