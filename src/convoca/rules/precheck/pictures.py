"""Whether a page can be read: blur, contrast, light, grain, resolution, tilt, cut edges, blanks.

The bounds were set on one half of a corpus of made-up papers and measured on the other:
docs/docscan/measured.md. A page drawn by a program is only ever blank.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from convoca.rules.findings import Effect, Finding
from convoca.rules.looks import Look, PageLook

MOST_BLUR = 2.05  # thousandths of the short side an edge may spread, see `PageLook`
LEAST_CONTRAST = 45  # grey levels between ink and paper
LEAST_LIGHT = 90  # grey level of the paper
LEAST_CLEARNESS = 18.0  # contrast against grain
LEAST_DPI = 72  # a letter of 10 points is then 5 pixels tall
GOOD_DPI = 150  # what the remedy asks for
LEAST_QUALITY = 25  # of a JPEG
MOST_TILT = 4.0  # degrees
MOST_LINES = 5.0  # grey levels of the waves that a screen's dots make

Params = Mapping[str, Any]


def _blurred(page: PageLook) -> Params | None:
    if page.blur <= MOST_BLUR:
        return None
    return {"blur": _tenths(page.blur / MOST_BLUR)}


def _faint(page: PageLook) -> Params | None:
    if page.contrast >= LEAST_CONTRAST or page.light < LEAST_LIGHT:
        return None
    return {"contrast": round(page.contrast / 2.55), "needed": round(LEAST_CONTRAST / 2.55)}


def _dark(page: PageLook) -> Params | None:
    if page.light >= LEAST_LIGHT:
        return None
    return {"light": round(page.light / 2.55), "needed": round(LEAST_LIGHT / 2.55)}


def _grainy(page: PageLook) -> Params | None:
    if page.noise <= 0 or page.contrast / page.noise >= LEAST_CLEARNESS:
        return None
    return {"clearness": _tenths(page.contrast / page.noise), "needed": round(LEAST_CLEARNESS)}


def _coarse(page: PageLook) -> Params | None:
    if not 0 < page.dpi < LEAST_DPI:
        return None
    width = min(page.width, page.height)
    return {"dpi": page.dpi, "width": width, "needed": round(width * GOOD_DPI / page.dpi, -2)}


def _compressed(page: PageLook) -> Params | None:
    return {"quality": page.quality} if 0 < page.quality < LEAST_QUALITY else None


def _tilted(page: PageLook) -> Params | None:
    if page.sideways or abs(page.tilt) <= MOST_TILT or not _has_lines(page):
        return None
    return {"degrees": round(abs(page.tilt))}


def _sideways(page: PageLook) -> Params | None:
    return {} if page.sideways and _has_lines(page) else None


def _cut(page: PageLook) -> Params | None:
    if not page.cut or not _has_lines(page):
        return None
    return {"edge": page.cut[0], "edges": len(page.cut)}


def _has_lines(page: PageLook) -> bool:
    """Whether lines of letters can be told at all; where they cannot, nothing is said of them."""
    return all(judge(page) is None for judge in (_blurred, _grainy, _faint))


def _screen(page: PageLook) -> Params | None:
    return {} if page.lines > MOST_LINES else None


_READABLE: tuple[tuple[str, Effect, Callable[[PageLook], Params | None]], ...] = (
    ("scan.low-resolution", Effect.WARN, _coarse),
    ("scan.blurred", Effect.WARN, _blurred),
    ("scan.dark", Effect.WARN, _dark),
    ("scan.faint", Effect.WARN, _faint),
    ("scan.grainy", Effect.WARN, _grainy),
    ("scan.cut", Effect.WARN, _cut),
    ("scan.compressed", Effect.INFORM, _compressed),
    ("scan.sideways", Effect.INFORM, _sideways),
    ("scan.tilted", Effect.INFORM, _tilted),
    ("scan.screen", Effect.INFORM, _screen),
)
# Every code that a picture of a page can give.
CODES = (*(code for code, _, _ in _READABLE), "scan.blank-page")


def findings(look: Look, where: str) -> Iterator[Finding]:
    """Each thing once, with the first page it is about and how many share it."""
    for code, effect, judge in _READABLE:
        told = [(page.page, judge(page)) for page in look.pages if _measured(page)]
        told = [(number, params) for number, params in told if params is not None]
        if told:
            number, params = told[0]
            yield Finding(code, where, {"page": number, "pages": len(told), **params}, effect)  # type: ignore[dict-item]
    bare = [page.page for page in look.pages if page.blank]
    if bare:
        params = {"page": bare[0], "pages": len(bare)}
        yield Finding("scan.blank-page", where, params, Effect.WARN)


def _measured(page: PageLook) -> bool:
    return not page.drawn and not page.blank


def _tenths(value: float) -> str:
    return f"{value:.1f}"
