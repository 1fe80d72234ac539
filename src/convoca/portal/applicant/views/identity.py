"""The temporary identity, and the request to link a CURP to it."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

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
from convoca.rules.findings import Finding
from convoca.workflow import identifying
from convoca.workflow.answers import NotFound, Refusal
from convoca.workflow.queries import identities, mine


@signed_in
@sensitive_post_parameters("curp")
@require_http_methods(["GET", "HEAD", "POST"])
def page(request: HttpRequest, folio: str) -> HttpResponse:
    """What she goes by, how her request stands, and the form to ask for one."""
    actor, typed = actor_of(request), ""
    found: tuple[Finding, ...] = ()
    if request.method == "POST":
        typed = request.POST.get("curp", "")[:40]
        answer = identifying.ask_link(
            actor=actor, at=instant_of(request), folio=folio, curp=typed, key=key_of(request)
        )
        if not isinstance(answer, Refusal):
            messages.success(request, said("identity.asked"))
            return HttpResponseRedirect(address("receipt", folio, answer.receipt))
        found = answer.findings
    return _shown(request, mine.dossier(actor, folio), typed, found)


def _shown(
    request: HttpRequest, own: mine.DossierPage, typed: str, found: tuple[Finding, ...]
) -> HttpResponse:
    row = own.held.row
    if not row.temporary_id:
        raise NotFound(own.folio)
    links = identities.of(row)
    waits = any(not one.outcome for one in links)
    field = forms.FormField(
        "curp",
        said("identity.curp"),
        value=typed,
        help=said("identity.curp-help"),
        capitals=True,
        width="medium",
        maxlength=40,
    )
    fields = forms.marked((field,), found)
    context = framed(
        own,
        said("identity.title"),
        temporary=row.temporary_id,
        linked=row.identity.curp,
        links=links,
        waits=waits,
        fields=() if waits or row.identity.curp else fields,
    )
    errors = forms.summary(fields, found)
    return show(request, "identity", context, errors=errors, status=REFUSED if found else 200)
