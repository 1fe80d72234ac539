"""A foreign doctor without a CURP: an identity on the screen at once, printed and kept."""

from dataclasses import asdict, replace

import pytest
from django.core.cache import cache
from django.test import Client
from tests.integration.applicant.conftest import CALL, Browser, set_clock
from tests.integration.cast import Doctor, Office, account, at, crowd

from convoca.registry.models import Dossier, Receipt, SelectedEntry, User
from convoca.rehearsal.people import Person
from convoca.rules import temporary
from convoca.workflow import publish, record, register
from convoca.workflow.answers import Done, Refusal

DOOR = f"/mi-expediente/abrir/{CALL}/"


def _foreign() -> Person:
    found = next(one for one in crowd(60) if one.track == "foreign" and one not in crowd())
    return replace(found, curp="")


LUZ = _foreign()


@pytest.fixture(autouse=True)
def _listed(office: Office) -> None:
    """Luz is on a later list of the exam, without a CURP."""
    cache.clear()
    rows = [{**asdict(LUZ.entry), "curp": "", "score": str(LUZ.entry.score)}]
    proposed = publish.propose_import_selected(
        actor=office.manager, at=at(9), call_id=CALL, rows=rows
    )
    assert isinstance(office.approved(proposed, at(9)), Done)
    assert SelectedEntry.objects.get(folio=LUZ.folio).curp == ""


def opens(email: str = LUZ.email, surname: str = LUZ.entry.first_surname, curp: str = ""):
    return register.open_dossier(
        actor=account(email),
        at=at(10),
        call_id=CALL,
        exam_folio=LUZ.folio,
        curp=curp,
        surname=surname,
    )


@pytest.mark.parametrize(("prefix", "word"), [("", "identidad temporal"), ("/en", "temporary")])
def test_her_identity_is_on_the_screen_and_on_all_she_prints(prefix: str, word: str) -> None:
    client = Client()
    client.force_login(User.objects.get(pk=account(LUZ.email).user_id))
    surname = LUZ.entry.first_surname.upper()
    form = {"folio": LUZ.folio, "curp": "", "surname": surname, "idempotency_key": "once"}
    own = client.post(f"{prefix}{DOOR}", form).url
    hers = Dossier.objects.get(exam_key__gt="", user__email=LUZ.email)
    assert temporary.problems(hers.temporary_id) == ()
    shown = client.get(own).content.decode()
    assert shown.count(hers.temporary_id) >= 2, "in the message and among her facts"
    assert word in shown
    assert hers.temporary_id in client.get(f"{own}datos/").content.decode()
    assert client.get(f"{own}solicitud.pdf").status_code in (200, 422)
    receipt = Receipt.objects.get(dossier=hers)
    assert receipt.document["payload"]["temporary_identity"] == hers.temporary_id
    assert hers.temporary_id in client.get(f"{own}acuses/acuse-{receipt.number}/").content.decode()
    assert client.get(f"{own}acuses/acuse-{receipt.number}.pdf").status_code == 200


def test_a_second_identity_is_refused_whatever_the_account() -> None:
    assert isinstance(opens(), Done)
    for email in (LUZ.email, "otra@ejemplo.example"):
        again = opens(email)
        assert isinstance(again, Refusal)
        assert {f.code for f in again.findings} <= {"dossier.account-has-one", "dossier.exists"}
    assert Dossier.objects.exclude(temporary_id="").count() == 1


def test_without_the_surname_of_the_list_nothing_opens_and_nothing_is_told() -> None:
    for tried in (
        opens(surname="Otro"),
        opens(curp=crowd()[3].curp),
        register.open_dossier(
            actor=account("x@ejemplo.example"),
            at=at(10),
            call_id=CALL,
            exam_folio=crowd()[5].folio,
            curp="",
            surname=crowd()[5].entry.first_surname,
        ),
    ):
        assert isinstance(tried, Refusal)
        assert [f.code for f in tried.findings] == ["eligibility.no-match"]


def test_the_door_says_what_is_missing_and_the_public_page_answers_her() -> None:
    client = Client()
    ask = f"/convocatorias/{CALL}/puedo-participar/"
    empty = client.post(ask, {"folio": LUZ.folio, "curp": "", "surname": ""})
    assert empty.status_code == 422
    assert "escribe tu primer apellido en su lugar" in empty.content.decode()
    form = {"folio": LUZ.folio, "curp": "", "surname": LUZ.entry.first_surname}
    assert client.post(ask, form).status_code == 200


def test_she_sends_without_a_curp_and_whoever_has_one_may_not_say_she_has_none(
    complete: Browser,
) -> None:
    done = opens()
    assert isinstance(done, Done)
    luz = Doctor(LUZ)
    luz.folio = done.reference
    luz.fill(at(10))
    said = record.answer(
        actor=luz.actor, at=at(10), folio=luz.folio, requirement="curp", option="none-yet"
    )
    assert isinstance(said, Done)
    set_clock(at(10))
    assert not [p for p in luz.page().problems if p.where == "curp"]
    sent = luz.send(at(10, 13))
    assert isinstance(sent, Done), sent
    assert "files" in Receipt.objects.get(number=sent.receipt).document["payload"]
