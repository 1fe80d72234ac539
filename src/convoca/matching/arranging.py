"""Ranked rows → compressed rows: ranks must run 1…k without gaps, nothing named twice."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from convoca.matching.coding import Listed
from convoca.matching.market import I32, I64
from convoca.matching.names import Names
from convoca.matching.problems import Gathered


def starts(owner: I32, size: int) -> I64:
    start = np.zeros(size + 1, np.int64)
    np.cumsum(np.bincount(owner, minlength=size), out=start[1:])
    return start


def arrange(
    listed: Listed, owners: Names, owner_column: str, file: str, found: Gathered
) -> tuple[I64, NDArray[np.intp]]:
    """Where each owner's row begins, and the row numbers in rank order."""
    start = starts(listed.owner, len(owners))
    length = np.diff(start)[listed.owner]
    inside = listed.rank <= length
    slot = start[listed.owner] + listed.rank - 1
    order = np.argsort(np.where(inside, slot, 0), kind="stable")
    clean = bool(inside.all()) and bool(
        np.array_equal(slot[order], np.arange(len(slot), dtype=slot.dtype))
    )
    if not clean:
        _report_ranks(listed, owners, owner_column, file, found)
    return start, order


def _report_ranks(
    listed: Listed, owners: Names, owner_column: str, file: str, found: Gathered
) -> None:
    """Names each rank given twice, else the first rank missing from an owner's list."""
    order = np.lexsort((listed.line, listed.rank, listed.owner))
    owner, rank = listed.owner[order], listed.rank[order]
    again = np.zeros(len(order), np.bool_)
    again[1:] = (owner[1:] == owner[:-1]) & (rank[1:] == rank[:-1])
    repeated = set(owner[again].tolist()) | listed.spoiled

    def twice(row: int) -> tuple[int, dict[str, str | int]]:
        whose = owners[int(owner[row])]
        params: dict[str, str | int] = {"column": owner_column, "id": whose, "rank": int(rank[row])}
        return int(listed.line[order[row]]), params

    rows = np.flatnonzero(again)
    found.add_each("match.rank-twice", file, rows, len(rows), twice)
    first = np.r_[True, owner[1:] != owner[:-1]] if len(owner) else np.zeros(0, np.bool_)
    head = np.maximum.accumulate(np.where(first, np.arange(len(owner)), 0))
    jump = rank != np.arange(len(owner)) - head + 1
    gaps = [
        row
        for row in _first_of_each(owner, np.flatnonzero(jump))
        if int(owner[row]) not in repeated
    ]

    def gap(row: int) -> tuple[int, dict[str, str | int]]:
        whose = owners[int(owner[row])]
        missing = int(row - head[row] + 1)
        return int(listed.line[order[row]]), {"column": owner_column, "id": whose, "rank": missing}

    found.add_each("match.rank-gap", file, gaps, len(gaps), gap)


def _first_of_each(owner: I32, rows: NDArray[np.intp]) -> list[int]:
    _, at = np.unique(owner[rows], return_index=True)
    return [int(rows[i]) for i in at]


def report_repeats(
    listed: Listed,
    owners: Names,
    items: Names,
    columns: tuple[str, str],
    file: str,
    found: Gathered,
) -> None:
    """Names whatever one list holds twice."""
    size = len(items) + 2
    key = (listed.owner * np.int64(size) + listed.item + 2) * np.int64(size) + listed.second + 2
    key.sort()
    if not (key[1:] == key[:-1]).any():  # the rule: nothing to name
        return
    known = np.flatnonzero(listed.item != -1)
    keys = (listed.line[known], listed.second[known], listed.item[known], listed.owner[known])
    order = known[np.lexsort(keys)]
    same = np.zeros(len(order), np.bool_)
    same[1:] = True
    for column in (listed.owner, listed.item, listed.second):
        same[1:] &= column[order][1:] == column[order][:-1]
    rows = order[np.flatnonzero(same)]

    def describe(row: int) -> tuple[int, dict[str, str | int]]:
        picks = dict.fromkeys([int(listed.item[row]), int(listed.second[row])])
        named = " + ".join(items[i] if i >= 0 else "—" for i in picks)
        params: dict[str, str | int] = {
            "column": columns[0],
            "id": owners[int(listed.owner[row])],
            "item": named,
        }
        return int(listed.line[row]), params

    found.add_each("match.listed-twice", file, rows, len(rows), describe)
