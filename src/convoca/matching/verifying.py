"""The verifier: checks a result against its market, sharing no code with the solvers.

Capacity, acceptability, blocking agents, the order and its lottery, and every figure the result
claims. It trusts nothing but the market, the seed and the name of the mechanism.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from convoca.matching.market import I32, I64, UNPLACED, Market
from convoca.matching.outcome import Blocking, Outcome
from convoca.matching.problems import Gathered, Problem
from convoca.matching.standing import Standing, pair_text
from convoca.matching.verifying_caps import (
    Regions,
    ahead_in_region,
    best_for_applicants,
    cut_by_region,
    regions_of,
    seats_within_reach,
)
from convoca.matching.verifying_claims import check_claims, notes, on, usable
from convoca.matching.verifying_couples import may_move
from convoca.matching.verifying_rows import Rows, read_rows


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
    regions: Regions | None = None
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
    read = on(market, outcome)
    if read is None:
        return Report((Problem("match.verify.other-market", "assignment.csv"),))
    standing, found = Standing(market, read), Gathered()
    if not usable(market, read, standing, found):
        check_claims(read, found)
        return Report(found.listed(), (), notes(market, read), read.placed)
    regions = regions_of(market, standing) if market.capped else None
    rows = read_rows(market, standing, *_room(market, read, standing, regions), compiled=compiled)
    check = Check(market, read, standing, rows, regions, found, [], frozenset(read.blocking))
    _check_seats(check)
    _check_caps(check)
    _check_singles(check)
    _check_couples(check)
    _check_best_for_applicants(check)
    _check_declared(check)
    check_claims(read, found)
    listed = found.listed()
    return Report(listed, tuple(check.blocking), notes(market, read), read.placed)


def _room(
    market: Market, outcome: Outcome, standing: Standing, regions: Regions | None
) -> tuple[I64, I32]:
    """Seats within reach of one applicant more, and in turn who filled each vacancy's region."""
    nobody = np.full(len(market.seats), -1, np.int32)
    if regions is None:
        return standing.seats, nobody
    if outcome.mechanism != "in-turn":
        return seats_within_reach(market, standing, regions), nobody
    last = np.append(cut_by_region(market, standing, regions), -1)
    shut = np.append(market.caps, -1)[regions.region] == 0
    return np.where(shut, 0, standing.seats), last[regions.region].astype(np.int32)


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


def _check_caps(check: Check) -> None:
    if check.regions is None:
        return
    market, filled = check.market, check.regions.filled
    for region in np.flatnonzero((market.caps >= 0) & (filled > market.caps)).tolist():
        counts = {"cap": int(market.caps[region]), "holders": int(filled[region])}
        check.say("over-cap", region=market.regions[region], **counts)


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
        return _free_at_turn(check, int(standing.position[first]), pair)
    return may_move(standing, couple, pair, check.outcome.definition)


def _free_at_turn(check: Check, turn: int, pair: tuple[int, int]) -> bool:
    """Whether, when this turn came, the earlier turns had left the seats of the pair."""
    standing, regions = check.standing, check.regions
    wanted = [vacancy for vacancy in pair if vacancy != UNPLACED]
    for vacancy in set(wanted):
        if standing.ahead(vacancy, turn) + wanted.count(vacancy) > standing.seats[vacancy]:
            return False
    if regions is None:
        return True
    areas = [int(regions.region[vacancy]) for vacancy in wanted]
    return all(
        ahead_in_region(standing, regions, area, turn) + areas.count(area)
        <= check.market.caps[area]
        for area in set(areas) - {-1}
    )


def _check_best_for_applicants(check: Check) -> None:
    """Deferred acceptance promises the best stable assignment for every applicant.

    Without caps a better one exists exactly when vacancies can pass holders round a ring: each
    takes the next in its line and gives one up (the rotations of Gusfield and Irving 1989). With
    caps it is worked out again.
    """
    if check.found.failed or check.blocking:
        return
    if check.outcome.mechanism == "flexible-deferred-acceptance" and check.regions is not None:
        best = np.array(best_for_applicants(check.market, check.standing, check.regions))
        for person in np.flatnonzero(best != check.standing.assigned)[:1].tolist():
            vacancy = check.market.vacancies[int(best[person])]
            check.say("not-best", applicant=check.market.applicants[person], vacancy=vacancy)
    elif check.outcome.mechanism.endswith("deferred-acceptance"):
        _check_no_ring(check)


def _check_no_ring(check: Check) -> None:
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
