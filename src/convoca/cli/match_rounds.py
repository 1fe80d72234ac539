"""`convoca match lapse` and `next-round`: what happens after a result is known."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from convoca.cli.match_folders import (
    AsJson,
    MarketFolder,
    ResultFolder,
    market_in,
    print_json,
    refuse,
    result_in,
    unreadable,
    warn,
)
from convoca.cli.words import words

if TYPE_CHECKING:
    from convoca.matching import Market, Outcome

LapsedFile = Annotated[Path | None, typer.Option("--lapsed", help=words("match.cli.lapsed"))]


def lapse(
    market: MarketFolder,
    result: ResultFolder,
    lapsed: Annotated[Path, typer.Option("--lapsed", help=words("match.cli.lapsed"))],
    out: Annotated[Path, typer.Option("--out", help=words("match.cli.out-lapse"))],
    as_json: AsJson = False,
) -> None:
    """Frees the seats of those who lapsed and moves up whoever is next."""
    from convoca import matching

    given, before = _verified(market, result, as_json)
    gone = _lapsed(lapsed, given, as_json)
    try:
        after = matching.after_lapses(given, before, gone)
    except matching.CannotSolveError as fault:
        refuse(fault.problems, as_json)
    report = matching.verify(after.market, after)
    if not report.holds:
        refuse(report.violations, as_json)
    moved = matching.moves(before, after)
    try:
        matching.write_lapse(after.market, after, moved, out)
    except OSError as fault:
        unreadable(fault, as_json)
    others = sum(move.applicant not in gone for move in moved)
    if as_json:
        print_json({"holds": True, "lapsed": len(gone), "moved": others, "stable": after.stable})
        return
    typer.echo(words("match.cli.moved", lapsed=len(gone), moved=others))
    typer.echo(words("match.cli.written", out=str(out)))


def next_round(
    market: MarketFolder,
    result: ResultFolder,
    preferences: Annotated[
        Path, typer.Option("--preferences", help=words("match.cli.new-preferences"))
    ],
    out: Annotated[Path, typer.Option("--out", help=words("match.cli.out-market"))],
    lapsed: LapsedFile = None,
    as_json: AsJson = False,
) -> None:
    """Writes the market of what is left, to be solved like any other."""
    from convoca import matching

    given, before = _verified(market, result, as_json)
    gone = frozenset[str]() if lapsed is None else _lapsed(lapsed, given, as_json)
    made = matching.second_round(given, before, _bytes(preferences, as_json), lapsed=gone)
    if isinstance(made, tuple):
        refuse(made, as_json)
    try:
        matching.write(made, out)
    except OSError as fault:
        unreadable(fault, as_json)
    warn(made.warnings, as_json)
    told = {
        "seats": int(made.seats.sum()),
        "vacancies": len(made.vacancies),
        "applicants": len(made.applicants),
    }
    if as_json:
        print_json(told)
        return
    typer.echo(words("match.cli.next-round", **told))
    typer.echo(words("match.cli.written", out=str(out)))


def _verified(market: Path, result: Path, as_json: bool) -> tuple[Market, Outcome]:
    """A market and its result, which has to hold before anything is built on it."""
    from convoca import matching

    given = market_in(market, as_json)
    before = result_in(result, given, as_json)
    held = matching.verify(given, before)
    if not held.holds:
        refuse(held.violations, as_json)
    return given, before


def _lapsed(file: Path, market: Market, as_json: bool) -> frozenset[str]:
    from convoca import matching

    gone = matching.read_lapsed(_bytes(file, as_json), file.name, market)
    if isinstance(gone, tuple):
        refuse(gone, as_json)
    return gone


def _bytes(file: Path, as_json: bool) -> bytes:
    try:
        return file.read_bytes()
    except OSError as fault:
        unreadable(fault, as_json)
