"""The merit order: places by score, equal scores in the same place.

Who goes first among equals is not decided here: the lottery by public seed belongs to matching.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Place:
    """The place of one applicant; the best is 1 and the next lower score is one more."""

    applicant: str
    score: Decimal
    place: int


def rank(scores: Mapping[str, Decimal]) -> tuple[Place, ...]:
    """Order applicants by score, highest first; equals share a place and stand by their id.

    >>> [(one.applicant, one.place) for one in rank({"a": Decimal(7), "b": Decimal(9)})]
    [('b', 1), ('a', 2)]
    """
    places = {score: n for n, score in enumerate(sorted(set(scores.values()), reverse=True), 1)}
    ordered = sorted(scores.items(), key=lambda pair: (-pair[1], pair[0]))
    return tuple(Place(applicant, score, places[score]) for applicant, score in ordered)
