"""A dossier answers to its owner alone; whoever is signed out comes back to the same page."""

import pytest
from django.test import Client
from tests.integration.applicant.test_every_page import PAGES
from tests.integration.cast import at


def test_another_persons_dossier_is_as_absent_as_one_that_never_was(browser, another):
    eva = another
    eva.doctor.attach("curp-electronic", at(10))
    eva.doctor.prefer(at(10))
    receipt = eva.doctor.page().receipts[0].number
    private = (
        *PAGES,
        "solicitud.pdf",
        "observaciones/",
        "observaciones.pdf",
        "preferencias/1/",
        "documentos/curp-electronic/1/",
        f"acuses/acuse-{receipt}/",
        f"acuses/acuse-{receipt}.json",
        f"acuses/acuse-{receipt}.pdf",
        "carta-de-preaceptacion.pdf",
    )
    for page in private:
        url = eva.url(page)
        assert browser.client.get(url).status_code == 404, url
    own = browser.url(f"acuses/acuse-{receipt}.json")
    assert browser.client.get(own).status_code == 404
    assert eva.client.get(eva.url(f"acuses/acuse-{receipt}.json")).status_code == 200


@pytest.mark.parametrize(
    "form",
    ["datos/", "requisitos/identity/", "documentos/curp-electronic/", "preferencias/", "enviar/",
     "retirar/", "observaciones/", "documentos/curp-electronic/quitar/"],
)  # fmt: skip
def test_nobody_acts_on_another_persons_dossier(browser, another, form):
    eva = another
    before = len(eva.doctor.page().receipts)
    fields = {
        "option": "ine",
        "act": "save",
        "word": "ENVIAR",
        "exclusivity": "yes",
        "empty": "yes",
    }
    assert browser.client.post(eva.url(form), fields).status_code == 404
    assert len(eva.doctor.page().receipts) == before


def test_a_session_that_ended_comes_back_to_the_same_page(browser):
    stranger = Client()
    page = browser.url("datos/")
    assert stranger.get(f"{page}?faltan=1").url == f"/cuenta/login/?next={page}%3Ffaltan%3D1"
    posted = stranger.post(page, {"phone": "5512345678"}, follow=True)
    assert posted.redirect_chain[0][0] == f"/cuenta/login/?next={page}"
    assert "Lo que ya habías guardado sigue ahí" in posted.content.decode()
    script = stranger.post(page, {"phone": "1"}, headers={"Accept": "application/json"})
    assert script.status_code == 401


def test_nothing_of_a_dossier_stays_in_the_cache_of_a_shared_computer(browser):
    for page in ("", "datos/", "solicitud.pdf"):
        response = browser.client.get(browser.url(page))
        assert response.headers["Cache-Control"] == "private, no-store"
