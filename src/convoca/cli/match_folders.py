"""What the `convoca match` commands share: reading folders, refusing, saying what is wrong."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, NoReturn

import typer

from convoca.cli.words import sentences, words

if TYPE_CHECKING:
    from convoca.matching import Market, Outcome, Problem

MarketFolder = Annotated[Path, typer.Argument(metavar="MARKET", help=words("match.cli.market"))]
ResultFolder = Annotated[Path, typer.Argument(metavar="RESULT", help=words("match.cli.result"))]
OutFolder = Annotated[Path, typer.Option("--out", help=words("match.cli.out"))]
AsJson = Annotated[bool, typer.Option("--json", help=words("match.cli.json"))]


def market_in(folder: Path, as_json: bool) -> Market:
    from convoca import matching

    try:
        given = matching.read(folder)
    except OSError as fault:
        unreadable(fault, as_json)
    if isinstance(given, tuple):
        refuse(given, as_json)
    return given


def result_in(folder: Path, market: Market, as_json: bool) -> Outcome:
    from convoca import matching

    try:
        outcome = matching.read_result(folder, market)
    except OSError as fault:
        unreadable(fault, as_json)
    if isinstance(outcome, tuple):
        refuse(outcome, as_json)
    return outcome


def refuse(problems: Sequence[Problem], as_json: bool, code: int = 1) -> NoReturn:
    """Everything that is wrong, then the exit code."""
    if as_json:
        print_json({"holds": False, "problems": as_data(problems)})
    else:
        print_problems(problems)
    raise typer.Exit(code)


def unreadable(fault: OSError, as_json: bool) -> NoReturn:
    from convoca.matching import Problem

    params = {"path": str(fault.filename or fault), "cause": fault.strerror or type(fault).__name__}
    refuse((Problem("match.cli.unreadable", params=params),), as_json, code=2)


def warn(problems: Sequence[Problem], as_json: bool) -> None:
    if not as_json:
        print_problems(problems)


def as_data(problems: Iterable[Problem]) -> list[dict[str, Any]]:
    return [
        {
            "code": problem.code,
            "severity": problem.severity,
            "file": problem.file,
            "line": problem.line,
            "params": dict(problem.params),
            "message": words(problem.code, **problem.params),
        }
        for problem in problems
    ]


def print_problems(problems: Iterable[Problem]) -> None:
    for problem in problems:
        place = problem.file + (f":{problem.line}" if problem.line else "")
        text = sentences(problem.code, **problem.params).replace("\n", "\n    ")
        mark = words(f"match.cli.{problem.severity}")
        typer.echo(": ".join(part for part in (place, mark, text) if part), err=True)


def print_json(data: object) -> None:
    json.dump(data, sys.stdout, ensure_ascii=False, indent=2)
    sys.stdout.write("\n")
