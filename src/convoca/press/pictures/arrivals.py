"""A line of what arrived in each hour, for whoever watches a window close."""

from collections.abc import Sequence
from dataclasses import dataclass

from convoca.press.pictures import drawing
from convoca.texts.values import integer

_HEIGHT = 150
_TOP, _BASE = 22, 124
_SMALL = 12


@dataclass(frozen=True, slots=True)
class Hour:
    """What arrived in one hour; `tick` is written under it where it is not empty."""

    count: int
    tick: str = ""


def arrivals(
    hours: Sequence[Hour], *, title: str, desc: str, width: int = drawing.WIDTH, peak: str = ""
) -> str:
    """The line, with its highest point marked by its figure and `peak`, what it is called.

    `desc` tells in words what the line shows: a list of every hour would be no description.
    """
    most = max((hour.count for hour in hours), default=0) or 1
    step = width / max(1, len(hours) - 1)
    points = [
        (place * step, _BASE - (_BASE - _TOP) * hour.count / most)
        for place, hour in enumerate(hours)
    ]
    parts = [drawing.rect(0, _BASE, width, 1, drawing.LINE), *_ticks(hours, step, width)]
    if len(points) > 1:
        parts.append(_line(points))
    if hours:
        parts += _peak(hours, points, width, peak)
    return drawing.frame(parts, width=width, height=_HEIGHT, title=title, desc=desc)


def _line(points: Sequence[tuple[float, float]]) -> str:
    path = " ".join(f"{drawing.number(x)},{drawing.number(y)}" for x, y in points)
    return (
        f'<polyline points="{path}" fill="none" stroke="{drawing.AGAVE}" stroke-width="2"'
        ' stroke-linejoin="round"/>'
    )


def _ticks(hours: Sequence[Hour], step: float, width: int) -> list[str]:
    """A mark under each hour that has one; a name only where it does not run into the last."""
    parts: list[str] = []
    free = 0.0
    for place, hour in enumerate(hours):
        if not hour.tick:
            continue
        x = place * step
        parts.append(drawing.rect(min(x, width - 1), _BASE, 1, 5, drawing.MUTED))
        half = _half(hour.tick, _SMALL)
        if max(0, min(x, width - half) - half) >= free:
            parts.append(_said(x, _BASE + 19, hour.tick, width, fill=drawing.MUTED, size=_SMALL))
            free = max(x, half) + half + _SMALL
    return parts


def _peak(
    hours: Sequence[Hour], points: Sequence[tuple[float, float]], width: int, peak: str
) -> list[str]:
    place = max(range(len(hours)), key=lambda at: hours[at].count)
    x, y = points[place]
    figure = " ".join(part for part in (integer(hours[place].count), peak) if part)
    dot = f'<circle cx="{drawing.number(x)}" cy="{drawing.number(y)}" r="3.5" fill="{drawing.AGAVE}"/>'
    return [dot, _said(x, y - 8, figure, width)]


def _said(
    x: float, y: float, said: str, width: int, *, fill: str = drawing.INK, size: float = 13
) -> str:
    """Centred over its point, but never past the edges of the picture."""
    half = _half(said, size)
    if x < half:
        return drawing.text(0, y, said, fill=fill, size=size)
    if x > width - half:
        return drawing.text(width, y, said, fill=fill, size=size, at="end")
    return drawing.text(x, y, said, fill=fill, size=size, at="middle")


def _half(said: str, size: float) -> float:
    """About half the width of a text: a letter is some six tenths of its size wide."""
    return len(said) * size * 0.3
