"""The manager's board: live figures, the steps of the assignment, what waits for a second key."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Count
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
from convoca.workflow import authority
from convoca.workflow.answers import Actor
from convoca.workflow.queries import calls

STEPS = ("freeze", "commit", "run", "verify", "seal", "release")


@dataclass(frozen=True, slots=True)
class Step:
    """A step towards the result: done at an instant, open as a proposal, or still to come."""

    name: str
    done_at: datetime | None
    proposal: Proposal | None


@dataclass(frozen=True, slots=True)
class Board:
    """Live figures of one call. Nothing here says who or where, before or after the release."""

    call: Call
    states: Mapping[str, int]
    total: int
    per_hour: tuple[tuple[datetime, int, int], ...]
    last_hour: Mapping[str, int]
    steps: tuple[Step, ...]
    proposals: tuple[Proposal, ...]
    counts: Mapping[str, int]
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
        .select_related("proposed_by", "decided_by")
        .order_by("-id")[:50]
    )
    committed = Commitment.objects.filter(call_id=call_id).first()
    run = getattr(committed, "run", None) if committed else None
    return Board(
        call=call,
        states={s.value: states.get(s.value, 0) for s in State},
        total=sum(states.values()),
        per_hour=_per_hour(call_id, at),
        last_hour=_last_hour(call_id, at),
        steps=_steps(call_id, committed, rows),
        proposals=tuple(rows),
        counts=dict(run.counts) if run else {},
        windows=calls.windows_now(call, at),
        may_propose=may(held, "propose-freeze", call=call_id, issuer=call.issuer, at=at),
        may_approve=may(held, "approve", call=call_id, issuer=call.issuer, at=at),
    )


def proposal(actor: Actor, proposal_id: int, at: datetime) -> Proposal | None:
    """A proposal with its preview, for those who may see the call's figures."""
    row = Proposal.objects.filter(pk=proposal_id).select_related("proposed_by").first()
    if row is None:
        return None
    version = current_version(row.call_id)
    issuer = call_file(version).call.issuer if version else str(row.preview.get("issuer", ""))
    authority.require(actor, "view-figures", call=row.call_id, issuer=issuer, at=at)
    return row


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


def _steps(
    call_id: str, committed: Commitment | None, proposals: list[Proposal]
) -> tuple[Step, ...]:
    run = getattr(committed, "run", None) if committed else None
    checked = getattr(run, "verification", None) if run else None
    ranking = Ranking.objects.filter(call_id=call_id).order_by("-number").first()
    seal = Seal.objects.filter(call_id=call_id).first()
    publication = Publication.objects.filter(call_id=call_id).first()
    done = {
        "freeze": ranking.frozen_at if ranking else None,
        "commit": committed.committed_at if committed else None,
        "run": run.ran_at if run else None,
        "verify": checked.verified_at if checked else None,
        "seal": seal.sealed_at if seal else None,
        "release": publication.released_at if publication else None,
    }
    waiting = {p.kind: p for p in proposals if p.outcome == "open"}
    return tuple(Step(name, done[name], waiting.get(name)) for name in STEPS)
