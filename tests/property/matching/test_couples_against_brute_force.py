"""Couples with separate ranks: what is claimed is what brute force over all assignments finds."""

from dataclasses import replace

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.property.matching.brute_force_couples import PlainCouples

from convoca.matching import (
    Explainer,
    Explanation,
    Limits,
    Market,
    Outcome,
    Settings,
    Side,
    from_lists,
    solve,
    verify,
)

PEOPLE, POSTS = list("abcde"), list("uvw")


@st.composite
def plain_couples(draw: st.DrawFn) -> PlainCouples:
    people = draw(st.permutations(PEOPLE))[: draw(st.integers(2, 5))]
    posts = POSTS[: draw(st.integers(1, 3))]
    paired = draw(st.integers(1, len(people) // 2))
    pairs = [(p, q) for p in (*posts, None) for q in (*posts, None) if (p, q) != (None, None)]
    joint = st.lists(st.sampled_from(pairs), unique=True, min_size=1, max_size=6)
    some = st.lists(st.sampled_from(people), unique=True, min_size=1)
    return PlainCouples(
        seats={v: draw(st.integers(0, 2)) for v in posts},
        lists={
            p: draw(st.permutations(posts))[: draw(st.integers(0, 3))] for p in people[2 * paired :]
        },
        orders={v: draw(some) for v in posts},
        couples={f"k{i}": (people[2 * i], people[2 * i + 1]) for i in range(paired)},
        joint={f"k{i}": draw(joint) for i in range(paired)},
        definition=draw(st.sampled_from(["bis", "mm"])),
    )


def made(plain: PlainCouples) -> Market:
    people = [*plain.lists, *(p for pair in plain.couples.values() for p in pair)]
    market = from_lists(
        applicants=dict.fromkeys(people, 0),
        vacancies=plain.seats,
        preferences=plain.lists,
        priorities=plain.orders,
        couples=plain.couples,
        couple_preferences=plain.joint,
        settings=Settings(mechanism="couples", definition=plain.definition),  # type: ignore[arg-type]
    )
    assert isinstance(market, Market), market
    return market


@settings(max_examples=80, deadline=None)
@given(plain_couples())
def test_a_stable_assignment_is_found_or_proved_not_to_exist(plain: PlainCouples) -> None:
    counts = {tuple(got.items()): len(plain.blocking(got)) for got in plain.assignments()}
    market = made(plain)
    outcome = solve(market)
    assert verify(market, outcome).holds
    assert len(plain.blocking(outcome.pairs())) == min(counts.values())
    assert len(outcome.blocking) == min(counts.values())
    if min(counts.values()):
        assert (outcome.proved, outcome.stable, outcome.fewest) == ("none-exists", False, True)
    else:
        assert (outcome.proved, outcome.stable) == ("stable", True)


@settings(max_examples=60, deadline=None)
@given(plain_couples())
def test_the_verifier_finds_exactly_the_agents_that_block(plain: PlainCouples) -> None:
    market = made(plain)
    posts = {v: market.vacancies.find(v) for v in plain.seats}
    blank = Outcome(
        market=market,
        assigned=np.zeros(0, np.int32),
        mechanism="couples",
        seed=None,
        definition=market.settings.definition,
    )
    for got in plain.assignments():
        assigned = np.array([posts.get(got[p] or "", -1) for p in market.applicants], np.int32)
        report = verify(market, replace(blank, assigned=assigned))
        assert {agent.agent for agent in report.blocking} == plain.blocking(got), got


@settings(max_examples=60, deadline=None)
@given(plain_couples())
def test_every_explanation_tells_couples_and_singles_what_is_so(plain: PlainCouples) -> None:
    market = made(plain)
    outcome = solve(market, limits=Limits(exact=0))
    got, blocking = outcome.pairs(), {agent.agent: agent for agent in outcome.blocking}
    explainer = Explainer(market, outcome)
    agents = {person: ((person,), [(v,) for v in w]) for person, w in plain.lists.items()}
    agents |= {couple: (two, list(plain.joint[couple])) for couple, two in plain.couples.items()}
    for agent, (people, options) in agents.items():
        now = tuple(got[person] for person in people)
        above = options[: options.index(now)] if now in options else options
        for person in people:
            why = explainer.explain(person)
            assert (why.got, len(why.wishes)) == (got[person], len(above))
            for option, wish in zip(above, why.wishes, strict=True):
                wanted = [(one, v) for one, v in zip(people, option, strict=True) if v]
                assert [(side.applicant, side.vacancy) for side in wish.sides] == wanted
                for side in wish.sides:
                    held = plain.held(got, side.vacancy)
                    listed = side.applicant in plain.orders[side.vacancy]
                    place = plain.rank(side.applicant, side.vacancy) if listed else None
                    assert side.place == (None if place is None else place + 1)
                    assert side.seats == plain.seats[side.vacancy]
                    ahead = len(held) if place is None else sum(h < place for h in held)
                    assert side.ahead == ahead
                    full = bool(held) and len(held) >= side.seats
                    assert side.cut_off == (held[-1] + 1 if full else None)
        if agent not in blocking and len(people) == 1:
            assert all(side.place is None or side.ahead >= side.seats for side in wish_sides(why))


def wish_sides(why: Explanation) -> list[Side]:
    return [side for wish in why.wishes for side in wish.sides]


@st.composite
def restless(draw: st.DrawFn) -> PlainCouples:
    """Around the classic market without a stable assignment, one more single comes and goes."""
    singles = {"c": draw(st.permutations("vw")), "d": draw(st.permutations("vwu"))[:2]}
    orders = {"v": ["a", "c"], "w": ["c", "b"], "u": ["d"]}
    for order in orders.values():
        order.insert(draw(st.integers(0, len(order))), "d") if "d" not in order else None
    seats = {"v": 1, "w": 1, "u": draw(st.integers(0, 1))}
    return PlainCouples(seats, singles, orders, {"k": ("a", "b")}, {"k": [("v", "w")]}, "bis")


@settings(max_examples=40, deadline=None)
@given(restless())
def test_where_none_exists_few_extra_seats_make_one(plain: PlainCouples) -> None:
    market = made(plain)
    outcome = solve(market, limits=Limits(restarts=1, extra_seats=True))
    assert verify(market, outcome).stable
    extra = sum(outcome.extra_seats.values())
    if outcome.proved == "stable":
        assert extra == 0
    else:
        assert 1 <= extra <= 4  # Nguyen and Vohra 2018
