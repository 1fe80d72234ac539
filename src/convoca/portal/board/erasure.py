"""Erasing one applicant by her folio: shown first, then proposed; another person approves."""

from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from convoca.portal.board import telling
from convoca.portal.board.reader import actor_of, address, key_of, trail
from convoca.portal.ui import forms
from convoca.portal.ui.arrival import instant_of
from convoca.portal.ui.forms import FormField
from convoca.portal.ui.words import said
from convoca.rules.findings import Finding
from convoca.workflow import erase as erasing
from convoca.workflow import proposing
from convoca.workflow.answers import NotFound, Refusal
from convoca.workflow.proposing import Preview
from convoca.workflow.queries import calls

_REASON = 2000


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def erase(request: HttpRequest, call_id: str) -> HttpResponse:
    """Ask whom and why, show what would go, and propose it when the preview is confirmed."""
    actor, at = actor_of(request), instant_of(request)
    proposing.require(actor=actor, at=at, call_id=call_id, act="propose-erase")
    fields = _fields()
    if request.method != "POST":
        return _asked(request, call_id, fields, ())
    values = forms.read(fields, request.POST)
    values["folio"] = values["folio"].upper()
    fields = forms.filled(fields, values)
    found = _preview(request, call_id, values)
    if isinstance(found, Refusal):
        return _asked(request, call_id, fields, found.findings)
    if not request.POST.get("confirmed"):
        return _confirm(request, call_id, values, found)
    done = erasing.propose_erase(actor=actor, at=at, **values, key=key_of(request))
    if isinstance(done, Refusal):
        return _asked(request, call_id, fields, done.findings)
    return HttpResponseRedirect(address("proposal", done.reference))


def _preview(request: HttpRequest, call_id: str, values: dict[str, str]) -> Preview | Refusal:
    """What would go; a folio of another call is as absent as one that never was."""
    missing = tuple(Finding("board.missing", name) for name in values if not values[name])
    if missing:
        return Refusal(missing)
    try:
        return proposing.preview_erase(
            actor=actor_of(request), at=instant_of(request), call_id=call_id, **values
        )
    except NotFound:
        return Refusal((Finding("board.no-such-folio", "folio"),))


def _asked(
    request: HttpRequest, call_id: str, fields: tuple[FormField, ...], findings: Any
) -> HttpResponse:
    call = calls.file(call_id).call
    about = tuple(Finding(f.code, f.where or "folio", f.params) for f in findings)
    known = {field.name for field in fields}
    about = tuple(f if f.where in known else Finding(f.code, "folio", f.params) for f in about)
    marked = forms.marked(fields, about)
    context = {
        "call": call,
        "crumbs": trail(call, said("board.propose.erase")),
        "fields": marked,
        "errors": forms.summary(marked),
        "back": address("call", call_id),
    }
    return render(request, "board/erase.html", context, status=422 if about else 200)


def _confirm(
    request: HttpRequest, call_id: str, values: dict[str, str], found: Preview
) -> HttpResponse:
    call = calls.file(call_id).call
    context = {
        "call": call,
        "crumbs": trail(call, said("board.propose.erase")),
        "kind": "erase",
        "title": said("board.propose.erase"),
        "what": said("board.what.erase"),
        "grave": said("board.undone.erase"),
        "rows": telling.preview(found.preview, call),
        "touched": telling.touched("erase", found.count),
        "digest": found.digest,
        "hidden": {**values, "confirmed": "yes"},
        "key": forms.new_key(),
        "back": address("erase", call_id),
    }
    return render(request, "board/propose.html", context)


def _fields() -> tuple[FormField, ...]:
    return (
        FormField(
            "folio",
            said("board.erase.folio"),
            width="medium",
            help=said("board.erase.folio-help"),
            capitals=True,
            maxlength=24,
        ),
        FormField(
            "reason",
            said("board.erase.reason"),
            "textarea",
            help=said("board.erase.reason-help"),
            maxlength=_REASON,
            rows=3,
        ),
    )
