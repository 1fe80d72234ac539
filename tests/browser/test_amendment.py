"""A deadline is moved: one person proposes it, another approves it, and who waits for it is told."""

from collections.abc import Callable

import pytest
from tests.browser.conftest import NARROW
from tests.browser.house import CALL, House, at, crowd, doctor_of
from tests.browser.visitor import Visitor

from convoca.registry.models import CallVersion

pytestmark = pytest.mark.timeout(600)
CALL_PAGE = f"/convocatorias/{CALL}/"
LATER = "2021-11-19T23:59"


def test_a_deadline_is_moved_by_two_people_and_everyone_can_read_both_texts(
    house: House, visitor: Callable[..., Visitor]
) -> None:
    waiting = crowd()[0]
    doctor_of(waiting)
    manager = visitor("es", name="manager")
    manager.sign_in("manager@imss.example")
    second = visitor("en", name="second-key")
    second.sign_in("second@imss.example")

    manager.go(f"/tablero/{CALL}/")
    manager.press("board.propose.amend")
    # First a wrong turn: time already offered is not taken away, and a reason is missing.
    manager.write("windows.send.closes", "2021-11-16T23:59")
    manager.write("reason_es", "Hubo una falla de luz.")
    manager.press("amend.see")
    manager.write("reason_en", "There was a power cut.")
    manager.press("amend.see")
    manager.reads("23:59")
    assert not CallVersion.objects.filter(number=2).exists()
    # Then what was meant.
    manager.write("windows.send.closes", LATER)
    manager.press("amend.see")
    manager.reads(manager.words("amend.people.drafting"))
    manager.press("board.do-propose")
    manager.reads(manager.words("board.mine"))

    second.go(manager.path)
    second.reads(second.words("amend.people.drafting"))
    second.press("board.approve")
    house.rest()
    assert "2" in house.letter(waiting.email)

    anyone = visitor("es", size=NARROW, name="anyone")
    anyone.go(CALL_PAGE)
    anyone.go(f"{CALL_PAGE}version-2/")
    anyone.reads("Hubo una falla de luz.", "2 días después")
    anyone.go(f"{CALL_PAGE}version-1/")
    anyone.press("version.current", number=2)
    assert anyone.path == f"{CALL_PAGE}version-2/"

    house.set_clock(at(11))
    manager.go(f"/tablero/{CALL}/cambiar/?parte=summary")
