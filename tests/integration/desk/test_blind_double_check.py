"""Two decide without seeing each other, a third settles, one letter leaves."""

from dataclasses import replace
from decimal import Decimal

import pytest
from tests.integration import cast
from tests.integration.cast import Doctor, Office, at, crowd, staff
from tests.integration.desk.conftest import HOME, Desk, sent, set_clock, slots
from tests.integration.desk.test_desk import words

from convoca.registry.models import CheckPass, Decision, Message, Receipt, Review, User
from convoca.rules.access import Role
from convoca.rules.schema import DoubleCheck
from convoca.workflow import authority

pytestmark = pytest.mark.django_db


@pytest.fixture
def three(db, monkeypatch: pytest.MonkeyPatch) -> tuple[Doctor, list[Desk]]:
    """A sent file of a call in which every file is decided twice, and three validators."""
    file = cast.call_file()
    every = DoubleCheck(percent=Decimal(100))
    always = replace(file, call=file.call.model_copy(update={"double_check": every}))
    monkeypatch.setattr(cast, "call_file", lambda: always)
    office = Office()
    office.publish(crowd())
    set_clock(at(15))
    third = staff(Role.SECOND_VALIDATOR, "third")
    return sent(0), [Desk(who) for who in (office.validator, office.other_validator, third)]


def review(desk: Desk, documents: list[str], observed: str = "", reason: str = "") -> str:
    """Take the file, decide those documents, close; what the queue says then."""
    assert desk.take()
    for slot in documents:
        if slot == observed:
            desk.observe(slot, reason, note="Mira la orilla.")
        else:
            desk.valid(slot)
    assert desk.post("resumen/", next="")["Location"] == HOME
    return words(desk.client.get(HOME).content.decode())


def test_two_who_agree_send_one_letter_after_the_second(three: tuple[Doctor, list[Desk]]) -> None:
    doctor, (first, second, third) = three
    papers = slots(doctor)
    said = review(first, papers, papers[0], "not-legible")
    assert "doble revisión: ahora lo ve otra persona" in said
    assert doctor.page().state == "in_review"
    assert not Review.objects.exists()
    assert not Message.objects.filter(code__startswith="review.").exists()
    assert first.take() == ""  # not twice by the same person
    second.take()
    page = second.see(f"documento/{papers[0]}/")
    assert "Sin decidir" in words(page)
    assert "Mira la orilla." not in page
    said = review(second, papers, papers[0], "not-legible")
    assert "coincidió el 100.0 % de las decisiones; descontado el azar, kappa de Cohen 1.00" in said
    assert doctor.page().state == "to_correct"
    assert Review.objects.get().validator.email.startswith("other@")
    assert [p.round for p in CheckPass.objects.order_by("id")] == [1, 2]
    assert Receipt.objects.filter(kind="review.checked").count() == 2
    assert third.take() == ""


def test_what_two_decide_differently_a_third_settles(three: tuple[Doctor, list[Desk]]) -> None:
    doctor, (first, second, third) = three
    papers = slots(doctor)
    review(first, papers, papers[0], "not-legible")
    review(second, papers)
    assert (first.take(), second.take()) == ("", "")
    third.take()
    assert third.client.get(third.held)["Location"].endswith(f"/documento/{papers[0]}/")
    shown = words(third.see(f"documento/{papers[0]}/"))
    assert "no coinciden. Decides tú: Observado. Ilegible" in shown
    assert "Mira la orilla." in shown
    assert "Válido" in words(third.see(f"documento/{papers[1]}/"))
    # Only what is in dispute is left to decide.
    assert third.observe(papers[0], "cut-off")["Location"].endswith("/resumen/")
    third.post("resumen/", next="")
    letter = doctor.page().letter
    assert letter is not None
    assert [(r.slot, r.reason) for r in letter.remarks] == [(papers[0], "cut-off")]
    assert Decision.objects.filter(round=3).count() == 1
    # A file that comes back is not checked again.
    doctor.attach(papers[0], at(16))
    cast.record.resend(actor=doctor.actor, at=at(16), folio=doctor.folio)
    set_clock(at(17))
    assert first.take()
    assert first.valid(papers[0], version="2")["Location"].endswith("/resumen/")
    first.post("resumen/", next="")
    assert doctor.page().state == "validated"


def told(manager: Desk) -> list[bool]:
    """Whether the board and the forecast say that a file waits which nobody may take."""
    pages = (f"/tablero/{cast.CALL}/", f"{HOME}pronostico/{cast.CALL}/")
    return [
        "nadie de quienes validan puede tomarlo" in words(manager.client.get(page).content.decode())
        for page in pages
    ]


def test_a_file_that_nobody_may_take_any_more_is_told_to_whoever_names_validators(
    three: tuple[Doctor, list[Desk]],
) -> None:
    doctor, (first, second, third) = three
    papers = slots(doctor)
    manager = Desk(staff(Role.MANAGER, "board"))
    review(first, papers, papers[0], "not-legible")
    review(second, papers)
    assert told(manager) == [False, False]
    third.take()
    third.post("excusarme/", why="friendship")
    assert told(manager) == [True, True]
    # Naming herself, under whatever address, helps nobody.
    name, _, host = User.objects.get(pk=doctor.actor.user_id).email.partition("@")
    issuer = cast.call_file().call.issuer
    authority.grant(email=f"{name}+mesa@{host}", role=Role.VALIDATOR, issuer=issuer, at=at(9))
    assert told(manager) == [True, True]
    fourth = Desk(staff(Role.VALIDATOR, "fourth"))
    assert told(manager) == [False, False]
    review(fourth, [papers[0]])
    assert doctor.page().state == "validated"


def test_near_the_deadline_nobody_waits_for_a_second_pass(
    three: tuple[Doctor, list[Desk]],
) -> None:
    doctor, (first, *_) = three
    set_clock(at(24, 12))
    review(first, slots(doctor))
    assert doctor.page().state == "validated"
