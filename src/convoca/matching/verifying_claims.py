"""What the verifier needs before it begins, and what a result says about itself."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from convoca.matching.market import UNPLACED, Market
from convoca.matching.outcome import Outcome
from convoca.matching.problems import Gathered, Problem
from convoca.matching.standing import Standing

MECHANISMS = ("in-turn", "deferred-acceptance", "flexible-deferred-acceptance", "couples")


def on(market: Market, outcome: Outcome) -> Outcome | None:
    """The outcome with its indices read in this market; None if they cannot be."""
    other = outcome.market
    same = other is market or (
        other.applicants == market.applicants and other.vacancies == market.vacancies
    )
    if not same or outcome.assigned.shape != (len(market.applicants),):
        return None
    if len(outcome.assigned) and not (
        int(outcome.assigned.min()) >= UNPLACED
        and int(outcome.assigned.max()) < len(market.vacancies)
    ):
        return None
    return replace(outcome, market=market)


def usable(market: Market, outcome: Outcome, standing: Standing, found: Gathered) -> bool:
    """Without a known mechanism or a needed seed no order can be recomputed."""

    def no(code: str, **params: str | int) -> bool:
        found.add(code, "assignment.csv", **params)
        return False

    if outcome.mechanism not in MECHANISMS:
        return no("match.verify.mechanism-unknown", text=outcome.mechanism)
    if market.capped and outcome.mechanism not in ("in-turn", "flexible-deferred-acceptance"):
        return no("match.verify.caps-not-run")
    if outcome.seed is None and _has_ties(market, standing, outcome):
        return no("match.verify.seed-missing")
    if outcome.mechanism == "in-turn" and not market.one_order:
        return no("match.verify.own-order-in-turn")
    for name in outcome.extra_seats:
        if market.vacancies.find(name) < 0 or outcome.mechanism != "couples":
            return no("match.verify.extra-seat-stranger", vacancy=name)
    return True


def _has_ties(market: Market, standing: Standing, outcome: Outcome) -> bool:
    if standing.joint_turns:
        places = standing.turn_places()
        return len(np.unique(places)) < len(places)
    if outcome.mechanism == "flexible-deferred-acceptance":
        capped = market.region[np.append(market.caps, -1)[market.region] >= 0]
        if len(np.unique(capped)) < len(capped):
            return True
    return market.tied and not bool(market.ranked.all())


def check_claims(outcome: Outcome, found: Gathered) -> None:
    """Every figure of report.json, worked out again."""
    claims = outcome.claims
    if not claims:
        return
    from convoca.matching.writing import report_of

    for key, value in report_of(outcome).items():
        if key != "blocking" and claims.get(key) != value:
            params = {"key": key, "claimed": str(claims.get(key)), "found": str(value)}
            found.add("match.verify.claim", "report.json", **params)


def notes(market: Market, outcome: Outcome) -> tuple[Problem, ...]:
    """Where the result was made otherwise than `market.toml` says, by argument."""
    settings = market.settings
    said = {
        "mechanism": (settings.mechanism, outcome.mechanism),
        "seed": (settings.seed, outcome.seed),
        "definition": (settings.definition, outcome.definition),
        "joint_place": (settings.joint_place, outcome.joint_place),
    }
    return tuple(
        Problem(
            "match.verify.not-as-market",
            "report.json",
            params={"key": key, "market": str(wanted), "result": str(used)},
            severity="warning",
        )
        for key, (wanted, used) in said.items()
        if wanted is not None and wanted != used
    )
