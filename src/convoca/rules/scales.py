"""Grades and the scale they are on: 0 to 10, 0 to 100, or any other, between its two ends.

What a grade is worth is how far it stands from the lowest towards the highest of its scale: with
lowest `l` and highest `h`, a grade `g` is worth (g - l) / (h - l). That is exact, a fraction; only
what is shown is rounded, half up.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from convoca.rules.findings import Effect, Finding
from convoca.rules.papers import Field, ScaleEnds
from convoca.rules.schema import Call
from convoca.rules.written import as_decimal


@dataclass(frozen=True, slots=True)
class Scale:
    """The lowest and the highest grade there can be; the highest is above the lowest."""

    lowest: Decimal
    highest: Decimal


def of(call: Call, field: str | None, values: Mapping[str, str]) -> Scale | None:
    """Give the scale that the answer to that field names; none while it cannot be told.

    The answer is the highest grade of a scale from 0, or one whose ends stand in other fields.
    """
    if field is None:
        return None
    said = values.get(field, "").strip()
    ends = _ends(call, field, said)
    lowest = as_decimal(values.get(ends.lowest, "").strip()) if ends else Decimal(0)
    highest = as_decimal(values.get(ends.highest, "").strip() if ends else said)
    if lowest is None or highest is None or highest <= lowest:
        return None
    return Scale(lowest, highest)


def asked_of(call: Call, grade: str) -> str | None:
    """Give the field that asks for the scale of a grade; none where the call asks for neither."""
    return next((one.scale for one in call.fields if one.id == grade), None)


def _ends(call: Call, field: str, said: str) -> ScaleEnds | None:
    asking = next((one for one in call.fields if one.id == field), None)
    return chosen_ends(asking, said) if asking else None


def chosen_ends(field: Field, said: str) -> ScaleEnds | None:
    """Give the fields in which the ends of the scale that was answered stand, if they are typed."""
    return next((one.ends for one in field.choices if one.value == said), None)


def worth(grade: Decimal, scale: Scale) -> Fraction:
    """Give what a grade is worth, 0 for the lowest and 1 for the highest, exactly.

    Raises ValueError for a grade outside its scale.
    """
    if not scale.lowest <= grade <= scale.highest:
        raise ValueError(f"{grade} is not between {scale.lowest} and {scale.highest}")
    return (Fraction(grade) - Fraction(scale.lowest)) / (
        Fraction(scale.highest) - Fraction(scale.lowest)
    )


def out_of(grade: Decimal, scale: Scale, top: int) -> Decimal:
    """Give the grade as it would stand from 0 to `top`, rounded half up to two places."""
    return half_up(worth(grade, scale) * top, places=2)


def half_up(exact: Fraction, *, places: int) -> Decimal:
    """Round what is not negative, half up, by whole units of the last place: exact at any size."""
    scaled = exact * 10**places
    units = (2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator)
    # Arithmetic, scaleb too, would round to the digits of the context; to be made of them does not.
    return Decimal((0, Decimal(units).as_tuple().digits, -places))


def problems(field: Field, values: Mapping[str, str]) -> Iterator[Finding]:
    """Say where the ends typed for the scale answered in that field are the wrong way round."""
    ends = chosen_ends(field, values.get(field.id, "").strip())
    if ends is None:
        return
    lowest = as_decimal(values.get(ends.lowest, "").strip())
    highest = as_decimal(values.get(ends.highest, "").strip())
    if lowest is not None and highest is not None and highest <= lowest:
        params = {"lowest": str(lowest), "highest": str(highest)}
        yield Finding("data.scale-backwards", ends.highest, params, Effect.BLOCK_SEND)
