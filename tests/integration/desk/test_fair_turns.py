"""Whose turn it is, who stands aside, and what comes back."""

import io

import pytest
from django.db import connection, transaction
from PIL import Image
from tests.integration.cast import CALL, Doctor, Office, at, crowd
from tests.integration.desk.conftest import HOME, Desk, sent, set_clock, slots
from tests.integration.desk.test_desk import decide_all, words

from convoca.registry.models import Decision, Dossier, Receipt, Recusal, User
from convoca.workflow import conflicts, record
from convoca.workflow.answers import Done
from convoca.workflow.queries import mine

pytestmark = pytest.mark.django_db


def test_a_corrected_file_keeps_its_place_before_those_that_came_later(
    office: Office, desk: Desk
) -> None:
    ana = sent(0, day=11)
    set_clock(at(13))
    decide_all(desk, ana, {"title-paper": ("not-legible", "El sello.")})
    desk.post("resumen/", next="")
    late, early = sent(1, day=14), sent(2, day=12)
    assert isinstance(ana.attach("title-paper", at(14, 20)), Done)
    assert isinstance(record.resend(actor=ana.actor, at=at(14, 20), folio=ana.folio), Done)
    set_clock(at(15))
    # Ana waited two days before the letter and sixteen hours since: more than whoever came on the 14th.
    order = []
    for _ in range(3):
        desk.take()
        order.append(desk.folio())
        if desk.folio() == ana.folio:
            shown = words(desk.see("documento/title-paper/"))
            assert "La carta pidió" in shown
            assert "El sello." in shown
            assert f"{len(slots(ana)) - 1} sin cambios" in shown
            assert f"{HOME}archivo/{ana.folio}/title-paper/1/" in desk.see("documento/title-paper/")
        Dossier.objects.filter(folio=desk.folio()).update(state="validated")
    assert order == [early.folio, ana.folio, late.folio]


def test_who_knows_the_person_passes_the_file_on_and_it_is_kept_why(
    ana: Doctor, desk: Desk, other: Desk
) -> None:
    desk.take()
    desk.valid(slots(ana)[0])
    assert desk.post("excusarme/", why="").status_code == 422
    assert "De dónde la conoces" in words(desk.see("excusarme/"))
    assert desk.post("excusarme/", why="family")["Location"] == HOME
    assert desk.take() == ""
    assert [r.why for r in Recusal.objects.all()] == ["family"]
    kept = Receipt.objects.get(kind="review.recused")
    assert kept.document["payload"]["act"] == {"folio": ana.folio, "why": "family"}
    assert kept.number not in {r.number for r in mine.dossier(ana.actor, ana.folio).receipts}
    # Whoever takes it decides everything anew, also what was already decided.
    other.take()
    assert other.client.get(other.held)["Location"].endswith(f"/documento/{slots(ana)[0]}/")
    assert Decision.objects.count() == 1
    assert other.post("excusarme/", why="friendship")["Location"] == HOME


def test_nobody_is_given_her_own_file_under_another_account(ana: Doctor, office: Office) -> None:
    name = ana.person.email.partition("@")[0]
    User.objects.filter(pk=office.validator.user_id).update(email=f"{name}+mesa@imss.example")
    assert Desk(office.validator).take() == ""
    # Nor by the person's key, when she takes part in another call with her account of the desk.
    key = Dossier.objects.get(folio=ana.folio).person_key
    elsewhere = sent(1)
    Dossier.objects.filter(folio=elsewhere.folio).update(
        user_id=office.other_validator.user_id, person_key=key, call_id="another-call"
    )
    assert Desk(office.other_validator).take() == ""


def test_the_queue_tells_each_her_share_and_what_is_urgent(ana: Doctor, desk: Desk) -> None:
    assert "antes de las 23:59 h" in words(desk.client.get(HOME).content.decode())
    decide_all(desk, ana, {})
    desk.post("resumen/", next="")
    seen = words(desk.client.get(HOME).content.decode())
    assert "Revisiones cerradas: 1, entre una persona. Tuyas: 1 (100 %)." in seen


def test_a_doubt_counts_only_after_somebody_else_has_looked(
    ana: Doctor, desk: Desk, other: Desk
) -> None:
    desk.take()
    slot, *rest = slots(ana)
    form = {"verdict": "second", "version": "1"}
    assert desk.post(f"documento/{slot}/", **form).status_code == 422  # what to look at is missing
    assert desk.post(f"documento/{slot}/", doubt="¿Es la firma?", **form).status_code == 302
    for one in rest:
        desk.valid(one)
    assert "Pasar a otra persona" in desk.see("resumen/")
    answer = desk.post("resumen/")
    assert answer.status_code == 422
    assert "Este documento espera la opinión de otra persona" in answer.content.decode()
    assert "segunda opinión" in words(
        desk.client.post(f"{desk.held}devolver/", {"second": "1"}, follow=True).content.decode()
    )
    assert desk.take() == ""
    other.take()
    assert other.client.get(other.held)["Location"].endswith(f"/documento/{slot}/")
    assert "Otra persona pidió tu opinión: ¿Es la firma?" in words(other.see(f"documento/{slot}/"))
    again = other.post(f"documento/{slot}/", doubt="Ni idea.", **form)
    assert "es la tuya" in again.content.decode()
    assert other.valid(slot)["Location"].endswith("/resumen/")
    other.post("resumen/", next="")
    assert ana.page().state == "validated"


def test_a_page_is_turned_and_brought_nearer_by_its_address(ana: Doctor, desk: Desk) -> None:
    desk.take()
    paper = f"{HOME}archivo/{ana.folio}/identity-ine/1/1/"
    page = desk.see("documento/identity-ine/?zoom=2&turn=90")
    assert f'src="{paper}?close=1&amp;turn=90"' in page
    assert 'href="?zoom=3&amp;turn=90"' in page
    assert 'href="?zoom=2&amp;turn=180"' in page
    assert f'src="{paper}"' in desk.see("documento/identity-ine/?zoom=9&turn=45")
    sizes = []
    for query in ("", "?turn=90"):
        with Image.open(io.BytesIO(desk.client.get(paper + query).content)) as image:
            sizes.append(image.size)
    assert sizes[0] == sizes[1][::-1]


def test_the_forecast_tells_how_many_the_days_that_are_left_need(
    office: Office, desk: Desk
) -> None:
    address = f"{HOME}pronostico/{CALL}/"
    set_clock(at(11))
    assert "Todavía no hay con qué calcular" in desk.client.get(address).content.decode()
    ana = sent(0, day=10, hour=14)
    decide_all(desk, ana, {})
    desk.post("resumen/", next="")
    sent(1, day=10, hour=15), sent(2, day=10, hour=15)
    drafting = Doctor(crowd()[3])
    drafting.register(at(10))
    seen = words(desk.client.get(address).content.decode())
    assert "esperan o están en revisión 2" in seen
    assert "faltan por llegar, según estimamos 1" in seen
    assert "Llegaron 3 expedientes, envíos y correcciones" in seen
    assert (
        "hace falta una persona todos los días. Con quienes revisaron el último día alcanza."
        in seen
    )
    stranger = Desk(ana.actor)
    assert stranger.client.get(address).status_code == 403
    assert Desk(office.manager).client.get(address).status_code == 200


def test_whose_address_is_like_hers_is_found_without_reading_every_account(office: Office) -> None:
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")
        cursor.execute(f"EXPLAIN {conflicts.LIKE_THEIRS}", [["nobody"]])
        assert "user_mailbox" in str(cursor.fetchall())


def test_a_short_name_tells_of_nobody_however_many_are_asked_about(office: Office) -> None:
    keys = {
        email: User.objects.create(email=email).pk
        for email in ("ana@a.example", "ana@b.example", "ana.ruiz@a.example", "anaruiz+x@b.example")
    }
    short, other, long, hers = keys.values()
    found = conflicts.accounts([short, other, long])
    assert found == {short: [short], other: [other], long: [long, hers]}
