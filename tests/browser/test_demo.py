"""The demo in a real browser: it fills while one watches, and the result comes out by itself."""

import os
import re
import tempfile
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.browser.conftest import NARROW, WIDE
from tests.browser.examination import Examination
from tests.integration.rehearsal.demonstration import Demonstration, Reader
from tests.integration.rehearsal.test_demo import CALL, RELEASE

pytestmark = pytest.mark.timeout(400)
SPANISH, ENGLISH = ("", "es-MX", NARROW), ("/en", "en-US", WIDE)


@pytest.fixture(scope="module")
def demo() -> Iterator[Demonstration]:
    """A demo that has just answered; its call is still being walked."""
    with tempfile.TemporaryDirectory(prefix="cvc-demo-") as made:
        staged = Demonstration(Path(made) / "demo", os.environ["DATABASE_URL"])
        try:
            staged.start()
            yield staged
        finally:
            staged.stop()
            staged.refused("--reset")


def window(browser: Browser, examination: Examination, demo: Demonstration, **how: object) -> Page:
    page = browser.new_context(timezone_id="America/Mexico_City", **how).new_page()
    page.set_default_timeout(20_000)
    examination.watch(page, demo.url)
    return page


def look(page: Page, examination: Examination, name: str = "", *, scripts: bool = True) -> None:
    examination.look(page, page.content().encode(), name, scripts=scripts)


def test_one_sees_it_fill_and_the_guide_says_when_it_is_complete(
    demo: Demonstration, chromium_browser: Browser, examination: Examination
) -> None:
    page = window(chromium_browser, examination, demo, viewport=NARROW, locale="es-MX")
    page.goto(f"{demo.url}/ensayo/")
    look(page, examination, "filling")
    bar = page.locator("[data-rehearsal-bar]")
    before = bar.evaluate("piece => piece.value")

    page.wait_for_function(
        "before => document.querySelector('[data-rehearsal-bar]')?.value > before"
        " || !document.querySelector('[data-rehearsal-bar]')",
        arg=before,
        timeout=120_000,
    )
    expect(page.get_by_text("La convocatoria ya se recorrió entera")).to_be_visible(timeout=300_000)

    expect(bar).to_have_count(0)
    look(page, examination, "filled")


@pytest.mark.parametrize(("prefix", "locale", "size"), [SPANISH, ENGLISH], ids=["es", "en"])
def test_its_pages_and_rooms_are_fit_for_every_reader(
    demo: Demonstration,
    chromium_browser: Browser,
    examination: Examination,
    prefix: str,
    locale: str,
    size: dict[str, int],
) -> None:
    demo.wait_until_filled()
    page = window(chromium_browser, examination, demo, viewport=size, locale=locale)
    for path in ("/", "/ensayo/", "/ensayo/correo/"):
        page.goto(f"{demo.url}{prefix}{path}")
        look(page, examination, path.strip("/"))
        under = page.locator("h1").bounding_box()
        for room in page.locator(".rehearsal summary").all():
            room.click()
            look(page, examination, "room")
            assert page.locator("h1").bounding_box() == under, "a room moves nothing below it"


def test_it_all_works_without_scripts(
    demo: Demonstration, chromium_browser: Browser, examination: Examination
) -> None:
    demo.wait_until_filled()
    page = window(chromium_browser, examination, demo, viewport=NARROW, java_script_enabled=False)
    page.goto(f"{demo.url}/")
    page.locator(".rehearsal summary").first.click()
    page.locator('.rehearsal button[value="validated"]').click()
    assert page.url == f"{demo.url}/"
    page.locator(".rehearsal summary").nth(1).click()
    page.locator('.rehearsal button[value="gestion@institucion.example"]').click()

    assert page.url == f"{demo.url}/tablero/"
    expect(page.locator(".rehearsal-me")).to_contain_text("gestion@institucion.example")


def test_the_result_comes_out_by_the_clock_while_one_watches(
    demo: Demonstration, chromium_browser: Browser, examination: Examination
) -> None:
    demo.wait_until_filled()
    Reader(demo).stand("sealed")
    codes = demo.ask(
        "SELECT public_code FROM registry_dossier WHERE state = 'ranked' ORDER BY public_code"
    )
    page = window(chromium_browser, examination, demo, viewport=WIDE, locale="es-MX")
    demo.set_clock(RELEASE - timedelta(seconds=20))
    page.goto(f"{demo.url}{CALL}resultados/")
    expect(page.locator("[data-rehearsal-clock]")).to_have_text(re.compile(r"00:00:\d\d"))
    assert not any(code in page.content() for (code,) in codes)

    expect(page.locator("[data-rehearsal-clock]")).to_have_text(
        re.compile(r"00:01:\d\d"), timeout=40_000
    )
    page.reload()

    assert any(code in page.content() for (code,) in codes)
    look(page, examination, "released")
