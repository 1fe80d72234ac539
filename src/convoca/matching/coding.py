"""Rows of text → arrays of indices, with every fault named by file and line.

The one place where rows are judged: rows from CSV and rows from Python lists come here alike.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

import numpy as np

from convoca.matching.joint import Site
from convoca.matching.market import I32, I64
from convoca.matching.names import Names, id_fault, normal
from convoca.matching.problems import Gathered
from convoca.matching.scores import is_decimal
from convoca.matching.tables import Row

_WHOLE = re.compile(r"0|[1-9][0-9]{0,8}", re.ASCII)
_NEGATIVE = re.compile(r"-[0-9]+", re.ASCII)


@dataclass(slots=True)
class Listed:
    """Ranked rows as indices; -1 where the row named something unknown (already reported)."""

    owner: I32
    rank: I32
    item: I32
    second: I32
    line: I32
    spoiled: set[int] = field(default_factory=set)  # owners with an unreadable rank


def _identifier(text: str, column: str, file: str, line: int, found: Gathered) -> str | None:
    name = normal(text)
    fault = id_fault(name)
    if fault is None:
        return name
    found.add(fault, file, line, column=column, text=text)
    return None


def whole_number(text: str, what: str, file: str, line: int, found: Gathered) -> int | None:
    """A count of seats: 0 or more, digits only."""
    if _WHOLE.fullmatch(text):
        return int(text)
    code = "match.number-negative" if _NEGATIVE.fullmatch(text) else "match.number-not-whole"
    found.add(code, file, line, column=what, text=text)
    return None


def _once(
    rows: Iterable[Row], column: str, file: str, found: Gathered
) -> Iterator[tuple[str, int, list[str]]]:
    """Identifier, line and the other cells; a second row of the same identifier is a problem."""
    seen: dict[str, int] = {}
    for line, (text, *rest) in rows:
        name = _identifier(text, column, file, line, found)
        if name is None:
            continue
        first = seen.setdefault(name, line)
        if first == line:
            yield name, line, rest
        else:
            found.add("match.twice", file, line, column=column, id=name, first=first)


@dataclass(slots=True)
class People:
    names: Names
    scores: list[str]


def code_applicants(rows: Iterable[Row], file: str, found: Gathered) -> People:
    scores: dict[str, str] = {}
    for name, line, (score,) in _once(rows, "applicant", file, found):
        fine = not score or is_decimal(score)
        scores[name] = score if fine else ""
        if not fine:
            found.add("match.score-not-decimal", file, line, applicant=name, text=score)
    ids = sorted(scores)  # by code point, which is the order of the UTF-8 bytes
    return People(Names.of(ids), [scores[name] for name in ids])


@dataclass(slots=True)
class Posts:
    names: Names
    seats: I32
    regions: Names
    region: I32
    reserve: I32


def code_vacancies(rows: Iterable[Row], file: str, found: Gathered) -> Posts:
    posts: dict[str, tuple[int, int, str]] = {}
    for name, line, (number, region, sure) in _once(rows, "vacancy", file, found):
        seats = whole_number(number, "seats", file, line, found) or 0
        reserve = (whole_number(sure, "reserve", file, line, found) or 0) if sure else 0
        if reserve > seats:
            found.add("match.reserve-over-seats", file, line, vacancy=name, reserve=sure)
        known = _identifier(region, "region", file, line, found) if region else None
        posts[name] = seats, reserve, known or ""
    ids = sorted(posts)
    regions = Names.of(sorted({region for *_, region in posts.values() if region}))
    at = {"": -1, **regions.index()}
    return Posts(
        names=Names.of(ids),
        seats=np.array([posts[name][0] for name in ids], np.int32),
        regions=regions,
        region=np.array([at[posts[name][2]] for name in ids], np.int32),
        reserve=np.array([posts[name][1] for name in ids], np.int32),
    )


def code_caps(rows: Iterable[Row], file: str, regions: Names, found: Gathered) -> I64:
    caps = np.full(len(regions), -1, np.int64)
    for name, line, (number,) in _once(rows, "region", file, found):
        at = regions.find(name)
        if at < 0:
            found.add("match.unknown", file, line, column="region", id=name)
        value = whole_number(number, "seats", file, line, found)
        if at >= 0 and value is not None:
            caps[at] = value
    return caps


def code_couples(
    rows: Iterable[Row], file: str, applicants: dict[str, int], found: Gathered
) -> tuple[Names, I32]:
    taken: dict[str, str] = {}
    members: dict[str, tuple[int, int]] = {}
    for name, line, cells in _once(rows, "couple", file, found):
        pair = [normal(cell) for cell in cells]
        for column, person in zip(("first", "second"), pair, strict=True):
            if person not in applicants:
                found.add("match.unknown", file, line, column=column, id=person)
            elif taken.setdefault(person, name) != name:
                found.add("match.two-couples", file, line, applicant=person, other=taken[person])
        if pair[0] == pair[1]:
            found.add("match.couple-of-one", file, line, couple=name, applicant=pair[0])
        members[name] = (applicants.get(pair[0], -1), applicants.get(pair[1], -1))
    ids = sorted(members)
    both = np.array([members[name] for name in ids], np.int32).reshape(len(ids), 2)
    return Names.of(ids), both


def code_sites(
    rows: Iterable[Row], file: str, vacancies: dict[str, int], found: Gathered
) -> dict[str, Site]:
    sites: dict[str, Site] = {}
    for name, line, (hospital, city, north, east) in _once(rows, "vacancy", file, found):
        if name not in vacancies:
            found.add("match.unknown", file, line, column="vacancy", id=name)
        degrees = _degrees(north, 90), _degrees(east, 180)
        for text, value in zip((north, east), degrees, strict=True):
            if value is None and (north or east):
                found.add("match.site-degrees", file, line, text=text)
        sites[name] = Site(normal(hospital), normal(city), *degrees)
    return sites


def _degrees(text: str, most: int) -> float | None:
    return float(text) if is_decimal(text) and abs(float(text)) <= most else None


def _rank(text: str) -> int:
    """A rank from 1 up, or 0 when the text is not one."""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else 0


def code_lists(
    rows: Iterable[Row],
    file: str,
    columns: tuple[str, ...],
    owners: dict[str, int],
    items: dict[str, int],
    found: Gathered,
) -> Listed:
    """Rows (owner, rank, item[, second item]); an empty item of a pair means unplaced (-2)."""
    owner, rank, item, second, lines = (array("i") for _ in range(5))
    spoiled: set[int] = set()
    pair = len(columns) == 4
    known = {**items, "": -2} if pair else items
    for line, cells in rows:
        who = _lookup(owners, cells[0], columns[0], file, line, found)
        at = [
            _lookup(known, cell, column, file, line, found)
            for cell, column in zip(cells[2:], columns[2:], strict=True)
        ]
        number = _rank(cells[1])
        if number == 0:
            found.add("match.rank-not-whole", file, line, text=cells[1])
            spoiled.add(who)
        if who < 0 or number == 0:
            continue
        owner.append(who)
        rank.append(number)
        item.append(at[0])
        second.append(at[-1])
        lines.append(line)
    owner_, rank_, item_, second_, line_ = (
        np.array(column, np.int32) for column in (owner, rank, item, second, lines)
    )
    return Listed(owner_, rank_, item_, second_, line_, spoiled)


def _lookup(
    known: dict[str, int], text: str, column: str, file: str, line: int, found: Gathered
) -> int:
    at = known.get(text)
    if at is None and not text.isascii():
        at = known.get(normal(text))
    if at is None:
        found.add("match.unknown", file, line, column=column, id=text)
        return -1
    return at
