"""Where the figures come from: each source, and what the published calls take from it."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from convoca.portal.public import figures
from convoca.portal.ui import fresh
from convoca.portal.ui.arrival import instant_of
from convoca.portal.ui.parts import Crumb
from convoca.portal.ui.words import in_language, said, said_if_known
from convoca.rules.schema import Call
from convoca.workflow.queries import calls


@dataclass(frozen=True, slots=True)
class Cited:
    """What one call takes from a source."""

    title: str
    url: str
    figures: tuple[figures.Figure, ...]


@dataclass(frozen=True, slots=True)
class Article:
    """A source, by its number, with the calls that rest on it."""

    number: str
    title: str
    about: str
    calls: tuple[Cited, ...]


@require_safe
def page(request: HttpRequest) -> HttpResponseBase:
    """Every source that a published call cites for its figures."""
    published = [card.call for card in calls.listing(instant_of(request))]
    marks = tuple(sorted(repr(call.announced) for call in published))

    def write() -> HttpResponse:
        context = {
            "crumbs": [
                Crumb(said("nav.calls"), reverse("public:calls")),
                Crumb(said("sources.title")),
            ],
            "articles": _articles(published),
            "now": None,
        }
        return render(request, "public/sources.html", context)

    return fresh.answer(request, ("sources", marks), write, keep=fresh.SHORT)


def _articles(published: list[Call]) -> list[Article]:
    numbers = {one.source.article for call in published for one in call.announced}
    return [
        Article(
            number,
            said_if_known(f"article.{number}.title", said("source.article-name", article=number)),
            said_if_known(f"article.{number}.about", ""),
            tuple(_cited(number, published)),
        )
        for number in sorted(numbers - {figures.OWN})
    ]


def _cited(number: str, published: list[Call]) -> list[Cited]:
    found = []
    for call in sorted(published, key=lambda call: call.id):
        taken = tuple(figures.figure(one) for one in call.announced if one.source.article == number)
        if taken:
            url = reverse("public:call", args=[call.id])
            found.append(Cited(in_language(call.title), url, taken))
    return found
