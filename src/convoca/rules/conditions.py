"""Which fields are asked, where one depends on what another says.

A call may ask for a datum only when it is called for: the number of each publication when so many
are claimed, the ends of a scale when it is none of the usual two. What is not called for is neither
asked nor held against anybody, whatever stands in it from before.
"""

from collections.abc import Iterable, Iterator, Mapping

from convoca.rules.papers import Condition, Field
from convoca.rules.written import as_decimal


def holds(condition: Condition, written: str) -> bool:
    """Whether what was typed in the field it names calls for the other."""
    said = written.strip()
    if condition.at_least is not None:
        number = as_decimal(said)
        return number is not None and number >= condition.at_least
    return condition.equals is not None and said == condition.equals


def called_for(fields: Iterable[Field], values: Mapping[str, str]) -> tuple[Field, ...]:
    """Give those of the fields that these values call for, in their order.

    A field on a condition is called for when its condition holds and the field it depends on is
    called for itself, and is among the ones given.
    """
    known = {one.id: one for one in fields}
    return tuple(one for one in known.values() if _called_for(one, known, values))


def still_said(fields: Iterable[Field], values: Mapping[str, str]) -> dict[str, str]:
    """Give the values without what stands, from an earlier answer, in fields not called for now."""
    known = tuple(fields)
    idle = {one.id for one in known} - {one.id for one in called_for(known, values)}
    return {name: said for name, said in values.items() if name not in idle}


def _called_for(field: Field, known: Mapping[str, Field], values: Mapping[str, str]) -> bool:
    if field.needed is None:
        return True
    for one in chain(field, known):
        if one is None:
            return False
        if one.needed and not holds(one.needed, values.get(one.needed.field, "")):
            return False
    return True


def chain(field: Field, known: Mapping[str, Field]) -> Iterator[Field | None]:
    """Give a field, the one it depends on, and so on; None at the end of what leads nowhere.

    It leads nowhere where a field is not known or the conditions turn in a circle.
    """
    seen: set[str] = set()
    at: Field | None = field
    while at is not None:
        yield at
        if at.needed is None:
            return
        seen.add(at.id)
        named = at.needed.field
        at = None if named in seen else known.get(named)
    yield None
