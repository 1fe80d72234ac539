"""QR codes in a grey picture (zxing-cpp)."""

from __future__ import annotations

from typing import Any, Final

import zxingcpp

# Its types name arrays of numpy and sets of formats; any buffer and a single format do as well.
_QR: Final[Any] = zxingcpp.BarcodeFormat.QRCode


def read(pixels: Any, *, width: int, height: int, stride: int) -> tuple[str, ...]:
    """Texts of the QR codes in an 8-bit grey picture, in the order found; no other symbology.

    ``pixels`` is any buffer of at least ``height`` rows of ``stride`` bytes.
    """
    view = zxingcpp.ImageView(pixels, width, height, zxingcpp.ImageFormat.Lum, stride, 1)
    found = zxingcpp.read_barcodes(view, formats=_QR, text_mode=zxingcpp.TextMode.Plain)
    return tuple(code.text for code in found if code.valid and code.text)
