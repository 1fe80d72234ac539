"""One call from announcement to published result, through the use cases, read back from storage."""

import json

import pytest
from tests.integration.cast import CALL, Doctor, Office, at, crowd

from convoca.proof import receipt as receipts
from convoca.registry.models import Dossier, Receipt, Transition
from convoca.workflow import duties, keys, publish, record
from convoca.workflow.answers import Done
from convoca.workflow.queries import mine, proofs, results

pytestmark = pytest.mark.django_db(transaction=False)


def test_a_doctor_goes_from_the_exam_list_to_her_published_place() -> None:
    office, (ana, *_) = Office(), crowd()
    office.publish(crowd())
    doctor = Doctor(ana)
    assert isinstance(doctor.register(at(9, 8)), Done)
    doctor.fill(at(10))
    assert isinstance(doctor.prefer(at(11)), Done)
    sent = doctor.send(at(12))
    assert isinstance(sent, Done), sent
    assert office.review(at(15), {"title-paper": "not-legible"}) == doctor.folio
    assert doctor.page().state == "to_correct"
    assert isinstance(doctor.attach("title-paper", at(16)), Done)
    again = record.resend(actor=doctor.actor, at=at(16), folio=doctor.folio)
    assert isinstance(again, Done), again
    office.review(at(17))
    assert doctor.page().state == "validated"
    office.assign(at(26))
    assert doctor.page().state == "ranked"

    assert publish.release(call_id=CALL, at=at(29, 0, 0, 59)) is None
    assert results.page(CALL, at(29, 0, 0, 59)).lines == ()
    duties.tick(at(29, 0, 1))
    page = results.page(CALL, at(29, 0, 1))
    assert [line.code for line in page.lines] == [doctor.page().public_code]
    assert page.lines[0].place == mine.dossier(doctor.actor, doctor.folio).wishes[0]
    assert doctor.page().state == "assigned"

    kept = list(Receipt.objects.order_by("id"))
    assert all(receipts.verify(r.document, keys.public_ring()) == () for r in kept)
    assert json.loads(json.dumps(kept[-1].document)) == kept[-1].document
    assert proofs.heads()[0].number == len(kept)
    row = Dossier.objects.get(folio=doctor.folio)
    assert row.state == Transition.objects.filter(dossier=row).latest("number").state
