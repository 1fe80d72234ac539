"""Documents found valid before, offered again in a later call: an offer, never a decision.

The same paper for the same requirement: nobody is asked twice for what was already read. Left out is
what grows stale: the signed sheet or commitment letter of another call, a paper that must be of a
certain year or in force on a certain day, the proof of another edition's exam, and whatever the new
call would not take. Whoever validates decides about it anew.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from convoca.rules.documents import FileFacts, NeededSlot, findings
from convoca.rules.findings import refuses
from convoca.rules.schema import Call, Text


@dataclass(frozen=True, slots=True)
class Validated:
    """A document that a closed review found valid: where, when, and what it was; `title` of its call."""

    call: str
    folio: str
    requirement: str
    slot: str
    version: int
    sha256: str
    at: datetime
    facts: FileFacts
    title: Text


def offered(
    call: Call, needed: Iterable[NeededSlot], before: Iterable[Validated]
) -> dict[str, Validated]:
    """Give by slot the newest document that fits it; nothing where none does."""
    known = sorted(before, key=lambda one: one.at)
    newest = {(one.requirement, one.slot): one for one in known}
    found = {}
    for one in needed:
        fits = newest.get((one.requirement.id, one.slot.id))
        if fits is not None and _lasts(one) and not refuses(findings(call, one.slot, fits.facts)):
            found[one.slot.id] = fits
    return found


def _lasts(needed: NeededSlot) -> bool:
    slot = needed.slot
    if needed.option.commitment is not None or slot.this_call_only:
        return False
    return slot.qr != "sheet" and slot.in_force is None and slot.issued_in is None
