"""Validation: one dossier at a time under a lease, a decision per document, one letter at the end."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Literal, cast

from django.db import transaction
from django.db.models import Q

from convoca.registry import rows
from convoca.registry.facts import dossiers as facts
from convoca.registry.facts.calls import call_file, current_version
from convoca.registry.models import Decision, DecisionNote, Dossier, Review
from convoca.rules import documents, dossiers, windows
from convoca.rules.dossiers import Act, State
from convoca.rules.findings import Finding
from convoca.rules.schema import Call, Reason
from convoca.workflow import audit, authority, clock, files, outbox
from convoca.workflow.answers import CLOCK, Actor, Answer, Done, NotFound, Refusal, refuse
from convoca.workflow.entropy import SECURE, Entropy
from convoca.workflow.files import Held

LEASE = timedelta(minutes=15)
Outcome = Literal["valid", "observed", "fatal"]
QUEUED = (State.SENT.value, State.CORRECTED.value)


@dataclass(frozen=True, slots=True)
class Lease:
    """The right to decide on one dossier until `expires` (real time), fenced by `token`."""

    folio: str
    token: int
    expires: datetime


@transaction.atomic
def claim_next(*, actor: Actor, at: datetime, call_id: str) -> Lease | None:
    """Go on with the dossier already held, or take the one that has waited longest.

    One whose lease ran out while nobody else took it counts as held: its decisions stand. Never
    one's own, never one that another validator holds; nothing while validation is closed.
    """
    version = current_version(call_id)
    if version is None:
        raise NotFound(call_id)
    call = call_file(version).call
    authority.require(actor, "claim", call=call_id, issuer=call.issuer, at=at)
    if windows.require(call, "validate", at):
        return None
    now = clock.wall()
    row = _mine(call_id, actor) or _waiting(call_id, actor, now)
    if row is None:
        return None
    return _lease(files.Held(row, call_file(row.call_version_id)), actor, at, now)


@transaction.atomic
def keep(*, actor: Actor, folio: str, token: int) -> Lease | None:
    """Prolong a lease that is still held; None if it is lost."""
    row = files.hold(folio).row
    if not _holds(row, actor, token):
        return None
    row.lease_expires = clock.wall() + LEASE
    rows.change(row, "lease_expires")
    return Lease(folio, row.lease_token, row.lease_expires)


@transaction.atomic
def give_back(*, actor: Actor, folio: str, token: int) -> None:
    """Return a dossier undecided: it goes back to the queue at once."""
    row = files.hold(folio).row
    if _holds(row, actor, token):
        row.lease_holder, row.lease_expires = None, clock.wall()
        rows.change(row, "lease_holder", "lease_expires")


@audit.once
def decide(
    *,
    actor: Actor,
    at: datetime,
    folio: str,
    token: int,
    slot: str,
    version: int,
    verdict: str,
    reason: str = "",
    note: str = "",
    key: str = "",
) -> Answer:
    """Decide one document: `valid`, or `observed` with a reason of the call's catalogue.

    Refused without the lease, without a reason, or if another version lies there than was shown.
    """
    held = files.hold(folio)
    _require(held, actor, "decide", at)
    if not _holds(held.row, actor, token):
        return refuse("lease.lost", slot)
    document = facts.last(held.row, slot)
    if document is None or document.removed or document.number != version:
        return refuse("document.changed", slot)
    if problem := _reason_problem(held, slot, verdict, reason):
        return Refusal((problem,))
    row = rows.add(
        Decision(
            document=document,
            dossier=held.row,
            slot=slot,
            verdict=verdict,
            reason=reason if verdict == "observed" else "",
            validator_id=actor.user_id,
            token=token,
            at=at,
        )
    )
    if note.strip() and verdict == "observed":
        rows.add(DecisionNote(decision=row, text=note.strip()[:2000]))
    return Done(reference=slot)


@audit.once
def close_review(
    *,
    actor: Actor,
    at: datetime,
    folio: str,
    token: int,
    key: str = "",
    entropy: Entropy = SECURE,
) -> Answer:
    """Close the pass: every document decided; validated, to correct or refused; one letter (X6)."""
    held = files.hold(folio)
    _require(held, actor, "close-review", at)
    if not _holds(held.row, actor, token):
        return refuse("lease.lost")
    documents_now = files.counted(held, facts.typed(held.row), facts.attached(held.row))
    decisions = facts.decided(held.row, documents_now.values())
    open_slots = [s for s in sorted(documents_now) if s not in decisions]
    if open_slots:
        return Refusal(tuple(Finding("review.undecided", slot) for slot in open_slots))
    verdict = dossiers.verdict(outcomes(held, decisions))
    observed = [d.pk for s, d in sorted(decisions.items()) if d.verdict == "observed"]
    deed = held.deed("review.closed", act={"verdict": verdict, "observations": len(observed)})
    receipt = audit.record(deed, actor=actor, at=at, entropy=entropy)
    rows.add(
        Review(
            dossier=held.row,
            number=held.row.reviews.count() + 1,
            validator_id=actor.user_id,
            verdict=verdict,
            observed=observed,
            closed_at=at,
            receipt_number=receipt.number,
        )
    )
    held.row.lease_holder_id, held.row.lease_expires = None, None
    act = dossiers.VERDICT_ACT[verdict]
    if problem := files.step(held, act, actor=actor, at=at, receipt=receipt.number):
        return Refusal((problem,))
    outbox.tell(held.row, f"review.{verdict}", at=at, **told(held.call, len(observed)))
    return Done(receipt=receipt.number, reference=verdict)


def told(call: Call, observations: int) -> dict[str, Any]:
    """What the mail about a closed review says besides its folio: how much, and until when."""
    last = windows.last_minute(call, "correct") or windows.release_instant(call)
    return {"observations": observations, "last_minute": last.isoformat(), "zone": call.zone}


@transaction.atomic
def lapse_due(*, call_id: str, at: datetime, entropy: Entropy = SECURE) -> int:
    """Refuse what was not corrected in time: the clock does it, each owner is told."""
    version = current_version(call_id)
    if version is None or windows.require_closed(call_file(version).call, "correct", at):
        return 0
    pool = list(
        Dossier.objects.select_for_update()
        .filter(call_id=call_id, state=State.TO_CORRECT.value)
        .order_by("id")
    )
    for dossier in pool:
        held = Held(dossier, call_file(dossier.call_version_id))
        deed = held.deed("dossier.lapsed")
        receipt = audit.record(deed, actor=CLOCK, at=at, entropy=entropy)
        files.step(held, Act.LAPSE, actor=CLOCK, at=at, receipt=receipt.number)
        outbox.tell(dossier, "dossier.lapsed", at=at)
    return len(pool)


def reasons(held: Held, slot: str) -> tuple[Reason, ...]:
    """The reasons of the call's catalogue that fit a slot's requirement."""
    needed = documents.slot(held.call, slot)
    if needed is None:
        return ()
    return tuple(
        r
        for r in held.call.reasons
        if r.requirements is None or needed.requirement.id in r.requirements
    )


def _mine(call_id: str, actor: Actor) -> Dossier | None:
    """The dossier this validator holds, or held until its lease ran out and nobody took it since."""
    return (
        Dossier.objects.select_for_update(skip_locked=True)
        .filter(call_id=call_id, state=State.IN_REVIEW.value, lease_holder_id=actor.user_id)
        .order_by("-lease_expires")
        .first()
    )


def _require(held: Held, actor: Actor, act: str, at: datetime) -> None:
    authority.require(actor, act, call=held.call.id, issuer=held.call.issuer, at=at)


def _waiting(call_id: str, actor: Actor, now: datetime) -> Dossier | None:
    free = Q(state__in=QUEUED) | Q(state=State.IN_REVIEW.value, lease_expires__lte=now)
    return (
        Dossier.objects.select_for_update(skip_locked=True)
        .filter(free, call_id=call_id)
        .exclude(user_id=actor.user_id)
        .order_by("state_at", "id")
        .first()
    )


def _lease(held: Held, actor: Actor, at: datetime, now: datetime) -> Lease:
    row = held.row
    if (
        row.state == State.IN_REVIEW.value
        and row.lease_holder_id == actor.user_id
        and (row.lease_expires and row.lease_expires > now)
    ):
        return Lease(row.folio, row.lease_token, row.lease_expires)
    row.lease_holder_id, row.lease_token = actor.user_id, row.lease_token + 1
    row.lease_expires = now + LEASE
    files.step(held, Act.CLAIM, actor=actor, at=at)
    return Lease(row.folio, row.lease_token, row.lease_expires)


def _holds(row: Dossier, actor: Actor, token: int) -> bool:
    return (
        row.state == State.IN_REVIEW.value
        and row.lease_holder_id == actor.user_id
        and row.lease_token == token
        and row.lease_expires is not None
        and row.lease_expires > clock.wall()
    )


def _reason_problem(held: Held, slot: str, verdict: str, reason: str) -> Finding | None:
    if verdict == "valid":
        return None
    if verdict != "observed":
        return Finding("decision.unknown", slot)
    fits = any(r.id == reason for r in reasons(held, slot))
    return None if fits else Finding("decision.no-reason", slot)


def outcomes(held: Held, decisions: Mapping[str, Decision]) -> dict[str, Outcome]:
    """What each decision comes to: an observation with a fatal reason ends the dossier."""
    fatal = {r.id for r in held.call.reasons if r.fatal}
    return {
        s: cast(Outcome, "fatal" if d.reason in fatal else d.verdict) for s, d in decisions.items()
    }
