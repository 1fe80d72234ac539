"""When a couple may move: the verifier's own reading of the two definitions.

`bis` (Biró, Irving and Schlotter 2011): with the couple's own seats vacated, the best `seats` at
each vacancy of the pair would include it (both of them, if the pair is one vacancy).
`mm` (McDermid and Manlove 2010): whoever keeps her vacancy asks nothing of it, the one who moves
must find a free seat or a holder behind her; the seats being left still count as taken.
"""

from __future__ import annotations

from convoca.matching.market import UNPLACED
from convoca.matching.standing import Standing

Pair = tuple[int, int]


def may_move(standing: Standing, couple: int, pair: Pair, definition: str) -> bool:
    """Whether the couple would be taken at this pair of vacancies (UNPLACED for neither)."""
    first, second = standing.market.couples.members[couple].tolist()
    people = (first, second)
    keys = [
        0 if v == UNPLACED else standing.key(v, person)
        for v, person in zip(pair, people, strict=True)
    ]
    if any(key is None for key in keys):
        return False
    known = [key for key in keys if key is not None]
    if definition == "mm":
        return _may_move_mm(standing, couple, pair, known)
    return _may_move_vacated(standing, people, pair, known)


def _others(standing: Standing, vacancy: int, away: tuple[int, ...]) -> list[int]:
    """Keys of the holders of a vacancy but those in `away`, best first."""
    return [key for key, person in standing.holders(vacancy) if person not in away]


def _may_move_vacated(
    standing: Standing, people: tuple[int, int], pair: Pair, keys: list[int]
) -> bool:
    for vacancy in set(pair) - {UNPLACED}:
        coming = [key for key, v in zip(keys, pair, strict=True) if v == vacancy]
        others = _others(standing, vacancy, people)
        best = sorted([*others, *coming])[: standing.seats[vacancy]]
        if any(key not in best for key in coming):
            return False
    return True


def _may_move_mm(standing: Standing, couple: int, pair: Pair, keys: list[int]) -> bool:
    first, second = standing.market.couples.members[couple].tolist()
    people = (first, second)
    now = standing.pair_of(couple)
    moving = [i for i in (0, 1) if pair[i] not in (UNPLACED, now[i])]
    if len(moving) < 2 or pair[0] != pair[1]:
        return all(
            _room_for(standing, pair[i], keys[i], _staying(people, pair, now, i)) for i in moving
        )
    vacancy = pair[0]
    free = int(standing.seats[vacancy]) - len(standing.holders(vacancy))
    if free >= 2:
        return True
    worst = sorted(_others(standing, vacancy, ()), reverse=True)
    better, behind = sorted(keys)
    if free == 1:
        return bool(worst) and better < worst[0]
    return len(worst) >= 2 and behind < worst[0] and better < worst[1]


def _staying(people: tuple[int, int], pair: Pair, now: Pair, mover: int) -> tuple[int, ...]:
    """The partner, if she keeps a seat at the very vacancy the other one moves to."""
    other = 1 - mover
    stays = pair[other] == now[other] == pair[mover]
    return (people[other],) if stays else ()


def _room_for(standing: Standing, vacancy: int, key: int, staying: tuple[int, ...]) -> bool:
    if len(standing.holders(vacancy)) < standing.seats[vacancy]:
        return True
    others = _others(standing, vacancy, staying)
    return bool(others) and key < others[-1]
