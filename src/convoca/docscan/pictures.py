"""The picture that a page of a PDF is, as scanners and telephones make them.

Drawing such a page costs five times what decoding its picture does, and shows it at another
resolution than it has. So it is taken as it is where the page shows nothing else.
"""

from __future__ import annotations

import itertools
import math
from dataclasses import dataclass
from typing import Final

import pypdfium2
import pypdfium2.raw as pdfium
from PIL import Image

from convoca.docscan import images
from convoca.docscan.limits import LOOK_OBJECTS, MAX_PIXELS, MAX_SIDE

POINTS_PER_INCH: Final = 72
COVERS: Final = 0.5  # share of a page that a picture covers to be the page
BEYOND: Final = 1.02  # of the page: more of a picture than this is cut off by the edge
WRITTEN: Final = 8  # pieces of text over a picture that make it a background
_UNSEEN: Final = (pdfium.FPDF_TEXTRENDERMODE_INVISIBLE, pdfium.FPDF_TEXTRENDERMODE_CLIP)
_UNDECODABLE: Final = (
    OSError,
    ValueError,
    SyntaxError,
    LookupError,  # Pillow, of a JPEG without a head
    Image.DecompressionBombWarning,
    Image.DecompressionBombError,
)
_TURNS: Final = {
    90: Image.Transpose.ROTATE_270,
    180: Image.Transpose.ROTATE_180,
    270: Image.Transpose.ROTATE_90,
}


@dataclass(frozen=True, slots=True)
class Picture:
    """The picture that covers a page; its resolution, and the share of the page it takes."""

    item: pypdfium2.PdfImage
    dpi: int
    share: float


@dataclass(frozen=True, slots=True)
class Plain:
    """A picture in grey, as upright as its page; the quality of its JPEG, 0 for others."""

    level: Image.Image
    quality: int = 0


def of_page(page: pypdfium2.PdfPage) -> Picture | None:
    """The picture that is the page; nothing when the page is drawn by a program.

    A picture with text over it is a background, as official papers have; the text that a reading
    program lays over a scan is not seen, and does not count.
    """
    area = max(1.0, page.get_width() * page.get_height())
    found, written = None, 0
    for item in itertools.islice(page.get_objects(max_depth=3), LOOK_OBJECTS):
        if item.type == pdfium.FPDF_PAGEOBJ_IMAGE:
            picture = _covering(item, area)
            found, written = (picture, 0) if picture else (found, written)
        elif item.type == pdfium.FPDF_PAGEOBJ_TEXT:
            written += pdfium.FPDFTextObj_GetTextRenderMode(item.raw) not in _UNSEEN
    return found if written < WRITTEN else None


def _covering(item: pypdfium2.PdfImage, area: float) -> Picture | None:
    left, bottom, right, top = item.get_bounds()
    covered = max(0.0, right - left) * max(0.0, top - bottom)
    if covered < COVERS * area or covered < 1:
        return None
    width, height = item.get_px_size()
    if not 0 < min(width, height) <= max(width, height) <= MAX_SIDE:
        return None  # no picture is so large: what it says of itself is not believed
    dpi = math.sqrt(width * height / covered) * POINTS_PER_INCH
    return Picture(item, min(10_000, round(dpi)), covered / area)


def alone(page: pypdfium2.PdfPage, picture: Picture) -> Plain | None:
    """The picture itself, where the page shows it upright, whole, and nothing beside it."""
    two = list(itertools.islice(page.get_objects(max_depth=3), 2))
    if len(two) != 1 or picture.share > BEYOND or not _is_upright(picture.item):
        return None
    if picture.item.get_metadata().colorspace == pdfium.FPDF_COLORSPACE_UNKNOWN:
        return None  # a stencil, as some scanners write: its ones are ink, and only drawing knows
    plain = _jpeg(picture.item) or _bitmap(picture.item)
    turn = _TURNS.get(page.get_rotation())
    if plain is None or turn is None:
        return plain
    return Plain(plain.level.transpose(turn), plain.quality)


def _is_upright(item: pypdfium2.PdfImage) -> bool:
    """Neither turned nor mirrored nor see-through, and laid on the page itself."""
    matrix = item.get_matrix()
    straight = matrix.a > 0 < matrix.d and abs(matrix.b) + abs(matrix.c) < 0.01 * matrix.a
    return straight and item.level == 0 and not pdfium.FPDFPageObj_HasTransparency(item.raw)


def _jpeg(item: pypdfium2.PdfImage) -> Plain | None:
    """Decoded by Pillow, which decodes the grey alone; nothing for other kinds and odd colours."""
    if item.get_filters() != ["DCTDecode"]:
        return None
    try:
        with images.opened(bytes(item.get_data()), "jpeg") as image:
            if images.is_too_large(image) or image.mode not in ("L", "RGB"):
                return None
            quality = images.jpeg_quality(image)
            return Plain(images.in_grey(image), quality)
    except _UNDECODABLE:
        return None  # drawn, it may still show something


def _bitmap(item: pypdfium2.PdfImage) -> Plain | None:
    width, height = item.get_px_size()
    if width * height > MAX_PIXELS // 4:
        return None  # three bytes a pixel, and more than drawing it would take
    try:
        bitmap = item.get_bitmap()
    except pypdfium2.PdfiumError:
        return None
    try:
        return Plain(images.in_grey(bitmap.to_pil()))
    except (pypdfium2.PdfiumError, ValueError):
        return None
    finally:
        bitmap.close()
