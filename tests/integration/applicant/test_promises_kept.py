"""What a commitment letter promised is delivered, confirmed, and then nobody is reminded."""

from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from tests.integration.applicant.conftest import CALL, Browser, set_clock
from tests.integration.cast import Office, at, paper

from convoca.registry.models import Message, PromiseDelivery, Receipt, Recusal, StoredFile, User
from convoca.workflow import delivering, duties, erase, promising, record
from convoca.workflow.answers import Actor, Done, Forbidden, NotFound, Refusal

SLOT = "licence-letter-in-process"
PAGE = f"compromisos/{SLOT}/"
LIST = f"/mesa/compromisos/{CALL}/"
LAST_DAY = at(29) + timedelta(days=365)


@pytest.fixture
def placed(office: Office, complete: Browser) -> Browser:
    """A doctor who signed a commitment letter and has a place, on the day after the results."""
    doctor = complete.doctor
    answered = {"requirement": "licence", "option": "in-process"}
    record.answer(actor=doctor.actor, at=at(10), folio=doctor.folio, **answered)
    doctor.attach(SLOT, at(10))
    doctor.send(at(10))
    office.review(at(12))
    with pytest.raises(NotFound):
        delivers(complete, at(13))
    office.assign(at(26))
    duties.release_due(at(29, 0, 1))
    set_clock(at(30))
    return complete


def delivers(browser: Browser, when=None, slot: str = SLOT):
    doctor = browser.doctor
    return delivering.deliver(
        actor=doctor.actor,
        at=when or at(30),
        folio=doctor.folio,
        slot=slot,
        filename="cedula.pdf",
        data=paper("cédula"),
    )


def reminders(browser: Browser, left: int) -> int:
    promising.remind(LAST_DAY - timedelta(days=left))
    told = Message.objects.filter(code="promise.reminder", dossier__folio=browser.doctor.folio)
    return told.count()


def codes(answer) -> list[str]:
    assert isinstance(answer, Refusal), answer
    return [one.code for one in answer.findings]


def decides(who: Actor):
    waiting = PromiseDelivery.objects.latest("pk")
    how = {"call_id": CALL, "number": waiting.pk, "keeps": True}
    return delivering.decide(actor=who, at=at(30), **how)


def desk_of(office: Office) -> Client:
    client = Client()
    client.force_login(User.objects.get(pk=office.validator.user_id))
    return client


def test_a_promise_is_kept_once_somebody_confirms_it_and_reminders_stop(
    office: Office, placed: Browser
) -> None:
    doctor = placed.doctor
    assert PAGE in placed.see()
    assert PAGE in placed.see("resultado/")
    assert reminders(placed, 92) == 1
    for wrong in ({}, {"file": SimpleUploadedFile("x.pdf", b"")}):
        assert placed.post(PAGE, **wrong).status_code == 422
    fake = SimpleUploadedFile("cedula.pdf", b"\x89PNG\r\n\x1a\nno")
    assert placed.post(PAGE, file=fake).status_code == 422
    done = placed.post(PAGE, file=SimpleUploadedFile("cedula.pdf", paper("una")))
    assert "/acuses/acuse-" in done["Location"]
    again = placed.post(PAGE, file=SimpleUploadedFile("cedula.pdf", paper("otra")))
    assert again.status_code == 422  # two tabs
    assert codes(delivers(placed)) == ["promise.delivered-already"]
    assert reminders(placed, 31) == 1, "what waits for a person is not asked for again"

    desk = desk_of(office)
    one = f"{LIST}{PromiseDelivery.objects.get().pk}/"
    assert one in desk.get(LIST).content.decode()
    assert desk.get(f"{one}hoja-1.jpg")["Content-Type"] == "image/jpeg"
    assert desk.get(f"{one}hoja-2.jpg").status_code == 404
    assert desk.post(one, {"act": "refuse", "reason": " "}).status_code == 422
    refused = desk.post(one, {"act": "refuse", "reason": "Es la estatal."})
    assert refused["Location"] == LIST
    late = desk.post(one, {"act": "keep"}, follow=True)
    assert "ya se decidió" in late.content.decode(), "another tab decided before her"
    assert desk.get(one).status_code == 404
    assert "Es la estatal." in placed.see(PAGE)
    assert reminders(placed, 15) == 2, "refused, it is due again"

    assert isinstance(delivers(placed), Done)
    with pytest.raises(Forbidden):
        decides(doctor.actor)
    assert isinstance(decides(office.manager), Done)
    assert codes(decides(office.manager)) == ["promise.nothing-delivered"]
    assert reminders(placed, 0) == 2
    assert "Cumpliste tu compromiso" in placed.see(PAGE)
    kinds = {r.kind for r in doctor.page().receipts}
    assert {"promise.delivered", "promise.kept", "promise.refused"} <= kinds
    mails = Message.objects.filter(code__startswith="promise.").values_list("params", flat=True)
    assert all(set(params) <= {"folio", "receipt", "due", "promise", "stage"} for params in mails)


def test_what_is_overdue_is_on_a_list_with_its_csv_and_may_still_be_delivered(
    office: Office, placed: Browser
) -> None:
    desk, folio = desk_of(office), placed.doctor.folio

    def row() -> list[str]:
        answer = desk.get(f"/en/mesa/compromisos/{CALL}.csv")
        text = b"".join(answer).decode("utf-8-sig")
        return text.splitlines()[1].split(",")

    assert row()[:1] + row()[2:4] == [folio, "2022-11-29", "pending"]
    set_clock(LAST_DAY)
    assert row()[3] == "pending", "the last day counts whole"
    set_clock(LAST_DAY + timedelta(days=1))
    assert row()[3] == "overdue"
    assert "Overdue" in desk.get(f"/en{LIST}").content.decode()
    assert placed.doctor.person.name.first_surname not in desk.get(LIST).content.decode()
    assert "Vencido" in placed.see(PAGE)
    late = placed.post(PAGE, file=SimpleUploadedFile("cedula.pdf", paper("tarde")))
    assert late.status_code == 302
    assert row()[3] == "waiting"
    proposed = erase.propose_erase(actor=office.manager, at=at(30), folio=folio, reason="x")
    assert isinstance(office.approved(proposed, at(30)), Done)
    assert not PromiseDelivery.objects.exists()
    assert not StoredFile.objects.filter(dossier__folio=folio).exists()
    assert Receipt.objects.filter(kind="promise.delivered", dossier__folio=folio).exists()


def test_a_decision_is_about_the_delivery_that_was_looked_at_and_pressed_twice_it_is_one(
    office: Office, placed: Browser
) -> None:
    delivers(placed)
    desk, first = desk_of(office), f"{LIST}{PromiseDelivery.objects.get().pk}/"
    no = {"act": "refuse", "reason": "Es la estatal.", "idempotency_key": "a-press"}
    assert desk.post(first, no)["Location"] == LIST
    delivers(placed)
    assert desk.post(first, no)["Location"] == LIST, "a doubled press gets its first answer"
    desk.post(first, {"act": "keep"})
    outcomes = PromiseDelivery.objects.order_by("pk").values_list("outcome", flat=True)
    assert list(outcomes) == ["refused", ""], "the new delivery was not what she looked at"


def test_nobody_near_the_person_confirms_her_promise(office: Office, placed: Browser) -> None:
    delivers(placed)
    waiting = PromiseDelivery.objects.get()
    desk, page = desk_of(office), f"{LIST}{waiting.pk}/"
    assert page in desk.get(LIST).content.decode()
    validator = User.objects.get(pk=office.validator.user_id)
    Recusal.objects.create(
        dossier=waiting.dossier, validator=validator, why="family", at=at(12), receipt_number="x"
    )
    assert codes(decides(office.validator)) == ["access.conflict"]
    assert page not in desk.get(LIST).content.decode()
    assert [desk.get(url).status_code for url in (page, f"{page}hoja-1.jpg")] == [403, 403]


def test_what_the_scan_saw_is_beside_the_decision_and_an_unscanned_file_keeps_no_promise(
    office: Office, placed: Browser
) -> None:
    delivers(placed)
    file = PromiseDelivery.objects.get().file
    file.facts |= {"virus": "unreachable"}
    file.save()
    assert codes(decides(office.validator)) == ["document.not-scanned"]
    page = desk_of(office).get(f"{LIST}{PromiseDelivery.objects.get().pk}/").content.decode()
    assert "antivirus" in page
    file.facts |= {"virus": "clean"}
    file.save()
    assert isinstance(decides(office.validator), Done)
