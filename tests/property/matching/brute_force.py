"""Brute force over all assignments of a tiny market, which knows nothing of the engine."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import product
from typing import Any

import numpy as np

from convoca.matching import Market, Outcome, verify
from convoca.matching.verifying import Report

Got = dict[str, str | None]


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

    def assignments(self) -> Iterator[Got]:
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

    def best_stable(self) -> Got:
        """The stable assignment that no applicant would change for another stable one."""
        return best_of([got for got in self.assignments() if self.stable(got)], self.lists)


def best_of(stable: Sequence[Got], lists: Mapping[str, Sequence[str]]) -> Got:
    """The one that every applicant likes as well as any other, or better."""

    def wish(applicant: str, vacancy: str | None) -> int:
        wishes = list(lists.get(applicant, ()))
        return len(wishes) if vacancy is None else wishes.index(vacancy)

    best = [
        got
        for got in stable
        if all(wish(a, got[a]) <= wish(a, other[a]) for other in stable for a in got)
    ]
    assert len(best) == 1, "deferred acceptance promises exactly one"
    return best[0]


def verified(market: Market, outcome: Outcome, plain: Any) -> Iterator[tuple[Got, Report]]:
    """Every assignment of the plain market with what the verifier says of it."""
    posts = {v: market.vacancies.find(v) for v in plain.seats}
    for got in plain.assignments():
        assigned = np.array([posts.get(got[a] or "", -1) for a in market.applicants], np.int32)
        yield got, verify(market, replace(outcome, assigned=assigned))


def only_the_best_holds(market: Market, outcome: Outcome, plain: Any) -> None:
    best = plain.best_stable()
    for got, report in verified(market, outcome, plain):
        assert report.holds == (got == best), got
        assert (not report.blocking) == plain.stable(got), got
