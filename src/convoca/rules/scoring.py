"""The merit score: weighted parts of what the exam and the dossier say, exact to four places.

The weights of the residency are not published: they are data of the call, marked as assumptions.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from fractions import Fraction

from convoca.rules.schema import Call, Component

_FOUR_PLACES = Decimal("0.0001")


@dataclass(frozen=True, slots=True)
class Part:
    """One component of a score: what was read and the points it gave."""

    component: str
    raw: Decimal
    points: Decimal


@dataclass(frozen=True, slots=True)
class Scored:
    """A score and its parts; the total is the sum of the parts as they are shown."""

    total: Decimal
    parts: tuple[Part, ...]


def score(call: Call, exam_score: Decimal, values: Mapping[str, str]) -> Scored:
    """Compute the merit score from the exam and the values of the dossier.

    A part gives `weight × read ÷ out of`, rounded half up to four places; a value not given gives
    nothing. Raises ValueError for a value that the checks of the dossier would have stopped.
    """
    parts = tuple(_part(call, one, exam_score, values) for one in call.scoring.components)
    return Scored(sum((part.points for part in parts), Decimal("0.0000")), parts)


def _part(call: Call, component: Component, exam_score: Decimal, values: Mapping[str, str]) -> Part:
    raw = exam_score if component.source == "exam" else _read(call, component, values)
    out_of = component.out_of
    if component.scale and values.get(component.source):
        out_of = _number(values.get(component.scale, ""))
    if not 0 <= raw <= out_of:
        raise ValueError(f"{component.id}: {raw} is not between 0 and {out_of}")
    exact = Fraction(component.weight) * Fraction(raw) / Fraction(out_of)
    return Part(component.id, raw, _quantised(exact))


def _quantised(exact: Fraction) -> Decimal:
    # By whole ten-thousandths: half up for what is never negative, and exact at any size.
    scaled = exact * 10_000
    units = (2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator)
    return (Decimal(units) / 10_000).quantize(_FOUR_PLACES)


def _read(call: Call, component: Component, values: Mapping[str, str]) -> Decimal:
    written = values.get(component.source, "")
    if not written:
        return Decimal(0)
    source = next(one for one in call.fields if one.id == component.source)
    if source.kind != "choice":
        return _number(written)
    for choice in source.choices:
        if choice.value == written:
            return choice.points or Decimal(0)
    raise ValueError(f"{source.id}: {written!r} is not one of its choices")


def _number(written: str) -> Decimal:
    try:
        number = Decimal(written)
    except InvalidOperation:
        raise ValueError(f"{written!r} is not a number") from None
    if not number.is_finite():
        raise ValueError(f"{written!r} is not a number")
    return number
