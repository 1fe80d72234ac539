"""Pages of a PDF that are one picture: measured as it is, where the page shows nothing else."""

import io

import pikepdf
import pytest
from pikepdf import Dictionary, Name
from PIL import Image

from convoca import docscan


def _scanned(draw: str, picture: Image.Image, **more: object) -> bytes:
    """A letter page with a picture as "/P" and whatever is drawn."""
    jpeg = io.BytesIO()
    picture.save(jpeg, "JPEG", quality=20)
    with pikepdf.new() as pdf:
        drawn = pdf.make_stream(
            jpeg.getvalue(),
            Type=Name.XObject,
            Subtype=Name.Image,
            Width=picture.width,
            Height=picture.height,
            ColorSpace=Name.DeviceGray,
            BitsPerComponent=8,
            Filter=Name.DCTDecode,
        )
        letters = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
        resources = Dictionary(XObject=Dictionary(P=drawn), Font=Dictionary(F=letters))
        page = Dictionary(
            Type=Name.Page,
            MediaBox=[0, 0, 612, 792],
            Resources=resources,
            Contents=pdf.make_stream(draw.encode()),
            **more,
        )
        pdf.pages.append(pikepdf.Page(pdf.make_indirect(page)))
        out = io.BytesIO()
        pdf.save(out)
        return out.getvalue()


WHOLE = "q 612 0 0 792 0 0 cm /P Do Q "
LETTERS = "BT /F 12 Tf {0} Tr 50 {1} Td (Constancia) Tj ET "


def test_a_page_that_is_a_picture_alone_tells_the_quality_of_its_jpeg_and_lies_as_it_is_shown(
    files,
):
    lying = docscan.inspect_here(
        _scanned(WHOLE, files.picture(code="").rotate(90, expand=True), Rotate=90), "a"
    )
    (seen,) = lying.look.pages
    assert seen.quality == 20
    assert not seen.drawn
    assert not seen.sideways


def test_a_picture_laid_on_its_page_upside_down_or_see_through_is_drawn_and_measured(files):
    turned = "q -612 0 0 -792 612 792 cm /P Do Q "
    (seen,) = docscan.inspect_here(_scanned(turned, files.picture(code="")), "a").look.pages
    assert (seen.drawn, seen.quality) == (False, 0)
    assert seen.contrast > 60


@pytest.mark.parametrize(("mode", "drawn"), [(0, True), (3, False)])
def test_a_picture_under_letters_is_a_background_and_one_under_unseen_ones_a_scan(
    files, mode, drawn
):
    text = "".join(LETTERS.format(mode, 700 - 20 * line) for line in range(12))
    faint = files.picture(code="").point(lambda v: 235 + v // 16)
    (seen,) = docscan.inspect_here(_scanned(WHOLE + text, faint), "a").look.pages
    assert seen.drawn is drawn


def test_a_picture_on_most_of_its_page_has_its_own_size_and_resolution(files):
    most = _scanned("q 500 0 0 625 50 50 cm /P Do Q ", files.picture(size=(1_000, 1_250)))
    (seen,) = docscan.inspect_here(most, "a").look.pages
    assert (seen.width, seen.height, seen.dpi) == (1_000, 1_250, 144)


def test_a_picture_on_less_than_half_of_its_page_is_not_the_page(files):
    part = _scanned("q 408 0 0 528 100 100 cm /P Do Q ", files.picture())
    (seen,) = docscan.inspect_here(part, "a").look.pages
    assert seen.drawn


def test_a_picture_that_says_it_is_as_wide_as_a_town_is_not_believed():
    """What a mutated number makes of a width once cost the applicant her answer."""
    made = io.BytesIO()
    Image.new("L", (132, 132), 255).save(made, "PDF")
    lying = made.getvalue().replace(b"/Width 132\n", b"/Width 10000032\n")
    assert lying != made.getvalue()
    facts = docscan.inspect(lying, "documento.pdf")
    assert facts.trouble == ""
    assert facts.look is not None
    assert facts.look.pages[0].drawn


def _holding(data: bytes, **more: object) -> bytes:
    """A letter page that is one picture of 100 by 100, whatever its bytes are."""
    with pikepdf.new() as pdf:
        stream = pdf.make_stream(
            data, Type=Name.XObject, Subtype=Name.Image, Width=100, Height=100, **more
        )
        page = Dictionary(
            Type=Name.Page,
            MediaBox=[0, 0, 612, 792],
            Resources=Dictionary(XObject=Dictionary(P=stream)),
            Contents=pdf.make_stream(b"612 0 0 792 0 0 cm /P Do"),
        )
        pdf.pages.append(pikepdf.Page(pdf.make_indirect(page)))
        out = io.BytesIO()
        pdf.save(out)
        return out.getvalue()


@pytest.mark.parametrize("filter_", ["DCTDecode", "JBIG2Decode", "JPXDecode"])
def test_a_picture_that_nobody_can_decode_does_not_make_its_document_damaged(filter_):
    plain = {"ColorSpace": Name.DeviceGray, "BitsPerComponent": 8, "Filter": Name(f"/{filter_}")}
    facts = docscan.inspect(_holding(b"\xff\xd8\xff no picture " * 9, **plain), "documento.pdf")
    assert (facts.openable, facts.pages, facts.trouble) == (True, 1, "")


def test_a_stencil_of_a_scanner_is_looked_at_as_it_is_drawn():
    """The picture itself has ink and paper the other way round: its lines looked smeared."""
    rows = [b"\x00" * 13 if y % 20 < 6 else b"\xff" * 13 for y in range(100)]
    mask = {"ImageMask": True, "BitsPerComponent": 1}
    facts = docscan.inspect(_holding(b"".join(rows), **mask), "documento.pdf")
    assert facts.look is not None
    assert facts.look.pages[0].blur < 5
