"""An applicant's own dossier, as her pages show it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from convoca.registry.facts import dossiers as facts
from convoca.registry.facts.calls import call_file
from convoca.registry.models import (
    Decision,
    DocumentVersion,
    Dossier,
    Message,
    PreferenceVersion,
    Receipt,
    Transition,
)
from convoca.rules import documents
from convoca.rules.calls import CallFile
from convoca.rules.documents import FileFacts, NeededSlot
from convoca.rules.dossiers import State
from convoca.rules.findings import Finding
from convoca.rules.schema import Call
from convoca.rules.sending import SendFacts, send_problems
from convoca.workflow import files, record, storage, wishes
from convoca.workflow.answers import Actor, NotFound
from convoca.workflow.queries import places


@dataclass(frozen=True, slots=True)
class Mine:
    """One line of "my files"."""

    call: Call
    folio: str
    state: State
    state_at: datetime


@dataclass(frozen=True, slots=True)
class SlotNow:
    """A slot with what lies in it, what was decided about it, and whether it may be changed."""

    needed: NeededSlot
    document: DocumentVersion | None
    filename: str
    facts: FileFacts | None
    findings: tuple[Finding, ...]
    decision: Decision | None
    asked: bool
    versions: tuple[DocumentVersion, ...]


@dataclass(frozen=True, slots=True)
class Mark:
    """A sheet printed now would carry this; `digest` is that of the whole data it shows."""

    text: str
    version: int
    digest8: str
    digest: str


@dataclass(frozen=True, slots=True)
class Remark:
    """What the letter says of one document: its version then, the reason, the validator's words."""

    slot: str
    version: int
    reason: str
    note: str


@dataclass(frozen=True, slots=True)
class Letter:
    """The one letter that closed the last review: its verdict and everything it asks for."""

    verdict: str
    at: datetime
    receipt: str
    remarks: tuple[Remark, ...]


@dataclass(frozen=True, slots=True)
class ReceiptLine:
    """A receipt in the list; `document` is what was signed."""

    number: str
    kind: str
    at: datetime
    document: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Told:
    """Something the owner was told: a text of the area `mail` by code, with its parameters."""

    pk: int
    code: str
    params: Mapping[str, Any]
    at: datetime


@dataclass(frozen=True, slots=True)
class DossierPage:
    """Everything the pages of one dossier show. `problems` is all that would stop it being sent."""

    file: CallFile
    folio: str
    public_code: str
    track: str
    specialty: str
    state: State
    names: str
    fields: Mapping[str, str]
    data_version: int
    answers: Mapping[str, str]
    slots: tuple[SlotNow, ...]
    problems: tuple[Finding, ...]
    wishes: tuple[places.Place, ...]
    preference_version: int
    history: tuple[Transition, ...]
    receipts: tuple[ReceiptLine, ...]
    mark: Mark
    letter: Letter | None

    @property
    def call(self) -> Call:
        """The terms under which the dossier was opened."""
        return self.file.call


def listing(actor: Actor) -> list[Mine]:
    """The actor's dossiers, newest first."""
    rows = Dossier.objects.filter(user_id=actor.user_id).order_by("-id")
    return [
        Mine(call_file(r.call_version_id).call, r.folio, State(r.state), r.state_at) for r in rows
    ]


def dossier(actor: Actor, folio: str) -> DossierPage:
    """One's own dossier; another's is as absent as one that never was."""
    held = files.look_own(actor, folio)
    row = held.row
    typed, attached = facts.typed(row), facts.attached(row)
    identity = row.identity
    mark = files.sheet_mark(held, typed)
    read = {s: facts.file_facts(d.file.facts) for s, d in attached.items() if d.file}
    stands = SendFacts(
        values=typed.fields,
        answers=typed.answers,
        attached=read,
        sheet=mark,
        preferences=["saved"] if row.preference_version else [],
        exclusivity_accepted=True,
    )
    return DossierPage(
        file=held.file,
        folio=row.folio,
        public_code=row.public_code,
        track=row.track,
        specialty=row.specialty,
        state=held.state,
        names=" ".join(
            n for n in (identity.given_names, identity.first_surname, identity.second_surname) if n
        ),
        fields=typed.fields,
        data_version=typed.version,
        answers=typed.answers,
        slots=_slots(held, typed, attached, read),
        problems=send_problems(held.call, held.track, stands),
        wishes=tuple(_wishes(row)),
        preference_version=row.preference_version,
        history=tuple(row.transitions.order_by("number")),
        receipts=tuple(
            ReceiptLine(r.number, r.kind, r.at, r.document)
            for r in Receipt.objects.filter(dossier=row).order_by("-id")[:200]
        ),
        mark=Mark(
            mark.text(), mark.version, mark.digest8, files.data_digest(identity, typed.fields)
        ),
        letter=_letter(row),
    )


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


def _letter(row: Dossier) -> Letter | None:
    review = row.reviews.order_by("-number").first()
    if review is None:
        return None
    found = row.decisions.filter(pk__in=review.observed).select_related("document", "note")
    remarks = tuple(
        Remark(d.slot, d.document.number, d.reason, d.note.text if hasattr(d, "note") else "")
        for d in found.order_by("slot")
    )
    return Letter(review.verdict, review.closed_at, review.receipt_number, remarks)


def _slots(
    held: files.Held,
    typed: facts.Typed,
    attached: Mapping[str, DocumentVersion],
    read: Mapping[str, FileFacts],
) -> tuple[SlotNow, ...]:
    asked = record.observed(held.row)
    decisions = facts.decided(held.row, attached.values())
    versions: dict[str, list[DocumentVersion]] = {}
    for version in held.row.documents.order_by("-number"):
        versions.setdefault(version.slot, []).append(version)
    found = []
    for needed in documents.slots(held.call, held.track, typed.answers):
        slot = needed.slot.id
        lies = attached.get(slot)
        found.append(
            SlotNow(
                needed=needed,
                document=lies,
                filename=lies.file.filename if lies and lies.file else "",
                facts=read.get(slot),
                findings=documents.findings(held.call, needed.slot, read[slot])
                if slot in read
                else (),
                decision=_shown(decisions.get(slot), held.state),
                asked=slot in asked,
                versions=tuple(versions.get(slot, ())),
            )
        )
    return tuple(found)


def _shown(decision: Decision | None, state: State) -> Decision | None:
    """A decision is told by the letter, never while the review is still open."""
    return None if state in (State.IN_REVIEW, State.SENT, State.CORRECTED) else decision


def _wishes(row: Dossier) -> list[places.Place]:
    saved = PreferenceVersion.objects.filter(dossier=row, number=row.preference_version).first()
    return places.by_ids(row.call_id, wishes.opened(saved)) if saved else []
