"""A market: who asks for what, who is preferred where. Frozen, checked, arrays inside.

int32 compressed rows: row i of `Rows(start, item)` is `item[start[i]:start[i + 1]]`. Indices
follow the sorted identifiers, so the order in which rows were given cannot matter.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING, Literal

import numpy as np
from numpy.typing import NDArray

from convoca.matching.names import Names

if TYPE_CHECKING:
    from convoca.matching.problems import Problem

I32 = NDArray[np.int32]
I64 = NDArray[np.int64]
Score = Decimal | int | str | None
Definition = Literal["bis", "mm"]
JointPlace = Literal["better", "worse", "mean"]
Rule = Literal["same-hospital", "same-city", "within"]

UNPLACED = -1


def frozen(array: NDArray[np.generic], kind: type[np.generic]) -> NDArray[np.generic]:
    """The array as contiguous `kind`, not writable."""
    held = np.ascontiguousarray(array, dtype=kind)
    if held is array and array.flags.writeable:
        held = array.view()
    held.flags.writeable = False
    return held


@dataclass(frozen=True, slots=True, eq=False)
class Rows:
    """Compressed rows: `start` has one more entry than there are rows."""

    start: I64
    item: I32

    def __len__(self) -> int:
        return len(self.start) - 1

    def __getitem__(self, row: int) -> I32:
        return self.item[self.start[row] : self.start[row + 1]]

    @property
    def lengths(self) -> I64:
        return np.diff(self.start)

    def lists(self) -> list[list[int]]:
        flat, start = self.item.tolist(), self.start.tolist()
        return [flat[a:b] for a, b in pairwise(start)]


def no_rows(size: int) -> Rows:
    return Rows(np.zeros(size + 1, np.int64), np.zeros(0, np.int32))


@dataclass(frozen=True, slots=True, eq=False)
class Couples:
    """Couples of applicants and their joint lists; UNPLACED stands for "that one unplaced".

    members: int32[c, 2]; row i of (start, first, second) is the joint list of couple i.
    """

    names: Names
    members: I32
    start: I64
    first: I32
    second: I32

    def __len__(self) -> int:
        return len(self.names)

    def pairs(self, couple: int) -> list[tuple[int, int]]:
        a, b = self.start[couple], self.start[couple + 1]
        return list(zip(self.first[a:b].tolist(), self.second[a:b].tolist(), strict=True))


@dataclass(frozen=True, slots=True)
class JointRule:
    """`[joint]`: a couple without a joint list gets one from the two lists of its members."""

    rule: Rule
    km: float | None = None
    one_unplaced: bool = False


@dataclass(frozen=True, slots=True)
class Generated:
    """How many of a couple's possible pairs the rule admitted."""

    couple: str
    acceptable: int
    possible: int


@dataclass(frozen=True, slots=True)
class Settings:
    """What `market.toml` says: None where it is silent."""

    name: str = ""
    mechanism: str | None = None
    seed: int | None = None
    definition: Definition = "bis"
    joint_place: JointPlace = "better"
    joint: JointRule | None = None


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class Market:
    """A checked market; make it with `from_lists`, `from_arrays` or `read(folder)`.

    place: int32[n], dense place by score, 0 the best; equal scores share it (the lottery of the
    seed separates them). Without a score: the last place, and only priorities can admit them.
    scores: the texts as given, for writing back. ranked: bool[m], the vacancy has its own order
    (row of `priorities`) and whoever is not in it is unacceptable to it.
    region: int32[m], -1 for none; caps: int64 per region, -1 for none. reserve: int32[m], how
    many seats of its capped region each vacancy is sure of. generated: the couples whose joint
    list the rule of the settings made.
    partner: int32[n], the other of the couple, -1 for singles; couple_of: int32[n] likewise.
    """

    settings: Settings
    applicants: Names
    vacancies: Names
    scores: NDArray[np.bytes_] | None
    place: I32
    tied: bool
    seats: I32
    wishes: Rows
    priorities: Rows
    ranked: NDArray[np.bool_]
    couples: Couples
    partner: I32
    couple_of: I32
    regions: Names
    region: I32
    reserve: I32
    caps: I64
    warnings: tuple[Problem, ...] = ()
    generated: tuple[Generated, ...] = ()

    @property
    def one_order(self) -> bool:
        """Whether one national order (the score) decides everywhere."""
        return not bool(self.ranked.any())

    @property
    def capped(self) -> bool:
        return bool((self.caps >= 0).any())

    def unit_of(self, applicant: int) -> tuple[int, ...]:
        mate = int(self.partner[applicant])
        return (applicant,) if mate < 0 else (applicant, mate)
