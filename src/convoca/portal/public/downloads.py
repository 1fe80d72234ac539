"""The places that match the filters, to take away: the columns of the call's own file, and names."""

import json
from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.views.decorators.http import require_safe

from convoca.portal.public import filters
from convoca.portal.ui import csvout, fresh, xlsxout
from convoca.portal.ui.words import in_language, said
from convoca.rules.schema import Vacancy
from convoca.workflow.queries import offered, places
from convoca.workflow.queries.offered import Offered, Slice

COLUMNS = tuple(Vacancy.model_fields)
HEADER = (*COLUMNS, "hospital", "municipality", "state", "specialty_name", "latitude", "longitude")
_Writer = Callable[[Offered, Slice, filters.Asked], HttpResponseBase]


@require_safe
def as_csv(request: HttpRequest, call_id: str) -> HttpResponseBase:
    """For any program and any spreadsheet."""
    return _answer(request, call_id, "csv", _csv)


@require_safe
def as_xlsx(request: HttpRequest, call_id: str) -> HttpResponseBase:
    """For a spreadsheet, without asking how the file is written."""
    return _answer(request, call_id, "xlsx", _xlsx)


@require_safe
def as_json(request: HttpRequest, call_id: str) -> HttpResponseBase:
    """For a program, with the version it comes from."""
    return _answer(request, call_id, "json", _json)


def _answer(request: HttpRequest, call_id: str, kind: str, write: _Writer) -> HttpResponseBase:
    """The same file until another version is published."""
    list_ = offered.of(call_id)
    asked = filters.asked(request, list_)
    parts = (kind, list_.version.digest, sorted(asked.chosen.items()), asked.since)
    return fresh.answer(
        request,
        parts,
        lambda: write(list_, list_.find(asked.chosen, since=asked.since), asked),
        keep=fresh.SHORT,
        changed=list_.version.published_at,
    )


def _csv(list_: Offered, found: Slice, asked: filters.Asked) -> HttpResponseBase:
    del asked
    return csvout.stream(f"{list_.call.id}-plazas.csv", HEADER, _rows(found))


def _xlsx(list_: Offered, found: Slice, asked: filters.Asked) -> HttpResponseBase:
    del asked
    name = f"{list_.call.id}-plazas.xlsx"
    return xlsxout.answer(name, said("places.title"), HEADER, _rows(found))


def _json(list_: Offered, found: Slice, asked: filters.Asked) -> HttpResponseBase:
    data = {
        "call": list_.call.id,
        "version": list_.version.number,
        "digest": list_.version.digest,
        "illustrative": list_.call.illustrative,
        "filters": {name: list(values) for name, values in asked.chosen.items()},
        "since": asked.since.isoformat() if asked.since else None,
        "seats": found.seats,
        "rows": found.rows,
        "places": [dict(zip(HEADER, row, strict=True)) for row in _rows(found)],
    }
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"), default=float)
    response = HttpResponse(text, content_type="application/json")
    response["Content-Disposition"] = f'attachment; filename="{list_.call.id}-plazas.json"'
    return response


def _rows(found: Slice) -> Iterator[list[Any]]:
    for vacancy in found.vacancies:
        place = places.place(vacancy)
        yield [
            *(getattr(vacancy, column) for column in COLUMNS),
            place.hospital.name,
            place.hospital.municipality,
            in_language(place.state.name),
            in_language(place.specialty.name),
            Decimal(f"{place.hospital.latitude:.2f}"),
            Decimal(f"{place.hospital.longitude:.2f}"),
        ]
