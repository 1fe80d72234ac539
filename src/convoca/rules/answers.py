"""What the applicant typed: each value against the field that asks for it, and against its CURP.

Values are the text as typed. Nothing is repaired: a comma for a point is told, not read as one.
Whatever is found is kept as typed and blocks sending, so that nothing is lost in a draft.
"""

import re
from collections.abc import Callable, Iterator, Mapping

from convoca.rules import conditions, curp, offers, scales, serials
from convoca.rules.findings import Effect, Finding
from convoca.rules.schema import Call, Field, Track
from convoca.rules.written import as_date, as_decimal

_PHONE = re.compile(r"\+?[0-9](?:[ -]?[0-9]){9,14}", re.ASCII)


def data_problems(call: Call, track: Track, values: Mapping[str, str]) -> tuple[Finding, ...]:
    """Say everything that keeps these values from being sent; `where` is the id of the field."""
    return tuple(_problems(call, track, values))


def asked(call: Call, track: Track) -> tuple[Field, ...]:
    """Give the fields that may be asked of that track, in the order of the call."""
    return tuple(one for one in call.fields if track in one.tracks)


def called_for(call: Call, track: Track, values: Mapping[str, str]) -> tuple[Field, ...]:
    """Give those of them that what was answered calls for."""
    return conditions.called_for(asked(call, track), values)


def _problems(call: Call, track: Track, values: Mapping[str, str]) -> Iterator[Finding]:
    fields = asked(call, track)
    for name in sorted(set(values) - {one.id for one in fields}):
        yield _finding("data.unknown", name)
    called = conditions.called_for(fields, values)
    given = {one.id: values[one.id] for one in called if one.id in values}
    for one in called:
        written = given.get(one.id, "").strip()
        if written and one.kind == "specialty":
            if written not in offers.specialties(call):
                yield _finding("data.not-a-choice", one.id, value=written[:80])
        elif written:
            yield from _of_kind(call, one, written, given)
        elif one.required and not _temporary(one, track):
            yield _finding("data.missing", one.id)
    yield from _against_curp(given)


def _of_kind(
    call: Call, field: Field, written: str, values: Mapping[str, str]
) -> Iterator[Finding]:
    match field.kind:
        case "decimal" | "integer":
            yield from _number(call, field, written, values)
        case "curp" | "serial":
            found = curp.problems(written) if field.kind == "curp" else serials.problems(written)
            for one in found:
                yield Finding(one.code, field.id, one.params, one.effect)
        case "choice" if _is_choice(field, written):
            yield from scales.problems(field, values)
        case kind:
            if not _FORMS[kind](field, written):
                yield _finding(_FORM_CODES[kind], field.id, value=written[:80], **_limit(field))


def _temporary(field: Field, track: Track) -> bool:
    """A foreign doctor whom the exam recorded without a CURP has a temporary identity instead."""
    return field.kind == "curp" and field.from_exam and track == "foreign"


def _is_choice(field: Field, written: str) -> bool:
    return any(one.value == written for one in field.choices)


def _limit(field: Field) -> dict[str, object]:
    return {} if field.maximum is None else {"limit": str(field.maximum)}


_FORMS: Mapping[str, Callable[[Field, str], bool]] = {
    "date": lambda _, written: as_date(written) is not None,
    "choice": _is_choice,
    "phone": lambda _, written: _PHONE.fullmatch(written) is not None,
    "text": lambda field, written: field.maximum is None or len(written) <= field.maximum,
}
_FORM_CODES: Mapping[str, str] = {
    "date": "data.not-a-date",
    "choice": "data.not-a-choice",
    "phone": "data.phone",
    "text": "data.too-long",
}


def _number(call: Call, field: Field, written: str, values: Mapping[str, str]) -> Iterator[Finding]:
    number = as_decimal(written)
    if number is None:
        yield _finding("data.not-a-number", field.id, value=written[:40])
        return
    if field.kind == "integer" and "." in written:
        yield _finding("data.not-an-integer", field.id, value=written)
    if field.minimum is not None and number < field.minimum:
        yield _finding("data.too-low", field.id, value=written, limit=str(field.minimum))
        return
    if field.maximum is not None and number > field.maximum:
        yield _finding("data.too-high", field.id, value=written, limit=str(field.maximum))
        return
    scale = scales.of(call, field.scale, values)
    if scale and number > scale.highest:
        yield _finding("data.above-scale", field.id, value=written, limit=str(scale.highest))
    if scale and number < scale.lowest:
        yield _finding("data.below-scale", field.id, value=written, limit=str(scale.lowest))


def _against_curp(values: Mapping[str, str]) -> Iterator[Finding]:
    written = values.get("curp", "").strip()
    if written:
        birth_date = as_date(values.get("birth-date", "").strip())
        sex, state = values.get("sex", "").strip(), values.get("birth-state", "").strip()
        yield from curp.mismatches(written, birth_date, sex, state)


def locked_changes(
    call: Call, before: Mapping[str, str], after: Mapping[str, str]
) -> tuple[Finding, ...]:
    """Refuse a change of what came with the exam record, or was given when registering."""
    return tuple(
        Finding("data.locked", one.id, {"origin": "exam" if one.from_exam else "registration"})
        for one in call.fields
        if one.locked and one.id in before and after.get(one.id, before[one.id]) != before[one.id]
    )


def _finding(code: str, field: str, **params: object) -> Finding:
    return Finding(code, field, params, Effect.BLOCK_SEND)
