"""Pages, not files: photographs and PDFs make one document, changed sheet by sheet, nothing lost."""

import io

import pikepdf
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image
from tests.integration.applicant.conftest import set_clock
from tests.integration.cast import at, paper

from convoca import docscan
from convoca.registry.models import DocumentVersion, StoredFile
from convoca.workflow import record, storage
from convoca.workflow.answers import Refusal

SLOT = "licence-card"  # both sides of a card, in one document


@pytest.fixture
def card(browser):
    """The same browser, at the place of a card."""
    browser.post("requisitos/licence/", option="card")
    return browser


def photograph(colour: str, form: str = "JPEG", orientation: int = 1) -> bytes:
    exif = Image.Exif()
    exif[0x0112] = orientation
    out = io.BytesIO()
    Image.new("RGB", (300, 200), colour).save(out, form, exif=exif)
    return out.getvalue()


def upload(browser, *files: tuple[str, bytes], **fields):
    sent = [SimpleUploadedFile(name, data) for name, data in files]
    return browser.post(f"documentos/{SLOT}/", file=sent, **fields)


def arrange(browser, act: str, seen: int):
    return browser.post(f"documentos/{SLOT}/hojas/", act=act, seen_version=str(seen))


def versions(browser) -> list[DocumentVersion]:
    found = DocumentVersion.objects.filter(dossier__folio=browser.doctor.folio, slot=SLOT)
    return list(found.order_by("number").select_related("file"))


def sheets(version: DocumentVersion) -> list[tuple[str, int]]:
    """The main colour of each sheet, and how it is turned."""
    found = []
    with pikepdf.open(io.BytesIO(storage.get(version.file.key))) as pdf:
        for page in pdf.pages:
            pixel = pikepdf.PdfImage(page.Resources.XObject.P).as_pil_image().getpixel((5, 5))
            colour = "rgb"[max(range(3), key=lambda n: pixel[n])]
            found.append((colour, int(page.obj.get("/Rotate", 0))))
    return found


def test_two_photographs_chosen_at_once_are_one_document_of_two_sheets(card):
    done = upload(
        card, ("frente.jpg", photograph("red")), ("vuelta.png", photograph("blue", "PNG"))
    )
    assert done.status_code == 302
    (lies,) = versions(card)
    assert (lies.pages, lies.file.filename, lies.file.facts["kind"]) == (2, "frente.pdf", "pdf")
    assert sheets(lies) == [("r", 0), ("b", 0)]
    words = card.see(f"documentos/{SLOT}/")
    assert "Sus 2 hojas" in words
    assert "vuelta.png" in words
    back = card.client.get(card.url(f"documentos/{SLOT}/1/"))
    assert docscan.inspect(back.content, "x.pdf").sha256 == lies.sha256


def test_a_photograph_lying_on_its_side_is_set_upright(card):
    upload(card, ("lado.jpg", photograph("red", orientation=6)))
    (lies,) = versions(card)
    with pikepdf.open(io.BytesIO(storage.get(lies.file.key))) as pdf:
        _, _, width, height = (float(x) for x in pdf.pages[0].MediaBox)
    assert height > width


def test_sheets_are_added_moved_turned_replaced_and_taken_out_and_every_version_stays(card):
    upload(card, ("a.jpg", photograph("red")))
    assert upload(card, ("b.jpg", photograph("blue")), mode="after", seen_version="1").url
    assert arrange(card, "before:2", 2).status_code == 302
    assert arrange(card, "turn:1", 3).status_code == 302
    upload(card, ("c.jpg", photograph("green")), mode="place", hoja="2", seen_version="4")
    assert arrange(card, "drop:1", 5).status_code == 302
    found = versions(card)
    assert [sheets(v) for v in found] == [
        [("r", 0)],
        [("r", 0), ("b", 0)],
        [("b", 0), ("r", 0)],
        [("b", 90), ("r", 0)],
        [("b", 90), ("g", 0)],
        [("g", 0)],
    ]
    for version in found:
        again = card.client.get(card.url(f"documentos/{SLOT}/{version.number}/"))
        assert docscan.inspect(again.content, "x.pdf").sha256 == version.sha256
    listed = card.see(f"documentos/{SLOT}/versiones/")
    for version in found:
        assert version.sha256[:8] in listed
    numbers = [r.number for r in card.doctor.page().receipts if r.kind == "document.attached"]
    assert len(numbers) == 6
    assert all(number in listed for number in numbers)


def test_a_pdf_alone_stays_as_it_came_and_gives_its_pages_when_others_join_it(card):
    original = paper("signed by its issuer")
    upload(card, ("cedula.pdf", original))
    upload(card, ("b.jpg", photograph("blue")), mode="after", seen_version="1")
    alone, joined = versions(card)
    assert storage.get(alone.file.key) == original
    assert joined.pages == 2
    assert joined.made_of[0] == [alone.file_id, 1, 0]
    pieces = StoredFile.objects.filter(dossier=alone.dossier).count()
    assert pieces == 3, "the PDF, the photograph's page and the document of both"


def test_the_same_sheets_give_the_same_bytes(card):
    upload(card, ("a.jpg", photograph("red")), ("b.jpg", photograph("blue")))
    arrange(card, "after:1", 1)
    arrange(card, "before:2", 2)
    first, _, third = versions(card)
    assert first.sha256 == third.sha256


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("a.jpg", photograph("red", "PNG"), "El nombre termina en .jpg pero el archivo es"),
        ("a.jpg", photograph("red")[:-300], "dañado o incompleto"),
        ("a.pdf", paper("x")[:200], "dañado o incompleto"),
        ("a.gif", b"GIF89a" + bytes(50), "no se acepta aquí"),
    ],
)
def test_one_bad_file_among_several_is_named_and_nothing_is_attached(card, name, data, said):
    answer = upload(card, ("buena.jpg", photograph("green")), (name, data))
    assert answer.status_code == 422
    assert said in answer.content.decode()
    assert versions(card) == []


def test_what_another_tab_changed_is_not_undone(card):
    upload(card, ("a.jpg", photograph("red")), ("b.jpg", photograph("blue")))
    arrange(card, "after:1", 1)
    stale = arrange(card, "turn:1", 1)
    assert stale.status_code == 422
    assert "cambió en otra pestaña" in stale.content.decode()
    late = upload(card, ("c.jpg", photograph("green")), mode="after", seen_version="1")
    assert late.status_code == 422
    assert len(versions(card)) == 2


def test_a_double_tap_moves_a_sheet_once(card):
    upload(card, ("a.jpg", photograph("red")), ("b.jpg", photograph("blue")))
    same = {"key": "k", "act": "after:1", "seen_version": "1"}
    first, again = (card.post(f"documentos/{SLOT}/hojas/", **same) for _ in range(2))
    assert (first.status_code, again.status_code) == (302, 302)
    assert len(versions(card)) == 2


@pytest.mark.parametrize("act", ["turn:9", "turn:0", "drop:1", "burn:1", "", "turn:-1"])
def test_a_sheet_that_is_not_there_is_said(card, act):
    upload(card, ("a.jpg", photograph("red")))
    assert arrange(card, act, 1).status_code == 422
    assert len(versions(card)) == 1


def test_outside_the_window_sheets_stay_as_they_are(card):
    upload(card, ("a.jpg", photograph("red")), ("b.jpg", photograph("blue")))
    set_clock(at(18))
    assert arrange(card, "turn:1", 1).status_code == 422
    assert "sheet-acts" not in card.see(f"documentos/{SLOT}/")


def test_nobody_elses_sheets_are_moved_or_seen(card, another):
    upload(card, ("a.jpg", photograph("red")), ("b.jpg", photograph("blue")))
    for rest in ("versiones/", "1/hoja-1.jpg"):
        assert another.client.get(card.url(f"documentos/{SLOT}/{rest}")).status_code == 404
    url = card.url(f"documentos/{SLOT}/hojas/")
    assert another.client.post(url, {"act": "turn:1"}).status_code == 404
    own = card.client.get(card.url(f"documentos/{SLOT}/1/hoja-2.jpg"))
    assert own.content.startswith(b"\xff\xd8\xff")
    assert own["Cache-Control"] == "private, no-store"
    assert card.client.get(card.url(f"documentos/{SLOT}/1/hoja-3.jpg")).status_code == 404


def test_pages_of_another_slot_cannot_be_borrowed(card):
    """The use case takes places in the document's own version, and nothing else."""
    upload(card, ("a.jpg", photograph("red")))
    doctor = card.doctor
    asked = {"actor": doctor.actor, "at": at(10), "folio": doctor.folio, "slot": SLOT}
    for pages in ([], [(2, 0)], [(0, 0)], [(1, 0), (7, 0)]):
        refused = record.arrange(**asked, pages=pages, seen_version=1)
        assert isinstance(refused, Refusal)
        assert "document.no-such-page" in refused
