""" "I know this person": the file goes to somebody else, and why is kept."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from convoca.portal.desk.reader import actor_of, address, key_of, not_held
from convoca.portal.ui import forms
from convoca.portal.ui.arrival import instant_of
from convoca.portal.ui.forms import Choice, FormField
from convoca.portal.ui.words import said
from convoca.rules import reviewing
from convoca.rules.findings import Finding
from convoca.workflow import validate
from convoca.workflow.answers import NotFound, Refusal
from convoca.workflow.queries import desk


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def recuse(request: HttpRequest, folio: str, token: int) -> HttpResponse:
    """Ask how she knows the person; a POST lets the file go, for good."""
    actor = actor_of(request)
    found: tuple[Finding, ...] = ()
    try:
        if request.method == "POST":
            answer = validate.recuse(
                actor=actor,
                at=instant_of(request),
                folio=folio,
                token=token,
                why=request.POST.get("why", ""),
                key=key_of(request),
            )
            if not isinstance(answer, Refusal):
                messages.success(request, said("desk.recused", folio=folio, receipt=answer.receipt))
                return HttpResponseRedirect(address("home"))
            if "lease.lost" in answer:
                return not_held(request, status=409)
            found = answer.findings
        page = desk.review(actor, folio, token)
    except NotFound:
        return not_held(request, status=409 if request.method == "POST" else 404)
    fields = forms.marked((_question(),), found)
    context = {
        "page": page,
        "fields": fields,
        "errors": forms.summary(fields, found),
        "key": forms.new_key(),
        "back": address("start", folio, token),
    }
    return render(request, "desk/recuse.html", context, status=422 if found else 200)


def _question() -> FormField:
    choices = tuple(Choice(why, said("desk.recuse.why", why=why)) for why in reviewing.WHYS)
    return FormField("why", said("desk.recuse.how"), "radios", choices=choices)
