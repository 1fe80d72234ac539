"""The validation desk: the queue as counts, and the dossier that is held."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, Min

from convoca.registry.facts import dossiers as facts
from convoca.registry.facts.calls import call_file, current_version
from convoca.registry.models import CallVersion, CheckPass, Decision, Dossier, Review
from convoca.rules import documents, double_check, precheck, reviewing, windows
from convoca.rules.access import may
from convoca.rules.documents import FileFacts, NeededSlot
from convoca.rules.dossiers import State
from convoca.rules.findings import Finding
from convoca.rules.schema import Call, Reason
from convoca.workflow import authority, clock, files, validate
from convoca.workflow.answers import Actor, NotFound
from convoca.workflow.queries import clarifications, kept


@dataclass(frozen=True, slots=True)
class Queue:
    """How much waits in a call, since when and until when, and what this validator holds and has done.

    `waiting` counts what anyone may take now, also what a lease that ran out left behind. `due` is
    the last minute that is still of use to those who wait.
    """

    call: Call
    open: tuple[Finding, ...]
    waiting: int
    in_review: int
    oldest: datetime | None
    due: datetime | None
    held: str
    share: reviewing.Share
    agreement: double_check.Agreement
    states: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Asked:
    """What the last letter asked of this document: its version then, the reason, the note."""

    version: int
    reason: str
    note: str


@dataclass(frozen=True, slots=True)
class Opinion:
    """What one of two said of a document they decided differently; nobody is named."""

    verdict: str
    reason: str
    note: str


@dataclass(frozen=True, slots=True)
class DocumentView:
    """A document under review: what the rule asks, what was read, what stands decided.

    `open` as long as this validator has to decide it: also where another asked for her opinion.
    `changed` since the last letter; `asked` is what that letter said of it. `opinions` are those that
    whoever settles a double check has to choose between.
    """

    needed: NeededSlot
    version: int
    filename: str
    facts: FileFacts
    findings: tuple[Finding, ...]
    reasons: tuple[Reason, ...]
    decision: Decision | None
    open: bool
    changed: bool
    asked: Asked | None
    opinions: tuple[Opinion, ...]


@dataclass(frozen=True, slots=True)
class ReviewPage:
    """The held dossier beside its documents."""

    call: Call
    folio: str
    token: int
    expires: datetime
    names: str
    fields: Mapping[str, str]
    track: str
    specialty: str
    documents: tuple[DocumentView, ...]
    earlier: tuple[Review, ...]
    questions: tuple[clarifications.Question, ...]


def queues(actor: Actor, at: datetime) -> list[Queue]:
    """The queue of each call in which the actor may validate, the nearest deadline first."""
    ids = CallVersion.objects.values_list("call_id", flat=True).distinct().order_by("call_id")
    held = authority.grants(actor)
    found = []
    for call_id in ids:
        call = call_file(current_version(call_id) or 0).call
        if may(held, "claim", call=call_id, issuer=call.issuer, at=at):
            found.append(_queue(call, actor, at))
    return sorted(found, key=lambda q: (q.due is None, q.due or at, q.call.id))


def held_row(actor: Actor, folio: str, token: int) -> Dossier:
    """The dossier under the actor's lease; NotFound without it, also once the lease has run out."""
    row = Dossier.objects.filter(
        folio=folio, lease_holder_id=actor.user_id, lease_expires__gt=clock.wall()
    ).first()
    if row is None or row.lease_token != token or row.state != State.IN_REVIEW.value:
        raise NotFound(folio)
    return row


def review(actor: Actor, folio: str, token: int) -> ReviewPage:
    """The dossier under the actor's lease; NotFound without it."""
    row = held_row(actor, folio, token)
    held = files.held_of(row)
    typed = facts.typed(row)
    return ReviewPage(
        call=held.call,
        folio=folio,
        token=token,
        expires=row.lease_expires or clock.wall(),
        names=row.identity.whole_name,
        fields=typed.fields,
        track=row.track,
        specialty=row.specialty,
        documents=_documents(held, typed, actor),
        earlier=tuple(row.reviews.order_by("number")),
        questions=clarifications.of(row),
    )


def document(actor: Actor, folio: str, slot: str, number: int) -> tuple[str, bytes, FileFacts]:
    """A document's bytes, for the validator who holds its dossier now."""
    row = Dossier.objects.filter(
        folio=folio,
        state=State.IN_REVIEW.value,
        lease_holder_id=actor.user_id,
        lease_expires__gt=clock.wall(),
    ).first()
    if row is None:
        raise NotFound(folio)
    return kept.document_of(row, slot, number)


def _queue(call: Call, actor: Actor, at: datetime) -> Queue:
    rows = Dossier.objects.filter(call_id=call.id)
    states = dict(rows.values_list("state").annotate(n=Count("id")))
    now = clock.wall()
    waiting = rows.filter(state__in=validate.QUEUED)
    reviewed = rows.filter(state=State.IN_REVIEW.value)
    left = reviewed.filter(lease_expires__lte=now).exclude(lease_holder_id=actor.user_id)
    held = rows.filter(state=State.IN_REVIEW.value, lease_holder_id=actor.user_id).first()
    return Queue(
        call=call,
        open=windows.require(call, "validate", at),
        waiting=waiting.count() + left.count(),
        in_review=reviewed.filter(lease_expires__gt=now).count(),
        oldest=waiting.aggregate(first=Min("state_at"))["first"],
        due=reviewing.due(call, at),
        held=held.folio if held else "",
        share=_share(call.id, actor),
        agreement=agreement(call.id),
        states=states,
    )


def agreement(call_id: str) -> double_check.Agreement:
    """How often two who did not see each other came to the same, document by document."""
    rows = CheckPass.objects.filter(dossier__call_id=call_id, round__lte=2)
    found: dict[int, dict[int, dict[str, list[str]]]] = {}
    for dossier, number, outcomes in rows.values_list("dossier_id", "round", "outcomes"):
        found.setdefault(dossier, {})[number] = outcomes
    return double_check.agreement(
        (seen[1][slot][0], second[0])
        for seen in found.values()
        if seen.keys() == {1, 2}
        for slot, second in seen[2].items()
        if slot in seen[1]
    )


def _share(call_id: str, actor: Actor) -> reviewing.Share:
    """What this validator closed of all that was closed in the call."""
    closed = Review.objects.filter(dossier__call_id=call_id).values_list("validator_id")
    return reviewing.share(dict(closed.annotate(n=Count("id")).order_by()), actor.user_id)


def _opinions(row: Dossier) -> dict[str, list[Opinion]]:
    """What two said of the documents they decided differently; empty outside the third pass."""
    slots = validate.disputed(validate.passes(row))
    found: dict[str, dict[int, Opinion]] = {}
    rows = Decision.objects.filter(dossier=row, slot__in=slots, round__lt=3) if slots else ()
    for one in sorted(rows, key=lambda d: d.pk):
        note = one.note.text if hasattr(one, "note") else ""
        found.setdefault(one.slot, {})[one.round] = Opinion(one.verdict, one.reason, note)
    return {slot: list(said.values()) for slot, said in found.items()}


def _open(decision: Decision | None, actor: Actor) -> bool:
    if decision is None:
        return True
    return decision.verdict == "second" and decision.validator_id != actor.user_id


def _asked(last: Review | None) -> dict[str, Asked]:
    """What the last letter asked for, by slot."""
    if last is None or not last.observed:
        return {}
    rows = Decision.objects.filter(pk__in=last.observed).select_related("document", "note")
    return {
        d.slot: Asked(d.document.number, d.reason, d.note.text if hasattr(d, "note") else "")
        for d in rows
    }


def _documents(held: files.Held, typed: facts.Typed, actor: Actor) -> tuple[DocumentView, ...]:
    attached = facts.attached(held.row)
    decisions = validate.standing(held.row, attached.values())
    last = held.row.reviews.order_by("-number").first()
    asked = _asked(last)
    opinions = _opinions(held.row)
    mark = files.sheet_mark(held, typed, files.data_digest(held, typed))
    found = []
    for needed in documents.slots(held.call, held.track, typed.answers):
        lies = attached.get(needed.slot.id)
        if lies is None or lies.file is None:
            continue
        seen = facts.file_facts(lies.file.facts)
        problems = precheck.findings(held.call, needed, seen, typed.fields)
        if needed.slot.qr == "sheet":
            problems = (*problems, *documents.sheet_findings(needed.slot, seen, mark))
        found.append(
            DocumentView(
                needed=needed,
                version=lies.number,
                filename=lies.file.filename,
                facts=seen,
                findings=problems,
                reasons=validate.reasons(held, needed.slot.id),
                decision=decisions.get(needed.slot.id),
                open=_open(decisions.get(needed.slot.id), actor),
                changed=last is not None and lies.at > last.closed_at,
                asked=asked.get(needed.slot.id),
                opinions=tuple(opinions.get(needed.slot.id, ())),
            )
        )
    return tuple(found)
