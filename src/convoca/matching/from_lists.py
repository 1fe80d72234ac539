"""A market from Python lists, judged by the same rules as one from CSV."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any

from convoca.matching.assembling import Given, assemble
from convoca.matching.joint import Site
from convoca.matching.market import Market, Score, Settings
from convoca.matching.problems import Gathered, Problem
from convoca.matching.settings import check_settings
from convoca.matching.tables import (
    APPLICANTS,
    CAPS,
    COUPLE_PREFERENCES,
    COUPLES,
    PREFERENCES,
    PRIORITIES,
    SITES,
    VACANCIES,
    FileRows,
    Row,
)


def from_lists(
    *,
    applicants: Mapping[str, Score] | Iterable[tuple[str, Score]],
    vacancies: Mapping[str, int] | Iterable[tuple[str | int, ...]],
    preferences: Mapping[str, Sequence[str]] | FileRows,
    priorities: Mapping[str, Sequence[str]] | None = None,
    couples: Mapping[str, tuple[str, str]] | None = None,
    couple_preferences: Mapping[str, Sequence[tuple[str | None, str | None]]] | None = None,
    caps: Mapping[str, int] | None = None,
    sites: Mapping[str, Site] | None = None,
    settings: Settings | None = None,
) -> Market | tuple[Problem, ...]:
    """A market from Python lists, or every problem in them (`line` counts items from 1).

    A vacancy is (name, seats[, region[, reserve]]). sites: where vacancies are, for the rule that
    makes joint lists (`Settings.joint`).

    Scores are Decimal, int or decimal text, compared exactly; a float is refused. A problem's file
    is the CSV that the list would be.
    """
    settings, found = settings or Settings(), Gathered()
    check_settings(settings, found)
    given: Given = {
        APPLICANTS.file: _rows([name, _decimal(score)] for name, score in _items(applicants)),
        VACANCIES.file: _rows([*map(str, post), "", ""][:4] for post in _items(vacancies)),
        PREFERENCES.file: replace(preferences, found=found)
        if isinstance(preferences, FileRows)
        else _rows(_ranked(preferences)),
        COUPLES.file: _rows([name, *pair] for name, pair in (couples or {}).items()),
        COUPLE_PREFERENCES.file: _rows(
            [name, str(rank), first or "", second or ""]
            for name, pairs in (couple_preferences or {}).items()
            for rank, (first, second) in enumerate(pairs, 1)
        ),
        CAPS.file: _rows([region, str(seats)] for region, seats in (caps or {}).items()),
        SITES.file: _rows(_site(name, site) for name, site in (sites or {}).items()),
    }
    if priorities:
        given[PRIORITIES.file] = _rows(_ranked(priorities))
    return assemble(given, settings, found)


def _site(name: str, site: Site) -> Sequence[str]:
    degrees = site.latitude, site.longitude
    return name, site.hospital, site.city, *(_fixed(d) for d in degrees)


def _fixed(degree: float | None) -> str:
    return "" if degree is None else format(Decimal(repr(degree)), "f")


def _rows(cells: Iterable[Sequence[str]]) -> Iterator[Row]:
    return enumerate(cells, 1)


def _items(given: Mapping[str, Any] | Iterable[tuple[Any, ...]]) -> Iterable[tuple[Any, ...]]:
    return given.items() if isinstance(given, Mapping) else given


def _ranked(lists: Mapping[str, Sequence[str]]) -> Iterator[Sequence[str]]:
    for owner, items in lists.items():
        for rank, item in enumerate(items, 1):
            yield owner, str(rank), item


def _decimal(score: object) -> str:
    """Decimal text of a score; anything that is not exact stays visible and is refused."""
    if score is None:
        return ""
    if isinstance(score, Decimal) and score.is_finite():
        return format(score, "f")
    if isinstance(score, str) or (isinstance(score, int) and not isinstance(score, bool)):
        return str(score)
    return f"{type(score).__name__} {score}"
