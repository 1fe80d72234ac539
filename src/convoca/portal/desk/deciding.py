"""A yes or no about what a person brought, with a reason where it is no: read, done, and told once."""

from collections.abc import Callable
from dataclasses import dataclass

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from convoca.portal.desk.reader import told_late
from convoca.portal.ui import forms
from convoca.portal.ui.forms import FormField
from convoca.portal.ui.words import said
from convoca.rules.findings import Finding
from convoca.workflow.answers import Answer, Refusal


@dataclass(frozen=True, slots=True)
class Question:
    """What is decided: the area of its texts, the value of its yes, and what to say of each answer.

    `late` is the finding of who comes after somebody decided; `back` is the list that one came from.
    """

    area: str
    yes: str
    said_yes: str
    said_no: str
    late: str
    back: str
    longest: int


def pressed(
    request: HttpRequest, question: Question, decide: Callable[[bool, str], Answer]
) -> HttpResponse | tuple[FormField, tuple[Finding, ...]]:
    """Do what was pressed, before anything is read for the page: the same press twice is one act.

    Gives the way back once it is decided, now or by somebody before her; else the field of the
    reason, with what she wrote, and all that is wrong.
    """
    field = FormField(
        "reason",
        said(f"{question.area}.reason"),
        "textarea",
        help=said(f"{question.area}.reason-help"),
        required=False,
        maxlength=question.longest,
        rows=3,
    )
    if request.method != "POST":
        return field, ()
    reason, approves = request.POST.get("reason", ""), request.POST.get("act") == question.yes
    done = decide(approves, reason)
    if not isinstance(done, Refusal):
        word = question.said_yes if approves else question.said_no
        messages.success(request, said(word, folio=done.reference, receipt=done.receipt))
        return HttpResponseRedirect(question.back)
    if question.late in done:
        return told_late(request, done, question.back)
    (kept,) = forms.marked(forms.filled((field,), {"reason": reason}), done.findings)
    return kept, done.findings
