"""Personal data: saved as typed, told what is wrong with it, never lost between two tabs."""

from collections.abc import Mapping

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.views.decorators.http import require_http_methods

from convoca.portal.applicant import problems, questions
from convoca.portal.applicant.reader import (
    CONFLICT,
    REFUSED,
    actor_of,
    address,
    framed,
    key_of,
    number_of,
    show,
    signed_in,
    wants_data,
)
from convoca.portal.ui import forms
from convoca.portal.ui.arrival import instant_of
from convoca.portal.ui.words import explained, language, said
from convoca.rules import windows
from convoca.rules.dossiers import State
from convoca.rules.findings import Finding
from convoca.texts import moments
from convoca.workflow import record
from convoca.workflow.answers import Answer, Refusal
from convoca.workflow.queries import mine
from convoca.workflow.queries.mine import DossierPage


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def page(request: HttpRequest, folio: str) -> HttpResponse:
    """Ask, save, and say what still keeps the data from being sent."""
    own = mine.dossier(actor_of(request), folio)
    if request.method != "POST":
        return _form(request, own, own.fields, missing="faltan" in request.GET)
    typed = _typed(request, own)
    answer = record.save_data(
        actor=actor_of(request),
        at=instant_of(request),
        folio=folio,
        fields=typed,
        seen_version=number_of(request.POST.get("seen_version", "")),
        key=key_of(request),
    )
    if wants_data(request):
        return _as_data(request, answer, questions.readings(own, {**own.fields, **typed}))
    if isinstance(answer, Refusal):
        return _refused(request, mine.dossier(actor_of(request), folio), typed, answer)
    if answer.findings:
        messages.success(request, said("applicant.data.saved-not-yet"))
        return HttpResponseRedirect(f"{address('data', folio)}?faltan=1")
    messages.success(request, said("applicant.data.saved"))
    return HttpResponseRedirect(address("dossier", folio))


def _typed(request: HttpRequest, own: DossierPage) -> dict[str, str]:
    """What this form answered; a question it did not carry is left as it was."""
    answers = forms.read(questions.asked(own), request.POST)
    return {name: value for name, value in answers.items() if name in request.POST}


def _form(
    request: HttpRequest,
    own: DossierPage,
    values: Mapping[str, str],
    found: tuple[Finding, ...] = (),
    *,
    missing: bool = False,
) -> HttpResponse:
    all_found = found or questions.problems(own)
    fields = forms.filled(questions.asked(own), values)
    fields = questions.noticed(fields, all_found, missing=missing)
    shown = [f for f in all_found if missing or f.code != "data.missing"]
    closed = windows.require(own.call, "record", instant_of(request))
    context = framed(
        own,
        said("applicant.data.title"),
        asked=questions.form(own, fields, {**own.fields, **values}),
        exam=questions.from_exam(own),
        rows=questions.answers(own, "", ""),
        editable=own.state is State.DRAFT and not closed,
        closed=closed if own.state is State.DRAFT else (),
    )
    status = REFUSED if found else 200
    return show(request, "data", context, errors=problems.here(own, shown), status=status)


def _refused(
    request: HttpRequest, own: DossierPage, typed: Mapping[str, str], refusal: Refusal
) -> HttpResponse:
    clashes = questions.clashes(own, typed, refusal.findings)
    if not clashes:
        return _form(request, own, typed, refusal.findings, missing=True)
    names = {c.name for c in clashes}
    context = framed(
        own,
        said("applicant.conflict.title"),
        (said("applicant.data.title"), address("data", own.folio)),
        clashes=clashes,
        others={k: v for k, v in typed.items() if k not in names},
    )
    return show(request, "data_conflict", context, status=CONFLICT)


def _as_data(request: HttpRequest, answer: Answer, reads: dict[str, str]) -> JsonResponse:
    """What a script that saves while one types has to know."""
    if isinstance(answer, Refusal):
        clash = "data.changed-elsewhere" in answer
        said_ = " ".join(explained(f).cause for f in answer.findings)
        return JsonResponse(
            {"conflict": clash, "text": said_}, status=CONFLICT if clash else REFUSED
        )
    at = moments.clock(instant_of(request), lang=language())
    text = said("applicant.data.kept", at=at)
    return JsonResponse({"version": answer.version, "text": text, "reads": reads})
