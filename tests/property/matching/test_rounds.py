"""A lapse frees a seat and nobody else loses; a second round offers exactly what is left."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.property.matching.brute_force import Plain
from tests.property.matching.brute_force_caps import PlainCaps
from tests.property.matching.test_against_brute_force import made, plain_markets
from tests.property.matching.test_caps_against_brute_force import made as made_capped
from tests.property.matching.test_caps_against_brute_force import plain_caps
from tests.property.matching.test_compiled_equals_plain import with_couples

from convoca.matching import (
    CannotSolveError,
    Market,
    Outcome,
    after_lapses,
    from_lists,
    moves,
    second_round,
    solve,
    verify,
)


def wish(market: Market, outcome: Outcome, person: int) -> float:
    """How far down her list (or her couple's) she is; lower is better."""
    couple = int(market.couple_of[person])
    if couple < 0:
        wishes = market.wishes[person].tolist()
        got = int(outcome.assigned[person])
        return wishes.index(got) if got in wishes else len(wishes)
    pairs = market.couples.pairs(couple)
    pair = tuple(outcome.assigned[market.couples.members[couple]].tolist())
    return pairs.index(pair) if pair in pairs else len(pairs)


def nobody_loses(market: Market, before: Outcome, after: Outcome, lapsed: list[str]) -> None:
    gone = {market.applicants.find(name) for name in lapsed}
    for person in range(len(market.applicants)):
        mate = int(market.partner[person])
        if person in gone:
            assert after.assigned[person] == -1
        elif mate in gone:
            assert after.assigned[person] == before.assigned[person]
        else:
            assert wish(market, after, person) <= wish(market, before, person)
    assert verify(after.market, after).holds
    told = {move.applicant for move in moves(before, after)}
    changed = {n for n in market.applicants if before.vacancy_of(n) != after.vacancy_of(n)}
    assert told == changed


@settings(max_examples=150, deadline=None)
@given(plain_markets(), st.data())
def test_a_lapse_goes_down_the_line_and_costs_nobody_a_seat(
    plain: Plain, data: st.DataObject
) -> None:
    market = made(plain)
    before = solve(market)
    lapsed = data.draw(st.lists(st.sampled_from(list(plain.scores)), unique=True))
    after = after_lapses(market, before, lapsed)
    assert after.stable
    nobody_loses(market, before, after, lapsed)


@settings(max_examples=150, deadline=None)
@given(plain_caps(), st.data())
def test_so_it_does_under_caps(plain: PlainCaps, data: st.DataObject) -> None:
    market = made_capped(plain)
    before = solve(market, seed=plain.seed)
    lapsed = data.draw(st.lists(st.sampled_from(list(plain.order)), unique=True))
    nobody_loses(market, before, after_lapses(market, before, lapsed), lapsed)


@settings(max_examples=100, deadline=None)
@given(with_couples(), st.data())
def test_so_it_does_with_couples_in_turn(market: Market, data: st.DataObject) -> None:
    before = solve(market, seed=3, mechanism="in-turn")
    lapsed = data.draw(st.lists(st.sampled_from(list(market.applicants)), unique=True, max_size=4))
    after = after_lapses(market, before, lapsed)
    nobody_loses(market, before, after, lapsed)
    free = market.seats.copy()
    for got in after.assigned.tolist():
        free[got] -= got >= 0
    assert (free >= 0).all()


@settings(max_examples=100, deadline=None)
@given(plain_markets(), st.data())
def test_a_second_round_offers_what_is_left_to_whoever_has_nothing(
    plain: Plain, data: st.DataObject
) -> None:
    market = made(plain)
    first = solve(market)
    left = {v: n - list(first.pairs().values()).count(v) for v, n in plain.seats.items()}
    left = {v: n for v, n in left.items() if n}
    waiting = [a for a, got in first.pairs().items() if got is None]
    left = {v: n for v, n in left.items() if set(plain.orders.get(v, waiting)) & set(waiting)}
    if not left or not waiting:
        return
    lists = {a: data.draw(st.permutations(sorted(left))) for a in waiting}
    again = second_round(market, first, lists)
    assert isinstance(again, Market), again
    second = solve(again, seed=1)
    assert verify(again, second).stable
    for vacancy, seats in left.items():
        both = [*first.pairs().values(), *second.pairs().values()].count(vacancy)
        assert both <= plain.seats[vacancy]
        assert again.seats[again.vacancies.find(vacancy)] == seats
    assert set(second.pairs()) == set(waiting)


def test_a_second_round_refuses_whoever_has_a_vacancy_and_what_is_taken() -> None:
    market = from_lists(
        applicants={"a": 2, "b": 1},
        vacancies={"v": 1, "w": 1},
        preferences={"a": ["v"], "b": ["v"]},
    )
    assert isinstance(market, Market)
    problems = second_round(market, solve(market), {"a": ["w"], "b": ["v"]})
    assert isinstance(problems, tuple)
    assert [(p.code, p.params["id"]) for p in problems] == [
        ("match.unknown", "a"),
        ("match.unknown", "v"),
    ]


def test_couples_with_separate_ranks_are_solved_again_not_moved_up() -> None:
    market = from_lists(
        applicants={"a": 2, "b": 1},
        vacancies={"v": 2},
        preferences={},
        couples={"k": ("a", "b")},
        couple_preferences={"k": [("v", "v")]},
    )
    assert isinstance(market, Market)
    outcome = solve(market, mechanism="couples")
    with pytest.raises(CannotSolveError, match="lapse-couples"):
        after_lapses(market, outcome, ["a"])
    with pytest.raises(KeyError):
        after_lapses(market, outcome, ["nobody"])
