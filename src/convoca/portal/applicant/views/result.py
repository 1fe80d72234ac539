"""One's own result: before its minute only when; from it on, what and why, and the letter."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from convoca.portal.applicant import printing, promising, standing
from convoca.portal.applicant.reader import actor_of, framed, show, signed_in
from convoca.portal.ui import vocabulary
from convoca.portal.ui.arrival import instant_of
from convoca.portal.ui.parts import Countdown
from convoca.portal.ui.words import said
from convoca.rules import windows
from convoca.rules.dossiers import State
from convoca.workflow.answers import NotFound
from convoca.workflow.queries import kept, mine, results
from convoca.workflow.queries.mine import DossierPage
from convoca.workflow.queries.places import Place

_VALIDATED = frozenset({State.VALIDATED, State.RANKED, State.ASSIGNED, State.UNASSIGNED})


@signed_in
@require_safe
def page(request: HttpRequest, folio: str) -> HttpResponse:
    """The result, or how long until it."""
    at = instant_of(request)
    place = _place(request, folio)  # first of all: whoever asks after the minute publishes
    own = mine.dossier(actor_of(request), folio)
    release = windows.release_instant(own.call)
    wishes = [p.vacancy.vacancy for p in own.wishes]
    context = framed(
        own,
        said("applicant.result.title"),
        place=place,
        card=vocabulary.place_card(place) if place else None,
        rank=wishes.index(place.vacancy.vacancy) + 1
        if place and place.vacancy.vacancy in wishes
        else 0,
        situation=_situation(own, place, released=at >= release),
        countdown=Countdown(release, "countdown.results", said("applicant.now-out"))
        if at < release
        else None,
        release=release,
        promises=promising.listing(own, windows.day(own.call, at)) if place else [],
        tag=standing.tag(own.state),
    )
    return show(request, "result", context)


@signed_in
@require_safe
def letter(request: HttpRequest, folio: str) -> HttpResponse:
    """The pre-acceptance letter, once there is a place; only validated files get one (A22)."""
    actor, at = actor_of(request), instant_of(request)
    place = _place(request, folio)
    own = mine.dossier(actor, folio)
    if place is None:
        raise NotFound(folio)
    paper = printing.pre_acceptance(own, at, kept.ground(actor, folio), place)
    response = HttpResponse(paper, content_type="application/pdf")
    response["Content-Disposition"] = f'inline; filename="preaceptacion-{own.folio}.pdf"'
    return response


def _place(request: HttpRequest, folio: str) -> Place | None:
    own = mine.dossier(actor_of(request), folio)
    line = results.own(own.call.id, own.public_code, instant_of(request))
    return line.place if line else None


def _situation(own: DossierPage, place: Place | None, *, released: bool) -> str:
    """The code of the sentence that says how it ended, or what is waited for."""
    if place is not None:
        return "assigned"
    if own.state in (State.WITHDRAWN, State.REFUSED):
        return own.state.value
    if not released:
        return "waiting" if own.state in _VALIDATED else "not-validated"
    if own.state is State.UNASSIGNED:
        return "unassigned"
    return "late" if own.state is State.RANKED else "not-part"
