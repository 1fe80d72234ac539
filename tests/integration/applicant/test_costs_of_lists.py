"""List pages ask the database as often for many rows as for one."""

from datetime import timedelta

from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests.integration.cast import at

from convoca.registry.models import Dossier, Message, Receipt


def _queries(browser, url: str) -> int:
    browser.client.get(url)
    with CaptureQueriesContext(connection) as seen:
        assert browser.client.get(url).status_code == 200
    return len(seen)


def test_messages_cost_the_same_for_one_and_for_three_thousand(browser):
    one = _queries(browser, "/mi-expediente/mensajes/")
    row = Dossier.objects.get(folio=browser.doctor.folio)
    Message.objects.bulk_create(
        Message(
            user_id=row.user_id,
            dossier=row,
            call_id=row.call_id,
            code="dossier.sent",
            params={"folio": row.folio, "receipt": str(n)},
            at=at(10) + timedelta(seconds=n),
        )
        for n in range(3000)
    )
    assert _queries(browser, "/mi-expediente/mensajes/") == one
    page = browser.client.get("/mi-expediente/mensajes/")
    assert "Siguientes" in page.content.decode()


def test_the_file_and_its_receipts_cost_the_same_however_many_there_are(browser):
    pages = [browser.url(page) for page in ("", "acuses/", "documentos/")]
    before = [_queries(browser, page) for page in pages]
    sample = Receipt.objects.filter(dossier__folio=browser.doctor.folio).latest("id")
    Receipt.objects.bulk_create(
        Receipt(
            number=f"T{n:05d}",
            call_id=sample.call_id,
            kind=sample.kind,
            dossier=sample.dossier,
            actor=sample.actor,
            at=sample.at,
            document=sample.document,
            item_digest=sample.item_digest,
        )
        for n in range(500)
    )
    assert [_queries(browser, page) for page in pages] == before
    assert max(before) <= 24
