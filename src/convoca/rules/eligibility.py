"""Who may open a dossier.

With an exam, only whoever it selected, in the admission category it recorded. Article 004: doctors
selected in the XLV ENARM, each registered "as a Mexican or foreign doctor according to their
registration" there; the track is read from the exam record, never chosen.

Without one, whoever works in what the call asks for: she says who she is and what she applies as,
and proves it with documents. "Am I eligible?" asks the questions of the call, and stores nothing.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from convoca.rules import curp as curps
from convoca.rules import offers
from convoca.rules.answers import data_problems
from convoca.rules.findings import Effect, Finding
from convoca.rules.precheck import names
from convoca.rules.schema import Call, Track


@dataclass(frozen=True, slots=True)
class SelectedEntry:
    """One line of the selected list of the exam."""

    folio: str
    curp: str
    given_names: str
    first_surname: str
    second_surname: str
    track: Track
    specialty: str
    score: Decimal


def check(
    call: Call, entry: SelectedEntry | None, curp: str, surname: str = ""
) -> tuple[Finding, ...]:
    """Say why the folio and the CURP do not open this call; nothing found means that they do.

    Whoever was selected as foreign and has no CURP is known by folio and first surname, however
    its accents and capitals are written. `entry` is the line the list has for the folio, if any.
    What it says must not reach a stranger as it is: see `for_strangers`.
    """
    exam = offers.exam(call)
    said = {"edition": exam.edition}
    if entry is None:
        return (Finding("eligibility.not-on-list", "folio", said),)
    if entry.curp != curp:
        return (Finding("eligibility.curp-differs", "curp", said),)
    if not curp and not _same_name(entry.first_surname, surname):
        return (Finding("eligibility.surname-differs", "surname", said),)
    found = []
    if entry.specialty not in exam.specialties:
        params = {"specialty": entry.specialty}
        found.append(Finding("eligibility.specialty-not-offered", "specialty", params))
    if entry.track not in call.tracks:
        found.append(Finding("eligibility.track-not-offered", "track", {"track": entry.track}))
    return tuple(found)


def who_asks(call: Call, folio: str, curp: str, surname: str) -> tuple[Finding, ...]:
    """Say all that is wrong with how a person says who she is, before anything is looked up."""
    missing = () if folio else (Finding("eligibility.no-folio", "folio"),)
    if curp:
        return (*missing, *curps.problems(curp))
    if "foreign" not in call.tracks:
        return (*missing, Finding("eligibility.no-curp", "curp"))
    if names.words(surname):
        return missing
    return (*missing, Finding("eligibility.curp-or-surname", "curp"))


def _same_name(known: str, typed: str) -> bool:
    return bool(names.words(typed)) and names.words(known) == names.words(typed)


_PRIVATE = frozenset(
    {"eligibility.not-on-list", "eligibility.curp-differs", "eligibility.surname-differs"}
)


def for_strangers(findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """Give the answer anyone may see: folio and CURP do not match, without saying which of them.

    Otherwise the page would confirm, folio by folio, who was selected.
    """
    hidden = [one for one in findings if one.code in _PRIVATE]
    rest = tuple(one for one in findings if one.code not in _PRIVATE)
    return (Finding("eligibility.no-match", "folio", hidden[0].params), *rest) if hidden else rest


def decide(call: Call, given: Mapping[str, str]) -> tuple[Finding, ...]:
    """Say whether someone with these answers may take part; nothing found means that she may.

    `given` is the answer to each question by its id, and under "specialty" the one she works in.
    """
    return tuple(_decide(call, given))


def _decide(call: Call, given: Mapping[str, str]) -> Iterator[Finding]:
    specialty = given.get("specialty", "")
    if not specialty:
        yield Finding("eligibility.unanswered", "specialty", {"asked": "specialty"})
    elif specialty not in offers.specialties(call):
        yield Finding("eligibility.specialty-not-offered", "specialty", {"specialty": specialty})
    for question in call.eligibility:
        answer = next((a for a in question.answers if a.value == given.get(question.id)), None)
        if answer is None:
            ask = {"es": question.ask.es, "en": question.ask.en}
            params = {"asked": "question", "question": ask}
            yield Finding("eligibility.unanswered", question.id, params)
        elif not answer.admits and answer.because:
            because = {"es": answer.because.es, "en": answer.because.en}
            yield Finding("eligibility.not-admitted", question.id, {"because": because})


def registration_problems(
    call: Call, track: Track, stated: Mapping[str, str]
) -> tuple[Finding, ...]:
    """Everything that keeps what a person says when registering from opening a file, at once."""
    asked = tuple(one for one in call.fields if one.from_registration)
    at_the_door = call.model_copy(update={"fields": asked})
    found = data_problems(at_the_door, track, stated)
    if track not in call.tracks:
        found += (Finding("eligibility.track-not-offered", "track", {"track": track}),)
    return tuple(Finding(one.code, one.where, one.params, Effect.REFUSE) for one in found)
