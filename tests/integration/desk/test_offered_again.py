"""What was found valid in an earlier call is offered again, with its date and digest."""

import pytest
from django.test import Client
from tests.integration.cast import CALL, Doctor, Office, at
from tests.integration.desk.conftest import Desk, sent, set_clock, slots
from tests.integration.desk.test_desk import decide_all

from convoca.registry.models import DocumentVersion, Dossier, ExclusiveClaim, User
from convoca.workflow import presenting, record
from convoca.workflow.answers import Done, NotFound
from convoca.workflow.queries import reuse

pytestmark = pytest.mark.django_db


def test_what_was_valid_before_is_offered_and_what_grows_stale_is_not(
    office: Office, desk: Desk
) -> None:
    ana = sent(0)
    papers = slots(ana)
    decide_all(desk, ana, {"title-paper": ("not-legible", "")})
    assert reuse.offered(ana.actor, ana.folio) == {}
    desk.post("resumen/", next="")
    before = ana.folio
    Dossier.objects.filter(folio=before).update(call_id="an-earlier-call", exam_key="")
    ExclusiveClaim.objects.update(released_at=at(9))  # that period is over
    assert isinstance(ana.register(at(9, 9)), Done)
    assert ana.folio != before
    ana.fill(at(10))
    found = reuse.offered(ana.actor, ana.folio)
    # The title that was observed and the signed sheet are asked for anew.
    assert "identity-ine" in papers
    assert found.keys() < set(papers)
    assert not found.keys() & {"title-paper", "application-signed"}
    again = found["grades"] if "grades" in found else next(iter(found.values()))
    assert (again.call, again.folio, again.at) == (CALL, before, at(15))
    assert len(again.sha256) == 64


def test_nobody_is_offered_anybody_else_s_papers(ana: Doctor, office: Office) -> None:
    with pytest.raises(NotFound):
        reuse.offered(office.validator, ana.folio)


def test_she_presents_it_again_with_one_press_and_it_is_decided_anew(
    office: Office, desk: Desk
) -> None:
    ana = sent(0)
    decide_all(desk, ana, {})
    desk.post("resumen/", next="")
    before = ana.folio
    Dossier.objects.filter(folio=before).update(call_id="an-earlier-call", exam_key="")
    ExclusiveClaim.objects.update(released_at=at(9))  # that period is over
    assert isinstance(ana.register(at(9, 9)), Done)
    set_clock(at(10))
    client = Client()
    client.force_login(User.objects.get(pk=ana.actor.user_id))
    record.answer(actor=ana.actor, at=at(10), folio=ana.folio, requirement="title", option="paper")
    url = f"/mi-expediente/{ana.folio}/documentos/title-paper/"
    page = client.get(url).content.decode()
    assert "Este documento ya te lo validaron" in page
    assert f"con el folio {before}." in page
    answer = client.post(url, {"mode": "again", "idempotency_key": "k"}, follow=True)
    words = answer.content.decode()
    assert "Recibimos «title-paper.pdf». Acuse " in words
    assert "Este documento ya te lo validaron" not in words, "there is one here now"
    old = DocumentVersion.objects.get(dossier__folio=before, slot="title-paper")
    new = DocumentVersion.objects.get(dossier__folio=ana.folio, slot="title-paper")
    assert (new.sha256, new.number) == (old.sha256, 1)
    assert new.file_id != old.file_id, "to erase one does not take the other away"
    with pytest.raises(NotFound):
        presenting.again(actor=ana.actor, at=at(10), folio=ana.folio, slot="application-signed")
