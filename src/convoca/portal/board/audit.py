"""The acts of a call, one line each, with their place in the ledger."""

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from convoca.portal.board import charts, telling
from convoca.portal.board.reader import actor_of, address, trail
from convoca.portal.ui import csvout, paging
from convoca.portal.ui.arrival import instant_of
from convoca.portal.ui.forms import Choice, FormField
from convoca.portal.ui.parts import Cell, Pager, Table
from convoca.portal.ui.words import language, said
from convoca.rules.schema import Call
from convoca.texts import moments
from convoca.workflow.queries import audit
from convoca.workflow.queries.audit import AuditPage, Line

_COLUMNS = ("ledger", "receipt", "kind", "at", "actor", "digest")


@login_required
@require_safe
def page(request: HttpRequest, call_id: str) -> HttpResponse:
    """The acts, newest first, perhaps of one kind."""
    actor, at = actor_of(request), instant_of(request)
    kind = request.GET.get("kind", "")[:40]
    key = paging.unpack(request.GET.get("after", ""))
    before = int(key[0]) if key and isinstance(key[0], int) else 0
    found = audit.page(actor, call_id, at, kind=kind, before=before, limit=paging.PAGE)
    cut = paging.cut(found.lines, paging.PAGE, lambda line: (line.id,))
    beginning = paging.address(request.path, request.GET, after="")
    following = paging.address(request.path, request.GET, after=cut.following)
    context = {
        "call": found.call,
        "crumbs": trail(found.call, said("board.audit")),
        "table": _table(cut.items, found.call),
        "pager": Pager(
            said("board.audit.shown", count=len(cut.items)),
            first=beginning if before else "",
            following=following if cut.following else "",
        ),
        "filter": _filter(found, kind),
        "head": found.head,
        "chain": reverse("public:chain", args=[call_id]),
        "csv": _csv(found, kind),
    }
    return render(request, "board/audit.html", context)


@login_required
@require_safe
def download(request: HttpRequest, call_id: str) -> StreamingHttpResponse:
    """Every act as CSV, oldest first, for auditors and managers."""
    kind = request.GET.get("kind", "")[:40]
    lines = audit.every(actor_of(request), call_id, instant_of(request), kind=kind)
    rows = (
        (line.ledger or "", line.number, line.kind, line.at.isoformat(), line.actor, line.digest)
        for line in lines
    )
    return csvout.stream(f"{call_id}-actos.csv", _COLUMNS, rows)


def _table(lines: tuple[Line, ...], call: Call) -> Table | None:
    rows = [
        [
            Cell(line.number),
            Cell(charts.kind(line.kind)),
            Cell(telling.stamp(line.at, call.zone)),
            Cell(line.actor),
            Cell(str(line.ledger) if line.ledger else said("board.audit.soon"), number=True),
            Cell(line.digest[:16]),
        ]
        for line in lines
    ]
    names = ("receipt", "kind", "at", "actor", "ledger", "digest")
    zone = moments.zone_name(call.zone, language())
    heads = [said(f"board.audit.{name}", zone=zone) for name in names]
    return Table(said("board.audit"), heads, rows, frozenset({4}), True) if rows else None


def _filter(found: AuditPage, kind: str) -> FormField:
    choices = tuple(Choice(name, charts.kind(name)) for name in found.kinds)
    label, blank = said("board.audit.kind"), said("board.audit.every-kind")
    return FormField("kind", label, "choice", kind, choices=choices, blank=blank, required=True)


def _csv(found: AuditPage, kind: str) -> str:
    if not found.may_download:
        return ""
    url = address("audit-csv", found.call.id)
    return f"{url}?kind={kind}" if kind in found.kinds else url
