"""A call without an exam at the screen: from "am I eligible?" to the sheet, on a phone and a desk."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import expect
from tests.browser.conftest import NARROW, WIDE
from tests.integration.cast import account

from convoca.rehearsal import statements
from convoca.rehearsal.people import people
from convoca.rules import calls, catalogues
from convoca.rules.calls import CallFile
from convoca.workflow import publish
from convoca.workflow.answers import Done

CALL = "2024-specialists"
PAGE = f"/convocatorias/{CALL}/"


def folder() -> CallFile:
    found = calls.load(calls.default_folder() / CALL)
    assert isinstance(found, CallFile), found
    return found


FILE = folder()
ANA = people(1, 7, FILE, catalogues.default())[0]


@pytest.fixture
def open_house(house):
    """The call for specialists published beside the other, on its third day."""
    when = datetime(2024, 2, 29, 10, tzinfo=ZoneInfo("America/Mexico_City")).astimezone(UTC)
    done = publish.propose_publish_call(actor=house.office.manager, at=when, file=FILE)
    assert isinstance(house.office.approved(done, when), Done)
    house.set_clock(when)
    return house


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(("lang", "size"), [("es", NARROW), ("en", WIDE)])
def test_a_specialist_asks_if_it_is_for_her_and_opens_her_file(visitor, open_house, lang, size):
    me = visitor(lang, size=size, name="specialist")
    me.go(PAGE)
    assert "ENARM" not in me.text
    me.press("call.eligible")
    me.press("eligibility.ask")
    expect(me.page.locator("#errors a")).to_have_count(3)
    for name, value in {"specialty": ANA.specialty, "licence": "has-not"}.items():
        me.write(name, value)
    me.write("work-permit", "national")
    me.press("eligibility.ask")
    question = FILE.call.eligibility[0]
    why = question.answers[2].because
    assert why is not None
    me.reads(why.in_language(lang))
    me.write("licence", "has")
    me.press("eligibility.ask")
    me.reads(me.words("eligible.lede-open"))

    me.is_signed_in(account(ANA.email).user_id)
    me.go(f"/mi-expediente/abrir/{CALL}/")
    for name, value in statements.at_the_door(ANA, FILE.call).items():
        me.write(name, value)
    me.press("applicant.register.send")
    own = me.path
    assert own.startswith("/mi-expediente/")
    for rest in ("datos/", "documentos/", "preferencias/", "solicitud/"):
        me.go(f"{own}{rest}")
        assert "ENARM" not in me.text
