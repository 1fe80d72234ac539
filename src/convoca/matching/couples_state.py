"""Who holds what while couples are placed; written so that numba compiles it too."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from convoca.matching.couples_field import Field
from convoca.matching.market import I32, I64


class State(NamedTuple):
    """Holders of every vacancy sorted by place; the wish (or pair) each agent holds now.

    now: index into the wishes, the end of one's row when unplaced; pair_now likewise. The three
    to-do lists: displaced singles, vacancies to look at again, couples to ask again; `ends` holds
    their fill (singles, vacancies) and the couples' ring (head, length). moved counts how often
    each pair was taken; a banned pair is not asked for (it still counts in the full scan).
    """

    held_place: I32
    held_by: I32
    held: I32
    now: I64
    pair_now: I64
    fallen: I32
    again: I32
    in_again: NDArray[np.bool_]
    waiting: I32
    in_waiting: NDArray[np.bool_]
    ends: I64
    moved: I64
    banned: NDArray[np.bool_]


def fresh(field: Field, assigned: I32, order: I32) -> State:
    """The singles as `assigned`, every couple unplaced and waiting in `order`."""
    n, m, couples = len(field.start) - 1, len(field.seats), len(field.members)
    state = State(
        np.zeros(field.seat_start[m], np.int32),
        np.full(field.seat_start[m], -1, np.int32),
        np.zeros(m, np.int32),
        field.start[1:].copy(),
        field.pair_start[1:].copy(),
        np.zeros(n, np.int32),
        np.zeros(m, np.int32),
        np.zeros(m, np.bool_),
        order.copy(),
        np.ones(couples, np.bool_),
        np.array([0, 0, 0, couples], np.int64),
        np.zeros(len(field.p), np.int64),
        np.zeros(len(field.p), np.bool_),
    )
    for person in range(n):
        if assigned[person] >= 0 and field.couple_of[person] < 0:
            at = field.start[person]
            while field.item[at] != assigned[person]:
                at += 1
            state.now[person] = at
            seat(field, state, assigned[person], field.place[at], person)
    return state


def resume(field: Field, assigned: I32, order: I32) -> State:
    """Everyone as `assigned`, couples too; nobody waits."""
    state = fresh(field, assigned, order)
    for couple in range(len(field.members)):
        first, second = field.members[couple]
        for at in range(field.pair_start[couple], field.pair_start[couple + 1]):
            if field.p[at] == assigned[first] and field.q[at] == assigned[second]:
                state.pair_now[couple] = at
                if field.p[at] >= 0:
                    seat(field, state, field.p[at], field.place_p[at], first)
                if field.q[at] >= 0:
                    seat(field, state, field.q[at], field.place_q[at], second)
                break
    return state


def seat(field: Field, state: State, vacancy: int, place: int, person: int) -> None:
    """Puts a holder among the others, by place."""
    begin = field.seat_start[vacancy]
    at = begin + state.held[vacancy]
    while at > begin and state.held_place[at - 1] > place:
        state.held_place[at] = state.held_place[at - 1]
        state.held_by[at] = state.held_by[at - 1]
        at -= 1
    state.held_place[at] = place
    state.held_by[at] = person
    state.held[vacancy] += 1


def unseat(field: Field, state: State, vacancy: int, person: int) -> None:
    begin = field.seat_start[vacancy]
    end = begin + state.held[vacancy]
    at = begin
    while state.held_by[at] != person:
        at += 1
    for i in range(at, end - 1):
        state.held_place[i] = state.held_place[i + 1]
        state.held_by[i] = state.held_by[i + 1]
    state.held[vacancy] -= 1
