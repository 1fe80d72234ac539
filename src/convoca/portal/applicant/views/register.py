"""To an open file: from an exam folio and a CURP, or from what a person states."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_http_methods

from convoca.portal.applicant import questions, standing
from convoca.portal.applicant.reader import (
    REFUSED,
    actor_of,
    address,
    key_of,
    show,
    signed_in,
)
from convoca.portal.ui import errors, forms, limits
from convoca.portal.ui.arrival import instant_of
from convoca.portal.ui.parts import Crumb
from convoca.portal.ui.words import in_language, said
from convoca.rules import curp as curps
from convoca.rules import eligibility, offers, windows
from convoca.rules.findings import Finding
from convoca.rules.schema import Call
from convoca.workflow import register
from convoca.workflow.answers import Answer, Refusal
from convoca.workflow.queries import calls, mine


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def page(request: HttpRequest, call_id: str) -> HttpResponse:
    """Open a file in a call; who has one already goes to it."""
    call = calls.file(call_id).call
    own = next((m for m in mine.listing(actor_of(request)) if m.call.id == call_id), None)
    if own is not None and request.method != "POST":
        return HttpResponseRedirect(address("dossier", own.folio))
    fields = questions.at_the_door(call) if offers.is_open(call) else _fields(call)
    if request.method != "POST":
        return _show(request, call, fields)
    typed = forms.read(fields, request.POST)
    if not limits.allowed(request, typed.get("folio") or typed.get("curp", "")):
        return errors.too_many(request)
    answer = _open(request, call, typed)
    if isinstance(answer, Refusal):
        return _show(request, call, forms.filled(fields, typed), _for_strangers(answer))
    messages.success(request, _welcome(request, answer.reference))
    return HttpResponseRedirect(address("dossier", answer.reference))


def _welcome(request: HttpRequest, folio: str) -> str:
    """That the file is open and, without a CURP, what she goes by from now on."""
    done = said("applicant.register.done", folio=folio)
    temporary = mine.dossier(actor_of(request), folio).held.row.temporary_id
    return f"{done} {said('temporary.issued', identity=temporary)}" if temporary else done


def _open(request: HttpRequest, call: Call, typed: dict[str, str]) -> Answer:
    """Ask for the file: with what the list of the exam knows, or with what was stated."""
    actor, at, key = actor_of(request), instant_of(request), key_of(request)
    if "curp" in typed:
        typed = {**typed, "curp": curps.clean(typed["curp"])}
    if offers.is_open(call):
        return register.open_by_statement(
            actor=actor, at=at, call_id=call.id, stated=_told(call, typed), key=key
        )
    return register.open_dossier(
        actor=actor,
        at=at,
        call_id=call.id,
        exam_folio=typed["folio"],
        curp=typed["curp"],
        surname=typed.get("surname", ""),
        key=key,
    )


def _told(call: Call, typed: dict[str, str]) -> dict[str, str]:
    """What is asked of her: the page also shows the fields of the other admission category."""
    track = typed.get("track") or call.tracks[0]
    asked = {f.id for f in call.fields if track in f.tracks}
    return {name: value for name, value in typed.items() if name in asked}


def _fields(call: Call) -> tuple[forms.FormField, ...]:
    """Folio and CURP; where foreign doctors are called, a surname for whoever has no CURP."""
    foreign = "foreign" in call.tracks
    found = (
        forms.FormField(
            "folio",
            said("applicant.register.folio"),
            help=said("applicant.register.folio-help"),
            capitals=True,
            width="medium",
            maxlength=40,
        ),
        forms.FormField(
            "curp",
            said("applicant.register.curp"),
            help=said("applicant.register.curp-help"),
            capitals=True,
            width="medium",
            maxlength=40,
        ),
    )
    return (*found, surname()) if foreign else found


def surname() -> forms.FormField:
    """What a foreign doctor without a CURP says in its place."""
    label, help_ = said("temporary.surname"), said("temporary.surname-help")
    return forms.FormField("surname", label, help=help_, required=False, maxlength=120)


def _for_strangers(refusal: Refusal) -> tuple[Finding, ...]:
    """Until folio and CURP belong together, nothing about either of them is confirmed."""
    found = refusal.findings
    if any(f.code.startswith(("eligibility.", "curp.")) for f in found):
        kept = ("eligibility.", "curp.", "window.", "dossier.account")
        found = tuple(f for f in found if f.code.startswith(kept))
    return eligibility.for_strangers(found)


def _show(
    request: HttpRequest,
    call: Call,
    fields: tuple[forms.FormField, ...],
    found: tuple[Finding, ...] = (),
) -> HttpResponse:
    at = instant_of(request)
    fields = forms.marked(fields, found)
    context = {
        "call": call,
        "fields": fields,
        "closed": windows.require(call, "register", at),
        "countdown": standing.window_countdown(call, "register", at),
        "crumbs": [
            Crumb(said("applicant.home.title"), address("home")),
            Crumb(in_language(call.title)),
        ],
    }
    summary = forms.summary(fields, found)
    return show(request, "register", context, errors=summary, status=REFUSED if found else 200)
