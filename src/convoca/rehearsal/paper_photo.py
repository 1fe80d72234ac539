"""Pictures that look like somebody photographed a card or a sheet with a telephone.

The font that comes with Pillow knows no accents, and no other font is sure to be on a machine: the
accents are drawn as small strokes over the plain letters.
"""

from __future__ import annotations

import io
import textwrap
import unicodedata
from collections.abc import Sequence
from functools import cache
from typing import Final

from PIL import Image, ImageDraw, ImageFont

from convoca.rehearsal.paper_pdf import matrix

CARD: Final = (640, 400)
SHEET: Final = (620, 800)
TABLE: Final = "#6b6258"  # the table under the paper
INK: Final = "#26282b"
RED: Final = "#9a1f1f"
MARK: Final = "DOCUMENTO SINTÉTICO – SIN VALIDEZ"


def _write(
    draw: ImageDraw.ImageDraw, x: int, y: int, words: str, size: int, *, ink: str = INK
) -> None:
    """Words with their top left corner there, accents included."""
    font = _font(size)
    plain = ""
    for sign in unicodedata.normalize("NFD", words.replace("–", "-")):
        if not unicodedata.combining(sign):
            plain += sign
            continue
        middle = x + font.getlength(plain) - font.getlength(plain[-1]) / 2
        top = y + size * (0.02 if plain[-1].isupper() else 0.2)
        draw.line((*_stroke(sign, middle, top, size / 7),), fill=ink, width=max(1, size // 10))
    draw.text((x, y), plain, ink, font)


def _stroke(accent: str, middle: float, top: float, reach: float) -> tuple[float, ...]:
    """Points of the stroke for an accent: rising for an acute one, flat for a tilde or dots."""
    if accent == "\N{COMBINING ACUTE ACCENT}":
        return (middle - reach / 2, top + reach, middle + reach, top - reach / 2)
    return (middle - reach, top + reach / 2, middle + reach, top + reach / 2)


@cache
def _font(size: int) -> ImageFont.FreeTypeFont | ImageFont.ImageFont:
    return ImageFont.load_default(size)


def card(title: str, lines: Sequence[str], *, tint: str) -> Image.Image:
    """Both sides of a card, one above the other: title, a blank face, what it says; a bare back."""
    image = _blank_card(title, tint).copy()
    draw = ImageDraw.Draw(image)
    for place, line in enumerate(lines):
        _write(draw, 205, 84 + 27 * place, line, 16)
    return image


def sheet(title: str, lines: Sequence[str], *, code: str = "") -> Image.Image:
    """A typed sheet on a table, with a code in the corner if there is one."""
    image = _blank_sheet(title).copy()
    draw = ImageDraw.Draw(image)
    wrapped = [part for line in lines for part in textwrap.wrap(line, 58)]
    for place, line in enumerate(wrapped):
        _write(draw, 60, 112 + 30 * place, line, 16)
    if code:
        image.paste(_code(code), (405, 580))
    return image


@cache
def _blank_card(title: str, tint: str) -> Image.Image:
    width, height = CARD
    image = Image.new("RGB", (width, 2 * height), TABLE)
    draw = ImageDraw.Draw(image)
    for top, words in ((0, title), (height, f"{title} (reverso)")):
        draw.rounded_rectangle((20, top + 20, width - 20, top + height - 20), 18, fill=tint)
        _write(draw, 40, top + 34, words, 20)
        _write(draw, 40, top + 338, MARK, 20, ink=RED)
    draw.rounded_rectangle((40, 86, 180, 266), 8, fill="#d8d3c8")
    draw.ellipse((83, 110, 137, 173), fill="#a39b8b")
    draw.pieslice((57, 183, 163, 320), 180, 360, fill="#a39b8b")
    return image


@cache
def _blank_sheet(title: str) -> Image.Image:
    width, height = SHEET
    image = Image.new("RGB", SHEET, TABLE)
    draw = ImageDraw.Draw(image)
    draw.rectangle((24, 20, width - 24, height - 20), fill="#f3efe6")
    _write(draw, 60, 62, title, 22)
    for y in range(430, 570, 24):
        draw.line((60, y, 550 - y % 70, y), fill="#b9b3a6", width=6)
    _write(draw, 60, 735, MARK, 20, ink=RED)
    return image


def blurred(image: Image.Image) -> Image.Image:
    """As if the hand had moved: nothing can be read. Half as large, to be quick."""
    half = (image.width // 2, image.height // 2)
    return image.reduce(18).resize(half, Image.Resampling.BICUBIC)


def jpeg(image: Image.Image) -> bytes:
    """The picture as a telephone saves it."""
    out = io.BytesIO()
    image.save(out, "JPEG", quality=72)
    return out.getvalue()


def png(image: Image.Image) -> bytes:
    """The picture as a copier that sees grey saves it."""
    out = io.BytesIO()
    image.convert("L").save(out, "PNG", compress_level=1)
    return out.getvalue()


def _code(words: str) -> Image.Image:
    rows = matrix(words)
    image = Image.new("L", (len(rows), len(rows)))
    image.putdata([0 if dark else 255 for row in rows for dark in row])
    return image.resize((150, 150), Image.Resampling.NEAREST).convert("RGB")
