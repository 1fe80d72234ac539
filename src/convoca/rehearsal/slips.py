"""Which paper goes wrong, and how, for people whose temper says that one does."""

from __future__ import annotations

from typing import Final

from convoca.rehearsal import statements
from convoca.rehearsal.people import Person
from convoca.rehearsal.tempers import Mistake
from convoca.rehearsal.variants import REFUSED, Variant
from convoca.rules import documents
from convoca.rules.calls import Call, Slot

FIRST_TRIES: Final = (*REFUSED, Variant.ACTIVE)
OBSERVED: Final = (
    (Mistake.BLURRED, Variant.BLURRED),
    (Mistake.OTHERS_PAPER, Variant.OTHERS_NAME),
    (Mistake.WRONG_PAPER, Variant.OTHER_DOCUMENT),
    (Mistake.FALSIFIES, Variant.FALSIFIED),
)


def attempts(person: Person, call: Call) -> dict[str, tuple[Variant, ...]]:
    """What she uploads to each slot before sending, in order, by slot id.

    Files refused or warned about at once come before the good one. A paper that only a validator
    can object to stays as it is until the observation comes; then she uploads a good one, if she
    answers at all.
    """
    slots = _slots(person, call)
    tries: dict[str, tuple[Variant, ...]] = {slot.id: (Variant.GOOD,) for slot in slots}
    papers = [slot for slot in slots if slot.qr != "sheet"]
    draws = person.draws("slips")
    for mistake, variant in OBSERVED:
        if person.temper.makes(mistake) and papers:
            tries[draws.one(papers).id] = (variant,)
    coded = [slot for slot in papers if slot.qr == "expected"]
    if person.temper.makes(Mistake.NO_QR) and coded:
        tries[draws.one(coded).id] = (Variant.NO_QR,)
    if person.temper.makes(Mistake.WRONG_FILE) and papers:
        slot = draws.one(papers)
        tries[slot.id] = (draws.one(FIRST_TRIES), *tries[slot.id])
    return tries


def forgotten(person: Person, call: Call) -> str | None:
    """The slot she leaves empty at her first try to send, if she forgets one."""
    slots = _slots(person, call)
    if not person.temper.makes(Mistake.MISSING_PAPER) or not slots:
        return None
    return person.draws("forgotten").one(slots).id


def _slots(person: Person, call: Call) -> tuple[Slot, ...]:
    given = statements.answers(person, call)
    return tuple(need.slot for need in documents.slots(call, person.track, given))
