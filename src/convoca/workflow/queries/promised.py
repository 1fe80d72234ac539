"""What was promised in commitment letters, and how each promise stands."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal, cast
from zoneinfo import ZoneInfo

from convoca.registry.facts import dossiers as facts
from convoca.registry.facts.calls import call_file, current_version
from convoca.registry.models import Dossier, PromiseDelivery, Publication
from convoca.rules import promises
from convoca.rules.access import may
from convoca.rules.documents import FileFacts, NeededSlot
from convoca.rules.schema import Call, Track
from convoca.workflow import authority, promising, storage
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
    """A promise of somebody with a place: what, until when, and how it stands."""

    folio: str
    needed: NeededSlot
    due: date
    stands: Stands
    last: Delivery | None


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
    found = sorted(_lines(call, at), key=lambda x: (order.index(x.stands), x.due, x.folio))
    return call, found


def review(actor: Actor, call_id: str, number: int, at: datetime) -> Review:
    """One delivery that waits; NotFound once it is decided."""
    call = _call(actor, call_id, at, "confirm-promise")
    row, one, seen = _waiting(call_id, number)
    needed = _needed(call, row, one.slot)
    own = row.identity
    names = (own.given_names, own.first_surname, own.second_surname)
    assert needed.option.commitment is not None
    return Review(
        call=call,
        folio=row.folio,
        names=" ".join(name for name in names if name),
        needed=needed,
        due=promises.due(call, needed.option.commitment),
        delivery=_delivery(one),
        pages=seen.pages if seen else 0,
        earlier=tuple(d for d in of(row, one.slot) if d.outcome),
    )


def document(actor: Actor, call_id: str, number: int, at: datetime) -> tuple[bytes, FileFacts]:
    """The file of a delivery that waits, for whoever may confirm it."""
    _call(actor, call_id, at, "confirm-promise")
    _, one, seen = _waiting(call_id, number)
    if one.file is None or seen is None:
        raise NotFound(str(number))
    return storage.get(one.file.key), seen


def _waiting(call_id: str, number: int) -> tuple[Dossier, PromiseDelivery, FileFacts | None]:
    rows = PromiseDelivery.objects.filter(dossier__call_id=call_id, outcome="", pk=number)
    one = rows.select_related("dossier__identity", "file").first()
    if one is None:
        raise NotFound(str(number))
    return one.dossier, one, facts.file_facts(one.file.facts) if one.file else None


def _lines(call: Call, at: datetime) -> Iterator[Line]:
    if not Publication.objects.filter(call_id=call.id, released_at__lte=at).exists():
        return
    today = at.astimezone(ZoneInfo(call.zone)).date()
    for row in promising.whose(call.id):
        for needed in _promised(call, row):
            assert needed.option.commitment is not None
            due = promises.due(call, needed.option.commitment)
            delivered = of(row, needed.slot.id)
            stands = standing(due, today, delivered)
            yield Line(row.folio, needed, due, stands, delivered[0] if delivered else None)


def _promised(call: Call, row: Dossier) -> tuple[NeededSlot, ...]:
    return promises.promised(call, cast(Track, row.track), facts.typed(row).answers)


def _needed(call: Call, row: Dossier, slot: str) -> NeededSlot:
    return next(one for one in _promised(call, row) if one.slot.id == slot)


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
