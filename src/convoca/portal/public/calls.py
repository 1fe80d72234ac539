"""The list of calls, and a call told to whoever may want to apply."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from convoca.portal.public import telling
from convoca.portal.ui import zones
from convoca.portal.ui.arrival import instant_of
from convoca.portal.ui.parts import Crumb
from convoca.portal.ui.words import in_language, said
from convoca.workflow.queries import calls

_FOR_EVER = "public, max-age=31536000, immutable"


@require_safe
def listing(request: HttpRequest) -> HttpResponse:
    """Every published call: open now, coming, past."""
    at = instant_of(request)
    cards = [telling.listed(card) for card in calls.listing(at)]
    groups = [
        (said(f"calls.{phase}"), [card for card in cards if card.phase == phase])
        for phase in ("now", "soon", "past")
    ]
    return render(request, "public/calls.html", {"groups": [g for g in groups if g[1]]})


@require_safe
def page(request: HttpRequest, call_id: str) -> HttpResponse:
    """What, when, with which papers, how it is decided, and on what ground."""
    at = instant_of(request)
    shown = calls.page(call_id, at)
    context = {
        "crumbs": [Crumb(said("nav.calls"), reverse("public:calls")), _here(shown)],
        "page": shown,
        "call": shown.call,
        "issuer": telling.issuer(shown.call),
        "countdown": telling.countdown(shown.call, shown.card.next_change),
        "steps": telling.timeline(shown),
        "needs": telling.needs(shown.call),
        "figures": telling.figures(shown),
        "counted": telling.counted(shown.file),
        "components": shown.call.scoring.components,
        "mechanism_code": f"mechanism.{shown.call.mechanism.kind}",
        "assumptions": telling.assumptions(shown.call),
        "can_register": any(
            w.window.step == "register" and w.status != "closed" for w in shown.windows
        ),
        "zone_field": zones.field(request),
    }
    return render(request, "public/call.html", context)


@require_safe
def document(request: HttpRequest, call_id: str, number: int) -> HttpResponse:
    """The frozen bytes of a version: what was promised, exactly."""
    del request
    canonical, digest = calls.document(call_id, number)
    response = HttpResponse(canonical.encode(), content_type="application/json")
    response["ETag"] = f'"{digest}"'
    response["Cache-Control"] = _FOR_EVER
    response["Content-Disposition"] = f'inline; filename="{call_id}-v{number}.json"'
    return response


def _here(shown: calls.CallPage) -> Crumb:
    return Crumb(in_language(shown.call.title))
