"""`convoca rehearse`: a whole call walked by synthetic doctors, in a database of its own."""

import json
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, Any, Literal

import typer

from convoca.cli.words import lang, sentences, words

_SHOWN = 20  # of a list that may be long; report.json holds all of it

app = typer.Typer(add_completion=False)


@app.command(help=words("rehearse.help"))
def rehearse(
    call: Annotated[str, typer.Argument(metavar="CALL", help=words("rehearse.call"))],
    out: Annotated[Path, typer.Option(help=words("rehearse.out"))],
    applicants: Annotated[int, typer.Option(min=1, help=words("rehearse.applicants"))] = 300,
    seed: Annotated[int, typer.Option(min=0, help=words("rehearse.seed"))] = 7,
    documents: Annotated[
        Literal["full", "sample"], typer.Option(help=words("rehearse.documents"))
    ] = "sample",
    as_json: Annotated[bool, typer.Option("--json", help=words("rehearse.json"))] = False,
) -> None:
    """Rehearse a call from its folder; exit 1 if the result does not verify or a refusal is odd."""
    from convoca.rules import calls, offers

    file = calls.load(calls.default_folder() / call)
    if isinstance(file, tuple):
        for finding in file:
            from convoca.texts import finding as said

            typer.echo(said(finding.code, lang(), finding.params).cause, err=True)
        raise typer.Exit(1)
    if not offers.runs(file.call):
        typer.echo(sentences("assignment.announced-only"), err=True)
        raise typer.Exit(1)
    with _house() as database, tempfile.TemporaryDirectory(prefix="convoca-") as scratch:
        from convoca.rehearsal import house

        house.move_in(database, Path(scratch))
        report = _walk(file, applicants, seed, documents == "full", out, quiet=as_json)
    _tell(report, out, as_json=as_json)
    if not report["verified"] or report["unexplained"]:
        raise typer.Exit(1)


@contextmanager
def _house() -> Iterator[str]:
    """A scratch database on DATABASE_URL's server, or on a private one."""
    from convoca.cli import private_postgres
    from convoca.rehearsal.house import scratch_database

    given = os.environ.get("DATABASE_URL")
    if given:
        with scratch_database(given) as database:
            yield database
        return
    with tempfile.TemporaryDirectory(prefix="convoca-pg-") as folder:
        Path(folder).chmod(0o711)
        server = private_postgres.start(Path(folder) / "postgres", durable=False)
        try:
            with scratch_database(server.url) as database:
                yield database
        finally:
            server.stop()


def _walk(
    file: Any, applicants: int, seed: int, full: bool, out: Path, *, quiet: bool
) -> dict[str, Any]:
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

    from convoca.rehearsal import report, simulation

    columns = (TextColumn("{task.description}"), BarColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), disable=quiet) as bar:
        task = bar.add_task(words("rehearse.begins"), total=None)

        def progress(done: int, total: int, at: Any) -> None:
            local = at.astimezone().strftime("%Y-%m-%d %H:%M")
            bar.update(task, completed=done, total=total, description=local)

        stage = simulation.rehearse(
            file,
            applicants=applicants,
            seed=seed,
            full=full,
            progress=progress,
            at_moment=lambda _moment: None,
            elsewhere=True,
        )
    return report.leave(stage, out)


def _tell(report: dict[str, Any], out: Path, *, as_json: bool) -> None:
    if as_json:
        typer.echo(json.dumps(report, ensure_ascii=False, indent=2, sort_keys=True))
        return
    _tell_branches(report)
    counts = report["assignment"]
    code = "rehearse.verified" if report["verified"] else "rehearse.not-verified"
    typer.echo(words(code if counts else "rehearse.nothing-assigned", **counts))
    for act, who, finding in report["unexplained"][:_SHOWN]:
        typer.echo(words("rehearse.unexplained", act=act, who=who, finding=finding), err=True)
    typer.echo(sentences("rehearse.left", out=str(out)))


def _tell_branches(report: dict[str, Any]) -> None:
    """How many branches of each kind were met, the rarest of them, and every one never met."""
    kinds = {kind: names for kind, names in report["branches"].items() if names}
    never = report["branches_never_met"]
    total = sum(len(names) for names in kinds.values())
    typer.echo(words("rehearse.branches", met=total - len(never), all=total))
    for kind, names in kinds.items():
        met = {name: count for name, count in names.items() if count}
        rarest = min(met, key=lambda name: met[name], default="")
        line = words("rehearse.branches.kind", kind=kind, met=len(met), all=len(names))
        if rarest:
            line = words("rehearse.branches.rarest", line=line, name=rarest, count=met[rarest])
        typer.echo(f"  {line}")
    if never:
        typer.echo(words("rehearse.branches.never", count=len(never)))
        for name in never[:_SHOWN]:
            typer.echo(f"  {name}")
        if len(never) > _SHOWN:
            typer.echo("  " + words("rehearse.branches.more", count=len(never) - _SHOWN))
