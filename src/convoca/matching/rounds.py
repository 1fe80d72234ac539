"""Rounds: seats that lapse go to the next in line; a second round offers what is left.

Nobody loses by another's lapse. Without couples the market is solved again without those who
lapsed: under every mechanism that places persons separately, each of the others keeps her
vacancy or gets a better one (Gale and Sotomayor 1985). With couples in turn that is not so,
because a couple that moves takes two seats; there a freed seat is offered by turn, and whoever
moves to free seats frees her own, until nobody can.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from convoca.matching.from_lists import from_lists
from convoca.matching.in_turn import Left
from convoca.matching.lottery import turns
from convoca.matching.market import I32, UNPLACED, Couples, Market, Rows
from convoca.matching.names import Names, normal
from convoca.matching.outcome import Move, Outcome, Proved
from convoca.matching.problems import CannotSolveError, Gathered, Problem
from convoca.matching.solving import solve
from convoca.matching.tables import PREFERENCES, FileRows, Shape, rows_of
from convoca.matching.verifying import verify

Flags = NDArray[np.bool_]


def after_lapses(market: Market, outcome: Outcome, lapsed: Collection[str]) -> Outcome:
    """The outcome once those in `lapsed` have left: their seats go down the line.

    Its market is the given one without the wishes of those who left. A couple of whom one has left
    is a couple no more, and the other stays where she is. Raises KeyError for a stranger, and
    `CannotSolveError` for couples with separate ranks, where a freed seat may cost others theirs.
    """
    gone = np.zeros(len(market.applicants), np.bool_)
    for name in lapsed:
        at = market.applicants.find(name)
        if at < 0:
            raise KeyError(name)
        gone[at] = True
    if outcome.mechanism == "couples":
        raise CannotSolveError(Problem("match.lapse-couples", "couples.csv"))
    left = _without(market, outcome, gone)
    if not len(market.couples):
        return solve(left, seed=outcome.seed, mechanism=outcome.mechanism)
    return _moved_up(left, outcome, gone)


def moves(before: Outcome, after: Outcome) -> tuple[Move, ...]:
    """Everyone whose vacancy changed, by identifier."""
    changed = np.flatnonzero(before.assigned != after.assigned)
    names = [*before.market.vacancies, None]
    return tuple(
        Move(before.applicants[one], names[before.assigned[one]], names[after.assigned[one]])
        for one in changed.tolist()
    )


def second_round(
    market: Market,
    outcome: Outcome,
    preferences: Mapping[str, Sequence[str]] | bytes,
    *,
    lapsed: Collection[str] = (),
) -> Market | tuple[Problem, ...]:
    """The market of what is left: seats nobody holds, for whoever has no vacancy and did not lapse.

    preferences: their new lists, or the bytes of a preferences.csv; a vacancy without seats left
    (or whose own order names nobody who is left), or someone who has a vacancy, is a problem.
    Whoever was half of a couple takes part alone.
    """
    held = np.bincount(outcome.assigned[outcome.assigned >= 0], minlength=len(market.seats))
    seats = np.maximum(market.seats - held, 0)
    stays = [
        market.applicants[one]
        for one in np.flatnonzero(outcome.assigned == UNPLACED).tolist()
        if market.applicants[one] not in set(lapsed)
    ]
    open_to = np.flatnonzero((seats > 0) & _admits_some(market, outcome.assigned == UNPLACED))
    offered = {market.vacancies[v]: v for v in open_to.tolist()}
    regions, caps = [*market.regions, ""], [*market.caps.tolist(), -1]
    filled = np.bincount(np.append(market.region, -1)[outcome.assigned] + 1, minlength=len(caps))
    room = {regions[r]: max(cap - int(filled[r + 1]), 0) for r, cap in enumerate(caps) if cap >= 0}
    lists = (
        FileRows(preferences, PREFERENCES, Gathered())
        if isinstance(preferences, bytes)
        else preferences
    )
    named = {regions[market.region[v]] for v in offered.values()}
    return from_lists(
        applicants={name: _score(market, market.applicants.find(name)) for name in stays},
        vacancies=[
            (
                name,
                int(seats[v]),
                regions[market.region[v]],
                max(int(market.reserve[v] - held[v]), 0),
            )
            for name, v in offered.items()
        ],
        preferences=lists,
        priorities=_orders(market, offered, set(stays)),
        caps={region: seats for region, seats in room.items() if region in named},
        settings=replace(market.settings, mechanism=None, joint=None),
    )


def read_lapsed(data: bytes, file: str, market: Market) -> frozenset[str] | tuple[Problem, ...]:
    """Who lapsed, of a CSV with the column `applicant`; a stranger or a repeat is a problem."""
    found, lines = Gathered(), dict[str, int]()
    for line, (text,) in rows_of(data, Shape(file, ("applicant",)), found):
        name = normal(text)
        if market.applicants.find(name) < 0:
            found.add("match.unknown", file, line, column="applicant", id=name)
        elif lines.setdefault(name, line) != line:
            found.add("match.twice", file, line, column="applicant", id=name, first=lines[name])
    return found.listed() if found.failed else frozenset(lines)


def _admits_some(market: Market, waiting: Flags) -> Flags:
    """Vacancies by score, or with someone waiting in their own order."""
    owner = np.repeat(np.arange(len(market.seats)), market.priorities.lengths)
    some = np.bincount(owner, waiting[market.priorities.item], minlength=len(market.seats)) > 0
    return ~market.ranked | some


def _score(market: Market, person: int) -> str:
    if market.scores is None:
        return str(-int(market.place[person]))
    return bytes(market.scores[person]).decode()


def _orders(
    market: Market, offered: Mapping[str, int], stays: Collection[str]
) -> dict[str, list[str]]:
    orders = {}
    for name, vacancy in offered.items():
        if market.ranked[vacancy]:
            listed = (market.applicants[person] for person in market.priorities[vacancy].tolist())
            orders[name] = [person for person in listed if person in stays]
    return orders


def _without(market: Market, outcome: Outcome, gone: Flags) -> Market:
    """The market where those who left wish nothing; their partners wish for what they have."""
    members = market.couples.members.reshape(-1, 2)
    broken = gone[members].any(axis=1)
    lists = [[] if gone[one] else wishes for one, wishes in enumerate(market.wishes.lists())]
    for person in members[broken].ravel().tolist():
        got = int(outcome.assigned[person])
        lists[person] = [] if gone[person] or got == UNPLACED else [got]
    flat = [vacancy for wishes in lists for vacancy in wishes]
    start = np.cumsum([0, *map(len, lists)])
    couples = _kept(market.couples, np.logical_not(broken))
    partner, couple_of = np.full(len(lists), -1, np.int32), np.full(len(lists), -1, np.int32)
    pairs = couples.members.reshape(-1, 2)
    partner[pairs[:, 0]], partner[pairs[:, 1]] = pairs[:, 1], pairs[:, 0]
    couple_of[pairs] = np.arange(len(pairs), dtype=np.int32)[:, None]
    return replace(
        market,
        wishes=Rows(start.astype(np.int64), np.array(flat, np.int32)),
        couples=couples,
        partner=partner,
        couple_of=couple_of,
    )


def _kept(couples: Couples, keep: Flags) -> Couples:
    lengths = np.diff(couples.start)
    rows = np.repeat(keep, lengths)
    start = np.concatenate([[0], np.cumsum(lengths[keep])]).astype(np.int64)
    names = Names.of([couples.names[c] for c in np.flatnonzero(keep).tolist()])
    members = couples.members.reshape(-1, 2)[keep]
    return Couples(names, members, start, couples.first[rows], couples.second[rows])


def _moved_up(left: Market, outcome: Outcome, gone: Flags) -> Outcome:
    """By turn, whoever can move to free seats does; from the first turn again after each move."""
    assigned = np.where(gone, UNPLACED, outcome.assigned).astype(np.int32)
    room, wishes = Left(left), left.wishes.lists()
    for vacancy in assigned.tolist():
        room.take(vacancy)
    turn = turns(left, outcome.seed, outcome.joint_place)
    units: list[tuple[tuple[int, ...], list[tuple[int, ...]]]] = []
    for person in np.argsort(turn, kind="stable").tolist():
        couple = int(left.couple_of[person])
        if couple < 0:
            units.append(((person,), [(vacancy,) for vacancy in wishes[person]]))
        elif person == left.couples.members[couple].min():
            people = tuple(left.couples.members[couple].tolist())
            units.append((people, list(left.couples.pairs(couple))))
    while any(_moves_up(people, options, assigned, room) for people, options in units):
        pass
    moved = replace(outcome, market=left, assigned=assigned, claims={}, seconds={})
    blocking = verify(left, moved).blocking
    proved: Proved = "not-decided" if blocking else "stable"
    return replace(moved, stable=not blocking, blocking=blocking, proved=proved)


def _moves_up(
    people: tuple[int, ...], options: list[tuple[int, ...]], assigned: I32, room: Left
) -> bool:
    got = tuple(assigned[list(people)].tolist())
    better = options[: options.index(got)] if got in options else options
    if not better:
        return False
    room.give_back(*got)
    for option in better:
        if room.take(*option):
            assigned[list(people)] = option
            return True
    room.take(*got)
    return False
