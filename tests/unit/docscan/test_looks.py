"""What the scan sees on pages: measures, codes that do not read, words; on papers made here."""

import io
import time
from pathlib import Path

import pikepdf
import pytest
from PIL import Image, ImageChops, ImageDraw, ImageFilter

from convoca import docscan
from convoca.docscan import finders, grey, wording
from convoca.docscan.images import jpeg_quality
from convoca.rehearsal.paper_pdf import Page, document
from convoca.rules.precheck import pictures

CODE_AT = (60, 60)


def page(width: int = 1000) -> Image.Image:
    """A page of letters as strokes, in words and rows, on light paper."""
    sheet = Image.new("L", (width, round(width * 1.29)), 240)
    draw = ImageDraw.Draw(sheet)
    letter = width / 125
    for row, top in enumerate(range(width // 8, round(width * 1.15), width // 50)):
        for place in range((row * 5) % 4, 90 - (row * 7) % 11):
            left = width / 9 + letter * (place + (row * 3) % 7 / 7)
            if (place + row * 3) % 8:
                height = width / (100 if (place * 7 + row) % 3 else 140)
                draw.rectangle((left, top, left + letter / 3, top + height), fill=30)
                draw.rectangle((left, top, left + letter * 0.7, top + width / 500), fill=30)
    return sheet


def data(image: Image.Image, kind: str = "PNG", **save: object) -> bytes:
    out = io.BytesIO()
    image.save(out, kind, **save)
    return out.getvalue()


def look(bytes_: bytes):
    facts = docscan.inspect_here(bytes_, "a")
    assert facts.openable, facts
    return facts.look


def test_blur_grows_with_the_blur_and_not_with_the_size_of_the_picture():
    sharp, soft, lost = (
        grey.measure(page().filter(ImageFilter.GaussianBlur(s))).blur for s in (0, 2, 6)
    )
    assert sharp < soft < lost
    large = grey.measure(page(2400).filter(ImageFilter.GaussianBlur(2 * 2.4))).blur
    assert large == pytest.approx(soft, rel=0.25)


def test_a_dark_photograph_has_dark_paper_and_a_faint_one_little_contrast():
    plain = grey.measure(page())
    dark = grey.measure(page().point(lambda v: v // 4))
    faint = grey.measure(page().point(lambda v: 200 + v // 10))
    assert dark.light < 70 < 200 < plain.light
    assert faint.contrast < 30 < plain.contrast


@pytest.mark.parametrize("angle", [-8, -3, 0, 3, 8])
def test_the_tilt_of_a_page_is_told_in_degrees_clockwise(angle):
    turned = page().rotate(-angle, fillcolor=240, resample=Image.Resampling.BICUBIC)
    seen = grey.measure(turned)
    assert seen.tilt == pytest.approx(angle, abs=0.6)
    assert not seen.sideways


def test_a_page_on_its_side_is_told():
    assert grey.measure(page().rotate(90, expand=True)).sideways
    assert not grey.measure(page().rotate(180)).sideways


def test_the_edge_that_cuts_through_the_text_is_named():
    whole = page()
    width, height = whole.size
    assert grey.measure(whole).cut == ()
    assert grey.measure(whole.crop((width // 3, 0, width, height))).cut == ("left",)
    assert grey.measure(whole.crop((0, 0, 2 * width // 3, height))).cut == ("right",)


def test_an_empty_sheet_is_blank_and_so_is_a_drawn_page_with_nothing_on_it():
    assert look(data(Image.new("L", (800, 1000), 236))).pages[0].blank
    with pikepdf.new() as pdf:
        pdf.add_blank_page(page_size=(612, 792))
        out = io.BytesIO()
        pdf.save(out)
    (seen,) = look(out.getvalue()).pages
    assert (seen.drawn, seen.blank) == (True, True)


def test_a_scan_in_a_pdf_is_measured_at_its_own_resolution(files):
    (seen,) = look(files.pdf()).pages
    assert (seen.drawn, seen.dpi, seen.width, seen.height) == (False, 100, 800, 1000)


def test_the_width_of_a_code_is_told_in_pixels_of_the_file(files):
    """Written at scale 5 with a border of 4: 25 or 29 squares of 5 pixels."""
    for bytes_ in (files.image("JPEG"), files.pdf()):
        (code,) = look(bytes_).codes
        assert code.text == files.CODE
        assert code.width in range(120, 150)


def test_a_code_is_found_behind_any_number_of_words():
    sheet = Page()
    for word in range(500):
        sheet.text(50 + 70 * (word % 7), 740 - 8 * (word // 7), 5, "palabra")
    sheet.code(400, 40, 92, "CVC1:E21-000001:1:0123abcd")
    assert docscan.inspect_here(document([sheet]), "a").qr == ("CVC1:E21-000001:1:0123abcd",)


def test_a_code_that_does_not_read_is_seen_by_its_corners(files):
    broken = files.picture()
    draw = ImageDraw.Draw(broken)
    (code,) = look(files.image()).codes
    left, top = (at + 20 for at in CODE_AT)  # inside the quiet zone
    middle = (left + 40, top + 40, left + code.width - 5, top + code.width - 5)
    draw.rectangle(middle, fill=245)
    (seen,) = look(data(broken)).codes
    assert seen.text == ""
    assert seen.width == pytest.approx(code.width, abs=4)


def test_a_photograph_of_a_phone_in_heic_is_read_and_shown_like_any_other(files):
    data_ = (Path(__file__).parents[2] / "cases" / "page.heic").read_bytes()
    facts = docscan.inspect(data_, "IMG_0001.HEIC")
    assert (facts.kind, facts.declared, facts.openable, facts.pages) == ("heic", "heic", True, 1)
    assert facts.qr == (files.CODE,)
    assert (facts.look.pages[0].width, facts.look.pages[0].height) == (800, 1000)
    with Image.open(io.BytesIO(docscan.picture(data_, 1, 400)), formats=["JPEG"]) as shown:
        assert shown.size == (400, 500)


@pytest.mark.parametrize("kept", [0.1, 0.5, 0.9])
def test_a_heic_cut_short_does_not_open(kept):
    data_ = (Path(__file__).parents[2] / "cases" / "page.heic").read_bytes()
    facts = docscan.inspect(data_[: int(len(data_) * kept)], "a.heic")
    assert (facts.kind, facts.openable) == ("heic", False)
    assert facts.trouble in ("damaged", "truncated")


def test_level_bars_and_ruled_lines_are_neither_blurred_nor_a_screen(files):
    seen = grey.measure(files.picture(code=""))
    assert seen.blur < pictures.MOST_BLUR
    assert seen.lines < pictures.MOST_LINES


def test_the_dots_of_a_screen_are_seen(files):
    sheet = files.picture(code="")
    dots = Image.new("L", (4, 4), 0)
    dots.paste(30, (0, 0, 2, 2))
    grid = Image.new("L", sheet.size)
    for top in range(0, sheet.height, 4):
        for left in range(0, sheet.width, 4):
            grid.paste(dots, (left, top))
    assert grey.measure(sheet).lines < pictures.MOST_LINES
    assert grey.measure(ImageChops.subtract(sheet, grid)).lines > pictures.MOST_LINES


def test_a_picture_full_of_grain_costs_no_more_than_a_second():
    grain = Image.effect_noise((1_000, 1_290), 90)
    started = time.process_time()
    assert finders.width(grain) == 0
    assert time.process_time() - started < 1.0


def test_the_quality_of_a_jpeg_is_read_from_its_tables():
    for quality in (20, 30, 72, 95):
        with Image.open(io.BytesIO(data(page(), "JPEG", quality=quality))) as image:
            assert jpeg_quality(image) == pytest.approx(quality, abs=1)


TEXT = """Constancia. Guadalajara, a 4 de marzo de 2021. Nacimiento: 01/01/1990
CURP: LOPA900101MDFPXN01. Promedio final: 9,15 en escala de 0 a 10.
Revista, ISSN 0378-5955. Libro, ISBN 978-0-306-40615-7
"""


def test_the_words_that_a_rule_may_ask_for_are_found_in_the_text():
    seen = wording.words(TEXT)
    assert seen.curps == ("LOPA900101MDFPXN01",)
    assert set(seen.dates) == {"1990-01-01", "2021-03-04"}
    assert (seen.averages, seen.scales) == (("9.15",), ("10",))
    assert (seen.issn, seen.isbn) == (("03785955",), ("9780306406157",))
    assert (seen.mrz, seen.abstract) == ((), False)


@pytest.mark.parametrize(
    "text", ["31/02/2021 9999", "32 de enero de 2021 y algo", "12345678901234567890"]
)
def test_dates_that_do_not_exist_are_not_found(text):
    assert wording.words(text).dates == ()


@pytest.mark.parametrize(
    ("text", "is_abstract"),
    [
        ("Memorias de resúmenes del XX Congreso", True),
        ("Resumen de congreso: un caso", True),
        ("Poster abstract, annual meeting", True),
        ("Artículo original. Resumen. Objetivo: medir", False),
        ("Original article. Abstract: we measured", False),
    ],
)
def test_an_article_with_an_abstract_is_not_an_abstract(text, is_abstract):
    assert wording.words(text).abstract is is_abstract


def test_no_text_is_nothing_seen_rather_than_nothing_said():
    assert wording.words("  \n . ") is None


def test_the_zone_of_a_passport_is_found_in_its_text():
    upper = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<"
    lower = "L898902C36UTO7408122F1204159ZE184226B<<<<<10"
    assert wording.words(f"PASSPORT\n{upper}\n\n{lower[:20]} {lower[20:]}\n").mrz == (upper, lower)
    assert wording.words(f"{upper}\n{lower[:-1]}").mrz == ()
