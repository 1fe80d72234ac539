"""Photographs of sheets become one document, put in order with or without scripts."""

import io
from collections.abc import Callable

import pytest
from PIL import Image, ImageDraw
from tests.browser.acts import HOME
from tests.browser.conftest import NARROW
from tests.browser.house import House, at, crowd, doctor_of
from tests.browser.visitor import Visitor

from convoca.workflow import record

pytestmark = pytest.mark.timeout(600)
SLOT = "licence-card"


def _side(words: str) -> bytes:
    image = Image.new("RGB", (900, 570), "#f3f1ea")
    ImageDraw.Draw(image).text((60, 200), words, fill="black", font_size=90)
    out = io.BytesIO()
    image.save(out, "JPEG")
    return out.getvalue()


@pytest.mark.parametrize(("lang", "scripts"), [("es", True), ("en", False)])
def test_both_sides_of_a_card_are_photographed_and_put_in_order(
    house: House, visitor: Callable[..., Visitor], lang: str, scripts: bool
) -> None:
    ana = doctor_of(crowd()[0])
    answered = {"requirement": "licence", "option": "card"}
    record.answer(actor=ana.actor, at=at(10), folio=ana.folio, **answered)
    me = visitor(lang, size=NARROW, name=f"sheets-{lang}", java_script_enabled=scripts)
    me.is_signed_in(ana.actor.user_id)
    me.go(f"{HOME}{ana.folio}/documentos/{SLOT}/")
    back, front = (
        {"name": n, "mimeType": "image/jpeg", "buffer": _side(n)} for n in ("2.jpg", "1.jpg")
    )
    me.page.locator("input[type=file][name=file]").set_input_files([back, front])  # type: ignore[list-item]
    me.press("applicant.slot.upload")
    sheets = me.page.locator(".sheets li")
    assert sheets.count() == 2
    me.press_on(sheets.nth(1).get_by_role("button", name=me.words("applicant.sheets.before")))
    assert [row.locator("small").inner_text() for row in sheets.all()] == ["1.jpg", "2.jpg"]
    me.press_on(sheets.nth(0).get_by_role("button", name=me.words("applicant.sheets.turn")))
    me.press_on(sheets.nth(1).get_by_role("link", name=me.words("applicant.sheets.replace")))
    me.put("otra.jpg", _side("otra"))
    me.press("applicant.slot.upload-sheet", sheet=2)
    assert [row.locator("small").inner_text() for row in sheets.all()] == ["1.jpg", "otra.jpg"]
    assert sheets.nth(1).locator("img").evaluate("e => e.complete || e.loading === 'lazy'")
    me.page.locator("details > summary").last.click()
    me.press("applicant.versions.see")
    assert me.page.locator("tbody tr").count() == 4
    lies = ana.page().slots
    (card,) = [s.document for s in lies if s.needed.slot.id == SLOT]
    assert card is not None
    assert [turns for _, _, turns in card.made_of] == [1, 0]
