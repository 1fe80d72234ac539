"""Specialties as a tree: those of direct entry, and under each the ones that ask for it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from convoca.portal.ui import vocabulary
from convoca.rules import catalogues
from convoca.texts.values import order


@dataclass(frozen=True, slots=True)
class Branch:
    """A specialty and what grows from it; one without seats is only what another one asks for."""

    key: str
    name: str
    seats: int
    below: "tuple[Branch, ...]"


def tree(seats: Mapping[str, int]) -> tuple[Branch, ...]:
    """The specialties of a count, and those they ask for, in the order in which they are read."""
    below: dict[str, list[str]] = {}
    seen: set[str] = set()
    for key in seats:
        for step in _way_up(key):
            if step not in seen:
                seen.add(step)
                below.setdefault(_asks_for(step), []).append(step)
    return _branches("", below, seats)


def walk(branches: Sequence[Branch], depth: int = 0) -> Iterator[tuple[Branch, int]]:
    """Every branch with how deep it stands, as one reads down the tree."""
    for branch in branches:
        yield branch, depth
        yield from walk(branch.below, depth + 1)


def _branches(
    root: str, below: Mapping[str, Sequence[str]], seats: Mapping[str, int]
) -> tuple[Branch, ...]:
    named = sorted((order(vocabulary.specialty(key)), key) for key in below.get(root, ()))
    return tuple(
        Branch(key, vocabulary.specialty(key), seats.get(key, 0), _branches(key, below, seats))
        for _, key in named
    )


def _way_up(key: str) -> Iterator[str]:
    """A specialty, the one it asks for, and so on; each once, whatever the catalogue says."""
    seen: set[str] = set()
    while key and key not in seen:
        yield key
        seen.add(key)
        key = _asks_for(key)


def _asks_for(key: str) -> str:
    known = catalogues.default().specialties.get(key)
    return known.prerequisite if known and known.entry == "indirect" else ""
