"""A validator with a keyboard and nothing else, from the queue to the letter that leaves."""

from collections.abc import Callable

import pytest
from tests.browser.house import CALL, House, at, crowd, doctor_of
from tests.browser.test_keyboard import Hands
from tests.browser.visitor import Visitor

from convoca.registry.models import Decision, Review
from convoca.workflow import validate
from convoca.workflow.queries import desk

pytestmark = pytest.mark.timeout(300)
_LEFT = 3  # documents still to decide when she sits down again


def test_a_validator_needs_no_mouse_from_the_queue_to_the_letter(
    house: House, visitor: Callable[..., Visitor]
) -> None:
    doctor = doctor_of(crowd()[0])
    doctor.fill(at(9, 18))
    doctor.prefer(at(9, 18))
    doctor.send(at(9, 19))
    house.set_clock(at(12))
    left = _decide_all_but_the_last(house)
    clerk = visitor("es", name="validator-keyboard")
    clerk.is_signed_in(house.office.validator.user_id)
    clerk.go("/mesa/")
    hands = Hands(clerk)
    hands.to(clerk.button(clerk.words("desk.take.continue", folio=doctor.folio)))
    hands.press("Enter")
    assert clerk.path.endswith(f"/documento/{left[0]}/"), "the first document without a decision"
    here = "() => document.activeElement.className"
    assert clerk.page.evaluate(here) == "paper", "the focus is on the document, not on the menu"

    _reads_the_shortcuts_and_turns_them_off_and_on(clerk, hands)
    hands.press("a")
    assert clerk.path.endswith(f"/documento/{left[1]}/")
    hands.keys.press("g")
    assert "rotate(90deg)" in str(clerk.page.locator(".sheets img").first.get_attribute("style"))
    hands.keys.press("s")
    hands.keys.type("¿Esta es la firma?")
    hands.to(clerk.button(clerk.words("desk.second-send")))
    hands.press("Enter")
    assert clerk.path.endswith(f"/documento/{left[2]}/")
    hands.press("a")
    clerk.reads(clerk.words("desk.doubts", count=1))
    hands.to(clerk.page.locator(f'.tasks a[href$="/documento/{left[1]}/"]'))
    hands.press("Enter")
    hands.keys.press("r")
    hands.keys.press("Space")
    hands.to(clerk.button(clerk.words("desk.observe-send")))
    hands.press("Enter")
    hands.to(clerk.button(clerk.words("desk.close")))
    hands.press("Enter")
    assert clerk.path == "/mesa/"
    found = [d.verdict for d in Decision.objects.filter(slot__in=left).order_by("id")]
    assert found == ["valid", "second", "valid", "observed"]
    assert [r.verdict for r in Review.objects.all()] == ["to_correct"]


def _decide_all_but_the_last(house: House) -> list[str]:
    """What she did before lunch; the documents that are left."""
    me = house.office.validator
    lease = validate.claim_next(actor=me, at=at(12), call_id=CALL)
    assert lease is not None
    documents = desk.review(me, lease.folio, lease.token).documents
    for view in documents[:-_LEFT]:
        validate.decide(
            actor=me,
            at=at(12),
            folio=lease.folio,
            token=lease.token,
            slot=view.needed.slot.id,
            version=view.version,
            verdict="valid",
        )
    return [view.needed.slot.id for view in documents[-_LEFT:]]


def _reads_the_shortcuts_and_turns_them_off_and_on(clerk: Visitor, hands: Hands) -> None:
    """Single letters may be turned off: somebody who dictates says them by accident (WCAG 2.1.4)."""
    hands.keys.press("?")
    clerk.reads(clerk.words("desk.keys.second"))
    choice = clerk.page.locator("[data-shortcuts]")
    hands.to(choice)
    hands.keys.press("Space")
    before = clerk.page.url
    hands.keys.press("a")
    clerk.page.wait_for_timeout(200)
    assert clerk.page.url == before, "the letters are off"
    hands.keys.press("Space")
