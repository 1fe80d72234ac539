"""The places of a call: by specialty, hospital and state; seats counted, never rows."""

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from convoca.portal.ui import csvout, paging, vocabulary
from convoca.portal.ui.forms import Choice, FormField
from convoca.portal.ui.parts import Cell, Crumb, Pager, Table
from convoca.portal.ui.words import in_language, said
from convoca.rules import catalogues
from convoca.rules.schema import VACANCY_COLUMNS
from convoca.workflow.queries import calls, places

_ORDER = ("specialty", "state", "hospital", "shift")
_ALL = 10**9


@require_safe
def page(request: HttpRequest, call_id: str) -> HttpResponse:
    """The places that match the filters of the address, fifty at a time."""
    call = calls.file(call_id).call
    chosen = _chosen(request)
    found = places.search(call_id, chosen, after=request.GET.get("after", ""), limit=paging.PAGE)
    totals = places.totals(call_id, chosen)
    here = reverse("public:places", args=[call_id])
    context = {
        "crumbs": [
            Crumb(said("nav.calls"), reverse("public:calls")),
            Crumb(in_language(call.title), reverse("public:call", args=[call_id])),
            Crumb(said("places.title")),
        ],
        "call": call,
        "fields": [_field(name, totals[name], chosen) for name in _ORDER if len(totals[name]) > 1],
        "filtered": bool(chosen),
        "here": here,
        "found": found,
        "table": _table(found, shifts=len(totals["shift"]) > 1),
        "pager": _pager(request, here, found),
        "csv": paging.address(reverse("public:places-csv", args=[call_id]), request.GET, after=""),
    }
    return render(request, "public/places.html", context)


@require_safe
def download(request: HttpRequest, call_id: str) -> HttpResponseBase:
    """The same places as CSV: the columns of the call's own file, and the names beside them."""
    found = places.search(call_id, _chosen(request), limit=_ALL)
    header = [*VACANCY_COLUMNS, "hospital", "municipality", "state", "specialty_name"]
    rows = (
        [
            *(getattr(place.vacancy, column) for column in VACANCY_COLUMNS),
            place.hospital.name,
            place.hospital.municipality,
            in_language(place.state.name),
            in_language(place.specialty.name),
        ]
        for place in found.places
    )
    return csvout.stream(f"{call_id}-plazas.csv", header, rows)


def _chosen(request: HttpRequest) -> dict[str, str]:
    given = {name: request.GET.get(name, "") for name in places.FILTERS}
    return {name: value for name, value in given.items() if value}


def _field(name: str, seats: dict[str, int], chosen: dict[str, str]) -> FormField:
    labelled = sorted((_name(name, key), key) for key in seats)
    choices = tuple(
        Choice(key, said("places.option", name=text, seats=seats[key])) for text, key in labelled
    )
    return FormField(
        name,
        said(f"places.by-{name}"),
        "choice",
        value=chosen.get(name, ""),
        choices=choices,
        blank=said("places.any"),
    )


def _name(field: str, key: str) -> str:
    names = catalogues.default()
    if field == "specialty":
        return vocabulary.specialty(key)
    if field == "state":
        return in_language(names.states[key].name)
    if field == "hospital":
        return names.hospitals[key].name
    return vocabulary.shift(key)


def _table(found: places.Found, *, shifts: bool) -> Table:
    names = ["specialty", "hospital", "town", *(["shift"] if shifts else []), "seats", "vacancy"]
    heads = [said(f"places.head-{name}") for name in names]
    rows = [[_cell(place, name) for name in names] for place in found.places]
    at = frozenset({names.index("seats")})
    return Table(said("places.title"), heads, rows, at, hide_caption=True)


def _cell(place: places.Place, name: str) -> Cell:
    if name == "seats":
        return Cell(f"{place.vacancy.seats:,}", number=True)
    if name == "vacancy":
        return Cell(place.vacancy.vacancy, whole=True)
    town = f"{place.hospital.municipality}, {in_language(place.state.name)}"
    texts = {
        "specialty": in_language(place.specialty.name),
        "hospital": place.hospital.name,
        "town": town,
        "shift": vocabulary.shift(place.vacancy.shift),
    }
    return Cell(texts[name])


def _pager(request: HttpRequest, here: str, found: places.Found) -> Pager:
    after = request.GET.get("after", "")
    return Pager(
        shown=said("places.shown", shown=len(found.places), rows=found.rows),
        first=paging.address(here, request.GET, after="") if after else "",
        following=paging.address(here, request.GET, after=found.after) if found.after else "",
    )
