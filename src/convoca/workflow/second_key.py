"""The second key: another person approves what the first proposed, and the act happens then."""

from collections.abc import Callable
from datetime import datetime

from convoca.registry.facts.calls import call_file, current_version
from convoca.registry.models import Proposal
from convoca.workflow import amend, assign, audit, erase, evaluate, proposals, proposing, publish
from convoca.workflow.answers import Actor, Answer, Done, NotFound, Refusal, refuse
from convoca.workflow.entropy import SECURE, Entropy

_ACTS: dict[str, Callable[..., Done]] = {
    "publish-call": publish.approve_publish_call,
    "amend": publish.approve_publish_call,
    "import-selected": publish.approve_import_selected,
    "freeze": evaluate.approve_freeze,
    "commit": assign.approve_commit,
    "run": assign.approve_run,
    "verify": assign.approve_verify,
    "seal": publish.approve_seal,
    "erase": erase.approve_erase,
}


@audit.once
def approve(
    *, actor: Actor, at: datetime, proposal_id: int, key: str = "", entropy: Entropy = SECURE
) -> Answer:
    """Turn the second key: in one transaction the act is done and the proposal is closed.

    Refused where the act would no longer be what was previewed: it must be proposed again.
    """
    row = proposals.take(proposal_id, actor=actor, at=at, issuer=_issuer(proposal_id))
    if isinstance(row, Refusal):
        return row
    if proposing.stale(row, at=at):
        return refuse("proposal.stale", row.kind)
    if problems := amend.problems_of(row, at):
        return Refusal(problems)
    done = _ACTS[row.kind](row, actor=actor, at=at, entropy=entropy)
    proposals.close(row, actor=actor, at=at, receipt=done.receipt)
    return done


@audit.once
def reject(*, actor: Actor, at: datetime, proposal_id: int, key: str = "") -> Answer:
    """Close a proposal without doing it; nothing else changes."""
    row = proposals.take(proposal_id, actor=actor, at=at, issuer=_issuer(proposal_id))
    if isinstance(row, Refusal):
        return row
    proposals.close(row, actor=actor, at=at, outcome="rejected")
    return Done(reference=row.kind)


def _issuer(proposal_id: int) -> str:
    """Who issues the proposal's call; a call not yet published names it in its own bytes."""
    row = Proposal.objects.filter(pk=proposal_id).first()
    if row is None:
        raise NotFound(str(proposal_id))
    version = current_version(row.call_id)
    if version is not None:
        return call_file(version).call.issuer
    return str(row.preview["issuer"])
