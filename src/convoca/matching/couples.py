"""Couples with separate ranks: sequence first, then exact search, claiming only what is proved.

NP-hard, and a stable assignment may not exist. First the sequential algorithm from a few orders
of the couples; where none settles, CP-SAT decides whether a stable assignment exists, and finds
the one with the fewest blocking agents (or, when asked, with the fewest extra seats).
"""

from __future__ import annotations

from dataclasses import dataclass
from dataclasses import field as dataclass_field
from types import ModuleType, SimpleNamespace

import numpy as np

from convoca.matching import couples_sequence, couples_state
from convoca.matching.couples_field import Field, field_of, singles_wishes
from convoca.matching.couples_state import State
from convoca.matching.limits import Limits
from convoca.matching.market import I32, UNPLACED, Market
from convoca.matching.outcome import Blocking, Proved

COMPILED_FROM = 20_000  # wishes and pairs
EXACT_UP_TO = 400_000  # wishes and pairs: beyond, the model alone takes minutes


@dataclass(slots=True)
class Settled:
    """proved: "stable", "none-exists" or "not-decided", of the market as given.

    fewest: the blocking agents (or the extra seats) are proved the fewest possible.
    """

    assigned: I32
    proved: Proved
    blocking: tuple[Blocking, ...] = ()
    extra_seats: dict[str, int] = dataclass_field(default_factory=dict)
    fewest: bool = False


@dataclass(slots=True)
class Found:
    """The best assignment of the sequence and how many agents block it."""

    assigned: I32
    blocking: int


def sequence(market: Market, position: I32, limits: Limits) -> tuple[Field, Found]:
    """Runs the sequential algorithm from several orders; the one with the fewest blocking."""
    field = field_of(market, position)
    size = len(field.item) + len(field.p)
    run = _twin() if size >= COMPILED_FROM else couples_sequence
    mm = market.settings.definition == "mm"
    singles = _singles_only(market, position)
    order = _by_place(market, position)
    steps = 2_000 + limits.steps_per_agent * len(order)
    best: Found | None = None
    # Uncompiled, the exact search is the better use of time.
    restarts = limits.restarts if run is not couples_sequence else min(limits.restarts, 2)
    detours = limits.detours if run is not couples_sequence else 0
    for attempt in range(max(1, restarts)):
        to_try: list[tuple[int, ...]] = [()]
        for banned in to_try:  # grows while it is read
            state = run.fresh(field, singles, _reordered(order, attempt))
            state.banned[list(banned)] = True
            blocking = settled_by(run, field, state, mm=mm, steps=steps)
            if best is None or blocking < best.blocking:
                best = Found(_assigned(field, state), blocking)
            if not best.blocking:
                return field, best
            if len(banned) < 2:
                to_try += [(*banned, at) for at in _in_circles(state)][: detours - len(to_try)]
    assert best is not None
    return field, best


def _in_circles(state: State) -> list[int]:
    """The pairs that couples kept taking to the end, the most often taken first: to forbid one of
    them is a way out of the circle, and whether the couple then blocks with it the scan will say.
    """
    often = np.argsort(-state.moved, kind="stable")
    return [at for at in often.tolist() if state.moved[at] > 0]


def settle_couples(market: Market, position: I32, limits: Limits) -> Settled:
    """Sequence, then exact search as far as `limits` go; says who blocks what it returns."""
    field, found = sequence(market, position, limits)
    settled = _exactly(market, field, found, limits) if found.blocking else None
    if settled is None:
        settled = Settled(found.assigned, "not-decided" if found.blocking else "stable")
    seats = field.seats.copy()
    for name, extra in settled.extra_seats.items():
        seats[market.vacancies.find(name)] += extra
    settled.blocking = _blocking(market, field._replace(seats=seats), settled.assigned)
    return settled


def _exactly(market: Market, field: Field, found: Found, limits: Limits) -> Settled | None:
    """Stable, or proved that none is; then the fewest extra seats or blocking agents."""
    if limits.exact <= 0 or len(field.item) + len(field.p) > EXACT_UP_TO:
        return None
    from convoca.matching.couples_exact import Question

    question = Question(field, market.settings.definition == "mm", limits, found.assigned)
    answer = question.ask("stable")
    if answer.verdict != "none":
        return None if answer.assigned is None else Settled(answer.assigned, "stable")
    if limits.extra_seats:
        answer = question.ask("fewest-seats")
        if answer.assigned is not None:
            extra = {market.vacancies[v]: seats for v, seats in answer.extra.items()}
            best = answer.verdict == "best"
            return Settled(answer.assigned, "none-exists", extra_seats=extra, fewest=best)
    if found.blocking == 1:  # nobody blocking is impossible, so one is the fewest
        return Settled(found.assigned, "none-exists", fewest=True)
    answer = question.ask("fewest-blocking", most=found.blocking - 1)
    if answer.assigned is None:
        return Settled(found.assigned, "none-exists", fewest=answer.verdict == "none")
    return Settled(answer.assigned, "none-exists", fewest=answer.verdict == "best")


def _blocking(market: Market, field: Field, assigned: I32) -> tuple[Blocking, ...]:
    """Everyone who would rather be elsewhere and may, with the best place they could have."""
    run = couples_sequence
    state = couples_state.resume(field, assigned, np.arange(len(field.members), dtype=np.int32))
    mm = market.settings.definition == "mm"
    blocking = []
    for person in range(len(assigned)):
        for at in range(field.start[person], state.now[person]):
            if run.takes_single(field, state, at):
                vacancy = market.vacancies[int(field.item[at])]
                blocking.append(Blocking(market.applicants[person], (vacancy,)))
                break
    for couple in range(len(field.members)):
        for at in range(field.pair_start[couple], state.pair_now[couple]):
            if run.takes_pair(field, state, couple, at, mm):
                pair = int(field.p[at]), int(field.q[at])
                names = tuple(market.vacancies[v] if v >= 0 else "" for v in pair)
                blocking.append(Blocking(market.couples.names[couple], names))
                break
    return tuple(blocking)


def _twin() -> SimpleNamespace | ModuleType:
    from convoca.matching.compiling import compiled

    return compiled(couples_sequence.ALL)


def _singles_only(market: Market, position: I32) -> I32:
    from dataclasses import replace

    from convoca.matching.dispatch import deferred_acceptance

    return deferred_acceptance(replace(market, wishes=singles_wishes(market)), position)


def _by_place(market: Market, position: I32) -> I32:
    """Couples by the better place of the two, then the other's: names decide nothing."""
    two = np.sort(position[market.couples.members].reshape(-1, 2), axis=1)
    return np.lexsort((two[:, 1], two[:, 0])).astype(np.int32)


def _reordered(order: I32, attempt: int) -> I32:
    """A fixed family of orders: as it is, reversed, then strides."""
    if attempt < 2 or len(order) < 3:
        return order[:: -1 if attempt % 2 else 1].copy()
    stride = 2 * attempt + 1
    while np.gcd(stride, len(order)) != 1:
        stride += 1
    return order[(np.arange(len(order)) * stride + attempt) % len(order)]


def settled_by(
    run: SimpleNamespace | ModuleType, field: Field, state: State, *, mm: bool, steps: int
) -> int:
    """Runs the sequence; how many agents block where it ended, settled or not."""
    if not run.settle(field, state, mm, steps // 2):
        state.moved[:] = 0
        run.settle(field, state, mm, steps // 2)
    return int(run.blocking_agents(field, state, mm))


def _assigned(field: Field, state: State) -> I32:
    n = len(field.start) - 1
    assigned = np.full(n, UNPLACED, np.int32)
    placed = np.flatnonzero(state.now < field.start[1:])
    assigned[placed] = field.item[state.now[placed]]
    sure = np.flatnonzero(state.pair_now < field.pair_start[1:])
    assigned[field.members[sure, 0]] = field.p[state.pair_now[sure]]
    assigned[field.members[sure, 1]] = field.q[state.pair_now[sure]]
    return assigned
