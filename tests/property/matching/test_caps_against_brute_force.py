"""Caps and reserves: on every market small enough to try all assignments, the engine is right."""

from hypothesis import assume, given, settings
from hypothesis import strategies as st
from tests.property.matching.brute_force import only_the_best_holds, verified
from tests.property.matching.brute_force_caps import PlainCaps

from convoca.matching import Explainer, Market, from_lists, solve, verify

PEOPLE, POSTS = list("abcde"), list("uvwx")


@st.composite
def plain_caps(draw: st.DrawFn, own_orders: bool = True, reserves: bool = True) -> PlainCaps:
    people = draw(st.permutations(PEOPLE))[: draw(st.integers(1, 5))]
    posts = POSTS[: draw(st.integers(1, 4))]
    region = {v: draw(st.sampled_from(["north", "north", "south", ""])) for v in posts}
    lists = {a: draw(st.lists(st.sampled_from(posts), unique=True)) for a in people}
    assume(any(lists.values()) and any(region.values()))
    seats = {v: draw(st.integers(0, 3)) for v in posts}
    named = sorted({r for r in region.values() if r})
    caps = {r: draw(st.integers(0, 4)) for r in named if r == named[0] or draw(st.booleans())}
    reserve, left = {}, dict(caps)
    for v in posts:
        most = min(seats[v], left.get(region[v], 0)) if reserves else 0
        reserve[v] = draw(st.integers(0, most))
        left[region[v]] = left.get(region[v], 0) - reserve[v]
    some = st.lists(st.sampled_from(people), unique=True)
    orders = {v: draw(some) for v in posts if own_orders and draw(st.booleans())}
    seed = draw(st.integers(0, 50))
    return PlainCaps(people, seats, reserve, region, caps, lists, orders, seed)


def made(plain: PlainCaps) -> Market:
    market = from_lists(
        applicants={a: len(plain.order) - i for i, a in enumerate(plain.order)},
        vacancies=[(v, n, plain.region[v], plain.reserve[v]) for v, n in plain.seats.items()],
        preferences=plain.lists,
        priorities={v: order for v, order in plain.orders.items() if order},
        caps=plain.caps,
    )
    assert isinstance(market, Market), market
    return market


@settings(max_examples=400, deadline=None)
@given(plain_caps())
def test_flexible_deferred_acceptance_is_the_best_stable_assignment(plain: PlainCaps) -> None:
    market = made(plain)
    outcome = solve(market, seed=plain.seed)
    assert outcome.mechanism == "flexible-deferred-acceptance"
    assert outcome.pairs() == plain.best_stable()
    assert verify(market, outcome).stable


@settings(max_examples=150, deadline=None)
@given(plain_caps())
def test_the_verifier_accepts_exactly_the_best_stable_assignment(plain: PlainCaps) -> None:
    market = made(plain)
    only_the_best_holds(market, solve(market, seed=plain.seed), plain)


@settings(max_examples=200, deadline=None)
@given(plain_caps(own_orders=False, reserves=False))
def test_in_turn_stops_at_the_cap_and_the_verifier_agrees(plain: PlainCaps) -> None:
    market = made(plain)
    outcome = solve(market, seed=plain.seed, mechanism="in-turn")
    assert outcome.pairs() == plain.in_turn()
    for got, report in verified(market, outcome, plain):
        assert report.holds == (got == plain.in_turn())


@settings(max_examples=150, deadline=None)
@given(plain_caps(), st.booleans())
def test_every_explanation_names_what_kept_the_wish_away(plain: PlainCaps, turns: bool) -> None:
    assume(not turns or not (any(plain.orders.values()) or any(plain.reserve.values())))
    market = made(plain)
    outcome = solve(market, seed=plain.seed, mechanism="in-turn" if turns else None)
    explainer = Explainer(market, outcome)
    for applicant in plain.order:
        why = explainer.explain(applicant)
        assert why.got == outcome.pairs()[applicant]
        for wish in why.wishes:
            (side,) = wish.sides
            behind = side.cut_off is not None and side.place is not None
            assert side.place is None or not side.seats or side.region or behind
            if behind and not side.region:
                assert side.place > side.cut_off
                assert side.ahead >= side.seats
