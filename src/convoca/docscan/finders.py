"""Where a QR is that nobody could read: its three corner marks, found by their proportions.

A corner mark is dark, light, dark, light, dark as 1:1:3:1:1 in every direction (ISO/IEC 18004).
Blur and low resolution spoil the small squares long before the marks, so the width can still be
told: that is what a person needs to know to come closer.
"""

from __future__ import annotations

import itertools
import math
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from convoca.docscan import grey

DARKER: Final = 6  # grey levels below its surroundings
MOST_CROSSINGS: Final = 4_000  # a page full of letters has some hundreds
MOST_MARKS: Final = 40
CELL: Final = 8  # pixels
LEAST_ROWS: Final = 3  # rows that cross a mark before it is believed


def width(image: Image.Image) -> int:
    """Width in pixels of the QR in a grey picture, whole squares; 0 when no three marks fit."""
    dark = grey.darker(image, max(8, min(image.size) // 24), DARKER)
    across = _crossings(dark)
    down = [(y, x, size) for x, y, size in _crossings(dark.T)]
    marks = _agreed(_gathered(across), _gathered(down))
    return round(max((_square(*three) for three in itertools.combinations(marks, 3)), default=0))


Mark = tuple[float, float, float]  # x, y, width of the mark in pixels


def _crossings(dark: NDArray[np.bool_]) -> list[Mark]:
    """Each five stretches of a row in those proportions: their middle and their whole length."""
    rows, columns = dark.shape
    framed = np.zeros((rows, columns + 2), dtype=np.bool_)
    framed[:, 1:-1] = dark
    flat = framed.ravel()
    turns = np.flatnonzero(flat[1:] != flat[:-1]).astype(np.int32)
    if len(turns) < 6:
        return []
    # Every row begins and ends light: ink begins at each second turn.
    begins, ends = turns[:-5:2], turns[5::2]
    total, thick = ends - begins, turns[3:-2:2] - turns[2:-3:2]
    fits = (total >= 10) & (np.abs(7 * thick - 3 * total) <= 0.9 * total + 3.5)
    kept = np.flatnonzero(fits & (begins // (columns + 2) == ends // (columns + 2)))
    thin = np.diff(turns)[2 * kept[:, None] + np.array((0, 1, 3, 4))]
    unit = total[kept] / 7
    kept = kept[np.abs(thin - unit[:, None]).max(axis=1) <= 0.6 * unit + 0.5][:MOST_CROSSINGS]
    middle = begins[kept] + total[kept] / 2
    return [
        (float(at % (columns + 2)), float(at // (columns + 2)), float(size))
        for at, size in zip(middle, total[kept], strict=True)
    ]


def _gathered(found: list[Mark]) -> list[Mark]:
    """Crossings of one mark taken together, the marks with most rows first.

    A crossing belongs to the mark last crossed nearby; only the cells around it are searched, so
    that a picture full of grain costs no more than one full of letters.
    """
    last: dict[tuple[int, int], list[Mark]] = {}
    groups: list[list[Mark]] = []
    for one in found:
        x, y = int(one[0]) // CELL, int(one[1]) // CELL
        near = (last.get((x + across, y + down)) for across in (0, -1, 1) for down in (0, -1, 1))
        home = next((group for group in near if group and _close(group[-1], one, one[2] / 2)), None)
        if home is None:
            groups.append(home := [])
        home.append(one)
        last[x, y] = home
    large = sorted((g for g in groups if len(g) >= LEAST_ROWS), key=len, reverse=True)
    return [_middle(group) for group in large[:MOST_MARKS]]


def _middle(group: list[Mark]) -> Mark:
    x, y, size = (float(np.median([one[part] for one in group])) for part in range(3))
    return x, y, size


def _close(one: Mark, other: Mark, reach: float) -> bool:
    return abs(one[0] - other[0]) <= reach and abs(one[1] - other[1]) <= reach


def _agreed(across: list[Mark], down: list[Mark]) -> list[Mark]:
    """Marks seen in both directions."""
    both = []
    for one in across:
        other = next((d for d in down if _close(one, d, one[2] / 2)), None)
        if other is not None:
            both.append((one[0], other[1], (one[2] + other[2]) / 2))
    return both[:12]


def _square(first: Mark, second: Mark, third: Mark) -> float:
    """The side of the QR whose corners these marks are; 0 when they make no right corner."""
    sizes = [mark[2] for mark in (first, second, third)]
    if max(sizes) > 1.5 * min(sizes):
        return 0.0
    near, next_, far = sorted(
        math.hypot(a[0] - b[0], a[1] - b[1])
        for a, b in itertools.combinations((first, second, third), 2)
    )
    size = sum(sizes) / 3
    if near < 1.8 * size or next_ > 1.25 * near or abs(far - math.hypot(near, next_)) > 0.12 * far:
        return 0.0
    return (near + next_) / 2 + size
