"""Proposals: the list, and the page where another person turns the second key."""

from collections.abc import Sequence
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_safe

from convoca.portal.board import amending, telling
from convoca.portal.board.reader import actor_of, address, key_of, trail, who
from convoca.portal.ui import paging
from convoca.portal.ui.arrival import instant_of
from convoca.portal.ui.forms import SummaryLine, new_key
from convoca.portal.ui.parts import Cell, Kind, Pager, Row, Table, Tag
from convoca.portal.ui.words import explained, said, said_if_known
from convoca.rules.schema import Call
from convoca.workflow import second_key
from convoca.workflow.answers import Actor, NotFound, Refusal
from convoca.workflow.queries import board, calls

_KINDS: dict[str, Kind] = {"open": "warn", "approved": "good", "rejected": "bad"}


@login_required
@require_safe
def listing(request: HttpRequest, call_id: str) -> HttpResponse:
    """Every proposal of a call, newest first."""
    actor, at = actor_of(request), instant_of(request)
    key = paging.unpack(request.GET.get("after", ""))
    before = int(key[0]) if key and isinstance(key[0], int) else 0
    rows = board.proposals(actor, call_id, at, before=before, limit=paging.PAGE)
    cut = paging.cut(rows, paging.PAGE, lambda row: (row.pk,))
    call = calls.file(call_id).call
    following = paging.address(request.path, request.GET, after=cut.following)
    pager = Pager(
        said("board.proposals.shown", count=len(cut.items)),
        first=request.path if before else "",
        following=following if cut.following else "",
    )
    context = {
        "call": call,
        "crumbs": trail(call, said("board.proposals")),
        "table": table(cut.items, actor),
        "pager": pager,
    }
    return render(request, "board/proposals.html", context)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def proposal(request: HttpRequest, number: int) -> HttpResponse:
    """A proposal with its preview; a POST approves or rejects it."""
    actor, at = actor_of(request), instant_of(request)
    row = board.proposal(actor, number, at)
    if row is None:
        raise Http404
    refused: tuple[Any, ...] = ()
    if request.method == "POST":
        turn = second_key.reject if request.POST.get("turn") == "reject" else second_key.approve
        answer = turn(actor=actor, at=at, proposal_id=number, key=key_of(request))
        if not isinstance(answer, Refusal):
            messages.success(request, _told(request, row.kind, answer.receipt))
            return HttpResponseRedirect(address("proposal", number))
        refused = answer.findings
        row = board.proposal(actor, number, at)
    context = _context(row, actor, request)
    context["errors"] = [SummaryLine(explained(f).cause, "", explained(f).remedy) for f in refused]
    return render(request, "board/proposal.html", context, status=409 if refused else 200)


def table(rows: Sequence[Any], actor: Actor) -> Table | None:
    """Proposals as a table, each linking to its page."""
    cells = [
        [
            Cell(said(f"board.propose.{row.kind}"), url=address("proposal", row.pk)),
            Cell(row.call_id),
            Cell(who(row.proposed_by, actor)),
            Cell(telling.instant(row.proposed_at)),
            Cell("", tag=outcome(row.outcome)),
        ]
        for row in rows
    ]
    names = ("what", "call", "by", "at", "outcome")
    heads = [said(f"board.proposals.{name}") for name in names]
    return Table(said("board.proposals"), heads, cells, hide_caption=True) if cells else None


def outcome(name: str) -> Tag:
    """How a proposal stands."""
    return Tag(said(f"board.outcome.{name}"), _KINDS.get(name, "neutral"))


def _told(request: HttpRequest, kind: str, receipt: str) -> str:
    if request.POST.get("turn") == "reject":
        return said("board.rejected", what=said(f"board.propose.{kind}"))
    return said("board.approved", what=said(f"board.propose.{kind}"), receipt=receipt)


def _context(row: Any, actor: Actor, request: HttpRequest) -> dict[str, Any]:
    call = _call(row.call_id)
    mine = row.proposed_by_id == actor.user_id
    title = said(f"board.propose.{row.kind}")
    return {
        "row": row,
        "call": call,
        "title": title,
        "crumbs": trail(call, title),
        "tag": outcome(row.outcome),
        "what": said_if_known(f"board.what.{row.kind}", ""),
        "grave": said(f"board.undone.{row.kind}"),
        "touched": telling.touched(row.kind, row.count),
        "rows": telling.preview(telling.plain(row.preview), call),
        "amendment": amending.amendment(row.preview) if "changes" in row.preview else None,
        "history": _history(row, actor, call),
        "open": row.outcome == "open",
        "mine": mine,
        "may_turn": board.may_approve(actor, row, instant_of(request)) and not mine,
        "keys": [new_key(), new_key()],
    }


def _call(call_id: str) -> Call | None:
    """The call as published; None for a call whose publication is what is proposed."""
    try:
        return calls.file(call_id).call
    except NotFound:
        return None


def _history(row: Any, actor: Actor, call: Call | None) -> list[Row]:
    zone = {"zone": call.zone} if call else {}
    proposed = telling.instant(row.proposed_at, **zone)
    rows = [Row(said("board.proposed-by"), f"{who(row.proposed_by, actor)}\n{proposed}")]
    if row.reason:
        rows.append(Row(said("board.reason"), row.reason))
    if row.decided_at:
        decided = telling.instant(row.decided_at, **zone)
        label = said(f"board.decided.{row.outcome}")
        rows.append(Row(label, f"{who(row.decided_by, actor)}\n{decided}"))
    if row.receipt_number:
        rows.append(Row(said("board.receipt"), row.receipt_number))
    return rows
