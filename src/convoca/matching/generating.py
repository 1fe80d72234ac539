"""Joint lists for the couples of a market that gave none, by the rule of its settings."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from convoca.matching.coding import Posts
from convoca.matching.joint import Joint, Site, joint_lists
from convoca.matching.market import UNPLACED, Couples, Generated, JointRule, Rows
from convoca.matching.names import Names
from convoca.matching.problems import Gathered
from convoca.matching.tables import COUPLES, SITES


def with_joint_lists(
    couples: Couples,
    wishes: Rows,
    posts: Posts,
    sites: Mapping[str, Site],
    rule: JointRule,
    found: Gathered,
) -> tuple[Couples, tuple[Generated, ...]]:
    """The couples, each with a list, and what the rule admitted of those it made.

    A list that was given stays as it is. A couple whose two lists hold no pair that the rule
    admits is a problem: it would take part and could obtain nothing.
    """
    lacking = [
        couple
        for couple in np.flatnonzero(np.diff(couples.start) == 0).tolist()
        if couples.members[couple].min() >= 0
    ]
    names = list(posts.names)
    made = joint_lists(
        {couples.names[c]: _lists(couples, c, wishes, names) for c in lacking},
        sites,
        rule=rule.rule,
        km=rule.km,
        one_unplaced=rule.one_unplaced,
        seats=dict(zip(names, posts.seats.tolist(), strict=True)),
    )
    if isinstance(made, tuple):
        for problem in made:
            found.add(problem.code, SITES.file, **problem.params)
        return couples, ()
    for couple, joint in made.items():
        if not joint.pairs:
            found.add("match.joint-none", COUPLES.file, couple=couple, possible=joint.possible)
    told = tuple(Generated(name, j.acceptable, j.possible) for name, j in sorted(made.items()))
    return _filled(couples, made, posts.names), told


def _lists(
    couples: Couples, couple: int, wishes: Rows, names: list[str]
) -> tuple[list[str], list[str]]:
    first, second = (
        [names[v] for v in wishes[person].tolist() if v >= 0]
        for person in couples.members[couple].tolist()
    )
    return first, second


def _filled(couples: Couples, made: Mapping[str, Joint], vacancies: Names) -> Couples:
    at = {"": UNPLACED} | vacancies.index()
    pairs = [
        [(at[p or ""], at[q or ""]) for p, q in made[name].pairs]
        if name in made
        else couples.pairs(couple)
        for couple, name in enumerate(couples.names)
    ]
    flat = np.array([pair for row in pairs for pair in row], np.int32).reshape(-1, 2)
    start = np.cumsum([0, *map(len, pairs)]).astype(np.int64)
    return Couples(couples.names, couples.members, start, flat[:, 0], flat[:, 1])
