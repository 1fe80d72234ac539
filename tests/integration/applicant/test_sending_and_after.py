"""Sheet, review, sending, receipt, corrections, withdrawal and result in the browser."""

import json

import pytest
from tests.integration.applicant.conftest import set_clock
from tests.integration.cast import at, paper

from convoca.proof import receipt as receipts
from convoca.registry.models import Receipt
from convoca.workflow import keys

SEND = {"exclusivity": "yes", "word": "ENVIAR"}


def test_the_sheet_cannot_be_printed_before_noon_of_the_ninth(browser):
    set_clock(at(9, 11, 59, 59))
    refused = browser.client.get(browser.url("solicitud.pdf"))
    assert refused.status_code == 422
    assert "abre a las 12:00 h del martes 9 de noviembre" in refused.content.decode()
    set_clock(at(9, 12))
    assert browser.client.get(browser.url("solicitud.pdf")).content.startswith(b"%PDF-")


def test_review_says_everything_that_is_missing_with_links(browser):
    words = browser.see("revisar/")
    for place in (
        "datos/?faltan=1#f-phone",
        "datos/?faltan=1#f-sex-1",
        "documentos/curp-electronic/",
        "requisitos/title/",
    ):
        assert browser.url(place) in words
    assert browser.url("enviar/") not in words


def test_nothing_is_sent_without_the_word_and_the_clause(complete):
    for form in ({"word": "ENVIAR"}, {"exclusivity": "yes", "word": "si"}, {}):
        answer = complete.post("enviar/", **form)
        assert answer.status_code == 422
    assert complete.doctor.page().state == "draft"


def test_an_incomplete_file_is_not_sent_whatever_the_form_says(browser):
    answer = browser.post("enviar/", **SEND)
    assert answer.status_code == 422
    assert browser.doctor.page().state == "draft"


@pytest.mark.parametrize(
    ("when", "word"), [(at(9, 11, 59, 59), "abre a las 12:00"), (at(18, 0, 0), "cerró a las 23:59")]
)
def test_outside_the_window_it_says_when_and_sends_nothing(complete, when, word):
    set_clock(when)
    assert word in complete.see("enviar/")
    answer = complete.post("enviar/", **SEND)
    assert answer.status_code == 422
    assert complete.doctor.page().state == "draft"


def test_sending_gives_a_receipt_that_holds_without_us_and_twice_is_once(complete):
    set_clock(at(17, 23, 59, 59))
    first = complete.post("enviar/", key="once", **SEND)
    again = complete.post("enviar/", key="once", **SEND)
    assert first.url == again.url
    assert Receipt.objects.filter(kind="dossier.sent").count() == 1
    page = complete.client.get(first.url).content.decode()
    assert page.count("<li><b>") == len(complete.doctor.page().slots)
    file = complete.client.get(first.url.rstrip("/") + ".json")
    number = json.loads(file.content)["payload"]["number"]
    assert f'filename="acuse-{number}.json"' in file.headers["Content-Disposition"]
    assert receipts.verify(json.loads(file.content), keys.public_ring()) == ()


def test_after_sending_data_and_documents_are_locked_and_preferences_are_not(complete):
    complete.doctor.send(at(10))
    assert "quedaron bloqueados" in complete.see("datos/")
    assert 'type="file"' not in complete.see("documentos/curp-electronic/")
    assert complete.post("datos/", phone="5500000000", seen_version=2).status_code == 422
    assert "Guardar mi lista" in complete.see("preferencias/")


def test_the_letter_says_what_to_correct_and_only_that_opens_again(office, complete):
    complete.doctor.send(at(10))
    set_clock(at(12))
    office.review(at(12), {"title-paper": "not-legible"})
    assert "No se alcanza a leer" in complete.see("observaciones/")
    assert complete.post("observaciones/").status_code == 422
    assert 'type="file"' in complete.see("documentos/title-paper/")
    assert 'type="file"' not in complete.see("documentos/curp-electronic/")
    complete.doctor.attach("title-paper", at(12), paper("better"))
    assert "Ya subiste la versión corregida" in complete.see("observaciones/")
    done = complete.post("observaciones/")
    assert "/acuses/acuse-" in done.url
    assert complete.doctor.page().state == "corrected"
    assert "No se alcanza a leer" in complete.see("observaciones/")


def test_corrections_after_their_window_are_refused(office, complete):
    complete.doctor.send(at(10))
    office.review(at(12), {"title-paper": "not-legible"})
    complete.doctor.attach("title-paper", at(12), paper("better"))
    set_clock(at(25, 0, 0))
    assert complete.post("observaciones/").status_code == 422
    assert "El periodo de correcciones cerró" in complete.see("observaciones/")
    assert "Te toca a ti" not in complete.see()


def test_withdrawing_asks_for_the_word_and_leaves_a_receipt(complete):
    complete.doctor.send(at(10))
    assert complete.post("retirar/", word="no").status_code == 422
    assert complete.doctor.page().state == "sent"
    assert "/acuses/acuse-" in complete.post("retirar/", word="retirar").url
    assert complete.doctor.page().state == "withdrawn"
    assert "ya no se puede retirar" in complete.see("retirar/")


def test_one_second_before_the_minute_nothing_tells_the_result(office, complete):
    complete.doctor.send(at(10))
    office.review(at(12))
    office.assign(at(26))
    site = complete.doctor.page().wishes[0].hospital.name
    set_clock(at(29, 0, 0, 59))
    assert site not in complete.see("resultado/")
    assert complete.client.get(complete.url("carta-de-preaceptacion.pdf")).status_code == 404
    assert "En orden de prelación" in complete.see()
    set_clock(at(29, 0, 1))
    assert "Con plaza asignada" in complete.see()
    words = complete.see("resultado/")
    assert site in words
    assert "Era tu primera opción" in words
    letter = complete.client.get(complete.url("carta-de-preaceptacion.pdf"))
    assert letter.content.startswith(b"%PDF-")
