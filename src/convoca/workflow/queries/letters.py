"""The one letter of a review, before it is sent: exactly what the applicant will read."""

from dataclasses import dataclass
from datetime import datetime

from convoca.registry.facts import dossiers as facts
from convoca.registry.models import Decision, Message
from convoca.rules import documents, dossiers, windows
from convoca.rules.documents import NeededSlot
from convoca.rules.schema import Call, Reason
from convoca.workflow import duties, files, validate
from convoca.workflow.answers import Actor
from convoca.workflow.queries import desk


@dataclass(frozen=True, slots=True)
class Remark:
    """One observation: the document, the reason of the catalogue, the validator's note."""

    needed: NeededSlot
    reason: Reason
    note: str


@dataclass(frozen=True, slots=True)
class Draft:
    """What closing the review now would tell, in the applicant's language: the mail and the letter.

    `deadline` is the last minute of the last window to correct, if it comes to corrections.
    """

    call: Call
    folio: str
    language: str
    verdict: dossiers.Verdict
    remarks: tuple[Remark, ...]
    deadline: datetime | None
    subject: str
    body: str


def draft(actor: Actor, folio: str, token: int) -> Draft | None:
    """The letter that closing the review now would send; None while a document is undecided.

    NotFound without the lease.
    """
    row = desk.held_row(actor, folio, token)
    held = files.held_of(row)
    attached = facts.attached(row)
    decisions = validate.standing(row, attached.values())
    doubts = any(one.verdict == "second" for one in decisions.values())
    if not attached or attached.keys() - decisions.keys() or doubts:
        return None
    verdict = dossiers.verdict(validate.outcomes(held, decisions))
    remarks = _remarks(held.call, decisions)
    params = {"folio": folio, **validate.told(held.call, len(remarks))}
    message = Message(user=row.user, code=f"review.{verdict}", params=params)
    mail = duties.mail(message) if row.user else None
    return Draft(
        call=held.call,
        folio=folio,
        language=row.user.language if row.user else "es",
        verdict=verdict,
        remarks=remarks,
        deadline=windows.last_minute(held.call, "correct") if verdict == "to_correct" else None,
        subject=str(mail.subject) if mail else "",
        body=str(mail.body) if mail else "",
    )


def _remarks(call: Call, decisions: dict[str, Decision]) -> tuple[Remark, ...]:
    """The observations, in the order in which the letter will tell them."""
    catalogue = {reason.id: reason for reason in call.reasons}
    found = []
    for slot, decision in sorted(decisions.items()):
        needed = documents.slot(call, slot)
        if needed is None or decision.verdict != "observed":
            continue
        note = decision.note.text if hasattr(decision, "note") else ""
        found.append(Remark(needed, catalogue[decision.reason], note))
    return tuple(found)
