"""Opening a dossier in the browser: what is wrong is said at once, and strangers learn nothing."""

import pytest
from django.core.cache import cache
from django.test import Client
from tests.integration.applicant.conftest import CALL, set_clock
from tests.integration.cast import Doctor, account, at, crowd

from convoca.registry.models import Dossier, User

URL = f"/mi-expediente/abrir/{CALL}/"


@pytest.fixture(autouse=True)
def _no_earlier_tries():
    cache.clear()


@pytest.fixture
def newcomer(office) -> Client:
    """An account without a dossier."""
    client = Client()
    client.force_login(User.objects.get(pk=account("nueva@ejemplo.example").user_id))
    return client


def _who(client: Client) -> str:
    return client.session["_auth_user_id"]


def _hers(client: Client) -> Dossier | None:
    return Dossier.objects.filter(user=_who(client)).first()


def test_folio_and_curp_open_the_dossier_and_lead_to_it(newcomer):
    ana = crowd()[3]
    done = newcomer.post(URL, {"folio": f" {ana.folio.lower()} ", "curp": ana.curp.lower()})
    dossier = _hers(newcomer)
    assert done.url == f"/mi-expediente/{dossier.folio}/"
    assert dossier.folio in newcomer.get(done.url).content.decode()
    assert newcomer.get(URL).url == done.url


def test_a_wrong_curp_is_told_by_its_character(newcomer):
    ana = crowd()[3]
    wrong = f"{ana.curp[:5]}O{ana.curp[6:]}"
    answer = newcomer.post(URL, {"folio": ana.folio, "curp": wrong})
    assert answer.status_code == 422
    words = answer.content.decode()
    assert "El carácter 6 de la CURP es O" in words.replace("«", "").replace("»", "")
    assert f'value="{wrong}"' in words
    assert _hers(newcomer) is None


def test_a_folio_off_the_list_and_a_folio_of_somebody_else_sound_the_same(newcomer):
    ana, eva = crowd()[3], crowd()[4]
    Doctor(eva).register(at(9, 9))
    answers = [
        newcomer.post(URL, {"folio": folio, "curp": ana.curp})
        for folio in ("21-000000", crowd()[5].folio, eva.folio)
    ]
    said = {
        answer.content.decode().partition('id="errors"')[2].split("</ul>")[0] for answer in answers
    }
    assert [a.status_code for a in answers] == [422, 422, 422]
    assert len(said) == 1
    assert "no coinciden con la lista" in said.pop()


def test_whoever_already_has_a_dossier_elsewhere_is_sent_to_its_account(newcomer):
    ana = crowd()[3]
    Doctor(ana).register(at(9, 9))
    answer = newcomer.post(URL, {"folio": ana.folio, "curp": ana.curp})
    assert answer.status_code == 422
    assert "Entra con el correo con que lo abriste" in answer.content.decode()


@pytest.mark.parametrize(("when", "word"), [(at(9, 0, 0, 59), "abre"), (at(18, 0, 0), "cerró")])
def test_outside_the_window_the_page_says_when(newcomer, when, word):
    set_clock(when)
    ana = crowd()[3]
    assert word in newcomer.get(URL).content.decode()
    answer = newcomer.post(URL, {"folio": ana.folio, "curp": ana.curp})
    assert answer.status_code == 422
    assert _hers(newcomer) is None


def test_the_last_minute_is_inside(newcomer):
    set_clock(at(17, 23, 59, 59))
    ana = crowd()[3]
    assert newcomer.post(URL, {"folio": ana.folio, "curp": ana.curp}).status_code == 302


def test_the_same_form_twice_opens_one_dossier(newcomer):
    ana = crowd()[3]
    form = {"folio": ana.folio, "curp": ana.curp, "idempotency_key": "once"}
    first, second = newcomer.post(URL, form), newcomer.post(URL, form)
    assert first.url == second.url
    assert Dossier.objects.filter(user=_who(newcomer)).count() == 1


def test_whoever_insists_is_asked_to_wait(newcomer):
    form = {"folio": "21-000000", "curp": crowd()[3].curp}
    codes = {newcomer.post(URL, form).status_code for _ in range(14)}
    assert codes == {422, 429}
