"""By keyboard alone: the eye always sees where it is, and nothing needs a mouse."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator
from tests.browser.acts import HOME
from tests.browser.house import House, at, crowd, doctor_of
from tests.browser.visitor import Visitor
from tests.integration.cast import typed

from convoca.registry.models import Decision, Dossier

pytestmark = pytest.mark.timeout(600)
_LOST = 60  # presses of Tab after which anybody gives up
_HERE = "(target) => target === document.activeElement"
_SEEN = """() => {
  const e = document.activeElement.closest("label, summary, a, button") || document.activeElement;
  const shown = [e, document.activeElement].map(x => getComputedStyle(x));
  const ringed = s => (s.outlineStyle !== "none" && parseFloat(s.outlineWidth) >= 2) ||
    s.boxShadow !== "none";
  const box = document.activeElement.getBoundingClientRect();
  return [shown.some(ringed), box.width > 0 && box.bottom > 0 && box.top < innerHeight,
    document.activeElement.outerHTML.slice(0, 120)];
}"""


class Hands:
    """Hands on a keyboard: no pointer anywhere."""

    def __init__(self, me: Visitor) -> None:
        self.me = me
        self.keys = me.page.keyboard

    def to(self, target: Locator) -> None:
        """Tab until it is reached; at each stop the focus is seen."""
        for _ in range(_LOST):
            self.keys.press("Tab")
            ringed, on_screen, what = self.me.page.evaluate(_SEEN)
            assert ringed, f"the focus cannot be seen on {what}"
            assert on_screen, f"the focus is off the screen on {what}"
            if target.evaluate(_HERE):
                return
        pytest.fail(f"{_LOST} presses of Tab do not reach {target}")

    def type(self, name: str, value: str) -> None:
        """Reach the question of that name and answer it."""
        self.to(self.me.page.locator(f'[name="{name}"]:not([type=hidden])').first)
        self.keys.type(value)

    def press(self, key: str) -> None:
        """Press a key that leads to another page."""
        self.me.leave(lambda: self.keys.press(key))


def test_an_account_is_made_by_keyboard(house: House, visitor: Callable[..., Visitor]) -> None:
    me = visitor("es", name="keyboard")
    hands = Hands(me)
    me.go("/")
    hands.keys.press("Tab")
    assert me.page.evaluate("() => document.activeElement.textContent") == me.words("page.skip")
    hands.to(me.button(me.words("nav.sign-in")))
    hands.press("Enter")
    hands.to(me.button(me.words("account.signup.title")))
    hands.press("Enter")
    hands.type("email", "ana@ejemplo.example")
    hands.press("Enter")
    hands.type("code", house.code_for("ana@ejemplo.example"))
    hands.press("Enter")
    assert me.path == HOME


def test_a_form_is_answered_by_keyboard(house: House, visitor: Callable[..., Visitor]) -> None:
    doctor = doctor_of(crowd()[0])
    me = visitor("en", name="keyboard", color_scheme="dark")
    me.is_signed_in(doctor.actor.user_id)
    me.go(f"{HOME}{doctor.folio}/datos/")
    hands, answers = Hands(me), typed(doctor.person)
    born = doctor.person.birth_date
    hands.type("birth-date", f"{born:%m%d%Y}")  # as an English browser asks for it
    hands.to(me.page.locator("[name=sex]").first)
    hands.keys.press("Space")  # a woman: the first answer
    hands.to(me.page.locator("[name=birth-state]"))
    chosen = me.page.locator(f"[name=birth-state] option[value={answers['birth-state']}]")
    hands.keys.type(chosen.inner_text())
    hands.type("phone", answers["phone"])
    hands.type("school", answers["school"])
    hands.keys.press("Enter")
    me.page.wait_for_selector("#errors")
    assert me.page.locator("#errors").evaluate(_HERE), "the focus goes to what has to be mended"
    found = doctor.page().fields
    for name in ("birth-date", "sex", "birth-state", "phone", "school"):
        assert found[name] == answers[name]
    hands.to(me.page.locator("#errors a").first)
    hands.keys.press("Enter")
    assert me.page.evaluate("() => document.activeElement.name") == "average-scale"


def test_a_validator_decides_by_keyboard(house: House, visitor: Callable[..., Visitor]) -> None:
    doctor = doctor_of(crowd()[0])
    doctor.fill(at(9, 18))
    doctor.prefer(at(9, 18))
    doctor.send(at(9, 19))
    house.set_clock(at(12))
    clerk = visitor("es", name="keyboard")
    clerk.is_signed_in(house.office.validator.user_id)
    clerk.go("/mesa/")
    hands = Hands(clerk)
    hands.to(clerk.button(clerk.words("desk.take.next")))
    hands.press("Enter")
    hands.press("a")
    first, second = (clerk.path, "")
    hands.press("j")
    second = clerk.path
    assert second != first
    hands.press("k")
    assert clerk.path == first
    hands.keys.press("r")
    assert clerk.page.evaluate("() => document.activeElement.name") == "reason"
    hands.keys.press("Space")
    hands.to(clerk.page.locator("[name=note]"))
    hands.keys.type("A la copia le falta una esquina; j y k son letras aquí.")
    hands.to(clerk.button(clerk.words("desk.observe-send")))
    hands.press("Enter")
    row = Dossier.objects.get(folio=doctor.folio)
    found = Decision.objects.filter(dossier=row).order_by("id")
    assert [d.verdict for d in found] == ["valid", "observed"]
    assert found[1].note.text.endswith("letras aquí.")
