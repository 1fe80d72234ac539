"""Who is at the desk, and the answer when what she asks for is not in her hands."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse

from convoca.portal.ui.forms import new_key
from convoca.portal.ui.parts import Crumb
from convoca.portal.ui.words import explained, said
from convoca.rules.schema import Call
from convoca.workflow import authority
from convoca.workflow.answers import Actor, Refusal


def actor_of(request: HttpRequest) -> Actor:
    """The validator, under the name the audit keeps."""
    assert request.user.pk is not None
    return Actor(request.user.pk, f"staff-{request.user.pk}")


def address(name: str, *args: Any) -> str:
    """An address of the desk."""
    return reverse(f"desk:{name}", args=args)


def key_of(request: HttpRequest) -> str:
    """The idempotency key of the form that was sent."""
    return str(request.POST.get("idempotency_key", ""))[:40]


def back(actor: Actor, call: Call, at: datetime) -> Crumb:
    """Where this person came from: the desk, or the board of whoever does not validate."""
    if authority.allows(actor, "claim", call=call.id, issuer=call.issuer, at=at):
        return Crumb(said("desk.title"), address("home"))
    return Crumb(said("nav.board"), reverse("board:call", args=[call.id]))


def told_late(request: HttpRequest, late: Refusal, where: str) -> HttpResponse:
    """Somebody decided before her: that is said above the list that the decision came from."""
    for one in late.findings:
        messages.warning(request, explained(one).cause)
    return HttpResponseRedirect(where)


def not_held(
    request: HttpRequest, kept: Mapping[str, str] | None = None, status: int = 404
) -> HttpResponse:
    """The page for a dossier that is not (or no longer) reserved for her.

    A dossier of another validator, one already closed and one that never was look the same. What
    she had typed and could not be stored comes back in `kept`, to copy.
    """
    kept = {name: text for name, text in (kept or {}).items() if text}
    context = {"kept": kept, "home": address("home"), "key": new_key()}
    return render(request, "desk/not_held.html", context, status=status)
