"""The verifier: checks a result against its market, sharing no code with the solvers.

Capacity, acceptability, blocking agents, the order and its lottery, and every figure the result
claims. It trusts nothing but the market, the seed and the name of the mechanism.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray

from convoca.matching.market import UNPLACED, Market
from convoca.matching.outcome import Blocking, Outcome
from convoca.matching.problems import Gathered, Problem
from convoca.matching.standing import Standing, pair_text
from convoca.matching.verifying_couples import may_move
from convoca.matching.verifying_rows import Rows, read_rows

MECHANISMS = ("in-turn", "deferred-acceptance", "couples")


@dataclass(slots=True)
class Report:
    """violations: what does not hold, each named; none means the result holds.

    blocking: every agent that would rather be elsewhere and would be taken there. A result that
    honestly declares its blocking agents holds, though it is not stable.
    notes: what a reader should know and no violation.
    """

    violations: tuple[Problem, ...] = ()
    blocking: tuple[Blocking, ...] = ()
    notes: tuple[Problem, ...] = ()
    assigned: int = 0

    @property
    def holds(self) -> bool:
        return not self.violations

    @property
    def stable(self) -> bool:
        return self.holds and not self.blocking


@dataclass(slots=True)
class Check:
    """The state of one verification."""

    market: Market
    outcome: Outcome
    standing: Standing
    rows: Rows
    found: Gathered = field(default_factory=Gathered)
    blocking: list[Blocking] = field(default_factory=list)

    declared: frozenset[Blocking] = frozenset()

    def say(self, code: str, **params: str | int) -> None:
        self.found.add(f"match.verify.{code}", "assignment.csv", **params)

    def say_each(
        self,
        code: str,
        rows: Sequence[int] | NDArray[np.intp],
        describe: Callable[[int], tuple[int, dict[str, str | int]]],
    ) -> None:
        self.found.add_each(code, "assignment.csv", rows, len(rows), describe)

    def seat_of(self, person: int) -> tuple[int, dict[str, str | int]]:
        """Line and parameters of a sentence about a person and the vacancy she holds."""
        vacancy = self.market.vacancies[int(self.standing.assigned[person])]
        return 0, {"applicant": self.market.applicants[person], "vacancy": vacancy}


def verify(market: Market, outcome: Outcome, *, compiled: bool | None = None) -> Report:
    """Whether the outcome holds on this market; nothing is assumed of how it was made.

    compiled: whether the passes run compiled; left out, large markets do.
    """
    read = _on(market, outcome)
    if read is None:
        return Report((Problem("match.verify.other-market", "assignment.csv"),))
    standing, found = Standing(market, read), Gathered()
    if not _usable(market, read, standing, found):
        _check_claims(read, found)
        return Report(found.listed(), (), _notes(market, read), read.placed)
    rows = read_rows(market, standing, standing.seats, compiled=compiled)
    check = Check(market, read, standing, rows, found, [], frozenset(read.blocking))
    _check_seats(check)
    _check_singles(check)
    _check_couples(check)
    _check_best_for_applicants(check)
    _check_declared(check)
    _check_claims(read, found)
    notes = _notes(market, read)
    return Report(found.listed(), tuple(check.blocking), notes, read.placed)


def _on(market: Market, outcome: Outcome) -> Outcome | None:
    """The outcome with its indices read in this market; None if they cannot be."""
    other = outcome.market
    same = other is market or (
        other.applicants == market.applicants and other.vacancies == market.vacancies
    )
    if not same or outcome.assigned.shape != (len(market.applicants),):
        return None
    if len(outcome.assigned) and not (
        int(outcome.assigned.min()) >= UNPLACED
        and int(outcome.assigned.max()) < len(market.vacancies)
    ):
        return None
    return replace(outcome, market=market)


def _usable(market: Market, outcome: Outcome, standing: Standing, found: Gathered) -> bool:
    """Without a known mechanism or a needed seed no order can be recomputed."""

    def no(code: str, **params: str | int) -> bool:
        found.add(code, "assignment.csv", **params)
        return False

    if outcome.mechanism not in MECHANISMS:
        return no("match.verify.mechanism-unknown", text=outcome.mechanism)
    if outcome.seed is None and _has_ties(market, standing):
        return no("match.verify.seed-missing")
    if outcome.mechanism == "in-turn" and not market.one_order:
        return no("match.verify.own-order-in-turn")
    for name in outcome.extra_seats:
        if market.vacancies.find(name) < 0 or outcome.mechanism != "couples":
            return no("match.verify.extra-seat-stranger", vacancy=name)
    return True


def _has_ties(market: Market, standing: Standing) -> bool:
    if standing.joint_turns:
        places = standing.turn_places()
        return len(np.unique(places)) < len(places)
    return market.tied and not bool(market.ranked.all())


def _check_seats(check: Check) -> None:
    market, held, seats = check.market, check.rows.held, check.standing.seats
    over = np.flatnonzero(held > seats)

    def crowd(vacancy: int) -> tuple[int, dict[str, str | int]]:
        name, holders = market.vacancies[vacancy], int(held[vacancy])
        return 0, {"vacancy": name, "seats": int(seats[vacancy]), "holders": holders}

    check.say_each("match.verify.over-capacity", over, crowd)
    if check.rows.strangers:
        standing = check.standing
        held_by = np.flatnonzero((standing.assigned >= 0) & market.ranked[standing.assigned])
        strangers = [
            one for one in held_by.tolist() if standing.key(standing.assigned[one], one) is None
        ]
        check.say_each("match.verify.not-acceptable", strangers, check.seat_of)


def _check_singles(check: Check) -> None:
    market, rows = check.market, check.rows
    if rows.unlisted:
        at_end = rows.got_at == market.wishes.start[1:]
        unlisted = at_end & (market.partner < 0) & (check.standing.assigned >= 0)
        check.say_each("match.verify.not-listed", np.flatnonzero(unlisted), check.seat_of)
    best: dict[int, tuple[int, int]] = {}
    for vacancy, person in rows.spots.reshape(-1, 2).tolist():
        rank = int(np.flatnonzero(market.wishes[person] == vacancy)[0])
        best[person] = min(best.get(person, (rank, vacancy)), (rank, vacancy))
    for person, (_, vacancy) in sorted(best.items()):
        _blocks(check, person, vacancy)


def _blocks(check: Check, person: int, vacancy: int) -> None:
    """She would rather be there and would be taken. Counted once, with the best such wish."""
    market = check.market
    names = (market.applicants[person], market.vacancies[vacancy])
    check.blocking.append(Blocking(names[0], (names[1],)))
    rival = int(check.rows.cut_by[vacancy])
    if rival < 0:
        _blocked(check, "blocking-free-seat", applicant=names[0], vacancy=names[1])
        return
    params = {"applicant": names[0], "vacancy": names[1], "rival": market.applicants[rival]}
    by_lot = not market.ranked[vacancy] and market.place[rival] == market.place[person]
    _blocked(check, "blocking-lottery" if by_lot else "blocking-order", **params)


def _blocked(check: Check, code: str, **params: str | int) -> None:
    """A violation unless the result itself declares this agent; see `_check_declared`."""
    if check.blocking[-1] not in check.declared:
        check.say(code, **params)


def _check_couples(check: Check) -> None:
    market, standing = check.market, check.standing
    for couple in range(len(market.couples)):
        got = standing.pair_of(couple)
        pairs = market.couples.pairs(couple)
        name = market.couples.names[couple]
        if got != (UNPLACED, UNPLACED) and got not in pairs:
            check.say("pair-not-listed", couple=name, pair=pair_text(market, got))
        for pair in pairs:
            if pair == got:
                break
            if _may_have(check, couple, pair):
                names = tuple(market.vacancies[v] if v != UNPLACED else "" for v in pair)
                check.blocking.append(Blocking(name, names))
                _blocked(check, "blocking-couple", couple=name, pair=pair_text(market, pair))
                break


def _may_have(check: Check, couple: int, pair: tuple[int, int]) -> bool:
    standing = check.standing
    if check.outcome.mechanism == "in-turn":
        first = int(check.market.couples.members[couple, 0])
        return _free_at_turn(standing, int(standing.position[first]), pair)
    return may_move(standing, couple, pair, check.outcome.definition)


def _free_at_turn(standing: Standing, turn: int, pair: tuple[int, int]) -> bool:
    """Whether, when this turn came, the earlier turns had left the seats of the pair."""
    p, q = pair
    if p == q:
        return bool(standing.ahead(p, turn) + 2 <= standing.seats[p])
    return all(v == UNPLACED or standing.seats[v] > standing.ahead(v, turn) for v in (p, q))


def _check_best_for_applicants(check: Check) -> None:
    """Deferred acceptance promises the best stable assignment for every applicant.

    A better one exists exactly when vacancies can pass holders round a ring: each takes the next
    in its line and gives one up (the rotations of Gusfield and Irving 1989).
    """
    if check.outcome.mechanism != "deferred-acceptance" or check.found.failed or check.blocking:
        return
    vacancy = check.rows.ring(check.standing.assigned)
    if vacancy >= 0:
        person = check.market.applicants[int(check.rows.next_by[vacancy])]
        check.say("not-best", applicant=person, vacancy=check.market.vacancies[vacancy])


def _check_declared(check: Check) -> None:
    found = frozenset(check.blocking)
    for declared in check.outcome.blocking:
        if declared not in found:
            check.say("declared-not-blocking", agent=declared.agent)
    if check.outcome.stable != (not check.blocking):
        check.say("stable-claim", claimed=str(check.outcome.stable), blocking=len(check.blocking))
    if check.outcome.proved == "stable" and not check.outcome.stable:
        check.say("proved-claim", claimed=check.outcome.proved)


def _check_claims(outcome: Outcome, found: Gathered) -> None:
    """Every figure of report.json, worked out again."""
    claims = outcome.claims
    if not claims:
        return
    from convoca.matching.writing import report_of

    for key, value in report_of(outcome).items():
        if key != "blocking" and claims.get(key) != value:
            params = {"key": key, "claimed": str(claims.get(key)), "found": str(value)}
            found.add("match.verify.claim", "report.json", **params)


def _notes(market: Market, outcome: Outcome) -> tuple[Problem, ...]:
    """Where the result was made otherwise than `market.toml` says, by argument."""
    settings = market.settings
    said = {
        "mechanism": (settings.mechanism, outcome.mechanism),
        "seed": (settings.seed, outcome.seed),
        "definition": (settings.definition, outcome.definition),
        "joint_place": (settings.joint_place, outcome.joint_place),
    }
    return tuple(
        Problem(
            "match.verify.not-as-market",
            "report.json",
            params={"key": key, "market": str(wanted), "result": str(used)},
            severity="warning",
        )
        for key, (wanted, used) in said.items()
        if wanted is not None and wanted != used
    )
