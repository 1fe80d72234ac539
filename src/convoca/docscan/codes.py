"""QR codes in a grey picture (zxing-cpp), with their width; also of those that do not read."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any, Final

import zxingcpp
from PIL import Image

from convoca.docscan import finders
from convoca.docscan.reading import legible

# Its types name arrays of numpy and sets of formats; any buffer and a single format do as well.
_QR: Final[Any] = zxingcpp.BarcodeFormat.QRCode


@dataclass(frozen=True, slots=True)
class Code:
    """A QR: its text ("" when it does not read) and its width in pixels of the picture."""

    text: str
    width: float


def read(image: Image.Image) -> tuple[Code, ...]:
    """The QR codes that read in a grey picture ("L"), in the order found; no other symbology."""
    pixels: Any = memoryview(image.tobytes())
    view = zxingcpp.ImageView(
        pixels, image.width, image.height, zxingcpp.ImageFormat.Lum, image.width, 1
    )
    found = zxingcpp.read_barcodes(view, formats=_QR, text_mode=zxingcpp.TextMode.Plain)
    return tuple(
        Code(legible(code.text), _side(code.position)) for code in found if code.valid and code.text
    )


def unread(small: Image.Image, scale: float) -> tuple[Code, ...]:
    """The QR that is there though it does not read, if its corner marks can be told.

    Looked for in the `reduced` picture; `scale` is pixels of the whole one to one of it.
    """
    side = finders.width(small)
    return (Code("", side * scale),) if side else ()


def _side(position: Any) -> float:
    """The mean of the four sides of a code."""
    corners = [position.top_left, position.top_right, position.bottom_right, position.bottom_left]
    around = zip(corners, [*corners[1:], corners[0]], strict=True)
    return sum(math.hypot(a.x - b.x, a.y - b.y) for a, b in around) / 4
