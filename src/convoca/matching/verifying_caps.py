"""The verifier's own reading of caps and reserves by region.

Kamada and Kojima (2015): the seats of a capped region go first to each vacancy's reserve, then
round its vacancies one at a time, in the order of their lots, while anyone asks for them.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from convoca.matching.market import I64, UNPLACED, Market
from convoca.matching.standing import Standing, lot


@dataclass(slots=True)
class Regions:
    """region: int64[m], -1 where no cap applies; filled: holders by region; turn: by lot."""

    region: I64
    filled: I64
    turn: I64


def regions_of(market: Market, standing: Standing) -> Regions:
    known = np.append(market.caps, -1)
    region = np.where(known[market.region] >= 0, market.region, -1).astype(np.int64)
    of_person = np.append(region, -1)[standing.assigned]
    filled = np.bincount(of_person[of_person >= 0], minlength=len(market.caps))
    turn = np.zeros(len(region), np.int64)
    if standing.seed is not None:
        seed, names = standing.seed, market.vacancies.encoded.tolist()
        turn[sorted(range(len(names)), key=lambda v: lot(seed, names[v]))] = np.arange(len(names))
    return Regions(region, filled.astype(np.int64), turn)


def seats_within_reach(market: Market, standing: Standing, regions: Regions) -> I64:
    """Seats of each vacancy, or its holders where its full region would give it no seat more.

    One more at v: she stays unless v would be the last to be served in the round of seats.
    """
    held = np.bincount(standing.assigned[standing.assigned >= 0], minlength=len(standing.seats))
    capped = regions.region >= 0
    beyond = held - market.reserve  # the round in which a vacancy's last seat was given
    last = np.full(len(market.caps) + 1, -1, np.int64)
    served = (beyond * (len(held) + 1) + regions.turn)[:]
    np.maximum.at(last, regions.region[capped & (beyond > 0)], served[capped & (beyond > 0)])
    mine = (beyond + 1) * (len(held) + 1) + regions.turn
    full = np.append(regions.filled >= market.caps, False)[regions.region] & capped
    refused = full & (mine > last[regions.region])
    return np.where(refused, np.minimum(held, standing.seats), standing.seats)


def cut_by_region(market: Market, standing: Standing, regions: Regions) -> NDArray[np.int64]:
    """In turn: per region, whoever filled its cap (applicant), -1 while there was room."""
    last = np.full(len(market.caps), -1, np.int64)
    of_person = np.append(regions.region, -1)[standing.assigned]
    for region in np.flatnonzero((market.caps > 0) & (regions.filled >= market.caps)).tolist():
        people = np.flatnonzero(of_person == region)
        by_turn = people[np.argsort(standing.position[people], kind="stable")]
        last[region] = by_turn[market.caps[region] - 1]
    return last


def ahead_in_region(standing: Standing, regions: Regions, region: int, turn: int) -> int:
    of_person = np.append(regions.region, -1)[standing.assigned]
    return int(np.count_nonzero((of_person == region) & (standing.position < turn)))


def best_for_applicants(market: Market, standing: Standing, regions: Regions) -> list[int]:
    """The assignment best for everyone, by rounds: all the unplaced ask at once, and each region
    (a vacancy without a cap is one) chooses anew from whom it holds and who has come."""
    wishes = market.wishes.lists()
    asked = [0] * len(wishes)
    got = [UNPLACED] * len(wishes)
    kept: dict[int, dict[int, list[int]]] = {}
    asking = list(range(len(wishes)))
    while asking:
        stirred: set[int] = set()
        for person in asking:
            if asked[person] < len(wishes[person]):
                vacancy = wishes[person][asked[person]]
                asked[person] += 1
                area = int(regions.region[vacancy])
                area = area if area >= 0 else -1 - vacancy
                kept.setdefault(area, {}).setdefault(vacancy, []).append(person)
                stirred.add(area)
        asking = []
        for area in sorted(stirred):
            cap = int(market.caps[area]) if area >= 0 else len(wishes)
            for vacancy, out in _chosen(standing, kept[area], cap, regions).items():
                for person in kept[area][vacancy]:
                    got[person] = vacancy
                for person in out:
                    got[person] = UNPLACED
                    asking.append(person)
    return got


def _chosen(
    standing: Standing, asking: dict[int, list[int]], cap: int, regions: Regions
) -> dict[int, list[int]]:
    """Leaves in `asking` whom each vacancy keeps, best first; returns who is refused, by vacancy."""
    lines: dict[int, list[int]] = {}
    for vacancy, people in asking.items():
        keys = ((standing.key(vacancy, person), person) for person in people)
        lines[vacancy] = [p for key, p in sorted((k, p) for k, p in keys if k is not None)]
    most = {v: min(len(line), int(standing.seats[v])) for v, line in lines.items()}
    reserve = standing.market.reserve
    given = {v: min(most[v], int(reserve[v])) for v in lines}
    left = cap - sum(given.values())
    round_trip = sorted(lines, key=lambda v: regions.turn[v])
    while left > 0 and any(given[v] < most[v] for v in lines):
        for vacancy in round_trip:
            if left > 0 and given[vacancy] < most[vacancy]:
                given[vacancy] += 1
                left -= 1
    refused = {}
    for vacancy, people in asking.items():
        keep = lines[vacancy][: given[vacancy]]
        refused[vacancy] = sorted(set(people) - set(keep))
        asking[vacancy] = keep
    return refused
