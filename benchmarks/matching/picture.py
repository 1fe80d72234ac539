"""Time against size, both in powers of ten, as an SVG that needs nothing else."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape
from math import ceil, floor, log10

Line = Sequence[tuple[int, float]]
WIDTH, HEIGHT = 720, 440
LEFT, RIGHT, TOP, BOTTOM = 80, 200, 24, 56
# Told apart without colour too: each line has its own dashes and its name at its end.
STYLES = (("#1b4965", ""), ("#444444", "2 4"), ("#7a4a00", "8 3 2 3"), ("#5c3d99", "4 3"))


def drawn(lines: Mapping[str, Line]) -> str:
    """lines: name → (people, seconds)."""
    points = [point for line in lines.values() for point in line]
    across = _Scale([people for people, _ in points], LEFT, WIDTH - RIGHT)
    up = _Scale([seconds for _, seconds in points], HEIGHT - BOTTOM, TOP)
    title = "Processor time against the number of applicants"
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" '
        f'aria-labelledby="t" font-family="sans-serif" font-size="13">',
        f'<title id="t">{title}</title>',
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#ffffff"/>',
        *_grid(across, up),
    ]
    ends: list[float] = []
    for (name, line), (colour, dashes) in zip(lines.items(), STYLES, strict=True):
        parts += _line(name, line, across, up, f'"{colour}" stroke-dasharray="{dashes}"', ends)
    return "\n".join([*parts, "</svg>", ""])


class _Scale:
    def __init__(self, values: Sequence[float], begin: int, end: int) -> None:
        self.low, self.high = floor(log10(min(values))), ceil(log10(max(values)))
        self._begin, self._step = begin, (end - begin) / (self.high - self.low)

    def at(self, value: float) -> float:
        return round(self._begin + (log10(value) - self.low) * self._step, 1)

    def powers(self) -> list[float]:
        return [10.0**power for power in range(self.low, self.high + 1)]


def _grid(across: _Scale, up: _Scale) -> list[str]:
    parts = []
    bottom, right = HEIGHT - BOTTOM, WIDTH - RIGHT
    for people in across.powers():
        x = across.at(people)
        parts.append(f'<path d="M{x} {TOP}V{bottom}" stroke="#dddddd"/>')
        parts.append(f'<text x="{x}" y="{bottom + 20}" text-anchor="middle">{people:,.0f}</text>')
    for seconds in up.powers():
        y = up.at(seconds)
        parts.append(f'<path d="M{LEFT} {y}H{right}" stroke="#dddddd"/>')
        parts.append(f'<text x="{LEFT - 8}" y="{y + 4}" text-anchor="end">{_named(seconds)}</text>')
    middle = (LEFT + right) / 2
    parts.append(f'<text x="{middle}" y="{HEIGHT - 12}" text-anchor="middle">applicants</text>')
    return parts


def _named(seconds: float) -> str:
    for unit, size in (("s", 1.0), ("ms", 1e-3)):
        if seconds >= 0.99 * size:
            return f"{seconds / size:,.0f} {unit}"
    return f"{seconds * 1e6:,.0f} µs"


def _line(
    name: str, line: Line, across: _Scale, up: _Scale, stroke: str, ends: list[float]
) -> list[str]:
    if not line:
        return []
    spots = [(across.at(people), up.at(seconds)) for people, seconds in line]
    colour = stroke.split(maxsplit=1)[0]
    parts = [f'<path d="M{" L".join(f"{x} {y}" for x, y in spots)}" fill="none" stroke={stroke} '
             'stroke-width="2"/>']  # fmt: skip
    parts += [f'<circle cx="{x}" cy="{y}" r="3" fill={colour}/>' for x, y in spots]
    x, y = spots[-1]
    while any(abs(y - taken) < 14 for taken in ends):  # names must not overlap
        y += 7
    ends.append(y)
    parts.append(f'<text x="{x + 10}" y="{y + 4}" fill={colour}>{escape(name)}</text>')
    return parts
