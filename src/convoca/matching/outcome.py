"""What a mechanism decided, and what it claims about it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

import numpy as np

from convoca.matching.market import I32, UNPLACED, Definition, JointPlace, Market
from convoca.matching.names import Names

ENGINE = "convoca.matching/1"
Proved = Literal["stable", "none-exists", "not-decided"]


@dataclass(frozen=True, slots=True)
class Blocking:
    """An agent that would rather have `vacancies` and would be taken there.

    `agent` is an applicant, or a couple's identifier when `vacancies` has two entries ("" = that
    one unplaced).
    """

    agent: str
    vacancies: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Move:
    """Someone whose vacancy changed; None for no vacancy."""

    applicant: str
    before: str | None
    after: str | None


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class Outcome:
    """assigned: int32[n], the vacancy of each applicant or -1.

    stable: no blocking agent remains, under `definition`. proved: what was established, never
    more ("none-exists": no stable assignment exists; "not-decided": limits ran out first).
    extra_seats: seats added beyond the market's, by vacancy. fewest: the blocking agents (or the extra
    seats) are proved the fewest possible. seconds: timings, which are no part
    of the deterministic report. claims: the report as it was read back, empty when fresh.
    """

    market: Market
    assigned: I32
    mechanism: str
    seed: int | None
    definition: Definition = "bis"
    joint_place: JointPlace = "better"
    stable: bool = True
    proved: Proved = "stable"
    blocking: tuple[Blocking, ...] = ()
    extra_seats: Mapping[str, int] = field(default_factory=dict)
    fewest: bool = False
    engine: str = ENGINE
    seconds: Mapping[str, float] = field(default_factory=dict)
    claims: Mapping[str, object] = field(default_factory=dict)

    @property
    def placed(self) -> int:
        return int(np.count_nonzero(self.assigned != UNPLACED))

    @property
    def applicants(self) -> Names:
        return self.market.applicants

    def vacancy_of(self, applicant: str) -> str | None:
        """The vacancy an applicant got, or None; KeyError for a stranger."""
        at = self.market.applicants.find(applicant)
        if at < 0:
            raise KeyError(applicant)
        got = int(self.assigned[at])
        return None if got == UNPLACED else self.market.vacancies[got]

    def pairs(self) -> dict[str, str | None]:
        """applicant → vacancy or None, everyone."""
        names: list[str | None] = [*self.market.vacancies, None]
        got = [names[v] for v in self.assigned.tolist()]  # -1 is the last: None
        return dict(zip(self.market.applicants, got, strict=True))
