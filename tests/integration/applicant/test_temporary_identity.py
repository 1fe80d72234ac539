"""A foreign doctor without a CURP: an identity on the screen at once, printed and kept."""

from dataclasses import asdict, replace

import pytest
from django.core.cache import cache
from django.test import Client
from tests.integration.applicant.conftest import CALL, Browser, set_clock
from tests.integration.cast import Doctor, Office, account, at, crowd

from convoca.proof import receipt as receipts
from convoca.registry.models import (
    CurpLink,
    Dossier,
    ExclusiveClaim,
    Message,
    Receipt,
    Recusal,
    SamePerson,
    SelectedEntry,
    User,
)
from convoca.rehearsal.people import Person
from convoca.rules import curp as curps
from convoca.rules import temporary
from convoca.workflow import erase, identifying, keys, persons, publish, record, register
from convoca.workflow.answers import Actor, Done, Forbidden, Refusal
from convoca.workflow.queries import identities

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


def linked_curp(person: Person) -> str:
    """A sound CURP of her birth date and sex, born abroad."""
    sign = "A" if person.birth_date.year >= 2000 else "0"
    first = f"LUXL{person.birth_date:%y%m%d}{person.sex}NEXXX{sign}"
    return first + curps.check_digit(first)


@pytest.fixture
def luz() -> Doctor:
    """Luz with her file open and her data typed."""
    done = opens()
    assert isinstance(done, Done)
    found = Doctor(replace(LUZ, birth_state="NE"))
    found.folio = done.reference
    found.fill(at(10))
    return found


def asks(doctor: Doctor, curp: str, when: int = 11):
    return identifying.ask_link(actor=doctor.actor, at=at(when), folio=doctor.folio, curp=curp)


def decides(who: Actor, doctor: Doctor, approves: bool, reason: str = ""):
    asked = CurpLink.objects.filter(dossier__folio=doctor.folio).latest("pk")
    return identifying.decide_link(
        actor=who,
        at=at(12),
        call_id=asked.dossier.call_id,
        number=asked.pk,
        approves=approves,
        reason=reason,
    )


def codes(answer) -> list[str]:
    assert isinstance(answer, Refusal), answer
    return [one.code for one in answer.findings]


def test_a_curp_is_linked_by_a_reviewed_act_and_nothing_is_overwritten(
    office: Office, luz: Doctor
) -> None:
    curp = linked_curp(LUZ)
    row = Dossier.objects.get(folio=luz.folio)
    before, identity = row.person_key, row.temporary_id
    assert codes(asks(luz, curp[:-1])) == ["curp.length"]
    other_day = curp[:8] + ("01" if curp[8:10] != "01" else "02") + curp[10:17]
    wrong = asks(luz, other_day + curps.check_digit(other_day))
    assert codes(wrong) == ["curp.differs-birth-date"]
    assert isinstance(asks(luz, f" {curp.lower()} "), Done)
    assert codes(asks(luz, curp)) == ["identity.already-asked"]
    assert codes(decides(office.validator, luz, False, " ")) == ["identity.no-reason"]
    assert isinstance(decides(office.validator, luz, False, "No coincide el nombre."), Done)
    assert codes(decides(office.validator, luz, True)) == ["identity.nothing-asked"]
    assert isinstance(asks(luz, curp), Done)
    assert isinstance(decides(office.validator, luz, True), Done)
    row.refresh_from_db()
    assert (row.temporary_id, row.identity.curp) == (identity, curp)
    assert row.person_key == persons.by_curp(curp) != before
    assert [x.outcome for x in CurpLink.objects.order_by("id")] == ["refused", "linked"]
    assert codes(asks(luz, curp)) == ["identity.already-linked"]
    kinds = {r.kind for r in luz.page().receipts}
    assert {"identity.link-asked", "identity.linked", "identity.refused"} <= kinds
    assert curp not in str([r.document for r in Receipt.objects.filter(dossier=row)])
    assert curp not in str(list(Message.objects.values_list("params", flat=True)))
    # The folio without a CURP still leads to her, under the key of the CURP.
    assert persons.listed(luz.page().call, "", LUZ.folio) == row.person_key


def test_nobody_decides_her_own_request_nor_one_she_made_for_another(
    office: Office, luz: Doctor
) -> None:
    row = Dossier.objects.get(folio=luz.folio)

    def at_office(identity: str, curp: str):
        return identifying.ask_link_at_office(
            actor=office.manager, at=at(11), call_id=CALL, temporary_id=identity, curp=curp
        )

    assert codes(at_office("EXT-1", "")) == ["temporary.form", "eligibility.no-curp"]
    assert codes(at_office(" ", " ")) == ["temporary.missing", "eligibility.no-curp"]
    nobody = temporary.written("00000000")
    assert codes(at_office(nobody, linked_curp(LUZ))) == ["temporary.unknown"]
    assert isinstance(at_office(row.temporary_id.lower(), linked_curp(LUZ)), Done)
    assert codes(decides(office.manager, luz, True)) == ["access.same-person"]
    with pytest.raises(Forbidden):
        decides(luz.actor, luz, True)
    Recusal.objects.create(
        dossier=row, validator_id=office.manager.user_id, why="family", at=at(11)
    )
    near = codes(decides(office.manager, luz, True))
    assert near == ["access.conflict", "access.same-person"]
    assert isinstance(decides(office.validator, luz, True), Done)


def test_two_identities_never_hold_two_places_of_a_period(office: Office, luz: Doctor) -> None:
    curp, row = linked_curp(LUZ), Dossier.objects.get(folio=luz.folio)
    assert isinstance(asks(luz, curp), Done)
    elsewhere = Dossier.objects.get(folio=luz.folio)
    elsewhere.pk, elsewhere.call_id, elsewhere.folio = None, "otra-2021", "OTRA-0001"
    elsewhere.pseudonym, elsewhere.person_key = "otra", persons.by_curp(curp)
    elsewhere.exam_key = elsewhere.temporary_id = ""
    elsewhere.save()
    period = luz.page().call.exclusivity.period
    held = {"period": period, "person_key": elsewhere.person_key, "claimed_at": at(9)}
    claim = ExclusiveClaim.objects.create(dossier=elsewhere, **held)
    review = identities.review(office.validator, CALL, CurpLink.objects.get(outcome="").pk, at(11))
    assert [(f.code, f.effect.value) for f in review.collisions] == [
        ("identity.curp-elsewhere", "warn")
    ]
    sent = ExclusiveClaim.objects.create(
        dossier=row, period=period, person_key=row.person_key, claimed_at=at(10)
    )
    assert codes(decides(office.validator, luz, True)) == ["identity.curp-elsewhere"]
    claim.released_at = at(11)
    claim.save()
    assert isinstance(decides(office.validator, luz, True), Done)
    sent.refresh_from_db()
    assert sent.person_key == persons.by_curp(curp)


def test_whoever_has_a_curp_linked_in_one_call_links_no_other_in_the_next(
    office: Office, luz: Doctor
) -> None:
    """The key would go on to the second CURP, and the first would open another dossier."""
    row = Dossier.objects.get(folio=luz.folio)
    persons.join(row.person_key, persons.by_curp(LUZ.curp or "another"), at=at(11))
    assert codes(asks(luz, linked_curp(LUZ))) == ["identity.already-linked"]
    CurpLink.objects.create(dossier=row, curp=linked_curp(LUZ), asked_by="x", asked_at=at(11))
    assert codes(decides(office.validator, luz, True)) == ["identity.already-linked"]


def test_a_curp_of_the_list_or_of_another_file_of_the_call_is_not_linked(
    office: Office, luz: Doctor, doctor: Doctor
) -> None:
    row = Dossier.objects.get(folio=doctor.folio)
    hers = CurpLink.objects.create(
        dossier=Dossier.objects.get(folio=luz.folio),
        curp=doctor.person.curp,
        asked_by="x",
        asked_at=at(11),
    )
    assert codes(decides(office.validator, luz, True)) == [
        "identity.curp-selected",
        "identity.curp-in-call",
    ]
    SelectedEntry.objects.filter(curp=hers.curp).delete()
    refused = decides(office.validator, luz, True)
    assert codes(refused) == ["identity.curp-in-call"]
    assert refused.findings[0].params["folio"] == row.folio


def test_erasing_her_leaves_every_receipt_verifiable_and_no_curp(
    office: Office, luz: Doctor
) -> None:
    curp = linked_curp(LUZ)
    asks(luz, curp)
    decides(office.validator, luz, True)
    proposed = erase.propose_erase(actor=office.manager, at=at(12), folio=luz.folio, reason="x")
    assert isinstance(office.approved(proposed, at(12)), Done)
    assert not CurpLink.objects.exists()
    assert not SamePerson.objects.exists()
    for one in Receipt.objects.filter(dossier__folio=luz.folio):
        assert receipts.verify(one.document, keys.public_ring()) == ()
    gone = Dossier.objects.get(folio=luz.folio).temporary_id
    asked = identifying.ask_link_at_office(
        actor=office.validator, at=at(13), call_id=CALL, temporary_id=gone, curp=curp
    )
    assert codes(asked) == ["temporary.unknown"]


@pytest.mark.parametrize("prefix", ["", "/en"])
def test_her_page_and_the_desk_walk_the_request_with_every_wrong_turn(
    office: Office, luz: Doctor, doctor: Doctor, prefix: str
) -> None:
    hers, desk = Browser(luz, prefix), Client()
    desk.force_login(User.objects.get(pk=office.validator.user_id))
    listing = f"{prefix}/mesa/identidades/{CALL}/"
    assert Browser(doctor, prefix).client.get(hers.url("identidad/")).status_code == 404
    assert Browser(doctor, prefix).see("identidad/", status=404)
    assert hers.url("identidad/") in hers.see()
    for wrong in ("", "EXT-7K3M-9XQ2-D", "XEXX010101HNEXXXA4", "💥" * 30):
        assert hers.post("identidad/", curp=wrong).status_code == 422
    done = hers.post("identidad/", key="once", curp=linked_curp(LUZ))
    assert hers.post("identidad/", key="once", curp=linked_curp(LUZ)).url == done.url
    assert 'name="curp"' not in hers.see("identidad/")
    assert luz.folio in desk.get(listing).content.decode()
    one = f"{listing}{CurpLink.objects.get().pk}/"
    assert linked_curp(LUZ) in desk.get(one).content.decode()
    assert desk.post(one, {"act": "refuse"}).status_code == 422
    assert desk.post(listing, {"temporary": "EXT", "curp": ""}).status_code == 422
    assert desk.post(one, {"act": "link"})["Location"] == listing
    late = desk.post(one, {"act": "link"}, follow=True)  # two tabs
    told = "already decided" if prefix else "ya se decidió"
    assert told in late.content.decode()
    assert luz.folio in desk.get(listing).content.decode()
    assert linked_curp(LUZ) in hers.see("identidad/")
    assert linked_curp(LUZ) in hers.see("datos/")
