"""The queue as counts, and "take the next file": nobody picks whose file she reads."""

from datetime import datetime

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.http import require_POST, require_safe

from convoca.portal.desk.reader import actor_of, address
from convoca.portal.ui.arrival import instant_of
from convoca.portal.ui.parts import ActButton, Countdown, Stat
from convoca.portal.ui.words import in_language, language, said
from convoca.rules import windows
from convoca.rules.access import ACTS
from convoca.texts import moments
from convoca.texts.values import integer
from convoca.workflow import authority, validate
from convoca.workflow.answers import Actor, Forbidden
from convoca.workflow.queries import desk


@login_required
@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """How much waits in each call this person validates."""
    actor, at = actor_of(request), instant_of(request)
    queues = desk.queues(actor, at)
    if not queues:
        _require_validator(actor)
    cards = [_card(queue, at) for queue in queues]
    return render(request, "desk/home.html", {"cards": cards})


@login_required
@require_POST
def take(request: HttpRequest, call_id: str) -> HttpResponse:
    """Reserve the most urgent dossier, or go on with the one in hand."""
    lease = validate.claim_next(actor=actor_of(request), at=instant_of(request), call_id=call_id)
    if lease is None:
        messages.info(request, said("desk.take.none"))
        return HttpResponseRedirect(address("home"))
    return HttpResponseRedirect(address("start", lease.folio, lease.token))


def _require_validator(actor: Actor) -> None:
    """Somebody who validates nowhere has no desk."""
    roles = {grant.role for grant in authority.grants(actor)}
    if not roles & ACTS["claim"]:
        raise Forbidden("claim")


def _card(queue: desk.Queue, at: datetime) -> dict[str, object]:
    label = "desk.take.continue" if queue.held else "desk.take.next"
    return {
        "title": in_language(queue.call.title),
        "stats": _stats(queue, at),
        "closed": queue.open,
        "countdown": _countdown(queue, at),
        "take": ActButton(address("take", queue.call.id), said(label, folio=queue.held), ""),
        "anything": bool(queue.held or queue.waiting),
        "returning": queue.states.get("to_correct", 0),
        "due": _due(queue),
        "forecast": address("forecast", queue.call.id),
        "promises": address("promises", queue.call.id) if _promises(queue) else "",
        "identities": address("identities", queue.call.id) if _temporary(queue) else "",
        "share": _share(queue),
        "agreement": _agreement(queue),
    }


def _promises(queue: desk.Queue) -> bool:
    """Whether its call takes commitment letters."""
    options = (option for one in queue.call.requirements for option in one.options)
    return any(option.commitment for option in options)


def _temporary(queue: desk.Queue) -> bool:
    """Whether there may be foreign doctors without a CURP in it."""
    return "foreign" in queue.call.tracks


def _due(queue: desk.Queue) -> str:
    """Until when reviewing is of use to whoever waits."""
    if queue.due is None or not queue.waiting:
        return ""
    return said("desk.due", until=moments.instant(queue.due, queue.call.zone, language()))


def _share(queue: desk.Queue) -> str:
    """Her part in the work beside what is usual, so that nobody carries it alone unseen."""
    share = queue.share
    if not share.all:
        return ""
    return said(
        "desk.share",
        mine=share.mine,
        all=share.all,
        percent=share.percent,
        people=share.people,
        usual=f"{share.usual:g}",
    )


def _agreement(queue: desk.Queue) -> str:
    """How far a decision depends on who makes it."""
    found = queue.agreement
    if queue.call.double_check is None or not found.documents:
        return ""
    return said(
        "desk.agreement",
        documents=found.documents,
        percent=f"{found.percent:.1f}",
        kappa="none" if found.kappa is None else f"{found.kappa:.2f}",
    )


def _stats(queue: desk.Queue, at: datetime) -> list[Stat]:
    waited = moments.duration(at - queue.oldest, language()) if queue.oldest else said("desk.none")
    return [
        Stat(integer(queue.waiting), said("desk.stat.waiting")),
        Stat(waited, said("desk.stat.oldest")),
        Stat(integer(queue.in_review), said("desk.stat.in-review")),
        Stat(integer(queue.share.mine), said("desk.stat.mine")),
    ]


def _countdown(queue: desk.Queue, at: datetime) -> Countdown | None:
    for window in windows.of_step(queue.call, "validate"):
        opens, closes = windows.bounds(window, queue.call.zone)
        last = windows.instant(window.closes, queue.call.zone)
        if opens <= at < closes:
            name = said("step.name", step="validate")
            return Countdown(closes, "countdown.closes", said("desk.window.over"), name, last)
    return None
