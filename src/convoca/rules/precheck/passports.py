"""A passport's machine-readable zone against the declared data and the time it must be in force.

It is read from the text layer of a PDF. From a photograph it is not read, and nothing is said.
"""

import datetime as dt
from collections.abc import Iterator, Mapping

from convoca.rules import mrz
from convoca.rules.documents import NeededSlot
from convoca.rules.findings import Effect, Finding
from convoca.rules.looks import Look
from convoca.rules.mrz import Passport
from convoca.rules.precheck import names
from convoca.rules.schema import Call

# How a CURP says the sex (H is hombre, M is mujer) and how a passport does.
_SEX = {"H": "M", "M": "F"}


def findings(
    call: Call, needed: NeededSlot, look: Look, values: Mapping[str, str]
) -> Iterator[Finding]:
    """Say what the zone contradicts, and whether the passport runs out too soon."""
    passport, where = _read(look), needed.slot.id
    if passport is None:
        return
    yield from alone(look, where)
    if not passport.wrong:
        yield from _differences(passport, where, values)
        yield from _time(call, needed, passport)


def alone(look: Look, where: str) -> Iterator[Finding]:
    """Say whether the zone agrees with itself."""
    passport = _read(look)
    if passport is not None and passport.wrong:
        yield Finding("passport.check-digit", where, {"field": passport.wrong[0]}, Effect.WARN)


def _read(look: Look) -> Passport | None:
    return mrz.read(look.words.mrz) if look.words else None


def _differences(passport: Passport, where: str, values: Mapping[str, str]) -> Iterator[Finding]:
    born = passport.birth_date.isoformat() if passport.birth_date else ""
    sex = _SEX.get(values.get("sex", ""), "")
    pairs = (
        ("passport.differs-birth-date", born, values.get("birth-date", "")),
        ("passport.differs-sex", passport.sex, sex),
    )
    if not _share_a_name(passport, values):
        found = f"{passport.given_names} {passport.surnames}"
        params = {"found": found, "declared": names.whole(values)}
        yield Finding("passport.differs-name", where, params, Effect.WARN)
    for code, found, declared in pairs:
        if found and declared and found != declared:
            yield Finding(code, where, {"found": found, "declared": declared}, Effect.WARN)


def _share_a_name(passport: Passport, values: Mapping[str, str]) -> bool:
    """Whether one surname agrees: marriage, a second surname left out, Ñ as N are no surprise."""
    mine = names.words(f"{values.get('first-surname', '')} {values.get('second-surname', '')}")
    zone = names.words(passport.surnames)
    return not mine or not zone or bool(set(mine) & set(zone))


def _time(call: Call, needed: NeededSlot, passport: Passport) -> Iterator[Finding]:
    until = _must_last(call, needed)
    if passport.expires is None or until is None or passport.expires >= until:
        return
    params = {"expires": passport.expires.isoformat(), "needed": until.isoformat()}
    yield Finding("passport.expires-too-soon", needed.slot.id, params, Effect.BLOCK_SEND)


def _must_last(call: Call, needed: NeededSlot) -> dt.date | None:
    """The day on which it must still be in force, as the call says; nothing if it does not."""
    days = {
        "sending": max((w.opens.date() for w in call.windows if w.step == "send"), default=None),
        "cycle-starts": call.cycle.starts,
        "cycle-ends": call.cycle.ends,
    }
    return days.get(needed.slot.in_force or "")
