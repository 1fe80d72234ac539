"""What stays readable for ever by its owner: receipts, earlier lists, files, messages."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from convoca.registry.facts import dossiers as facts
from convoca.registry.models import DocumentVersion, Dossier, Message, PreferenceVersion, Receipt
from convoca.rules.documents import FileFacts
from convoca.workflow import files, storage, wishes
from convoca.workflow.answers import Actor, NotFound
from convoca.workflow.queries import places


@dataclass(frozen=True, slots=True)
class Told:
    """Something the owner was told: a text of the area `mail` by code, with its parameters."""

    pk: int
    code: str
    params: Mapping[str, Any]
    at: datetime


def receipt(actor: Actor, number: str) -> dict[str, Any]:
    """One's own receipt as it was signed."""
    row = Receipt.objects.filter(number=number, dossier__user_id=actor.user_id).first()
    if row is None:
        raise NotFound(number)
    found: dict[str, Any] = row.document
    return found


def ground(actor: Actor, folio: str) -> tuple[str, str]:
    """Number and digest of the receipt that the dossier's present state rests on."""
    held = files.look_own(actor, folio)
    steps = held.row.transitions.exclude(receipt_number="").order_by("-number")
    number = steps.values_list("receipt_number", flat=True).first()
    row = Receipt.objects.filter(number=number or "").first()
    if row is None:
        raise NotFound(folio)
    return row.number, row.item_digest


def preference_version(actor: Actor, folio: str, number: int) -> list[places.Place]:
    """An earlier list of wishes, readable for ever by its owner."""
    held = files.look_own(actor, folio)
    row = PreferenceVersion.objects.filter(dossier=held.row, number=number).first()
    if row is None:
        raise NotFound(folio)
    return places.by_ids(held.call.id, wishes.opened(row))


def document(actor: Actor, folio: str, slot: str, number: int) -> tuple[str, bytes, FileFacts]:
    """Name, bytes and facts of a version of one's own document."""
    held = files.look_own(actor, folio)
    return document_of(held.row, slot, number)


def document_of(row: Dossier, slot: str, number: int) -> tuple[str, bytes, FileFacts]:
    """Name, bytes and facts of a version; the caller has proved that its reader may see it."""
    found = (
        DocumentVersion.objects.filter(dossier=row, slot=slot, number=number)
        .select_related("file")
        .first()
    )
    if found is None or found.file is None:
        raise NotFound(slot)
    seen = facts.file_facts(found.file.facts)
    return found.file.filename, storage.get(found.file.key), seen


def messages(actor: Actor, *, before: int = 0, limit: int = 30) -> list[Told]:
    """What the actor was told, newest first."""
    rows = Message.objects.filter(user_id=actor.user_id).order_by("-id")
    shown = (rows.filter(pk__lt=before) if before else rows)[:limit]
    return [Told(r.pk, r.code, r.params, r.at) for r in shown]
