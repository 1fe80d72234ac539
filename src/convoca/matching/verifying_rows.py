"""What the verifier reads off a market's rows: who blocks, who holds what she may not."""

from __future__ import annotations

from dataclasses import dataclass
from types import ModuleType, SimpleNamespace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from convoca.matching import verifying_scan
from convoca.matching.compiling import worthwhile
from convoca.matching.market import I32, I64, Market, frozen
from convoca.matching.standing import Standing
from convoca.matching.verifying_scan import FREE


@dataclass(slots=True)
class Rows:
    """got_at: index of each single's wish, the end of her row without one. held: holders.

    spots: (vacancy, applicant) of every block by a single; cut_by: who holds the last seat, -1 if
    one is free; next_by: the best-placed of those who would rather be there and stand behind
    every holder. unlisted, strangers: how many hold what they never asked for, or a seat at a
    vacancy that does not accept them.
    """

    got_at: Any
    held: I64
    cut_by: Any
    next_by: Any
    spots: Any
    unlisted: int
    strangers: int
    _run: Run

    def ring(self, assigned: I32) -> int:
        run = self._run
        seen = run.new(np.zeros(len(self.next_by), np.int32))
        return int(run.code.ring(run.fixed(self.next_by), run.fixed(assigned), seen))


class Run:
    """Compiled code over arrays, or plain Python over lists: one source, one result."""

    def __init__(self, compiled: bool) -> None:
        self._compiled = compiled
        self.code: SimpleNamespace | ModuleType = verifying_scan
        if compiled:
            from convoca.matching.compiling import compiled as twin

            self.code = twin(verifying_scan.ALL)

    def fixed(self, array: NDArray[Any]) -> Any:
        # One type for every market's arrays, or numba would compile again.
        return frozen(array, array.dtype.type) if self._compiled else array.tolist()

    def new(self, array: NDArray[Any]) -> Any:
        return array if self._compiled else array.tolist()


def read_rows(
    market: Market, standing: Standing, seats: I64, last: I32, *, compiled: bool | None
) -> Rows:
    """seats: how many each vacancy may take, caps considered. last: per vacancy, the one after
    whom its region was full in turn, -1 if nobody filled it."""
    large = worthwhile(len(market.wishes.item))
    run = Run(large if compiled is None else compiled)
    n, m = len(market.applicants), len(seats)
    got_at, held, above = (run.new(np.zeros(size, np.int64)) for size in (n, m, m))
    given: list[I64 | I32] = [
        market.wishes.start,
        market.wishes.item,
        standing.assigned,
        market.partner,
    ]
    unlisted = run.code.count(*(run.fixed(array) for array in given), got_at, held, above)
    rows = Rows(
        got_at=got_at,
        held=np.asarray(held),
        cut_by=run.new(np.full(m, -1, np.int32)),
        next_by=run.new(np.full(m, -1, np.int32)),
        spots=run.new(np.empty(2 * int(np.sum(above)), np.int32)),
        unlisted=unlisted,
        strangers=0,
        _run=run,
    )
    blocking = 0 if market.one_order else _by_lists(market, standing, seats, above, rows)
    if not market.ranked.all():
        blocking = _by_scores(market, standing, (seats, last), rows, blocking)
    rows.got_at = np.asarray(rows.got_at)
    rows.cut_by, rows.next_by, rows.spots = (
        np.asarray(array, np.int32)
        for array in (rows.cut_by, rows.next_by, rows.spots[: 2 * blocking])
    )
    return rows


def _by_lists(market: Market, standing: Standing, seats: I64, above: Any, rows: Rows) -> int:
    """Vacancies with an order of their own; how many block there."""
    run, m = rows._run, len(seats)
    begin = np.zeros(m + 1, np.int64)
    by_list = np.where(market.ranked, rows.held, 0)
    np.cumsum(np.where(market.ranked, rows.held + np.asarray(above), 0), out=begin[1:])
    who, fill = run.new(np.empty(begin[m], np.int32)), run.new(begin[:-1].copy())
    wishes = run.fixed(market.wishes.start), run.fixed(market.wishes.item)
    assigned, ranked = run.fixed(standing.assigned), run.fixed(market.ranked)
    run.code.gather(*wishes, assigned, rows.got_at, ranked, fill, who)
    lists = run.fixed(market.priorities.start), run.fixed(market.priorities.item)
    counts = run.fixed(by_list), run.fixed(seats), run.fixed(begin)
    role = run.new(np.zeros(len(market.applicants), np.int8))
    blocking, rows.strangers = run.code.read_lists(
        *lists, *counts, who, role, rows.cut_by, rows.next_by, rows.spots
    )
    if rows.strangers:
        _unlisted_holders(market, standing, rows, seats)
    return int(blocking)


def _by_scores(
    market: Market, standing: Standing, room: tuple[I64, I32], rows: Rows, blocking: int
) -> int:
    """Vacancies that go by score; how many block in all."""
    seats, last = room
    run = rows._run
    position, ranked = run.fixed(standing.position), run.fixed(market.ranked)
    cut = run.new(np.full(len(seats), -1, np.int32))
    run.code.last_by_score(run.fixed(standing.assigned), position, ranked, cut, rows.cut_by)
    _cut_offs(standing, rows, seats, cut)
    for vacancy in np.flatnonzero(last >= 0).tolist():
        full_from = int(standing.position[last[vacancy]]) + 1  # her own turn still found room
        if full_from < cut[vacancy]:
            cut[vacancy], rows.cut_by[vacancy] = full_from, last[vacancy]
    given = run.fixed(market.wishes.start), run.fixed(market.wishes.item), rows.got_at
    found = rows.next_by, rows.spots, blocking
    return int(run.code.read_scores(*given, ranked, position, cut, *found))


def _cut_offs(standing: Standing, rows: Rows, seats: I64, cut: Any) -> None:
    """Free where seats are left; where too many hold one, the last who should."""
    by_score = ~standing.market.ranked
    for vacancy in np.flatnonzero(by_score & (rows.held < seats)).tolist():
        cut[vacancy], rows.cut_by[vacancy] = FREE, -1
    for vacancy in np.flatnonzero(by_score & (rows.held > seats)).tolist():
        last = standing.holders(vacancy)[seats[vacancy] - 1] if seats[vacancy] else (-1, -1)
        cut[vacancy], rows.cut_by[vacancy] = last


def _unlisted_holders(market: Market, standing: Standing, rows: Rows, seats: I64) -> None:
    """Who is not on a vacancy's list stands behind everyone on it, and may hold its last seat."""
    short = market.ranked & (rows.held >= seats) & (seats > 0) & (np.asarray(rows.cut_by) < 0)
    for vacancy in np.flatnonzero(short).tolist():
        rows.cut_by[vacancy] = standing.holders(vacancy)[seats[vacancy] - 1][1]
