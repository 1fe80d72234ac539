"""Everything that keeps a dossier from being sent, at once, each with the place to mend it.

Article 004: once sent "you will not be able to participate with another health institution in this
same assignment period". Sending cannot be undone, so nothing is left to be discovered after it.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from convoca.rules import conditions, documents, offers, precheck, promises
from convoca.rules.answers import data_problems
from convoca.rules.calls import CallFile
from convoca.rules.documents import FileFacts, SheetMark
from convoca.rules.findings import Effect, Finding
from convoca.rules.schema import Call, Option, Requirement, Track
from convoca.rules.written import as_date


@dataclass(frozen=True, slots=True)
class SendFacts:
    """A dossier as it stands when its owner asks to send it.

    `answers` by requirement, `attached` by slot, `sheet` the mark a sheet printed now would carry.
    """

    values: Mapping[str, str]
    answers: Mapping[str, str]
    attached: Mapping[str, FileFacts]
    sheet: SheetMark
    preferences: Sequence[str] = ()
    exclusivity_accepted: bool = False


def send_problems(call: Call, track: Track, facts: SendFacts) -> tuple[Finding, ...]:
    """Say everything that blocks sending, and what is worth a warning before it."""
    said = conditions.still_said(call.fields, facts.values)
    met = documents.ways(call, track, facts.answers)
    return (
        *data_problems(call, track, facts.values),
        *documents.lacking(met, facts.answers, facts.attached),
        *_of_answers(call, met, facts, said),
        *_of_files(call, met, facts, said),
        *_of_the_rest(call, facts),
    )


def _of_answers(
    call: Call, met: documents.Ways, facts: SendFacts, said: Mapping[str, str]
) -> Iterator[Finding]:
    for requirement, option in met:
        yield from _claim(requirement, option, said)
        if option and option.without_curp and said.get("curp", "").strip():
            yield Finding("requirement.has-curp", requirement.id, {}, Effect.BLOCK_SEND)
        if option and option.date:
            yield from _date(call, requirement, option, facts.values)


def _claim(
    requirement: Requirement, option: Option | None, values: Mapping[str, str]
) -> Iterator[Finding]:
    """What is claimed in the data must be proved, and what is proved should be claimed."""
    field = requirement.claimed_by
    if not field:
        return
    claimed = values.get(field, "").strip() not in ("", "no", "0")
    proved = bool(option and option.slots)
    if claimed and not proved:
        code, effect = "requirement.claim-without-document", Effect.BLOCK_SEND
        yield Finding(code, requirement.id, {"field": field}, effect)
    if proved and not claimed:
        code = "requirement.document-without-claim"
        yield Finding(code, requirement.id, {"field": field}, Effect.WARN)


def _date(
    call: Call, requirement: Requirement, option: Option, values: Mapping[str, str]
) -> Iterator[Finding]:
    assert option.date
    day = as_date(values.get(option.date.field, "").strip())
    params = {"field": option.date.field, "limit": call.cycle.starts.isoformat()}
    if day is None:
        yield Finding("requirement.date-missing", requirement.id, params, Effect.BLOCK_SEND)
    elif day >= call.cycle.starts:
        late = {**params, "value": day.isoformat()}
        yield Finding("requirement.date-late", requirement.id, late, Effect.BLOCK_SEND)


def _of_files(
    call: Call, met: documents.Ways, facts: SendFacts, said: Mapping[str, str]
) -> Iterator[Finding]:
    for needed in documents.needed(met):
        file = facts.attached.get(needed.slot.id)
        if file is None:
            continue
        yield from precheck.blocking(call, needed, file, said)
        if needed.slot.qr == "sheet":
            yield from documents.sheet_findings(needed.slot, file, facts.sheet)
        yield from promises.findings(needed, file, facts.sheet.folio)


def _of_the_rest(call: Call, facts: SendFacts) -> Iterator[Finding]:
    if offers.runs(call) and not facts.preferences:
        yield Finding("preferences.none", "preferences", {}, Effect.WARN)
    if not facts.exclusivity_accepted:
        yield Finding("exclusivity.not-accepted", "exclusivity", {}, Effect.BLOCK_SEND)


def preference_problems(
    call: Call, file: CallFile, specialty: str, vacancies: Sequence[str]
) -> tuple[Finding, ...]:
    """Say what is wrong with a list of posts, first wish first: only posts of one's own specialty,
    each once, and as many as the call allows. An empty list withdraws the one before.
    """
    return tuple(_preference_problems(call, file, specialty, vacancies))


def _preference_problems(
    call: Call, file: CallFile, specialty: str, vacancies: Sequence[str]
) -> Iterator[Finding]:
    seen: set[str] = set()
    for rank, wish in enumerate(vacancies, start=1):
        params = {"rank": rank, "vacancy": wish}
        vacancy = file.by_id.get(wish)
        if vacancy is None:
            yield Finding("preferences.unknown", wish, params)
        elif vacancy.specialty != specialty:
            other = {**params, "specialty": vacancy.specialty}
            yield Finding("preferences.not-your-specialty", wish, other)
        if wish in seen:
            yield Finding("preferences.repeated", wish, params)
        seen.add(wish)
    limits = {"given": len(vacancies)}
    rule = call.preferences
    if rule.maximum is not None and len(vacancies) > rule.maximum:
        yield Finding("preferences.too-many", "preferences", {**limits, "limit": rule.maximum})
    if 0 < len(vacancies) < rule.minimum:
        yield Finding("preferences.too-few", "preferences", {**limits, "limit": rule.minimum})
