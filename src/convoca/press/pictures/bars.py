"""Horizontal bars, and the same bars as a funnel: what is left of the first at each step."""

from collections.abc import Sequence
from dataclasses import dataclass

from convoca.press.pictures import drawing
from convoca.texts.values import integer

_ROW = 44
_BAR = 14


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: its name in the reader's words, its value (zero or more), and a note beside it."""

    label: str
    value: int
    note: str = ""

    def __post_init__(self) -> None:
        if self.value < 0:
            raise ValueError(f"a bar has no negative length: {self.label} {self.value}")

    def said(self) -> str:
        """The bar in words, as the description tells it."""
        return f"{self.label}: {self.figure()}"

    def figure(self) -> str:
        """The value with its note."""
        return integer(self.value) + (f" ({self.note})" if self.note else "")


def bars(
    rows: Sequence[Bar], *, title: str, desc: str = "", width: int = drawing.WIDTH, most: int = 0
) -> str:
    """Bars from the left, as long as their value; `most` is the value of a full bar, if given.

    Without `desc` the description lists every bar.
    """
    full = max([most, *(row.value for row in rows)], default=0) or 1
    parts = []
    for place, row in enumerate(rows):
        top = place * _ROW
        length = width * row.value / full
        parts += [
            drawing.text(0, top + 15, row.label, fill=drawing.MUTED),
            drawing.text(width, top + 15, row.figure(), at="end"),
            drawing.rect(0, top + 22, width, _BAR, drawing.WASH, ' rx="2"'),
            drawing.rect(0, top + 22, length, _BAR, drawing.AGAVE, ' rx="2"'),
        ]
    return drawing.frame(
        parts,
        width=width,
        height=max(1, len(rows)) * _ROW,
        title=title,
        desc=desc or "; ".join(row.said() for row in rows),
    )


def funnel(
    steps: Sequence[tuple[str, int]], *, title: str, desc: str = "", width: int = drawing.WIDTH
) -> str:
    """One bar a step, each with its share of the first step in whole percents, rounded down."""
    first = steps[0][1] if steps else 0
    rows = [
        Bar(label, value, f"{100 * value // first}%" if first and place else "")
        for place, (label, value) in enumerate(steps)
    ]
    return bars(rows, title=title, desc=desc, width=width, most=first)
