"""One document at a time: the paper beside the rule, the declared data, the facts, the decision."""

from collections.abc import Iterable
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from convoca.portal.desk import looking, showing
from convoca.portal.desk.looking import Look
from convoca.portal.desk.reader import actor_of, address, key_of, not_held
from convoca.portal.ui import forms, vocabulary
from convoca.portal.ui.arrival import instant_of
from convoca.portal.ui.forms import Choice, FormField
from convoca.portal.ui.words import in_language, language, said
from convoca.rules import reviewing
from convoca.rules.findings import Finding
from convoca.texts import moments
from convoca.workflow import clock, validate
from convoca.workflow.answers import NotFound, Refusal
from convoca.workflow.queries import desk
from convoca.workflow.queries.desk import DocumentView, ReviewPage

_NOTE = 2000
# The question that each refusal is about.
_PLACES = {
    "decision.no-reason": "reason",
    "decision.no-note": "doubt",
    "clarification.no-question": "question",
    "clarification.too-late": "question",
}


@login_required
@require_GET
def start(request: HttpRequest, folio: str, token: int) -> HttpResponse:
    """Go to the first document without a decision, or to the summary when there is none."""
    try:
        page = desk.review(actor_of(request), folio, token)
    except NotFound:
        return not_held(request)
    return HttpResponseRedirect(_onward(page, ""))


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def document(request: HttpRequest, folio: str, token: int, slot: str) -> HttpResponse:
    """Show a document; a POST decides it and goes on to the next one without a decision."""
    if request.method == "POST":
        return _decide(request, folio, token, slot)
    try:
        page = desk.review(actor_of(request), folio, token)
    except NotFound:
        return not_held(request)
    return shown(request, page, slot)


@login_required
@require_POST
def keep(request: HttpRequest, folio: str, token: int) -> HttpResponse:
    """Prolong the lease and stay on the same document."""
    try:
        lease = validate.keep(actor=actor_of(request), folio=folio, token=token)
    except NotFound:
        lease = None
    if lease is None:
        return not_held(request, status=409)
    slot = request.POST.get("slot", "")
    if slot:
        return HttpResponseRedirect(address("document", folio, token, slot))
    return HttpResponseRedirect(address("summary", folio, token))


@login_required
@require_POST
def give_back(request: HttpRequest, folio: str, token: int) -> HttpResponse:
    """Return the dossier undecided; what was decided about its documents stands."""
    try:
        given = validate.give_back(actor=actor_of(request), folio=folio, token=token)
    except NotFound:
        given = False
    if not given:
        return not_held(request, status=409)
    code = "desk.handed-on" if "second" in request.POST else "desk.given-back"
    messages.success(request, said(code, folio=folio))
    return HttpResponseRedirect(address("home"))


def lease_of(page: ReviewPage) -> dict[str, Any]:
    """How long the dossier stays reserved: real time, whatever the clock of the call says."""
    left = page.expires - clock.wall()
    return {
        "seconds": max(0, int(left.total_seconds())),
        "left": moments.duration(left, language()),
        "keep": address("keep", page.folio, page.token),
        "give_back": address("give-back", page.folio, page.token),
    }


def _decide(request: HttpRequest, folio: str, token: int, slot: str) -> HttpResponse:
    actor, posted = actor_of(request), request.POST
    verdict, reason, note = (posted.get(name, "") for name in ("verdict", "reason", "note"))
    note = posted.get("doubt", "") if verdict == "second" else note
    version = posted.get("version", "")
    try:
        answer = validate.decide(
            actor=actor,
            at=instant_of(request),
            folio=folio,
            token=token,
            slot=slot,
            version=int(version) if version.isdecimal() else 0,
            verdict=verdict,
            reason=reason,
            note=note,
            key=key_of(request),
        )
        if isinstance(answer, Refusal) and "lease.lost" in answer:
            return not_held(request, {"note": note}, 409)
        # Whoever decides is still there: the time to read the next document starts again.
        validate.keep(actor=actor, folio=folio, token=token)
        page = desk.review(actor, folio, token)
    except NotFound:
        return not_held(request, {"note": note}, 409)
    if isinstance(answer, Refusal):
        return shown(request, page, slot, answer.findings, {"reason": reason, "note": note})
    return HttpResponseRedirect(_onward(page, slot))


def _onward(page: ReviewPage, after: str) -> str:
    """The next document without a decision, from this one on and around; then the summary."""
    slots = [view.needed.slot.id for view in page.documents]
    place = slots.index(after) + 1 if after in slots else 0
    for view in (*page.documents[place:], *page.documents[:place]):
        if view.open:
            return address("document", page.folio, page.token, view.needed.slot.id)
    return address("summary", page.folio, page.token)


def shown(
    request: HttpRequest,
    page: ReviewPage,
    slot: str,
    findings: Iterable[Finding] = (),
    typed: dict[str, str] | None = None,
) -> HttpResponse:
    places = {view.needed.slot.id: place for place, view in enumerate(page.documents)}
    if slot not in places:
        return not_held(request)
    place = places[slot]
    view, found = page.documents[place], tuple(findings)
    fields = _fields(view, typed if typed and "reason" in typed else _standing(view))
    # What is wrong belongs to the question it is missing from.
    about = tuple(Finding(f.code, _PLACES.get(f.code, ""), f.params) for f in found)
    asking = any(f.code.startswith("clarification.") for f in found)
    doubting = any(f.code in ("decision.no-note", "decision.second-already") for f in found)
    fields = forms.marked(fields, about)
    doubt = forms.marked((_doubt(),), about)
    question = forms.marked((_question((typed or {}).get("question", "")),), about)
    context = {
        **_paper(page, view, place, looking.look(request.GET)),
        "page": page,
        "lease": lease_of(page),
        "fields": fields,
        "doubt": doubt,
        "question": question,
        "ask_until": reviewing.answer_by(page.call, instant_of(request)),
        "asking": asking,
        "errors": forms.summary((*fields, *doubt, *question), about),
        "observing": not (doubting or asking)
        and (bool(found) or (view.decision is not None and view.decision.reason != "")),
        "doubting": doubting,
        "keys": [forms.new_key() for _ in range(4)],
        "specialty": vocabulary.specialty(page.specialty),
    }
    return render(request, "desk/document.html", context, status=422 if found else 200)


def _paper(page: ReviewPage, view: DocumentView, place: int, look: Look) -> dict[str, Any]:
    """The document, its neighbours, and what there is to hold beside it."""
    around = [address("document", page.folio, page.token, v.needed.slot.id) for v in page.documents]
    following = page.documents[place + 1] if place + 1 < len(page.documents) else None
    slot = view.needed.slot.id
    return {
        "view": view,
        "slot": slot,
        "title": showing.title(view),
        "place": place + 1,
        "tag": showing.tag(view),
        "stands": _stands(page, view),
        "asked": showing.asked(page, view),
        "questions": [q for q in page.questions if q.slot in (slot, "")],
        "opinions": showing.opinions(page, view),
        "doubted": showing.note(view) if showing.doubted(view) and view.open else "",
        "may_doubt": not (showing.doubted(view) and view.open),
        **showing.folding(page, slot),
        "look": look,
        "images": showing.images(page.folio, view, look),
        "ahead": showing.images(page.folio, following)[0].url if following else "",
        "original": address("original", page.folio, slot, view.version),
        "previous": around[place - 1] if place else "",
        "following": around[place + 1] if following else address("summary", page.folio, page.token),
        "summary": address("summary", page.folio, page.token),
        "rule": view.needed.requirement.rule,
        "option": in_language(view.needed.option.label),
        "declared": showing.declared(page, view.needed.requirement.compare),
        "everything": showing.all_declared(page),
        "facts": showing.facts(view),
        "codes": showing.codes(view),
    }


def _stands(page: ReviewPage, view: DocumentView) -> str:
    """What was observed, in one line."""
    if view.decision is None or not view.decision.reason:
        return ""
    return showing.reason_text(page.call, view.decision.reason)


def _standing(view: DocumentView) -> dict[str, str]:
    if view.decision is None or view.decision.verdict == "second":
        return {}
    return {"reason": view.decision.reason, "note": showing.note(view)}


def _doubt() -> FormField:
    """What another validator should look at."""
    return FormField(
        "doubt",
        said("desk.doubt"),
        "textarea",
        help=said("desk.doubt.help"),
        maxlength=_NOTE,
        rows=2,
    )


def _question(value: str) -> FormField:
    """What the applicant is asked."""
    return FormField(
        "question",
        said("desk.question"),
        "textarea",
        value=value,
        help=said("desk.question.help"),
        maxlength=validate.LONGEST,
        rows=3,
    )


def _fields(view: DocumentView, typed: dict[str, str]) -> tuple[FormField, ...]:
    """The reasons that fit this document: the validator's words, and what the applicant will read."""
    choices = tuple(
        Choice(r.id, in_language(r.validator), in_language(r.applicant)) for r in view.reasons
    )
    return (
        FormField(
            "reason",
            said("desk.reason"),
            "radios",
            value=typed.get("reason", ""),
            choices=choices,
            help=said("desk.reason.help"),
        ),
        FormField(
            "note",
            said("desk.note"),
            "textarea",
            value=typed.get("note", ""),
            required=False,
            help=said("desk.note.help"),
            maxlength=_NOTE,
            rows=2,
        ),
    )
