"""A page of a stranger's file as a plain JPEG: what a reviewer looks at instead of the file itself.

Whatever else the file carries (scripts, links, forms, metadata) stays behind. Runs in a worker.
"""

from __future__ import annotations

import io
import math

from PIL import Image

from convoca.docscan import images, kinds
from convoca.docscan.limits import SHOW_PIXELS

_QUALITY = 82


def show(data: bytes, page: int, width: int) -> bytes:
    """Page `page` (from 1), about `width` pixels wide. Raises when there is no such page."""
    kind = kinds.kind_of(data)
    if kind == "pdf":
        image = _pdf_page(data, page - 1, width)
    elif kind in images.FORMATS and page == 1:
        image = _photograph(data, kind, width)
    else:
        raise ValueError("nothing to show")
    out = io.BytesIO()
    image.save(out, "JPEG", quality=_QUALITY, optimize=True)
    return out.getvalue()


def _pdf_page(data: bytes, index: int, width: int) -> Image.Image:
    import pypdfium2

    with pypdfium2.PdfDocument(data) as document:
        page = document[index]
        try:
            wide, high = max(1.0, page.get_width()), max(1.0, page.get_height())
            scale = min(width / wide, math.sqrt(SHOW_PIXELS / (wide * high)))
            bitmap = page.render(scale=scale)
            try:
                image: Image.Image = bitmap.to_pil()
                return image.convert("RGB")
            finally:
                bitmap.close()
        finally:
            page.close()


def _photograph(data: bytes, kind: str, width: int) -> Image.Image:
    """The photograph the right way up, and no larger than asked."""
    with images.opened(data, kind) as image:
        if images.is_too_large(image):
            raise ValueError("too many pixels")
        image.draft("RGB", (width, width))
        return images.shrunk(image, width, math.ceil(SHOW_PIXELS / width))
