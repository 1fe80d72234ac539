"""The frame every picture stands in, and the few shapes they are made of."""

import hashlib
from collections.abc import Iterable
from html import escape

AGAVE = "var(--agave, #0B5D4B)"
ON_AGAVE = "var(--on-agave, #FFFFFF)"
INK = "var(--ink, #1B1F24)"
MUTED = "var(--muted, #4A5560)"
LINE = "var(--line, #D5DAE0)"
WASH = "var(--wash, #F4F6F5)"
WIDTH = 340  # the inside of a phone: one unit is one pixel there


def frame(parts: Iterable[str], *, width: float, height: float, title: str, desc: str) -> str:
    """The `<svg>` around the parts, with its title and description for who cannot see it."""
    body = "".join(parts)
    name = hashlib.sha256(f"{title}\0{desc}\0{body}".encode()).hexdigest()[:8]
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {number(width)} {number(height)}"'
        f' width="{number(width)}" height="{number(height)}" role="img"'
        f' aria-labelledby="t{name} d{name}" class="picture" font-family="inherit">'
        f'<title id="t{name}">{escape(title)}</title><desc id="d{name}">{escape(desc)}</desc>'
        f"{body}</svg>"
    )


def rect(x: float, y: float, width: float, height: float, fill: str, more: str = "") -> str:
    """A rectangle; `more` are further attributes, written by us."""
    return (
        f'<rect x="{number(x)}" y="{number(y)}" width="{number(width)}"'
        f' height="{number(height)}" fill="{fill}"{more}/>'
    )


def text(x: float, y: float, said: str, *, size: float = 14, fill: str = INK, at: str = "") -> str:
    """A line of text, escaped; `at` is "middle" or "end" for where `x` is in it."""
    anchor = f' text-anchor="{at}"' if at else ""
    return (
        f'<text x="{number(x)}" y="{number(y)}" font-size="{number(size)}" fill="{fill}"{anchor}>'
        f"{escape(said)}</text>"
    )


def number(value: float) -> str:
    """A coordinate to a hundredth, without trailing zeros: the same bytes on every machine."""
    return f"{value:.2f}".rstrip("0").rstrip(".")
