"""One question, its deadline and its answer; meanwhile the file's clock stands still."""

import pytest
from django.core import mail
from django.test import Client
from tests.integration.cast import Doctor, at
from tests.integration.desk.conftest import HOME, Desk, set_clock, slots
from tests.integration.desk.test_desk import words

from convoca.registry.models import Clarification, Dossier, Message, User
from convoca.workflow import duties, validate

pytestmark = pytest.mark.django_db


def hers(doctor: Doctor) -> Client:
    """The applicant's browser."""
    client = Client()
    client.force_login(User.objects.get(pk=doctor.actor.user_id))
    return client


def asks(desk: Desk, slot: str, question: str):
    return desk.post(f"documento/{slot}/preguntar/", question=question)


def test_a_question_is_asked_answered_and_read_beside_its_document(
    ana: Doctor, desk: Desk, other: Desk
) -> None:
    desk.take()
    slot = slots(ana)[0]
    desk.valid(slots(ana)[1])
    assert "Falta la pregunta" in asks(desk, slot, " ").content.decode()
    assert "23:59 h del jueves 18 de noviembre" in desk.see(f"documento/{slot}/")
    assert asks(desk, slot, "¿Tu segundo apellido lleva acento?")["Location"] == HOME
    assert ana.page().state == "to_clarify"
    assert (desk.take(), other.take()) == ("", "")  # in nobody's queue
    set_clock(at(16))
    duties.tick(at(16))
    told = next(m for m in mail.outbox if "Responde una pregunta" in m.subject)
    assert "23:59 h del jueves 18 de noviembre" in told.subject
    assert "apellido" not in told.subject + str(told.body)

    client, address = hers(ana), f"/mi-expediente/{ana.folio}/aclaracion/"
    home = client.get(f"/mi-expediente/{ana.folio}/")
    assert address in home.content.decode()
    assert home.context["standing"].countdown.last_minute == at(18, 23, 59), (
        "not that of the wishes"
    )
    assert "¿Tu segundo apellido lleva acento?" in words(client.get(address).content.decode())
    assert client.post(address, {"answer": "  "}).status_code == 422
    set_clock(at(18, 23, 59, 59))  # the last minute counts whole
    form = {"answer": "Sí: Núñez.", "idempotency_key": "once"}
    first = client.post(address, form)
    assert "/acuses/acuse-" in first["Location"]
    assert client.post(address, form)["Location"] == first["Location"]
    assert Clarification.objects.get().answer == "Sí: Núñez."
    other_tab = client.post(address, {"answer": "Otra cosa."})
    assert other_tab.status_code == 422
    assert "ya no espera respuesta" in words(other_tab.content.decode())
    assert "Otra cosa." in words(other_tab.content.decode()), "what she wrote is there to copy"

    set_clock(at(19))
    other.take()
    assert other.folio() == ana.folio
    assert "Sí: Núñez." in words(other.see(f"documento/{slot}/"))
    assert "Válido" in words(other.see(f"documento/{slots(ana)[1]}/"))  # what was decided stands
    kinds = {r.kind for r in ana.page().receipts}
    assert {"clarification.asked", "clarification.answered"} <= kinds


def test_a_question_without_an_answer_goes_back_to_the_queue_after_its_last_minute(
    ana: Doctor, desk: Desk
) -> None:
    desk.take()
    asks(desk, slots(ana)[0], "¿Cuál de las dos fechas es la buena?")
    duties.tick(at(18, 23, 59, 30))
    assert ana.page().state == "to_clarify"
    duties.tick(at(19, 0, 0, 0))
    assert ana.page().state == "in_review"
    set_clock(at(19))
    late = hers(ana).post(f"/mi-expediente/{ana.folio}/aclaracion/", {"answer": "La primera."})
    assert late.status_code == 422
    desk.take()
    assert "No respondió en su plazo" in words(desk.see(f"documento/{slots(ana)[0]}/"))


def test_nobody_is_asked_when_no_day_is_left_to_answer(ana: Doctor, desk: Desk) -> None:
    set_clock(at(24, 12))
    desk.take()
    slot = slots(ana)[0]
    assert "Preguntar a la persona" not in desk.see(f"documento/{slot}/")
    answer = asks(desk, slot, "¿Y esto?")
    assert answer.status_code == 422
    assert "Ya no queda un día" in answer.content.decode()
    assert Dossier.objects.get(folio=ana.folio).state == "in_review"


def test_whoever_has_not_answered_is_reminded_once_a_day_before_with_nothing_personal(
    ana: Doctor, desk: Desk
) -> None:
    desk.take()
    asks(desk, slots(ana)[0], "¿Tu segundo apellido lleva acento?")  # until the 18th at 23:59
    told = Message.objects.filter(code="clarification.reminder")
    for day, hour, minute, so_far in ((17, 23, 58, 0), (17, 23, 59, 1), (18, 12, 0, 1)):
        duties.tick(at(day, hour, minute))
        assert told.count() == so_far, (day, hour, minute)
    assert set(told.get().params) == {"folio", "last_minute", "zone"}
    mine = [m for m in mail.outbox if "Queda un día" in m.subject]
    assert [ana.folio in m.subject for m in mine] == [True]
    assert "apellido" not in mine[0].subject + str(mine[0].body)
    assert "Queda un día" in hers(ana).get("/mi-expediente/mensajes/").content.decode()


def test_whoever_answered_is_not_reminded(ana: Doctor, desk: Desk) -> None:
    desk.take()
    asks(desk, slots(ana)[0], "¿Cuál de las dos?")
    form = {"answer": "La primera."}
    hers(ana).post(f"/mi-expediente/{ana.folio}/aclaracion/", form)
    validate.remind(at=at(18, 12))
    assert not Message.objects.filter(code="clarification.reminder").exists()
