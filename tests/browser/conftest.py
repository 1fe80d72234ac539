"""A stage for the browser tests: the pages served here, a clock the test moves, people at screens.

Every page a visitor sees is examined (`examination.py`); what is found is told together at the end.
"""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.conf import settings
from django.contrib.staticfiles import finders
from django.core.cache import cache
from django.test import override_settings
from playwright.sync_api import Browser, sync_playwright
from tests.browser.examination import AXE_FOLDER, Examination, pictures
from tests.browser.house import House
from tests.browser.visitor import Visitor

_FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
NARROW = {"width": 360, "height": 740}
WIDE = {"width": 1280, "height": 800}


@pytest.fixture(scope="module")
def chromium_browser(chromium_path: str) -> Iterator[Browser]:
    """One Chromium for the tests of a file."""
    with pytest.MonkeyPatch.context() as patch, sync_playwright() as playwright:
        # Playwright keeps an event loop in this thread; the tests still read the database from it.
        patch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
        browser = playwright.chromium.launch(executable_path=chromium_path, args=list(_FLAGS))
        yield browser
        browser.close()


@pytest.fixture(scope="session", autouse=True)
def _axe_is_served() -> Iterator[None]:
    """Let the house under test serve the examining script beside its own."""
    served = [*settings.STATICFILES_DIRS, ("axe", AXE_FOLDER)]
    with override_settings(STATICFILES_DIRS=served):
        finders.get_finder.cache_clear()
        yield
    finders.get_finder.cache_clear()


@pytest.fixture
def house(live_server: Any) -> House:
    """A published call on the second day of registration, its office, and nobody registered yet."""
    cache.clear()  # how often a stranger tried in the test before does not count here
    return House(live_server.url)


@pytest.fixture
def examination(request: pytest.FixtureRequest) -> Iterator[Examination]:
    """What was seen on every page of the test, told at its end."""
    found = Examination(pictures(request.node.name))
    yield found
    assert not found.problems, found.told()


@pytest.fixture
def visitor(
    chromium_browser: Browser, house: House, examination: Examination
) -> Iterator[Callable[..., Visitor]]:
    """Make a person at a screen of her own: `visitor("es", size=NARROW)`."""
    contexts = []

    def make(
        lang: str = "es", *, size: dict[str, int] = WIDE, name: str = "", **more: Any
    ) -> Visitor:
        context = chromium_browser.new_context(
            viewport=size,
            locale="es-MX" if lang == "es" else "en-US",
            timezone_id="America/Mexico_City",
            accept_downloads=True,
            **more,
        )
        context.set_default_timeout(15_000)
        contexts.append(context)
        scripts = more.get("java_script_enabled", True)
        return Visitor(context, house, examination, lang, name, scripts=scripts)

    yield make
    for context in contexts:
        context.close()
