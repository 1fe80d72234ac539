"""Brute force over all assignments of a tiny market; knows nothing of the engine."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import product
from typing import Any


class Plain:
    """A market as plain dictionaries, for a brute force that knows nothing of arrays."""

    def __init__(
        self,
        scores: Mapping[str, str],
        seats: Mapping[str, int],
        lists: Mapping[str, Sequence[str]],
        orders: Mapping[str, Sequence[str]],
    ) -> None:
        self.scores = {a: Decimal(s) for a, s in scores.items()}
        self.seats, self.lists, self.orders = seats, lists, orders

    def rank(self, vacancy: str, applicant: str) -> Any:
        """Lower is better; None where the vacancy does not accept the applicant."""
        order = self.orders.get(vacancy)
        if order:
            return order.index(applicant) if applicant in order else None
        return -self.scores[applicant]

    def assignments(self) -> Iterator[dict[str, str | None]]:
        people = list(self.scores)
        options = [
            [None, *(v for v in self.lists.get(a, ()) if self.rank(v, a) is not None)]
            for a in people
        ]
        for choice in product(*options):
            if all(choice.count(v) <= n for v, n in self.seats.items()):
                yield dict(zip(people, choice, strict=True))

    def stable(self, got: Mapping[str, str | None]) -> bool:
        for applicant in self.scores:
            for vacancy in self.lists.get(applicant, ()):
                if vacancy == got[applicant]:
                    break
                mine = self.rank(vacancy, applicant)
                if mine is None:
                    continue
                held = [self.rank(vacancy, b) for b in got if got[b] == vacancy]
                if len(held) < self.seats[vacancy] or any(mine < h for h in held):
                    return False
        return True

    def best_stable(self) -> dict[str, str | None]:
        """The stable assignment that no applicant would change for another stable one."""
        stable = [got for got in self.assignments() if self.stable(got)]

        def wish(applicant: str, vacancy: str | None) -> int:
            wishes = list(self.lists.get(applicant, ()))
            return len(wishes) if vacancy is None else wishes.index(vacancy)

        best = [
            got
            for got in stable
            if all(wish(a, got[a]) <= wish(a, other[a]) for other in stable for a in got)
        ]
        assert len(best) == 1, "deferred acceptance promises exactly one"
        return best[0]
