"""The question a validator asked, and the answer."""

from dataclasses import dataclass

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
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
from convoca.portal.ui.words import in_language, said
from convoca.rules import documents
from convoca.rules.findings import Finding
from convoca.workflow import validate
from convoca.workflow.answers import Refusal
from convoca.workflow.queries import clarifications, mine
from convoca.workflow.queries.clarifications import Question


@dataclass(frozen=True, slots=True)
class Line:
    """A question and the document it is about, if it is about one."""

    one: Question
    about: str


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def page(request: HttpRequest, folio: str) -> HttpResponse:
    """Every question about this file with its answer; the open one is answered here."""
    actor, typed = actor_of(request), ""
    found: tuple[Finding, ...] = ()
    if request.method == "POST":
        typed = request.POST.get("answer", "")
        answer = validate.answer(
            actor=actor, at=instant_of(request), folio=folio, words=typed, key=key_of(request)
        )
        if not isinstance(answer, Refusal):
            messages.success(request, said("clarify.done"))
            return HttpResponseRedirect(address("receipt", folio, answer.receipt))
        found = answer.findings
    return _shown(request, mine.dossier(actor, folio), typed, found)


def _shown(
    request: HttpRequest, own: mine.DossierPage, typed: str, found: tuple[Finding, ...]
) -> HttpResponse:
    asked = clarifications.of(own.held.row)
    fields = forms.marked(
        (
            forms.FormField(
                "answer",
                said("clarify.answer"),
                "textarea",
                value=typed,
                help=said("clarify.answer.help"),
                maxlength=validate.LONGEST,
            ),
        ),
        found,
    )
    lines = [Line(one, _about(own, one.slot)) for one in asked]
    context = framed(
        own,
        said("clarify.title"),
        lines=lines,
        pending=next((line for line in lines if line.one.open), None),
        fields=fields,
        unsent=typed.strip(),
    )
    errors = forms.summary(fields, found)
    return show(request, "clarify", context, errors=errors, status=REFUSED if found else 200)


def _about(own: mine.DossierPage, slot: str) -> str:
    """The document the question is about, if it is about one."""
    needed = documents.slot(own.call, slot)
    return in_language(needed.requirement.title) if needed else ""
