"""Results: before their minute only counts, for anyone; from it on, by code, for everyone."""

from dataclasses import replace

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from convoca.portal.ui import csvout, paging, vocabulary
from convoca.portal.ui.arrival import instant_of
from convoca.portal.ui.parts import Cell, Countdown, Crumb, Moment, Pager, PlaceCard, Stat, Table
from convoca.portal.ui.words import in_language, said
from convoca.rules.schema import Call
from convoca.workflow.queries import calls, results

_PAGE = 100
_COUNTS = ("applicants", "seats", "assigned", "unassigned")


@never_cache
@require_safe
def page(request: HttpRequest, call_id: str) -> HttpResponse:
    """The results page of a call, before and after its minute."""
    at = instant_of(request)
    call = calls.file(call_id).call
    code = _key(request, "code").strip().upper()
    shown = results.page(call_id, at, code, after=_key(request, "after"), limit=_PAGE)
    out = shown.released_at is not None
    context = {
        "crumbs": _crumbs(call),
        "call": call,
        "results": shown,
        "out": out,
        "late": not out and at >= shown.release,
        "code": code,
        "mine": _mine(shown),
        "counts": _counts(shown.counts),
        "steps": _promise(shown),
        "countdown": Countdown(shown.release, "countdown.results", said("countdown.results-after")),
        "table": _table(shown.lines),
        "pager": _pager(request, call_id, shown),
        "command": f"convoca results verify {call_id}.zip",
    }
    return render(request, "public/results.html", context)


@never_cache
@require_safe
def download(request: HttpRequest, call_id: str) -> HttpResponseBase:
    """Everyone assigned, by code, as CSV; not found before the minute."""
    lines = results.every_line(call_id, instant_of(request))
    header = ["code", "vacancy", "clues", "hospital", "municipality", "state", "specialty"]
    rows = (
        [
            line.code,
            line.place.vacancy.vacancy,
            line.place.vacancy.clues,
            line.place.hospital.name,
            line.place.hospital.municipality,
            in_language(line.place.state.name),
            in_language(line.place.specialty.name),
        ]
        for line in lines
    )
    return csvout.stream(f"{call_id}-resultados.csv", header, rows)


@never_cache
@require_safe
def replay(request: HttpRequest, call_id: str) -> HttpResponse:
    """What it takes to repeat and check the assignment; not found before the minute."""
    content = results.replay(call_id, instant_of(request))
    response = HttpResponse(content, content_type="application/zip")
    response["Content-Disposition"] = f'attachment; filename="{call_id}.zip"'
    return response


def _key(request: HttpRequest, name: str) -> str:
    """What an address asks by. No database text holds a NUL, so nothing is found by one."""
    return request.GET.get(name, "").replace("\0", "")


def _crumbs(call: Call) -> list[Crumb]:
    return [
        Crumb(said("nav.calls"), reverse("public:calls")),
        Crumb(in_language(call.title), reverse("public:call", args=[call.id])),
        Crumb(said("results.title")),
    ]


def _mine(shown: results.ResultsPage) -> PlaceCard | None:
    return replace(vocabulary.place_card(shown.asked.place), seats=0) if shown.asked else None


def _counts(counts: dict[str, int]) -> list[Stat]:
    known = [name for name in _COUNTS if name in counts]
    return [Stat(f"{counts[name]:,}", said(f"results.{name}")) for name in known]


def _promise(shown: results.ResultsPage) -> list[Moment]:
    promise = shown.promise
    if promise is None:
        return []
    checked = promise.holds is not None
    return [
        Moment(
            said("promise.committed"),
            "done",
            [said("promise.committed-why")],
            promise.committed_at,
            digests=[
                (said("promise.inputs"), promise.inputs_digest),
                (said("promise.commitment"), promise.commitment),
            ],
        ),
        Moment(said("promise.ran"), "done" if promise.ran_at else "next", at=promise.ran_at),
        Moment(
            said("promise.verified"),
            "done" if checked else "next",
            [said("promise.holds") if promise.holds else said("promise.fails")] if checked else [],
        ),
        Moment(
            said("promise.sealed"),
            "done" if promise.sealed_at else "next",
            [said("promise.sealed-why")],
            promise.sealed_at,
        ),
        Moment(said("promise.released"), "done" if shown.released_at else "next", at=shown.release),
    ]


def _table(lines: tuple[results.Line, ...]) -> Table:
    heads = [said(f"results.head-{name}") for name in ("code", "specialty", "hospital", "town")]
    rows = [
        [
            Cell(line.code, whole=True),
            Cell(in_language(line.place.specialty.name)),
            Cell(line.place.hospital.name),
            Cell(f"{line.place.hospital.municipality}, {in_language(line.place.state.name)}"),
        ]
        for line in lines
    ]
    return Table(said("results.list"), heads, rows, hide_caption=True)


def _pager(request: HttpRequest, call_id: str, shown: results.ResultsPage) -> Pager:
    here = reverse("public:results", args=[call_id])
    query = request.GET.copy()
    query.pop("code", None)
    return Pager(
        shown=said("results.shown", count=len(shown.lines)),
        first=paging.address(here, query, after="") if query.get("after") else "",
        following=paging.address(here, query, after=shown.after) if shown.after else "",
    )
