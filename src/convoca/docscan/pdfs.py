"""PDF bytes → reading. qpdf (pikepdf) judges the structure, pdfium shows the pages.

Neither library is given a file's scripts to run: pdfium is built without a script engine and forms
are never initialised.
"""

from __future__ import annotations

import io
import math
import time
from collections.abc import Iterator

import pikepdf
import pypdfium2

from convoca.docscan import codes
from convoca.docscan.active import has_active_content
from convoca.docscan.limits import MAX_OBJECTS, MAX_PAGES, QR_DPI, QR_PAGES, QR_PIXELS, QR_SECONDS
from convoca.docscan.reading import Reading, Trouble

END_MARK = b"%%EOF"
TAIL = 1_024  # ISO 32000-1, annex H: readers look for the end mark in the last kilobyte
POINTS_PER_INCH = 72


def read_pdf(data: bytes) -> Reading:
    """Structure first; codes only when every page can be trusted to exist."""
    structure = _structure(data)
    if not structure.openable:
        return structure
    try:
        with pypdfium2.PdfDocument(data) as document:
            return structure.with_qr(_qr_texts(document))
    except pypdfium2.PdfiumError:
        return Reading("pdf", trouble="damaged")


def _structure(data: bytes) -> Reading:
    try:
        with _opened(data) as pdf:
            trouble = _excess(pdf)
            if trouble:
                return Reading("pdf", pages=_claimed_pages(pdf), trouble=trouble)
            pages = len(pdf.pages)
            if not pages:
                return Reading("pdf", trouble="damaged")
            active = has_active_content(pdf)
            return Reading("pdf", pages=pages, openable=True, active_content=active)
    except pikepdf.PasswordError:
        return Reading("pdf", encrypted=True, trouble="encrypted")
    except pikepdf.PdfError:
        return Reading("pdf", trouble="damaged" if _has_end(data) else "truncated")


def _opened(data: bytes) -> pikepdf.Pdf:
    """The document, repaired in memory if only its index is wrong.

    A repair is tried when the file still has its end; a file cut short would be "repaired" into one
    with fewer pages, and nobody would notice the pages that are gone.
    """
    return pikepdf.open(io.BytesIO(data), attempt_recovery=_has_end(data), suppress_warnings=True)


def _has_end(data: bytes) -> bool:
    return END_MARK in data[-TAIL:]


def _claimed_pages(pdf: pikepdf.Pdf) -> int:
    """What the page tree says of itself, without walking it."""
    try:
        return max(0, int(pdf.Root.Pages.Count))
    except (AttributeError, KeyError, TypeError, ValueError):
        return 0


def _excess(pdf: pikepdf.Pdf) -> Trouble:
    if _claimed_pages(pdf) > MAX_PAGES:
        return "too-many-pages"
    if len(pdf.objects) > MAX_OBJECTS:
        return "too-many-objects"
    return "too-many-pages" if len(pdf.pages) > MAX_PAGES else ""


def _qr_texts(document: pypdfium2.PdfDocument) -> tuple[str, ...]:
    """Codes of the first pages: coarse, then finer only when nothing at all was found."""
    stop = time.process_time() + QR_SECONDS
    count = min(len(document), QR_PAGES)
    if not count:
        raise pypdfium2.PdfiumError("no page can be shown")
    for dpi in QR_DPI:
        found = tuple(text for page in range(count) for text in _page_qr(document, page, dpi, stop))
        if found:
            return found
    return ()


def _page_qr(document: pypdfium2.PdfDocument, index: int, dpi: int, stop: float) -> Iterator[str]:
    if time.process_time() > stop:
        return
    page = document[index]
    try:
        bitmap = page.render(scale=_scale(page, dpi), grayscale=True)
        try:
            yield from codes.read(
                memoryview(bitmap.buffer),
                width=bitmap.width,
                height=bitmap.height,
                stride=bitmap.stride,
            )
        finally:
            bitmap.close()
    finally:
        page.close()


def _scale(page: pypdfium2.PdfPage, dpi: int) -> float:
    """Pixels per point for this resolution, less for a page as large as a wall."""
    wanted = dpi / POINTS_PER_INCH
    area = max(1.0, page.get_width() * page.get_height())
    return min(wanted, math.sqrt(QR_PIXELS / area))
