"""Small markets for the tests: lists in, `Market` out; problems as short tuples."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from convoca.matching import Market, Problem, from_lists


def market(**given: Any) -> Market:
    made = from_lists(**given)
    assert isinstance(made, Market), made
    return made


def refused(**given: Any) -> list[tuple[str, str, int]]:
    """(code, file, line) of every problem of a market that must not be made."""
    made = from_lists(**given)
    assert isinstance(made, tuple), "a market was made of this"
    return places(made)


def places(problems: Sequence[Problem]) -> list[tuple[str, str, int]]:
    return [(p.code.removeprefix("match."), p.file, p.line) for p in problems]
