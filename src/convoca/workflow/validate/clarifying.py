"""One question to the applicant, with a deadline and an answer; the file's clock stands still meanwhile."""

from datetime import datetime

from django.db import transaction

from convoca.registry import rows
from convoca.registry.facts.calls import call_file
from convoca.registry.models import Clarification, Dossier
from convoca.rules import documents, reviewing, windows
from convoca.rules.dossiers import Act, State, next_state
from convoca.rules.findings import Finding
from convoca.workflow import audit, clock, files, outbox
from convoca.workflow.answers import CLOCK, Actor, Answer, Done, Refusal, refuse
from convoca.workflow.entropy import SECURE, Entropy
from convoca.workflow.files import Held
from convoca.workflow.validate import leases

LONGEST = 1000


@audit.once
def ask(
    *,
    actor: Actor,
    at: datetime,
    folio: str,
    token: int,
    question: str,
    slot: str = "",
    key: str = "",
    entropy: Entropy = SECURE,
) -> Answer:
    """Ask the applicant one thing that a paper does not say; the file waits for her answer (X22).

    It leaves the validator's hands and the queue. What was decided stands. Refused without words,
    without the lease, or when validation ends too soon for an answer to be read.
    """
    held = files.hold(folio)
    leases.require(held, actor, "decide", at)
    if not leases.holds(held.row, actor, token):
        return refuse("lease.lost")
    if not question.strip():
        return refuse("clarification.no-question", "question")
    due = reviewing.answer_by(held.call, at)
    if due is None:
        return refuse("clarification.too-late", "question")
    rows.add(
        Clarification(
            dossier=held.row,
            slot=slot if documents.slot(held.call, slot) else "",
            question=question.strip()[:LONGEST],
            asked_by_id=actor.user_id,
            asked_at=at,
            due=due,
        )
    )
    held.row.lease_holder_id, held.row.lease_expires = None, None
    told = {"last_minute": due.isoformat(), "zone": held.call.zone}
    return _step(held, Act.ASK, "clarification.asked", actor, at, entropy, told)


@audit.once
def answer(
    *,
    actor: Actor,
    at: datetime,
    folio: str,
    words: str,
    key: str = "",
    entropy: Entropy = SECURE,
) -> Answer:
    """Answer the question that is open; the file goes back to the queue, at the place it had.

    The last minute counts whole.
    """
    held = files.hold_own(actor, folio)
    if isinstance(next_state(held.state, Act.ANSWER), Finding):
        return refuse("clarification.closed", "answer")
    asked = open_question(held.row)
    if asked is None or at >= asked.due + windows.MINUTE:
        return refuse("clarification.closed", "answer")
    if not words.strip():
        return refuse("clarification.no-answer", "answer")
    asked.answer, asked.closed_at = words.strip()[:LONGEST], at
    rows.change(asked, "answer", "closed_at")
    held.row.lease_expires = clock.wall()
    return _step(held, Act.ANSWER, "clarification.answered", actor, at, entropy, {})


@transaction.atomic
def overdue(*, at: datetime, entropy: Entropy = SECURE) -> int:
    """Put back in the queue what was not answered in time: one decides with what there is."""
    late = Clarification.objects.filter(closed_at=None, due__lte=at - windows.MINUTE)
    pool = Dossier.objects.select_for_update().filter(
        state=State.TO_CLARIFY.value, pk__in=late.values("dossier")
    )
    count = 0
    for row in pool.order_by("id"):
        held = Held(row, call_file(row.call_version_id))
        late.filter(dossier=row).update(closed_at=at)
        row.lease_expires = clock.wall()
        _step(held, Act.OVERDUE, "clarification.overdue", CLOCK, at, entropy, {})
        count += 1
    return count


@transaction.atomic
def remind(*, at: datetime) -> int:
    """Tell whoever has not answered that the last day has begun, once; how many were told.

    Her file is locked with the question, or left for the next time: she may be answering now.
    """
    soon = Clarification.objects.select_for_update(skip_locked=True, of=("self", "dossier")).filter(
        closed_at=None,
        reminded_at=None,
        due__lte=at + reviewing.LAST_DAY,
        dossier__state=State.TO_CLARIFY.value,
    )
    told = 0
    for one in soon.select_related("dossier").order_by("id"):
        if not reviewing.reminds(one.asked_at, one.due, at):
            continue
        one.reminded_at = at
        rows.change(one, "reminded_at")
        zone = call_file(one.dossier.call_version_id).call.zone
        outbox.tell(
            one.dossier,
            "clarification.reminder",
            at=at,
            last_minute=one.due.isoformat(),
            zone=zone,
        )
        told += 1
    return told


def open_question(row: Dossier) -> Clarification | None:
    """The question that waits for an answer, if there is one."""
    return Clarification.objects.filter(dossier=row, closed_at=None).first()


def _step(
    held: Held,
    act: Act,
    kind: str,
    actor: Actor,
    at: datetime,
    entropy: Entropy,
    told: dict[str, str],
) -> Answer:
    """Receipt, transition and message of one of these acts; its words are kept apart, erasable."""
    due = {"due": told["last_minute"]} if told else {}
    receipt = audit.record(held.deed(kind, act=due), actor=actor, at=at, entropy=entropy)
    if problem := files.step(held, act, actor=actor, at=at, receipt=receipt.number):
        return Refusal((problem,))
    outbox.tell(held.row, kind, at=at, receipt=receipt.number, **told)
    return Done(receipt=receipt.number, reference=held.row.folio)
