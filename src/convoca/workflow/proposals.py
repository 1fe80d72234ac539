"""Four eyes: an act on many, or one that cannot be undone, waits for another person's key."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import IntegrityError, transaction

from convoca.proof.canonical import digest
from convoca.registry.models import Proposal
from convoca.workflow import authority
from convoca.workflow.answers import Actor, Answer, Done, NotFound, Refusal, refuse


def put(
    kind: str,
    *,
    actor: Actor,
    at: datetime,
    call_id: str,
    issuer: str,
    count: int,
    preview: Mapping[str, Any],
    payload: Mapping[str, Any] | None = None,
    reason: str = "",
) -> Answer:
    """Propose an act with its preview and the number of people or rows it touches."""
    authority.require(actor, f"propose-{kind}", call=call_id, issuer=issuer, at=at)
    content = {"payload": dict(payload or {}), "preview": dict(preview), "count": count}
    try:
        with transaction.atomic():
            row = Proposal.objects.create(
                call_id=call_id,
                kind=kind,
                reason=reason,
                proposed_by_id=actor.user_id,
                proposed_at=at,
                digest=digest({"kind": kind, "call": call_id, **content}),
                **content,
            )
    except IntegrityError:
        return refuse("proposal.already-open", kind)
    return Done(reference=str(row.pk))


def take(proposal_id: int, *, actor: Actor, at: datetime, issuer: str) -> Proposal | Refusal:
    """Lock an open proposal for its second key: a holder of that role, and not who proposed it."""
    row = Proposal.objects.select_for_update().filter(pk=proposal_id).first()
    if row is None:
        raise NotFound(str(proposal_id))
    authority.require(actor, "approve", call=row.call_id, issuer=issuer, at=at)
    if row.outcome != "open":
        return refuse("proposal.closed", row.kind)
    if row.proposed_by_id == actor.user_id:
        return refuse("proposal.same-person", row.kind)
    return row


def close(
    row: Proposal, *, actor: Actor, at: datetime, outcome: str = "approved", receipt: str = ""
) -> None:
    """Write who turned the second key and when; the payload is not kept, its digest is."""
    row.outcome, row.decided_at, row.receipt_number = outcome, at, receipt
    row.decided_by_id = actor.user_id
    row.payload = {}
    row.save()
