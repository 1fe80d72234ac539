"""On every market small enough to try all assignments, the engine is right."""

from hypothesis import assume, given, settings
from hypothesis import strategies as st
from tests.property.matching.brute_force import Plain, only_the_best_holds

from convoca.matching import Explainer, Market, from_lists, market_digest, solve, verify

PEOPLE, POSTS = list("abcde"), list("uvwx")


@st.composite
def plain_markets(draw: st.DrawFn, own_orders: bool = True) -> Plain:
    people = PEOPLE[: draw(st.integers(1, 5))]
    posts = POSTS[: draw(st.integers(1, 4))]
    scores = draw(st.permutations([f"{n}.{n % 3}" for n in range(len(people))]))
    lists = {a: draw(st.lists(st.sampled_from(posts), unique=True)) for a in people}
    assume(any(lists.values()))
    some = st.lists(st.sampled_from(people), unique=True)
    orders = {v: draw(some) for v in posts if own_orders and draw(st.booleans())}
    return Plain(
        dict(zip(people, scores, strict=True)),
        {v: draw(st.integers(0, 3)) for v in posts},
        lists,
        {v: order for v, order in orders.items() if order},
    )


def made(plain: Plain) -> Market:
    market = from_lists(
        applicants=plain.scores,
        vacancies=plain.seats,
        preferences=plain.lists,
        priorities=plain.orders,
    )
    assert isinstance(market, Market), market
    return market


@settings(max_examples=400, deadline=None)
@given(plain_markets())
def test_deferred_acceptance_is_the_best_stable_assignment_for_all(plain: Plain) -> None:
    market = made(plain)
    outcome = solve(market)
    assert outcome.pairs() == plain.best_stable()
    assert verify(market, outcome).stable


@settings(max_examples=150, deadline=None)
@given(plain_markets())
def test_the_verifier_accepts_exactly_the_best_stable_assignment(plain: Plain) -> None:
    market = made(plain)
    only_the_best_holds(market, solve(market), plain)


@settings(max_examples=300, deadline=None)
@given(plain_markets(own_orders=False))
def test_in_turn_equals_deferred_acceptance_under_one_order(plain: Plain) -> None:
    market = made(plain)
    by_turn = solve(market, mechanism="in-turn")
    assert by_turn.pairs() == solve(market, mechanism="deferred-acceptance").pairs()
    assert verify(market, by_turn).stable


@settings(max_examples=150, deadline=None)
@given(plain_markets(), st.randoms(use_true_random=False))
def test_the_order_of_rows_changes_nothing(plain: Plain, random) -> None:  # type: ignore[no-untyped-def]
    market = made(plain)

    def shuffled(rows: dict) -> dict:  # type: ignore[type-arg]
        keys = list(rows)
        random.shuffle(keys)
        return {key: rows[key] for key in keys}

    again = made(Plain(*map(shuffled, (plain.scores, plain.seats, plain.lists, plain.orders))))
    assert market_digest(again) == market_digest(market)
    assert solve(again).pairs() == solve(market).pairs()


@settings(max_examples=150, deadline=None)
@given(plain_markets(), st.permutations(PEOPLE), st.permutations(POSTS))
def test_new_names_change_nothing_where_no_lot_is_drawn(
    plain: Plain, people: list[str], posts: list[str]
) -> None:
    new = {old: f"n{name}" for old, name in zip(PEOPLE + POSTS, people + posts, strict=True)}
    renamed = Plain(
        {new[a]: s for a, s in plain.scores.items()},
        {new[v]: s for v, s in plain.seats.items()},
        {new[a]: [new[v] for v in wishes] for a, wishes in plain.lists.items()},
        {new[v]: [new[a] for a in order] for v, order in plain.orders.items()},
    )
    got = solve(made(plain)).pairs()
    expected = {new[a]: None if v is None else new[v] for a, v in got.items()}
    assert solve(made(renamed)).pairs() == expected


@settings(max_examples=150, deadline=None)
@given(plain_markets())
def test_every_explanation_agrees_with_the_verifier(plain: Plain) -> None:
    market = made(plain)
    outcome = solve(market)
    explainer = Explainer(market, outcome)
    for applicant in plain.scores:
        why = explainer.explain(applicant)
        assert why.got == outcome.pairs()[applicant]
        above = len(plain.lists[applicant]) if why.got_rank is None else why.got_rank - 1
        assert len(why.wishes) == above
        for wish in why.wishes:
            (side,) = wish.sides
            if side.place is None:
                assert plain.rank(side.vacancy, applicant) is None
            else:
                assert side.ahead >= side.seats
                assert side.cut_off is None or side.cut_off < side.place
