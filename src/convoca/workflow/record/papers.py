"""Attaching and taking out files: each a version with its receipt."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime, timedelta

from convoca import docscan
from convoca.registry import rows
from convoca.registry.facts import dossiers as facts
from convoca.registry.models import (
    DocumentVersion,
    Dossier,
    StoredFile,
    Upload,
)
from convoca.rules import documents, windows
from convoca.rules.dossiers import State
from convoca.rules.findings import Effect, Finding
from convoca.rules.schema import Slot
from convoca.workflow import audit, files, storage
from convoca.workflow.answers import Actor, Answer, Done, NotFound, Refusal, refuse
from convoca.workflow.entropy import SECURE, Entropy
from convoca.workflow.files import Held
from convoca.workflow.record.standing import line, observed

GRACE = timedelta(hours=2)  # an upload that takes longer no longer counts as of its beginning
_PHOTOGRAPHS = frozenset({"jpg", "jpeg", "png"})


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
    found = _slot(held, slot)
    seen = docscan.inspect(data, filename)
    problems = files.noticed(held, found, seen)
    if any(f.effect is Effect.REFUSE for f in problems):
        return Refusal(problems)
    stored = storage.put(data)
    bound = _bind(
        actor=actor,
        at=at,
        folio=folio,
        slot=slot,
        filename=filename[-200:],
        stored=stored,
        seen=seen,
        problems=problems,
        key=key,
        uploads=uploads,
        counts_at=_counts_at(at, began),
        entropy=entropy,
    )
    if isinstance(bound, Refusal):
        storage.delete(stored)
    return bound


@audit.once
def remove(
    *, actor: Actor, at: datetime, folio: str, slot: str, key: str = "", entropy: Entropy = SECURE
) -> Answer:
    """Take a file out of a slot: a new, empty version; the earlier one stays listed."""
    held = files.hold_own(actor, folio)
    if refused := _closed(held, slot, at):
        return Refusal(refused)
    number = _last(held.row, slot)
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
    found = _slot(held, slot)
    photograph = filename.rpartition(".")[2].lower() in _PHOTOGRAPHS
    most = docscan.MAX_BYTES if photograph and "pdf" in found.accepts else found.max_bytes
    problems = _closed(held, slot, at)
    if size <= 0:
        problems = (*problems, Finding("document.empty", slot))
    if size > most:
        problems = (*problems, Finding("document.too-big", slot, {"size": size, "limit": most}))
    return problems


def _closed(held: Held, slot: str, at: datetime) -> tuple[Finding, ...]:
    """A draft takes any file while recording is open; later only what the letter observed."""
    if held.state is State.DRAFT:
        return windows.require(held.call, "record", at)
    if slot in observed(held.row):
        return windows.require(held.call, "correct", at)
    return (Finding("dossier.not-possible", slot),)


def _counts_at(at: datetime, began: datetime | None) -> datetime:
    """What was announced by its digest before the close, and came soon after, counts as of then."""
    return began if began is not None and timedelta(0) <= at - began <= GRACE else at


def _slot(held: Held, slot: str) -> Slot:
    found = documents.slot(held.call, slot)
    if found is None or held.track not in found.requirement.tracks:
        raise NotFound(slot)
    return found.slot


@audit.once
def _bind(
    *,
    actor: Actor,
    at: datetime,
    folio: str,
    slot: str,
    filename: str,
    stored: str,
    seen: documents.FileFacts,
    problems: tuple[Finding, ...],
    key: str,
    uploads: Sequence[str],
    counts_at: datetime,
    entropy: Entropy,
) -> Answer:
    held = files.hold_own(actor, folio)
    if refused := _closed(held, slot, counts_at):
        return Refusal(refused)
    file = rows.add(
        StoredFile(
            dossier=held.row, key=stored, filename=filename, facts=asdict(seen), stored_at=at
        )
    )
    number = _last(held.row, slot) + 1
    row = rows.add(
        DocumentVersion(
            dossier=held.row,
            slot=slot,
            number=number,
            file=file,
            sha256=seen.sha256,
            size=seen.size,
            pages=seen.pages,
            at=at,
        )
    )
    deed = held.deed("document.attached", files=[line(row)])
    receipt = audit.record(deed, actor=actor, at=at, entropy=entropy)
    if uploads:
        came = Upload.objects.filter(dossier=held.row, slot=slot, token__in=uploads)
        came.update(receipt=receipt.number)
    return Done(receipt=receipt.number, version=number, findings=problems)


def _last(row: Dossier, slot: str) -> int:
    last = facts.last(row, slot)
    return last.number if last else 0
