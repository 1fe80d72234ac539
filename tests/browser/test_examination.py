"""What every page is examined for can be found: faults planted on purpose."""

import gzip
import random

import pytest
from playwright.sync_api import Browser
from tests.browser.conftest import NARROW
from tests.browser.examination import MOST_BYTES, Examination

_PAGE = """<!doctype html><html lang="es"><head><title>Una página</title></head>
<body><main><h1>Una página</h1>{0}</main></body></html>"""
_NOISE = random.Random(1).randbytes(MOST_BYTES).hex()  # what does not compress to nothing


@pytest.mark.parametrize(
    ("planted", "told"),
    [
        ("<p>Nada malo.</p>", ""),
        ('<p style="color:#bbb;background:#fff">Apenas se lee.</p>', "axe (serious)"),
        ('<input name="x">', "axe (critical)"),
        ('<p style="width:900px">Demasiado ancho.</p>', "wider than 360"),
        ('<img alt="" src="https://otro.example/x.png">', "asks another host"),
        (f"<!-- {_NOISE} -->", "weighs"),
        ("<script>nadie()</script>", "a script fails"),
    ],
)
def test_a_fault_on_a_page_is_found(chromium_browser: Browser, planted: str, told: str) -> None:
    context = chromium_browser.new_context(viewport=NARROW)
    page, found = context.new_page(), Examination(pictures=None)
    context.route("https://otro.example/**", lambda route: route.abort())
    found.watch(page, "http://localhost")
    html = _PAGE.format(planted)
    page.set_content(html)
    found.look(page, html.encode(), "planted")
    context.close()
    assert len(gzip.compress(_NOISE.encode())) > MOST_BYTES
    assert [told in problem for problem in found.problems] == [True] * bool(told), found.told()


def test_a_piece_that_was_clean_is_found_where_its_colours_are_others(
    chromium_browser: Browser,
) -> None:
    page, found = chromium_browser.new_page(), Examination(pictures=None)
    for ground in ("#fff", "#222"):
        html = _PAGE.format(
            f'<style>main {{ background: {ground}; color: #111 }}</style><p class="t">Se lee.</p>'
        )
        page.set_content(html)
        found.look(page, html.encode(), "planted")
    page.close()
    assert ["color-contrast" in problem for problem in found.problems] == [True], found.told()
