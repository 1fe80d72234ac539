"""The first key: which acts are proposed in a call, and what proposing one now would say.

The preview is the proposal itself, made and undone, so that what is shown before and what is stored
after cannot differ, and every refusal is seen before anyone presses.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction

from convoca.registry.models import Dossier, Proposal
from convoca.rules import amendments
from convoca.workflow import accounts, assign, authority, erase, evaluate, publish
from convoca.workflow.answers import Actor, Answer, Done, NotFound, Refusal
from convoca.workflow.queries import calls

STEPS: dict[str, Callable[..., Answer]] = {
    "freeze": evaluate.propose_freeze,
    "commit": assign.propose_commit,
    "run": assign.propose_run,
    "verify": assign.propose_verify,
    "seal": publish.propose_seal,
}


@dataclass(frozen=True, slots=True)
class Preview:
    """What a proposal would hold: how many it touches, its preview and the digest that binds both."""

    kind: str
    count: int
    preview: dict[str, Any]
    digest: str


def propose(*, kind: str, actor: Actor, at: datetime, call_id: str, key: str = "") -> Answer:
    """Propose a step towards the result of a call."""
    if kind not in STEPS:
        raise NotFound(kind)
    require(actor=actor, at=at, call_id=call_id, act=f"propose-{kind}")
    return STEPS[kind](actor=actor, at=at, call_id=call_id, key=key)


def require(*, actor: Actor, at: datetime, call_id: str, act: str) -> None:
    """Raise Forbidden unless the actor's grants reach the act in that call."""
    issuer = calls.file(call_id).call.issuer
    authority.require(actor, act, call=call_id, issuer=issuer, at=at)


def preview(*, kind: str, actor: Actor, at: datetime, call_id: str) -> Preview | Refusal:
    """What proposing that step now would say, or why it cannot be proposed; nothing is kept."""
    return _undone(lambda: propose(kind=kind, actor=actor, at=at, call_id=call_id))


def preview_erase(
    *, actor: Actor, at: datetime, call_id: str, folio: str, reason: str
) -> Preview | Refusal:
    """What erasing that applicant would take away; nothing is kept. NotFound outside the call."""
    if not Dossier.objects.filter(call_id=call_id, folio=folio).exists():
        raise NotFound(folio)
    return _undone(lambda: erase.propose_erase(actor=actor, at=at, folio=folio, reason=reason))


def propose_amendment(
    *,
    actor: Actor,
    at: datetime,
    call_id: str,
    edits: Mapping[str, str],
    reason: Mapping[str, str],
    key: str = "",
) -> Answer:
    """Propose the call in force with some of its dates or texts saying something else."""
    require(actor=actor, at=at, call_id=call_id, act="propose-amend")
    file = amendments.edited(calls.file(call_id), edits)
    if isinstance(file, tuple):
        return Refusal(file)
    return publish.propose_publish_call(actor=actor, at=at, file=file, reason=reason, key=key)


def preview_amendment(
    *,
    actor: Actor,
    at: datetime,
    call_id: str,
    edits: Mapping[str, str],
    reason: Mapping[str, str],
) -> Preview | Refusal:
    """What that amendment would change and whom it would concern; nothing is kept."""
    return _undone(
        lambda: propose_amendment(actor=actor, at=at, call_id=call_id, edits=edits, reason=reason)
    )


def stale(row: Proposal, *, at: datetime) -> bool:
    """Whether proposing the same now would say something else: what was previewed has changed.

    An amendment is stale when the version it replaces is no longer the last one.
    """
    if row.kind == "amend":
        return bool(row.preview["replaces"] != len(calls.page(row.call_id, at).versions))
    if row.kind not in STEPS:
        return False
    with transaction.atomic():
        Proposal.objects.filter(pk=row.pk).update(outcome="checking")
        proposer = accounts.staff(row.proposed_by_id)
        again = STEPS[row.kind](actor=proposer, at=at, call_id=row.call_id)
        same = isinstance(again, Done) and (
            Proposal.objects.get(pk=again.reference).digest == row.digest
        )
        transaction.set_rollback(True)
    return not same


def _undone(act: Callable[[], Answer]) -> Preview | Refusal:
    with transaction.atomic():
        answer = act()
        found: Preview | Refusal
        if isinstance(answer, Done):
            row = Proposal.objects.get(pk=answer.reference)
            found = Preview(row.kind, row.count, row.preview, row.digest)
        else:
            found = answer
        transaction.set_rollback(True)
    return found
