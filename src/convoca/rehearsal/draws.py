"""Random draws that are the same on every machine and in every version of Python.

The standard library promises that ``random.Random(text).random()`` gives the same sequence for ever;
it promises it for no other method. So everything here is built on that one, with arithmetic only.
"""

from __future__ import annotations

import bisect
import itertools
import random
from collections.abc import Mapping, Sequence
from typing import Generic, TypeVar

Item = TypeVar("Item")


class Wheel(Generic[Item]):
    """Things that come up in proportion to their weights, in the order they were given."""

    def __init__(self, weights: Mapping[Item, float]) -> None:
        if not weights or min(weights.values()) < 0 or not any(weights.values()):
            raise ValueError("weights must be positive, and at least one above zero")
        self._items = tuple(weights)
        self._reached = tuple(itertools.accumulate(weights.values()))

    def at(self, share: float) -> Item:
        """The thing at that share (0 up to, not including, 1) of the whole weight."""
        place = bisect.bisect_right(self._reached, share * self._reached[-1])
        return self._items[min(place, len(self._items) - 1)]


class Draws:
    """A stream of draws that depends on its name alone: a seed, a purpose, a person's number."""

    def __init__(self, *name: object) -> None:
        # Seeding by text goes through SHA-512, not through the per-process hash().
        self._random = random.Random("/".join(map(str, name)))  # noqa: S311 - made-up people

    def share(self) -> float:
        """A number from 0 up to, not including, 1."""
        return self._random.random()

    def chance(self, probability: float) -> bool:
        """True that share of the times."""
        return self.share() < probability

    def whole(self, lowest: int, highest: int) -> int:
        """A whole number between two, both included, each as likely."""
        return lowest + int(self.share() * (highest - lowest + 1))

    def one(self, items: Sequence[Item]) -> Item:
        """One of several, each as likely."""
        return items[self.whole(0, len(items) - 1)]

    def spin(self, wheel: Wheel[Item]) -> Item:
        """One thing off a wheel."""
        return wheel.at(self.share())

    def middling(self, lowest: float, usual: float, highest: float) -> float:
        """A number that is mostly near ``usual``: each side is the better of two draws."""
        far = min(self.share(), self.share())
        if self.share() * (highest - lowest) < highest - usual:
            return usual + far * (highest - usual)
        return usual - far * (usual - lowest)

    def along(self, points: Sequence[tuple[float, float]]) -> float:
        """A number drawn from a distribution given as (share of people below, value) points."""
        share = self.share()
        for (low, start), (high, stop) in itertools.pairwise(points):
            if share <= high:
                return start + (share - low) / (high - low) * (stop - start)
        return points[-1][1]
