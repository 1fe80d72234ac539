"""Preferences: choose and order the sites of one's specialty; every saved list has its receipt."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_http_methods, require_safe

from convoca.portal.applicant import proofs, standing, wishing
from convoca.portal.applicant.reader import (
    CONFLICT,
    REFUSED,
    actor_of,
    address,
    framed,
    key_of,
    show,
    signed_in,
)
from convoca.portal.ui import forms, vocabulary
from convoca.portal.ui.arrival import instant_of
from convoca.portal.ui.forms import SummaryLine
from convoca.portal.ui.words import said
from convoca.rules import windows
from convoca.rules.dossiers import TERMINAL
from convoca.rules.findings import Finding
from convoca.workflow import record
from convoca.workflow.answers import Refusal
from convoca.workflow.queries import kept, mine
from convoca.workflow.queries.mine import DossierPage
from convoca.workflow.queries.places import Place

_TITLE = "applicant.preferences.title"


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def page(request: HttpRequest, folio: str) -> HttpResponse:
    """The list being made; only its save button writes."""
    own = mine.dossier(actor_of(request), folio)
    known = wishing.offered(own)
    if request.method != "POST":
        order = tuple(p.vacancy.vacancy for p in own.wishes)
        state = request.GET.get("state", "")
        return _show(request, own, known, wishing.Asked(order, {}, {}, "", state))
    asked = wishing.read(request.POST, known)
    if asked.act != "save" or asked.wrong:
        return _show(request, own, known, asked, status=REFUSED if asked.wrong else 200)
    if not asked.order and not asked.foreign and "empty" not in request.POST:
        return show(request, "preferences_empty", framed(own, said(_TITLE)))
    return _save(request, own, known, asked)


def _save(
    request: HttpRequest, own: DossierPage, known: dict[str, Place], asked: wishing.Asked
) -> HttpResponse:
    seen = request.POST.get("seen_version", "")
    answer = record.save_preferences(
        actor=actor_of(request),
        at=instant_of(request),
        folio=own.folio,
        vacancies=[*asked.order, *asked.foreign],
        seen_version=int(seen) if seen.isascii() and seen.isdecimal() and len(seen) < 9 else -1,
        key=key_of(request),
    )
    if not isinstance(answer, Refusal):
        messages.success(
            request,
            said("applicant.preferences.saved", number=answer.version, receipt=answer.receipt),
        )
        return HttpResponseRedirect(address("preferences", own.folio))
    if "preferences.changed-elsewhere" in answer:
        return _conflict(request, own.folio, known, asked)
    return _show(request, own, known, asked, answer.findings, status=REFUSED)


def _conflict(
    request: HttpRequest, folio: str, known: dict[str, Place], asked: wishing.Asked
) -> HttpResponse:
    now = mine.dossier(actor_of(request), folio)
    context = framed(
        now,
        said("applicant.conflict.title"),
        (said(_TITLE), address("preferences", folio)),
        here=wishing.rows([known[v] for v in asked.order]),
        there=wishing.rows(now.wishes),
        order=asked.order,
    )
    return show(request, "preferences_conflict", context, status=CONFLICT)


def _show(
    request: HttpRequest,
    own: DossierPage,
    known: dict[str, Place],
    asked: wishing.Asked,
    found: tuple[Finding, ...] = (),
    status: int = 200,
) -> HttpResponse:
    at = instant_of(request)
    saved = tuple(p.vacancy.vacancy for p in own.wishes)
    closed = windows.require(own.call, "prefer", at)
    listed = wishing.listed(asked, known)
    offers = wishing.available(asked, known)
    wrong = [line for line in (*listed, *(o for _, some in offers for o in some)) if line.wrong]
    lines = [
        SummaryLine(
            said("applicant.problem", what=line.place.hospital.name, cause=line.wrong),
            f"#n-{line.id}",
        )
        for line in wrong
    ]
    context = framed(
        own,
        said(_TITLE),
        listed=listed,
        offers=offers,
        offered=len(known),
        says={word: said(f"applicant.preferences.{word}") for word in wishing.BUTTONS},
        filter=wishing.state_filter(asked, known),
        unsaved=asked.order != saved,
        seen=request.POST.get("seen_version") or own.preference_version,
        editable=not closed and own.state not in TERMINAL,
        closed=closed,
        countdown=standing.window_countdown(own.call, "prefer", at),
        specialty=vocabulary.specialty(own.specialty),
        maximum=own.call.preferences.maximum,
        versions=proofs.lists(own),
        rows=wishing.rows(own.wishes),
    )
    summary = [*lines, *forms.summary((), found)]
    return show(request, "preferences", context, errors=summary, status=status)


@signed_in
@require_safe
def version(request: HttpRequest, folio: str, number: int) -> HttpResponse:
    """An earlier list, as it was receipted."""
    own = mine.dossier(actor_of(request), folio)
    wishes = kept.preference_version(actor_of(request), folio, number)
    saved = next((v for v in proofs.lists(own) if v[0] == number), None)
    context = framed(
        own,
        said("applicant.preferences.version-title", number=number),
        (said(_TITLE), address("preferences", folio)),
        number=number,
        kept=saved,
        current=number == own.preference_version,
        rows=wishing.rows(wishes),
    )
    return show(request, "preferences_version", context)
