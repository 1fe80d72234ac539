"""The pages of a PDF → what is seen on them (pdfium draws, the rest is measured on the drawing).

A page drawn by a program is only searched for codes and words. A page that is a picture, as
scanners and telephones make them, is measured like a photograph. All within a budget of processor
time: pages beyond it are not looked at, and the facts say how many were.
"""

from __future__ import annotations

import itertools
import math
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

import pypdfium2
import pypdfium2.raw as pdfium
from PIL import Image

from convoca.docscan import codes, grey, pictures, wording
from convoca.docscan.codes import Code
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
from convoca.docscan.pictures import POINTS_PER_INCH, Picture, Plain
from convoca.rules.looks import CodeSeen, Look, PageLook

MOST_SHAPES, MOST_CORNERS = 80, 150  # of a page, and of one of its outlines, without any QR


@dataclass
class _Seen:
    """What has been found so far, and the pages that a finer drawing would tell nothing more of."""

    pages: list[PageLook] = field(default_factory=list)
    codes: list[CodeSeen] = field(default_factory=list)
    text: list[str] = field(default_factory=list)
    finished: set[int] = field(default_factory=set)


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
    for number in range(1, min(count, TEXT_PAGES) + 1):
        if time.process_time() - started > LOOK_SECONDS:
            break
        with _page(document, number) as page:
            seen.text.append(_text(page))
            if number <= LOOK_PAGES:
                _look_at(page, number, seen)
    if not any(code.text for code in seen.codes):
        seen.codes.extend(_finer(document, range(1, min(count, QR_PAGES) + 1), seen, started))
    return Look(tuple(seen.pages), tuple(seen.codes), wording.words("\n".join(seen.text)))


def _look_at(page: pypdfium2.PdfPage, number: int, seen: _Seen) -> None:
    """A picture as it is where the page is nothing else; any other page as it is drawn."""
    picture = pictures.of_page(page)
    plain = pictures.alone(page, picture) if picture else None
    level = plain.level if plain else _drawn(page, LOOK_DPI)
    scale = _scale(page, level, picture, plain)
    small = grey.reduced(level) if picture else level
    if number <= QR_PAGES and _may_hold_codes(page):
        found = codes.read(level) or _unread(level, small if picture else grey.reduced(level))
        seen.codes.extend(CodeSeen(number, round(one.width * scale), one.text) for one in found)
    else:
        seen.finished.add(number)
    if picture is None:
        seen.pages.append(_drawn_page(page, level, number))
        return
    if plain or picture.dpi <= LOOK_DPI:
        seen.finished.add(number)
    quality = plain.quality if plain else 0
    seen.pages.append(page_look(level, small, number, scale, dpi=picture.dpi, quality=quality))


def _scale(
    page: pypdfium2.PdfPage, level: Image.Image, picture: Picture | None, plain: Plain | None
) -> float:
    """Pixels of the file's picture to one of what was looked at; 1 where the file has none."""
    if picture is None:
        return 1.0
    if plain is None:
        return picture.dpi / _fineness(page, level)
    return float(max(picture.item.get_px_size()) / max(level.size))


def _unread(level: Image.Image, small: Image.Image) -> tuple[Code, ...]:
    return codes.unread(small, level.width / small.width)


def _drawn_page(page: pypdfium2.PdfPage, level: Image.Image, number: int) -> PageLook:
    width, height = round(page.get_width()), round(page.get_height())
    return PageLook(number, width, height, drawn=True, blank=grey.is_bare(level))


@contextmanager
def _page(document: pypdfium2.PdfDocument, number: int) -> Iterator[pypdfium2.PdfPage]:
    page = document[number - 1]
    try:
        yield page
    finally:
        page.close()


def _fineness(page: pypdfium2.PdfPage, level: Image.Image) -> float:
    """Dots per inch at which a page was drawn: less than asked for one as large as a wall."""
    return level.width * POINTS_PER_INCH / float(max(1.0, page.get_width()))


def _finer(
    document: pypdfium2.PdfDocument, numbers: Iterable[int], seen: _Seen, started: float
) -> Iterator[CodeSeen]:
    for number in numbers:
        if number in seen.finished:
            continue
        if time.process_time() - started > QR_SECONDS:
            return
        with _page(document, number) as page:
            if not _may_hold_codes(page):
                continue  # one there was no time to look at
            picture = pictures.of_page(page)
            level = _drawn(page, QR_DPI)
            scale = (picture.dpi if picture else LOOK_DPI) / _fineness(page, level)
            for code in codes.read(level):
                yield CodeSeen(number, round(code.width * scale), code.text)


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


def _text(page: pypdfium2.PdfPage) -> str:
    layer = page.get_textpage()
    try:
        count = min(TEXT_SIGNS, layer.count_chars())
        return str(layer.get_text_range(0, count)) if count > 0 else ""
    finally:
        layer.close()
