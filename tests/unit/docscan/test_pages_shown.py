"""A reviewer sees a picture of each page, never the stranger's file itself."""

import io

import pikepdf
import pytest
from PIL import Image

from convoca.docscan import Scanner
from convoca.docscan.limits import SHOW_PIXELS


@pytest.fixture(scope="module")
def scanner():
    found = Scanner(workers=1)
    yield found
    found.close()


def sheet(*sizes: tuple[float, float]) -> bytes:
    with pikepdf.new() as pdf:
        for size in sizes:
            pdf.add_blank_page(page_size=size)
        pdf.Root.OpenAction = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.alert(1)")
        out = io.BytesIO()
        pdf.save(out)
    return out.getvalue()


def photograph(size: tuple[int, int], orientation: int = 1) -> bytes:
    out = io.BytesIO()
    exif = Image.Exif()
    exif[274] = orientation
    Image.new("RGB", size, "white").save(out, "JPEG", exif=exif)
    return out.getvalue()


def seen(picture: bytes) -> Image.Image:
    return Image.open(io.BytesIO(picture), formats=["JPEG"])


def test_each_page_of_a_pdf_is_shown_as_wide_as_asked(scanner):
    data = sheet((612, 792), (792, 612))
    assert seen(scanner.picture(data, 1, 1200)).size == (1200, 1553)
    assert seen(scanner.picture(data, 2, 1200)).size == (1200, 928)


def test_the_picture_carries_nothing_of_what_the_file_would_do(scanner):
    picture = scanner.picture(sheet((612, 792)), 1, 400)
    assert b"JavaScript" not in picture
    assert b"alert" not in picture


def test_a_photograph_taken_sideways_is_shown_upright_and_without_its_metadata(scanner):
    shown = seen(scanner.picture(photograph((2400, 1200), orientation=6), 1, 900))
    assert shown.size == (900, 1800)
    assert not shown.getexif()


def test_a_page_as_large_as_a_wall_is_shown_small_enough(scanner):
    shown = seen(scanner.picture(sheet((14_000, 14_000)), 1, 5000))
    assert shown.width * shown.height <= SHOW_PIXELS * 1.01


@pytest.mark.parametrize(
    ("data", "page"),
    [(sheet((612, 792)), 2), (photograph((40, 40)), 2), (b"%PDF-1.7\nnothing", 1), (b"", 1)],
)
def test_what_cannot_be_shown_is_an_empty_answer(scanner, data, page):
    assert scanner.picture(data, page, 800) == b""


def test_a_file_is_read_as_before_after_a_page_was_shown(scanner):
    data = sheet((612, 792))
    scanner.picture(data, 1, 300)
    assert scanner.read(data).openable
