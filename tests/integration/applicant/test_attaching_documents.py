"""Documents in the browser: a question, a file, and a clear answer to whatever is wrong with it."""

import io

import pikepdf
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from tests.integration.applicant.conftest import set_clock
from tests.integration.cast import at, paper

from convoca.registry.models import DocumentVersion

SLOT = "documentos/curp-electronic/"


def _locked() -> bytes:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(paper("x"))) as pdf:
        pdf.save(out, encryption=pikepdf.Encryption(owner="a", user="b"))
    return out.getvalue()


def _versions(browser):
    return DocumentVersion.objects.filter(dossier__folio=browser.doctor.folio)


def _upload(browser, data: bytes, name: str = "curp.pdf", key: str = ""):
    return browser.post(SLOT, key, file=SimpleUploadedFile(name, data))


def test_a_question_leads_to_the_upload_it_asks_for(browser):
    done = browser.post("requisitos/title/", option="paper")
    assert done.url == browser.url("documentos/title-paper/")
    assert "Título por los dos lados" in browser.see("documentos/title-paper/")
    other = browser.client.get(browser.url("documentos/title-electronic/"))
    assert other.url == browser.url("requisitos/title/")


def test_a_requirement_that_does_not_apply_needs_no_file(browser):
    assert browser.post("requisitos/teaching/", option="none").url == browser.url("documentos/")
    assert "No te aplica" in browser.see("documentos/")


def test_no_answer_is_told_at_the_question(browser):
    answer = browser.post("requisitos/title/", option="parchment")
    assert answer.status_code == 422
    assert 'href="#f-option-1"' in answer.content.decode()


def test_a_good_file_is_listed_with_its_name_size_and_digest_and_comes_back_whole(browser):
    assert _upload(browser, paper("mine")).status_code == 302
    words = browser.see(SLOT)
    lies = _versions(browser).get()
    assert "curp.pdf" in words
    assert lies.sha256[:8] in words
    back = browser.client.get(browser.url(f"{SLOT}1/"))
    assert back.content == paper("mine")
    assert back.headers["Content-Disposition"].startswith("attachment")


@pytest.mark.parametrize(
    ("data", "name", "said"),
    [
        (b"", "curp.pdf", "llegó vacío"),
        (paper("x")[:300], "curp.pdf", "dañado o incompleto"),
        (_locked(), "curp.pdf", "pide contraseña"),
        (paper("x"), "curp.jpg", "El nombre termina en .jpg pero el archivo es"),
        (b"MZ\x90\x00" + b"\0" * 500, "curp.pdf", "no se acepta aquí"),
        (b"%PDF-1.7\n" + b"0" * 11_000_000, "curp.pdf", "el máximo es 10.0 MB"),
    ],
)
def test_a_useless_file_is_refused_with_its_cause_and_the_one_before_stays(
    browser, data, name, said
):
    _upload(browser, paper("before"))
    answer = _upload(browser, data, name)
    assert answer.status_code == 422
    words = answer.content.decode()
    assert said in words
    assert 'href="#f-file"' in words
    assert _versions(browser).get().number == 1


def test_a_file_of_thirty_megabytes_is_stopped_and_everything_else_stays(browser):
    _upload(browser, paper("before"))
    answer = _upload(browser, b"%PDF-1.7\n" + b"0" * 32_000_000)
    assert answer.status_code == 413
    words = answer.content.decode()
    assert "el máximo aquí es 10.0 MB" in words
    assert "Tu archivo" in words
    assert _versions(browser).get().number == 1


def test_what_is_announced_as_far_larger_is_not_even_read(browser):
    answer = browser.client.generic(
        "POST",
        browser.url(SLOT),
        b"--x\r\n",
        content_type="multipart/form-data; boundary=x",
        CONTENT_LENGTH="500000000",
    )
    assert answer.status_code == 413
    assert "30 MB" in answer.content.decode()


def test_no_file_chosen_is_said(browser):
    answer = browser.post(SLOT)
    assert answer.status_code == 422
    assert "No elegiste ningún archivo" in answer.content.decode()


def test_the_same_upload_twice_is_one_version_and_another_is_a_second(browser):
    first, again = _upload(browser, paper("a"), key="k"), _upload(browser, paper("a"), key="k")
    assert (first.status_code, again.status_code) == (302, 302)
    assert _versions(browser).count() == 1
    _upload(browser, paper("b"))
    words = browser.see(SLOT)
    assert "Versiones anteriores" in words
    assert browser.client.get(browser.url(f"{SLOT}1/")).content == paper("a")


def test_a_file_can_be_taken_out_and_its_version_stays_listed(browser):
    _upload(browser, paper("a"))
    assert browser.post(f"{SLOT}quitar/").status_code == 302
    words = browser.see(SLOT)
    assert "Versión 1" in words
    assert browser.doctor.page().slots[0].document is None


@pytest.mark.parametrize("when", [at(9, 0, 0, 30), at(18, 0, 0)])
def test_outside_the_window_no_file_is_taken(browser, when):
    set_clock(when)
    assert 'type="file"' not in browser.see(SLOT)
    assert _upload(browser, paper("a")).status_code == 422
    assert not _versions(browser).exists()
