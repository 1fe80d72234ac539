"""The acts of a call as its auditors read them: which, when, by whom, and their place in the chain.

Nothing here names an applicant or tells an outcome: a line has the receipt's number, its kind, its
instant, the actor's label, its digest and its number in the ledger.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from django.db.models import QuerySet

from convoca.registry.models import LedgerEntry, Receipt
from convoca.rules.schema import Call
from convoca.workflow import authority
from convoca.workflow.answers import Actor
from convoca.workflow.queries import calls

_CHUNK = 2000


@dataclass(frozen=True, slots=True)
class Line:
    """A receipt and its link; `ledger` is 0 for a moment, until the chain is extended over it."""

    id: int
    number: str
    kind: str
    at: datetime
    actor: str
    digest: str
    ledger: int


@dataclass(frozen=True, slots=True)
class AuditPage:
    """A page of the acts, newest first; `lines` has one more than asked for if the list goes on."""

    call: Call
    lines: tuple[Line, ...]
    kinds: tuple[str, ...]
    head: tuple[int, str]
    may_download: bool


def page(
    actor: Actor, call_id: str, at: datetime, *, kind: str = "", before: int = 0, limit: int = 50
) -> AuditPage:
    """The acts of a call before a key, perhaps of one kind, for those who may see its figures."""
    call = calls.file(call_id).call
    authority.require(actor, "view-figures", call=call_id, issuer=call.issuer, at=at)
    rows = _rows(call_id, kind)
    if before:
        rows = rows.filter(pk__lt=before)
    last = LedgerEntry.objects.filter(call_id=call_id).order_by("-number").first()
    return AuditPage(
        call=call,
        lines=tuple(_line(row) for row in rows.order_by("-pk")[: limit + 1]),
        kinds=_kinds(call_id),
        head=(last.number, last.digest) if last else (0, ""),
        may_download=authority.allows(actor, "read-audit", call=call_id, issuer=call.issuer, at=at),
    )


def every(actor: Actor, call_id: str, at: datetime, *, kind: str = "") -> Iterator[Line]:
    """Every act in order, for a download; read in chunks, so that its length costs no memory."""
    call = calls.file(call_id).call
    authority.require(actor, "read-audit", call=call_id, issuer=call.issuer, at=at)
    return _chunks(_rows(call_id, kind))


def _chunks(rows: "QuerySet[Receipt]") -> Iterator[Line]:
    after = 0
    while found := [_line(r) for r in rows.filter(pk__gt=after).order_by("pk")[:_CHUNK]]:
        yield from found
        after = found[-1].id


def _rows(call_id: str, kind: str) -> "QuerySet[Receipt]":
    rows = Receipt.objects.filter(call_id=call_id).select_related("link").defer("document")
    return rows.filter(kind=kind) if kind else rows


def _kinds(call_id: str) -> tuple[str, ...]:
    return tuple(
        Receipt.objects.filter(call_id=call_id)
        .order_by("kind")
        .values_list("kind", flat=True)
        .distinct()
    )


def _line(row: Receipt) -> Line:
    link = getattr(row, "link", None)
    ledger = link.number if link else 0
    return Line(row.pk, row.number, row.kind, row.at, row.actor, row.item_digest, ledger)
