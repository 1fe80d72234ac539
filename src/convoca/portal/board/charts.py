"""The board's pictures, each with the same in words and in a table."""

from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django.utils.safestring import SafeString, mark_safe

from convoca.portal.ui.parts import Cell, Table
from convoca.portal.ui.words import language, said, said_if_known
from convoca.press import pictures
from convoca.texts import moments
from convoca.texts.values import integer
from convoca.workflow.queries.board import Board

_HOUR = timedelta(hours=1)
_LONGEST = 24 * 31  # a month of hours is what a line this wide can tell
_SENT = (
    "sent", "in_review", "to_clarify", "to_correct", "corrected", "validated", "refused", "ranked",
)  # fmt: skip
_REVIEWED = ("to_correct", "corrected", "validated", "refused", "ranked")
_VALID = ("validated", "ranked")
_PLACED = ("assigned", "unassigned")


def kind(name: str) -> str:
    """What a receipt proves, in words."""
    return said_if_known(f"press.kind.{name}", said_if_known(f"board.kind.{name}", name))


def instant(at: datetime, zone: str) -> str:
    """An instant in words, for a cell."""
    return moments.instant(at, zone, language(), year=False)


def funnel(found: Board) -> SafeString:
    """How many files have come how far; nothing here tells who, and outcomes only once released."""
    counts = found.states
    steps = [
        (said("board.funnel.opened"), found.total),
        (said("board.funnel.sent"), sum(counts[s] for s in (*_SENT, *_PLACED))),
        (said("board.funnel.reviewed"), sum(counts[s] for s in (*_REVIEWED, *_PLACED))),
        (said("board.funnel.validated"), sum(counts[s] for s in (*_VALID, *_PLACED))),
    ]
    if sum(counts[s] for s in _PLACED):
        steps.append((said("board.funnel.assigned"), counts["assigned"]))
    return _drawn(pictures.funnel(steps, title=said("board.funnel")))


def arrivals(found: Board, at: datetime) -> list[dict[str, Any]]:
    """Registrations and sends, hour by hour, without gaps: an hour in which nobody came is a zero."""
    hours = _every_hour(found, at)
    zone = ZoneInfo(found.call.zone)
    ticks = [_tick(hour.astimezone(zone)) for hour, _, _ in hours]
    lines = {
        "opened": [opened for _, opened, _ in hours],
        "sent": [sent for _, _, sent in hours],
    }
    drawn = []
    for name, counts in lines.items():
        line = [pictures.Hour(n, tick) for n, tick in zip(counts, ticks, strict=True)]
        title = said(f"board.arrivals.{name}")
        desc = said("board.arrivals.desc", total=sum(counts), most=max(counts, default=0))
        picture = pictures.arrivals(line, title=title, desc=desc, peak=said("board.arrivals.peak"))
        drawn.append({"title": title, "picture": _drawn(picture) if sum(counts) else ""})
    return drawn


def hours(found: Board) -> Table | None:
    """The same as a table: the hours in which something arrived, newest first."""
    rows = [
        [
            Cell(instant(hour, found.call.zone)),
            Cell(integer(opened), number=True),
            Cell(integer(sent), number=True),
        ]
        for hour, opened, sent in reversed(found.per_hour)
    ]
    heads = (said("board.hour"), said("board.arrivals.opened"), said("board.arrivals.sent"))
    caption = said("board.hours")
    return Table(caption, heads, rows[:_LONGEST], frozenset({1, 2}), True) if rows else None


def _every_hour(found: Board, at: datetime) -> list[tuple[datetime, int, int]]:
    known = {hour: (opened, sent) for hour, opened, sent in found.per_hour}
    if not known:
        return []
    last = max(known)
    now = at.replace(minute=0, second=0, microsecond=0)
    # While something still arrives the line goes on to now; a line of a week of zeros says nothing.
    last = min(now, last + 12 * _HOUR)
    first = max(min(known), last - _LONGEST * _HOUR)
    count = int((last - first) / _HOUR) + 1
    return [(hour, *known.get(hour, (0, 0))) for hour in (first + n * _HOUR for n in range(count))]


def _tick(local: datetime) -> str:
    if local.hour:
        return ""
    return moments.day(local.date(), lang=language(), year=False, weekday=False)


def _drawn(svg: str) -> SafeString:
    return mark_safe(svg)  # noqa: S308 - drawn by us, every word in it escaped
