"""One couple after another: the sequential algorithm for couples with separate ranks.

After Roth and Peranson (1999): singles first, then each couple asks down its joint list; who is
displaced asks on, and a seat that falls free is offered again. A couple that has moved is asked
again at once, since its own freed seat may open a better pair. It may never settle: the number of
steps is limited, and whether the result is stable is for a full scan to say.

Written in the part of Python that numba compiles; `compiling.compiled` makes the fast twin.
"""

from __future__ import annotations

from convoca.matching.couples_field import Field
from convoca.matching.couples_state import State, fresh, seat, unseat


def look_again(state: State, vacancy: int) -> None:
    if not state.in_again[vacancy]:
        state.in_again[vacancy] = True
        state.again[state.ends[1]] = vacancy
        state.ends[1] += 1


def wait(state: State, couple: int) -> None:
    if not state.in_waiting[couple]:
        state.in_waiting[couple] = True
        size = len(state.waiting)
        state.waiting[(state.ends[2] + state.ends[3]) % size] = couple
        state.ends[3] += 1


def vacate_couple(field: Field, state: State, couple: int, gone: int) -> None:
    """Frees the seats of a couple; `gone` (or -1) is the one who has already lost hers."""
    at = state.pair_now[couple]
    if at == field.pair_start[couple + 1]:
        return
    for side in range(2):
        vacancy = field.p[at] if side == 0 else field.q[at]
        person = field.members[couple, side]
        if vacancy >= 0 and person != gone:
            unseat(field, state, vacancy, person)
            look_again(state, vacancy)
    state.pair_now[couple] = field.pair_start[couple + 1]


def drop_worst(field: Field, state: State, vacancy: int, keep: int) -> None:
    """Beyond its seats, a vacancy drops its worst holders, but none of the couple `keep`."""
    while state.held[vacancy] > field.seats[vacancy]:
        at = field.seat_start[vacancy] + state.held[vacancy] - 1
        while keep >= 0 and field.couple_of[state.held_by[at]] == keep:
            at -= 1
        person = state.held_by[at]
        unseat(field, state, vacancy, person)
        couple = field.couple_of[person]
        if couple >= 0:
            vacate_couple(field, state, couple, person)
            wait(state, couple)
        else:
            state.now[person] = field.start[person + 1]
            state.fallen[state.ends[0]] = person
            state.ends[0] += 1


def better(field: Field, state: State, vacancy: int, place: int, couple: int) -> int:
    """How many holders stand before a place, those of one couple (or -1) not counted."""
    count = 0
    begin = field.seat_start[vacancy]
    for at in range(begin, begin + state.held[vacancy]):
        if state.held_place[at] >= place:
            break
        if couple < 0 or field.couple_of[state.held_by[at]] != couple:
            count += 1
    return count


def takes_single(field: Field, state: State, at: int) -> bool:
    vacancy, place = field.item[at], field.place[at]
    if place < 0 or field.seats[vacancy] == 0:
        return False
    begin, count = field.seat_start[vacancy], state.held[vacancy]
    return bool(count < field.seats[vacancy] or state.held_place[begin + count - 1] > place)


def takes_pair(field: Field, state: State, couple: int, at: int, mm: bool) -> bool:
    """Whether the couple may move to its pair `at`; see the docs for the two definitions."""
    p, q = field.p[at], field.q[at]
    here = state.pair_now[couple]
    placed = here < field.pair_start[couple + 1]
    stays_p = mm and placed and p >= 0 and field.p[here] == p
    stays_q = mm and placed and q >= 0 and field.q[here] == q
    own = -1 if mm else couple
    first, second = field.place_p[at], field.place_q[at]
    if p != q:
        if p >= 0 and not stays_p and better(field, state, p, first, own) >= field.seats[p]:
            return False
        return bool(q < 0 or stays_q or better(field, state, q, second, own) < field.seats[q])
    low, high, seats = min(first, second), max(first, second), field.seats[p]
    if not mm:
        return bool(better(field, state, p, high, couple) <= seats - 2)
    if stays_p:
        return bool(better(field, state, p, second, couple) < seats - 1)
    if stays_q:
        return bool(better(field, state, p, first, couple) < seats - 1)
    behind = better(field, state, p, low, -1)
    return bool(behind < seats - 1 and better(field, state, p, high, -1) < seats)


def ask_couple(field: Field, state: State, couple: int, mm: bool) -> None:
    """The couple takes the best pair above its own that would have it."""
    for at in range(field.pair_start[couple], state.pair_now[couple]):
        if state.banned[at] or not takes_pair(field, state, couple, at, mm):
            continue
        state.moved[at] += 1
        vacate_couple(field, state, couple, -1)
        state.pair_now[couple] = at
        for side in range(2):
            vacancy = field.p[at] if side == 0 else field.q[at]
            place = field.place_p[at] if side == 0 else field.place_q[at]
            if vacancy >= 0:
                seat(field, state, vacancy, place, field.members[couple, side])
                look_again(state, vacancy)
        for side in range(2):
            vacancy = field.p[at] if side == 0 else field.q[at]
            if vacancy >= 0:
                drop_worst(field, state, vacancy, couple)
        wait(state, couple)
        return


def ask_single(field: Field, state: State, person: int) -> None:
    """A displaced single takes the best wish that would have her."""
    for at in range(field.start[person], field.start[person + 1]):
        if takes_single(field, state, at):
            state.now[person] = at
            vacancy = field.item[at]
            seat(field, state, vacancy, field.place[at], person)
            drop_worst(field, state, vacancy, -1)
            return


def offer_again(field: Field, state: State, vacancy: int) -> None:
    """A vacancy that changed: singles in its line who would rather have it, then couples."""
    for i in range(field.line_start[vacancy], field.line_start[vacancy + 1]):
        at, person = field.line_wish[i], field.line_person[i]
        if at >= state.now[person]:
            continue
        if not takes_single(field, state, at):
            break
        if state.now[person] < field.start[person + 1]:
            left = field.item[state.now[person]]
            unseat(field, state, left, person)
            look_again(state, left)
        else:
            forget_fallen(state, person)
        state.now[person] = at
        seat(field, state, vacancy, field.place[at], person)
        drop_worst(field, state, vacancy, -1)
    for i in range(field.asks_start[vacancy], field.asks_start[vacancy + 1]):
        couple = field.asks_couple[i]
        if state.pair_now[couple] > field.pair_start[couple]:
            wait(state, couple)


def forget_fallen(state: State, person: int) -> None:
    """She has found a place before her turn to ask came."""
    kept = 0
    for i in range(state.ends[0]):
        if state.fallen[i] != person:
            state.fallen[kept] = state.fallen[i]
            kept += 1
    state.ends[0] = kept


def settle(field: Field, state: State, mm: bool, steps: int) -> bool:
    """Runs until nobody is left to ask; False when the steps ran out first."""
    for _ in range(steps):
        if state.ends[0] > 0:
            state.ends[0] -= 1
            ask_single(field, state, state.fallen[state.ends[0]])
        elif state.ends[1] > 0:
            state.ends[1] -= 1
            vacancy = state.again[state.ends[1]]
            state.in_again[vacancy] = False
            offer_again(field, state, vacancy)
        elif state.ends[3] > 0:
            couple = state.waiting[state.ends[2]]
            state.ends[2] = (state.ends[2] + 1) % len(state.waiting)
            state.ends[3] -= 1
            state.in_waiting[couple] = False
            ask_couple(field, state, couple, mm)
        else:
            return True
    return False


def blocking_agents(field: Field, state: State, mm: bool) -> int:
    """A full scan: how many singles and couples would rather be elsewhere and may."""
    count = 0
    for person in range(len(field.start) - 1):
        for at in range(field.start[person], state.now[person]):
            if takes_single(field, state, at):
                count += 1
                break
    for couple in range(len(field.members)):
        for at in range(field.pair_start[couple], state.pair_now[couple]):
            if takes_pair(field, state, couple, at, mm):
                count += 1
                break
    return count


ALL = (
    seat,
    unseat,
    look_again,
    wait,
    vacate_couple,
    drop_worst,
    better,
    takes_single,
    takes_pair,
    ask_couple,
    ask_single,
    forget_fallen,
    offer_again,
    fresh,
    settle,
    blocking_agents,
)
