"""How long a mechanism may search."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """How much may be tried. restarts: orders of the couples; detours: for each, how often a pair
    that couples take in circles is forbidden; exact: CP-SAT's deterministic seconds, for each
    question.

    extra_seats: where no stable assignment exists, add the fewest seats that make one.
    """

    restarts: int = 8
    detours: int = 30
    steps_per_agent: int = 40
    exact: float = 60.0
    extra_seats: bool = False
