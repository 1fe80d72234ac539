"""The road to the result, step by step: who proposed, who approved, when, with which receipt."""

from dataclasses import dataclass

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from convoca.portal.board import telling
from convoca.portal.board.reader import actor_of, address, key_of, trail, who
from convoca.portal.ui.arrival import instant_of
from convoca.portal.ui.forms import new_key
from convoca.portal.ui.parts import Row, Tag
from convoca.portal.ui.words import said
from convoca.workflow import proposing
from convoca.workflow.answers import Actor, Refusal
from convoca.workflow.queries import calls
from convoca.workflow.queries.board import Board, Step


@dataclass(frozen=True, slots=True)
class Stage:
    """A step as the board shows it."""

    title: str
    what: str
    state: str
    tag: Tag
    rows: tuple[Row, ...] = ()
    url: str = ""
    link: str = ""


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def propose(request: HttpRequest, call_id: str, kind: str) -> HttpResponse:
    """Show what proposing a step would say; a POST proposes it."""
    actor, at, key = actor_of(request), instant_of(request), key_of(request)
    if request.method == "POST":
        done = proposing.propose(kind=kind, actor=actor, at=at, call_id=call_id, key=key)
        if not isinstance(done, Refusal):
            return HttpResponseRedirect(address("proposal", done.reference))
    found = proposing.preview(kind=kind, actor=actor, at=at, call_id=call_id)
    call = calls.file(call_id).call
    refused = isinstance(found, Refusal)
    context = {
        "call": call,
        "crumbs": trail(call, said(f"board.step.{kind}")),
        "kind": kind,
        "title": said(f"board.propose.{kind}"),
        "what": said(f"board.what.{kind}"),
        "grave": said(f"board.undone.{kind}"),
        "refusals": found.findings if isinstance(found, Refusal) else (),
        "rows": () if isinstance(found, Refusal) else telling.preview(found.preview, call),
        "count": 0 if isinstance(found, Refusal) else found.count,
        "touched": "" if isinstance(found, Refusal) else telling.touched(kind, found.count),
        "digest": "" if isinstance(found, Refusal) else found.digest,
        "key": new_key(),
        "back": address("call", call_id),
    }
    status = 409 if refused and request.method == "POST" else 200
    return render(request, "board/propose.html", context, status=status)


def steps(found: Board, actor: Actor) -> list[Stage]:
    """Every step with its state; the first that is not done is the one to take."""
    stages, reached = [], False
    for step in found.steps:
        is_next = step.done_at is None and not reached
        reached = reached or is_next
        stages.append(_stage(step, found, actor, is_next=is_next))
    return stages


def counts(found: Board) -> list[Row]:
    """How many were assigned and how many seats there were; never who or where."""
    return list(telling.preview({"counts": dict(found.counts)}, found.call)) if found.counts else []


def _stage(step: Step, found: Board, actor: Actor, *, is_next: bool) -> Stage:
    title, what = said(f"board.step.{step.name}"), said(f"board.what.{step.name}")
    if step.done_at is not None:
        tag = Tag(said("board.step-done"), "good")
        if step.name == "verify" and found.promise and found.promise.holds is False:
            tag = Tag(said("board.step-fails"), "bad")
        return Stage(title, what, "done", tag, _history(step, found, actor))
    if step.proposal is not None:
        rows = _proposed(step, found, actor)
        url, link = address("proposal", step.proposal.pk), said("board.see-proposal")
        return Stage(title, what, "now", Tag(said("board.step-waits"), "warn"), rows, url, link)
    if step.name == "release":
        return Stage(title, what, "next", Tag(said("board.step-clock")), _due(found))
    if is_next and found.may_propose:
        url, link = address("propose", found.call.id, step.name), said("board.see-before")
        return Stage(title, what, "now", Tag(said("board.step-next"), "now"), (), url, link)
    word = "board.step-next" if is_next else "board.step-later"
    return Stage(title, what, "now" if is_next else "next", Tag(said(word)))


def _due(found: Board) -> tuple[Row, ...]:
    return tuple(telling.preview({"release": telling.release(found.call)}, found.call))


def _proposed(step: Step, found: Board, actor: Actor) -> tuple[Row, ...]:
    proposal = step.approved if step.done_at else step.proposal
    if proposal is None:
        return ()
    at = telling.instant(proposal.proposed_at, found.call.zone)
    by = who(proposal.proposed_by, actor)
    return (Row(said("board.proposed-by"), f"{by}\n{at}"),)


def _history(step: Step, found: Board, actor: Actor) -> tuple[Row, ...]:
    rows = list(_proposed(step, found, actor))
    assert step.done_at is not None
    at = telling.instant(step.done_at, found.call.zone)
    by = who(step.approved.decided_by, actor) if step.approved else said("board.clock")
    rows.append(Row(said("board.done-by"), f"{by}\n{at}"))
    rows.append(Row(said("board.receipt"), step.receipt))
    return tuple(rows)
