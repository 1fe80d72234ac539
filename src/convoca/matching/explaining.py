"""Why this vacancy and not a better one: for each wish above the one obtained."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from convoca.matching.market import UNPLACED, Market
from convoca.matching.outcome import Outcome
from convoca.matching.standing import Standing
from convoca.matching.verifying_caps import regions_of


@dataclass(frozen=True, slots=True)
class Side:
    """One vacancy of a wish that was not granted, as it stood for this applicant.

    place: her place in the vacancy's order, from 1, None if unacceptable to it. cut_off: the
    place of the last one admitted, None while seats were free; cut_off_score: that one's score.
    ahead: holders of a seat who stand before her. seats: seats of the vacancy. region: where seats
    were left but the region's cap gave them to no one, its name and its `cap`.
    """

    applicant: str
    vacancy: str
    seats: int
    place: int | None
    score: str
    cut_off: int | None
    cut_off_score: str
    ahead: int
    region: str = ""
    cap: int | None = None


@dataclass(frozen=True, slots=True)
class Wish:
    """A wish above the one obtained: one side, or the two of a couple's pair."""

    rank: int
    sides: tuple[Side, ...]


@dataclass(frozen=True, slots=True)
class Explanation:
    """got: the vacancy, or None; got_rank: its rank on the list, None if unplaced.

    For a member of a couple, ranks count the couple's joint list and `couple` names it.
    """

    applicant: str
    got: str | None
    got_rank: int | None
    wishes: tuple[Wish, ...]
    couple: str | None = None


def explain(market: Market, outcome: Outcome, applicant: str) -> Explanation:
    """The explanation for one applicant. Raises KeyError for a stranger."""
    return Explainer(market, outcome).explain(applicant)


class Explainer:
    """Explains many applicants of one outcome; the orders are worked out once."""

    def __init__(self, market: Market, outcome: Outcome) -> None:
        self._market = market
        self._standing = Standing(market, outcome)
        self._regions = regions_of(market, self._standing) if market.capped else None

    def explain(self, applicant: str) -> Explanation:
        market, standing = self._market, self._standing
        person = market.applicants.find(applicant)
        if person < 0:
            raise KeyError(applicant)
        couple = int(market.couple_of[person])
        if couple < 0:
            people: tuple[int, ...] = (person,)
            options: list[tuple[int, ...]] = [(v,) for v in market.wishes[person].tolist()]
        else:
            people = tuple(market.couples.members[couple].tolist())
            options = [*market.couples.pairs(couple)]
        got = tuple(int(standing.assigned[one]) for one in people)
        rank = options.index(got) if got in options else None
        wishes = [
            Wish(at, tuple(self._sides(people, option)))
            for at, option in enumerate(options[:rank], 1)
        ]
        mine = int(standing.assigned[person])
        return Explanation(
            applicant=market.applicants[person],
            got=None if mine == UNPLACED else market.vacancies[mine],
            got_rank=None if rank is None else rank + 1,
            wishes=tuple(wishes),
            couple=None if couple < 0 else market.couples.names[couple],
        )

    def _sides(self, people: tuple[int, ...], option: tuple[int, ...]) -> list[Side]:
        return [
            self._side(person, vacancy)
            for person, vacancy in zip(people, option, strict=True)
            if vacancy != UNPLACED
        ]

    def _side(self, person: int, vacancy: int) -> Side:
        standing = self._standing
        holders, seats = standing.holders(vacancy), int(standing.seats[vacancy])
        key = standing.key(vacancy, person)
        last = holders[-1] if holders and len(holders) >= seats else None
        return Side(
            applicant=self._market.applicants[person],
            vacancy=self._market.vacancies[vacancy],
            seats=seats,
            place=None if key is None else key + 1,
            score=self._score(person),
            cut_off=None if last is None else last[0] + 1,
            cut_off_score="" if last is None else self._score(last[1]),
            ahead=len(holders) if key is None else standing.ahead(vacancy, key),
            **self._full_region(vacancy),
        )

    def _full_region(self, vacancy: int) -> dict[str, Any]:
        """Which cap kept seats of this vacancy empty, if one did."""
        market, standing, regions = self._market, self._standing, self._regions
        region = -1 if regions is None else int(regions.region[vacancy])
        if (
            regions is None
            or region < 0
            or len(standing.holders(vacancy)) >= standing.seats[vacancy]
        ):
            return {}
        if regions.filled[region] < market.caps[region]:
            return {}
        return {"region": market.regions[region], "cap": int(market.caps[region])}

    def _score(self, person: int) -> str:
        scores = self._market.scores
        return "" if scores is None else bytes(scores[person]).decode()
