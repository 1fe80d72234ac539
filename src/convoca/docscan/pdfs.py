"""PDF bytes → reading. qpdf (pikepdf) judges the structure, pdfium shows the pages.

Neither library is given a file's scripts to run: pdfium is built without a script engine and forms
are never initialised.
"""

from __future__ import annotations

import io

import pikepdf
import pypdfium2

from convoca.docscan import pages
from convoca.docscan.active import has_active_content
from convoca.docscan.limits import MAX_OBJECTS, MAX_PAGES
from convoca.docscan.reading import Reading, Trouble

END_MARK = b"%%EOF"
TAIL = 1_024  # ISO 32000-1, annex H: readers look for the end mark in the last kilobyte


def read_pdf(data: bytes) -> Reading:
    """Structure first; looks and codes only when every page can be trusted to exist."""
    structure = _structure(data)
    if not structure.openable:
        return structure
    try:
        with pypdfium2.PdfDocument(data) as document:
            if not pages.are_sheets(document):
                return Reading("pdf", pages=structure.pages, trouble="page-size")
            return structure.seeing(pages.look(document))
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
