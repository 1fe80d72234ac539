"""The application sheet: seen here, printed within its window, signed on paper."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from convoca.portal.applicant import printing, promising, questions, standing
from convoca.portal.applicant.reader import REFUSED, actor_of, address, framed, show, signed_in
from convoca.portal.ui import forms, vocabulary
from convoca.portal.ui.arrival import instant_of
from convoca.portal.ui.words import in_language, said
from convoca.proof.spoken import spoken
from convoca.workflow.answers import NotFound
from convoca.workflow.queries import mine
from convoca.workflow.queries.mine import DossierPage, SlotNow


@signed_in
@require_safe
def page(request: HttpRequest, folio: str, *, status: int = 200) -> HttpResponse:
    """What the sheet will say, which version it carries, and what to do with it."""
    own, at = mine.dossier(actor_of(request), folio), instant_of(request)
    refused = printing.refusals(own, at)
    slot = _slot(own)
    context = framed(
        own,
        said("applicant.sheet.title"),
        refused=refused,
        countdown=standing.window_countdown(own.call, "print", at) if refused else None,
        rows=questions.answers(own, "", ""),
        clause=in_language(own.call.exclusivity.clause),
        specialty=vocabulary.specialty(own.specialty),
        words=spoken(own.mark.digest),
        slot=slot,
        problems=[p for p in own.problems if slot and p.where == slot.needed.slot.id],
        missing=questions.problems(own),
        upload_url=address("slot", folio, slot.needed.slot.id) if slot else "",
    )
    summary = forms.summary((), refused) if status != 200 else []
    return show(request, "sheet", context, errors=summary, status=status)


@signed_in
@require_safe
def pdf(request: HttpRequest, folio: str) -> HttpResponse:
    """The sheet to print; outside its window, the page that says when."""
    own, at = mine.dossier(actor_of(request), folio), instant_of(request)
    if printing.refusals(own, at):
        return page(request, folio, status=REFUSED)  # type: ignore[return-value]
    response = HttpResponse(printing.sheet(own, at), content_type="application/pdf")
    name = f"solicitud-{own.folio}-v{own.mark.version}.pdf"
    response["Content-Disposition"] = f'inline; filename="{name}"'
    return response


@signed_in
@require_safe
def promise(request: HttpRequest, folio: str, slot_id: str) -> HttpResponse:
    """The commitment letter to print and sign; only where today's answer asks for one."""
    own = mine.dossier(actor_of(request), folio)
    needed = promising.wanted(own, slot_id)
    if needed is None:
        raise NotFound(slot_id)
    paper = promising.letter(own, needed, instant_of(request))
    response = HttpResponse(paper, content_type="application/pdf")
    response["Content-Disposition"] = f'inline; filename="carta-compromiso-{own.folio}.pdf"'
    return response


def _slot(own: DossierPage) -> SlotNow | None:
    return next((s for s in own.slots if s.needed.slot.qr == "sheet"), None)
