"""`solve`: which mechanism, which seed, and what may be claimed afterwards.

To add a mechanism: a function (market, seed) → Decision in a module of its own, an entry in
`MECHANISMS`, its name in `settings.MECHANISMS`, and its rule in the verifier.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field

from convoca.matching.limits import Limits
from convoca.matching.lottery import positions, turns, turns_tied
from convoca.matching.market import I32, JointPlace, Market
from convoca.matching.outcome import Blocking, Outcome, Proved
from convoca.matching.problems import CannotSolveError, Problem
from convoca.matching.settings import MECHANISMS as NAMES


@dataclass(frozen=True, slots=True)
class Decision:
    """What a mechanism returns: the assignment and what it may claim about it."""

    assigned: I32
    stable: bool = True
    proved: Proved = "stable"
    blocking: tuple[Blocking, ...] = ()
    extra_seats: dict[str, int] = field(default_factory=dict)
    fewest: bool = False


Run = Callable[[Market, int | None, Limits], Decision]


@dataclass(frozen=True, slots=True)
class Mechanism:
    run: Run
    refuses: Callable[[Market], tuple[Problem, ...]]
    draws_lots: Callable[[Market], bool]


def solve(
    market: Market,
    seed: int | None = None,
    mechanism: str | None = None,
    limits: Limits | None = None,
) -> Outcome:
    """Decides who gets which vacancy.

    mechanism: argument, else `market.toml`, else: in turn where couples meet one national order,
    `couples` for other markets with couples, deferred acceptance otherwise (flexible where regions
    have caps). seed: argument, else
    `market.toml`; needed only where two share a place. limits: how long couples are searched for.
    Raises `CannotSolveError`, with the problems, when the mechanism cannot run here.
    """
    began = time.perf_counter()
    name = chosen_mechanism(market, mechanism)
    way = MECHANISMS[name]
    lot = market.settings.seed if seed is None else seed
    problems = [*way.refuses(market)]
    if lot is not None and (type(lot) is not int or lot < 0):
        problems.append(Problem("match.setting-seed", params={"text": str(lot)}))
    elif lot is None and way.draws_lots(market):
        problems.append(Problem("match.seed-needed"))
    if problems:
        raise CannotSolveError(*problems)
    decision = way.run(market, lot, limits or Limits())
    return Outcome(
        market=market,
        assigned=decision.assigned,
        mechanism=name,
        seed=lot,
        definition=market.settings.definition,
        joint_place=market.settings.joint_place,
        stable=decision.stable,
        proved=decision.proved,
        blocking=decision.blocking,
        extra_seats=decision.extra_seats,
        fewest=decision.fewest,
        seconds={"solve": time.perf_counter() - began},
    )


def chosen_mechanism(market: Market, asked: str | None) -> str:
    name = asked or market.settings.mechanism
    if name is None:
        by_couples = "in-turn" if market.one_order else "couples"
        alone = "flexible-deferred-acceptance" if market.capped else "deferred-acceptance"
        name = by_couples if len(market.couples) else alone
    if name not in MECHANISMS:
        allowed = ", ".join(sorted(MECHANISMS))
        params = {"key": "mechanism", "text": str(name), "allowed": allowed}
        raise CannotSolveError(Problem("match.setting-choice", params=params))
    return name


def _joint(market: Market) -> JointPlace:
    return market.settings.joint_place


def _run_in_turn(market: Market, seed: int | None, _: Limits) -> Decision:
    from convoca.matching.dispatch import in_turn

    return Decision(in_turn(market, turns(market, seed, _joint(market))))


def _in_turn_refuses(market: Market) -> tuple[Problem, ...]:
    """One national order is the whole rule: a vacancy with an order of its own contradicts it."""
    if market.reserve.any():
        return (Problem("match.in-turn-reserves", "vacancies.csv"),)
    if market.one_order:
        return ()
    vacancy = market.vacancies[int(market.ranked.argmax())]
    count = int(market.ranked.sum())
    params: dict[str, str | int] = {"vacancy": vacancy, "count": count}
    return (Problem("match.in-turn-own-order", "priorities.csv", params=params),)


def _run_deferred(market: Market, seed: int | None, _: Limits) -> Decision:
    from convoca.matching.dispatch import deferred_acceptance

    return Decision(deferred_acceptance(market, _score_order(market, seed)))


def _score_order(market: Market, seed: int | None) -> I32:
    """Where every vacancy has its own order, score decides nothing and no lot is drawn."""
    return market.place if market.ranked.all() else positions(market, seed)


def _deferred_refuses(market: Market) -> tuple[Problem, ...]:
    return _CAPPED if market.capped else _no_couples(market)


def _run_flexible(market: Market, seed: int | None, _: Limits) -> Decision:
    from convoca.matching.capped import drawn_order, flexible

    return Decision(flexible(market, _score_order(market, seed), drawn_order(market, seed)))


def _flexible_draws_lots(market: Market) -> bool:
    from convoca.matching.capped import shares_out

    return shares_out(market) or (market.tied and not bool(market.ranked.all()))


def _no_couples(market: Market) -> tuple[Problem, ...]:
    return (Problem("match.couples-need-joint", "couples.csv"),) if len(market.couples) else ()


def _run_couples(market: Market, seed: int | None, limits: Limits) -> Decision:
    from convoca.matching.couples import settle_couples

    settled = settle_couples(market, _score_order(market, seed), limits)
    return Decision(
        settled.assigned,
        stable=not settled.blocking,
        proved=settled.proved,
        blocking=settled.blocking,
        extra_seats=settled.extra_seats,
        fewest=settled.fewest,
    )


def _couples_refuses(market: Market) -> tuple[Problem, ...]:
    if market.capped and len(market.couples):
        return (Problem("match.caps-with-couples", "caps.csv"),)
    return _CAPPED if market.capped else ()


_CAPPED = (Problem("match.caps-not-run", "caps.csv"),)

MECHANISMS: dict[str, Mechanism] = {
    "in-turn": Mechanism(
        _run_in_turn, _in_turn_refuses, lambda market: turns_tied(market, _joint(market))
    ),
    "deferred-acceptance": Mechanism(
        _run_deferred,
        _deferred_refuses,
        lambda market: market.tied and not market.ranked.all(),
    ),
    "flexible-deferred-acceptance": Mechanism(_run_flexible, _no_couples, _flexible_draws_lots),
    "couples": Mechanism(
        _run_couples,
        _couples_refuses,
        lambda market: market.tied and not market.ranked.all(),
    ),
}
assert set(MECHANISMS) <= set(NAMES)
