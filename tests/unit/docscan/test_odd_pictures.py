"""Pictures that few programs write: sixteen bits, palettes, codes with signs nobody can store."""

import io

import numpy as np
import pypdfium2
import pytest
from PIL import Image

from convoca import docscan
from convoca.docscan import joining

SIDEWAYS = Image.Exif()
SIDEWAYS[0x112] = 6  # the telephone was held upright: turn it a quarter to the right


def _png(image: Image.Image, **more: object) -> bytes:
    out = io.BytesIO()
    image.save(out, "PNG", **more)
    return out.getvalue()


def _sixteen_bits(page: Image.Image) -> Image.Image:
    return Image.fromarray(np.asarray(page).astype(np.uint16) * 257)


ODD = {
    "sixteen bits": _sixteen_bits,
    "two levels": lambda page: page.convert("1"),
    "palette": lambda page: page.convert("RGB").quantize(16),
    "grey with transparency": lambda page: page.convert("LA"),
    "colour with transparency": lambda page: page.convert("RGBA"),
}


@pytest.mark.parametrize("sort", ODD)
def test_ink_stays_ink_and_paper_stays_paper_whatever_the_pixels_are_made_of(files, sort):
    data = _png(ODD[sort](files.picture()))
    look = docscan.inspect_here(data, "a.png").look.pages[0]
    assert not look.blank
    assert look.light > 200
    page = pypdfium2.PdfDocument(joining.photograph(data, most=900_000))[0]
    level = np.asarray(page.render(scale=1).to_pil().convert("L"))
    assert level.min() < 120
    assert level.max() > 230


@pytest.mark.parametrize("mode", ["L", "RGBA"])
def test_a_picture_is_seen_upright_as_its_telephone_noted(files, mode):
    lying = files.picture(size=(800, 1_000)).convert(mode).rotate(90, expand=True)
    look = docscan.inspect_here(_png(lying, exif=SIDEWAYS), "a.png").look.pages[0]
    assert (look.width, look.height, look.sideways) == (800, 1_000, False)


@pytest.mark.parametrize("size", [(1, 1), (8, 8), (400, 3), (3, 20_000)])
def test_a_tiny_picture_opens_though_there_is_nothing_to_measure(size):
    facts = docscan.inspect_here(_png(Image.new("L", size, 255)), "a.png")
    assert facts.openable
    assert facts.look.pages[0].blank


def test_a_picture_longer_than_any_camera_makes_is_not_decoded():
    facts = docscan.inspect_here(_png(Image.new("1", (200_000, 2))), "a.png")
    assert (facts.openable, facts.trouble) == (False, "too-many-pixels")


def test_signs_of_a_code_that_cannot_be_stored_or_shown_stand_as_unknown_ones(files):
    (text,) = docscan.inspect_here(files.image(code="CVC1:\x00:1:\x1b[31m\ta\nb"), "a.png").qr
    assert text == "CVC1:\ufffd:1:\ufffd[31m\ta\nb"
