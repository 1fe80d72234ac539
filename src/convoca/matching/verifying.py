"""The verifier: checks a result against its market, sharing no code with the solvers.

Capacity, acceptability, blocking agents, the order and its lottery, and every figure the result
claims. It trusts nothing but the market, the seed and the name of the mechanism.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import numpy as np

from convoca.matching.market import UNPLACED, Market
from convoca.matching.outcome import Blocking, Outcome
from convoca.matching.problems import Gathered, Problem
from convoca.matching.standing import Standing
from convoca.matching.verifying_couples import may_move

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
    found: Gathered = field(default_factory=Gathered)
    blocking: list[Blocking] = field(default_factory=list)
    # per vacancy: the best-placed among those who would rather have it and stand behind
    # every holder, as (key, applicant)
    next_in_line: dict[int, tuple[int, int]] = field(default_factory=dict)

    def say(self, code: str, **params: str | int) -> None:
        self.found.add(f"match.verify.{code}", "assignment.csv", **params)


def verify(market: Market, outcome: Outcome) -> Report:
    """Whether the outcome holds on this market; nothing is assumed of how it was made."""
    read = _on(market, outcome)
    if read is None:
        return Report((Problem("match.verify.other-market", "assignment.csv"),))
    check = Check(market, read, Standing(market, read))
    if _usable(check):
        _check_seats(check)
        _check_singles(check)
        _check_couples(check)
        _check_best_for_applicants(check)
        _check_declared(check)
    _check_claims(check)
    notes = _notes(check)
    return Report(check.found.listed(), tuple(check.blocking), notes, read.placed)


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


def _usable(check: Check) -> bool:
    """Without a known mechanism or a needed seed no order can be recomputed."""
    outcome, market = check.outcome, check.market
    if outcome.mechanism not in MECHANISMS:
        check.say("mechanism-unknown", text=outcome.mechanism)
        return False
    if outcome.seed is None and _has_ties(check):
        check.say("seed-missing")
        return False
    if outcome.mechanism == "in-turn" and not market.one_order:
        check.say("own-order-in-turn")
        return False
    for name in outcome.extra_seats:
        if market.vacancies.find(name) < 0 or outcome.mechanism != "couples":
            check.say("extra-seat-stranger", vacancy=name)
            return False
    return True


def _has_ties(check: Check) -> bool:
    if check.standing.joint_turns:
        places = check.standing.turn_places()
        return len(set(places)) < len(places)
    return check.market.tied and not bool(check.market.ranked.all())


def _check_seats(check: Check) -> None:
    market = check.market
    for vacancy, people in enumerate(check.standing.holders):
        seats = check.standing.seats[vacancy]
        if len(people) > seats:
            name = market.vacancies[vacancy]
            check.say("over-capacity", vacancy=name, seats=seats, holders=len(people))
    for person, vacancy in enumerate(check.standing.assigned):
        if vacancy != UNPLACED and check.standing.key(vacancy, person) is None:
            names = {"applicant": market.applicants[person], "vacancy": market.vacancies[vacancy]}
            check.say("not-acceptable", **names)


def _check_singles(check: Check) -> None:
    market, standing = check.market, check.standing
    wishes = market.wishes.lists()
    for person in np.flatnonzero(market.partner == -1).tolist():
        got = standing.assigned[person]
        if got != UNPLACED and got not in wishes[person]:
            names = {"applicant": market.applicants[person], "vacancy": market.vacancies[got]}
            check.say("not-listed", **names)
        for vacancy in wishes[person]:
            if vacancy == got:
                break
            key = standing.key(vacancy, person)
            if key is not None and _consider(check, person, vacancy, key):
                break


def _consider(check: Check, person: int, vacancy: int, key: int) -> bool:
    """A wish above the one obtained: blocking if a seat is free or its holder stands behind.

    An agent is counted once, with the best wish it could have had.
    """
    standing = check.standing
    holders, seats = standing.holders[vacancy], standing.seats[vacancy]
    if not seats:
        return False
    if len(holders) >= seats and holders[seats - 1][0] < key:
        best = check.next_in_line.get(vacancy)
        if best is None or key < best[0]:
            check.next_in_line[vacancy] = (key, person)
        return False
    names = (check.market.applicants[person], check.market.vacancies[vacancy])
    check.blocking.append(Blocking(names[0], (names[1],)))
    if len(holders) < seats:
        _blocked(check, "blocking-free-seat", applicant=names[0], vacancy=names[1])
        return True
    rival = holders[seats - 1][1]
    params = {"applicant": names[0], "vacancy": names[1], "rival": check.market.applicants[rival]}
    by_lot = not check.market.ranked[vacancy] and (
        check.market.place[rival] == check.market.place[person]
    )
    _blocked(check, "blocking-lottery" if by_lot else "blocking-order", **params)
    return True


def _blocked(check: Check, code: str, **params: str | int) -> None:
    """A violation unless the result itself declares this agent; see `_check_declared`."""
    if check.blocking[-1] not in check.outcome.blocking:
        check.say(code, **params)


def _check_couples(check: Check) -> None:
    market, standing = check.market, check.standing
    for couple in range(len(market.couples)):
        first, second = market.couples.members[couple].tolist()
        got = (standing.assigned[first], standing.assigned[second])
        pairs = market.couples.pairs(couple)
        name = market.couples.names[couple]
        if got != (UNPLACED, UNPLACED) and got not in pairs:
            check.say("pair-not-listed", couple=name, pair=_pair_text(market, got))
        for pair in pairs:
            if pair == got:
                break
            if _may_have(check, couple, pair):
                names = tuple(market.vacancies[v] if v != UNPLACED else "" for v in pair)
                check.blocking.append(Blocking(name, names))
                _blocked(check, "blocking-couple", couple=name, pair=_pair_text(market, pair))
                break


def _may_have(check: Check, couple: int, pair: tuple[int, int]) -> bool:
    standing = check.standing
    if check.outcome.mechanism == "in-turn":
        first = int(check.market.couples.members[couple, 0])
        return _free_at_turn(standing, standing.position[first], pair)
    return may_move(standing, couple, pair, check.outcome.definition)


def _free_at_turn(standing: Standing, turn: int, pair: tuple[int, int]) -> bool:
    """Whether, when this turn came, the earlier turns had left the seats of the pair."""
    p, q = pair
    if p == q:
        return bool(standing.ahead(p, turn) + 2 <= standing.seats[p])
    return all(v == UNPLACED or standing.seats[v] > standing.ahead(v, turn) for v in (p, q))


def _pair_text(market: Market, pair: tuple[int, int]) -> str:
    return " + ".join(market.vacancies[v] if v != UNPLACED else "—" for v in pair)


def _check_best_for_applicants(check: Check) -> None:
    """Deferred acceptance promises the best stable assignment for every applicant.

    A better one exists exactly when vacancies can pass holders round a ring: each takes the next
    in its line and gives one up (the rotations of Gusfield and Irving 1989).
    """
    if check.outcome.mechanism != "deferred-acceptance" or check.found.failed or check.blocking:
        return
    state = dict.fromkeys(check.next_in_line, 0)  # 0 unseen, 1 on this walk, 2 done
    for begin in state:
        walk: list[int] = []
        vacancy = begin
        while state.get(vacancy, 2) == 0:
            state[vacancy] = 1
            walk.append(vacancy)
            vacancy = check.standing.assigned[check.next_in_line[vacancy][1]]
        if state.get(vacancy, 2) == 1:
            person = check.next_in_line[vacancy][1]
            names = {
                "applicant": check.market.applicants[person],
                "vacancy": check.market.vacancies[vacancy],
            }
            check.say("not-best", **names)
            return
        state.update(dict.fromkeys(walk, 2))


def _check_declared(check: Check) -> None:
    for declared in check.outcome.blocking:
        if declared not in check.blocking:
            check.say("declared-not-blocking", agent=declared.agent)
    if check.outcome.stable != (not check.blocking):
        check.say("stable-claim", claimed=str(check.outcome.stable), blocking=len(check.blocking))
    if check.outcome.proved == "stable" and not check.outcome.stable:
        check.say("proved-claim", claimed=check.outcome.proved)


def _check_claims(check: Check) -> None:
    """Every figure of report.json, worked out again."""
    claims = check.outcome.claims
    if not claims:
        return
    from convoca.matching.writing import report_of

    for key, value in report_of(check.outcome).items():
        if key != "blocking" and claims.get(key) != value:
            params = {"key": key, "claimed": str(claims.get(key)), "found": str(value)}
            check.found.add("match.verify.claim", "report.json", **params)


def _notes(check: Check) -> tuple[Problem, ...]:
    """Where the result was made otherwise than `market.toml` says, by argument."""
    settings, outcome = check.market.settings, check.outcome
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
