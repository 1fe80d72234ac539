"""My files, what I was told, and where to begin."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from convoca.portal.applicant import standing
from convoca.portal.applicant.reader import actor_of, address, show, signed_in
from convoca.portal.ui import paging
from convoca.portal.ui.arrival import instant_of
from convoca.portal.ui.parts import Crumb, Pager, Task
from convoca.portal.ui.words import in_language, language, said
from convoca.rules import windows
from convoca.texts import say
from convoca.workflow.queries import calls, kept, mine

_MESSAGES = 30


@signed_in
@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """The person's files, and the calls in which she may open one."""
    actor, at = actor_of(request), instant_of(request)
    files = mine.listing(actor)
    have = {m.call.id for m in files}
    tasks = [
        Task(
            in_language(m.call.title),
            standing.tag(m.state),
            address("dossier", m.folio),
            said("applicant.folio-is", folio=m.folio),
        )
        for m in files
    ]
    opening = [
        {
            "call": card.call,
            "open": not windows.require(card.call, "register", at),
            "countdown": standing.window_countdown(card.call, "register", at),
        }
        for card in calls.listing(at)
        if card.call.id not in have
    ]
    context = {"tasks": tasks, "opening": [o for o in opening if o["countdown"]]}
    context["told"] = [_told(m) for m in kept.messages(actor, limit=3)]
    return show(request, "home", context)


@signed_in
@require_safe
def messages(request: HttpRequest) -> HttpResponse:
    """Everything the person was told, newest first; the same went by mail."""
    key = paging.unpack(request.GET.get("despues", ""))
    before = key[0] if key and isinstance(key[0], int) else 0
    rows = kept.messages(actor_of(request), before=before, limit=_MESSAGES + 1)
    cut = paging.cut(rows, _MESSAGES, lambda row: (row.pk,))
    pager = Pager(
        said("applicant.messages.shown", count=len(cut.items)),
        request.path if before else "",
        paging.address(request.path, request.GET, despues=cut.following) if cut.following else "",
    )
    trail = [
        Crumb(said("applicant.home.title"), address("home")),
        Crumb(said("applicant.messages.title")),
    ]
    context = {"told": [_told(m) for m in cut.items], "pager": pager, "crumbs": trail}
    return show(request, "messages", context)


def _told(row: kept.Told) -> dict[str, object]:
    """A message in the reader's words; `link` leads to the file it is about."""
    folio = str(row.params.get("folio", ""))
    body = say(f"mail.{row.code}.body", language(), link="", **row.params)
    return {
        "subject": say(f"mail.{row.code}", language(), **row.params),
        "paragraphs": [part for part in body.split("\n\n") if part.strip()],
        "at": row.at,
        "url": address("dossier", folio) if folio else "",
        "folio": folio,
    }
