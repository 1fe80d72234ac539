"""An account by mail alone: a code to make it, a code to come back; in the reader's language."""

import re

import pytest
from django.core import mail
from django.core.cache import cache
from django.test import Client
from django.urls import reverse
from tests.integration.cast import staff

from convoca.registry.models import User
from convoca.rules.access import Role


def code() -> str:
    found = re.search(r"^([A-Z0-9-]{6,12})$", mail.outbox[-1].body, re.MULTILINE)
    assert found is not None, mail.outbox[-1].body
    return found.group(1)


@pytest.mark.parametrize(
    ("prefix", "lang", "subject"),
    [("", "es", "tu código para confirmar"), ("/en", "en", "your code to confirm")],
)
def test_an_applicant_signs_up_and_lands_in_her_file_in_her_language(office, prefix, lang, subject):
    client = Client()
    made = client.post(f"{prefix}/cuenta/signup/", {"email": "ana@ejemplo.mx"}, follow=True)
    assert "ana@ejemplo.mx" in made.content.decode()
    assert subject in mail.outbox[-1].subject
    wrong = client.post(made.request["PATH_INFO"], {"code": "ZZZZZZ"})
    assert 'id="errors"' in wrong.content.decode()
    done = client.post(made.request["PATH_INFO"], {"code": code()}, follow=True)
    assert done.request["PATH_INFO"] == f"{prefix}/mi-expediente/"
    assert User.objects.get(email="ana@ejemplo.mx").language == lang


def test_a_second_account_with_the_same_address_is_never_made_nor_confirmed_to_exist(office):
    for _ in range(2):
        page = Client().post("/cuenta/signup/", {"email": "ana@ejemplo.mx"}, follow=True)
        assert "Escribe el código que te mandamos" in page.content.decode()
        cache.clear()  # a person waits; the limit of one code in ten seconds is the library's
    assert User.objects.filter(email="ana@ejemplo.mx").count() == 1
    assert mail.outbox[-1].subject == "Ya tienes una cuenta en Convoca"


def test_whoever_validates_lands_on_the_queue_and_whoever_manages_on_the_board(office):
    landings = {}
    for role in (Role.VALIDATOR, Role.MANAGER):
        actor = staff(role, f"new-{role.value}")
        client = Client()
        client.force_login(User.objects.get(pk=actor.user_id))
        landings[role] = client.get("/cuenta/login/")["Location"]
    assert landings == {Role.VALIDATOR: reverse("desk:home"), Role.MANAGER: reverse("board:home")}


def test_the_menu_shows_what_the_reader_may_open_and_nothing_else(office):
    actor = staff(Role.VALIDATOR, "menu")
    client = Client()
    client.force_login(User.objects.get(pk=actor.user_id))
    menu = [item.text for item in client.get("/").context["nav"]]
    assert menu == ["Convocatorias", "Validación", "Comprobar"]
    stranger = [item.text for item in Client().get("/").context["nav"]]
    assert stranger == ["Convocatorias", "Comprobar"]


def test_signing_out_leads_to_the_front_page_of_the_language(office):
    assert Client().post("/en/cuenta/logout/")["Location"] == "/en/"


def test_a_form_that_comes_from_elsewhere_is_refused_in_words(office):
    response = Client(enforce_csrf_checks=True).post("/cuenta/signup/", {"email": "a@b.mx"})
    assert response.status_code == 403
    assert "La página se quedó abierta mucho tiempo" in response.content.decode()
