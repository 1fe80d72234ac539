"""A dossier as its use cases hold it: the locked row beside the call it was opened under."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypeVar, cast

from django.db.models import Count, QuerySet

from convoca.proof.canonical import encode, salted_digest
from convoca.registry import rows
from convoca.registry.facts import dossiers as facts
from convoca.registry.facts.calls import call_file
from convoca.registry.facts.dossiers import Typed
from convoca.registry.models import Dossier, Identity, Transition
from convoca.registry.rows import Reading, Write
from convoca.rules import documents, precheck
from convoca.rules.calls import CallFile
from convoca.rules.documents import FileFacts, SheetMark
from convoca.rules.dossiers import Act, State, next_state
from convoca.rules.findings import Finding
from convoca.rules.schema import Call, Slot, Track
from convoca.workflow.answers import Actor, NotFound
from convoca.workflow.audit import Deed

# The row is locked while it moves, so that the next number is nobody else's. The projection moves
# with the step, and with it the lease that stands in the row.
_MOVE = """
UPDATE registry_dossier
SET state = %s, state_at = %s, lease_holder_id = %s, lease_token = %s, lease_expires = %s
WHERE id = %s
"""
_STEP = """
INSERT INTO registry_transition (dossier_id, number, act, state, at, actor, receipt_number)
SELECT %s, COALESCE(MAX(number), 0) + 1, %s, %s, %s, %s, %s
FROM registry_transition WHERE dossier_id = %s
"""

Document = TypeVar("Document")


@dataclass(frozen=True, slots=True)
class Held:
    """A dossier under lock, beside the version of its call that is in force."""

    row: Dossier
    file: CallFile

    @property
    def call(self) -> Call:
        """The call's own terms."""
        return self.file.call

    @property
    def track(self) -> Track:
        """The admission category, read from the exam record."""
        return cast(Track, self.row.track)

    @property
    def state(self) -> State:
        """Where the dossier is in its life."""
        return State(self.row.state)

    def deed(self, kind: str, **more: Any) -> Deed:
        """A deed about this dossier."""
        row = self.row
        return Deed(kind, row.call_id, row.call_version_id, self.call.zone, dossier=row, **more)


_WITH_IDENTITY = (
    "FROM registry_dossier d LEFT JOIN registry_identity i ON i.dossier_id = d.id"
    " WHERE d.folio = %s"
)
_HOLD = Reading(f"{_WITH_IDENTITY} FOR UPDATE OF d", d=Dossier, i=Identity)
_LOOK = Reading(f"{_WITH_IDENTITY} AND d.user_id = %s", d=Dossier, i=Identity)


def _known(row: Dossier, identity: Identity | None) -> Held:
    """A row with its identity at hand, while there is one."""
    if identity is not None:
        identity.dossier = row
    return Held(row, call_file(row.call_version_id))


def held_of(row: Dossier) -> Held:
    """A row beside its call, only to read; the caller has proved who may."""
    return Held(row, call_file(row.call_version_id))


def hold(folio: str) -> Held:
    """Lock the dossier; NotFound if there is none."""
    found = _HOLD.first(folio)
    if found is None:
        raise NotFound(folio)
    return _known(*found)


def hold_by(asked: QuerySet[Any], number: int) -> Held:
    """Lock the dossier that one row of these is about, by its number; NotFound if it is none of them."""
    folio = asked.filter(pk=number).values_list("dossier__folio", flat=True).first()
    if folio is None:
        raise NotFound(str(number))
    return hold(folio)


def hold_own(actor: Actor, folio: str) -> Held:
    """Lock the actor's own dossier. Another person's is as absent as one that never was."""
    held = hold(folio)
    if held.row.user_id != actor.user_id:
        raise NotFound(folio)
    return held


def look_own(actor: Actor, folio: str) -> Held:
    """The actor's own dossier, only to read."""
    found = _LOOK.first(folio, actor.user_id)
    if found is None:
        raise NotFound(folio)
    return _known(*found)


def noticed(held: Held, slot: Slot, seen: FileFacts) -> tuple[Finding, ...]:
    """Everything the scan of a file lets us say about it in its slot, with the data as they stand."""
    needed = documents.slot(held.call, slot.id)
    assert needed is not None
    return precheck.findings(held.call, needed, seen, facts.typed(held.row).fields)


def counted(held: Held, typed: Typed, attached: Mapping[str, Document]) -> dict[str, Document]:
    """The attached documents that today's answers ask for: only these are sent and validated.

    A file left behind by an earlier answer stays as a version, and counts again with that answer.
    """
    needed = {n.slot.id for n in documents.slots(held.call, held.track, typed.answers)}
    return {slot: document for slot, document in attached.items() if slot in needed}


def step(held: Held, act: Act, *, actor: Actor, at: datetime, receipt: str = "") -> Finding | None:
    """Append the transition and move the projection with it, or say why the act is not possible."""
    found = stepping(held, act, actor=actor, at=at, receipt=receipt)
    if isinstance(found, Finding):
        return found
    rows.write(*found)
    return None


def stepping(
    held: Held, act: Act, *, actor: Actor, at: datetime, receipt: str = ""
) -> tuple[Write, ...] | Finding:
    """What `step` writes, for an act that writes more in the same sentence."""
    found = next_state(held.state, act)
    if isinstance(found, Finding):
        return found
    row = held.row
    row.state, row.state_at = found.value, at
    lease: tuple[Any, ...] = (row.lease_holder_id, row.lease_token, row.lease_expires)
    step = (row.pk, act.value, row.state, at, actor.label, receipt, row.pk)
    return Write(_MOVE, (row.state, at, *lease, row.pk)), Write(_STEP, step)


def advance(pool: Sequence[Dossier], act: Act, *, actor: Actor, at: datetime, receipt: str) -> None:
    """Take the same step with many dossiers at once: rows appended, projections moved."""
    counted = Transition.objects.filter(dossier__in=pool).values_list("dossier_id")
    last = dict(counted.annotate(n=Count("id")))
    steps = []
    for dossier in pool:
        state = next_state(State(dossier.state), act)
        if isinstance(state, Finding):
            raise RuntimeError(f"{dossier.folio}: {state.code}")
        dossier.state, dossier.state_at = state.value, at
        steps.append(
            Transition(
                dossier=dossier,
                number=last.get(dossier.pk, 0) + 1,
                act=act.value,
                state=state.value,
                at=at,
                actor=actor.label,
                receipt_number=receipt,
            )
        )
    Transition.objects.bulk_create(steps)
    Dossier.objects.bulk_update(pool, ["state", "state_at"], batch_size=500)


def data_digest(held: Held, typed: Typed) -> str:
    """A salted digest of the personal data: comparable by their owner, meaningless once erased."""
    return salted_digest(encode(dict(typed.fields)).decode(), bytes(held.row.identity.salt))


def sheet_mark(held: Held, typed: Typed, digest: str) -> SheetMark:
    """What the application sheet must carry now: whose it is and of which data, by their digest."""
    return SheetMark(held.row.folio, typed.version, digest[:8])
