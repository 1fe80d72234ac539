"""Sending, sending corrections, withdrawing: the acts that move a dossier."""

from datetime import datetime

from convoca.registry import rows
from convoca.registry.facts import dossiers as facts
from convoca.registry.models import ExclusiveClaim
from convoca.registry.rows import Write
from convoca.rules import windows
from convoca.rules.dossiers import Act, next_state
from convoca.rules.findings import Effect, Finding, blocks_send
from convoca.rules.sending import SendFacts, send_problems
from convoca.workflow import audit, files, outbox
from convoca.workflow.answers import Actor, Answer, Done, Refusal, refuse
from convoca.workflow.entropy import SECURE, Entropy
from convoca.workflow.files import Held
from convoca.workflow.record.standing import listing, observed


@audit.once
def send(
    *,
    actor: Actor,
    at: datetime,
    folio: str,
    accepts_exclusivity: bool,
    key: str = "",
    entropy: Entropy = SECURE,
) -> Answer | audit.Last:
    """Send the dossier for validation: irreversible, exclusive for the period, receipted (A20, A21).

    Freezes data, documents and sheet. Every reason that stops it is told at once.
    """
    held = files.hold_own(actor, folio)
    if isinstance(problem := next_state(held.state, Act.SEND), Finding):
        return Refusal((problem,))
    typed, carried = facts.content(held.row)
    attached = files.counted(held, typed, carried)
    digest = files.data_digest(held, typed)
    stands = SendFacts(
        values=typed.fields,
        answers=typed.answers,
        attached={slot: one.facts for slot, one in attached.items() if one.facts},
        sheet=files.sheet_mark(held, typed, digest),
        # The list stays sealed: whether there is one is all that sending asks.
        preferences=["saved"] if held.row.preference_version else [],
        exclusivity_accepted=accepts_exclusivity,
    )
    problems = (
        *windows.require(held.call, "send", at),
        *send_problems(held.call, held.track, stands),
    )
    if blocks_send(problems):
        return Refusal(problems)
    act = {
        "data_version": typed.version,
        "data_digest": digest,
        "answers": dict(typed.answers),
        "exclusivity": held.call.exclusivity.period,
        "preference_version": held.row.preference_version,
    }
    deed = held.deed("dossier.sent", act=act, files=listing(attached))
    return _conclude(held, Act.SEND, deed, actor, at, entropy, _place(held, at))


@audit.once
def resend(
    *, actor: Actor, at: datetime, folio: str, key: str = "", entropy: Entropy = SECURE
) -> Answer | audit.Last:
    """Send the corrections that the letter asked for: each observed document has a new version."""
    held = files.hold_own(actor, folio)
    attached = files.counted(held, *facts.content(held.row))
    asked = observed(held.row)
    stale = [s for s, number in asked.items() if s not in attached or attached[s].number <= number]
    problems = (
        *windows.require(held.call, "correct", at),
        *(Finding("correction.missing", slot, effect=Effect.BLOCK_SEND) for slot in stale),
    )
    if problems:
        return Refusal(problems)
    deed = held.deed("dossier.corrected", files=listing(attached))
    return _conclude(held, Act.CORRECT, deed, actor, at, entropy)


@audit.once
def withdraw(
    *, actor: Actor, at: datetime, folio: str, key: str = "", entropy: Entropy = SECURE
) -> Answer | audit.Last:
    """Leave the call: a separate, receipted act that frees the person for others of the period."""
    held = files.hold_own(actor, folio)
    ExclusiveClaim.objects.filter(dossier=held.row, released_at=None).update(released_at=at)
    return _conclude(held, Act.WITHDRAW, held.deed("dossier.withdrawn"), actor, at, entropy)


def _place(held: Held, at: datetime) -> Write:
    """Take the person's one place of the period; whoever comes second waits, and gets nothing."""
    return rows.adding(
        ExclusiveClaim(
            period=held.call.exclusivity.period,
            person_key=held.row.person_key,
            dossier=held.row,
            claimed_at=at,
        )
    )


_TAKEN = {"one_call_per_person_and_period": refuse("exclusivity.active-elsewhere")}


def _conclude(
    held: Held,
    act: Act,
    deed: audit.Deed,
    actor: Actor,
    at: datetime,
    entropy: Entropy,
    *more: Write,
) -> Answer | audit.Last:
    number, receipt = audit.recording(deed, actor=actor, at=at, entropy=entropy)
    step = files.stepping(held, act, actor=actor, at=at, receipt=number)
    if isinstance(step, Finding):
        return Refusal((step,))
    told = outbox.telling(held.row, deed.kind, at=at, receipt=number)
    done = Done(receipt=number, reference=held.row.folio)
    return audit.Last(done, (*more, receipt, *step, *told), _TAKEN)
