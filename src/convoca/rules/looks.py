"""What the scan saw in a file, page by page and code by code: plain facts, no judgement.

They are stored beside the file as JSON and told to people by `convoca.rules.precheck`. Lengths are
in pixels of the picture that was uploaded unless said otherwise; grey levels go from 0 (black) to
255 (white); angles are in degrees, clockwise.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

EDGES = ("top", "right", "bottom", "left")


@dataclass(frozen=True, slots=True)
class PageLook:
    """How one page looks; the measures of what was not measured are 0.

    A page `drawn` by a program has its letters as outlines: it is never blurred, and only `blank`
    is said of it. `dpi` takes the width of a letter sheet for a photograph, whose true size nobody
    knows. `blur` is how far an edge between ink and paper spreads, in thousandths of the short
    side, and more where it spreads in one direction alone. `contrast` is the distance between ink
    and the paper beside it, `light` the level of that paper, `noise` the grain on it. `quality` is
    that of the JPEG, 1 to 100. `lines` is how strongly the dots of a screen show through, in grey
    levels.
    """

    page: int
    width: int
    height: int
    drawn: bool = False
    blank: bool = False
    dpi: int = 0
    blur: float = 0.0
    contrast: int = 0
    light: int = 0
    noise: float = 0.0
    quality: int = 0
    tilt: float = 0.0
    sideways: bool = False
    cut: tuple[str, ...] = ()
    lines: float = 0.0


@dataclass(frozen=True, slots=True)
class CodeSeen:
    """A QR on a page: the width of its squares together, and its text, "" when it does not read.

    On a page drawn by a program the width is that of the page shown at 150 dots per inch.
    """

    page: int
    width: int
    text: str = ""


@dataclass(frozen=True, slots=True)
class WordsSeen:
    """What the text layer says, where there is one; nothing here comes from looking at a picture.

    `letters` counts what could be read. Dates are ISO text; averages and scales numbers as written,
    with a point. `mrz` are the two lines of 44 signs that close a passport's data page. `abstract`
    is whether a heading or sentence calls itself an abstract.
    """

    letters: int
    curps: tuple[str, ...] = ()
    dates: tuple[str, ...] = ()
    averages: tuple[str, ...] = ()
    scales: tuple[str, ...] = ()
    issn: tuple[str, ...] = ()
    isbn: tuple[str, ...] = ()
    mrz: tuple[str, ...] = ()
    abstract: bool = False


@dataclass(frozen=True, slots=True)
class Look:
    """Everything seen in a file: `pages` are those there was time to look at, the first ones."""

    pages: tuple[PageLook, ...] = ()
    codes: tuple[CodeSeen, ...] = ()
    words: WordsSeen | None = None


def from_data(stored: Mapping[str, Any] | None) -> Look | None:
    """Read back what `dataclasses.asdict` and JSON made of a look; nothing for an older file.

    Raises TypeError, KeyError or ValueError for what is not one.
    """
    if stored is None:
        return None
    words = stored["words"]
    return Look(
        pages=tuple(PageLook(**{**one, "cut": tuple(one["cut"])}) for one in stored["pages"]),
        codes=tuple(CodeSeen(**one) for one in stored["codes"]),
        words=None if words is None else _words(words),
    )


def _words(stored: Mapping[str, Any]) -> WordsSeen:
    plain: dict[str, Any] = {
        name: tuple(value) if isinstance(value, list) else value for name, value in stored.items()
    }
    return WordsSeen(**plain)
