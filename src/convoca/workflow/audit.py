"""Every act leaves a signed receipt, and the same request twice is one act."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import wraps
from typing import Any, ParamSpec

from django.db import connection, transaction

from convoca.proof import receipt as receipts
from convoca.registry import rows
from convoca.registry.facts.calls import version_label
from convoca.registry.models import Dossier, IdempotentAct, Receipt
from convoca.workflow import keys
from convoca.workflow.answers import Actor, Answer, Done, Refusal
from convoca.workflow.entropy import SECURE, Entropy, code

P = ParamSpec("P")


@dataclass(frozen=True, slots=True)
class Deed:
    """What happened, as the receipt tells it; nothing here names a person."""

    kind: str
    call_id: str
    version_id: int
    zone: str
    act: Mapping[str, Any] = field(default_factory=dict)
    dossier: Dossier | None = None
    files: Sequence[Mapping[str, Any]] = ()


def record(deed: Deed, *, actor: Actor, at: datetime, entropy: Entropy = SECURE) -> Receipt:
    """Write the signed receipt of a deed, in the deed's own transaction.

    The chain is extended later, in batches (`duties.chain`), so no act waits for another.
    """
    number = code(entropy, groups=3)
    document, digest = receipts.issue(_payload(deed, number, actor, at), keys.signer())
    return rows.add(
        Receipt(
            number=number,
            call_id=deed.call_id,
            kind=deed.kind,
            dossier=deed.dossier,
            actor=actor.label,
            at=at,
            document=document,
            item_digest=digest,
        )
    )


def once(act: Callable[P, Answer]) -> Callable[P, Answer]:
    """Run a use case in one transaction, at most once per `key` of its actor.

    A refusal writes nothing: its transaction is rolled back. A repeated key gets the first answer.
    """

    @wraps(act)
    def run(*args: P.args, **kwargs: P.kwargs) -> Answer:
        actor, key = kwargs["actor"], kwargs.get("key", "")
        assert isinstance(actor, Actor)
        with transaction.atomic():
            claimed = _claim(actor, f"{act.__name__}:{key}") if key else None
            if isinstance(claimed, Done):
                return claimed
            answer = act(*args, **kwargs)
            if isinstance(answer, Refusal):
                transaction.set_rollback(True)
            elif claimed is not None:
                rows.change(IdempotentAct(pk=claimed, answer=answer.to_data()), "answer")
        return answer

    return run


def _claim(actor: Actor, key: str) -> int | Done:
    """Take the key, or wait for whoever holds it and give the answer they got."""
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO registry_idempotentact (user_id, key) VALUES (%s, %s)"
            " ON CONFLICT (user_id, key) DO NOTHING RETURNING id",
            [actor.user_id, key[:64]],
        )
        row = cursor.fetchone()
    if row:
        return int(row[0])
    first = IdempotentAct.objects.get(user_id=actor.user_id, key=key[:64])
    return Done.from_data(first.answer or Done().to_data())


def _payload(deed: Deed, number: str, actor: Actor, at: datetime) -> dict[str, Any]:
    version, digest = version_label(deed.version_id)
    payload: dict[str, Any] = {
        "number": number,
        "kind": deed.kind,
        "call": deed.call_id,
        "call_version": version,
        "call_digest": digest,
        "at": at.astimezone(UTC).isoformat(),
        "zone": deed.zone,
        "actor": actor.label,
        "act": dict(deed.act),
    }
    if deed.dossier is not None:
        payload["subject"] = deed.dossier.pseudonym
        payload["folio"] = deed.dossier.folio
        payload["public_code"] = deed.dossier.public_code
        if deed.dossier.temporary_id:
            payload["temporary_identity"] = deed.dossier.temporary_id
    if deed.files:
        payload["files"] = [dict(f) for f in deed.files]
    return payload
