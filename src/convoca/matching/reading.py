"""Reads a market or a result from its folder; a refusal is every problem at once."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np

from convoca.matching.assembling import Given, assemble, hold
from convoca.matching.market import UNPLACED, Market, Settings
from convoca.matching.names import normal
from convoca.matching.outcome import Blocking, Outcome
from convoca.matching.problems import Gathered, Problem
from convoca.matching.settings import FILE, read_settings
from convoca.matching.tables import (
    APPLICANTS,
    ASSIGNMENT,
    CAPS,
    COUPLE_PREFERENCES,
    COUPLES,
    PREFERENCES,
    PRIORITIES,
    SITES,
    VACANCIES,
    FileRows,
    Shape,
    rows_of,
)

REQUIRED = (APPLICANTS, VACANCIES, PREFERENCES)
OPTIONAL = (PRIORITIES, COUPLES, COUPLE_PREFERENCES, CAPS, SITES)
REPORT = "report.json"


def bytes_of(folder: Path, file: str, found: Gathered, *, required: bool) -> bytes | None:
    path = folder / file
    try:
        return path.read_bytes()
    except FileNotFoundError:
        if required:
            found.add("match.file-missing", file)
        return None


def read(folder: Path) -> Market | tuple[Problem, ...]:
    """The market of a folder, or every problem with its file and line.

    Raises OSError when the folder itself cannot be read.
    """
    folder = Path(folder)
    if not folder.is_dir():
        raise NotADirectoryError(str(folder))
    found = Gathered()
    toml = bytes_of(folder, FILE, found, required=False)
    settings = Settings() if toml is None else read_settings(toml, found)
    given: Given = {}
    for shape in (*REQUIRED, *OPTIONAL):
        data = bytes_of(folder, shape.file, found, required=shape in REQUIRED)
        given |= _rows(data, shape, found)
    return assemble(given, settings, found)


def _rows(data: bytes | None, shape: Shape, found: Gathered) -> Given:
    if data is not None:
        return {shape.file: FileRows(data, shape, found)}
    return {shape.file: ()} if shape in REQUIRED else {}


def read_result(folder: Path, market: Market) -> Outcome | tuple[Problem, ...]:
    """A result as it was written, for verifying; names what does not belong to the market."""
    folder = Path(folder)
    if not folder.is_dir():
        raise NotADirectoryError(str(folder))
    found = Gathered()
    data = bytes_of(folder, ASSIGNMENT.file, found, required=True)
    claims = _claims(bytes_of(folder, REPORT, found, required=True), found)
    assigned = _assigned(data, market, found)
    if found.failed:
        return found.listed()
    return _outcome(market, assigned, claims)


def _claims(data: bytes | None, found: Gathered) -> dict[str, object]:
    if data is None:
        return {}
    try:
        claims = json.loads(data)
    except ValueError as fault:  # also undecodable bytes
        found.add("match.json-broken", REPORT, getattr(fault, "lineno", 0), cause=str(fault))
        return {}
    if not isinstance(claims, dict) or not _well_formed(claims):
        found.add("match.report-shape", REPORT)
        return {}
    return claims


def _well_formed(claims: dict[str, object]) -> bool:
    """The types that later code relies on; what the values say is for the verifier."""
    texts = all(
        isinstance(claims.get(key), str)
        for key in ("mechanism", "definition", "joint_place", "proved", "engine", "digest")
    )
    seed, blocking, extra = (claims.get(k) for k in ("seed", "blocking", "extra_seats"))
    return (
        texts
        and isinstance(claims.get("stable"), bool)
        and (seed is None or (type(seed) is int and seed >= 0))
        and isinstance(blocking, list)
        and all(isinstance(b, dict) and {"agent", "vacancies"} <= b.keys() for b in blocking)
        and isinstance(extra, dict)
        and isinstance(claims.get("fewest"), bool)
        and all(type(v) is int and v >= 0 for v in extra.values())
    )


def _assigned(data: bytes | None, market: Market, found: Gathered) -> list[int]:
    who, what = market.applicants.index(), {**market.vacancies.index(), "": UNPLACED}
    assigned = [UNPLACED - 1] * len(who)
    file = ASSIGNMENT.file
    for line, (name, vacancy) in rows_of(data, ASSIGNMENT, found) if data is not None else ():
        person, got = who.get(normal(name)), what.get(normal(vacancy))
        if person is None:
            found.add("match.unknown", file, line, column="applicant", id=name)
        elif assigned[person] != UNPLACED - 1:
            found.add("match.assigned-twice", file, line, applicant=name)
        if got is None:
            found.add("match.unknown", file, line, column="vacancy", id=vacancy)
        if person is not None:
            assigned[person] = UNPLACED if got is None else got
    if data is not None and not found.failed:
        for left_out in np.flatnonzero(np.array(assigned) == UNPLACED - 1).tolist():
            name = market.applicants[left_out]
            found.add("match.applicant-left-out", file, applicant=name)
    return assigned


def _outcome(market: Market, assigned: list[int], claims: dict[str, object]) -> Outcome:
    blocking = tuple(
        Blocking(str(b["agent"]), tuple(str(v) for v in b["vacancies"]))
        for b in claims["blocking"]  # type: ignore[attr-defined]
    )
    return Outcome(
        market=market,
        assigned=hold(np.array(assigned, np.int32)),
        mechanism=str(claims["mechanism"]),
        seed=claims["seed"],  # type: ignore[arg-type]
        definition=claims["definition"],  # type: ignore[arg-type]
        joint_place=claims["joint_place"],  # type: ignore[arg-type]
        stable=bool(claims["stable"]),
        proved=claims["proved"],  # type: ignore[arg-type]
        blocking=blocking,
        extra_seats=claims["extra_seats"],  # type: ignore[arg-type]
        fewest=bool(claims["fewest"]),
        engine=str(claims["engine"]),
        claims=claims,
    )
