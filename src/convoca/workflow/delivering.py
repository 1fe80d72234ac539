"""What was promised, delivered: the person uploads it after the results, somebody confirms it.

Article 004: whoever signed the commitment letter delivers the federal licence within twelve months.
A delivery that waits or stands stops the reminders; one that is refused says why, and they go on.
"""

from dataclasses import asdict
from datetime import datetime
from typing import cast

from django.db import IntegrityError, transaction

from convoca import docscan
from convoca.registry import rows
from convoca.registry.facts import dossiers as facts
from convoca.registry.models import PromiseDelivery, StoredFile
from convoca.rules import documents, promises
from convoca.rules.documents import FileFacts, NeededSlot
from convoca.rules.dossiers import State
from convoca.rules.findings import Effect, Finding
from convoca.rules.schema import Call, Track
from convoca.workflow import audit, authority, conflicts, files, outbox, storage
from convoca.workflow.answers import Actor, Answer, Done, NotFound, Refusal, refuse
from convoca.workflow.entropy import SECURE, Entropy
from convoca.workflow.files import Held

LONGEST = 1000


def deliver(
    *,
    actor: Actor,
    at: datetime,
    folio: str,
    slot: str,
    filename: str,
    data: bytes,
    key: str = "",
    entropy: Entropy = SECURE,
) -> Answer:
    """Deliver what a letter of one's own promised: looked at, stored whole, receipted.

    Also after its last day: late is better than never, and the receipt says when. Refused for a
    file that cannot serve, and while another waits or stands.
    """
    held = files.look_own(actor, folio)
    needed = _promise(held, slot)
    seen = docscan.inspect(data, filename)
    found = noticed(held.call, needed, seen)
    if refused := tuple(f for f in found if f.effect is Effect.REFUSE):
        return Refusal(tuple(Finding(f.code, "file", f.params) for f in refused))
    stored = storage.put(data)
    answer = _bind(
        actor=actor,
        at=at,
        folio=folio,
        slot=slot,
        stored=(stored, filename[-200:], seen),
        key=key,
        entropy=entropy,
    )
    if isinstance(answer, Refusal):
        storage.delete(stored)
    return answer


@audit.once
def decide(
    *,
    actor: Actor,
    at: datetime,
    call_id: str,
    number: int,
    keeps: bool,
    reason: str = "",
    key: str = "",
    entropy: Entropy = SECURE,
) -> Answer:
    """Confirm that the delivery of that number keeps its promise, or say why it does not.

    A validator or a manager of the call, never the person herself or anybody near to her. What a
    scanner found infected keeps no promise.
    """
    delivered = PromiseDelivery.objects.filter(dossier__call_id=call_id)
    held = files.hold_by(delivered, number)
    call = held.call
    authority.require(actor, "confirm-promise", call=call.id, issuer=call.issuer, at=at)
    waiting = delivered.select_related("file").get(pk=number)
    if waiting.outcome:
        return refuse("promise.nothing-delivered")
    problems = conflicts.findings(actor, held.row)
    if not keeps and not reason.strip():
        problems = (*problems, Finding("promise.no-reason", "reason"))
    if keeps and waiting.file is not None:
        seen = noticed(
            held.call, _promise(held, waiting.slot), facts.file_facts(waiting.file.facts)
        )
        problems = (*problems, *(f for f in seen if f.effect in (Effect.REFUSE, Effect.BLOCK_SEND)))
    if problems:
        return Refusal(problems)
    waiting.outcome, waiting.reason = "kept" if keeps else "refused", reason.strip()[:LONGEST]
    waiting.decided_by, waiting.decided_at = actor.label, at
    rows.change(waiting, "outcome", "reason", "decided_by", "decided_at")
    kind = f"promise.{waiting.outcome}"
    act = {"slot": waiting.slot, "sha256": waiting.sha256}
    receipt = audit.record(held.deed(kind, act=act), actor=actor, at=at, entropy=entropy)
    outbox.tell(held.row, kind, at=at, receipt=receipt.number)
    return Done(receipt=receipt.number, reference=held.row.folio)


@audit.once
def _bind(
    *,
    actor: Actor,
    at: datetime,
    folio: str,
    slot: str,
    stored: tuple[str, str, FileFacts],
    key: str,
    entropy: Entropy,
) -> Answer:
    held = files.hold_own(actor, folio)
    _promise(held, slot)
    where, filename, seen = stored
    file = StoredFile(dossier=held.row, key=where, filename=filename, facts=asdict(seen))
    file.stored_at = at
    try:
        with transaction.atomic():
            rows.add(file)
            rows.add(
                PromiseDelivery(
                    dossier=held.row, slot=slot, file=file, sha256=seen.sha256, delivered_at=at
                )
            )
    except IntegrityError:
        return refuse("promise.delivered-already", "file")
    number = PromiseDelivery.objects.filter(dossier=held.row, slot=slot).count()
    line = {"slot": slot, "version": number, "bytes": seen.size}
    line |= {"sha256": seen.sha256, "pages": seen.pages}
    deed = held.deed("promise.delivered", files=[line])
    receipt = audit.record(deed, actor=actor, at=at, entropy=entropy)
    return Done(receipt=receipt.number, reference=folio)


def noticed(call: Call, needed: NeededSlot, seen: FileFacts) -> tuple[Finding, ...]:
    """What the scan of a delivered file lets us say, by the rules of the document it stands for."""
    return documents.findings(call, promises.proof(needed), seen)


def _promise(held: Held, slot: str) -> NeededSlot:
    """The promise of that letter, of whoever has a place; NotFound where there is none."""
    if held.state is not State.ASSIGNED:
        raise NotFound(slot)
    answers = facts.typed(held.row).answers
    made = promises.promised(held.call, cast(Track, held.row.track), answers)
    found = next((one for one in made if one.slot.id == slot), None)
    if found is None:
        raise NotFound(slot)
    return found
