"""Pages of several files become one PDF: upright, small enough, the same bytes, nothing that acts."""

import io

import pikepdf
import pypdfium2
import pytest
from PIL import Image

from convoca.docscan import joining
from convoca.docscan.joined import Joined
from convoca.docscan.scanner import Scanner

MOST = 500_000
RED, GREEN, BLUE = (200, 20, 20), (20, 160, 20), (20, 20, 200)


def photograph(form: str = "JPEG", size=(600, 900), orientation: int = 1, colour=RED) -> bytes:
    """A picture with a dark band along its upper edge."""
    image = Image.new("RGB", size, colour)
    image.paste((0, 0, 0), (0, 0, size[0], size[1] // 10))
    if orientation == 6:  # the telephone was turned: the band lies along the left of what is stored
        image = image.transpose(Image.Transpose.ROTATE_90)
    exif = Image.Exif()
    exif[0x0112] = orientation
    out = io.BytesIO()
    image.save(out, form, exif=exif)
    return out.getvalue()


def pdf(*colours) -> bytes:
    """A PDF with a page of each colour."""
    parts = [joining.photograph(photograph(colour=c), most=MOST) for c in colours]
    return joining.join(parts, [(n, 1, 0) for n in range(len(parts))], most=MOST)


def shown(data: bytes, page: int = 1) -> Image.Image:
    with pypdfium2.PdfDocument(data) as document:
        return document[page - 1].render(scale=0.25).to_pil().convert("RGB")


def main_colour(data: bytes, page: int) -> str:
    image = shown(data, page)
    pixel = image.getpixel((image.width // 2, image.height // 2))
    return "rgb"[max(range(3), key=lambda n: pixel[n])]


@pytest.mark.parametrize("form", ["JPEG", "PNG"])
@pytest.mark.parametrize("orientation", [1, 6])
def test_a_photograph_becomes_an_upright_page_however_the_telephone_was_held(form, orientation):
    page = shown(joining.photograph(photograph(form, orientation=orientation), most=MOST))
    assert page.height > page.width
    assert max(page.getpixel((page.width // 2, 4))) < 40, "the band is on top"
    assert min(page.getpixel((4, page.height - 4))) < max(page.getpixel((4, page.height - 4)))


def test_a_large_photograph_is_made_smaller_and_takes_no_more_than_its_share():
    noise = Image.effect_noise((2700, 900), 60).convert("RGB")
    out = io.BytesIO()
    noise.save(out, "JPEG", quality=95)
    made = joining.photograph(out.getvalue(), most=150_000)
    assert len(made) < 152_000
    with pikepdf.open(io.BytesIO(made)) as found:
        drawn = found.pages[0].Resources.XObject.P
        assert joining.LEAST_SIDE <= drawn.Width <= joining.LONG_SIDE
        assert [float(x) for x in found.pages[0].MediaBox][2] == joining.LONG_POINTS


def test_pages_come_in_the_order_asked_turned_as_asked():
    part, other = pdf(RED, GREEN), photograph(colour=BLUE)
    joined = joining.safely([part, other], [(1, 1, 1), (0, 2, 0), (0, 1, 3)], most=MOST)
    assert joined.trouble == ""
    assert [main_colour(joined.data, n) for n in (1, 2, 3)] == ["b", "g", "r"]
    sizes = [shown(joined.data, n).size for n in (1, 2, 3)]
    assert [w > h for w, h in sizes] == [True, False, True]
    again = joining.safely([part, other], [(1, 1, 1), (0, 2, 0), (0, 1, 3)], most=MOST)
    assert again == joined, "the same pages give the same bytes"


def test_what_acts_stays_behind_and_what_was_filled_in_stays_visible():
    with pikepdf.open(io.BytesIO(pdf(RED))) as made:
        made.Root.OpenAction = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.alert(1)")
        page = made.pages[0]
        page.obj.AA = pikepdf.Dictionary(
            O=pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.alert(2)")
        )
        stamp = made.make_stream(b"0 0 1 rg 0 0 200 200 re f")
        stamp.stream_dict = pikepdf.Dictionary(
            Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Form, BBox=[0, 0, 200, 200]
        )
        note = pikepdf.Dictionary(
            Type=pikepdf.Name.Annot,
            Subtype=pikepdf.Name.Stamp,
            Rect=[160, 300, 360, 500],
            F=4,
            AP=pikepdf.Dictionary(N=stamp),
        )
        page.obj.Annots = made.make_indirect(pikepdf.Array([made.make_indirect(note)]))
        out = io.BytesIO()
        made.save(out)
    joined = joining.safely([out.getvalue()], [(0, 1, 0)], most=MOST)
    assert b"JavaScript" not in joined.data
    assert b"/Annot" not in joined.data
    assert main_colour(joined.data, 1) == "b", "the stamp is drawn"


@pytest.mark.parametrize(
    ("data", "places", "trouble"),
    [
        (b"%PDF-1.7 not one", [(0, 1, 0)], "damaged"),
        (b"neither", [(0, 1, 0)], "damaged"),
        (photograph()[:900], [(0, 1, 0)], "damaged"),
        (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic" + bytes(400), [(0, 1, 0)], "damaged"),
        (photograph(), [(0, 2, 0)], "damaged"),
        (photograph("PNG", size=(9_000, 9_000)), [(0, 1, 0)], "too-many-pixels"),
        (photograph(), [(0, 1, 0)] * 501, "too-many-pages"),
        (photograph(), [], "too-many-pages"),
    ],
)
def test_what_cannot_be_joined_says_why(data, places, trouble):
    assert joining.safely([data], places, most=MOST) == Joined(trouble=trouble)


def test_a_worker_joins_the_same_bytes_and_a_hopeless_file_does_not_end_it():
    scanner = Scanner(workers=1)
    try:
        parts, places = [pdf(RED), photograph(colour=BLUE)], [(1, 1, 0), (0, 1, 2)]
        assert scanner.join(parts, places, most=MOST) == joining.safely(parts, places, most=MOST)
        before = scanner.worker_pids()
        assert scanner.join([b"neither"], [(0, 1, 0)], most=MOST).trouble == "damaged"
        too_much = [b"x" * (16 << 20)] * 2
        assert scanner.join(too_much, [(0, 1, 0)], most=MOST).trouble == "too-many-pages"
        assert scanner.worker_pids() == before
    finally:
        scanner.close()
