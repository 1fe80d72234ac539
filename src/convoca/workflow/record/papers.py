"""Attaching and taking out files: each a version with its receipt."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from convoca import docscan
from convoca.registry import rows
from convoca.registry.models import DocumentVersion
from convoca.rules import documents
from convoca.rules.findings import Effect, Finding
from convoca.rules.schema import Slot
from convoca.workflow import audit, files, storage
from convoca.workflow.answers import Actor, Answer, Done, NotFound, Refusal, refuse
from convoca.workflow.entropy import SECURE, Entropy
from convoca.workflow.files import Held
from convoca.workflow.record.binding import Bundle, Stored, bind, closed, number_of_last
from convoca.workflow.record.incoming import PHOTOGRAPHS

GRACE = timedelta(hours=2)  # an upload that takes longer no longer counts as of its beginning


def attach(
    *,
    actor: Actor,
    at: datetime,
    folio: str,
    slot: str,
    filename: str,
    data: bytes,
    key: str = "",
    uploads: Sequence[str] = (),
    began: datetime | None = None,
    entropy: Entropy = SECURE,
) -> Answer:
    """Attach a file to a slot: looked at first, stored whole, then bound to the dossier in one act.

    Findings that make it useless refuse it; the others come with the answer. An earlier file stays
    as a version. A crash before the last step leaves only bytes without owner, swept later.
    `uploads` are the tokens under which its bytes came, and `began` when they were announced: a
    window that closed while they were on their way counts as open.
    """
    held = files.look_own(actor, folio)
    found = slot_of(held, slot)
    seen = docscan.inspect(data, filename)
    problems = files.noticed(held, found, seen)
    if any(f.effect is Effect.REFUSE for f in problems):
        return Refusal(problems)
    document = Stored(storage.put(data), filename[-200:], seen)
    bound = bind(
        actor=actor,
        at=at,
        folio=folio,
        slot=slot,
        bundle=Bundle(document, problems=problems, uploads=tuple(uploads)),
        counts_at=counts_at(at, began),
        key=key,
        entropy=entropy,
    )
    if isinstance(bound, Refusal):
        storage.delete(document.key)
    return bound


@audit.once
def remove(
    *, actor: Actor, at: datetime, folio: str, slot: str, key: str = "", entropy: Entropy = SECURE
) -> Answer:
    """Take a file out of a slot: a new, empty version; the earlier one stays listed."""
    held = files.hold_own(actor, folio)
    if refused := closed(held, slot, at):
        return Refusal(refused)
    number = number_of_last(held.row, slot)
    if not number:
        return refuse("document.missing", slot)
    rows.add(DocumentVersion(dossier=held.row, slot=slot, number=number + 1, removed=True, at=at))
    deed = held.deed("document.removed", act={"slot": slot, "version": number + 1})
    receipt = audit.record(deed, actor=actor, at=at, entropy=entropy)
    return Done(receipt=receipt.number, version=number + 1)


def not_receivable(
    held: Held, slot: str, *, at: datetime, filename: str, size: int
) -> tuple[Finding, ...]:
    """Why a file of that name and size need not even be sent; empty when it may come."""
    found = slot_of(held, slot)
    photograph = filename.rpartition(".")[2].lower() in PHOTOGRAPHS
    most = docscan.MAX_BYTES if photograph and "pdf" in found.accepts else found.max_bytes
    problems = closed(held, slot, at)
    if size <= 0:
        problems = (*problems, Finding("document.empty", slot))
    if size > most:
        problems = (*problems, Finding("document.too-big", slot, {"size": size, "limit": most}))
    return problems


def counts_at(at: datetime, began: datetime | None) -> datetime:
    """What was announced by its digest before the close, and came soon after, counts as of then."""
    return began if began is not None and timedelta(0) <= at - began <= GRACE else at


def slot_of(held: Held, slot: str) -> Slot:
    """A slot of the call for this person's track; NotFound if there is none."""
    found = documents.slot(held.call, slot)
    if found is None or held.track not in found.requirement.tracks:
        raise NotFound(slot)
    return found.slot
