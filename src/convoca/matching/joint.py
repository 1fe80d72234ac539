"""A couple's joint list, made from the two lists by a rule on where the vacancies are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import asin, cos, radians, sin, sqrt

from convoca.matching.market import Rule
from convoca.matching.problems import Gathered, Problem

Pair = tuple[str | None, str | None]
EARTH_KM = 6371.0088  # mean radius (IUGG)


@dataclass(frozen=True, slots=True)
class Site:
    """Where a vacancy is: hospital and city by any stable name, degrees north and east."""

    hospital: str = ""
    city: str = ""
    latitude: float | None = None
    longitude: float | None = None


@dataclass(frozen=True, slots=True)
class Joint:
    """pairs: the joint list, most wanted first. acceptable of possible: how many pairs of one's
    list with the other's the rule admits (pairs that leave one unplaced are not counted)."""

    pairs: tuple[Pair, ...]
    acceptable: int
    possible: int

    @property
    def share(self) -> float:
        return self.acceptable / self.possible if self.possible else 0.0


def joint_lists(
    couples: Mapping[str, tuple[Sequence[str], Sequence[str]]],
    sites: Mapping[str, Site],
    *,
    rule: Rule,
    km: float | None = None,
    one_unplaced: bool = False,
    seats: Mapping[str, int] | None = None,
) -> dict[str, Joint] | tuple[Problem, ...]:
    """For each couple, given as its two lists: every pair the rule admits, most wanted first.

    A pair is wanted by the sum of its two ranks; of equal sums, the one whose worse rank is
    better; then the one the first of the two likes better. one_unplaced: pairs with only one of
    them follow, in the same order. seats: one vacancy serves for both only with two seats. km: for
    `within`, great-circle kilometres. A vacancy whose site does not say what the rule needs is a
    problem; so are km that are missing or negative.
    """
    found = Gathered()
    if rule == "within" and (km is None or km < 0):
        found.add("match.joint-km", "", text=str(km))
    named = sorted({v for lists in couples.values() for one in lists for v in one})
    for vacancy in named:
        if not _known(sites.get(vacancy, Site()), rule):
            found.add("match.joint-site", "", vacancy=vacancy, rule=rule)
    if found.failed:
        return found.listed()
    made = {}
    for couple, (first, second) in couples.items():
        near = [
            (i + j, max(i, j), i, p, q)
            for i, p in enumerate(first)
            for j, q in enumerate(second)
            if _near(sites[p], sites[q], rule, km or 0.0)
            and (p != q or seats is None or seats.get(p, 0) >= 2)
        ]
        pairs: list[Pair] = [(p, q) for *_, p, q in sorted(near)]
        if one_unplaced:
            pairs += _alone(first, second)
        made[couple] = Joint(tuple(pairs), len(near), len(first) * len(second))
    return made


def _known(site: Site, rule: Rule) -> bool:
    if rule == "within":
        return site.latitude is not None and site.longitude is not None
    return bool(site.hospital if rule == "same-hospital" else site.city)


def _near(one: Site, other: Site, rule: Rule, km: float) -> bool:
    if rule == "same-hospital":
        return one.hospital == other.hospital
    if rule == "same-city":
        return one.city == other.city
    return kilometres(one, other) <= km


def kilometres(one: Site, other: Site) -> float:
    """Great-circle distance to the metre (haversine), so that every machine cuts alike."""
    north, south = radians(one.latitude or 0.0), radians(other.latitude or 0.0)
    east = radians((other.longitude or 0.0) - (one.longitude or 0.0))
    chord = sin((south - north) / 2) ** 2 + cos(north) * cos(south) * sin(east / 2) ** 2
    return round(2 * EARTH_KM * asin(sqrt(min(1.0, chord))), 3)


def _alone(first: Sequence[str], second: Sequence[str]) -> list[Pair]:
    ranked: list[tuple[int, int, Pair]] = [(i, 0, (p, None)) for i, p in enumerate(first)]
    ranked += [(j, 1, (None, q)) for j, q in enumerate(second)]
    return [pair for *_, pair in sorted(ranked, key=lambda entry: entry[:2])]
