"""Wishes of singles that no stable assignment with couples can use, found without search.

Two rules, until neither applies. A vacancy whose seats are claimed by singles who have it as
their first remaining wish keeps out everyone behind them. A single who stands, among all who
could still hold a vacancy, within its seats never falls below it. Couples only count as people
who could hold, so both rules stay true whatever the couples do.
"""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from convoca.matching.couples_field import Field
from convoca.matching.market import I64


def possible_wishes(given: Field) -> I64:
    """Indices of the wishes left, ascending."""
    return np.array(sorted(_Lists(given).reduced()), np.int64)


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
        # vacancy → (place, wish or -1 for a couple's member), by place
        self.line: list[list[tuple[int, int]]] = [[] for _ in self.seats]
        for row in self.rows:
            for at in row:
                self.line[self.item[at]].append((self.place[at], at))
        asked = {
            *zip(given.p.tolist(), given.place_p.tolist(), strict=True),
            *zip(given.q.tolist(), given.place_q.tolist(), strict=True),
        }
        for vacancy, place in asked:
            if vacancy >= 0:
                self.line[vacancy].append((place, -1))
        for line in self.line:
            line.sort()

    def reduced(self) -> list[int]:
        work = set(range(len(self.line)))
        while work:
            work = self._round(sorted(work))
        return [at for row in self.rows for at in row]

    def _round(self, vacancies: list[int]) -> set[int]:
        gone: set[int] = set()
        for vacancy in vacancies:
            self._keep_out(vacancy, gone)
            self._settle(vacancy, gone)
        changed: set[int] = set()
        for person in {self.owner[at] for at in gone}:
            self.rows[person] = [at for at in self.rows[person] if at not in gone]
            changed |= {self.item[at] for at in self.rows[person]}
        changed |= {self.item[at] for at in gone}
        for vacancy in {self.item[at] for at in gone}:
            self.line[vacancy] = [e for e in self.line[vacancy] if e[1] not in gone]
        return changed

    def _keep_out(self, vacancy: int, gone: set[int]) -> None:
        sure = 0
        for _, at in self.line[vacancy]:
            if at < 0:
                continue
            if sure >= self.seats[vacancy]:
                gone.add(at)
            elif self.rows[self.owner[at]] and self.rows[self.owner[at]][0] == at:
                sure += 1

    def _settle(self, vacancy: int, gone: set[int]) -> None:
        for _, at in self.line[vacancy][: self.seats[vacancy]]:
            if at >= 0:
                row = self.rows[self.owner[at]]
                gone.update(row[row.index(at) + 1 :])
