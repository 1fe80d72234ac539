"""An applicant's own dossier, as her pages show it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Any

from convoca.registry.facts import dossiers as facts
from convoca.registry.facts.calls import call_file
from convoca.registry.models import (
    Decision,
    DocumentVersion,
    Dossier,
    PreferenceVersion,
    Receipt,
    Transition,
)
from convoca.registry.rows import Reading
from convoca.rules import documents, precheck
from convoca.rules.calls import CallFile
from convoca.rules.documents import FileFacts, NeededSlot
from convoca.rules.dossiers import State
from convoca.rules.findings import Finding
from convoca.rules.schema import Call
from convoca.rules.sending import SendFacts, send_problems
from convoca.workflow import files, record, wishes
from convoca.workflow.answers import Actor
from convoca.workflow.queries import places

_HISTORY = Reading(
    "FROM registry_transition t WHERE t.dossier_id = %s ORDER BY t.number", t=Transition
)
_RECEIPTS = Reading(
    "FROM registry_receipt r WHERE r.dossier_id = %s ORDER BY r.id DESC LIMIT 200", r=Receipt
)
_LIST = Reading(
    "FROM registry_preferenceversion p WHERE p.dossier_id = %s AND p.number = %s",
    p=PreferenceVersion,
)

_NOT_TOLD = (State.DRAFT, State.SENT, State.IN_REVIEW, State.TO_CLARIFY, State.CORRECTED)


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


@dataclass(frozen=True)
class DossierPage:
    """Everything the pages of one dossier show, each part read when a page first asks for it."""

    held: files.Held
    typed: facts.Typed

    @property
    def file(self) -> CallFile:
        """The call with its places, in the version in force."""
        return self.held.file

    @property
    def call(self) -> Call:
        """The terms under which the dossier was opened."""
        return self.held.call

    @property
    def folio(self) -> str:
        """The dossier's number."""
        return self.held.row.folio

    @property
    def public_code(self) -> str:
        """The code under which results name it."""
        return self.held.row.public_code

    @property
    def track(self) -> str:
        """The admission category."""
        return self.held.row.track

    @property
    def specialty(self) -> str:
        """The specialty of the exam record."""
        return self.held.row.specialty

    @property
    def state(self) -> State:
        """Where the dossier is in its life."""
        return self.held.state

    @property
    def fields(self) -> Mapping[str, str]:
        """What was typed."""
        return self.typed.fields

    @property
    def data_version(self) -> int:
        """The version of what was typed."""
        return self.typed.version

    @property
    def answers(self) -> Mapping[str, str]:
        """The option chosen for each requirement."""
        return self.typed.answers

    @property
    def preference_version(self) -> int:
        """The version of the list of wishes; 0 while there is none."""
        return self.held.row.preference_version

    @property
    def names(self) -> str:
        """The owner's whole name."""
        return self.held.row.identity.whole_name

    @cached_property
    def mark(self) -> Mark:
        """What a sheet printed now would carry."""
        digest = files.data_digest(self.held, self.typed)
        mark = files.sheet_mark(self.held, self.typed, digest)
        return Mark(mark.text(), mark.version, mark.digest8, digest)

    @cached_property
    def slots(self) -> tuple[SlotNow, ...]:
        """The places of files that today's answers ask for."""
        return _slots(self.held, self.typed, self._versions)

    @cached_property
    def problems(self) -> tuple[Finding, ...]:
        """All that would stop it being sent, and what is worth a warning."""
        attached = facts.standing(self._versions)
        stands = SendFacts(
            values=self.typed.fields,
            answers=self.typed.answers,
            attached={s: facts.file_facts(d.file.facts) for s, d in attached.items() if d.file},
            sheet=files.sheet_mark(self.held, self.typed, self.mark.digest),
            preferences=["saved"] if self.preference_version else [],
            exclusivity_accepted=True,
        )
        return send_problems(self.call, self.held.track, stands)

    @cached_property
    def wishes(self) -> tuple[places.Place, ...]:
        """The sites wished for, best first."""
        return tuple(_wishes(self.held))

    @cached_property
    def history(self) -> tuple[Transition, ...]:
        """Its steps, in their order."""
        return tuple(step for (step,) in _HISTORY.all(self.held.row.pk))

    @cached_property
    def receipts(self) -> tuple[ReceiptLine, ...]:
        """Its receipts, newest first."""
        rows = _RECEIPTS.all(self.held.row.pk)
        return tuple(ReceiptLine(r.number, r.kind, r.at, r.document) for (r,) in rows)

    @cached_property
    def letter(self) -> Letter | None:
        """The letter of the last review; nobody has reviewed a draft."""
        return None if self.state is State.DRAFT else _letter(self.held.row)

    @cached_property
    def _versions(self) -> facts.Versions:
        return facts.versions(self.held.row)


def listing(actor: Actor) -> list[Mine]:
    """The actor's dossiers, newest first."""
    rows = Dossier.objects.filter(user_id=actor.user_id).order_by("-id")
    return [
        Mine(call_file(r.call_version_id).call, r.folio, State(r.state), r.state_at) for r in rows
    ]


def dossier(actor: Actor, folio: str) -> DossierPage:
    """One's own dossier; another's is as absent as one that never was."""
    held = files.look_own(actor, folio)
    return DossierPage(held, facts.typed(held.row))


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


def _slots(held: files.Held, typed: facts.Typed, versions: facts.Versions) -> tuple[SlotNow, ...]:
    asked = record.observed(held.row)
    attached = facts.standing(versions)
    decisions = _told_decisions(held, attached)
    found = []
    for needed in documents.slots(held.call, held.track, typed.answers):
        slot = needed.slot.id
        lies = attached.get(slot)
        file = lies.file if lies else None
        seen = facts.file_facts(file.facts) if file else None
        found.append(
            SlotNow(
                needed=needed,
                document=lies,
                filename=file.filename if file else "",
                facts=seen,
                findings=precheck.advice(held.call, needed, seen, typed.fields) if seen else (),
                decision=decisions.get(slot),
                asked=slot in asked,
                versions=tuple(versions.get(slot, ())),
            )
        )
    return tuple(found)


def _told_decisions(
    held: files.Held, attached: Mapping[str, DocumentVersion]
) -> Mapping[str, Decision]:
    """A decision is told by the letter, never while the review is still open."""
    if held.state in _NOT_TOLD:
        return {}
    return facts.decided(held.row, attached.values())


def _wishes(held: files.Held) -> list[places.Place]:
    number = held.row.preference_version
    found = _LIST.first(held.row.pk, number) if number else None
    if found is None:
        return []
    (saved,) = found
    saved.dossier = held.row
    return places.by_ids(held.call.id, wishes.opened(saved))
