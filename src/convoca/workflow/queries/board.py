"""The manager's board: live figures, the steps of the assignment, what waits for a second key."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.db.models import Count, Q
from django.db.models.functions import TruncHour

from convoca.registry.facts.calls import call_file, current_version
from convoca.registry.models import (
    CallVersion,
    Commitment,
    Dossier,
    Proposal,
    Publication,
    Ranking,
    Receipt,
    Seal,
    Transition,
)
from convoca.rules.access import may
from convoca.rules.dossiers import State
from convoca.rules.schema import Call
from convoca.workflow import authority, validate
from convoca.workflow.answers import Actor
from convoca.workflow.queries import calls

STEPS = ("freeze", "commit", "run", "verify", "seal", "release")
_NOT_YET: tuple[datetime | None, str] = (None, "")
_MOST_PROPOSALS = 50


@dataclass(frozen=True, slots=True)
class Step:
    """A step towards the result: done at an instant, open as a proposal, or still to come.

    `proposal` waits for its second key; `approved` is how a step that is done was done.
    """

    name: str
    done_at: datetime | None
    receipt: str
    proposal: Proposal | None
    approved: Proposal | None


@dataclass(frozen=True, slots=True)
class Promise:
    """What was committed before the run, and what the verifier said: digests and counts, no outcome."""

    inputs_digest: str
    commitment: str
    holds: bool | None
    report: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Board:
    """Live figures of one call. Nothing here says who or where, before or after the release.

    `stranded` are the files that wait and that nobody named to validate may take.
    """

    call: Call
    states: Mapping[str, int]
    total: int
    stranded: int
    per_hour: tuple[tuple[datetime, int, int], ...]
    last_hour: Mapping[str, int]
    steps: tuple[Step, ...]
    waiting: tuple[Proposal, ...]
    counts: Mapping[str, int]
    promise: Promise | None
    windows: tuple[calls.WindowNow, ...]
    may_propose: bool
    may_approve: bool


def listing(actor: Actor, at: datetime) -> list[Call]:
    """The calls whose figures the actor may see."""
    ids = CallVersion.objects.values_list("call_id", flat=True).distinct().order_by("call_id")
    held = authority.grants(actor)
    found = [call_file(current_version(i) or 0).call for i in ids]
    return [c for c in found if may(held, "view-figures", call=c.id, issuer=c.issuer, at=at)]


def board(actor: Actor, call_id: str, at: datetime) -> Board:
    """The board of a call, for those who may see its figures."""
    call = calls.file(call_id).call
    authority.require(actor, "view-figures", call=call_id, issuer=call.issuer, at=at)
    held = authority.grants(actor)
    states = dict(
        Dossier.objects.filter(call_id=call_id).values_list("state").annotate(n=Count("id"))
    )
    rows = list(
        Proposal.objects.filter(call_id=call_id)
        .filter(Q(outcome="open") | Q(kind__in=STEPS, outcome="approved"))
        .select_related("proposed_by", "decided_by")
        .order_by("-id")[:_MOST_PROPOSALS]
    )
    committed = (
        Commitment.objects.filter(call_id=call_id)
        .select_related("run__verification")
        .defer("sealed_secret", "sealed_market", "run__sealed_outcome")
        .first()
    )
    run = getattr(committed, "run", None) if committed else None
    return Board(
        call=call,
        states={s.value: states.get(s.value, 0) for s in State},
        total=sum(states.values()),
        stranded=validate.stranded(call, at),
        per_hour=_per_hour(call_id, at),
        last_hour=_last_hour(call_id, at),
        steps=_steps(call_id, committed, rows),
        waiting=tuple(p for p in rows if p.outcome == "open"),
        counts=dict(run.counts) if run else {},
        promise=_promise(committed) if committed else None,
        windows=calls.windows_now(call, at),
        may_propose=may(held, "propose-freeze", call=call_id, issuer=call.issuer, at=at),
        may_approve=may(held, "approve", call=call_id, issuer=call.issuer, at=at),
    )


def waiting(actor: Actor, at: datetime) -> list[Proposal]:
    """Every proposal that waits for a second key where the actor may see it, the oldest first.

    Also those of calls not published yet: publishing one is a proposal too.
    """
    held = authority.grants(actor)
    rows = Proposal.objects.filter(outcome="open").select_related("proposed_by").order_by("id")
    issuers: dict[str, str] = {}
    found = []
    for row in rows[:_MOST_PROPOSALS]:
        issuer = issuers.get(row.call_id) or _issuer(row)
        issuers[row.call_id] = issuer
        if may(held, "view-figures", call=row.call_id, issuer=issuer, at=at):
            found.append(row)
    return found


def proposal(actor: Actor, proposal_id: int, at: datetime) -> Proposal | None:
    """A proposal with its preview, for those who may see the call's figures."""
    rows = Proposal.objects.filter(pk=proposal_id)
    row = rows.select_related("proposed_by", "decided_by").first()
    if row is None:
        return None
    authority.require(actor, "view-figures", call=row.call_id, issuer=_issuer(row), at=at)
    return row


def may_approve(actor: Actor, row: Proposal, at: datetime) -> bool:
    """Whether the actor holds the second key of this proposal's call; not yet whose proposal it is."""
    return authority.allows(actor, "approve", call=row.call_id, issuer=_issuer(row), at=at)


def _issuer(row: Proposal) -> str:
    """Who issues the proposal's call; a call not yet published says it in its preview."""
    version = current_version(row.call_id)
    return call_file(version).call.issuer if version else str(row.preview.get("issuer", ""))


def proposals(
    actor: Actor, call_id: str, at: datetime, *, before: int = 0, limit: int = 50
) -> list[Proposal]:
    """The proposals of a call, newest first, one more than `limit` if the list goes on."""
    call = calls.file(call_id).call
    authority.require(actor, "view-figures", call=call_id, issuer=call.issuer, at=at)
    rows = Proposal.objects.filter(call_id=call_id)
    if before:
        rows = rows.filter(pk__lt=before)
    return list(rows.select_related("proposed_by", "decided_by").order_by("-id")[: limit + 1])


def _promise(committed: Commitment) -> Promise:
    run = getattr(committed, "run", None)
    checked = getattr(run, "verification", None) if run else None
    return Promise(
        inputs_digest=committed.inputs_digest,
        commitment=committed.commitment,
        holds=checked.holds if checked else None,
        report=dict(checked.report) if checked else {},
    )


def _per_hour(call_id: str, at: datetime) -> tuple[tuple[datetime, int, int], ...]:
    rows = (
        Transition.objects.filter(dossier__call_id=call_id, act__in=["open", "send"], at__lte=at)
        .annotate(hour=TruncHour("at"))
        .values_list("hour", "act")
        .annotate(n=Count("id"))
        .order_by("hour")
    )
    found: dict[datetime, dict[str, int]] = {}
    for hour, act, n in rows:
        found.setdefault(hour, {})[act] = n
    return tuple((h, v.get("open", 0), v.get("send", 0)) for h, v in sorted(found.items()))


def _last_hour(call_id: str, at: datetime) -> dict[str, int]:
    rows = Receipt.objects.filter(call_id=call_id, at__gt=at - timedelta(hours=1), at__lte=at)
    return dict(rows.values_list("kind").annotate(n=Count("id")))


def _steps(call_id: str, committed: Commitment | None, rows: list[Proposal]) -> tuple[Step, ...]:
    run = getattr(committed, "run", None) if committed else None
    checked = getattr(run, "verification", None) if run else None
    ranking = Ranking.objects.filter(call_id=call_id).order_by("-number").first()
    seal = Seal.objects.filter(call_id=call_id).first()
    publication = Publication.objects.filter(call_id=call_id).defer("replay").first()
    done = {
        "freeze": (ranking.frozen_at, ranking.receipt_number) if ranking else _NOT_YET,
        "commit": (committed.committed_at, committed.receipt_number) if committed else _NOT_YET,
        "run": (run.ran_at, run.receipt_number) if run else _NOT_YET,
        "verify": (checked.verified_at, checked.receipt_number) if checked else _NOT_YET,
        "seal": (seal.sealed_at, seal.receipt_number) if seal else _NOT_YET,
        "release": (publication.released_at, publication.receipt_number)
        if publication
        else _NOT_YET,
    }
    waiting = {p.kind: p for p in rows if p.outcome == "open"}
    # Newest first: the last one put is the oldest, so the newest is written over it.
    approved = {p.kind: p for p in reversed(rows) if p.outcome == "approved"}
    return tuple(
        Step(name, done[name][0], done[name][1], waiting.get(name), approved.get(name))
        for name in STEPS
    )
