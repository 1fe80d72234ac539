"""Promises of whoever got a place: what waits to be confirmed, what is overdue, and all as CSV."""

from collections.abc import Mapping

from django.contrib.auth.decorators import login_required
from django.http import (
    Http404,
    HttpRequest,
    HttpResponse,
    StreamingHttpResponse,
)
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_safe

from convoca import docscan
from convoca.portal.desk import papers, showing
from convoca.portal.desk.deciding import Question, pressed
from convoca.portal.desk.reader import actor_of, address, back, key_of
from convoca.portal.ui import csvout, forms
from convoca.portal.ui.arrival import instant_of
from convoca.portal.ui.parts import Cell, Crumb, Kind, Row, Stat, Table, Tag
from convoca.portal.ui.words import in_language, language, said
from convoca.texts import moments
from convoca.texts.values import integer
from convoca.workflow import delivering
from convoca.workflow.answers import Answer
from convoca.workflow.queries import promised
from convoca.workflow.queries.promised import Line, Review

_KINDS: Mapping[str, Kind] = {"waiting": "now", "overdue": "bad", "pending": "info", "kept": "good"}
_COLUMNS = ("folio", "document", "due", "status", "delivered", "decided")
_SHOWN = 200


@login_required
@require_safe
def listing(request: HttpRequest, call_id: str) -> HttpResponse:
    """Every promise, what waits and what is overdue first."""
    actor, at = actor_of(request), instant_of(request)
    call, lines = promised.listing(actor, call_id, at)
    counts = {name: sum(x.stands == name for x in lines) for name in _KINDS}
    context = {
        "crumbs": _crumbs(back(actor, call, at), call_id),
        "call_title": in_language(call.title),
        "stats": [Stat(integer(counts[name]), said("kept.stat", stands=name)) for name in _KINDS],
        "table": _table(lines[:_SHOWN], call_id) if lines else None,
        "more": max(0, len(lines) - _SHOWN),
        "csv": address("promises-csv", call_id),
    }
    return render(request, "desk/promises.html", context)


@login_required
@require_safe
def download(request: HttpRequest, call_id: str) -> StreamingHttpResponse:
    """All of them as CSV; folios, no names."""
    _, lines = promised.listing(actor_of(request), call_id, instant_of(request))
    return csvout.stream(f"{call_id}-compromisos.csv", _COLUMNS, (_cells(x) for x in lines))


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def one(request: HttpRequest, call_id: str, number: int) -> HttpResponse:
    """One delivery beside its promise; a POST confirms it, or says why it does not serve."""
    actor, at = actor_of(request), instant_of(request)
    question = Question(
        area="kept",
        yes="keep",
        said_yes="kept.said-kept",
        said_no="kept.said-refused",
        late="promise.nothing-delivered",
        back=address("promises", call_id),
        longest=delivering.LONGEST,
    )

    def decide(keeps: bool, reason: str) -> Answer:
        return delivering.decide(
            actor=actor,
            at=at,
            call_id=call_id,
            number=number,
            keeps=keeps,
            reason=reason,
            key=key_of(request),
        )

    answer = pressed(request, question, decide)
    if isinstance(answer, HttpResponse):
        return answer
    field, told = answer
    found = promised.review(actor, call_id, number, at)
    context = {
        "crumbs": _crumbs(back(actor, found.call, at), call_id, found.folio),
        "rows": _rows(found),
        "facts": [showing.noted(one) for one in found.findings],
        "earlier": found.earlier,
        "pages": [address("promise-page", call_id, number, n + 1) for n in range(found.pages)],
        "fields": (field,),
        "errors": forms.summary((field,), told),
        "key": forms.new_key(),
        "back": question.back,
    }
    return render(request, "desk/promise.html", context, status=422 if told else 200)


@login_required
@require_safe
def picture(request: HttpRequest, call_id: str, number: int, page: int) -> HttpResponse:
    """One page of what was delivered, drawn as a picture; nothing of the file can run."""
    data, _ = promised.document(actor_of(request), call_id, number, instant_of(request))
    drawn = docscan.picture(data, page, papers.WIDTH)
    if not drawn:
        raise Http404
    return papers.private(HttpResponse(drawn, content_type="image/jpeg"))


def _rows(found: Review) -> list[Row]:
    zone, lang = found.call.zone, language()
    assert found.needed.option.commitment is not None
    return [
        Row(said("applicant.folio"), found.folio),
        Row(said("applicant.name"), found.names),
        Row(said("kept.promised"), in_language(found.needed.option.commitment.duty)),
        Row(said("kept.due"), moments.day(found.due, lang=lang)),
        Row(said("kept.delivered-at"), moments.instant(found.delivery.delivered_at, zone, lang)),
    ]


def _table(lines: list[Line], call_id: str) -> Table:
    lang = language()
    heads = [said(f"kept.head-{name}") for name in ("folio", "document", "due", "status")]
    rows = [
        [
            Cell(x.folio, _link(x, call_id), whole=True),
            Cell(in_language(x.needed.requirement.title)),
            Cell(moments.day(x.due, lang=lang, weekday=False)),
            Cell("", tag=Tag(said("kept.stands", stands=x.stands), _KINDS[x.stands])),
        ]
        for x in lines
    ]
    return Table(said("kept.desk"), heads, rows, hide_caption=True)


def _link(line: Line, call_id: str) -> str:
    if line.stands != "waiting" or line.last is None or line.near:
        return ""
    return address("promise", call_id, line.last.number)


def _cells(x: Line) -> tuple[str, ...]:
    last = x.last
    return (
        x.folio,
        in_language(x.needed.requirement.title),
        x.due.isoformat(),
        x.stands,
        last.delivered_at.isoformat() if last else "",
        last.decided_at.isoformat() if last and last.decided_at else "",
    )


def _crumbs(start: Crumb, call_id: str, folio: str = "") -> list[Crumb]:
    listed = Crumb(said("kept.desk"), address("promises", call_id) if folio else "")
    found = [start, listed]
    return [*found, Crumb(folio)] if folio else found
