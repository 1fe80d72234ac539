"""Knowing the person: the file goes to somebody else, and that is kept."""

from datetime import datetime

from convoca.registry import rows
from convoca.registry.models import Recusal
from convoca.rules import reviewing
from convoca.workflow import audit, files
from convoca.workflow.answers import Actor, Answer, Done, refuse
from convoca.workflow.entropy import SECURE, Entropy
from convoca.workflow.validate import leases


@audit.once
def recuse(
    *,
    actor: Actor,
    at: datetime,
    folio: str,
    token: int,
    why: str,
    key: str = "",
    entropy: Entropy = SECURE,
) -> Answer:
    """Declare a conflict of interest with the dossier in hand, receipted; it is never hers again.

    Why is one of `reviewing.WHYS`: enough to answer for it, nothing about anybody's life. The receipt
    is the institution's, for whoever audits; it is not among the applicant's own.
    """
    held = files.hold(folio)
    leases.require(held, actor, "decide", at)
    if not leases.holds(held.row, actor, token):
        return refuse("lease.lost")
    if why not in reviewing.WHYS:
        return refuse("recusal.no-reason", "why")
    deed = audit.Deed(
        "review.recused",
        held.row.call_id,
        held.row.call_version_id,
        held.call.zone,
        act={"folio": folio, "why": why},
    )
    receipt = audit.record(deed, actor=actor, at=at, entropy=entropy)
    rows.add(
        Recusal(
            dossier=held.row,
            validator_id=actor.user_id,
            why=why,
            at=at,
            receipt_number=receipt.number,
        )
    )
    leases.release(held.row)
    return Done(receipt=receipt.number, reference=folio)
