"""Every act is possible where no script runs: an old phone, a strict office, a bad line."""

from collections.abc import Callable

import pytest
from tests.browser import acts
from tests.browser.acts import HOME
from tests.browser.conftest import NARROW
from tests.browser.house import Doctor, House, at, crowd
from tests.browser.visitor import Visitor

from convoca.rehearsal import papers
from convoca.rehearsal.people import Person
from convoca.workflow import accounts

pytestmark = pytest.mark.timeout(600)


def test_an_applicant_and_a_validator_do_everything_without_scripts(
    house: House, visitor: Callable[..., Visitor]
) -> None:
    ana = crowd()[0]
    me = visitor("es", size=NARROW, name="applicant", java_script_enabled=False)
    me.sign_up(ana.email)
    folio = acts.registers(me, ana)
    acts.types_her_data(me, ana, folio, phone="no tengo")
    me.is_told("data.phone", value="no tengo")
    acts.types_her_data(me, ana, folio)
    first = acts.requirements(ana)[0]
    me.go(f"{HOME}{folio}/requisitos/{first.id}/")
    me.write("option", first.options[0].id)
    me.press("applicant.paper.answer")
    acts.uploads(me, *papers.paper(ana, first.options[0].slots[0].id))
    acts.orders_her_sites(me, folio)
    _brings_the_rest(ana, folio)
    acts.signs_her_sheet(me, folio)
    acts.sends(me, folio)
    assert me.fetch_of("receipt.data").startswith(b"{")

    house.set_clock(at(12))
    clerk = visitor("es", name="validator", java_script_enabled=False)
    clerk.sign_in("validator@imss.example")
    acts.validates(clerk, {"title-paper": "one-side-only"}, note="Falta el reverso.")
    clerk.reads(folio)

    me.go(f"{HOME}{folio}/observaciones/")
    me.reads("Falta el reverso.")
    me.press("applicant.corrections.upload")
    acts.uploads(me, *papers.paper(ana, "title-paper"))
    me.press("applicant.corrections.title")
    me.press("applicant.corrections.send")
    me.reads(me.words("applicant.corrections.done"))


def _brings_the_rest(person: Person, folio: str) -> None:
    """The other papers, as the first one: through the use cases, to be quick."""
    doctor = Doctor(person)
    doctor.actor, doctor.folio = accounts.proved(person.email), folio
    doctor.fill(at(10))
