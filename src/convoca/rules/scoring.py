"""The merit score: weighted parts of what the exam and the dossier say, exact to four places.

The weights of the residency are not published: they are data of the call, marked as assumptions.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from convoca.rules import conditions, scales
from convoca.rules.schema import Call, Component
from convoca.rules.written import as_decimal


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

    A part gives `weight × read ÷ out of`, or `weight × worth` of a grade on a scale, rounded half up
    to four places; a value not given, or not called for, gives nothing. Raises ValueError for a value
    that the checks of the dossier would have stopped.
    """
    asked = {one.id for one in conditions.called_for(call.fields, values)}
    counted = {name: said.strip() for name, said in values.items() if name in asked}
    parts = tuple(_part(call, one, exam_score, counted) for one in call.scoring.components)
    return Scored(sum((part.points for part in parts), Decimal("0.0000")), parts)


def _part(call: Call, component: Component, exam_score: Decimal, values: Mapping[str, str]) -> Part:
    raw = exam_score if component.source == "exam" else _read(call, component, values)
    exact = Fraction(component.weight) * _worth(call, component, raw, values)
    return Part(component.id, raw, scales.half_up(exact, places=4))


def _worth(call: Call, component: Component, raw: Decimal, values: Mapping[str, str]) -> Fraction:
    """How much of its weight a part gives: 0 to 1."""
    scale: scales.Scale | None = scales.Scale(Decimal(0), component.out_of)
    if component.scale and component.source != "exam":
        if not values.get(component.source):
            return Fraction(0)
        scale = scales.of(call, component.scale, values)
    if scale is None:
        raise ValueError(f"{component.id}: the scale of {raw} is not known")
    try:
        return scales.worth(raw, scale)
    except ValueError as error:
        raise ValueError(f"{component.id}: {error}") from None


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
    number = as_decimal(written)
    if number is None:
        raise ValueError(f"{written!r} is not a number")
    return number
