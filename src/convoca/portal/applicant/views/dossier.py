"""The file itself: where I am, what is next, what there is to do."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from convoca.portal.applicant import questions, standing
from convoca.portal.applicant.reader import actor_of, crumbs, show, signed_in
from convoca.portal.ui import vocabulary
from convoca.portal.ui.arrival import instant_of
from convoca.portal.ui.parts import Row
from convoca.portal.ui.words import in_language, said
from convoca.rules import dossiers, windows
from convoca.rules.dossiers import Act, State
from convoca.workflow.queries import mine, results


@signed_in
@require_safe
def page(request: HttpRequest, folio: str) -> HttpResponse:
    """The task list with its states, the timeline and the time left."""
    own, at = _own(request, folio), instant_of(request)
    todo = standing.tasks(own, at)
    track = said("track.name", track=own.track)
    context = {
        "page": own,
        "call_title": in_language(own.call.title),
        "zone": own.call.zone,
        "crumbs": crumbs(own),
        "standing": standing.standing(own, at, todo),
        "tasks": todo,
        "timeline": standing.timeline(own, at),
        "facts": [
            Row(said("applicant.folio"), own.folio),
            *questions.temporary(own),
            Row(said("applicant.name"), own.names),
            Row(said("applicant.specialty"), vocabulary.specialty(own.specialty)),
            *([Row(said("applicant.track"), track)] if len(own.call.tracks) > 1 else []),
            Row(said("applicant.public-code"), own.public_code),
        ],
        "may_withdraw": Act.WITHDRAW in dossiers.possible(own.state),
        "receipts": len(own.receipts),
    }
    return show(request, "dossier", context)


def _own(request: HttpRequest, folio: str) -> mine.DossierPage:
    """The dossier now; from the minute of the results on, whoever looks first publishes them."""
    actor, at = actor_of(request), instant_of(request)
    own = mine.dossier(actor, folio)
    if own.state is State.RANKED and at >= windows.release_instant(own.call):
        results.own(own.call.id, own.public_code, at)
        return mine.dossier(actor, folio)
    return own
