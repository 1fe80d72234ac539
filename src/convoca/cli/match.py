"""`convoca match`: solve, verify and explain a market in a folder of CSV files.

Exit codes: 0 done or holds; 1 the answer is no, and nothing is written; 2 unreadable or wrong
usage. Needs neither Django nor a database.
"""

from __future__ import annotations

import dataclasses
import json
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, NoReturn

import typer

from convoca.cli.stages import stages
from convoca.cli.words import sentences, words

if TYPE_CHECKING:
    from convoca.matching import Explanation, Market, Outcome, Problem, Report

app = typer.Typer(no_args_is_help=True, add_completion=False, help=words("match.cli.help"))

MarketFolder = Annotated[Path, typer.Argument(metavar="MARKET", help=words("match.cli.market"))]
ResultFolder = Annotated[Path, typer.Argument(metavar="RESULT", help=words("match.cli.result"))]
AsJson = Annotated[bool, typer.Option("--json", help=words("match.cli.json"))]


@app.command(help=words("match.cli.solve-help"))
def solve(
    market: MarketFolder,
    out: Annotated[Path, typer.Option("--out", help=words("match.cli.out"))],
    seed: Annotated[int | None, typer.Option(min=0, help=words("match.cli.seed"))] = None,
    as_json: AsJson = False,
) -> None:
    """Solve, verify, and only then write."""
    from convoca import matching

    with stages(4, quiet=as_json) as stage:
        stage(words("match.cli.reading"))
        given = _market(market, as_json)
        stage(words("match.cli.solving"))
        try:
            outcome = matching.solve(given, seed=seed)
        except matching.CannotSolveError as fault:
            _refuse(fault.problems, as_json)
        stage(words("match.cli.verifying"))
        report = matching.verify(given, outcome)
        if not report.holds:
            _refuse(report.violations, as_json)
        stage(words("match.cli.writing"))
        try:
            matching.write_result(outcome, out)
        except OSError as fault:
            _unreadable(fault, as_json)
    _warn(given.warnings, as_json)
    _tell_solved(outcome, out, as_json)


@app.command(help=words("match.cli.verify-help"))
def verify(market: MarketFolder, result: ResultFolder, as_json: AsJson = False) -> None:
    """Check a result against its market."""
    from convoca import matching

    with stages(2, quiet=as_json) as stage:
        stage(words("match.cli.reading"))
        given = _market(market, as_json)
        outcome = _result(result, given, as_json)
        stage(words("match.cli.verifying"))
        report = matching.verify(given, outcome)
    if not report.holds:
        _refuse(report.violations, as_json)
    _warn((*given.warnings, *report.notes), as_json)
    _tell_verified(report, as_json)


@app.command(help=words("match.cli.explain-help"))
def explain(
    market: MarketFolder,
    result: ResultFolder,
    applicant: Annotated[
        str, typer.Argument(metavar="APPLICANT", help=words("match.cli.applicant"))
    ],
    as_json: AsJson = False,
) -> None:
    """Say, for each wish above the one obtained, why not."""
    from convoca import matching

    given = _market(market, as_json)
    outcome = _result(result, given, as_json)
    try:
        why = matching.explain(given, outcome, applicant)
    except KeyError:
        stranger = matching.Problem("match.cli.stranger", params={"applicant": applicant})
        _refuse((stranger,), as_json, code=2)
    if as_json:
        _print_json(dataclasses.asdict(why))
    else:
        _tell_why(why)


def _market(folder: Path, as_json: bool) -> Market:
    from convoca import matching

    try:
        given = matching.read(folder)
    except OSError as fault:
        _unreadable(fault, as_json)
    if isinstance(given, tuple):
        _refuse(given, as_json)
    return given


def _result(folder: Path, market: Market, as_json: bool) -> Outcome:
    from convoca import matching

    try:
        outcome = matching.read_result(folder, market)
    except OSError as fault:
        _unreadable(fault, as_json)
    if isinstance(outcome, tuple):
        _refuse(outcome, as_json)
    return outcome


def _refuse(problems: Sequence[Problem], as_json: bool, code: int = 1) -> NoReturn:
    """Everything that is wrong, then the exit code."""
    if as_json:
        _print_json({"holds": False, "problems": _as_data(problems)})
    else:
        _print_problems(problems)
    raise typer.Exit(code)


def _unreadable(fault: OSError, as_json: bool) -> NoReturn:
    from convoca.matching import Problem

    params = {"path": str(fault.filename or fault), "cause": fault.strerror or type(fault).__name__}
    _refuse((Problem("match.cli.unreadable", params=params),), as_json, code=2)


def _warn(problems: Sequence[Problem], as_json: bool) -> None:
    if not as_json:
        _print_problems(problems)


def _as_data(problems: Iterable[Problem]) -> list[dict[str, Any]]:
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


def _print_problems(problems: Iterable[Problem]) -> None:
    for problem in problems:
        place = problem.file + (f":{problem.line}" if problem.line else "")
        text = sentences(problem.code, **problem.params).replace("\n", "\n    ")
        mark = words(f"match.cli.{problem.severity}")
        typer.echo(": ".join(part for part in (place, mark, text) if part), err=True)


def _print_json(data: object) -> None:
    json.dump(data, sys.stdout, ensure_ascii=False, indent=2)
    sys.stdout.write("\n")


def _tell_solved(outcome: Outcome, out: Path, as_json: bool) -> None:
    if as_json:
        sys.stdout.write((out / "report.json").read_text(encoding="utf-8"))
        return
    total = len(outcome.market.applicants)
    typer.echo(words("match.cli.solved", assigned=outcome.placed, applicants=total))
    typer.echo(words("match.cli.mechanism", mechanism=outcome.mechanism))
    typer.echo(words("match.cli.proved", proved=outcome.proved, blocking=len(outcome.blocking)))
    typer.echo(words("match.cli.written", out=str(out)))


def _tell_verified(report: Report, as_json: bool) -> None:
    if as_json:
        blocking = [dataclasses.asdict(agent) for agent in report.blocking]
        data = {"holds": True, "stable": report.stable, "assigned": report.assigned}
        _print_json(data | {"blocking": blocking, "problems": _as_data(report.notes)})
        return
    typer.echo(words("match.cli.holds", assigned=report.assigned, blocking=len(report.blocking)))


def _tell_why(why: Explanation) -> None:
    got = "no" if why.got is None else "yes"
    rank = 0 if why.got_rank is None else why.got_rank
    typer.echo(words("match.cli.got", applicant=why.applicant, got=got, vacancy=why.got or ""))
    if rank:
        typer.echo(words("match.cli.got-rank", rank=rank))
    for wish in why.wishes:
        for side in wish.sides:
            typer.echo(_side(wish.rank, dataclasses.asdict(side)))


def _side(rank: int, side: dict[str, Any]) -> str:
    if side["place"] is None:
        code = "match.cli.why-unacceptable"
    elif not side["seats"]:
        code = "match.cli.why-no-seats"
    elif side["region"]:
        code = "match.cli.why-region"
    elif side["cut_off"] is None:
        code = "match.cli.why-free"
    else:
        code = "match.cli.why-behind" if side["ahead"] else "match.cli.why-ahead"
    given = {key: value for key, value in side.items() if value is not None}
    given["score"] = side["score"] or "none"
    return words(code, rank=rank, **given)
