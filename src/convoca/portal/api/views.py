"""The endpoints: calls, windows, vacancies, counts, results after their minute, and the document."""

from datetime import datetime

from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import render
from django.urls import reverse

from convoca.portal.api import answers, asking, document, shapes
from convoca.portal.api.answers import endpoint
from convoca.portal.ui import fresh
from convoca.portal.ui.arrival import instant_of
from convoca.portal.ui.parts import Crumb
from convoca.portal.ui.words import language, said
from convoca.workflow.answers import NotFound
from convoca.workflow.queries import calls as published
from convoca.workflow.queries import offered, places
from convoca.workflow.queries import results as outcomes


@endpoint()
def calls(request: HttpRequest) -> HttpResponseBase:
    """Every published call."""
    found = published.listing(instant_of(request))
    marks = repr([(card.version, card.phase, card.next_change) for card in found])

    def write() -> HttpResponseBase:
        return answers.data({"calls": [shapes.listed(card) for card in found]})

    return fresh.answer(request, ("api-calls", marks), write, keep=fresh.SHORT)


@endpoint()
def call(request: HttpRequest, call_id: str) -> HttpResponseBase:
    """One call whole."""
    shown = published.page(call_id, instant_of(request))
    return fresh.answer(
        request,
        _state(shown, "api-call"),
        lambda: answers.data(shapes.call(shown)),
        keep=fresh.SHORT,
    )


@endpoint()
def windows(request: HttpRequest, call_id: str) -> HttpResponseBase:
    """The windows of a call."""
    shown = published.page(call_id, instant_of(request))

    def write() -> HttpResponseBase:
        lines = [shapes.window(one, shown.call.zone) for one in shown.windows]
        return answers.data({**shapes.of_version(shown.offered), "windows": lines})

    return fresh.answer(request, _state(shown, "api-windows"), write, keep=fresh.SHORT)


@endpoint(*asking.FILTERS, "since", *asking.PAGED)
def vacancies(request: HttpRequest, call_id: str) -> HttpResponseBase:
    """The list of a call, filtered and a page at a time."""
    list_ = offered.of(call_id)
    chosen, since = asking.filters(request, list_.call.zone)
    page = asking.page(request)

    def write() -> HttpResponseBase:
        found = list_.find(chosen, since=since, after=page.after, limit=page.limit)
        content = {
            **shapes.of_version(list_),
            "illustrative": list_.call.illustrative,
            "seats": found.seats,
            "rows": found.rows,
            "after": found.after or None,
            "vacancies": [shapes.vacancy(places.place(v)) for v in found.vacancies],
        }
        return answers.data(content)

    return _of_version(
        request, list_, ("api-vacancies", sorted(chosen.items()), since, page), write
    )


@endpoint()
def vacancy(request: HttpRequest, call_id: str, vacancy: str) -> HttpResponseBase:
    """One vacancy."""
    list_ = offered.of(call_id)
    found = list_.file.by_id.get(vacancy)
    if found is None:
        raise NotFound(vacancy)

    def write() -> HttpResponseBase:
        return answers.data({**shapes.of_version(list_), **shapes.vacancy(places.place(found))})

    return _of_version(request, list_, ("api-vacancy", vacancy), write)


@endpoint(*asking.FILTERS, "since")
def counts(request: HttpRequest, call_id: str) -> HttpResponseBase:
    """Seats by value of each filter, given the others."""
    list_ = offered.of(call_id)
    chosen, since = asking.filters(request, list_.call.zone)

    def write() -> HttpResponseBase:
        found = list_.find(chosen, since=since, limit=0)
        content = {
            **shapes.of_version(list_),
            "seats": found.seats,
            "rows": found.rows,
            "counts": list_.totals(chosen, since),
        }
        return answers.data(content)

    return _of_version(request, list_, ("api-counts", sorted(chosen.items()), since), write)


@endpoint(*asking.PAGED)
def results(request: HttpRequest, call_id: str) -> HttpResponseBase:
    """Before its minute counts and digests alone; from it on, everyone assigned, by code."""
    page = asking.page(request)
    at = instant_of(request)
    found = outcomes.page(call_id, at, after=page.after, limit=page.limit)
    content = {
        "call": call_id,
        "release": shapes.instant(found.release),
        "released_at": shapes.instant(found.released_at),
        "counts": found.counts,
        "promise": shapes.promise(found.promise),
        "seed": str(found.seed) if found.seed is not None else None,
        "nonce": found.nonce or None,
        "after": found.after,
        "assigned": [shapes.line(one) for one in found.lines],
    }
    response = answers.data(content)
    response["Cache-Control"] = "no-store"
    return response


@endpoint()
def openapi(request: HttpRequest) -> HttpResponseBase:
    """The document."""
    return fresh.answer(
        request, ("openapi", language()), lambda: answers.data(document.whole()), keep=fresh.SHORT
    )


@endpoint(whatever=True)
def elsewhere(request: HttpRequest) -> HttpResponseBase:
    """Any other address below the API."""
    raise NotFound(request.path)


def reference(request: HttpRequest) -> HttpResponseBase:
    """The document as a page for people."""
    context = {
        "crumbs": [Crumb(said("nav.calls"), reverse("public:calls")), Crumb(said("api.title"))],
        "document": document.whole(),
        "operations": document.told(),
        "now": None,
    }
    return fresh.answer(
        request,
        ("api-reference",),
        lambda: render(request, "api/reference.html", context),
        keep=fresh.SHORT,
    )


def _state(shown: published.CallPage, name: str) -> tuple[object, ...]:
    statuses = tuple(one.status for one in shown.windows)
    digests = tuple(one.digest for one in shown.versions)
    return (name, digests, statuses, shown.released, repr(shown.card.next_change))


def _of_version(
    request: HttpRequest,
    list_: offered.Offered,
    parts: tuple[object, ...],
    write: fresh.Writer,
) -> HttpResponseBase:
    """What depends on a published version alone."""
    changed: datetime = list_.version.published_at
    return fresh.answer(
        request, (list_.version.digest, *parts), write, keep=fresh.SHORT, changed=changed
    )
