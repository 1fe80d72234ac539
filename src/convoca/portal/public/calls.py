"""The list of calls, and a call told to whoever may want to apply."""

from datetime import datetime, timedelta
from functools import lru_cache
from typing import Any

import segno
from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe
from django.views.decorators.http import require_safe

from convoca.portal.public import figures, telling, whereabouts
from convoca.portal.ui import fresh, zones
from convoca.portal.ui.arrival import instant_of
from convoca.portal.ui.parts import Crumb
from convoca.portal.ui.words import in_language, language, said, said_if_known
from convoca.workflow.queries import calls
from convoca.workflow.queries.offered import Offered

_FOR_EVER = "public, max-age=31536000, immutable"
_LAST_DAY = timedelta(days=1)


@require_safe
def listing(request: HttpRequest) -> HttpResponseBase:
    """Every published call: open now, coming, past."""
    at = instant_of(request)
    found = calls.listing(at)
    changes = [card.next_change.at for card in found if card.next_change]
    marks = tuple((card.version, card.phase, card.next_change) for card in found)
    parts = ("calls", repr(marks), *moment(at, changes))
    return fresh.answer(request, parts, lambda: _listing(request, found))


def _listing(request: HttpRequest, found: list[calls.CallCard]) -> HttpResponse:
    cards = [telling.listed(card) for card in found]
    groups = [
        (phase, said(f"calls.{phase}"), [card for card in cards if card.phase == phase])
        for phase in ("now", "soon", "past")
    ]
    return render(request, "public/calls.html", {"groups": [g for g in groups if g[2]]})


@require_safe
def page(request: HttpRequest, call_id: str) -> HttpResponseBase:
    """What, when, with which papers, how it is decided, and on what ground."""
    at = instant_of(request)
    shown = calls.page(call_id, at)
    change = shown.card.next_change
    digests = tuple(version.digest for version in shown.versions)
    parts = ("call", digests, repr(change), *moment(at, [change.at] if change else []))
    return fresh.answer(request, parts, lambda: _page(request, shown))


def _page(request: HttpRequest, shown: calls.CallPage) -> HttpResponse:
    call = shown.call
    address = f"{settings.CONVOCA_ORIGIN}{request.path}"
    context = {
        "crumbs": [Crumb(said("nav.calls"), reverse("public:calls")), _here(shown)],
        "page": shown,
        "call": call,
        "issuer": telling.issuer(call),
        "countdown": telling.countdown(call, shown.card.next_change),
        "steps": telling.timeline(shown),
        "can_register": any(
            w.window.step == "register" and w.status != "closed" for w in shown.windows
        ),
        "fixed": _fixed(shown.offered, language()),
        "zone_field": zones.field(request),
        "address": address,
        "qr": _qr(address),
    }
    return render(request, "public/call.html", context)


@lru_cache(maxsize=64)
def _fixed(list_: Offered, lang: str) -> SafeString:
    """What a version says of itself, written once for each language."""
    del lang  # it names what is remembered; the words come from the active language
    return render_to_string("public/call_fixed.html", fixed(list_))


def fixed(list_: Offered) -> dict[str, Any]:
    """What the page tells that depends on the version alone."""
    call = list_.call
    return {
        "call": call,
        "needs": telling.needs(call),
        "figures": figures.announced(call),
        "groups": figures.groups(list_),
        "compensation": figures.compensation(call),
        "further_steps": figures.further_steps(call),
        "where": whereabouts.of(list_),
        "counted": telling.counted(list_.file),
        "components": call.scoring.components,
        "mechanism": said_if_known(f"mechanism.{call.mechanism.kind}", ""),
        "assumptions": telling.assumptions(call),
    }


def moment(at: datetime, changes: list[datetime]) -> tuple[object, ...]:
    """What of the hour a page shows: near a change its every second, before that its minute.

    A page that is kept counts down from the hour it was written at: never a minute wrong on the
    last day.
    """
    near = any(change - at < _LAST_DAY for change in changes)
    return (at.replace(microsecond=0) if near else at.replace(second=0, microsecond=0),)


@lru_cache(maxsize=256)
def _qr(address: str) -> SafeString:
    """The address as a QR that a phone reads from a poster."""
    drawn = segno.make(address, error="m", micro=False).svg_inline(
        scale=4,
        border=4,
        svgclass="qr-code",
        lineclass=None,
        dark="#000",
        light="#fff",
        omitsize=True,
    )
    return mark_safe(drawn)  # noqa: S308 - drawn by the library from our own address


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
