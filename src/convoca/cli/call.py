"""`convoca call`: start, check and compare calls, and write them out frozen or as a document.

Exit codes: 0 nothing stands in the way (warnings alone are 0); 1 the call has problems; 2 there is
no such call, or wrong usage. Needs neither Django nor a database.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from convoca.cli import call_diff, call_places, call_writing
from convoca.cli.words import lang, sentences, words

if TYPE_CHECKING:
    from convoca.rules.calls import CallFile
    from convoca.rules.findings import Finding

app = typer.Typer(no_args_is_help=True, add_completion=False, help=words("call-cli.help"))

AsJson = Annotated[bool, typer.Option("--json", help=words("call-cli.json"))]
app.command("new", help=words("call-cli.new-help"))(call_writing.new)
app.command("prose", help=words("call-cli.prose-help"))(call_writing.prose)
app.command("diff", help=words("call-cli.diff-help"))(call_diff.diff)
Reports = list[tuple[Path, "tuple[Finding, ...]"]]


@app.command(help=words("call-cli.schema-help"))
def schema() -> None:
    """Print the JSON Schema of `call.yaml`."""
    from convoca.rules.calls import Call

    described = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **Call.model_json_schema(),
    }
    typer.echo(json.dumps(described, ensure_ascii=False, indent=2))


@app.command(help=words("call-cli.check-help"))
def check(
    call: Annotated[
        list[str] | None, typer.Argument(metavar="[CALL]...", help=words("call-cli.calls"))
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Check calls, all of them if none is named."""
    from convoca.rules import linter
    from convoca.rules.findings import severity

    folders = [call_places.folder(name) for name in call] if call else call_places.every_folder()
    catalogues = call_places.catalogues()
    reports = [(folder, linter.check_folder(folder, catalogues)) for folder in folders]
    if as_json:
        typer.echo(json.dumps([_as_data(*one) for one in reports], ensure_ascii=False, indent=2))
    else:
        _tell(reports)
    if any(severity(one) == "error" for _, found in reports for one in found):
        raise typer.Exit(1)


@app.command(help=words("call-cli.show-help"))
def show(
    call: Annotated[str, typer.Argument(metavar="CALL", help=words("call-cli.call"))],
    canonical: Annotated[
        bool, typer.Option("--canonical", help=words("call-cli.canonical"))
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Show what a call says in short, or its frozen form, with the digest of that form."""
    from convoca.proof.canonical import digest, encode
    from convoca.rules import calls

    folder = call_places.folder(call)
    file = calls.load(folder)
    if isinstance(file, tuple):
        if as_json:
            typer.echo(json.dumps([_as_data(folder, file)], ensure_ascii=False, indent=2))
        else:
            _tell([(folder, file)])
        raise typer.Exit(1)
    data = file.as_data()
    if canonical:
        typer.echo(encode(data), nl=False)
    elif as_json:
        typer.echo(json.dumps(_in_short(file, digest(data)), ensure_ascii=False, indent=2))
    else:
        _describe(file, digest(data))


def _as_data(folder: Path, findings: Sequence[Finding]) -> dict[str, Any]:
    from convoca.rules.findings import severity

    return {
        "call": folder.name,
        "findings": [
            {
                "code": one.code,
                "severity": severity(one),
                "file": one.params.get("file", ""),
                "line": one.params.get("line", 0),
                "where": one.where,
                "params": {k: v for k, v in one.params.items() if k not in ("file", "line")},
            }
            for one in findings
        ],
    }


def _tell(reports: Reports) -> None:
    for folder, findings in reports:
        for one in findings:
            _tell_finding(folder, one)
        _tell_total(folder, findings)


def _tell_finding(folder: Path, one: Finding) -> None:
    from convoca.rules.findings import severity

    place = words(
        "call-check.place",
        file=f"{folder.name}/{one.params.get('file', '')}",
        line=str(one.params.get("line", 0)),
    )
    kind = words("call-severity.name", severity=severity(one))
    typer.echo(f"{place}: {kind} {one.code} ({one.where})")
    for line in sentences(one.code, **one.params).splitlines():
        typer.echo(f"    {line}")
    reason = one.params.get(f"reason_{lang()}")
    if reason:
        typer.echo(f"    {words('call-check.acknowledged', reason=reason)}")


def _tell_total(folder: Path, findings: Sequence[Finding]) -> None:
    from convoca.rules.findings import severity

    if not findings:
        typer.echo(words("call-check.clean", call=folder.name))
        return
    kinds = [severity(one) for one in findings]
    counts = {"errors": kinds.count("error"), "warnings": kinds.count("warning")}
    typer.echo(words("call-check.totals", call=folder.name, **counts))


def _in_short(file: CallFile, digest: str) -> dict[str, Any]:
    return {
        "call": file.call.id,
        "digest": digest,
        "vacancies": len(file.vacancies),
        "seats": file.seats(),
        "windows": [one.model_dump(mode="json", include=_WINDOW) for one in file.call.windows],
        "release": file.call.release.at.isoformat(),
        "zone": file.call.zone,
    }


_WINDOW = {"id", "step", "opens", "closes", "assumption"}


def _describe(file: CallFile, digest: str) -> None:
    from datetime import timedelta

    from convoca.rules import windows
    from convoca.texts import moments

    def at(instant: Any) -> str:
        return moments.instant(instant, file.call.zone, lang())

    typer.echo(f"{file.call.id}: {file.call.title.in_language(lang())}")
    for window in file.call.windows:
        opens, closes = windows.bounds(window, file.call.zone)
        step = words("step.name", step=window.step)
        typer.echo(f"  {step}: {at(opens)} → {at(closes - timedelta(minutes=1))}")
    release = at(windows.release_instant(file.call))
    typer.echo(f"  {words('step.name', step='results')}: {release}")
    counts = {"vacancies": len(file.vacancies), "seats": file.seats()}
    typer.echo(f"  {words('call-show.seats', **counts)}")
    typer.echo(f"  {words('call-show.digest', digest=digest)}")
