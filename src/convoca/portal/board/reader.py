"""Who is at the board."""

from typing import Any

from django.http import HttpRequest
from django.urls import reverse

from convoca.portal.ui.parts import Crumb
from convoca.portal.ui.words import in_language, said
from convoca.rules.schema import Call
from convoca.workflow.answers import Actor


def actor_of(request: HttpRequest) -> Actor:
    """The member of staff, under the name the audit keeps."""
    assert request.user.pk is not None
    return Actor(request.user.pk, f"staff-{request.user.pk}")


def address(name: str, *args: Any) -> str:
    """An address of the board."""
    return reverse(f"board:{name}", args=args)


def key_of(request: HttpRequest) -> str:
    """The idempotency key of the form that was sent."""
    return str(request.POST.get("idempotency_key", ""))[:40]


def trail(call: Call | None, here: str = "") -> list[Crumb]:
    """The way back to the call and to the board."""
    crumbs = [Crumb(said("nav.board"), address("home"))]
    if call is not None:
        crumbs.append(Crumb(in_language(call.title), address("call", call.id) if here else ""))
    if here:
        crumbs.append(Crumb(here))
    return crumbs


def who(user: Any, actor: Actor) -> str:
    """A colleague by her account's address; oneself as oneself."""
    if user is None:
        return ""
    return said("board.you", email=user.email) if user.pk == actor.user_id else str(user.email)
