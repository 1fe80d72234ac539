"""Closing a review: one verdict, one letter; and what the clock closes."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from typing import Any

from django.db import transaction

from convoca.registry import rows
from convoca.registry.facts import dossiers as facts
from convoca.registry.facts.calls import call_file, current_version
from convoca.registry.models import Decision, Dossier, Review
from convoca.rules import dossiers, windows
from convoca.rules.dossiers import Act, State
from convoca.rules.findings import Finding
from convoca.rules.schema import Call
from convoca.workflow import audit, files, outbox
from convoca.workflow.answers import CLOCK, Actor, Answer, Done, Refusal, refuse
from convoca.workflow.entropy import SECURE, Entropy
from convoca.workflow.files import Held
from convoca.workflow.validate import checking, leases
from convoca.workflow.validate.deciding import outcomes
from convoca.workflow.validate.standing import standing


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
    """Close the review: every document decided; validated, to correct or refused; one letter (X6).

    Where the file is of the share that two decide blind, the letter waits for the other pass, and the
    answer's reference is `checked`.
    """
    held = files.hold(folio)
    leases.require(held, actor, "close-review", at)
    if not leases.holds(held.row, actor, token):
        return refuse("lease.lost")
    documents_now = files.counted(held, facts.typed(held.row), facts.attached(held.row))
    decisions = standing(held.row, documents_now.values())
    if problems := tuple(_open(sorted(documents_now), decisions)):
        return Refusal(problems)
    if number := _checked(held, decisions, actor, at, entropy):
        return Done(receipt=number, reference="checked")
    return _letter(held, decisions, actor, at, entropy)


def _checked(
    held: Held, decisions: Mapping[str, Decision], actor: Actor, at: datetime, entropy: Entropy
) -> str:
    """Keep this pass of a double check; the receipt if somebody else has to decide too."""
    found = outcomes(held, decisions)
    reached = {slot: (found[slot], one.reason) for slot, one in decisions.items()}
    done = checking.passes(held.row)
    more = checking.another_pass(held, done, reached, at)
    if not done and not more:
        return ""
    number = len(done) + 1
    receipt = checking.add_pass(held, number, reached, actor=actor, at=at, entropy=entropy)
    if more:
        leases.release(held.row)
    return receipt if more else ""


def _letter(
    held: Held, decisions: Mapping[str, Decision], actor: Actor, at: datetime, entropy: Entropy
) -> Answer:
    """The one letter, and the step that goes with its verdict."""
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


def _open(slots: Iterable[str], decisions: Mapping[str, Decision]) -> Iterator[Finding]:
    """What keeps the letter back: a document without a decision, or with a doubt nobody settled."""
    for slot in slots:
        if slot not in decisions:
            yield Finding("review.undecided", slot)
        elif decisions[slot].verdict == "second":
            yield Finding("review.second-opinion", slot)


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
