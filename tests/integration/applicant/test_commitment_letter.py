"""Whoever has no federal licence yet downloads her letter, signs it and attaches it."""

from datetime import date, timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from tests.integration.applicant.conftest import set_clock
from tests.integration.cast import at

from convoca import docscan
from convoca.registry.models import Message
from convoca.workflow import duties, promising, record

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


@pytest.mark.parametrize(
    ("left", "stage"),
    [(200, None), (92, 0), (60, 0), (31, 1), (16, 1), (15, 2), (1, 2), (0, 3), (-1, None)],
)
def test_reminders_come_at_nine_eleven_and_eleven_and_a_half_months_and_on_the_last_day(
    left, stage
):
    day = date(2022, 11, 29)
    assert promising.stage(day, day - timedelta(days=left)) == stage


def test_whoever_got_a_place_with_a_letter_is_reminded_once_at_each_time(office, complete):
    doctor = complete.doctor
    answered = {"requirement": "licence", "option": "in-process"}
    record.answer(actor=doctor.actor, at=at(10), folio=doctor.folio, **answered)
    doctor.attach("licence-letter-in-process", at(10))
    doctor.send(at(10))
    office.review(at(12))
    office.assign(at(26))
    duties.release_due(at(29, 0, 1))
    told = Message.objects.filter(code="promise.reminder", dossier__folio=doctor.folio)
    last_day = at(29) + timedelta(days=365)
    for before, so_far in ((200, 0), (92, 1), (91, 1), (30, 2), (14, 3), (0, 4), (-1, 4)):
        promising.remind(last_day - timedelta(days=before))
        assert told.count() == so_far, before
    assert told.first().params["due"] == "2022-11-29"
    set_clock(at(29, 1))
    assert "martes 29 de noviembre de 2022" in complete.see("resultado/")
