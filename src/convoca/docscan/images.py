"""JPEG and PNG bytes → reading (Pillow). The size is read and bounded before any pixel is."""

from __future__ import annotations

import io
import warnings
from typing import Final

from PIL import Image, UnidentifiedImageError

from convoca.docscan import codes
from convoca.docscan.limits import MAX_PIXELS, QR_PIXELS
from convoca.docscan.reading import Kind, Reading

FORMATS: Final = {"jpeg": ("JPEG", "MPO"), "png": ("PNG",)}  # phones write MPO: JPEG and more
END_MARKS: Final = {"jpeg": b"\xff\xd9", "png": b"IEND"}


def read_image(data: bytes, kind: Kind) -> Reading:
    """One page; openable only when every pixel can be decoded."""
    if END_MARKS[kind] not in data:
        return Reading(kind, trouble="truncated")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(data), formats=FORMATS[kind]) as image:
                return _decoded(image, kind)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        return Reading(kind, trouble="too-many-pixels")
    except UnidentifiedImageError:
        return Reading(kind, trouble="damaged")
    except (OSError, SyntaxError, ValueError, EOFError, IndexError, TypeError) as error:
        # Pillow's decoders report damage with whatever exception they stumble into.
        return Reading(kind, trouble="truncated" if "truncated" in str(error) else "damaged")


def _decoded(image: Image.Image, kind: Kind) -> Reading:
    width, height = image.size
    if width * height > MAX_PIXELS:
        return Reading(kind, pages=1, trouble="too-many-pixels")
    _ask_for_less(image)
    image.load()
    grey = _grey(image)
    texts = codes.read(
        memoryview(grey.tobytes()), width=grey.width, height=grey.height, stride=grey.width
    )
    return Reading(kind, pages=1, openable=True).with_qr(texts)


def _ask_for_less(image: Image.Image) -> None:
    """A JPEG can be decoded at a half or a quarter: its whole data is still read."""
    width, height = image.size
    divisor = next((d for d in (1, 2, 4, 8) if width * height <= QR_PIXELS * d * d), 8)
    image.draft("L", (width // divisor, height // divisor))


def _grey(image: Image.Image) -> Image.Image:
    """Grey on white paper: a transparent code is drawn for a light background."""
    if image.mode in ("LA", "PA", "RGBA") or "transparency" in image.info:
        seen = image.convert("RGBA")
        paper = Image.new("RGBA", seen.size, "white")
        paper.alpha_composite(seen)
        image = paper
    grey = image.convert("L")
    factor = 1
    while grey.width * grey.height > QR_PIXELS * factor * factor:
        factor += 1
    return grey.reduce(factor) if factor > 1 else grey
