"""Pages of several files → one PDF: photographs upright and no larger than they need to be.

Runs in a worker, under its bounds: these are strangers' files. The same files give the same bytes.
Pages of a PDF are taken as they look: what was drawn by a form or a note becomes part of the page,
and scripts, actions and attachments stay behind.
"""

from __future__ import annotations

import io
import math
from collections.abc import Sequence
from typing import Any, Final

import pikepdf
from PIL import Image

from convoca.docscan import images, kinds
from convoca.docscan.joined import Joined, Place, Trouble
from convoca.docscan.limits import MAX_PAGES

LONG_SIDE: Final = 2_600  # pixels: 236 to the inch on the long side of a letter page
LEAST_SIDE: Final = 900
LONG_POINTS: Final = 792.0
QUALITIES: Final = (85, 75, 65, 55)
SMALLER: Final = 0.8


class TooManyError(Exception):
    """More pages or more pixels than any paper has."""

    def __init__(self, trouble: Trouble) -> None:
        super().__init__(trouble)
        self.trouble = trouble


def answer(wish: dict[str, Any], body: bytes) -> tuple[dict[str, Any], bytes]:
    """What a worker answers to `{"join": lengths of the parts, "places", "most"}`."""
    parts, begins = [], 0
    for length in wish["join"]:
        parts.append(body[begins : begins + length])
        begins += length
    places = [(int(part), int(page), int(turns)) for part, page, turns in wish["places"]]
    joined = safely(parts, places, most=int(wish["most"]))
    return {"trouble": joined.trouble}, joined.data


def safely(parts: Sequence[bytes], places: Sequence[Place], *, most: int) -> Joined:
    """One PDF with these pages in this order; `most` bytes for a page made of a photograph.

    Never raises. Memory that ran out makes the files "too-costly".
    """
    try:
        return Joined(join(parts, places, most=most))
    except TooManyError as error:
        return Joined(trouble=error.trouble)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        return Joined(trouble="too-many-pixels")
    except MemoryError:
        return Joined(trouble="too-costly")
    except Exception:  # a parser stumbles with whatever exception: the file is damaged
        return Joined(trouble="damaged")


def join(parts: Sequence[bytes], places: Sequence[Place], *, most: int) -> bytes:
    """The same, raising what the parsers raise."""
    if not 0 < len(places) <= MAX_PAGES:
        raise TooManyError("too-many-pages")
    with pikepdf.new() as joined:
        opened: dict[int, pikepdf.Pdf] = {}
        for part, page, turns in places:
            if part not in opened:
                opened[part] = _source(parts[part], most)
            joined.pages.append(opened[part].pages[page - 1])
            last = joined.pages[-1]
            if turns % 4:
                last.rotate(90 * (turns % 4), relative=True)
        out = io.BytesIO()
        joined.remove_unreferenced_resources()
        joined.save(out, deterministic_id=True)
        return out.getvalue()


def _source(data: bytes, most: int) -> pikepdf.Pdf:
    if kinds.kind_of(data) == "pdf":
        return _plain(pikepdf.open(io.BytesIO(data), suppress_warnings=True))
    return pikepdf.open(io.BytesIO(photograph(data, most=most)))


def _plain(pdf: pikepdf.Pdf) -> pikepdf.Pdf:
    """The document as it looks: forms and notes drawn into their pages, nothing that acts."""
    pdf.generate_appearance_streams()
    pdf.flatten_annotations("all")
    for page in pdf.pages:
        for name in ("/AA", "/Annots", "/Metadata", "/PieceInfo"):
            if name in page.obj:
                del page.obj[name]
    return pdf


def photograph(data: bytes, *, most: int) -> bytes:
    """A photograph as a PDF of one page, upright, of at most `most` bytes where that can be."""
    image = _upright(data)
    picture = _small_enough(image, most)
    with Image.open(io.BytesIO(picture), formats=["JPEG"]) as final:
        width, height = final.size
        grey = final.mode == "L"
    scale = LONG_POINTS / max(width, height)
    box = [0, 0, round(width * scale, 2), round(height * scale, 2)]
    with pikepdf.new() as pdf:
        drawn = pdf.make_stream(picture)
        drawn.stream_dict = pikepdf.Dictionary(
            Type=pikepdf.Name.XObject,
            Subtype=pikepdf.Name.Image,
            Width=width,
            Height=height,
            ColorSpace=pikepdf.Name.DeviceGray if grey else pikepdf.Name.DeviceRGB,
            BitsPerComponent=8,
            Filter=pikepdf.Name.DCTDecode,
        )
        content = f"q {box[2]} 0 0 {box[3]} 0 0 cm /P Do Q".encode()
        page = pikepdf.Dictionary(
            Type=pikepdf.Name.Page,
            MediaBox=box,
            Resources=pikepdf.Dictionary(XObject=pikepdf.Dictionary(P=drawn)),
            Contents=pdf.make_stream(content),
        )
        pdf.pages.append(pikepdf.Page(pdf.make_indirect(page)))
        out = io.BytesIO()
        pdf.save(out, deterministic_id=True)
        return out.getvalue()


def _upright(data: bytes) -> Image.Image:
    """The photograph as it was seen, on white paper, at most `LONG_SIDE` pixels long."""
    with images.opened(data, kinds.kind_of(data)) as image:
        if images.is_too_large(image):
            raise TooManyError("too-many-pixels")
        image.draft("RGB", (LONG_SIDE, LONG_SIDE))
        return images.shrunk(image, LONG_SIDE, LONG_SIDE)


def _small_enough(image: Image.Image, most: int) -> bytes:
    """A JPEG of at most so many bytes: less quality first, then fewer pixels, never unreadable."""
    while True:
        for quality in QUALITIES:
            out = io.BytesIO()
            image.save(out, "JPEG", quality=quality, optimize=True)
            if out.tell() <= most:
                return out.getvalue()
        longest = max(image.size)
        if longest * SMALLER < LEAST_SIDE:
            return out.getvalue()
        size = (math.ceil(image.width * SMALLER), math.ceil(image.height * SMALLER))
        image = image.resize(size, Image.Resampling.LANCZOS)
