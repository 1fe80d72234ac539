"""One decision about one document."""

from collections.abc import Mapping
from datetime import datetime
from typing import Literal, cast

from convoca.registry import rows
from convoca.registry.facts import dossiers as facts
from convoca.registry.models import Decision, DecisionNote
from convoca.rules import documents
from convoca.rules.findings import Finding
from convoca.rules.schema import Reason
from convoca.workflow import audit, files
from convoca.workflow.answers import Actor, Answer, Done, Refusal, refuse
from convoca.workflow.files import Held
from convoca.workflow.validate import checking, leases
from convoca.workflow.validate.standing import standing

Outcome = Literal["valid", "observed", "fatal"]
_NOTE = 2000


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
    """Decide one document: `valid`, `observed` with a reason of the catalogue, or `second`.

    A second opinion is asked for with a note that its reader needs; it is another validator's, once,
    and the document is undecided until then. Refused without the lease, without a reason or a note,
    or if another version lies there than was shown.
    """
    held = files.hold(folio)
    leases.require(held, actor, "decide", at)
    if not leases.holds(held.row, actor, token):
        return refuse("lease.lost", slot)
    document = facts.last(held.row, slot)
    if document is None or document.removed or document.number != version:
        return refuse("document.changed", slot)
    asked = standing(held.row, [document]).get(slot)
    if problem := _problem(held, slot, verdict, reason, note, asked):
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
            round=len(checking.passes(held.row)) + 1,
            at=at,
        )
    )
    if note.strip() and verdict != "valid":
        rows.add(DecisionNote(decision=row, text=note.strip()[:_NOTE]))
    return Done(reference=slot)


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


def outcomes(held: Held, decisions: Mapping[str, Decision]) -> dict[str, Outcome]:
    """What each decision comes to: an observation with a fatal reason ends the dossier."""
    fatal = {r.id for r in held.call.reasons if r.fatal}
    return {
        s: cast(Outcome, "fatal" if d.reason in fatal else d.verdict) for s, d in decisions.items()
    }


def _problem(
    held: Held, slot: str, verdict: str, reason: str, note: str, stands: Decision | None
) -> Finding | None:
    if verdict == "valid":
        return None
    if verdict == "second":
        if stands is not None and stands.verdict == "second":
            return Finding("decision.second-already", slot)
        return None if note.strip() else Finding("decision.no-note", slot)
    if verdict != "observed":
        return Finding("decision.unknown", slot)
    fits = any(r.id == reason for r in reasons(held, slot))
    return None if fits else Finding("decision.no-reason", slot)
