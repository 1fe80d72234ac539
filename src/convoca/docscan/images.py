"""JPEG, PNG and HEIC bytes → reading (Pillow). The size is read and bounded before any pixel is."""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final

import numpy as np
from PIL import ExifTags, Image, UnidentifiedImageError

from convoca.docscan import codes, grey
from convoca.docscan.limits import MAX_PIXELS, MAX_SIDE, QR_PIXELS
from convoca.docscan.reading import Kind, Reading
from convoca.rules.looks import CodeSeen, Look, PageLook

FORMATS: Final = {"jpeg": ("JPEG", "MPO"), "png": ("PNG",), "heic": ("HEIF",)}  # MPO: phones'
END_MARKS: Final = {"jpeg": b"\xff\xd9", "png": b"IEND", "heic": b""}
LETTER_WIDTH: Final = 8.5  # inches: what a photograph of a page is taken to be wide
MOST_ELONGATED: Final = 2.0
_TURNS: Final = {  # what a telephone's note of how it was held asks for (Exif 2.3, orientation)
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
_ON_ITS_SIDE: Final = frozenset(_TURNS[note] for note in (5, 6, 7, 8))
_SMOOTH: Final = ("L", "LA", "RGB", "RGBA", "CMYK")  # modes whose pixels mix when a picture shrinks


def read_image(data: bytes, kind: Kind) -> Reading:
    """One page; openable only when every pixel can be decoded."""
    if END_MARKS[kind] not in data:
        return Reading(kind, trouble="truncated")
    try:
        with opened(data, kind) as image:
            return _decoded(image, kind)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        return Reading(kind, trouble="too-many-pixels")
    except UnidentifiedImageError:
        return Reading(kind, trouble="damaged")
    except (
        OSError,
        SyntaxError,
        ValueError,
        EOFError,
        IndexError,
        TypeError,
        RuntimeError,
    ) as error:
        # The decoders report damage with whatever exception they stumble into.
        return Reading(kind, trouble="truncated" if "truncated" in str(error) else "damaged")


@contextmanager
def opened(data: bytes, kind: str) -> Iterator[Image.Image]:
    """The picture, its pixels not decoded yet. Raises what Pillow raises."""
    if kind == "heic":
        know_heic()
    with warnings.catch_warnings():
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        with Image.open(io.BytesIO(data), formats=FORMATS[kind]) as image:
            yield image


def know_heic() -> None:
    """Teach Pillow the format of phones: one thread, no thumbnails, the first picture only."""
    if "HEIF" not in Image.OPEN:
        import pi_heif

        pi_heif.register_heif_opener(thumbnails=False, decode_threads=1)


def _decoded(image: Image.Image, kind: Kind) -> Reading:
    if is_too_large(image):
        return Reading(kind, pages=1, trouble="too-many-pixels")
    width, height = image.size
    quality = jpeg_quality(image)
    turn = _turn(image)
    level = in_grey(image)
    level = level if turn is None else level.transpose(turn)
    scale = max(width, height) / max(level.size)
    small = grey.reduced(level)
    found = codes.read(level) or codes.unread(small, level.width / small.width)
    page = page_look(level, small, 1, scale, dpi=_dpi(width, height), quality=quality)
    seen = tuple(CodeSeen(1, round(code.width * scale), code.text) for code in found)
    return Reading(kind, pages=1, openable=True).seeing(Look((page,), seen))


def page_look(
    level: Image.Image,
    small: Image.Image,
    number: int,
    scale: float,
    *,
    dpi: int,
    quality: int = 0,
) -> PageLook:
    """How a grey picture of a page looks, and the same `reduced`.

    ``scale`` is pixels of the file to one of the picture.
    """
    seen = grey.measure(level, small)
    return PageLook(
        page=number,
        width=round(level.width * scale),
        height=round(level.height * scale),
        dpi=dpi,
        quality=quality,
        blank=seen.blank,
        blur=seen.blur,
        contrast=seen.contrast,
        light=seen.light,
        noise=seen.noise,
        tilt=seen.tilt,
        sideways=seen.sideways,
        cut=seen.cut,
        lines=seen.lines,
    )


def is_too_large(image: Image.Image) -> bool:
    """Whether a picture has more pixels than are decoded; known before any is."""
    return image.width * image.height > MAX_PIXELS or max(image.size) > MAX_SIDE


def on_paper(image: Image.Image) -> Image.Image:
    """Grey ("L") or in colour ("RGB"), and transparent parts as white paper shows them."""
    if image.mode.startswith("I"):
        # Sixteen bits a pixel, as some scanners write them: Pillow would make all but black white.
        return Image.fromarray((np.asarray(image) >> 8).astype(np.uint8))
    if image.mode == "P" and "transparency" not in image.info:
        return image.convert("RGB")
    if image.mode in ("LA", "PA", "RGBA") or "transparency" in image.info:
        seen = image if image.mode in ("LA", "RGBA") else image.convert("RGBA")
        colour = seen.convert("L" if seen.mode == "LA" else "RGB")
        paper = Image.new(colour.mode, seen.size, "white")
        paper.paste(colour, mask=seen.getchannel("A"))
        return paper
    return image.convert("L" if image.mode in ("1", "L") else "RGB")


def shrunk(image: Image.Image, width: int, height: int) -> Image.Image:
    """The picture upright, on white paper, and at most so wide and high."""
    turn = _turn(image)
    most = (height, width) if turn in _ON_ITS_SIDE else (width, height)
    if image.mode not in _SMOOTH:
        image = on_paper(image)  # else pixels would be left out instead of mixed
    # Less than half as costly as the finest filter, and as sharp for what is halved at most.
    image.thumbnail(most, Image.Resampling.HAMMING, reducing_gap=2.0)
    seen = on_paper(image)
    return seen if turn is None else seen.transpose(turn)


def _turn(image: Image.Image) -> Image.Transpose | None:
    """What sets a picture upright, as the telephone that made it noted."""
    return _TURNS.get(image.getexif().get(ExifTags.Base.Orientation, 1))


def jpeg_quality(image: Image.Image) -> int:
    """The quality a JPEG was saved at, 1 to 100, from its first table of steps; 0 for others.

    The tables of the standard (ITU-T T.81, annex K) are scaled by the quality; the sum of the 64
    steps of the first one is 3,691 at quality 50.
    """
    tables: Any = getattr(image, "quantization", None)
    if not tables:
        return 0
    scale = 100 * sum(next(iter(tables.values()))) / 3_691
    quality: float = 5_000 / scale if scale > 100 else (200 - scale) / 2
    return max(1, min(100, round(quality)))


def _dpi(width: int, height: int) -> int:
    """Dots per inch if the picture is a page; 0 for what is too long and narrow to be one."""
    short, long = sorted((width, height))
    return round(short / LETTER_WIDTH) if long <= MOST_ELONGATED * short else 0


def _ask_for_less(image: Image.Image) -> None:
    """A JPEG can be decoded at a half or a quarter: its whole data is still read."""
    width, height = image.size
    divisor = next((d for d in (1, 2, 4, 8) if width * height <= QR_PIXELS * d * d), 8)
    image.draft("L", (width // divisor, height // divisor))


def in_grey(image: Image.Image) -> Image.Image:
    """Grey on white paper and no larger than is searched: codes are drawn for a light background.

    Raises what Pillow raises for data that are damaged.
    """
    _ask_for_less(image)
    level = on_paper(image).convert("L")
    factor = 1
    while level.width * level.height > QR_PIXELS * factor * factor:
        factor += 1
    return level.reduce(factor) if factor > 1 else level
