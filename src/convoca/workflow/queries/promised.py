"""What was promised in commitment letters, and how each promise stands."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal, cast

from convoca.registry.facts import dossiers as facts
from convoca.registry.facts.calls import call_file, current_version
from convoca.registry.models import Dossier, PromiseDelivery, Publication
from convoca.rules import promises, windows
from convoca.rules.access import may
from convoca.rules.documents import FileFacts, NeededSlot
from convoca.rules.findings import Finding
from convoca.rules.schema import Call, Track
from convoca.workflow import authority, conflicts, delivering, promising, storage
from convoca.workflow.answers import Actor, Forbidden, NotFound

Stands = Literal["pending", "overdue", "waiting", "kept"]


@dataclass(frozen=True, slots=True)
class Delivery:
    """Something delivered: when, what its file was, and what was decided about it."""

    number: int
    sha256: str
    delivered_at: datetime
    outcome: str
    reason: str
    decided_at: datetime | None


@dataclass(frozen=True, slots=True)
class Line:
    """A promise of somebody with a place: what, until when, and how it stands.

    `near` says that it is not for the reader to judge (`workflow.conflicts`).
    """

    folio: str
    needed: NeededSlot
    due: date
    stands: Stands
    last: Delivery | None
    near: bool = False


@dataclass(frozen=True, slots=True)
class Review:
    """One delivery that waits, beside the promise it is to keep."""

    call: Call
    folio: str
    names: str
    needed: NeededSlot
    due: date
    delivery: Delivery
    pages: int
    findings: tuple[Finding, ...]
    earlier: tuple[Delivery, ...]


def of(row: Dossier, slot: str) -> tuple[Delivery, ...]:
    """Everything delivered for a promise, the newest first."""
    found = PromiseDelivery.objects.filter(dossier=row, slot=slot).order_by("-id")
    return tuple(_delivery(one) for one in found)


def standing(due: date, today: date, delivered: tuple[Delivery, ...]) -> Stands:
    """How a promise stands today: its last day counts whole."""
    last = delivered[0].outcome if delivered else "none"
    if last in ("", "kept"):
        return "kept" if last else "waiting"
    return "overdue" if today > due else "pending"


def listing(actor: Actor, call_id: str, at: datetime) -> tuple[Call, list[Line]]:
    """Every promise of the call: what waits first, then what is overdue, by its day."""
    call = _call(actor, call_id, at, "confirm-promise", "view-figures")
    order = ("waiting", "overdue", "pending", "kept")
    found = sorted(_lines(actor, call, at), key=lambda x: (order.index(x.stands), x.due, x.folio))
    return call, found


def review(actor: Actor, call_id: str, number: int, at: datetime) -> Review:
    """One delivery that waits; NotFound once it is decided, Forbidden to whoever is too near."""
    call = _call(actor, call_id, at, "confirm-promise")
    row, one, seen = _waiting(actor, call_id, number)
    needed = _needed(call, row, one.slot)
    assert needed.option.commitment is not None
    return Review(
        call=call,
        folio=row.folio,
        names=row.identity.whole_name,
        needed=needed,
        due=promises.due(call, needed.option.commitment),
        delivery=_delivery(one),
        pages=seen.pages if seen else 0,
        findings=delivering.noticed(call, needed, seen) if seen else (),
        earlier=tuple(d for d in of(row, one.slot) if d.outcome),
    )


def document(actor: Actor, call_id: str, number: int, at: datetime) -> tuple[bytes, FileFacts]:
    """The file of a delivery that waits, for whoever may confirm it."""
    _call(actor, call_id, at, "confirm-promise")
    _, one, seen = _waiting(actor, call_id, number)
    if one.file is None or seen is None:
        raise NotFound(str(number))
    return storage.get(one.file.key), seen


def _waiting(
    actor: Actor, call_id: str, number: int
) -> tuple[Dossier, PromiseDelivery, FileFacts | None]:
    rows = PromiseDelivery.objects.filter(dossier__call_id=call_id, outcome="", pk=number)
    one = rows.select_related("dossier__identity", "file").first()
    if one is None:
        raise NotFound(str(number))
    if conflicts.findings(actor, one.dossier):
        raise Forbidden("confirm-promise")
    return one.dossier, one, facts.file_facts(one.file.facts) if one.file else None


def _lines(actor: Actor, call: Call, at: datetime) -> Iterator[Line]:
    if not Publication.objects.filter(call_id=call.id, released_at__lte=at).exists():
        return
    today = windows.day(call, at)
    rows = promising.whose(call.id)
    answers, delivered = facts.answers(rows), _delivered(rows)
    open_to = conflicts.unrelated(actor, (row.pk for row in rows))
    for row in rows:
        for needed in _promised(call, row, answers.get(row.pk, {})):
            assert needed.option.commitment is not None
            due = promises.due(call, needed.option.commitment)
            brought = tuple(delivered[row.pk, needed.slot.id])
            stands = standing(due, today, brought)
            last = brought[0] if brought else None
            yield Line(row.folio, needed, due, stands, last, row.pk not in open_to)


def _delivered(rows: list[Dossier]) -> dict[tuple[int, str], list[Delivery]]:
    """Everything delivered by these, by whose and for which promise, the newest first."""
    found: dict[tuple[int, str], list[Delivery]] = defaultdict(list)
    for one in PromiseDelivery.objects.filter(dossier__in=rows).order_by("-id"):
        found[one.dossier_id, one.slot].append(_delivery(one))
    return found


def _promised(call: Call, row: Dossier, answers: Mapping[str, str]) -> tuple[NeededSlot, ...]:
    return promises.promised(call, cast(Track, row.track), answers)


def _needed(call: Call, row: Dossier, slot: str) -> NeededSlot:
    known = _promised(call, row, facts.typed(row).answers)
    return next(one for one in known if one.slot.id == slot)


def _delivery(x: PromiseDelivery) -> Delivery:
    return Delivery(x.pk, x.sha256, x.delivered_at, x.outcome, x.reason, x.decided_at)


def _call(actor: Actor, call_id: str, at: datetime, *acts: str) -> Call:
    version = current_version(call_id)
    if version is None:
        raise NotFound(call_id)
    call = call_file(version).call
    held = authority.grants(actor)
    if not any(may(held, act, call=call_id, issuer=call.issuer, at=at) for act in acts):
        raise Forbidden(acts[0])
    return call
