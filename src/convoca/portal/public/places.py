"""The places of a call: filtered, counted in seats, each with an address of its own."""

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from convoca.portal.public import filters, posts, specialties
from convoca.portal.ui import fresh, paging
from convoca.portal.ui.parts import Crumb, Pager
from convoca.portal.ui.words import in_language, said
from convoca.rules.schema import Call
from convoca.workflow.answers import NotFound
from convoca.workflow.queries import offered, places
from convoca.workflow.queries.offered import Offered, Slice

_KINDS = ("csv", "xlsx", "json")


@require_safe
def page(request: HttpRequest, call_id: str) -> HttpResponseBase:
    """The places that match the filters of the address, fifty at a time."""
    list_ = offered.of(call_id)
    parts = ("places", list_.version.digest, request.META["QUERY_STRING"])
    return fresh.answer(
        request,
        parts,
        lambda: _page(request, list_, filters.asked(request, list_)),
        keep=fresh.SHORT,
    )


def _page(request: HttpRequest, list_: Offered, asked: filters.Asked) -> HttpResponse:
    after = request.GET.get("after", "")
    found = list_.find(asked.chosen, since=asked.since, after=after, limit=paging.PAGE)
    first, further = filters.fields(list_, asked)
    here = reverse("public:places", args=[list_.call.id])
    further_in_use = any(name in asked.chosen for name in filters.FURTHER) or asked.since
    context = {
        "crumbs": [*_crumbs(list_.call), Crumb(said("places.title"))],
        "call": list_.call,
        "first": first,
        "further": further,
        "further_open": further_in_use,
        "chips": filters.chips(list_, asked, here, request.GET),
        "filtered": asked.anything,
        "here": here,
        "found": found,
        "rows": [posts.post(list_, places.place(v)) for v in found.vacancies],
        "shows": _columns(list_),
        "pager": _pager(request, here, found, after),
        "downloads": _downloads(request, list_.call),
        "tree": specialties.tree(list_.by("specialty")) if not asked.anything else [],
        # Nothing here depends on the minute: the page says no hour, and can be kept.
        "now": None,
    }
    return render(request, "public/places.html", context)


@require_safe
def one(request: HttpRequest, call_id: str, vacancy: str) -> HttpResponseBase:
    """One post: what it is, where it is, what it gives, and the half it is tied to."""
    list_ = offered.of(call_id)
    found = list_.file.by_id.get(vacancy)
    if found is None:
        raise NotFound(vacancy)
    parts = ("place", list_.version.digest, vacancy)

    def write() -> HttpResponse:
        place = places.place(found)
        others = {"hospital": (found.clues,)}
        beside = list_.find(others, limit=12)
        context: dict[str, Any] = {
            "crumbs": [
                *_crumbs(list_.call),
                Crumb(said("places.title"), reverse("public:places", args=[call_id])),
                Crumb(vacancy),
            ],
            "call": list_.call,
            "place": posts.post(list_, place),
            "halves": [posts.post(list_, places.place(v)) for v in list_.halves(found)],
            "beside": [
                posts.post(list_, places.place(v)) for v in beside.vacancies if v.vacancy != vacancy
            ],
            "hospital": place.hospital,
            "version": list_.version,
            "now": None,
        }
        return render(request, "public/place.html", context)

    return fresh.answer(request, parts, write, keep=fresh.SHORT)


def _crumbs(call: Call) -> list[Crumb]:
    return [
        Crumb(said("nav.calls"), reverse("public:calls")),
        Crumb(in_language(call.title), reverse("public:call", args=[call.id])),
    ]


def _columns(list_: Offered) -> dict[str, bool]:
    """Which columns say something: one value for every row says nothing."""
    names = ("category", "shift", "compensation", "term", "tie")
    return {name: len(list_.sets[name]) > 1 for name in names}


def _downloads(request: HttpRequest, call: Call) -> list[tuple[str, str]]:
    return [
        (
            said(f"places.as-{kind}"),
            paging.address(reverse(f"public:places-{kind}", args=[call.id]), request.GET, after=""),
        )
        for kind in _KINDS
    ]


def _pager(request: HttpRequest, here: str, found: Slice, after: str) -> Pager:
    first = paging.address(here, request.GET, after="") if after else ""
    following = paging.address(here, request.GET, after=found.after) if found.after else ""
    return Pager(
        shown=said("places.shown", shown=len(found.vacancies), rows=found.rows),
        first=f"{first}#encontradas" if first else "",
        following=f"{following}#encontradas" if following else "",
    )
