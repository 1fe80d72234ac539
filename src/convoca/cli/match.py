"""`convoca match`: solve, verify and explain a market in a folder of CSV files.

Exit codes: 0 done or holds; 1 the answer is no, and nothing is written; 2 unreadable or wrong
usage. Needs neither Django nor a database.
"""

from __future__ import annotations

import dataclasses
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from convoca.cli.match_folders import (
    AsJson,
    MarketFolder,
    OutFolder,
    ResultFolder,
    as_data,
    market_in,
    print_json,
    refuse,
    result_in,
    unreadable,
    warn,
)
from convoca.cli.match_rounds import lapse, next_round
from convoca.cli.stages import stages
from convoca.cli.words import words

if TYPE_CHECKING:
    from convoca.matching import Explanation, Outcome, Report

app = typer.Typer(no_args_is_help=True, add_completion=False, help=words("match.cli.help"))

app.command("lapse", help=words("match.cli.lapse-help"))(lapse)
app.command("next-round", help=words("match.cli.next-round-help"))(next_round)


@app.command(help=words("match.cli.solve-help"))
def solve(
    market: MarketFolder,
    out: OutFolder,
    seed: Annotated[int | None, typer.Option(min=0, help=words("match.cli.seed"))] = None,
    as_json: AsJson = False,
) -> None:
    """Solve, verify, and only then write."""
    from convoca import matching

    with stages(4, quiet=as_json) as stage:
        stage(words("match.cli.reading"))
        given = market_in(market, as_json)
        stage(words("match.cli.solving"))
        try:
            outcome = matching.solve(given, seed=seed)
        except matching.CannotSolveError as fault:
            refuse(fault.problems, as_json)
        stage(words("match.cli.verifying"))
        report = matching.verify(given, outcome)
        if not report.holds:
            refuse(report.violations, as_json)
        stage(words("match.cli.writing"))
        try:
            matching.write_result(outcome, out)
        except OSError as fault:
            unreadable(fault, as_json)
    warn(given.warnings, as_json)
    _tell_solved(outcome, out, as_json)


@app.command(help=words("match.cli.verify-help"))
def verify(market: MarketFolder, result: ResultFolder, as_json: AsJson = False) -> None:
    """Check a result against its market."""
    from convoca import matching

    with stages(2, quiet=as_json) as stage:
        stage(words("match.cli.reading"))
        given = market_in(market, as_json)
        outcome = result_in(result, given, as_json)
        stage(words("match.cli.verifying"))
        report = matching.verify(given, outcome)
    if not report.holds:
        refuse(report.violations, as_json)
    warn((*given.warnings, *report.notes), as_json)
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

    given = market_in(market, as_json)
    outcome = result_in(result, given, as_json)
    try:
        why = matching.explain(given, outcome, applicant)
    except KeyError:
        stranger = matching.Problem("match.cli.stranger", params={"applicant": applicant})
        refuse((stranger,), as_json, code=2)
    if as_json:
        print_json(dataclasses.asdict(why))
    else:
        _tell_why(why)


def _tell_solved(outcome: Outcome, out: Path, as_json: bool) -> None:
    if as_json:
        sys.stdout.write((out / "report.json").read_text(encoding="utf-8"))
        return
    total = len(outcome.market.applicants)
    typer.echo(words("match.cli.solved", assigned=outcome.placed, applicants=total))
    _tell_joint(outcome)
    typer.echo(words("match.cli.mechanism", mechanism=outcome.mechanism))
    typer.echo(words("match.cli.proved", proved=outcome.proved, blocking=len(outcome.blocking)))
    typer.echo(words("match.cli.written", out=str(out)))


def _tell_joint(outcome: Outcome) -> None:
    """Of the joint lists a rule made: the share of pairs it admits, and who fared worst."""
    made = outcome.market.generated
    if not made:
        return
    acceptable, possible = sum(g.acceptable for g in made), sum(g.possible for g in made)
    least = min(made, key=lambda g: (g.acceptable / max(g.possible, 1), g.couple))
    shares = {"acceptable": acceptable, "possible": possible, "couples": len(made)}
    worst = {"couple": least.couple, "least": least.acceptable, "of": least.possible}
    percent = round(100 * acceptable / max(possible, 1))
    typer.echo(words("match.cli.joint", percent=percent, **shares, **worst))


def _tell_verified(report: Report, as_json: bool) -> None:
    if as_json:
        blocking = [dataclasses.asdict(agent) for agent in report.blocking]
        data = {"holds": True, "stable": report.stable, "assigned": report.assigned}
        print_json(data | {"blocking": blocking, "problems": as_data(report.notes)})
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
