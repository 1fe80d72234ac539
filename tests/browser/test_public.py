"""Anyone looks for a place: from the front page in three steps, on a phone, by keyboard, in two languages."""

import json
from collections.abc import Callable
from datetime import UTC, datetime
from functools import cache
from itertools import product

import pytest
import zxingcpp
from PIL import Image
from tests.browser.conftest import NARROW, WIDE
from tests.browser.house import House
from tests.browser.test_keyboard import Hands
from tests.browser.visitor import Visitor

from convoca.rules import calls, catalogues
from convoca.rules.calls import CallFile
from convoca.workflow import publish
from convoca.workflow.answers import Done

pytestmark = pytest.mark.timeout(600)
CALL = "2024-bienestar"
HERE = f"/convocatorias/{CALL}/"
DURING = datetime(2024, 2, 12, 18, tzinfo=UTC)
_ASKED = {"specialty": "anestesiologia", "state": "chiapas", "shift": "evening"}
_OPEN_ALL = "() => document.querySelectorAll('main details').forEach(d => { d.open = true })"


@cache
def bienestar() -> CallFile:
    found = calls.load(calls.default_folder() / CALL)
    assert isinstance(found, CallFile), found
    return found


@pytest.fixture
def fair(house: House) -> House:
    """The call of 2,947 posts is published too, and open."""
    when = datetime(2024, 2, 1, 18, tzinfo=UTC)
    office = house.office
    done = publish.propose_publish_call(actor=office.manager, at=when, file=bienestar())
    assert isinstance(office.approved(done, when), Done)
    house.set_clock(DURING)
    return house


def wanted() -> list[str]:
    """Anaesthesiology in Chiapas, evening, with compensation: from the file itself."""
    return [
        v.vacancy
        for v in sorted(bienestar().vacancies, key=lambda v: v.vacancy)
        if (v.specialty, v.region, v.shift) == tuple(_ASKED.values()) and v.coverage
    ]


def listed(me: Visitor) -> list[str]:
    return me.page.locator("table.posts tbody tr td:last-child a").all_inner_texts()


def test_a_place_is_found_in_three_steps_on_a_phone_with_scripts_and_without(
    fair: House, visitor: Callable[..., Visitor]
) -> None:
    for lang, scripts in product(("es", "en"), (True, False)):
        name = f"finder-{lang}-{scripts}"
        finds(visitor(lang, size=NARROW, name=name, java_script_enabled=scripts))


def finds(me: Visitor) -> None:
    """From the front page: the posts of the call, what she wants, and the list."""
    me.go("/")
    me.press_on(me.page.locator(f'main a[href$="{HERE}plazas/"]').first)
    for name, value in {**_ASKED, "compensation": "with"}.items():
        me.write(name, value)
    me.press("places.filter")
    assert wanted()
    assert listed(me) == wanted()
    seats = sum(bienestar().by_id[one].seats for one in wanted())
    me.reads(me.words("places.found", count=seats))
    found = me.page.locator("#encontradas").bounding_box()
    assert found is not None
    assert found["y"] < NARROW["height"], "what was found is on the screen"
    me.press_on(me.page.locator("table.posts tbody a").first)
    me.reads(wanted()[0], me.words("places.by-compensation"))


def test_a_place_is_found_by_keyboard(fair: House, visitor: Callable[..., Visitor]) -> None:
    for lang in ("es", "en"):
        finds_by_keyboard(visitor(lang, name="keys"), lang)


def finds_by_keyboard(me: Visitor, lang: str) -> None:
    """The same three steps with Tab, letters and Enter; and a filter dropped again."""
    hands, names = Hands(me), catalogues.default()
    me.go("/")
    hands.to(me.page.locator(f'main a[href$="{HERE}plazas/"]').first)
    hands.press("Enter")
    words = {
        "specialty": getattr(names.specialties["anestesiologia"].name, lang),
        "state": "Chiapas",
        "shift": me.words("shift.evening"),
        "compensation": me.words("places.compensation-with"),
    }
    for name, typed in words.items():
        hands.type(name, typed)
    hands.to(me.button(me.words("places.filter")))
    hands.press("Enter")
    assert listed(me) == wanted()
    drop = me.page.locator(".chips a.chip").first
    hands.to(drop)
    hands.press("Enter")
    assert "specialty" not in me.path
    assert "state=chiapas" in me.path


def test_every_public_page_is_clean_with_all_it_hides_shown(
    fair: House, visitor: Callable[..., Visitor]
) -> None:
    post = next(v.vacancy for v in bienestar().vacancies if v.coverage)
    paths = ["/", HERE, f"{HERE}plazas/", f"{HERE}plazas/{post}/", "/fuentes/", "/api/"]
    for lang, size, scheme in (("es", NARROW, "light"), ("en", WIDE, "dark")):
        me = visitor(lang, size=size, name=f"reader-{lang}", color_scheme=scheme)
        for path in (*paths, f"{HERE}plazas/?state=atlantida", f"{HERE}resultados/"):
            me.page.goto(me.address(path))
            me.page.evaluate(_OPEN_ALL)
            me.look()


def test_what_is_taken_away_is_what_was_found(fair: House, visitor: Callable[..., Visitor]) -> None:
    me = visitor("es", size=NARROW, name="taker")
    me.go(f"{HERE}plazas/?specialty=anestesiologia&state=chiapas&shift=evening&compensation=with")
    taken = json.loads(me.fetch_of("places.as-json"))
    assert [one["vacancy"] for one in taken["places"]] == wanted()
    assert me.fetch_of("places.as-csv").startswith("\ufeffvacancy,".encode())
    assert me.fetch_of("places.as-xlsx").startswith(b"PK")
    me.go(HERE)
    assert me.fetch_of("call.calendar").startswith(b"BEGIN:VCALENDAR")


def test_the_code_of_a_printed_call_leads_to_its_page(
    fair: House, visitor: Callable[..., Visitor], tmp_path
) -> None:
    me = visitor("es", name="printer")
    me.go(HERE)
    me.page.emulate_media(media="print")
    code = me.page.locator(".qr-code")
    code.screenshot(path=tmp_path / "code.png")
    (read,) = zxingcpp.read_barcodes(Image.open(tmp_path / "code.png"))
    assert read.text.endswith(HERE)
    box = code.bounding_box()
    assert box is not None
    assert box["width"] >= 2.5 / 2.54 * 96, "a phone reads it from 2.5 cm on"


def test_nothing_moves_after_the_page_is_there(
    fair: House, visitor: Callable[..., Visitor]
) -> None:
    me = visitor("es", size=NARROW, name="still")
    for path in ("/", HERE, f"{HERE}plazas/"):
        me.page.goto(me.address(path))  # unexamined: a picture of the whole page moves it
        shifted = me.page.evaluate(
            """() => new Promise(done => { let sum = 0;
            new PerformanceObserver(list => { for (const e of list.getEntries()) sum += e.value; })
              .observe({type: "layout-shift", buffered: true});
            setTimeout(() => done(sum), 500); })"""
        )
        assert shifted < 0.01, path
