"""Couples by brute force: both definitions of stability from their papers, on dictionaries."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

Pair = tuple[str | None, str | None]
Got = dict[str, str | None]


@dataclass
class PlainCouples:
    seats: Mapping[str, int]
    lists: Mapping[str, Sequence[str]]  # singles
    orders: Mapping[str, Sequence[str]]  # every vacancy has its own order
    couples: Mapping[str, tuple[str, str]]
    joint: Mapping[str, Sequence[Pair]]
    definition: str

    def fits(self, person: str, vacancy: str | None) -> bool:
        return vacancy is None or person in self.orders[vacancy]

    def rank(self, person: str, vacancy: str) -> int:
        return self.orders[vacancy].index(person)

    def held(self, got: Got, vacancy: str, without: Sequence[str] = ()) -> list[int]:
        there = [p for p in got if got[p] == vacancy and p not in without]
        return sorted(self.rank(p, vacancy) for p in there)

    def assignments(self) -> Iterator[Got]:
        options: list[list[Got]] = []
        for person, wishes in self.lists.items():
            fine = [v for v in wishes if self.fits(person, v)]
            options.append([{person: v} for v in (*fine, None)])
        for couple, (a, b) in self.couples.items():
            pairs = [(p, q) for p, q in self.joint[couple] if self.fits(a, p) and self.fits(b, q)]
            options.append([{a: p, b: q} for p, q in (*pairs, (None, None))])
        for choice in product(*options):
            got = {person: v for part in choice for person, v in part.items()}
            if all(list(got.values()).count(v) <= n for v, n in self.seats.items()):
                yield got

    def blocking(self, got: Got) -> set[str]:
        found = set()
        for person, wishes in self.lists.items():
            above = wishes[: wishes.index(got[person])] if got[person] else wishes
            if any(self.single_may(got, person, v) for v in above):
                found.add(person)
        for couple, (a, b) in self.couples.items():
            pairs = list(self.joint[couple])
            now = (got[a], got[b])
            above_pairs = pairs[: pairs.index(now)] if now in pairs else pairs
            if any(self.pair_may(got, (a, b), pair) for pair in above_pairs):
                found.add(couple)
        return found

    def single_may(self, got: Got, person: str, vacancy: str) -> bool:
        if not self.fits(person, vacancy):
            return False
        best = sorted([*self.held(got, vacancy), self.rank(person, vacancy)])
        return self.rank(person, vacancy) in best[: self.seats[vacancy]]

    def pair_may(self, got: Got, people: tuple[str, str], pair: Pair) -> bool:
        if not all(self.fits(one, v) for one, v in zip(people, pair, strict=True)):
            return False
        return (self.bis if self.definition == "bis" else self.mm)(got, people, pair)

    def bis(self, got: Got, people: tuple[str, str], pair: Pair) -> bool:
        for vacancy in {v for v in pair if v}:
            mine = [
                self.rank(o, vacancy) for o, v in zip(people, pair, strict=True) if v == vacancy
            ]
            best = sorted([*self.held(got, vacancy, people), *mine])[: self.seats[vacancy]]
            if not set(mine) <= set(best):
                return False
        return True

    def mm(self, got: Got, people: tuple[str, str], pair: Pair) -> bool:
        """Definition 1 of Manlove, McBride and Trimble (2017), after McDermid and Manlove.

        Unplaced is a hospital without limits: whoever goes there leaves her seat, and may be the
        one behind whom her partner takes it.
        """
        (a, b), (p, q) = people, pair
        if got[a] == p or p is None:
            return q is None or q == got[b] or self.joins(got, b, q, a if got[a] == q == p else "")
        if got[b] == q or q is None:
            return self.joins(got, a, p, b if got[b] == p == q else "")
        if p != q:
            return self.joins(got, a, p, "") and self.joins(got, b, q, "")
        held = self.held(got, p)
        free = self.seats[p] - len(held)
        ranks = (self.rank(a, p), self.rank(b, p))
        if free >= 2:
            return True
        if free == 1:
            return any(rank < other for rank in ranks for other in held)
        return free == 0 and any(
            ranks[0] < held[i] and ranks[1] < held[j]
            for i in range(len(held))
            for j in range(len(held))
            if i != j
        )

    def joins(self, got: Got, person: str, vacancy: str, partner: str) -> bool:
        """Undersubscribed, or someone there (but the partner who stays) stands behind."""
        if len(self.held(got, vacancy)) < self.seats[vacancy]:
            return True
        others = self.held(got, vacancy, [partner])
        return any(self.rank(person, vacancy) < other for other in others)
