"""What was answered to the fields of a call, as every reader sees it: in words, and as it counts."""

from collections.abc import Mapping
from decimal import Decimal

from convoca.portal.ui import vocabulary
from convoca.portal.ui.words import in_language, language, said
from convoca.rules import scales, serials
from convoca.rules.schema import Call, Field
from convoca.rules.written import as_date, as_decimal
from convoca.texts import moments

# On one of the usual scales, the other says more than the same again.
_OTHER: Mapping[Decimal, str] = {Decimal(10): "as-hundred", Decimal(100): "as-ten"}


def written(field: Field, value: str) -> str:
    """An answer in words: the label of a choice, a day, a number as it is printed; "" for none."""
    for choice in field.choices:
        if choice.value == value:
            return in_language(choice.label)
    if field.kind == "specialty" and value:
        return vocabulary.specialty(value)
    if field.kind == "serial" and value:
        return serials.shown(value)
    day = as_date(value) if field.kind == "date" else None
    return moments.day(day, lang=language(), weekday=False) if day else value


def told(call: Call, field: Field, values: Mapping[str, str]) -> str:
    """An answer in words; a grade also as it counts, whatever the scale of its school."""
    value = values.get(field.id, "")
    scale, grade = _graded(call, field, values)
    if scale is None:
        return written(field, value)
    lowest, highest = f"{scale.lowest:f}", f"{scale.highest:f}"
    which = "of" if scale.lowest == 0 else "between"
    graded = said(f"grade.{which}", grade=value, lowest=lowest, highest=highest)
    return said("grade.counts", grade=graded, counted=_as_it_counts(grade, scale))


def read_as(call: Call, field: Field, values: Mapping[str, str]) -> str:
    """What to say below a question once it is answered: how it was read, or nothing."""
    value = values.get(field.id, "").strip()
    scale, grade = _graded(call, field, values)
    if scale is not None:
        return said("grade.reads", counted=_as_it_counts(grade, scale))
    if field.kind == "serial" and serials.key(value):
        return serials.shown(value)
    return ""


def _graded(
    call: Call, field: Field, values: Mapping[str, str]
) -> tuple[scales.Scale | None, Decimal]:
    """The scale of a grade that stands on it, and the grade; no scale otherwise."""
    scale = scales.of(call, field.scale, values)
    grade = as_decimal(values.get(field.id, "").strip())
    if scale is None or grade is None or not scale.lowest <= grade <= scale.highest:
        return None, Decimal(0)
    return scale, grade


def _as_it_counts(grade: Decimal, scale: scales.Scale) -> str:
    """From 0 to 10 and from 0 to 100, but for the one it is on already."""
    ten, hundred = (f"{scales.out_of(grade, scale, top).normalize():f}" for top in (10, 100))
    on = scale.highest if scale.lowest == 0 else Decimal(0)
    which = _OTHER.get(on, "as-both")
    return said(f"grade.{which}", ten=ten, hundred=hundred)
