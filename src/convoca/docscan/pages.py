"""The pages of a PDF → what is seen on them (pdfium draws, the rest is measured on the drawing).

A page drawn by a program is only searched for codes and words. A page that is a picture, as
scanners and telephones make them, is measured like a photograph. All within a budget of processor
time: pages beyond it are not looked at, and the facts say how many were.
"""

from __future__ import annotations

import itertools
import math
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Final

import pypdfium2
import pypdfium2.raw as pdfium
from PIL import Image

from convoca.docscan import codes, grey, wording
from convoca.docscan.images import page_look
from convoca.docscan.limits import (
    LOOK_DPI,
    LOOK_OBJECTS,
    LOOK_PAGES,
    LOOK_SECONDS,
    PAGE_POINTS,
    QR_DPI,
    QR_PAGES,
    QR_PIXELS,
    QR_SECONDS,
    TEXT_PAGES,
    TEXT_SIGNS,
)
from convoca.rules.looks import CodeSeen, Look, PageLook

POINTS_PER_INCH: Final = 72
MOST_SHAPES, MOST_CORNERS = 80, 150  # of a page, and of one of its outlines, without any QR
COVERS: Final = 0.5  # share of a page that a picture covers to be the page
_PICTURES: Final = (pdfium.FPDF_PAGEOBJ_IMAGE,)


@dataclass
class _Seen:
    """What has been found so far."""

    pages: list[PageLook] = field(default_factory=list)
    codes: list[CodeSeen] = field(default_factory=list)
    text: list[str] = field(default_factory=list)


def are_sheets(document: pypdfium2.PdfDocument) -> bool:
    """Whether every page is of a size that a page can have.

    One of two thousand million points by one would be drawn as 150 million pixels in a row.
    """
    least, most = PAGE_POINTS
    sizes = (document.get_page_size(index) for index in range(len(document)))
    return all(least <= side <= most for size in sizes for side in size)


def look(document: pypdfium2.PdfDocument) -> Look:
    """Pages in order, then finer for codes only when none was read; raises PdfiumError."""
    count = len(document)
    if not count:
        raise pypdfium2.PdfiumError("no page can be shown")
    started = time.process_time()
    seen = _Seen()
    for index in range(min(count, TEXT_PAGES)):
        if time.process_time() - started > LOOK_SECONDS:
            break
        with _page(document, index) as page:
            _look_at(page, index + 1, seen)
    if not any(code.text for code in seen.codes):
        seen.codes.extend(_finer(document, min(count, QR_PAGES), started))
    return Look(tuple(seen.pages), tuple(seen.codes), wording.words("\n".join(seen.text)))


def _look_at(page: pypdfium2.PdfPage, number: int, seen: _Seen) -> None:
    seen.text.append(_text(page))
    if number <= LOOK_PAGES:
        dpi = _picture_dpi(page)
        level = _drawn(page, LOOK_DPI)
        if number <= QR_PAGES and _may_hold_codes(page):
            fineness = _fineness(page, level)
            seen.codes.extend(_codes(level, number, dpi / fineness if dpi else 1.0))
        seen.pages.append(_page_look(page, level, number, dpi))


@contextmanager
def _page(document: pypdfium2.PdfDocument, index: int) -> Iterator[pypdfium2.PdfPage]:
    page = document[index]
    try:
        yield page
    finally:
        page.close()


def _page_look(page: pypdfium2.PdfPage, level: Image.Image, number: int, dpi: int) -> PageLook:
    if dpi:
        return page_look(level, number, dpi / _fineness(page, level), dpi=dpi)
    width, height = round(page.get_width()), round(page.get_height())
    return PageLook(number, width, height, drawn=True, blank=grey.is_bare(level))


def _fineness(page: pypdfium2.PdfPage, level: Image.Image) -> float:
    """Dots per inch at which a page was drawn: less than asked for one as large as a wall."""
    return level.width * POINTS_PER_INCH / float(max(1.0, page.get_width()))


def _codes(level: Image.Image, number: int, scale: float) -> list[CodeSeen]:
    """Codes of a page drawn once; ``scale`` turns its pixels into those of the file."""
    found = codes.read(level) or codes.unread(level)
    return [CodeSeen(number, round(code.width * scale), code.text) for code in found]


def _finer(document: pypdfium2.PdfDocument, count: int, started: float) -> Iterator[CodeSeen]:
    for index in range(count):
        if time.process_time() - started > QR_SECONDS:
            return
        with _page(document, index) as page:
            if not _may_hold_codes(page):
                continue
            dpi = _picture_dpi(page) or LOOK_DPI
            level = _drawn(page, QR_DPI)
            for code in codes.read(level):
                width = round(code.width * dpi / _fineness(page, level))
                yield CodeSeen(index + 1, width, code.text)


def _drawn(page: pypdfium2.PdfPage, dpi: int) -> Image.Image:
    """The page in grey at this resolution, less for one as large as a wall."""
    area = max(1.0, page.get_width() * page.get_height())
    scale = min(dpi / POINTS_PER_INCH, math.sqrt(QR_PIXELS / area))
    bitmap = page.render(scale=scale, grayscale=True)
    try:
        image: Image.Image = bitmap.to_pil()
        return image.convert("L")
    finally:
        bitmap.close()


def _may_hold_codes(page: pypdfium2.PdfPage) -> bool:
    """Whether anything on the page has the pieces of a QR: most papers are lines and letters.

    The smallest QR has 21 × 21 squares: a picture, one outline of many corners, or many shapes. A
    page of more pieces than are looked at may hold anything.
    """
    shapes = pieces = 0
    for item in itertools.islice(page.get_objects(max_depth=3), LOOK_OBJECTS):
        pieces += 1
        if item.type == pdfium.FPDF_PAGEOBJ_PATH:
            shapes += 1
            if shapes > MOST_SHAPES or pdfium.FPDFPath_CountSegments(item.raw) > MOST_CORNERS:
                return True
        elif item.type != pdfium.FPDF_PAGEOBJ_TEXT:
            return True
    return pieces >= LOOK_OBJECTS


def _picture_dpi(page: pypdfium2.PdfPage) -> int:
    """Dots per inch of the picture that is the page; 0 when the page is drawn."""
    area = max(1.0, page.get_width() * page.get_height())
    best = 0.0
    for item in itertools.islice(page.get_objects(filter=_PICTURES, max_depth=3), LOOK_OBJECTS):
        left, bottom, right, top = item.get_bounds()
        width, height = max(0.0, right - left), max(0.0, top - bottom)
        if width * height >= COVERS * area and width >= 1:
            best = max(best, item.get_px_size()[0] * POINTS_PER_INCH / width)
    return min(10_000, round(best))


def _text(page: pypdfium2.PdfPage) -> str:
    layer = page.get_textpage()
    try:
        count = min(TEXT_SIGNS, layer.count_chars())
        return str(layer.get_text_range(0, count)) if count > 0 else ""
    finally:
        layer.close()
