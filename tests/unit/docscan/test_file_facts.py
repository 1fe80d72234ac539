"""What docscan says of good, broken and hostile files. The isolated scan is the one tested."""

import hashlib
import io
import zlib
from decimal import Decimal

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String

from convoca import docscan


def test_a_file_is_what_its_bytes_say_whatever_its_name_says(files):
    for data, kind in ((files.pdf(), "pdf"), (files.image("JPEG"), "jpeg"), (files.image(), "png")):
        facts = docscan.inspect(data, "constancia.xyz")
        assert (facts.kind, facts.declared, facts.openable) == (kind, "xyz", True)


def test_a_lying_name_is_reported_beside_the_true_type(files):
    facts = docscan.inspect(files.image("PNG"), "Acta De Nacimiento.PDF")
    assert (facts.kind, facts.declared) == ("png", "pdf")


def test_only_the_extension_of_the_last_part_of_a_name_is_kept(files):
    names = {"a.tar.gz": "gz", "carpeta.d/acta": "", "C:\\x.y\\INE.JPG": "jpg", "": "", ".pdf": ""}
    found = {name: docscan.inspect(b"x", name).declared for name in names}
    assert found == names


def test_size_and_digest_are_those_of_the_bytes_received(files):
    data = files.pdf()
    facts = docscan.inspect(data, "a.pdf")
    assert (facts.size, facts.sha256) == (len(data), hashlib.sha256(data).hexdigest())


def test_pages_are_counted_and_a_picture_is_one_page(files):
    assert docscan.inspect(files.pdf(3), "a.pdf").pages == 3
    assert docscan.inspect(files.image("JPEG"), "a.jpg").pages == 1


def test_isolated_and_in_process_scans_give_the_same_facts(files):
    for data in (files.pdf(), files.image("JPEG"), files.image(), b"", b"hola", files.pdf()[:-99]):
        assert docscan.inspect(data, "a.pdf") == docscan.inspect_here(data, "a.pdf")


def test_an_empty_file_is_not_openable_and_says_so():
    facts = docscan.inspect(b"", "a.pdf")
    assert (facts.kind, facts.size, facts.openable, facts.trouble) == ("other", 0, False, "empty")


@pytest.mark.parametrize("data", [b"hola", b"PK\x03\x04 an archive", b"GIF89a", b"\xff", b"%PD"])
def test_any_other_type_is_other_and_nothing_more_is_claimed(data):
    facts = docscan.inspect(data, "a.pdf")
    assert (facts.kind, facts.openable, facts.pages) == ("other", False, 0)


def test_a_file_above_30_mb_never_reaches_a_parser(files):
    facts = docscan.inspect(files.image("PNG") + bytes(docscan.MAX_BYTES), "a.png")
    assert (facts.kind, facts.openable, facts.trouble) == ("png", False, "too-big")


@pytest.mark.parametrize("kept", [0.05, 0.3, 0.6, 0.9, 0.995])
@pytest.mark.parametrize("sort", ["pdf", "JPEG", "PNG"])
def test_a_truncated_file_is_not_openable(files, sort, kept):
    data = files.pdf() if sort == "pdf" else files.image(sort)
    facts = docscan.inspect(data[: int(len(data) * kept)], "a")
    assert facts.kind == sort.lower()
    assert not facts.openable
    assert facts.trouble == "truncated"


def test_a_pdf_laid_out_for_the_web_and_cut_after_its_first_part_is_not_openable(files):
    whole = files.changed(files.pdf(3), lambda document: None, linearize=True)
    first_end = whole.index(b"%%EOF") + 6
    assert docscan.inspect(whole, "a.pdf").openable
    assert not docscan.inspect(whole[: first_end + 40], "a.pdf").openable


def test_a_pdf_whose_index_is_wrong_but_whose_end_is_there_still_opens(files):
    data = files.pdf().replace(b"startxref\n", b"startxref\n9")
    facts = docscan.inspect(data, "a.pdf")
    assert (facts.openable, facts.pages) == (True, 1)


def test_a_pdf_without_pages_is_damaged(files):
    def empty(document: pikepdf.Pdf) -> None:
        del document.pages[0]

    facts = docscan.inspect(files.changed(files.pdf(), empty), "a.pdf")
    assert (facts.openable, facts.trouble) == (False, "damaged")


def test_a_pdf_that_asks_for_a_password_is_encrypted_and_not_openable(files):
    facts = docscan.inspect(files.locked(files.pdf(), user="secreto"), "a.pdf")
    assert (facts.encrypted, facts.openable, facts.qr) == (True, False, ())


def test_a_pdf_that_only_forbids_editing_opens_and_is_read(files):
    facts = docscan.inspect(files.locked(files.pdf(), user=""), "a.pdf")
    assert (facts.encrypted, facts.openable, facts.qr) == (False, True, (files.CODE,))


def _script(document: pikepdf.Pdf) -> None:
    document.Root.OpenAction = Dictionary(S=Name.JavaScript, JS=String("app.alert(1)"))


def _launch(document: pikepdf.Pdf) -> None:
    link = Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=Array([0, 0, 9, 9]))
    link.A = Dictionary(S=Name.Launch, F=String("calc.exe"))
    document.pages[0].Annots = Array([link])


def _attachment(document: pikepdf.Pdf) -> None:
    document.attachments["nomina.exe"] = b"MZ"


def _form(document: pikepdf.Pdf) -> None:
    document.Root.AcroForm = Dictionary(XFA=String("<xdp/>"), Fields=Array([]))


@pytest.mark.parametrize("change", [_script, _launch, _attachment, _form])
@pytest.mark.parametrize("packed", [False, True])
def test_scripts_launches_forms_that_compute_and_embedded_files_are_active_content(
    files, change, packed
):
    streams = pikepdf.ObjectStreamMode.generate if packed else pikepdf.ObjectStreamMode.disable
    data = files.changed(files.pdf(), change, object_stream_mode=streams)
    facts = docscan.inspect(data, "a.pdf")
    assert (facts.openable, facts.active_content) == (True, True)


def test_a_script_hidden_behind_an_escaped_name_is_active_content(files):
    plain = files.changed(files.pdf(), _script, object_stream_mode=pikepdf.ObjectStreamMode.disable)
    hidden = plain.replace(b"/S /JavaScript", b"/S /J#61v#61Script").replace(b"/JS (", b"/J#53 (")
    assert hidden != plain
    assert docscan.inspect(hidden, "a.pdf").active_content


def test_links_bookmarks_and_the_word_javascript_are_not_active_content(files):
    def harmless(document: pikepdf.Pdf) -> None:
        document.docinfo["/Title"] = String("Curso de /JavaScript y /Launch")
        link = Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=Array([0, 0, 9, 9]))
        link.A = Dictionary(S=Name.URI, URI=String("https://ejemplo.example/"))
        document.pages[0].Annots = Array([link])
        document.Root.OpenAction = Array([document.pages[0].obj, Name.Fit])

    facts = docscan.inspect(files.changed(files.pdf(), harmless), "a.pdf")
    assert (facts.openable, facts.active_content) == (True, False)


def test_codes_are_read_from_photographs_and_from_pages(files):
    for data in (files.pdf(), files.image("JPEG"), files.image("PNG")):
        assert docscan.inspect(data, "a").qr == (files.CODE,)


def test_a_code_on_the_back_of_a_document_is_read(files):
    def append(document: pikepdf.Pdf) -> None:
        with pikepdf.open(io.BytesIO(files.pdf())) as back:
            document.pages.extend(back.pages)

    data = files.changed(files.pdf(code=""), append)
    assert docscan.inspect(data, "titulo.pdf").qr == (files.CODE,)


def test_a_code_on_a_transparent_background_is_read(files):
    seen = files.picture().convert("RGBA")
    seen.putalpha(seen.convert("L").point(lambda value: 0 if value > 200 else 255))
    buffer = io.BytesIO()
    seen.save(buffer, "PNG")
    assert docscan.inspect(buffer.getvalue(), "a.png").qr == (files.CODE,)


def test_the_same_code_on_every_page_is_told_once_and_no_code_is_told_as_none(files):
    assert docscan.inspect(files.pdf(3), "a.pdf").qr == (files.CODE,)
    assert docscan.inspect(files.pdf(code=""), "a.pdf").qr == ()


@pytest.mark.parametrize("width", [9_000, 12_000])
def test_a_picture_that_unpacks_to_too_many_pixels_is_refused_before_it_is_decoded(files, width):
    bomb = files.flat_png(width, 12_000)
    assert len(bomb) < 1_000_000
    facts = docscan.inspect(bomb, "foto.png")
    assert (facts.openable, facts.trouble) == (False, "too-many-pixels")


def test_a_large_photograph_within_the_limit_is_read(files):
    facts = docscan.inspect(files.flat_png(6_000, 8_000), "foto.png")
    assert (facts.openable, facts.trouble) == (True, "")


def test_a_pdf_with_an_absurd_number_of_pages_is_refused(files):
    def repeat(document: pikepdf.Pdf) -> None:
        for _ in range(600):
            document.add_blank_page()

    facts = docscan.inspect(files.changed(files.pdf(), repeat), "a.pdf")
    assert (facts.openable, facts.pages, facts.trouble) == (False, 601, "too-many-pages")


@pytest.mark.parametrize(
    ("wide", "high"), [(2_000_000_000, 1), (1, 2_000_000_000), (400_000, 792), (792, 0.01)]
)
def test_a_pdf_with_a_page_of_no_sheets_size_is_refused_before_it_is_drawn(files, wide, high):
    def stretch(document):
        document.pages[0].MediaBox = Array([0, 0, wide, Decimal(str(high))])

    facts = docscan.inspect_here(files.changed(files.pdf(), stretch), "a.pdf")
    assert (facts.openable, facts.pages, facts.trouble) == (False, 1, "page-size")


def test_a_pdf_that_unpacks_to_gigabytes_does_not_take_the_scanner_with_it(files):
    once = zlib.compress(bytes(40_000_000), 9)
    twice = zlib.compress(once * 100, 9)  # 4 GB of content in some kilobytes

    def pour(document: pikepdf.Pdf) -> None:
        content = document.make_stream(twice)
        content.Filter = Array([Name.FlateDecode, Name.FlateDecode])
        document.pages[0].Contents = content

    data = files.changed(files.pdf(), pour, compress_streams=False)
    assert len(data) < 1_000_000
    facts = docscan.inspect(data, "a.pdf")
    assert facts.qr == ()
    assert docscan.inspect(files.pdf(), "b.pdf").qr == (files.CODE,)


def test_a_file_that_is_two_types_at_once_is_other(files):
    photo, archive_end = files.image("JPEG"), b"PK\x05\x06" + bytes(18)
    two_faced = [
        photo[:20] + b"%PDF-1.4" + photo[20:],
        files.pdf() + b"PK\x03\x04" + archive_end,
        files.image("PNG") + b"PK\x03\x04" + archive_end,
    ]
    for data in two_faced:
        facts = docscan.inspect(data, "a")
        assert (facts.kind, facts.openable, facts.trouble) == ("other", False, "ambiguous")


def test_a_photograph_of_a_phone_that_holds_two_pictures_is_a_jpeg(files):
    first, second = (files.picture() for _ in range(2))
    buffer = io.BytesIO()
    first.save(buffer, "MPO", save_all=True, append_images=[second])
    facts = docscan.inspect(buffer.getvalue(), "IMG_1.jpg")
    assert (facts.kind, facts.openable, facts.pages, facts.qr) == ("jpeg", True, 1, (files.CODE,))
