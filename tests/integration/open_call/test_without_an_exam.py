"""A call without an exam, from its folder alone: the door, its pages, and who may come in."""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from django.core.cache import cache
from django.db import transaction
from django.test import Client
from tests.integration.cast import Office, account

from convoca.registry.models import DataVersion, Dossier, Identity, RehearsalClock, User
from convoca.rehearsal import statements
from convoca.rehearsal.people import Person, people
from convoca.rules import calls, catalogues
from convoca.rules.calls import CallFile
from convoca.workflow import publish, register
from convoca.workflow.answers import Actor, Answer, Done, Refusal

CALL = "2024-specialists"
OPEN = f"/mi-expediente/abrir/{CALL}/"
ASK = f"/convocatorias/{CALL}/puedo-participar/"


def at(day: int, hour: int = 12, minute: int = 0, month: int = 2) -> datetime:
    """An instant of 2024, Central Mexico time."""
    zone = ZoneInfo("America/Mexico_City")
    return datetime(2024, month, day, hour, minute, tzinfo=zone).astimezone(UTC)


def folder() -> CallFile:
    found = calls.load(calls.default_folder() / CALL)
    assert isinstance(found, CallFile), found
    return found


FILE = folder()
NOON = at(27)
ANA, EVA, *_ = people(4, 7, FILE, catalogues.default())


@pytest.fixture(scope="module")
def published(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """The call published once, without any list; each test's changes are undone."""
    with django_db_blocker.unblock(), transaction.atomic():
        office = Office()
        done = office.approved(
            publish.propose_publish_call(actor=office.manager, at=at(20), file=FILE), at(20)
        )
        assert isinstance(done, Done), done
        yield
        transaction.set_rollback(True)


@pytest.fixture(autouse=True)
def _first_day(published: None, db: None) -> None:
    cache.clear()
    RehearsalClock.objects.update_or_create(only=True, defaults={"shows": at(27), "wall": None})


def opens(
    person: Person, when: datetime = NOON, actor: Actor | None = None, **changed: str
) -> Answer:
    """Register as that person says."""
    stated = {**statements.at_the_door(person, FILE.call), **changed}
    return register.open_by_statement(
        actor=actor or account(person.email), at=when, call_id=CALL, stated=stated
    )


def codes(answer: Answer) -> list[tuple[str, str]]:
    assert isinstance(answer, Refusal), answer
    return [(one.code, one.where) for one in answer.findings]


def test_whoever_says_who_she_is_and_what_she_works_in_gets_a_dossier() -> None:
    done = opens(ANA)
    assert isinstance(done, Done)
    row = Dossier.objects.get(folio=done.reference)
    identity = Identity.objects.get(dossier=row)
    assert (row.specialty, row.track, row.exam_key) == (ANA.specialty, "mexican", "")
    assert (identity.curp, identity.given_names) == (ANA.curp, ANA.name.given)
    typed = DataVersion.objects.get(dossier=row).fields
    assert typed == statements.at_the_door(ANA, FILE.call)


def test_the_door_opens_at_seven_on_27_february_and_shuts_after_the_last_minute() -> None:
    assert codes(opens(ANA, at(27, 6, 59))) == [("window.not-yet", "register")]
    assert codes(opens(ANA, at(8, 0, 0, month=3))) == [("window.closed", "register")]
    assert isinstance(opens(ANA, at(27, 7, 0)), Done)
    assert isinstance(opens(EVA, at(7, 23, 59, month=3)), Done)


def test_everything_wrong_at_the_door_is_told_at_once() -> None:
    wrong = {"given-names": "", "specialty": "alquimia", "curp": ANA.mistyped_curp}
    found = codes(opens(ANA, **wrong))
    assert ("data.missing", "given-names") in found
    assert ("data.not-a-choice", "specialty") in found
    assert any(code.startswith("curp.") for code, _ in found)
    assert not Dossier.objects.exists()


def test_one_person_opens_one_dossier_and_one_account_too() -> None:
    assert isinstance(opens(ANA), Done)
    again = opens(ANA, actor=account("otra@ejemplo.example"))
    assert codes(again) == [("dossier.exists", "curp")]
    assert codes(opens(EVA, actor=account(ANA.email))) == [("dossier.account-has-one", "")]


def test_the_door_of_the_list_is_not_the_door_of_this_call() -> None:
    answer = register.open_dossier(
        actor=account(ANA.email), at=at(27), call_id=CALL, exam_folio="21-1", curp=ANA.curp
    )
    assert codes(answer) == [("registration.needs-statement", "folio")]


@pytest.fixture
def browser() -> Client:
    client = Client()
    client.force_login(User.objects.get(pk=account(ANA.email).user_id))
    return client


def test_the_page_of_the_door_asks_for_a_specialty_and_opens_the_dossier(browser: Client) -> None:
    page = browser.get(OPEN).content.decode()
    assert "ENARM" not in page
    assert "Cirugía Cardiotorácica" in page
    form = {**statements.at_the_door(ANA, FILE.call), "curp": ANA.curp.lower()}
    done = browser.post(OPEN, {**form, "idempotency_key": "one"})
    row = Dossier.objects.get(user_id=browser.session["_auth_user_id"])
    assert done.url == f"/mi-expediente/{row.folio}/"
    own = browser.get(f"{done.url}datos/").content.decode()
    assert "Lo que diste al registrarte" in own
    assert "ENARM" not in own
    assert 'name="specialty"' not in own


def test_the_page_of_the_door_says_what_is_wrong_beside_each_answer(browser: Client) -> None:
    form = {**statements.at_the_door(ANA, FILE.call), "given-names": ""}
    answer = browser.post(OPEN, {**form, "idempotency_key": "two"})
    assert answer.status_code == 422
    assert "#f-given-names" in [line.href for line in answer.context["errors"]]
    assert f'value="{ANA.curp}"' in answer.content.decode()


def test_am_i_eligible_answers_without_a_name() -> None:
    stranger = Client()
    page = stranger.get(ASK).content.decode()
    assert "CURP" not in page.split("<form", 1)[1].split("</form>")[0].replace("tengo CURP", "")
    yes = {"specialty": "cardiologia", "licence": "has", "work-permit": "national"}
    answer = stranger.post(ASK, yes)
    assert answer.status_code == 200
    assert "Sí puedes participar" in answer.content.decode()
    no = stranger.post(ASK, {**yes, "licence": "has-not"})
    assert no.status_code == 422
    assert "Necesitas haber terminado la especialidad" in no.content.decode()
    empty = stranger.post(ASK, {})
    assert [line.href for line in empty.context["errors"]] == [
        "#f-specialty",
        "#f-licence-1",
        "#f-work-permit-1",
    ]


@pytest.mark.parametrize("lang", ["", "/en"])
def test_the_public_pages_of_a_call_without_exam_stand(lang: str) -> None:
    for page in ("", "plazas/"):
        response = Client().get(f"{lang}/convocatorias/{CALL}/{page}", follow=True)
        assert response.status_code == 200, (lang, page)
        assert "ENARM" not in response.content.decode()
