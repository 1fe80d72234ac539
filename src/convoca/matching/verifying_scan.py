"""The verifier's passes over a market's rows: compiled for large markets, plain lists for small.

No code of the solvers: they sort wishes and keep heaps, these count holders and read each
vacancy's own list once, up to its last holder. Each function fills arrays it is handed.
"""

from __future__ import annotations

from typing import Any

Ints = Any  # an int array, or a list of ints in a small market
FREE = 1 << 30  # a cut-off nobody stands behind: a seat is free


def count(
    start: Ints, wish: Ints, assigned: Ints, partner: Ints, got_at: Ints, held: Ints, above: Ints
) -> int:
    """Holders of each vacancy; where each single's wish stands, and who would rather be where.

    got_at: index of the wish obtained, the end of the row without one. above[v]: singles who
    list v above what they have. Returns how many singles hold what they never asked for.
    """
    unlisted = 0
    for person in range(len(assigned)):
        got = assigned[person]
        if got >= 0:
            held[got] += 1
        at = start[person]
        if partner[person] < 0:
            while at < start[person + 1] and wish[at] != got:
                above[wish[at]] += 1
                at += 1
            if got >= 0 and at == start[person + 1]:
                unlisted += 1
        got_at[person] = at
    return unlisted


def gather(
    start: Ints, wish: Ints, assigned: Ints, got_at: Ints, ranked: Ints, fill: Ints, who: Ints
) -> None:
    """Per vacancy with its own order: its holders, and as ~person the singles who want it more."""
    for person in range(len(got_at)):
        got = assigned[person]
        if got >= 0 and ranked[got]:
            who[fill[got]] = person
            fill[got] += 1
        for at in range(start[person], got_at[person]):
            if ranked[wish[at]]:
                who[fill[wish[at]]] = ~person
                fill[wish[at]] += 1


def read_lists(
    list_start: Ints, listed: Ints, held: Ints, seats: Ints, begin: Ints, who: Ints, role: Ints,
    cut_by: Ints, next_by: Ints, spots: Ints,
) -> tuple[int, int]:  # fmt: skip
    """Each vacancy's own list, from the top: whoever wants it before its seats are taken blocks.

    role: one byte per applicant, all 0, so that it stays in the cache. spots, filled from the front
    with (vacancy, applicant): who blocks. cut_by: holder of the last seat, -1 while one is free.
    next_by: who comes first behind the last holder. Returns how many block and how many hold a
    seat without being on the list.
    """
    blocking = strangers = 0
    for vacancy in range(len(seats)):
        here = who[begin[vacancy] : begin[vacancy + 1]]
        if len(here) == 0:
            continue
        for i in range(len(here)):
            if here[i] < 0:
                role[~here[i]] = 2
            else:
                role[here[i]] = 1
        row = listed[list_start[vacancy] : list_start[vacancy + 1]]
        limits = held[vacancy], seats[vacancy], len(here) - held[vacancy]
        blocking, seated = read_list(row, vacancy, role, limits, cut_by, next_by, spots, blocking)
        strangers += held[vacancy] - seated
        for i in range(len(here)):
            role[~here[i] if here[i] < 0 else here[i]] = 0
    return blocking, strangers


def read_list(
    row: Ints, vacancy: int, role: Ints, limits: tuple[int, int, int],
    cut_by: Ints, next_by: Ints, spots: Ints, blocking: int,
) -> tuple[int, int]:  # fmt: skip
    """One list, no further than needed; how many block so far, and its holders met."""
    holding, seats, wanting = limits
    seated = 0
    for i in range(len(row)):
        person = row[i]
        if role[person] == 0:
            continue
        if role[person] == 1:
            seated += 1
            if seated == seats:
                cut_by[vacancy] = person
        else:
            wanting -= 1
            if seated < seats:
                spots[2 * blocking] = vacancy
                spots[2 * blocking + 1] = person
                blocking += 1
            elif seated == holding:  # the first in line: nobody behind her can matter
                next_by[vacancy] = person
                break
        if seated == holding and wanting == 0:
            break
    return blocking, seated


def read_scores(
    start: Ints, wish: Ints, got_at: Ints, ranked: Ints, position: Ints,
    cut: Ints, next_by: Ints, spots: Ints, blocking: int,
) -> int:  # fmt: skip
    """Vacancies that go by score: whoever stands before the cut-off of one she wants blocks."""
    for person in range(len(got_at)):
        place = position[person]
        for at in range(start[person], got_at[person]):
            vacancy = wish[at]
            if ranked[vacancy]:
                continue
            if place < cut[vacancy]:
                spots[2 * blocking] = vacancy
                spots[2 * blocking + 1] = person
                blocking += 1
            elif next_by[vacancy] < 0 or place < position[next_by[vacancy]]:
                next_by[vacancy] = person
    return blocking


def last_by_score(assigned: Ints, position: Ints, ranked: Ints, cut: Ints, cut_by: Ints) -> None:
    """The worst-placed holder of each vacancy that goes by score."""
    for person in range(len(assigned)):
        got = assigned[person]
        if got >= 0 and not ranked[got] and position[person] > cut[got]:
            cut[got] = position[person]
            cut_by[got] = person


def ring(next_by: Ints, assigned: Ints, seen: Ints) -> int:
    """A vacancy on a ring of "takes the next in line, who leaves …", or -1.

    seen: 0 for every vacancy at first; afterwards the number of the walk that came by.
    """
    for begin in range(len(next_by)):
        vacancy = begin
        while vacancy >= 0 and seen[vacancy] == 0 and next_by[vacancy] >= 0:
            seen[vacancy] = begin + 1
            vacancy = assigned[next_by[vacancy]]
        if vacancy >= 0 and next_by[vacancy] >= 0 and seen[vacancy] == begin + 1:
            return vacancy
    return -1


ALL = (count, gather, read_list, read_lists, read_scores, last_by_score, ring)
