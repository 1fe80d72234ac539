"""Every page of the path answers in both languages, in every state a dossier goes through."""

import pytest
from tests.integration.applicant.conftest import Browser, set_clock
from tests.integration.cast import at

PAGES = (
    "",
    "datos/",
    "datos/?faltan=1",
    "documentos/",
    "requisitos/identity/",
    "requisitos/curp/",
    "documentos/curp-electronic/",
    "documentos/application-signed/",
    "preferencias/",
    "solicitud/",
    "revisar/",
    "enviar/",
    "retirar/",
    "acuses/",
    "resultado/",
)


@pytest.mark.parametrize("prefix", ["", "/en"])
def test_every_page_answers_from_an_empty_dossier_to_a_published_result(office, doctor, prefix):
    browser = Browser(doctor, prefix)
    _walk(browser)
    doctor.fill(at(10))
    doctor.prefer(at(10))
    _walk(browser)
    doctor.send(at(10))
    _walk(browser)
    set_clock(at(12))
    office.review(at(12), {"title-paper": "not-legible"})
    _walk(browser, "observaciones/", "documentos/title-paper/")
    doctor.attach("title-paper", at(12))
    _walk(browser, "observaciones/", "documentos/title-paper/")
    assert browser.post("observaciones/").status_code == 302
    office.review(at(13))
    _walk(browser, "observaciones/")
    set_clock(at(26))
    office.assign(at(26))
    _walk(browser)
    set_clock(at(29, 0, 1))
    _walk(browser)
    for page in ("", "mensajes/"):
        assert browser.client.get(f"{browser.home}{page}").status_code == 200


def _walk(browser: Browser, *more: str) -> None:
    for page in (*PAGES, *more):
        words = browser.see(page)
        assert f"{browser.doctor.folio}" in words


def test_papers_come_as_pdf_and_the_receipt_as_it_was_signed(office, complete):
    receipt = complete.doctor.send(at(10)).receipt
    office.review(at(12), {"title-paper": "not-legible"})
    for page in ("solicitud.pdf", "observaciones.pdf", f"acuses/acuse-{receipt}.pdf"):
        response = complete.client.get(complete.url(page))
        assert response.status_code == 200, page
        assert response.content.startswith(b"%PDF-"), page
