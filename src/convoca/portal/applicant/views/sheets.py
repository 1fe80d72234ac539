"""The sheets of a document: put in order, turned, taken out; its pictures and its versions."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_POST, require_safe

from convoca.portal.applicant import sheets
from convoca.portal.applicant.reader import (
    REFUSED,
    actor_of,
    address,
    framed,
    key_of,
    number_of,
    show,
    signed_in,
)
from convoca.portal.applicant.views import documents
from convoca.portal.ui.arrival import instant_of
from convoca.portal.ui.words import in_language, said
from convoca.rules import documents as rules
from convoca.rules.findings import Finding
from convoca.workflow import record
from convoca.workflow.answers import Answer, NotFound, Refusal
from convoca.workflow.queries import mine
from convoca.workflow.queries import sheets as query
from convoca.workflow.queries.mine import DossierPage, SlotNow


@signed_in
@require_POST
def arrange(request: HttpRequest, folio: str, slot_id: str) -> HttpResponse:
    """Move, turn or take out one sheet: a new version, with its receipt."""
    own = mine.dossier(actor_of(request), folio)
    now = documents.slot_now(own, slot_id)
    if now is None:
        return HttpResponseRedirect(documents.requirement_of(own, slot_id))
    act, _, number = request.POST.get("act", "").partition(":")
    answer = _arranged(request, own, now, act, number_of(number))
    if isinstance(answer, Refusal):
        fresh = mine.dossier(actor_of(request), folio)
        lies = documents.slot_now(fresh, slot_id) or now
        return documents.slot_page(request, fresh, lies, answer.findings, REFUSED)
    messages.success(request, said(f"applicant.sheets.done-{act}", receipt=answer.receipt))
    return HttpResponseRedirect(f"{address('slot', folio, slot_id)}#sheets")


def _arranged(
    request: HttpRequest, own: DossierPage, now: SlotNow, act: str, number: int
) -> Answer:
    seen = number_of(request.POST.get("seen_version", ""))
    shown = next((v for v in now.versions if v.number == seen), None)
    places = sheets.rearranged(shown.pages if shown else 0, act, number)
    slot = now.needed.slot.id
    if not places:
        return Refusal((Finding("document.no-such-page", slot),))
    return record.arrange(
        actor=actor_of(request),
        at=instant_of(request),
        folio=own.folio,
        slot=slot,
        pages=places,
        seen_version=seen,
        key=f"{key_of(request)}:{act}:{number}" if key_of(request) else "",
    )


@signed_in
@require_safe
def picture(
    request: HttpRequest, folio: str, slot_id: str, number: int, sheet: int
) -> HttpResponse:
    """A sheet of one's own document, small."""
    data = query.picture(actor_of(request), folio, slot_id, number, sheet)
    if not data:
        raise NotFound(slot_id)
    return HttpResponse(data, content_type="image/jpeg")


@signed_in
@require_safe
def versions(request: HttpRequest, folio: str, slot_id: str) -> HttpResponse:
    """Who put what there, when, how large it was and its digest; each can be taken back out."""
    own = mine.dossier(actor_of(request), folio)
    found = rules.slot(own.call, slot_id)
    if found is None or own.track not in found.requirement.tracks:
        raise NotFound(slot_id)
    context = framed(
        own,
        said("applicant.versions.title"),
        (said("applicant.documents.title"), address("documents", folio)),
        (in_language(found.requirement.title), address("slot", folio, slot_id)),
        slot_id=slot_id,
        table=sheets.versions(own, slot_id),
    )
    return show(request, "versions", context)
