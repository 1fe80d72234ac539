"""A foreign doctor without a CURP at the screen, from the door to the link that somebody reviews."""

from collections.abc import Callable
from dataclasses import asdict, replace

import pytest
from tests.browser.conftest import NARROW, WIDE
from tests.browser.house import CALL, House, at, crowd
from tests.browser.visitor import Visitor
from tests.integration.cast import account, typed

from convoca.registry.models import Dossier
from convoca.rules import curp as curps
from convoca.workflow import publish, record
from convoca.workflow.answers import Done

LUZ = replace(next(one for one in crowd(60) if one.track == "foreign"), curp="", birth_state="NE")


def curp_of_luz() -> str:
    sign = "A" if LUZ.birth_date.year >= 2000 else "0"
    first = f"LUXL{LUZ.birth_date:%y%m%d}{LUZ.sex}NEXXX{sign}"
    return first + curps.check_digit(first)


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(("lang", "size"), [("es", NARROW), ("en", WIDE)])
def test_she_has_an_identity_at_once_and_links_her_curp_later(
    house: House, visitor: Callable[..., Visitor], lang: str, size: dict[str, int]
) -> None:
    rows = [{**asdict(LUZ.entry), "curp": "", "score": str(LUZ.entry.score)}]
    proposed = publish.propose_import_selected(
        actor=house.office.manager, at=at(9), call_id=CALL, rows=rows
    )
    assert isinstance(house.office.approved(proposed, at(9)), Done)
    me = visitor(lang, size=size, name="luz")
    me.is_signed_in(account(LUZ.email).user_id)
    me.go(f"/mi-expediente/abrir/{CALL}/")
    me.write("folio", LUZ.folio)
    me.press("applicant.register.send")
    me.is_told("eligibility.curp-or-surname")
    me.write("surname", LUZ.entry.first_surname.lower())
    me.press("applicant.register.send")
    row = Dossier.objects.exclude(temporary_id="").get()
    me.reads(me.words("temporary.issued", identity=row.temporary_id))

    saved = record.save_data(
        actor=account(LUZ.email), at=at(10), folio=row.folio, fields=typed(LUZ), seen_version=1
    )
    assert isinstance(saved, Done), saved
    me.press("identity.title")
    me.write("curp", row.temporary_id)
    me.press("identity.send")
    me.is_told("curp.length", length=12, needed=18)
    me.write("curp", curp_of_luz())
    me.press("identity.send")
    me.reads(me.words("identity.asked"))

    desk = visitor(lang, size=size, name="desk")
    desk.is_signed_in(house.office.validator.user_id)
    desk.go("/mesa/")
    desk.press("identity.desk")
    desk.press_on(desk.page.get_by_role("link", name=row.folio))
    desk.reads(row.temporary_id, curp_of_luz())
    desk.press("identity.do-refuse")
    desk.is_told("identity.no-reason")
    desk.press("identity.do-link")
    desk.reads(desk.words("identity.none"))
    me.go(f"/mi-expediente/{row.folio}/identidad/")
    me.reads(me.words("identity.lede-linked"), curp_of_luz())
