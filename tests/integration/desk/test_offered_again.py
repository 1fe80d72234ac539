"""What was found valid in an earlier call is offered again, with its date and digest."""

import pytest
from tests.integration.cast import CALL, Doctor, Office, at
from tests.integration.desk.conftest import Desk, sent, slots
from tests.integration.desk.test_desk import decide_all

from convoca.registry.models import Dossier, ExclusiveClaim
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
