"""Scores: decimals as people write them, compared exactly."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from convoca.matching.market import I32

DECIMAL = re.compile(r"[+-]?[0-9]{1,30}(?:\.[0-9]{1,30})?", re.ASCII)
_FITS = 2**63


def is_decimal(text: str) -> bool:
    """Digits with an optional sign and decimal point: no exponent, no comma, no blank."""
    return DECIMAL.fullmatch(text) is not None


def dense_places(values: NDArray[np.int64], scored: NDArray[np.bool_]) -> tuple[I32, bool]:
    """Dense places, 0 for the highest value, and whether any two applicants share one.

    Those without a score share the place after everyone's.
    """
    place = np.empty(len(values), np.int32)
    distinct, inverse = np.unique(values[scored], return_inverse=True)
    place[scored] = (len(distinct) - 1 - inverse).astype(np.int32)
    place[~scored] = len(distinct)
    used = len(distinct) + (1 if not scored.all() else 0)
    return place, used < len(values)


def places(texts: Sequence[str]) -> tuple[I32, bool]:
    """Dense places of valid decimal texts ("" = no score); see `dense_places`."""
    scored = np.array([bool(text) for text in texts], dtype=np.bool_)
    whole = _as_whole_numbers([text for text in texts if text])
    if any(abs(value) >= _FITS for value in whole):
        rank = {value: i for i, value in enumerate(sorted(set(whole)))}
        whole = [rank[value] for value in whole]
    values = np.zeros(len(texts), np.int64)
    values[scored] = whole
    return dense_places(values, scored)


def _as_whole_numbers(texts: list[str]) -> list[int]:
    """All texts times one power of ten, so that comparing integers compares decimals."""
    parts = [text.partition(".") for text in texts]
    digits = max((len(fraction) for _, _, fraction in parts), default=0)
    return [int(whole + fraction.ljust(digits, "0")) for whole, _, fraction in parts]
