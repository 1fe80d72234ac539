"""What arrives, how fast it is reviewed, and how many people the days that are left need."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.safestring import SafeString, mark_safe
from django.views.decorators.http import require_safe

from convoca.portal.desk.reader import actor_of, back
from convoca.portal.ui.arrival import instant_of
from convoca.portal.ui.parts import Cell, Crumb, Stat, Table
from convoca.portal.ui.words import in_language, language, said
from convoca.press import pictures
from convoca.rules.forecasting import Forecast
from convoca.texts import moments
from convoca.texts.values import integer
from convoca.workflow.queries import staffing
from convoca.workflow.queries.staffing import Staffing

_HOUR = timedelta(hours=1)
_LONGEST = 24 * 14  # two weeks of hours are what a line this wide can tell


@login_required
@require_safe
def page(request: HttpRequest, call_id: str) -> HttpResponse:
    """The forecast of one call, in words, as pictures and as tables."""
    at = instant_of(request)
    actor = actor_of(request)
    found = staffing.staffing(actor, call_id, at)
    foretold = found.forecast
    context = {
        "crumbs": [back(actor, found.call, at), Crumb(said("desk.forecast.title"))],
        "call_title": in_language(found.call.title),
        "stats": _stats(found),
        "stranded": found.stranded,
        "need": _need(foretold, found.people) if foretold else "",
        "enough": foretold is not None and foretold.people <= found.people,
        "picture": _people(foretold) if foretold else "",
        "days": _days(foretold) if foretold else None,
        "arrivals": _arrivals(found, at),
        "closed": _closed(found),
        "pace": f"{foretold.pace:g}" if foretold else "",
    }
    return render(request, "desk/forecast.html", context)


def _stats(found: Staffing) -> list[Stat]:
    return [
        Stat(integer(found.waiting), said("desk.forecast.waiting")),
        Stat(integer(round(found.coming)), said("desk.forecast.coming")),
        Stat(integer(found.people), said("desk.forecast.people")),
        Stat(f"{found.forecast.pace:g}" if found.forecast else "–", said("desk.forecast.pace")),
    ]


def _need(found: Forecast, people: int) -> str:
    """How many every day; and what happens with those there are."""
    need = said("desk.forecast.need", people=found.people)
    if not found.people:
        return need
    if found.people <= people:
        return f"{need} {said('desk.forecast.enough')}"
    last = found.last
    short = said(
        "desk.forecast.short",
        now=people,
        last=last.people,
        left=round(last.waits),
        day=_day(found, -1),
    )
    return f"{need} {short}"


def _day(found: Forecast, place: int) -> str:
    return moments.day(found.days[place].on, lang=language(), year=False)


def _people(found: Forecast) -> SafeString:
    """How many people each day needs by itself."""
    rows = [pictures.Bar(_day(found, place), load.people) for place, load in enumerate(found.days)]
    return _drawn(pictures.bars(rows, title=said("desk.forecast.picture")))


def _days(found: Forecast) -> Table:
    rows = [
        [
            Cell(_day(found, place)),
            Cell(integer(round(load.arrives)), number=True),
            Cell(integer(round(load.waits)), number=True),
            Cell(integer(load.people), number=True),
        ]
        for place, load in enumerate(found.days)
    ]
    heads = tuple(said(f"desk.forecast.head.{name}") for name in ("day", "comes", "waits", "needs"))
    return Table(said("desk.forecast.days"), heads, rows, frozenset({1, 2, 3}))


def _arrivals(found: Staffing, at: datetime) -> SafeString | str:
    """What arrived hour by hour, without gaps."""
    known = dict(found.per_hour)
    if not known:
        return ""
    last = at.replace(minute=0, second=0, microsecond=0)
    first = max(min(known), last - _LONGEST * _HOUR)
    zone = ZoneInfo(found.call.zone)
    hours = [first + n * _HOUR for n in range(int((last - first) / _HOUR) + 1)]
    line = [pictures.Hour(known.get(hour, 0), _tick(hour.astimezone(zone))) for hour in hours]
    counts = [hour.count for hour in line]
    title = said("desk.forecast.arrivals")
    desc = said("desk.forecast.arrivals-desc", total=sum(counts), most=max(counts))
    return _drawn(pictures.arrivals(line, title=title, desc=desc))


def _tick(local: datetime) -> str:
    if local.hour:
        return ""
    return moments.day(local.date(), lang=language(), year=False, weekday=False)


def _closed(found: Staffing) -> Table | None:
    rows = [
        [
            Cell(moments.day(day, lang=language(), year=False)),
            Cell(integer(count), number=True),
            Cell(integer(people), number=True),
        ]
        for day, count, people in reversed(found.closed)
    ]
    heads = tuple(said(f"desk.forecast.head.{name}") for name in ("day", "closed", "people"))
    return Table(said("desk.forecast.closed"), heads, rows, frozenset({1, 2})) if rows else None


def _drawn(svg: str) -> SafeString:
    return mark_safe(svg)  # noqa: S308 - drawn by us, every word in it escaped
