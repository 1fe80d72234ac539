"""A market from numpy arrays: identifiers are numbers, indices are taken as they come."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from convoca.matching.assembling import Pieces, finish
from convoca.matching.coding import People, Posts
from convoca.matching.market import Couples, Market, Rows, Settings, no_rows
from convoca.matching.names import Names
from convoca.matching.problems import Gathered, Problem
from convoca.matching.scores import dense_places
from convoca.matching.settings import check_settings

Whole = NDArray[np.integer]


def from_arrays(
    *,
    seats: Whole,
    start: Whole,
    wishes: Whole,
    scores: Whole | None = None,
    priorities: Rows | None = None,
    settings: Settings | None = None,
) -> Market | tuple[Problem, ...]:
    """A market from numpy: applicant i wishes `wishes[start[i]:start[i + 1]]`, best first.

    scores: whole numbers, highest first (scale decimals yourself); identifiers are numbered.
    priorities: one row per vacancy, best first; an empty row leaves that vacancy to score. A
    problem's file is the argument, its line the row.
    """
    settings, found = settings or Settings(), Gathered()
    check_settings(settings, found)
    n, m = len(start) - 1, len(seats)
    own = Rows(np.asarray(start, np.int64), np.asarray(wishes, np.int32))
    theirs = no_rows(m) if priorities is None else priorities
    _check_seats(seats, found)
    _check_rows("wishes", own, m, found)
    _check_rows("priorities", theirs, n, found)
    if len(theirs) != m or (scores is not None and len(scores) != n):
        found.add("match.array-length", "scores" if len(theirs) == m else "priorities")
    if found.failed:
        return found.listed()
    place, tied = np.zeros(n, np.int32), n > 1
    if scores is not None:
        place, tied = dense_places(np.asarray(scores, np.int64), np.ones(n, np.bool_))
    nobody = Couples(
        Names.of([]),
        np.zeros((0, 2), np.int32),
        np.zeros(1, np.int64),
        np.zeros(0, np.int32),
        np.zeros(0, np.int32),
    )
    pieces = Pieces(
        people=People(Names.numbered("a", n), []),
        posts=Posts(
            Names.numbered("v", m),
            np.asarray(seats, np.int32),
            Names.of([]),
            np.full(m, -1, np.int32),
            np.zeros(m, np.int32),
        ),
        wishes=own,
        priorities=theirs,
        couples=nobody,
        caps=np.zeros(0, np.int64),
        settings=settings,
        place=place,
        tied=tied,
        encoded_scores=None if scores is None else np.asarray(scores).astype(np.bytes_),
    )
    return finish(pieces, found)


def _check_seats(seats: Whole, found: Gathered) -> None:
    bad = np.flatnonzero((seats < 0) | (seats > 999_999_999))
    found.add_each(
        "match.number-negative",
        "seats",
        bad,
        len(bad),
        lambda row: (row + 1, {"column": "seats", "text": str(seats[row])}),
    )


def _check_rows(file: str, rows: Rows, size: int, found: Gathered) -> None:
    """Rows must tile the items, name only what exists, and name nothing twice."""
    start, item = rows.start, rows.item
    tiles = len(start) and start[0] == 0 and start[-1] == len(item) and (np.diff(start) >= 0).all()
    if not tiles:
        found.add("match.array-rows", file)
        return
    bad = np.flatnonzero((item < 0) | (item >= size))

    def owner_of(at: int) -> int:
        return int(np.searchsorted(start, at, side="right"))

    found.add_each(
        "match.unknown",
        file,
        bad,
        len(bad),
        lambda at: (owner_of(at), {"column": file, "id": str(item[at])}),
    )
    if len(bad):
        return
    from convoca.matching.dispatch import repeated_in_rows

    again = repeated_in_rows(start, item, size)
    found.add_each(
        "match.listed-twice",
        file,
        again,
        len(again),
        lambda at: (owner_of(at), {"column": file, "id": str(owner_of(at)), "item": str(item[at])}),
    )
