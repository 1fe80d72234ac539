"""Which paper, question or datum goes wrong, and how, for people whose temper says that one does."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

from convoca.rehearsal import statements
from convoca.rehearsal.draws import Draws, Wheel
from convoca.rehearsal.people import Person
from convoca.rehearsal.tempers import Mistake
from convoca.rehearsal.variants import ODD, PASSPORT, POOR, REFUSED, Variant
from convoca.rules import answers, documents, scales
from convoca.rules.calls import Call, Field, Requirement
from convoca.rules.documents import NeededSlot
from convoca.rules.papers import ScaleEnds

FIRST_TRIES: Final = (*REFUSED, Variant.ACTIVE, Variant.TOO_LONG)
OBSERVED: Final = (
    (Mistake.BLURRED, Variant.BLURRED),
    (Mistake.OTHERS_PAPER, Variant.OTHERS_NAME),
    (Mistake.WRONG_PAPER, Variant.OTHER_DOCUMENT),
    (Mistake.FALSIFIES, Variant.FALSIFIED),
)
FEW_HAVE_IT: Final = 6.0  # what only some claim goes wrong so many times as often


def attempts(person: Person, call: Call) -> dict[str, tuple[Variant, ...]]:
    """What she uploads to each slot before sending, in order, by slot id.

    Files refused or warned about at once come before the good one. A paper that only a validator
    can object to stays as it is until the observation comes; then she uploads a good one, if she
    answers at all.
    """
    needs = _needs(person, call)
    tries: dict[str, tuple[Variant, ...]] = {one.slot.id: (Variant.GOOD,) for one in needs}
    papers = [one for one in needs if one.slot.qr != "sheet"]
    if papers:
        _spoil(tries, person, papers)
    _mark_wrongly(tries, person, needs)
    if papers:
        _try_first(tries, call, person, papers)
    return tries


def _spoil(
    tries: dict[str, tuple[Variant, ...]], person: Person, papers: Sequence[NeededSlot]
) -> None:
    draws = person.draws("slips")
    plain = [one.slot for one in papers]
    for mistake, variant in OBSERVED:
        if person.temper.makes(mistake):
            tries[draws.one(plain).id] = (variant,)
    coded = [slot for slot in plain if slot.qr == "expected"]
    if person.temper.makes(Mistake.NO_QR) and coded:
        tries[draws.one(coded).id] = (Variant.NO_QR,)
    if person.temper.makes(Mistake.WRONG_FILE):
        slot = draws.one(plain)
        tries[slot.id] = (draws.one(FIRST_TRIES), *tries[slot.id])


def _mark_wrongly(
    tries: dict[str, tuple[Variant, ...]], person: Person, needs: Sequence[NeededSlot]
) -> None:
    """Our own papers, whose code may be somebody else's or not read; and papers with a flaw."""
    draws = person.draws("further slips")
    ours = [one for one in needs if one.slot.qr == "sheet" or one.option.commitment]
    if person.temper.makes(Mistake.FLAWED) and needs:
        tries[_one(draws, needs).slot.id] = (Variant.FLAWED,)
    if ours and person.temper.makes(Mistake.UNREAD_CODE):
        tries[draws.one(ours).slot.id] = (Variant.NO_QR,)
    if ours and person.temper.makes(Mistake.OTHERS_SHEET):
        tries[draws.one(ours).slot.id] = (Variant.OTHERS_SHEET,)


def _try_first(
    tries: dict[str, tuple[Variant, ...]], call: Call, person: Person, papers: Sequence[NeededSlot]
) -> None:
    """What the pre-check advises against, and she replaces at once."""
    draws = person.draws("first tries")
    pictured = [one for one in papers if "jpeg" in one.slot.accepts]
    if person.temper.makes(Mistake.POOR_PICTURE) and pictured:
        slot = draws.one(pictured).slot.id
        tries[slot] = (draws.one(POOR), *tries[slot])
    if person.temper.makes(Mistake.ODD_PAPER):
        variant, slot = _odd(draws, call, papers)
        tries[slot] = (variant, *tries[slot])


def _odd(draws: Draws, call: Call, papers: Sequence[NeededSlot]) -> tuple[Variant, str]:
    """Something odd and where: half of the time what few have, a passport or a publication."""
    found = [pair for one in papers for pair in _oddities(call, one)]
    rare = [pair for pair in found if pair[0] in (*PASSPORT, *ODD["publications"])]
    variants = list(dict.fromkeys(v for v, _ in (rare if rare and draws.chance(0.5) else found)))
    variant = draws.one(variants)
    return variant, draws.one([slot for one, slot in found if one is variant])


def _oddities(call: Call, needed: NeededSlot) -> Iterator[tuple[Variant, str]]:
    slot, numbers = needed.slot, {one.id for one in call.fields if one.kind == "serial"}
    yield Variant.SHEET, slot.id
    for field in needed.requirement.compare:
        yield from ((variant, slot.id) for variant in ODD.get(field, ()))
        if field == scales.asked_of(call, "average"):
            yield Variant.OTHER_SCALE, slot.id
        if field in numbers:
            yield Variant.OTHER_NUMBER, slot.id
    if slot.qr == "expected":
        yield from ((variant, slot.id) for variant in ODD["curp"][:2])
    if slot.in_force:
        yield from ((variant, slot.id) for variant in PASSPORT)
    if slot.issued_in:
        yield Variant.OLD, slot.id


def forgotten(person: Person, call: Call) -> str | None:
    """The slot she leaves empty at her first try to send, if she forgets one."""
    needs = _needs(person, call)
    if not person.temper.makes(Mistake.MISSING_PAPER) or not needs:
        return None
    return _one(person.draws("forgotten"), needs).slot.id


def skipped(person: Person, call: Call) -> str | None:
    """The requirement whose question she leaves unanswered at first, if she skips one."""
    if not person.temper.makes(Mistake.SKIPS_QUESTION):
        return None
    asked = {}
    for requirement in documents.requirements(call, person.track):
        ways = documents.options(requirement, person.track)
        if len(ways) > 1 and requirement.applies == "always":
            asked[requirement.id] = FEW_HAVE_IT if _only_hers(call, person, requirement) else 1.0
    for needed in _needs(person, call):
        if needed.requirement.claimed_by:
            asked[needed.requirement.id] = FEW_HAVE_IT
    return person.draws("skipped").spin(Wheel(asked)) if asked else None


def _only_hers(call: Call, person: Person, requirement: Requirement) -> bool:
    """Whether the others of the call have one way to meet it, and nothing to answer."""
    others = [track for track in call.tracks if track != person.track]
    return bool(others) and all(len(documents.options(requirement, t)) < 2 for t in others)


def unclaimed(person: Person, call: Call) -> dict[str, str]:
    """What she types in the field of something she proves and forgets to claim."""
    proved = [n.requirement.claimed_by for n in _needs(person, call) if n.requirement.claimed_by]
    if not person.temper.makes(Mistake.FORGETS_CLAIM) or not proved:
        return {}
    name = person.draws("unclaimed").one(proved)
    field = next(one for one in call.fields if one.id == name)
    return {name: "0" if field.kind in ("integer", "decimal") else "no"}


def wrong_date(person: Person, call: Call) -> dict[str, str]:
    """A date that her answers ask for, left out or after the cycle has begun."""
    given = statements.answers(person, call)
    asked = [
        option.date.field
        for requirement in documents.requirements(call, person.track)
        for option in requirement.options
        if option.date and given.get(requirement.id) == option.id
    ]
    if not person.temper.makes(Mistake.WRONG_DATE) or not asked:
        return {}
    draws = person.draws("wrong date")
    late = (call.cycle.starts + dt.timedelta(days=draws.whole(0, 40))).isoformat()
    return {draws.one(asked): draws.one(("", late))}


def mistyped(person: Person, call: Call) -> dict[str, str]:
    """One datum that cannot be what she typed; each kind of slip is as likely."""
    if not person.temper.makes(Mistake.MISTYPES):
        return {}
    known = statements.values(person, call)
    found: dict[str, list[tuple[str, str]]] = {}
    for field in answers.called_for(call, person.track, known):
        if not field.locked:
            for kind, text in _slips(call, field, known):
                found.setdefault(kind, []).append((field.id, text))
    if not found:
        return {}
    draws = person.draws("mistyped datum")
    rare = sorted(kind for kind in found if kind in _RARE)
    kind = draws.one(rare if rare and draws.chance(0.5) else sorted(found))
    return dict([draws.one(found[kind])])


def _slips(call: Call, field: Field, known: dict[str, str]) -> Iterator[tuple[str, str]]:
    """Kinds of slips in one field, each with what is typed."""
    if field.required:
        yield "left", ""
    if field.kind == "serial":
        yield from _SERIALS.items()
    elif field.kind in ("decimal", "integer"):
        yield from _numbers(call, field, known)
    elif field.kind == "text" and field.maximum is not None:
        yield "long", "x" * (int(field.maximum) + 1)
    elif field.kind in _FORMLESS:
        yield field.kind, _FORMLESS[field.kind]
    yield from _against_curp(field, known.get(field.id, ""))


def _against_curp(field: Field, right: str) -> Iterator[tuple[str, str]]:
    """What is well formed and not what her CURP says."""
    if field.id == "birth-date" and right:
        yield field.id, f"{right[:8]}{1 + int(right[8:]) % 28:02d}"
    if field.id in ("sex", "birth-state"):
        yield field.id, next(one.value for one in field.choices if one.value != right)


_FORMLESS: Final = {"date": "31/12/95", "phone": "55 12"}
_SERIALS: Final = {
    "serial-length": "1234-567",
    "serial-character": "1234-56A8",
    "serial-check": "0378-5950",
    "serial-prefix": "9701234567890",
    "serial-bar-code": "9770378595003",
}


_RARE: Final = ("below", "backwards", *_SERIALS)  # only few are asked what can go wrong so


def _numbers(call: Call, field: Field, known: dict[str, str]) -> Iterator[tuple[str, str]]:
    yield "number", "8,7"
    if field.kind == "integer":
        yield "integer", "1.5"
    if field.minimum is not None:
        yield "low", str(field.minimum - 1)
    if field.maximum is not None:
        yield "high", str(field.maximum + 1)
    ends = _ends(call, known)
    scale = scales.of(call, field.scale, known)
    if scale and field.scale not in ends and scale.highest < _OF_100 <= (field.maximum or _OF_100):
        yield "scale", str(_OF_100)
    if scale and scale.lowest > max(0, field.minimum or 0):
        yield "below", f"{(scale.lowest + (field.minimum or 0)) / 2:f}"
    if field.id in (one.highest for one in ends.values()):
        yield "backwards", "0"


_OF_100: Final = Decimal("87.5")  # a grade of the other usual scale


def _ends(call: Call, known: dict[str, str]) -> dict[str, ScaleEnds]:
    """Where she types the ends of a scale, by the field in which that scale is chosen."""
    chosen = {one.id: scales.chosen_ends(one, known.get(one.id, "")) for one in call.fields}
    return {name: ends for name, ends in chosen.items() if ends}


def _needs(person: Person, call: Call) -> tuple[NeededSlot, ...]:
    return documents.slots(call, person.track, statements.answers(person, call))


def _one(draws: Draws, needs: Sequence[NeededSlot]) -> NeededSlot:
    wheel = Wheel(
        {n: FEW_HAVE_IT if one.requirement.claimed_by else 1.0 for n, one in enumerate(needs)}
    )
    return needs[draws.spin(wheel)]
