"""Couples exactly: is there a stable assignment? CP-SAT finds one or proves that none exists.

Every agent has a literal per wish (per pair, for couples). A vacancy's line is everyone who could
hold it, by place; `shut[i]` says "full with those before i": then i and all behind are kept out,
and only then may an agent who would rather be there be elsewhere. One worker and deterministic
limits, so that the answer is the same everywhere.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any, Literal

import numpy as np

from convoca.matching.couples_field import Field
from convoca.matching.couples_reduce import Possible, possible
from convoca.matching.limits import Limits
from convoca.matching.market import I32, UNPLACED

Ask = Literal["stable", "fewest-blocking", "fewest-seats"]
Verdict = Literal["found", "best", "none", "undecided"]


@dataclass(slots=True)
class Answer:
    """verdict: found (not proved least), best (proved least), none, or undecided."""

    verdict: Verdict
    assigned: I32 | None = None
    extra: dict[int, int] = field(default_factory=dict)
    objective: int = 0


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked about: limits in CP-SAT's deterministic seconds, hint a near assignment."""

    given: Field
    mm: bool
    limits: Limits
    hint: I32

    def ask(self, ask: Ask, most: int | None = None) -> Answer:
        """`most`: only answers with at most this many blocking agents or extra seats."""
        from ortools.sat.python import cp_model

        model = _Model(self.given, self.mm, ask, cp_model.CpModel())
        model.build()
        if ask != "stable":
            model.minimise(most)
        model.hint(self.hint)
        solver = cp_model.CpSolver()
        solver.parameters.num_workers = 1
        solver.parameters.random_seed = 0
        limits = self.limits
        solver.parameters.max_deterministic_time = (
            limits.exact if ask == "stable" else limits.fewest
        )
        if ask == "stable":  # nothing to weigh: linear relaxations only cost time, most of it
            solver.parameters.linearization_level = 0
        status = solver.solve(model.cp)
        if status == cp_model.INFEASIBLE:
            return Answer("none")
        if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
            return Answer("undecided")
        return model.answer(solver, "best" if status == cp_model.OPTIMAL else "found")


def _everything(given: Field) -> Possible:
    pairs = frozenset(range(len(given.p)))
    return Possible(np.flatnonzero(given.place >= 0).tolist(), pairs, given.pair_start[1:].tolist())


class _Model:
    def __init__(self, given: Field, mm: bool, ask: Ask, cp: Any) -> None:
        self.given, self.mm, self.ask, self.cp = given, mm, ask, cp
        self.takes: dict[int, Any] = {}  # wish → literal
        self.pairs: list[Any] = [cp.new_bool_var("") for _ in range(len(given.p))]
        # vacancy → its line: (place, literals that hold a seat there for this applicant)
        self.lines: dict[int, dict[int, list[Any]]] = defaultdict(lambda: defaultdict(list))
        self.people: dict[int, dict[int, int]] = defaultdict(dict)  # vacancy → place → couple
        self.shut: dict[tuple[int, int], Any] = {}
        self.more: dict[int, Any] = {}
        self.slack: list[Any] = []
        self.here: dict[tuple[int, int, int], Any] = {}

    def build(self) -> None:
        self._literals()
        for vacancy in list(self.lines):
            self._seats(vacancy)
        for person in range(len(self.given.start) - 1):
            self._single(person)
        for couple in range(len(self.given.members)):
            self._couple(couple)

    def _literals(self) -> None:
        given = self.given
        self.can = possible(given) if self.ask == "stable" else _everything(given)
        for at in self.can.wishes:
            literal = self.takes[at] = self.cp.new_bool_var("")
            self.lines[int(given.item[at])][int(given.place[at])].append(literal)
        owner = np.repeat(np.arange(len(given.members)), np.diff(given.pair_start))
        for at, literal in enumerate(self.pairs):
            if at not in self.can.pairs:
                self.cp.add(literal == 0)
            sides = ((given.p[at], given.place_p[at]), (given.q[at], given.place_q[at]))
            for vacancy, place in sides:
                if vacancy >= 0:
                    held = self.lines[int(vacancy)][int(place)]
                    held += [literal] if at in self.can.pairs else []
                    self.people[int(vacancy)][int(place)] = int(owner[at])

    def _seats(self, vacancy: int) -> None:
        line, seats = self.lines[vacancy], int(self.given.seats[vacancy])
        everyone = [literal for held in line.values() for literal in held]
        extra = 0
        if self.ask == "fewest-seats":
            extra = self.more[vacancy] = self.cp.new_int_var(0, 2, "")
        self.cp.add(sum(everyone) <= seats + extra)
        full = self.cp.new_bool_var("")
        self.cp.add(sum(everyone) >= seats + extra).only_enforce_if(full)
        before = None
        for place in sorted(line):
            shut = self.shut[vacancy, place] = self.cp.new_bool_var("")
            if before is not None:
                self.cp.add_implication(before, shut)
            for literal in line[place]:
                self.cp.add_implication(literal, ~shut)
            before = shut
        if before is not None:
            self.cp.add_implication(before, full)

    def _single(self, person: int) -> None:
        wishes = [
            at
            for at in range(self.given.start[person], self.given.start[person + 1])
            if at in self.takes
        ]
        if not wishes:
            return
        self.cp.add_at_most_one(self.takes[at] for at in wishes)
        excuse = self._excuse()
        above: list[Any] = []
        for at in wishes:
            above.append(self.takes[at])
            vacancy, place = int(self.given.item[at]), int(self.given.place[at])
            self.cp.add_bool_or([*above, self.shut[vacancy, place], *excuse])

    def _excuse(self) -> list[Any]:
        """When blocking agents are counted: the literal that counts this one."""
        if self.ask != "fewest-blocking":
            return []
        self.slack.append(self.cp.new_bool_var(""))
        return [self.slack[-1]]

    def _couple(self, couple: int) -> None:
        given = self.given
        options = range(given.pair_start[couple], self.can.pairs_to[couple])
        if not options:
            return
        self.cp.add_at_most_one(self.pairs[at] for at in options)
        self._presence(couple, options)
        excuse = self._excuse()
        content = None
        for at in options:
            so_far = self.cp.new_bool_var("")  # implies: this pair or a better one
            earlier: list[Any] = [] if content is None else [content]
            self.cp.add_bool_or([~so_far, self.pairs[at], *earlier])
            content = so_far
            self.cp.add_bool_or([so_far, *self._blocked(couple, at), *excuse])

    def _presence(self, couple: int, options: range) -> None:
        """`here[couple, side, vacancy]`: whether that one of the two holds a seat there."""
        held: dict[tuple[int, int], list[Any]] = defaultdict(list)
        for at in options:
            for side, vacancy in enumerate((self.given.p[at], self.given.q[at])):
                if vacancy >= 0:
                    held[side, int(vacancy)].append(self.pairs[at])
        for (side, vacancy), literals in held.items():
            present = self.cp.new_bool_var("")
            self.cp.add(sum(literals) == present)
            self.here[couple, side, vacancy] = present

    def _blocked(self, couple: int, at: int) -> list[Any]:
        """Literals of which any keeps the couple from moving to its pair `at`."""
        given = self.given
        p, q = int(given.p[at]), int(given.q[at])
        places = int(given.place_p[at]), int(given.place_q[at])
        if p == q:
            return self._blocked_together(couple, p, places)
        return [
            self._kept_out(couple, side, vacancy, places[side])
            for side, vacancy in enumerate((p, q))
            if vacancy >= 0
        ]

    def _kept_out(self, couple: int, side: int, vacancy: int, place: int) -> Any:
        """Full with better ones; a seat that the couple itself would vacate lets it in."""
        literal = self.cp.new_bool_var("")
        self.cp.add_implication(literal, self.shut[vacancy, place])
        sides = (side,) if self.mm else (0, 1)
        for one in sides:
            present = self.here.get((couple, one, vacancy))
            if present is not None:
                self.cp.add_implication(literal, ~present)
        return literal

    def _blocked_together(self, couple: int, vacancy: int, places: tuple[int, int]) -> list[Any]:
        low, high = min(places), max(places)
        if not self.mm:
            return [self._crowded(couple, vacancy, high, 1, {})]
        first, second = places
        here, there = {0: True}, {1: True}
        neither = {0: False, 1: False}
        return [
            self._crowded(couple, vacancy, second, 1, here),
            self._crowded(couple, vacancy, first, 1, there),
            self._crowded(couple, vacancy, low, 1, neither),
            self._crowded(couple, vacancy, high, 0, neither),
        ]

    def _crowded(
        self, couple: int, vacancy: int, place: int, spare: int, when: dict[int, bool]
    ) -> Any:
        """At least seats − spare others stand before `place`; true only `when` they sit so."""
        literal = self.cp.new_bool_var("")
        for side, expected in when.items():
            present = self.here.get((couple, side, vacancy))
            if present is None and expected:
                self.cp.add_implication(literal, ~literal)
            elif present is not None:
                self.cp.add_implication(literal, present if expected else ~present)
        line, owner = self.lines[vacancy], self.people[vacancy]
        before = [
            one
            for at, held in line.items()
            if at < place and owner.get(at) != couple
            for one in held
        ]
        seats = int(self.given.seats[vacancy]) + (self.more.get(vacancy, 0)) - spare
        self.cp.add(sum(before) >= seats).only_enforce_if(literal)
        return literal

    def minimise(self, most: int | None) -> None:
        total = sum(self.slack) if self.ask == "fewest-blocking" else sum(self.more.values())
        if most is not None:
            self.cp.add(total <= most)
        self.cp.minimize(total)

    def hint(self, assigned: I32) -> None:
        given = self.given
        owner = np.repeat(np.arange(len(given.start) - 1), np.diff(given.start))
        for at, literal in self.takes.items():
            self.cp.add_hint(literal, bool(assigned[owner[at]] == given.item[at]))
        pair_owner = np.repeat(np.arange(len(given.members)), np.diff(given.pair_start))
        for at, literal in enumerate(self.pairs):
            first, second = given.members[pair_owner[at]]
            same = assigned[first] == given.p[at] and assigned[second] == given.q[at]
            self.cp.add_hint(literal, bool(same))

    def answer(self, solver: Any, verdict: Verdict) -> Answer:
        given = self.given
        assigned = np.full(len(given.start) - 1, UNPLACED, np.int32)
        owner = np.repeat(np.arange(len(given.start) - 1), np.diff(given.start))
        for at, literal in self.takes.items():
            if solver.boolean_value(literal):
                assigned[owner[at]] = given.item[at]
        pair_owner = np.repeat(np.arange(len(given.members)), np.diff(given.pair_start))
        for at, literal in enumerate(self.pairs):
            if solver.boolean_value(literal):
                assigned[given.members[pair_owner[at]]] = given.p[at], given.q[at]
        extra = {v: int(solver.value(more)) for v, more in self.more.items()}
        counted = round(solver.objective_value) if self.ask != "stable" else 0
        return Answer(verdict, assigned, {v: n for v, n in extra.items() if n}, counted)
