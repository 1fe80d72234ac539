"""What no stable assignment with couples can use, found without search.

Three rules, until none applies. A vacancy whose seats are claimed by singles who have it as their
first remaining wish keeps out everyone behind them, singles and couples' members. A single who
stands, among all who could still hold a vacancy, within its seats never falls below it. Nor does
a couple fall below a pair where both stand so.

A pair kept out can be held by nobody, yet the couple may still block with it (its own seat, once
vacated, would let it in); a pair below a sure one can do neither.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from convoca.matching.couples_field import Field


@dataclass(frozen=True, slots=True)
class Possible:
    """Indices of the wishes and of the pairs that can be held; `pairs_to`: the end of what each
    couple's list still counts for, held or blocked with."""

    wishes: list[int]
    pairs: frozenset[int]
    pairs_to: list[int]


def possible(given: Field) -> Possible:
    return _Lists(given).reduced()


class _Lists:
    def __init__(self, given: Field) -> None:
        self.item, self.place = given.item.tolist(), given.place.tolist()
        self.seats = given.seats.tolist()
        start = given.start.tolist()
        self.rows = [
            [at for at in range(a, b) if self.place[at] >= 0 and self.seats[self.item[at]]]
            for a, b in pairwise(start)
        ]
        self.owner = np.repeat(np.arange(len(start) - 1), np.diff(given.start)).tolist()
        self.pair_start = given.pair_start.tolist()
        self.pairs_to = self.pair_start[1:]
        couple = np.repeat(np.arange(len(given.members)), np.diff(given.pair_start)).tolist()
        sides = [
            list(zip(v.tolist(), place.tolist(), strict=True))
            for v, place in ((given.p, given.place_p), (given.q, given.place_q))
        ]
        # pair → (vacancy, place, agent) of its sides; an agent is -1 - 2 * couple - side
        self.sides = [
            [(*sides[i][at], -1 - 2 * couple[at] - i) for i in (0, 1) if sides[i][at][0] >= 0]
            for at in range(len(couple))
        ]
        self.left = set(range(len(couple)))
        self.uses = Counter(side for both in self.sides for side in both)
        # vacancy → (place, wish or agent) of all who could hold it, by place
        self.line: list[list[tuple[int, int]]] = [[] for _ in self.seats]
        for row in self.rows:
            for at in row:
                self.line[self.item[at]].append((self.place[at], at))
        for vacancy, place, agent in self.uses:
            self.line[vacancy].append((place, agent))
        for line in self.line:
            line.sort()

    def reduced(self) -> Possible:
        work = set(range(len(self.line)))
        while work:
            work = self._round(sorted(work))
        wishes = [at for row in self.rows for at in row]
        return Possible(wishes, frozenset(self.left), self.pairs_to)

    def _round(self, vacancies: list[int]) -> set[int]:
        gone: set[int] = set()
        out: set[tuple[int, int, int]] = set()
        for vacancy in vacancies:
            self._keep_out(vacancy, gone, out)
            self._settle(vacancy, gone)
        dropped = [at for at in self.left if any(side in out for side in self.sides[at])]
        changed = self._drop(dropped) | self._settle_couples()
        for person in {self.owner[at] for at in gone}:
            self.rows[person] = [at for at in self.rows[person] if at not in gone]
            changed |= {self.item[at] for at in self.rows[person]}
        changed |= {self.item[at] for at in gone}
        for vacancy in {self.item[at] for at in gone}:
            self.line[vacancy] = [e for e in self.line[vacancy] if e[1] not in gone]
        return changed

    def _keep_out(self, vacancy: int, gone: set[int], out: set[tuple[int, int, int]]) -> None:
        sure = 0
        for place, at in self.line[vacancy]:
            if sure >= self.seats[vacancy]:
                if at < 0:
                    out.add((vacancy, place, at))
                else:
                    gone.add(at)
            elif at >= 0 and self.rows[self.owner[at]] and self.rows[self.owner[at]][0] == at:
                sure += 1

    def _settle(self, vacancy: int, gone: set[int]) -> None:
        for _, at in self.line[vacancy][: self.seats[vacancy]]:
            if at >= 0:
                row = self.rows[self.owner[at]]
                gone.update(row[row.index(at) + 1 :])

    def _settle_couples(self) -> set[int]:
        """Below the first pair where both are sure of their seats, nothing counts any more."""
        sure = {
            (vacancy, place, at)
            for vacancy, line in enumerate(self.line)
            for place, at in line[: self.seats[vacancy]]
            if at < 0
        }
        below: list[int] = []
        for couple, end in enumerate(self.pairs_to):
            for at in range(self.pair_start[couple], end):
                if at in self.left and all(side in sure for side in self.sides[at]):
                    below += [later for later in range(at + 1, end) if later in self.left]
                    self.pairs_to[couple] = at + 1
                    break
        return self._drop(below)

    def _drop(self, pairs: list[int]) -> set[int]:
        """Takes pairs out, and out of the lines whoever has none left there."""
        changed: set[int] = set()
        for at in pairs:
            self.left.discard(at)
            for side in self.sides[at]:
                self.uses[side] -= 1
                if not self.uses[side]:
                    vacancy, place, agent = side
                    self.line[vacancy].remove((place, agent))
                    changed.add(vacancy)
        return changed
