"""Every act leaves a signed receipt, and the same request twice is one act."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import wraps
from typing import Any, ParamSpec

from django.db import IntegrityError, transaction

from convoca.proof import receipt as receipts
from convoca.registry import rows
from convoca.registry.facts.calls import version_label
from convoca.registry.models import Dossier, IdempotentAct, Receipt
from convoca.registry.rows import Write
from convoca.workflow import keys
from convoca.workflow.answers import Actor, Answer, Done, Forbidden, NotFound, Refusal
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
    return rows.add(_issued(deed, actor, at, entropy))


def recording(
    deed: Deed, *, actor: Actor, at: datetime, entropy: Entropy = SECURE
) -> tuple[str, Write]:
    """The number of the receipt, and what `record` writes, for an act with more in the sentence."""
    receipt = _issued(deed, actor, at, entropy)
    return receipt.number, rows.adding(receipt)


def _issued(deed: Deed, actor: Actor, at: datetime, entropy: Entropy) -> Receipt:
    number = code(entropy, groups=3)
    document, digest = receipts.issue(_payload(deed, number, actor, at), keys.signer())
    return Receipt(
        number=number,
        call_id=deed.call_id,
        kind=deed.kind,
        dossier=deed.dossier,
        actor=actor.label,
        at=at,
        document=document,
        item_digest=digest,
    )


@dataclass(frozen=True, slots=True)
class Last:
    """An act that is done once these rows are in: `once` writes them, and the answer, in one sentence.

    `refused` says by constraint what it means that the database does not take them.
    """

    done: Done
    writes: tuple[Write, ...] = ()
    refused: Mapping[str, Refusal] = field(default_factory=dict)


def once(act: Callable[P, Answer | Last]) -> Callable[P, Answer]:
    """Run a use case in one transaction, at most once per `key` of its actor.

    A refusal writes nothing: its transaction is rolled back. A repeated key gets the first answer:
    the answer is kept under its key with the act, and whoever comes second with the same one, at the
    same time or later, writes nothing and is told what the first was told.
    """

    @wraps(act)
    def run(*args: P.args, **kwargs: P.kwargs) -> Answer:
        actor, key = kwargs["actor"], kwargs.get("key", "")
        assert isinstance(actor, Actor)
        kept = {"user_id": actor.user_id, "key": f"{act.__name__}:{key}"[:64]} if key else None
        try:
            with transaction.atomic():
                answer = _finished(act(*args, **kwargs), kept)
                if isinstance(answer, Refusal):
                    transaction.set_rollback(True)
        except (NotFound, Forbidden, IntegrityError):
            # What an act has changed may be what stands in the way of its repetition.
            if first := _first(kept):
                return first
            raise
        if isinstance(answer, Refusal):
            return _first(kept) or answer
        return answer

    return run


def _first(kept: Mapping[str, Any] | None) -> Done | None:
    """The answer that was given to this key before."""
    found = IdempotentAct.objects.filter(**kept).first() if kept else None
    return Done.from_data(found.answer) if found else None


def _finished(found: Answer | Last, kept: Mapping[str, Any] | None) -> Answer:
    """Write what is left to write, with the answer under its key."""
    if isinstance(found, Refusal):
        return found
    last = found if isinstance(found, Last) else Last(found)
    writes = list(last.writes)
    if kept:
        writes.append(rows.adding(IdempotentAct(**kept, answer=last.done.to_data())))
    try:
        if writes:
            rows.write(*writes)
    except IntegrityError as error:
        if refusal := last.refused.get(_constraint(error)):
            return refusal
        raise
    return last.done


def _constraint(error: IntegrityError) -> str:
    """The name of the constraint that had the last word."""
    found = getattr(error.__cause__, "diag", None)
    return str(found.constraint_name) if found else ""


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
