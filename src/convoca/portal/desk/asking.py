"""One question to the applicant: it leaves with a deadline, and the file leaves the desk."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_POST

from convoca.portal.desk import review
from convoca.portal.desk.reader import actor_of, address, key_of, not_held
from convoca.portal.ui.arrival import instant_of
from convoca.portal.ui.words import said
from convoca.workflow import validate
from convoca.workflow.answers import NotFound, Refusal
from convoca.workflow.queries import desk


@login_required
@require_POST
def ask(request: HttpRequest, folio: str, token: int, slot: str) -> HttpResponse:
    """Send the question about this document."""
    actor, question = actor_of(request), request.POST.get("question", "")
    try:
        answer = validate.ask(
            actor=actor,
            at=instant_of(request),
            folio=folio,
            token=token,
            question=question,
            slot=slot,
            key=key_of(request),
        )
        if not isinstance(answer, Refusal):
            done = said("desk.asked-person", folio=folio, receipt=answer.receipt)
            messages.success(request, done)
            return HttpResponseRedirect(address("home"))
        if "lease.lost" in answer:
            return not_held(request, {"note": question}, 409)
        page = desk.review(actor, folio, token)
    except NotFound:
        return not_held(request, {"note": question}, 409)
    return review.shown(request, page, slot, answer.findings, {"question": question})
