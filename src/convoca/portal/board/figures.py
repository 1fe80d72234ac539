"""The board of a call: what is happening now, as counts; and the calls there are."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from convoca.portal.board import charts, proposals, road
from convoca.portal.board.reader import actor_of, address, trail
from convoca.portal.ui import vocabulary
from convoca.portal.ui.arrival import instant_of
from convoca.portal.ui.parts import Cell, Countdown, Stat, Table, Tag
from convoca.portal.ui.words import in_language, language, said
from convoca.rules import windows
from convoca.rules.access import ACTS
from convoca.rules.schema import Call
from convoca.texts import moments
from convoca.texts.values import integer
from convoca.workflow import authority
from convoca.workflow.answers import Actor, Forbidden
from convoca.workflow.queries import board, calls
from convoca.workflow.queries.board import Board

_AFTER = (
    "sent", "in_review", "to_clarify", "to_correct", "corrected", "validated", "refused", "ranked",
)  # fmt: skip


@login_required
@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """The calls this person may watch, and what waits for a second key."""
    actor, at = actor_of(request), instant_of(request)
    _require_board(actor)
    found = board.listing(actor, at)
    context = {
        "calls": [_card(call, at) for call in found],
        "waiting": proposals.table(board.waiting(actor, at), actor),
    }
    return render(request, "board/home.html", context)


@login_required
@require_safe
def call(request: HttpRequest, call_id: str) -> HttpResponse:
    """The board of a call."""
    actor, at = actor_of(request), instant_of(request)
    found = board.board(actor, call_id, at)
    page = calls.page(call_id, at)
    context = {
        "call": found.call,
        "crumbs": trail(found.call),
        "countdown": _countdown(found, at),
        "windows": _windows(found, at),
        "steps": road.steps(found, actor),
        "promise": found.promise,
        "counts": road.counts(found),
        "versions": _versions(page),
        "may_propose": found.may_propose,
        "links": _links(found.call),
        **_figures(found, at),
    }
    return render(request, "board/call.html", context)


@login_required
@require_safe
def fragment(request: HttpRequest, call_id: str) -> HttpResponse:
    """The figures alone, for the script that keeps them fresh."""
    actor, at = actor_of(request), instant_of(request)
    found = board.board(actor, call_id, at)
    response = render(request, "board/figures.html", _figures(found, at))
    response["Cache-Control"] = "no-store"
    return response


def _require_board(actor: Actor) -> None:
    """Somebody without any of these roles has no board."""
    roles = {grant.role for grant in authority.grants(actor)}
    if not roles & ACTS["view-figures"]:
        raise Forbidden("view-figures")


def _card(found: Call, at: datetime) -> dict[str, Any]:
    change = windows.next_change(found, at)
    return {
        "title": in_language(found.title),
        "url": address("call", found.id),
        "next": _change(change, found) if change else said("board.over"),
    }


def _change(change: windows.Change, found: Call) -> str:
    step = vocabulary.step(change.window.step) if change.window else ""
    return said(f"board.next.{change.kind}", step=step, at=change.at.isoformat(), zone=found.zone)


def _figures(found: Board, at: datetime) -> dict[str, Any]:
    states = found.states
    sent = sum(states[name] for name in (*_AFTER, "assigned", "unassigned"))
    hour = found.last_hour
    return {
        "at": at,
        "stats": [
            Stat(integer(found.total), said("board.stat.opened")),
            Stat(integer(sent), said("board.stat.sent")),
            Stat(integer(states["sent"] + states["corrected"]), said("board.stat.queue")),
            Stat(integer(states["in_review"]), said("board.stat.in-review")),
            Stat(integer(hour.get("dossier.opened", 0)), said("board.stat.hour-opened")),
            Stat(integer(hour.get("dossier.sent", 0)), said("board.stat.hour-sent")),
        ],
        "stranded": found.stranded,
        "funnel": charts.funnel(found),
        "states": _states(found),
        "arrivals": charts.arrivals(found, at),
        "hours": charts.hours(found),
        "last_hour": _last_hour(found),
    }


def _states(found: Board) -> Table:
    rows = [
        [Cell(said("state.name", state=name)), Cell(integer(count), number=True)]
        for name, count in found.states.items()
    ]
    heads = (said("board.state"), said("board.files"))
    return Table(said("board.states"), heads, rows, frozenset({1}), hide_caption=True)


def _last_hour(found: Board) -> Table | None:
    rows = [
        [Cell(charts.kind(name)), Cell(integer(count), number=True)]
        for name, count in sorted(found.last_hour.items(), key=lambda pair: -pair[1])
    ]
    heads = (said("board.act"), said("board.times"))
    return Table(said("board.last-hour"), heads, rows, frozenset({1}), True) if rows else None


@dataclass(frozen=True, slots=True)
class WindowLine:
    """A window: its step, its two instants, where the clock stands and how long that lasts."""

    step: str
    opens: datetime
    last: datetime
    tag: Tag
    left: str


def _windows(found: Board, at: datetime) -> list[WindowLine]:
    return [
        WindowLine(
            step=vocabulary.step(one.window.step),
            opens=one.opens,
            last=one.last,
            tag=Tag(
                said(f"board.window.{one.status}"), "now" if one.status == "open" else "neutral"
            ),
            left=_left(one, at),
        )
        for one in found.windows
    ]


def _left(one: calls.WindowNow, at: datetime) -> str:
    """How long until it opens or closes; nothing once it is over."""
    if one.status == "closed":
        return ""
    code, until = ("opens", one.opens) if one.status == "soon" else ("closes", one.closes)
    return said(f"countdown.{code}", left=moments.duration(until - at, language()))


def _countdown(found: Board, at: datetime) -> Countdown | None:
    change = windows.next_change(found.call, at)
    if change is None:
        return None
    codes = {
        "opens": "countdown.opens",
        "closes": "countdown.closes",
        "release": "countdown.results",
    }
    label = vocabulary.step(change.window.step) if change.window else ""
    last = None
    if change.kind == "closes" and change.window:
        last = windows.instant(change.window.closes, found.call.zone)
    return Countdown(change.at, codes[change.kind], said("board.changed"), label, last)


def _versions(page: calls.CallPage) -> Table:
    rows = []
    for line in page.versions:
        url = reverse("public:version", args=[page.call.id, line.number])
        rows.append(
            [
                Cell(said("board.version", number=str(line.number)), url=url),
                Cell(charts.instant(line.published_at, page.call.zone)),
                Cell(in_language(line.reason) if line.reason else said("board.first-version")),
                Cell(line.digest[:16]),
            ]
        )
    heads = tuple(said(f"board.versions.{name}") for name in ("number", "at", "reason", "digest"))
    return Table(said("board.versions"), heads, rows, hide_caption=True)


def _links(call: Call) -> dict[str, str]:
    """Where the board leads; what the desk keeps only where its call has such a thing."""
    call_id = call.id
    promises = any(way.commitment for one in call.requirements for way in one.options)
    return {
        "forecast": reverse("desk:forecast", args=[call_id]),
        "promises": reverse("desk:promises", args=[call_id]) if promises else "",
        "identities": reverse("desk:identities", args=[call_id])
        if "foreign" in call.tracks
        else "",
        "figures": address("figures", call_id),
        "proposals": address("proposals", call_id),
        "audit": address("audit", call_id),
        "erase": address("erase", call_id),
        "amend": address("amend", call_id),
        "public": reverse("public:call", args=[call_id]),
    }
