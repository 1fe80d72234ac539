"""Caps and reserves by brute force: Kamada and Kojima's choice of a region, seat by seat."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from tests.property.matching.brute_force import Got, best_of


@dataclass
class PlainCaps:
    order: Sequence[str]  # everyone, best first
    seats: Mapping[str, int]
    reserve: Mapping[str, int]
    region: Mapping[str, str]  # "" for none
    caps: Mapping[str, int]
    lists: Mapping[str, Sequence[str]]
    orders: Mapping[str, Sequence[str]]  # vacancies with an order of their own
    seed: int

    def line(self, vacancy: str) -> Sequence[str]:
        return self.orders.get(vacancy) or self.order

    def rounds(self, region: str) -> list[str]:
        """The region's vacancies in the order of their lots."""
        posts = [v for v in self.seats if self.region[v] == region]
        lots = {
            v: hashlib.sha256(b"convoca-tie-1\0%d\0%s" % (self.seed, v.encode())).digest()
            for v in posts
        }
        return sorted(posts, key=lambda v: lots[v])

    def chosen(self, asking: set[tuple[str, str]], vacancy: str) -> set[tuple[str, str]]:
        """Whom the region of a vacancy (or it alone, uncapped) takes of (applicant, vacancy)."""
        region = self.region[vacancy]
        posts = self.rounds(region) if region in self.caps else [vacancy]
        left = self.caps.get(region, len(self.order))
        lines = {}
        for v in posts:
            waiting = [a for a in self.line(v) if (a, v) in asking]
            lines[v] = waiting[: self.seats[v]]
        taken: dict[str, int] = {v: min(len(lines[v]), self.reserve[v]) for v in posts}
        left -= sum(taken.values())
        served = True
        while served and left:
            served = False
            for v in posts:
                if left and taken[v] < len(lines[v]):
                    taken[v] += 1
                    left -= 1
                    served = True
        return {(a, v) for v in posts for a in lines[v][: taken[v]]}

    def assignments(self) -> Iterator[Got]:
        people = list(self.order)
        options = [[None, *(v for v in self.lists[a] if a in self.line(v))] for a in people]
        for choice in product(*options):
            got = dict(zip(people, choice, strict=True))
            if self.fits(got):
                yield got

    def fits(self, got: Got) -> bool:
        taken = [v for v in got.values() if v]
        within = [self.region[v] for v in taken]
        return all(taken.count(v) <= n for v, n in self.seats.items()) and all(
            within.count(r) <= n for r, n in self.caps.items()
        )

    def stable(self, got: Got) -> bool:
        held = {(a, v) for a, v in got.items() if v}
        if any((a, v) not in self.chosen(held, v) for a, v in held):
            return False
        for a, wishes in self.lists.items():
            above = wishes[: wishes.index(got[a])] if got[a] else wishes
            for v in above:
                if (a, v) in self.chosen(held | {(a, v)}, v):
                    return False
        return True

    def best_stable(self) -> Got:
        return best_of([got for got in self.assignments() if self.stable(got)], self.lists)

    def in_turn(self) -> Got:
        got: Got = dict.fromkeys(self.order)
        for a in self.order:
            got[a] = next((v for v in self.lists[a] if self.fits({**got, a: v})), None)
        return got
