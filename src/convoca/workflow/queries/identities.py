"""Temporary identities and the CURPs that are to be linked to them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from convoca.registry.facts import dossiers as facts
from convoca.registry.facts.calls import call_file, current_version
from convoca.registry.models import CurpLink, Dossier
from convoca.rules.findings import Finding
from convoca.rules.schema import Call
from convoca.workflow import authority, conflicts, files, identifying
from convoca.workflow.answers import Actor, Forbidden, NotFound

_SHOWN = 50


@dataclass(frozen=True, slots=True)
class Link:
    """A request as its owner sees it: open, linked, or refused with a reason."""

    curp: str
    outcome: str
    reason: str
    asked_at: datetime
    decided_at: datetime | None


@dataclass(frozen=True, slots=True)
class Line:
    """A request as the office lists it.

    `near` says that it is not for the reader to judge (`workflow.conflicts`).
    """

    number: int
    folio: str
    temporary_id: str
    outcome: str
    asked_at: datetime
    decided_at: datetime | None
    near: bool


@dataclass(frozen=True, slots=True)
class Review:
    """An open request beside what its owner declared and where else that CURP is."""

    call: Call
    folio: str
    temporary_id: str
    names: str
    curp: str
    asked_at: datetime
    declared: Mapping[str, str]
    collisions: tuple[Finding, ...]
    earlier: tuple[Link, ...]


def of(row: Dossier) -> tuple[Link, ...]:
    """Every request of a dossier, the newest first."""
    found = CurpLink.objects.filter(dossier=row).order_by("-id")
    return tuple(Link(x.curp, x.outcome, x.reason, x.asked_at, x.decided_at) for x in found)


def listing(actor: Actor, call_id: str, at: datetime) -> tuple[Call, list[Line], list[Line]]:
    """The call, its open requests (the oldest first) and the last ones decided."""
    call = _call(actor, call_id, at)
    found = CurpLink.objects.filter(dossier__call_id=call_id).select_related("dossier")
    open_ones = list(found.filter(outcome="").order_by("id"))
    mine = conflicts.unrelated(actor, (one.dossier_id for one in open_ones))
    waiting = [_line(one, near=one.dossier_id not in mine) for one in open_ones]
    return call, waiting, [_line(x) for x in found.exclude(outcome="").order_by("-id")[:_SHOWN]]


def review(actor: Actor, call_id: str, number: int, at: datetime) -> Review:
    """One open request, to be decided; NotFound where there is none, Forbidden to the too near."""
    call = _call(actor, call_id, at)
    open_ones = CurpLink.objects.filter(dossier__call_id=call_id, outcome="")
    link = open_ones.select_related("dossier__identity").filter(pk=number).first()
    if link is None:
        raise NotFound(str(number))
    row = link.dossier
    if conflicts.findings(actor, row):
        raise Forbidden("review-identity")
    return Review(
        call=call,
        folio=row.folio,
        temporary_id=row.temporary_id,
        names=row.identity.whole_name,
        curp=link.curp,
        asked_at=link.asked_at,
        declared=facts.typed(row).fields,
        collisions=identifying.collisions(files.held_of(row), link.curp),
        earlier=tuple(one for one in of(row) if one.outcome),
    )


def _line(one: CurpLink, *, near: bool = False) -> Line:
    row, when = one.dossier, (one.asked_at, one.decided_at)
    return Line(one.pk, row.folio, row.temporary_id, one.outcome, *when, near)


def _call(actor: Actor, call_id: str, at: datetime) -> Call:
    version = current_version(call_id)
    if version is None:
        raise NotFound(call_id)
    call = call_file(version).call
    authority.require(actor, "review-identity", call=call_id, issuer=call.issuer, at=at)
    return call
