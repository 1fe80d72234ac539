"""At the desk: who gets which file, what a decision needs, and what happens when a file is lost."""

import html
import re

import pytest
from django.core import mail
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from tests.integration.cast import CALL, Doctor, Office, account, at, staff
from tests.integration.desk.conftest import (
    HOME,
    Desk,
    let_the_lease_run_out,
    sent,
    set_clock,
    slots,
)

from convoca.registry.models import Decision, Dossier, Message, Review, RoleGrant, User
from convoca.rules.access import Role
from convoca.workflow import duties, record, validate
from convoca.workflow.answers import Actor, Done

pytestmark = pytest.mark.django_db


def words(page: str) -> str:
    """What a page says, without its marks."""
    return html.unescape(" ".join(re.sub(r"<[^>]+>", " ", page).split()))


# Who may come in


def test_a_stranger_is_asked_to_sign_in(office: Office) -> None:
    answer = Client().get(HOME)
    assert answer.status_code == 302
    assert answer["Location"].startswith("/cuenta/")


def test_only_validators_have_a_desk(office: Office) -> None:
    for role in (Role.MANAGER, Role.SECOND_KEY, Role.AUDITOR):
        someone = staff(role, f"only-{role.value}")
        assert Desk(someone).client.get(HOME).status_code == 403, role


def test_an_applicant_has_no_desk(ana: Doctor) -> None:
    applicant = Desk(ana.actor)
    assert applicant.client.get(HOME).status_code == 403
    assert applicant.client.post(f"{HOME}tomar/{CALL}/").status_code == 403


def test_a_validator_of_another_issuer_cannot_take_a_file(ana: Doctor) -> None:
    stranger = account("stranger@other.example")
    RoleGrant.objects.create(
        user_id=stranger.user_id, role="validator", issuer="other", valid_from=at(1, month=10)
    )
    assert Desk(stranger).client.post(f"{HOME}tomar/{CALL}/").status_code == 403


# Taking and giving back


def test_the_file_that_waited_longest_comes_first(desk: Desk, office: Office) -> None:
    later, earlier = sent(0, hour=14), sent(1, hour=13)
    desk.take()
    assert desk.folio() == earlier.folio
    assert later.folio not in desk.see("resumen/")


def test_nobody_is_given_her_own_file(ana: Doctor, office: Office) -> None:
    RoleGrant.objects.create(
        user_id=ana.actor.user_id, role="validator", issuer="imss", valid_from=at(1, month=10)
    )
    assert Desk(ana.actor).take() == ""


def test_a_file_in_hand_is_nobody_elses(ana: Doctor, desk: Desk, other: Desk) -> None:
    held = desk.take()
    assert other.take() == ""
    other.held = held
    assert "no está reservado para ti" in other.see("resumen/", status=404)
    paper = f"{HOME}archivo/{ana.folio}/{slots(ana)[0]}/1/"
    assert other.client.get(paper).status_code == 404
    assert other.client.get(f"{paper}1/").status_code == 404
    assert other.valid(slots(ana)[0]).status_code == 409
    assert not Decision.objects.exists()


def test_taking_again_goes_on_with_the_same_file(ana: Doctor, desk: Desk) -> None:
    sent(1, hour=15)
    assert desk.take() == desk.take()


def test_a_file_given_back_is_free_at_once_and_keeps_its_decisions(
    ana: Doctor, desk: Desk, other: Desk
) -> None:
    desk.take()
    desk.valid(slots(ana)[0])
    assert desk.post("devolver/")["Location"] == HOME
    assert ana.folio in desk.client.get(HOME).content.decode()  # it is said on the next page
    other.take()
    assert other.folio() == ana.folio
    assert "Válido" in other.see(f"documento/{slots(ana)[0]}/")


def test_a_lease_that_ran_out_cannot_decide_nor_close(ana: Doctor, desk: Desk) -> None:
    desk.take()
    let_the_lease_run_out(ana.folio)
    answer = desk.observe(slots(ana)[0], "not-legible", note="La segunda hoja, abajo.")
    assert answer.status_code == 409
    assert "La segunda hoja, abajo." in answer.content.decode()
    assert desk.post("resumen/").status_code == 409
    assert desk.post("conservar/").status_code == 409
    assert not Decision.objects.exists()
    assert not Review.objects.exists()


def test_whose_lease_ran_out_goes_on_where_she_was_if_nobody_took_it(
    ana: Doctor, desk: Desk
) -> None:
    sent(1, hour=15)
    first = desk.take()
    desk.valid(slots(ana)[0])
    let_the_lease_run_out(ana.folio)
    assert f"Seguir con el expediente {ana.folio}" in desk.client.get(HOME).content.decode()
    again = desk.take()
    assert desk.folio() == ana.folio
    assert again != first  # another token: the old page cannot decide
    assert "Válido" in desk.see(f"documento/{slots(ana)[0]}/")


def test_a_lease_that_ran_out_lets_the_next_validator_in(
    ana: Doctor, desk: Desk, other: Desk
) -> None:
    desk.take()
    let_the_lease_run_out(ana.folio)
    other.take()
    assert other.folio() == ana.folio
    assert desk.valid(slots(ana)[0]).status_code == 409
    assert desk.take() == ""


def test_keeping_a_file_and_deciding_in_it_prolong_the_lease(ana: Doctor, desk: Desk) -> None:
    desk.take()
    for act in (lambda: desk.post("conservar/"), lambda: desk.valid(slots(ana)[0])):
        before = Dossier.objects.get(folio=ana.folio).lease_expires
        assert act().status_code == 302
        assert Dossier.objects.get(folio=ana.folio).lease_expires > before


def test_nothing_is_taken_while_validation_is_closed(ana: Doctor, desk: Desk) -> None:
    set_clock(at(26))
    assert desk.take() == ""
    assert "validación cerró" in words(desk.client.get(HOME).content.decode())


# Deciding


def test_a_decision_leads_to_the_next_document_without_one(ana: Doctor, desk: Desk) -> None:
    desk.take()
    first, second, third = slots(ana)[:3]
    desk.valid(second)
    assert desk.valid(first)["Location"].endswith(f"/documento/{third}/")


def test_an_observation_without_a_reason_is_refused_and_its_note_stays(
    ana: Doctor, desk: Desk
) -> None:
    desk.take()
    answer = desk.observe(slots(ana)[0], "", note="Está cortada.")
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Falta el motivo" in page
    assert 'href="#f-reason-1"' in page
    assert "Está cortada." in page
    assert not Decision.objects.exists()


def test_a_reason_of_another_requirement_is_refused(ana: Doctor, desk: Desk) -> None:
    desk.take()
    assert desk.observe("identity-ine", "ends-too-late").status_code == 422
    assert not Decision.objects.exists()


def test_a_document_that_changed_is_not_decided_unseen(ana: Doctor, desk: Desk) -> None:
    desk.take()
    answer = desk.valid(slots(ana)[0], version="7")
    assert answer.status_code == 422
    assert "cambió desde que lo abriste" in answer.content.decode()
    assert not Decision.objects.exists()


def test_a_decision_sent_twice_is_one_decision(ana: Doctor, desk: Desk) -> None:
    desk.take()
    form = {"verdict": "valid", "version": "1", "idempotency_key": "same"}
    for _ in range(2):
        assert desk.post(f"documento/{slots(ana)[0]}/", **form).status_code == 302
    assert Decision.objects.count() == 1


def test_a_change_of_mind_counts_and_shows(ana: Doctor, desk: Desk) -> None:
    desk.take()
    slot = slots(ana)[0]
    desk.valid(slot)
    desk.observe(slot, "not-legible", note="No se lee el año.")
    page = desk.see(f"documento/{slot}/")
    assert "Observado" in page
    assert "No se lee el año." in page


def test_the_page_shows_rule_declared_data_and_facts_beside_the_document(
    ana: Doctor, desk: Desk
) -> None:
    desk.take()
    page = desk.see("documento/identity-ine/")
    assert ana.person.curp in page
    assert "Credencial del INE o pasaporte" in page
    assert "1 página" in page
    assert f"{HOME}archivo/{ana.folio}/identity-ine/1/1/" in page
    assert "INE o pasaporte vencidos." in page  # the validator's words
    assert "Tu identificación ya venció." in page  # and what the applicant will read
    english = Desk(Actor(int(desk.client.session["_auth_user_id"]), ""), "/en")
    english.held = f"/en{desk.held}"
    assert "INE credential or passport expired." in english.see("documento/identity-ine/")


# The papers


def test_a_page_of_a_document_is_shown_as_a_picture(ana: Doctor, desk: Desk) -> None:
    desk.take()
    answer = desk.client.get(f"{HOME}archivo/{ana.folio}/identity-ine/1/1/")
    assert answer["Content-Type"] == "image/jpeg"
    assert answer.content.startswith(b"\xff\xd8")
    assert "sandbox" in answer["Content-Security-Policy"]
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert "private" in answer["Cache-Control"]
    assert desk.client.get(f"{HOME}archivo/{ana.folio}/identity-ine/1/2/").status_code == 404


def test_the_file_itself_comes_alone_and_under_a_name_of_ours(ana: Doctor, desk: Desk) -> None:
    desk.take()
    answer = desk.client.get(f"{HOME}archivo/{ana.folio}/identity-ine/1/")
    assert answer["Content-Type"] == "application/pdf"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Content-Security-Policy"].startswith("default-src 'none'")
    name = f'inline; filename="{ana.folio}-identity-ine-v1.pdf"'
    assert answer["Content-Disposition"] == name


def test_papers_close_with_the_lease(ana: Doctor, desk: Desk) -> None:
    desk.take()
    let_the_lease_run_out(ana.folio)
    paper = f"{HOME}archivo/{ana.folio}/identity-ine/1/"
    assert desk.client.get(paper).status_code == 404
    assert desk.client.get(f"{paper}1/").status_code == 404
    assert ana.person.name.first_surname not in desk.see("documento/identity-ine/", status=404)


# The letter


def test_the_letter_waits_until_every_document_is_decided(ana: Doctor, desk: Desk) -> None:
    desk.take()
    desk.valid(slots(ana)[0])
    assert "Falta decidir" in desk.see("resumen/")
    answer = desk.post("resumen/")
    assert answer.status_code == 422
    assert not Review.objects.exists()


def decide_all(desk: Desk, doctor: Doctor, observed: dict[str, tuple[str, str]]) -> None:
    desk.take()
    for slot in slots(doctor):
        if slot in observed:
            desk.observe(slot, *observed[slot])
        else:
            desk.valid(slot)


def test_what_is_previewed_is_what_she_reads(ana: Doctor, desk: Desk) -> None:
    observed = {
        "title-paper": ("not-legible", "La firma del rector."),
        "birth-digital": ("not-this-year", ""),
    }
    decide_all(desk, ana, observed)
    preview = words(desk.see("resumen/"))
    assert "Por corregir: 2 observaciones" in preview
    done = desk.post("resumen/", next="")
    assert done["Location"] == HOME
    assert ana.page().state == "to_correct"
    assert ana.folio in desk.client.get(HOME).content.decode()

    letter = ana.page().letter
    assert letter is not None
    reasons = {r.id: r.applicant.es for r in ana.page().call.reasons}
    assert [r.slot for r in letter.remarks] == sorted(observed)
    for remark in letter.remarks:
        assert reasons[remark.reason] in preview
        assert remark.note in preview
    duties.deliver()
    sent_mail = next(m for m in mail.outbox if "Corrige" in m.subject)
    assert sent_mail.subject in preview
    assert " ".join(sent_mail.body.split()) in preview


def test_the_letter_is_previewed_in_its_receivers_language(ana: Doctor, desk: Desk) -> None:
    User.objects.filter(pk=ana.actor.user_id).update(language="en")
    decide_all(desk, ana, {"title-paper": ("not-legible", "")})
    preview = desk.see("resumen/")
    assert "It cannot be read." in preview
    assert 'lang="en"' in preview


def test_a_reason_that_cannot_be_corrected_is_announced_as_a_refusal(
    ana: Doctor, desk: Desk
) -> None:
    slot = next(s for s in slots(ana) if s.startswith("social-service"))
    decide_all(desk, ana, {slot: ("ends-too-late", "")})
    assert "no se puede corregir" in desk.see("resumen/")
    desk.post("resumen/")
    assert ana.page().state == "refused"


def test_closing_twice_sends_one_letter(ana: Doctor, desk: Desk) -> None:
    decide_all(desk, ana, {})
    held = desk.held
    for _ in range(2):
        assert desk.post("resumen/", idempotency_key="once").status_code == 302
    assert Review.objects.count() == 1
    assert Message.objects.filter(code="review.validated").count() == 1
    desk.held = held
    assert "no está reservado para ti" in desk.see("", status=404)


def test_closing_may_take_the_next_file_in_the_same_press(ana: Doctor, desk: Desk) -> None:
    second = sent(1, hour=15)
    decide_all(desk, ana, {})
    answer = desk.post("resumen/", next=CALL)
    assert second.folio in answer["Location"]
    assert "Quedó validado" in desk.client.get(answer["Location"], follow=True).content.decode()


def test_a_corrected_file_comes_back_with_only_what_changed_to_decide(
    ana: Doctor, desk: Desk, other: Desk
) -> None:
    decide_all(desk, ana, {"title-paper": ("not-legible", "")})
    desk.post("resumen/")
    assert isinstance(ana.attach("title-paper", at(16)), Done)
    assert isinstance(record.resend(actor=ana.actor, at=at(16), folio=ana.folio), Done)
    other.take()
    answer = other.client.get(other.held)
    assert answer["Location"].endswith("/documento/title-paper/")
    page = other.see("documento/title-paper/")
    assert "nuevo desde la carta anterior" in page
    assert "1 observación" in words(page)
    assert other.valid("title-paper", version="2")["Location"].endswith("/resumen/")


def test_the_validator_is_warned_when_there_is_no_time_left_to_correct(
    ana: Doctor, desk: Desk
) -> None:
    set_clock(at(25, 9))
    decide_all(desk, ana, {"title-paper": ("not-legible", "")})
    assert "ya cerró" in desk.see("resumen/")


# Counting the cost


def test_the_queue_costs_the_same_whatever_waits(office: Office, desk: Desk) -> None:
    def cost() -> int:
        with CaptureQueriesContext(
            connection,
        ) as seen:
            assert desk.client.get(HOME).status_code == 200
        return len(seen)

    sent(0)
    desk.client.get(HOME)
    one = cost()
    sent(1)
    sent(2)
    assert cost() == one
    assert "3" in words(desk.client.get(HOME).content.decode())


def test_a_document_costs_the_same_at_the_first_and_at_the_last(ana: Doctor, desk: Desk) -> None:
    desk.take()
    first, *rest = slots(ana)

    def cost() -> int:
        with CaptureQueriesContext(connection) as seen:
            desk.see(f"documento/{first}/")
        return len(seen)

    none = cost()
    for slot in rest:
        desk.observe(slot, "not-legible", note="No se lee.")
    assert cost() == none


def test_the_actor_of_the_audit_is_a_number_and_no_name(ana: Doctor, desk: Desk) -> None:
    decide_all(desk, ana, {})
    desk.post("resumen/")
    validator = Review.objects.get().validator_id
    assert ana.page().history[-1].actor == f"staff-{validator}"
    assert validate.LEASE.total_seconds() == 15 * 60  # what the desk tells its reader
