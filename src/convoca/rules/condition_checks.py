"""Checks of what depends on another answer: fields asked on a condition, scales with typed ends."""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from convoca.rules import conditions
from convoca.rules.consistency import Check, check, in_call
from convoca.rules.findings import Finding
from convoca.rules.reading import Reading
from convoca.rules.schema import Choice, Condition, Field
from convoca.rules.written import as_decimal

_NUMBERS = ("integer", "decimal")


@check("fields")
def _conditions(read: Reading) -> Iterator[Finding]:
    """A condition says one thing, of another field, that can come true."""
    known = {one.id: one for one in read.call.fields}
    for place, field in enumerate(read.call.fields):
        if field.needed:
            code = _fault(field, field.needed, known)
            if code:
                params = {"field": field.needed.field}
                path = ("fields", place, "needed")
                yield in_call(read, code, f"fields.{field.id}.needed", *path, **params)


def _fault(field: Field, condition: Condition, known: Mapping[str, Field]) -> str:
    if (condition.at_least is None) == (condition.equals is None):
        return "field.needed-unclear"
    if _in_a_circle(field, known):
        return "field.needed-circle"
    other = known.get(condition.field)
    return "" if other is None or _can_hold(condition, field, other) else "field.needed-never"


def _in_a_circle(field: Field, known: Mapping[str, Field]) -> bool:
    """Whether following the conditions comes back to this field, or to itself on the way."""
    steps = list(conditions.chain(field, known))
    if steps[-1] is not None:
        return False
    last = steps[-2]
    return last is not None and last.needed is not None and last.needed.field in known


def _can_hold(condition: Condition, field: Field, other: Field) -> bool:
    if not set(field.tracks) <= set(other.tracks):
        return False
    if condition.at_least is not None:
        return other.kind in _NUMBERS and _reaches(other, condition.at_least)
    return other.kind == "choice" and condition.equals in {one.value for one in other.choices}


def _reaches(other: Field, least: Decimal) -> bool:
    return other.maximum is None or other.maximum >= least


@check("fields")
def _scale_ends(read: Reading) -> Iterator[Finding]:
    """The ends of a scale are two numbers that must be typed whenever that scale is chosen."""
    known = {one.id: one for one in read.call.fields}
    for place, field in enumerate(read.call.fields):
        for index, choice in enumerate(field.choices):
            if choice.ends and not _typed_ends(field, choice, known):
                where, path = f"fields.{field.id}.{choice.value}", ("fields", place, "choices")
                yield in_call(read, "field.scale-ends", where, *path, index, "ends")


def _typed_ends(field: Field, choice: Choice, known: Mapping[str, Field]) -> bool:
    if choice.ends is None:
        return True
    names = (choice.ends.lowest, choice.ends.highest)
    found = [known[name] for name in names if name in known]
    # What is not known is told as that, and once.
    return len(found) < 2 or (
        names[0] != names[1] and all(_always_typed(one, field, choice) for one in found)
    )


def _always_typed(end: Field, field: Field, choice: Choice) -> bool:
    chosen = Condition(field=field.id, equals=choice.value)
    return (
        end.kind in _NUMBERS
        and end.required
        and end.needed in (None, chosen)
        and set(field.tracks) <= set(end.tracks)
    )


@check("fields")
def _scales_known(read: Reading) -> Iterator[Finding]:
    """Whatever is answered where a scale is asked tells from where to where that scale goes."""
    scales = {one.scale for one in read.call.fields if one.scale}
    for place, field in enumerate(read.call.fields):
        if field.id not in scales:
            continue
        where = f"fields.{field.id}"
        if field.kind != "choice" and not (field.kind in _NUMBERS and (field.minimum or 0) > 0):
            yield in_call(read, "field.scale-unknown", where, "fields", place, "kind")
        for index, choice in enumerate(field.choices if field.kind == "choice" else ()):
            if not choice.ends and (as_decimal(choice.value) or 0) <= 0:
                path = ("fields", place, "choices", index, "value")
                yield in_call(read, "field.scale-unknown", f"{where}.{choice.value}", *path)


@check("fields", "scoring")
def _counted_scales(read: Reading) -> Iterator[Finding]:
    """A grade that counts is counted on the scale it was checked against, and never without it."""
    known = {one.id: one for one in read.call.fields}
    places = {one.id: place for place, one in enumerate(read.call.fields)}
    for place, component in enumerate(read.call.scoring.components):
        grade, scale = known.get(component.source), known.get(component.scale or "")
        if grade is None or scale is None or _cannot_be_read(grade, known):
            continue  # told as what it is, and once
        if grade.scale != scale.id or grade.kind == "choice":
            where, at = f"scoring.components.{component.id}", ("scoring", "components", place)
            yield in_call(read, "scoring.scale-differs", where, *at, "scale", source=grade.id)
        elif not _asked_with(scale, grade, known):
            where, path = f"fields.{grade.id}.scale", ("fields", places[grade.id], "scale")
            yield in_call(read, "field.scale-not-asked", where, *path, scale=scale.id)


def _cannot_be_read(grade: Field, known: Mapping[str, Field]) -> bool:
    by_nothing = grade.scale is not None and grade.scale not in known
    return by_nothing or grade.kind not in (*_NUMBERS, "choice")


def _asked_with(scale: Field, grade: Field, known: Mapping[str, Field]) -> bool:
    """Whether nobody can give the grade and leave its scale out: what calls for one calls for both."""
    together = [one.needed for one in conditions.chain(grade, known) if one]
    return (
        scale.required
        and (scale.needed is None or scale.needed in together)
        and set(grade.tracks) <= set(scale.tracks)
    )


CHECKS: tuple[Check, ...] = (_conditions, _scale_ends, _scales_known, _counted_scales)
