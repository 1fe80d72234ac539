"""How long a mechanism may search."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """How much may be tried. `exact` counts CP-SAT's deterministic seconds, for each question.

    extra_seats: where no stable assignment exists, add the fewest seats that make one.
    """

    restarts: int = 8
    steps_per_agent: int = 40
    exact: float = 60.0
    extra_seats: bool = False
