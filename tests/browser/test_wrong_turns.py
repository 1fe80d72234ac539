"""What goes wrong on the way: each time a clear answer, and nothing of hers is lost."""

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.browser import acts
from tests.browser.acts import CALL_PAGE, HOME
from tests.browser.conftest import NARROW
from tests.browser.house import CALL, Doctor, House, at, crowd, doctor_of
from tests.browser.visitor import Visitor

from convoca.docscan import MAX_BYTES
from convoca.rehearsal import papers
from convoca.rehearsal.variants import Variant
from convoca.rules import curp as curps

pytestmark = pytest.mark.timeout(600)
SLOT = "curp-electronic"


@pytest.fixture
def ana(house: House) -> Doctor:
    """A doctor with an open file."""
    return doctor_of(crowd()[0])


@pytest.fixture
def me(ana: Doctor, visitor: Callable[..., Visitor]) -> Visitor:
    """The same doctor at her phone, signed in."""
    found = visitor("es", size=NARROW, name="wrong")
    found.is_signed_in(ana.actor.user_id)
    return found


@pytest.mark.parametrize("lang", ["es", "en"])
def test_a_wrong_curp_or_folio_is_explained_and_what_was_typed_stays(
    house: House, visitor: Callable[..., Visitor], lang: str
) -> None:
    person = crowd()[1]
    someone = visitor(lang, size=NARROW, name=f"stranger-{lang}", color_scheme="dark")
    someone.go(f"{CALL_PAGE}puedo-participar/")
    wrong = next(f for f in curps.problems(person.mistyped_curp) if f.code.startswith("curp."))
    for folio, curp, code in (
        (person.folio, person.mistyped_curp, ""),
        ("0000000", person.curp, "eligibility.no-match"),
        (crowd()[2].folio, person.curp, "eligibility.no-match"),
        ("", person.curp, "eligibility.no-folio"),
        (person.folio, "", "eligibility.curp-or-surname"),
    ):
        someone.write("folio", folio)
        someone.write("curp", curp)
        someone.press("eligibility.ask")
        assert someone.status == 422
        someone.is_told(code or wrong.code, **({"edition": "XLV"} if code else wrong.params))
        assert someone.page.locator("[name=folio]").input_value() == folio
        assert someone.page.locator("[name=curp]").input_value() == curp
    assert str(wrong.params["position"]) == "10", "the letter O where a digit goes"


def test_files_that_cannot_serve_are_refused_with_their_reason_and_the_good_one_stays(
    ana: Doctor, me: Visitor, tmp_path: Path
) -> None:
    me.go(f"{HOME}{ana.folio}/documentos/{SLOT}/")
    acts.uploads(me, *papers.paper(ana.person, SLOT))
    good = me.page.locator(".file-name").inner_text()
    lying = papers.paper(ana.person, SLOT, Variant.LYING_NAME)
    said = {
        "document.name-differs": (lying, {"declared": "pdf", "found": "png"}),
        "document.empty": (papers.paper(ana.person, SLOT, Variant.EMPTY), {}),
        "document.damaged": (papers.paper(ana.person, SLOT, Variant.TRUNCATED), {}),
        "document.encrypted": (papers.paper(ana.person, SLOT, Variant.ENCRYPTED), {}),
    }
    for code, (file, params) in said.items():
        acts.uploads(me, *file)
        me.is_told(code, **params)
        assert me.page.locator("#errors").is_visible()
        assert me.page.locator(".file-name").inner_text() == good
    huge = tmp_path / "enorme.pdf"
    huge.write_bytes(b"%PDF-1.7\n" + bytes(MAX_BYTES))
    me.page.locator("input[type=file][name=file]").set_input_files(huge)
    me.press("applicant.slot.upload")
    me.reads("30")
    assert me.page.locator(".file-name").inner_text() == good
    assert len(ana.page().slots[0].versions) <= 1
    me.press("applicant.slot.upload")  # and nothing chosen at all
    me.is_told("applicant.no-file")


def test_a_window_says_when_it_opens_and_that_it_has_just_closed(
    house: House, ana: Doctor, me: Visitor
) -> None:
    ana.fill(at(10))
    ana.prefer(at(10))
    house.set_clock(at(17, 23, 59, 59))
    me.go(f"{HOME}{ana.folio}/enviar/")
    me.page.locator("input[name=exclusivity]").check()
    me.write("word", me.words("applicant.send.word"))
    house.set_clock(at(18))
    me.press("applicant.send.button")
    assert me.status == 422
    me.reads("cerró a las 23:59 h del miércoles 17 de noviembre")
    assert ana.page().state == "draft"
    assert all(slot.document for slot in ana.page().slots)
    me.go(f"{HOME}{ana.folio}/")
    me.reads(me.words("applicant.next.too-late"))


def test_before_it_opens_the_register_says_when(
    house: House, visitor: Callable[..., Visitor]
) -> None:
    person = crowd()[1]
    early = visitor("en", size=NARROW, name="early")
    house.set_clock(at(9, 0, 0, 59))
    early.sign_up(person.email)
    early.go(f"{HOME}abrir/{CALL}/")
    early.reads("00:01")
    assert not early.page.locator("[name=folio]").count()
    house.set_clock(at(9, 0, 1))
    early.go(f"{HOME}abrir/{CALL}/")
    assert early.page.locator("[name=folio]").count()


def test_somebody_elses_addresses_are_not_there(house: House, ana: Doctor, me: Visitor) -> None:
    other = doctor_of(crowd()[1])
    other.attach("curp-electronic", at(10))
    for rest in ("", "datos/", f"documentos/{SLOT}/", f"documentos/{SLOT}/1/", "acuses/"):
        me.go(f"{HOME}{other.folio}/{rest}")
        assert me.status == 404
        me.reads(me.words("problem.404.cause"))
    me.go(f"{HOME}0000-0000/")
    assert me.status == 404
    for rest in ("/mesa/", "/tablero/"):
        me.go(rest)
        assert me.status == 403


def test_a_session_that_ends_in_the_middle_comes_back_with_everything(
    house: House, ana: Doctor, me: Visitor
) -> None:
    me.go(f"{HOME}{ana.folio}/datos/")
    me.write("phone", "55 1234 5678")
    me.page.locator("[name=phone]").blur()
    me.page.wait_for_function("() => document.querySelector('[data-kept]').textContent")
    assert ana.page().fields["phone"] == "55 1234 5678"
    me.loses_her_session()
    me.write("school", "Escuela de Medicina del Valle")
    me.press("applicant.data.save")
    me.reads(me.words("applicant.session.ended"))
    me.enter(ana.person.email)
    assert me.path == f"{HOME}{ana.folio}/datos/"
    assert me.page.locator("[name=phone]").input_value() == "55 1234 5678"
    assert me.page.locator("[name=school]").input_value() == "Escuela de Medicina del Valle"


def test_two_tabs_show_both_values_and_lose_neither(house: House, ana: Doctor, me: Visitor) -> None:
    path = f"{HOME}{ana.folio}/datos/"
    tab = me.another_tab()
    me.go(path)
    tab.go(path)
    me.write("phone", "55 1111 1111")
    me.press("applicant.data.save")
    tab.write("school", "Escuela de Medicina del Valle")
    tab.leave(lambda: tab.write("phone", "55 2222 2222"))  # told as soon as it is typed
    tab.reads(tab.words("applicant.conflict.lede"), "55 1111 1111", "55 2222 2222")
    tab.press("applicant.conflict.save")
    assert ana.page().fields["phone"] == "55 2222 2222"
    assert ana.page().fields["school"] == "Escuela de Medicina del Valle"

    me.go(f"{HOME}{ana.folio}/preferencias/")
    tab.go(f"{HOME}{ana.folio}/preferencias/")
    me.press("applicant.preferences.add")
    me.press("applicant.preferences.save")
    tab.press("applicant.preferences.add")
    tab.press("applicant.preferences.save")
    assert tab.status == 409
    tab.press("applicant.preferences.theirs")
    assert len(ana.page().wishes) == 1
