"""The order of the market: score first, equal scores by a lottery anyone can recompute.

A ticket is SHA-256(b"convoca-tie-1\\0" + ASCII decimal seed + b"\\0" + NFC UTF-8 identifier);
the lowest ticket goes first. Only who shares a score draws one.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from convoca.matching.market import I32, I64, Market

_PREFIX = b"convoca-tie-1\0"


def ticket(seed: int, identifier: str) -> bytes:
    """
    >>> ticket(7, "R-00123").hex()[:16]
    '7313a4b6518367ff'
    """
    return hashlib.sha256(
        _PREFIX + str(seed).encode("ascii") + b"\0" + identifier.encode()
    ).digest()


def tickets(seed: int, identifiers: Iterable[bytes]) -> list[bytes]:
    begun = hashlib.sha256(_PREFIX + str(seed).encode("ascii") + b"\0")
    drawn = []
    for identifier in identifiers:
        draw = begun.copy()
        draw.update(identifier)
        drawn.append(draw.digest())
    return drawn


def positions(market: Market, seed: int | None) -> I32:
    """int32[n]: each applicant's place in the strict order of scores, 0 first."""
    if not market.tied:
        return market.place
    assert seed is not None, "equal scores need a seed"
    return _strict(market.place.astype(np.int64), market.applicants.encoded, seed)


def _strict(place: I64, encoded: NDArray[np.bytes_], seed: int) -> I32:
    order = np.argsort(place, kind="stable")
    sorted_place = place[order]
    same_as_last = np.zeros(len(order), np.bool_)
    same_as_last[1:] = sorted_place[1:] == sorted_place[:-1]
    shares = same_as_last.copy()
    shares[:-1] |= same_as_last[1:]
    rivals = order[shares]
    drawn = np.array(tickets(seed, encoded[rivals].tolist()), dtype="S32")
    # S32 drops trailing zero bytes, which changes no comparison: they sort lowest anyway.
    redrawn = np.lexsort((rivals, drawn, place[rivals]))
    order[shares] = rivals[redrawn]
    position = np.empty(len(order), np.int32)
    position[order] = np.arange(len(order), dtype=np.int32)
    return position


def turns_tied(market: Market, joint_place: str) -> bool:
    """Whether two turns (of singles or couples) share a place, so that a seed is needed."""
    singles, joint = _turn_places(market, joint_place)
    every = np.concatenate([singles, joint])
    return len(np.unique(every)) < len(every)


def _turn_places(market: Market, joint_place: str) -> tuple[I64, I64]:
    """Twice the place of each single and of each couple: halves occur in the mean of two."""
    place = market.place.astype(np.int64)
    two = place[market.couples.members]
    joint = {
        "better": 2 * two.min(axis=1, initial=np.iinfo(np.int32).max),
        "worse": 2 * two.max(axis=1, initial=0),
        "mean": two.sum(axis=1),
    }[joint_place]
    return 2 * place[market.partner < 0], joint


def turns(market: Market, seed: int | None, joint_place: str) -> I32:
    """int32[n]: the turn of each applicant; the two of a couple share their couple's turn.

    A couple holds one place (the better, the worse or the mean of the two) and draws one ticket,
    by the couple's identifier.
    """
    if not len(market.couples):
        return positions(market, seed)
    singles, joint = _turn_places(market, joint_place)
    every = np.concatenate([singles, joint])
    alone = np.flatnonzero(market.partner < 0)
    ids = [*market.applicants.encoded[alone].tolist(), *market.couples.names.encoded.tolist()]
    if turns_tied(market, joint_place):
        assert seed is not None, "equal places need a seed"
        turn = _strict(every, np.array(ids, dtype=np.bytes_), seed)
    else:
        turn = np.argsort(np.argsort(every)).astype(np.int32)
    position = np.empty(len(market.applicants), np.int32)
    position[alone] = turn[: len(alone)]
    position[market.couples.members] = turn[len(alone) :, None]
    return position
