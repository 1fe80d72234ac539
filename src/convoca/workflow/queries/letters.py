"""The one letter of a review: as the validator previews it, and as the applicant reads it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from convoca.registry.facts import dossiers as facts
from convoca.registry.models import Decision, Dossier, Review
from convoca.rules import documents, dossiers, windows
from convoca.rules.schema import Call, Text
from convoca.workflow import files, validate
from convoca.workflow.answers import Actor, NotFound
from convoca.workflow.queries import desk


@dataclass(frozen=True, slots=True)
class Observed:
    """One observation: the document, the reason in the applicant's words, the validator's note."""

    slot: str
    requirement: Text
    document: Text
    reason: Text
    note: str
    fatal: bool


@dataclass(frozen=True, slots=True)
class Letter:
    """What a review says to the applicant, in her language; `deadline` is the last minute to correct.

    `closed_at` is empty while the letter is only a preview.
    """

    call: Call
    folio: str
    language: str
    verdict: dossiers.Verdict
    observed: tuple[Observed, ...]
    deadline: datetime | None
    closed_at: datetime | None = None


def draft(actor: Actor, folio: str, token: int) -> Letter | None:
    """The letter that closing the review now would send; None while a document is undecided."""
    row = desk.held_row(actor, folio, token)
    held = files.held_of(row)
    attached = facts.attached(row)
    decisions = facts.decided(row, attached.values())
    if not attached or attached.keys() - decisions.keys():
        return None
    verdict = dossiers.verdict(validate.outcomes(held, decisions))
    observed = [d for d in decisions.values() if d.verdict == "observed"]
    return _letter(held, verdict, observed)


def sent(row: Dossier) -> tuple[Letter, ...]:
    """Every letter a dossier has had, oldest first; the caller has proved whose it is."""
    held = files.held_of(row)
    reviews = list(row.reviews.order_by("number"))
    wanted = [pk for review in reviews for pk in review.observed]
    found = {
        d.pk: d for d in Decision.objects.filter(dossier=row, pk__in=wanted).select_related("note")
    }
    return tuple(_of_review(held, review, found) for review in reviews)


def sent_to(actor: Actor, folio: str) -> tuple[Letter, ...]:
    """The letters of one's own dossier."""
    return sent(files.look_own(actor, folio).row)


def _of_review(held: files.Held, review: Review, found: dict[int, Decision]) -> Letter:
    if review.verdict not in dossiers.VERDICT_ACT:
        raise NotFound(review.verdict)
    verdict = next(v for v in dossiers.VERDICT_ACT if v == review.verdict)
    observed = [found[pk] for pk in review.observed if pk in found]
    return _letter(held, verdict, observed, review.closed_at)


def _letter(
    held: files.Held,
    verdict: dossiers.Verdict,
    decisions: Iterable[Decision],
    closed_at: datetime | None = None,
) -> Letter:
    call = held.call
    catalogue = {r.id: r for r in call.reasons}
    lines = []
    order = {slot: place for place, slot in enumerate(_slots(call))}
    for decision in sorted(decisions, key=lambda d: order.get(d.slot, len(order))):
        needed = documents.slot(call, decision.slot)
        reason = catalogue.get(decision.reason)
        if needed is None or reason is None:
            raise NotFound(decision.slot)
        lines.append(
            Observed(
                slot=decision.slot,
                requirement=needed.requirement.title,
                document=needed.slot.label,
                reason=reason.applicant,
                note=_note(decision),
                fatal=reason.fatal,
            )
        )
    user = held.row.user
    return Letter(
        call=call,
        folio=held.row.folio,
        language=user.language if user else "es",
        verdict=verdict,
        observed=tuple(lines),
        deadline=_last_minute(call) if verdict == "to_correct" else None,
        closed_at=closed_at,
    )


def _slots(call: Call) -> list[str]:
    """Every slot in the order of the call, which is the order of the letter."""
    return [s.id for r in call.requirements for o in r.options for s in o.slots]


def _note(decision: Decision) -> str:
    return decision.note.text if hasattr(decision, "note") else ""


def _last_minute(call: Call) -> datetime | None:
    last = windows.of_step(call, "correct")
    if not last:
        return None
    return windows.instant(last[-1].closes, call.zone)
