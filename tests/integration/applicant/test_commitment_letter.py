"""Whoever has no federal licence yet downloads her letter, signs it and attaches it."""

from django.core.files.uploadedfile import SimpleUploadedFile

from convoca import docscan

SLOT = "documentos/licence-letter-in-process/"


def _letter(browser):
    browser.post("requisitos/licence/", option="in-process")
    return browser.client.get(browser.url(f"{SLOT}carta-compromiso.pdf"))


def test_her_own_letter_is_attached_and_another_persons_stops_the_sending(browser, another):
    words = browser.see("documentos/")
    assert "carta" not in words
    letter = _letter(browser)
    assert letter.headers["Content-Disposition"].startswith("inline")
    assert docscan.inspect(letter.content, "x.pdf").pages == 1
    assert "Descargar la carta para firmar" in browser.see(SLOT)
    theirs = _letter(another).content
    browser.post(SLOT, file=SimpleUploadedFile("carta.pdf", theirs))
    assert "es de otro expediente" in browser.see(SLOT)
    assert any(p.code == "promise.other-letter" for p in browser.doctor.page().problems)
    browser.post(SLOT, file=SimpleUploadedFile("carta.pdf", letter.content))
    assert not any(p.code.startswith("promise.") for p in browser.doctor.page().problems)


def test_there_is_no_letter_where_none_is_asked(browser):
    browser.post("requisitos/licence/", option="card")
    for slot in ("licence-card", "licence-letter-in-process", "curp-electronic"):
        url = browser.url(f"documentos/{slot}/carta-compromiso.pdf")
        assert browser.client.get(url).status_code == 404
