"""The blind double check: whether a file is of the share, whose pass it is, and how it ends."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from convoca.registry import rows
from convoca.registry.facts.calls import version_label
from convoca.registry.models import CheckPass, Decision, Dossier, Recusal
from convoca.registry.rows import Reading
from convoca.rules import double_check
from convoca.workflow import audit, authority
from convoca.workflow.answers import Actor
from convoca.workflow.entropy import Entropy
from convoca.workflow.files import Held

# How many others are needed to begin: one to look blind, one to settle.
_OTHERS = 2
_PASSES = Reading("FROM registry_checkpass p WHERE p.dossier_id = %s ORDER BY p.round", p=CheckPass)


def passes(row: Dossier) -> list[CheckPass]:
    """The passes so far of a check that is open; none once the letter of the first review left."""
    found = [done for (done,) in _PASSES.all(row.pk)]
    return [] if found and row.reviews.exists() else found


def disputed(done: Sequence[CheckPass]) -> tuple[str, ...]:
    """What the first two decided differently."""
    return double_check.disputed(done[0].outcomes, done[1].outcomes) if len(done) > 1 else ()


def another_pass(
    held: Held, done: Sequence[CheckPass], outcomes: Mapping[str, Sequence[str]], at: datetime
) -> bool:
    """Whether somebody else has to decide too, before the letter leaves.

    Only a first review is checked, only in time, and only while there is somebody to do it: if not,
    what stands counts.
    """
    if len(done) >= 2 or held.row.reviews.exists() or not double_check.in_time(held.call, at):
        return False
    if not done:
        return _drawn(held) and _others(held, at) >= _OTHERS
    return bool(double_check.disputed(done[0].outcomes, outcomes)) and _others(held, at) > 0


def add_pass(
    held: Held,
    number: int,
    outcomes: Mapping[str, Sequence[str]],
    *,
    actor: Actor,
    at: datetime,
    entropy: Entropy,
) -> str:
    """Keep one pass with its receipt, which is the institution's: nothing is decided yet."""
    deed = audit.Deed(
        "review.checked",
        held.row.call_id,
        held.row.call_version_id,
        held.call.zone,
        act={"folio": held.row.folio, "round": number},
    )
    receipt = audit.record(deed, actor=actor, at=at, entropy=entropy)
    rows.add(
        CheckPass(
            dossier=held.row,
            round=number,
            validator_id=actor.user_id,
            outcomes={slot: list(one) for slot, one in outcomes.items()},
            at=at,
            receipt_number=receipt.number,
        )
    )
    return receipt.number


def _drawn(held: Held) -> bool:
    share = held.call.double_check
    if share is None:
        return False
    _, digest = version_label(held.row.call_version_id)
    return double_check.drawn(digest, held.row.pseudonym, float(share.percent))


def _others(held: Held, at: datetime) -> int:
    """How many validators of the call have had no part in this file, and may have."""
    call = held.call
    people = authority.entitled("decide", call=call.id, issuer=call.issuer, at=at)
    decided = Decision.objects.filter(dossier=held.row).values_list("validator", flat=True)
    recused = Recusal.objects.filter(dossier=held.row).values_list("validator", flat=True)
    return len(people - {*decided, *recused, held.row.user_id})
