"""How long a mechanism may search."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """How much may be tried. restarts: orders of the couples; detours: for each, how often a pair
    that couples take in circles is forbidden; exact: CP-SAT's deterministic seconds to find a
    stable assignment or the proof that none exists; fewest: likewise, where none does, to find the
    fewest blocking agents or extra seats.

    extra_seats: where no stable assignment exists, add the fewest seats that make one.
    """

    restarts: int = 8
    detours: int = 30
    steps_per_agent: int = 40
    exact: float = 60.0
    fewest: float = 5.0
    extra_seats: bool = False
