"""What an applicant of a call may be told on her way, as `act/code` and, where it matters, `/where`.

The acts are those of the use cases: register, save-data, attach, prefer, review (her page before
sending, where warnings stand), send, correct, clarify, withdraw.

Left out is what no doctor who means well is told, whatever she gets wrong, in a house that works:

- what depends on the house: a scanner of viruses that finds one or does not answer, a reader that
  could not look at a file now (`document.unchecked`), stopped, or had too much of it (`docscan.trouble`);
- what the door says of an empty form (`eligibility.no-folio`, `eligibility.no-curp`,
  `eligibility.curp-or-surname`) or, in an open call, of any datum but the CURP: she corrects it on the
  same page before there is a file, and it says nothing of the rules of this call;
- what a list of the exam that was imported cannot hold (a specialty or a track not offered), and
  what `eligibility.no-match` stands for, because no stranger is told which of the two it was;
- what only a program sends and no page offers: an answer, a field, a slot or a post that there is
  not (`data.unknown`, `data.not-a-choice`, `data.locked`, `preferences.unknown`).
"""

from collections.abc import Iterator

from convoca.rules import documents, offers, scales, windows
from convoca.rules.precheck import pictures
from convoca.rules.schema import Call, Field, Option, Requirement, Slot

# Problems of a well-meant CURP, and of a file of any kind.
_CURP = ("length", "character", "alphabet", "check-digit", "birth-date", "sex", "state")
_FILE = ("empty", "too-big", "kind-not-accepted", "name-differs", "encrypted", "damaged")
_LOOKED_AT = ("active-content", "too-many-pages")
_FORMS = {
    "date": ("data.not-a-date",),
    "phone": ("data.phone",),
    "decimal": ("data.not-a-number",),
    "integer": ("data.not-a-number", "data.not-an-integer"),
    "serial": (
        "serial.length",
        "serial.character",
        "serial.prefix",
        "serial.bar-code",
        "serial.check-digit",
    ),
}
_CURP_PAIRS = {
    "birth-date": "curp.differs-birth-date",
    "sex": "curp.differs-sex",
    "birth-state": "curp.differs-state",
}
_WINDOWS = {
    "register": "register",
    "save-data": "record",
    "attach": "record",
    "prefer": "prefer",
    "send": "send",
    "correct": "correct",
}


def findings(call: Call) -> Iterator[str]:
    """Name everything that can be told; the same thing may come twice."""
    yield from (f"register/{code}" for code in _of_the_door(call))
    yield from (f"save-data/{code}" for code in _of_data(call))
    yield from (f"attach/{code}" for code in _of_files(call))
    yield from _of_sending(call)
    yield from _of_the_rest(call)
    yield from _of_windows(call)


def _of_the_door(call: Call) -> Iterator[str]:
    if not offers.is_open(call):
        yield "eligibility.no-match"
    known = {one.id for one in call.fields if one.from_registration or one.from_exam}
    if "curp" in known:
        yield from (f"curp.{name}" for name in _CURP)


def _of_data(call: Call) -> Iterator[str]:
    typed = [one for one in call.fields if not one.locked]
    for field in typed:
        yield from _FORMS.get(field.kind, ())
        yield from _limits(field)
        if field.required:
            yield "data.missing"
    if any(one.id == "curp" for one in call.fields):
        yield from (_CURP_PAIRS[one.id] for one in typed if one.id in _CURP_PAIRS)


def _limits(field: Field) -> Iterator[str]:
    if field.kind == "text" and field.maximum is not None:
        yield "data.too-long"
    if field.kind in ("decimal", "integer"):
        if field.minimum is not None:
            yield "data.too-low"
        if field.maximum is not None:
            yield "data.too-high"
        if field.scale:
            yield "data.above-scale"
    if any(choice.ends for choice in field.choices):
        yield "data.below-scale"
        yield "data.scale-backwards"


def _slots(call: Call) -> Iterator[tuple[Requirement, Slot]]:
    for requirement in call.requirements:
        for option in requirement.options:
            yield from ((requirement, slot) for slot in option.slots)


def _of_files(call: Call) -> Iterator[str]:
    yield from (f"document.{name}" for name in (*_FILE, *_LOOKED_AT))
    serials = {one.id for one in call.fields if one.kind == "serial"}
    for requirement, slot in _slots(call):
        if slot.qr == "expected":
            yield f"document.qr-unreadable/{slot.id}"
        if {"jpeg", "png"} & set(slot.accepts):
            yield from pictures.CODES
        yield from _compared(requirement, slot)
        if serials & set(requirement.compare):
            yield "scan.publication-differs"
        if scales.asked_of(call, "average") in requirement.compare:
            yield "scan.scale-differs"
        if slot.in_force:
            yield "passport.check-digit"
            yield "passport.differs-name"
            yield "passport.differs-birth-date"
            yield "passport.differs-sex"
            yield "passport.expires-too-soon"


# What a requirement that compares a field may find in its papers.
_FOUND = {
    "curp": ("scan.code-other-curp", "scan.code-other-name", "scan.text-other-curp"),
    "average": ("scan.average-differs",),
    "birth-date": ("scan.birth-date-absent",),
    "publications": (
        "scan.publication-number",
        "scan.publication-without-number",
        "scan.abstract",
    ),
}


def _compared(requirement: Requirement, slot: Slot) -> Iterator[str]:
    for field in requirement.compare:
        yield from _FOUND.get(field, ())
    if slot.qr == "expected":
        yield from _FOUND["curp"][:2]
    if slot.issued_in:
        yield "scan.not-of-the-year"
    if slot.qr == "sheet":
        yield "scan.sheet-in-other-slot"


def _of_sending(call: Call) -> Iterator[str]:
    for requirement in call.requirements:
        yield from _of_requirement(requirement)
        if requirement.applies == "always" and _asks(call, requirement):
            yield f"send/requirement.not-answered/{requirement.id}"
    yield "send/exclusivity.not-accepted"
    yield "send/dossier.not-possible"
    if offers.runs(call):
        yield "review/preferences.none"


def _asks(call: Call, requirement: Requirement) -> bool:
    """Whether anybody has more than one way to meet it."""
    tracks = set(call.tracks) & set(requirement.tracks)
    return any(len(documents.options(requirement, track)) > 1 for track in tracks)


def _of_requirement(requirement: Requirement) -> Iterator[str]:
    where = requirement.id
    if any(option.slots for option in requirement.options):
        yield f"send/document.missing/{where}"
    if requirement.claimed_by:
        yield f"send/requirement.claim-without-document/{where}"
        yield f"review/requirement.document-without-claim/{where}"
    for option in requirement.options:
        yield from _of_option(option, where)


def _of_option(option: Option, where: str) -> Iterator[str]:
    if option.date:
        yield f"send/requirement.date-missing/{where}"
        yield f"send/requirement.date-late/{where}"
    if option.without_curp:
        yield f"send/requirement.has-curp/{where}"
    for slot in option.slots:
        if slot.qr == "sheet":
            yield "send/sheet.stale"
            yield "send/sheet.other-dossier"
            yield "review/sheet.unreadable"
        if option.commitment:
            yield "send/promise.other-letter"
            yield "review/promise.unreadable"


def _of_the_rest(call: Call) -> Iterator[str]:
    rule = call.preferences
    if offers.runs(call):
        yield from (f"prefer/preferences.{one}" for one in ("repeated", "not-your-specialty"))
        if rule.minimum > 1:
            yield "prefer/preferences.too-few"
        if rule.maximum is not None:
            yield "prefer/preferences.too-many"
    yield "withdraw/dossier.not-possible"


def _of_windows(call: Call) -> Iterator[str]:
    """Too early only where one can already be there: registering itself, and what opens after it."""
    first = windows.of_step(call, "register")
    for act, step in _WINDOWS.items():
        several = windows.of_step(call, step)
        if not several:
            continue
        yield f"{act}/window.closed"
        later = bool(first) and several[0].opens > first[0].opens
        if act == "register" or (later and act in ("send", "prefer", "attach")):
            yield f"{act}/window.not-yet"
