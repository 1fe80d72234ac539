"""Sending, sending corrections, withdrawing: the acts that move a dossier."""

from collections.abc import Mapping
from datetime import datetime

from django.db import connection

from convoca.registry.facts import dossiers as facts
from convoca.registry.models import (
    DocumentVersion,
    ExclusiveClaim,
)
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
) -> Answer:
    """Send the dossier for validation: irreversible, exclusive for the period, receipted (A20, A21).

    Freezes data, documents and sheet. Every reason that stops it is told at once.
    """
    held = files.hold_own(actor, folio)
    if isinstance(problem := next_state(held.state, Act.SEND), Finding):
        return Refusal((problem,))
    typed = facts.typed(held.row)
    attached = files.counted(held, typed, facts.attached(held.row))
    problems = (
        *windows.require(held.call, "send", at),
        *_sendable(held, typed, attached, accepts_exclusivity),
    )
    if blocks_send(problems):
        return Refusal(problems)
    if not _claim_period(held, at):
        return refuse("exclusivity.active-elsewhere")
    act = {
        "data_version": typed.version,
        "data_digest": files.data_digest(held.row.identity, typed.fields),
        "answers": dict(typed.answers),
        "exclusivity": held.call.exclusivity.period,
        "preference_version": held.row.preference_version,
    }
    deed = held.deed("dossier.sent", act=act, files=listing(attached))
    return _conclude(held, Act.SEND, deed, actor, at, entropy)


@audit.once
def resend(
    *, actor: Actor, at: datetime, folio: str, key: str = "", entropy: Entropy = SECURE
) -> Answer:
    """Send the corrections that the letter asked for: each observed document has a new version."""
    held = files.hold_own(actor, folio)
    attached = files.counted(held, facts.typed(held.row), facts.attached(held.row))
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
) -> Answer:
    """Leave the call: a separate, receipted act that frees the person for others of the period."""
    held = files.hold_own(actor, folio)
    ExclusiveClaim.objects.filter(dossier=held.row, released_at=None).update(released_at=at)
    return _conclude(held, Act.WITHDRAW, held.deed("dossier.withdrawn"), actor, at, entropy)


def _sendable(
    held: Held,
    typed: facts.Typed,
    attached: Mapping[str, DocumentVersion],
    accepts_exclusivity: bool,
) -> tuple[Finding, ...]:
    stands = SendFacts(
        values=typed.fields,
        answers=typed.answers,
        attached={s: facts.file_facts(d.file.facts) for s, d in attached.items() if d.file},
        sheet=files.sheet_mark(held, typed),
        # The list stays sealed: whether there is one is all that sending asks.
        preferences=["saved"] if held.row.preference_version else [],
        exclusivity_accepted=accepts_exclusivity,
    )
    return send_problems(held.call, held.track, stands)


def _claim_period(held: Held, at: datetime) -> bool:
    """Take the person's one place of the period; whoever comes second waits, and gets nothing."""
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO registry_exclusiveclaim (period, person_key, dossier_id, claimed_at)"
            " VALUES (%s, %s, %s, %s)"
            " ON CONFLICT (period, person_key) WHERE released_at IS NULL DO NOTHING RETURNING id",
            [held.call.exclusivity.period, held.row.person_key, held.row.pk, at],
        )
        return cursor.fetchone() is not None


def _conclude(
    held: Held, act: Act, deed: audit.Deed, actor: Actor, at: datetime, entropy: Entropy
) -> Answer:
    receipt = audit.record(deed, actor=actor, at=at, entropy=entropy)
    if problem := files.step(held, act, actor=actor, at=at, receipt=receipt.number):
        return Refusal((problem,))
    outbox.tell(held.row, deed.kind, at=at, receipt=receipt.number)
    return Done(receipt=receipt.number, reference=held.row.folio)
