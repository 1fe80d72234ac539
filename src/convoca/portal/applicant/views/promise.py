"""A promise of one's own: what, until when, and the place to deliver it."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_http_methods

from convoca.portal.applicant import promising, uploads
from convoca.portal.applicant.reader import (
    REFUSED,
    actor_of,
    address,
    framed,
    key_of,
    show,
    signed_in,
)
from convoca.portal.ui import forms
from convoca.portal.ui.arrival import instant_of
from convoca.portal.ui.words import said
from convoca.rules import windows
from convoca.rules.dossiers import State
from convoca.rules.findings import Finding
from convoca.workflow import delivering
from convoca.workflow.answers import NotFound, Refusal
from convoca.workflow.queries import mine, promised
from convoca.workflow.queries.mine import DossierPage


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def page(request: HttpRequest, folio: str, slot_id: str) -> HttpResponse:
    """How the promise stands; a POST delivers what was promised."""
    own = mine.dossier(actor_of(request), folio)
    if own.state is not State.ASSIGNED or promising.wanted(own, slot_id) is None:
        raise NotFound(slot_id)
    if request.method != "POST":
        return _shown(request, own, slot_id, ())
    if uploads.stopped(request):
        limits = {"most": uploads.SAID, "limit": uploads.SAID}
        return _shown(request, own, slot_id, (Finding("applicant.upload-stopped", "file", limits),))
    file = request.FILES.get("file")
    if file is None:
        return _shown(request, own, slot_id, (Finding("applicant.no-file", "file"),))
    answer = delivering.deliver(
        actor=actor_of(request),
        at=instant_of(request),
        folio=folio,
        slot=slot_id,
        filename=str(file.name or ""),
        data=file.read(),
        key=key_of(request),
    )
    if isinstance(answer, Refusal):
        return _shown(request, own, slot_id, answer.findings)
    messages.success(request, said("kept.delivered"))
    return HttpResponseRedirect(address("receipt", folio, answer.receipt))


def _shown(
    request: HttpRequest, own: DossierPage, slot_id: str, found: tuple[Finding, ...]
) -> HttpResponse:
    today = windows.day(own.call, instant_of(request))
    line = next(x for x in promising.listing(own, today) if x.slot == slot_id)
    field = forms.FormField(
        "file",
        said("kept.file"),
        "file",
        help=said("kept.file-help"),
        accept=".pdf,.jpg,.jpeg,.png",
    )
    fields = forms.marked((field,), found) if line.stands in ("pending", "overdue") else ()
    context = framed(
        own,
        said("kept.title"),
        line=line,
        delivered=promised.of(own.held.row, slot_id),
        fields=fields,
        refused=() if fields else found,
    )
    errors = forms.summary(fields, found) if fields else []
    return show(request, "promise", context, errors=errors, status=REFUSED if found else 200)
