"""Writes markets and results: the same content always gives the same bytes.

Rows go by the order of identifiers' UTF-8 bytes, then rank; lines end with LF. The digest of a
market is what `sha256sum *.csv market.toml | sha256sum` says in a folder written here.
"""

from __future__ import annotations

import csv
import hashlib
import io
import json
import shutil
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

from convoca.matching.market import UNPLACED, Market, Rows
from convoca.matching.names import Names
from convoca.matching.outcome import Move, Outcome
from convoca.matching.settings import FILE as SETTINGS_FILE
from convoca.matching.settings import settings_text
from convoca.matching.tables import (
    APPLICANTS,
    ASSIGNMENT,
    CAPS,
    COUPLE_PREFERENCES,
    COUPLES,
    MOVES,
    PREFERENCES,
    PRIORITIES,
    SITES,
    VACANCIES,
    Shape,
)

AT_ONCE = 10_000  # lists
Files = Mapping[str, Callable[[], bytes]]


def write(market: Market, folder: Path) -> None:
    """Writes the market's folder, whole or not at all."""
    files = market_files(market)
    _write_whole(Path(folder), files)
    _clear_market(Path(folder), files)


def write_result(outcome: Outcome, folder: Path) -> None:
    """Writes assignment.csv, report.json (both deterministic) and timings.json."""
    _write_whole(Path(folder), result_files(outcome))


def write_lapse(market: Market, outcome: Outcome, moves: Iterable[Move], folder: Path) -> None:
    """Writes what follows from a lapse, whole or not at all: market/, result/ and moves.csv.

    moves.csv tells who changed vacancy: applicant, before, after (empty for none).
    """
    rows = ((move.applicant, move.before or "", move.after or "") for move in moves)
    market_part = market_files(market)
    files = {
        **{f"market/{name}": content for name, content in market_part.items()},
        **{f"result/{name}": content for name, content in result_files(outcome).items()},
        "moves.csv": lambda: _csv(MOVES, rows),
    }
    _write_whole(Path(folder), files)
    _clear_market(Path(folder) / "market", market_part)


def _clear_market(folder: Path, files: Files) -> None:
    """Takes away what an earlier market left: it would be read as this one's."""
    for shape in (PRIORITIES, COUPLES, COUPLE_PREFERENCES, CAPS, SITES):
        if shape.file not in files:
            (folder / shape.file).unlink(missing_ok=True)


def market_files(market: Market) -> Files:
    """file name → its canonical bytes, made when asked for: CSV files by name, then market.toml."""
    files: dict[str, Callable[[], bytes]] = {
        APPLICANTS.file: lambda: _csv(APPLICANTS, _applicants(market)),
        VACANCIES.file: lambda: _vacancies(market),
        PREFERENCES.file: lambda: _preferences(market),
        SETTINGS_FILE: lambda: settings_text(market.settings).encode(),
    }
    if market.ranked.any():
        files[PRIORITIES.file] = lambda: _priorities(market)
    if len(market.couples):
        files[COUPLES.file] = lambda: _csv(COUPLES, _couples(market))
        files[COUPLE_PREFERENCES.file] = lambda: _csv(COUPLE_PREFERENCES, _joint_lists(market))
    if market.capped:
        files[CAPS.file] = lambda: _csv(CAPS, _caps(market))
    return dict(sorted(files.items(), key=lambda item: (item[0] == SETTINGS_FILE, item[0])))


def market_digest(market: Market) -> str:
    """Hex SHA-256 over the lines `<sha256 of file>  <name>` of the canonical files."""
    lines = [
        f"{hashlib.sha256(content()).hexdigest()}  {name}\n"
        for name, content in market_files(market).items()
    ]
    return hashlib.sha256("".join(lines).encode()).hexdigest()


def assignment_bytes(outcome: Outcome) -> bytes:
    vacancies = [*map(_cell, outcome.market.vacancies), ""]
    rows = zip(outcome.market.applicants, outcome.assigned.tolist(), strict=True)
    lines = [f"{_cell(person)},{vacancies[got]}\n" for person, got in rows]
    return (",".join(ASSIGNMENT.columns) + "\n" + "".join(lines)).encode()


def report_of(outcome: Outcome, assignment: bytes | None = None) -> dict[str, object]:
    """What the result claims, JSON-safe and without timings."""
    written = assignment_bytes(outcome) if assignment is None else assignment
    return {
        "engine": outcome.engine,
        "mechanism": outcome.mechanism,
        "definition": outcome.definition,
        "joint_place": outcome.joint_place,
        "seed": outcome.seed,
        "applicants": len(outcome.market.applicants),
        "couples": len(outcome.market.couples),
        "vacancies": len(outcome.market.vacancies),
        "seats": int(outcome.market.seats.sum(dtype="int64")),
        "assigned": outcome.placed,
        "unassigned": len(outcome.market.applicants) - outcome.placed,
        "stable": outcome.stable,
        "proved": outcome.proved,
        "blocking": [{"agent": b.agent, "vacancies": list(b.vacancies)} for b in outcome.blocking],
        "extra_seats": dict(sorted(outcome.extra_seats.items())),
        "fewest": outcome.fewest,
        **_generated(outcome.market),
        "market": market_digest(outcome.market),
        "digest": hashlib.sha256(written).hexdigest(),
    }


def _generated(market: Market) -> dict[str, object]:
    """Of the joint lists made by a rule: how many of all pairs it admits."""
    made = market.generated
    if not made:
        return {}
    acceptable, possible = sum(g.acceptable for g in made), sum(g.possible for g in made)
    return {"joint": {"couples": len(made), "acceptable": acceptable, "possible": possible}}


def result_files(outcome: Outcome) -> Files:
    assignment = assignment_bytes(outcome)
    report = report_of(outcome, assignment)
    return {
        ASSIGNMENT.file: lambda: assignment,
        "report.json": lambda: _json(report),
        "timings.json": lambda: _json({k: round(v, 6) for k, v in outcome.seconds.items()}),
    }


def _json(data: object) -> bytes:
    return (json.dumps(data, ensure_ascii=False, indent=2) + "\n").encode()


def _write_whole(folder: Path, files: Files) -> None:
    """Everything to a folder beside, then renamed: a failure leaves nothing behind.

    An existing folder is replaced file by file; files of others in it stay.
    """
    folder.parent.mkdir(parents=True, exist_ok=True)
    beside = Path(tempfile.mkdtemp(prefix=f".{folder.name}-", dir=folder.parent))
    try:
        for name, content in files.items():
            (beside / name).parent.mkdir(exist_ok=True)
            (beside / name).write_bytes(content())
        beside.chmod(0o755)
        if folder.exists():
            for name in files:
                (folder / name).parent.mkdir(exist_ok=True)
            for name in files:
                (beside / name).replace(folder / name)
        else:
            beside.rename(folder)
    finally:
        shutil.rmtree(beside, ignore_errors=True)


def _csv(shape: Shape, rows: Iterable[tuple[object, ...]], extra: tuple[str, ...] = ()) -> bytes:
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow((*shape.columns, *extra))
    writer.writerows(rows)
    return text.getvalue().encode()


def _applicants(market: Market) -> Iterator[tuple[str, str]]:
    if market.scores is None:
        return ((name, "") for name in market.applicants)
    scores = (raw.decode() for raw in market.scores.tolist())
    return zip(market.applicants, scores, strict=True)


def _vacancies(market: Market) -> bytes:
    seats = market.seats.tolist()
    if not len(market.regions):
        return _csv(VACANCIES, zip(market.vacancies, seats, strict=True))
    regions = [*market.regions, ""]
    named = [regions[r] for r in market.region]
    if not market.reserve.any():
        rows = zip(market.vacancies, seats, named, strict=True)
        return _csv(VACANCIES, rows, VACANCIES.optional[:1])
    reserved = [reserve or "" for reserve in market.reserve.tolist()]
    return _csv(
        VACANCIES, zip(market.vacancies, seats, named, reserved, strict=True), VACANCIES.optional
    )


def _preferences(market: Market) -> bytes:
    return _ranked(PREFERENCES, market.applicants, market.wishes, market.vacancies)


def _priorities(market: Market) -> bytes:
    return _ranked(PRIORITIES, market.vacancies, market.priorities, market.applicants)


def _ranked(shape: Shape, owners: Names, rows: Rows, items: Names) -> bytes:
    """Lists of many rows: joined by hand, as the csv module would write them, five times as fast."""
    ends = [f"{_cell(name)}\n" for name in items]
    start = rows.start.tolist()
    parts = [",".join(shape.columns).encode() + b"\n"]
    for begin in range(0, len(owners), AT_ONCE):
        lines: list[str] = []
        for row in range(begin, min(begin + AT_ONCE, len(owners))):
            listed = rows.item[start[row] : start[row + 1]].tolist()
            owner = _cell(owners[row])
            lines += [f"{owner},{rank},{ends[item]}" for rank, item in enumerate(listed, 1)]
        parts.append("".join(lines).encode())
    return b"".join(parts)


def _cell(text: str) -> str:
    quoted = text.replace('"', '""')
    return f'"{quoted}"' if quoted != text or "," in text else text


def _couples(market: Market) -> Iterator[tuple[str, str, str]]:
    for name, (first, second) in zip(
        market.couples.names, market.couples.members.tolist(), strict=True
    ):
        yield name, market.applicants[first], market.applicants[second]


def _joint_lists(market: Market) -> Iterator[tuple[str, int, str, str]]:
    vacancies = {UNPLACED: "", **dict(enumerate(market.vacancies))}
    for couple, name in enumerate(market.couples.names):
        for rank, (p, q) in enumerate(market.couples.pairs(couple), 1):
            yield name, rank, vacancies[p], vacancies[q]


def _caps(market: Market) -> Iterator[tuple[str, int]]:
    for region, cap in zip(market.regions, market.caps.tolist(), strict=True):
        if cap >= 0:
            yield region, cap
