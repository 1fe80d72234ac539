"""`convoca document scan`: what the automatic check sees in files, and what it advises.

Exit codes: 0 nothing stands in the way (advice alone is 0); 1 a finding blocks or refuses a file;
2 a file cannot be read from the disk, or wrong usage. Needs neither Django nor a database; the
files are opened in worker processes with limits, as in the portal.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from convoca.cli import call_places
from convoca.cli.words import sentences, words

if TYPE_CHECKING:
    from convoca.cli.document_telling import Scanned
    from convoca.rules.calls import CallFile
    from convoca.rules.documents import FileFacts, NeededSlot
    from convoca.rules.findings import Finding

app = typer.Typer(no_args_is_help=True, add_completion=False, help=words("document.help"))


@app.callback()
def document() -> None:
    """Keep `scan` a command of its own, whatever comes beside it."""


@app.command(help=words("document.scan-help"))
def scan(
    files: Annotated[list[Path], typer.Argument(metavar="FILE...", help=words("document.files"))],
    call: Annotated[str | None, typer.Option(help=words("document.call"))] = None,
    slot: Annotated[str | None, typer.Option(help=words("document.slot"))] = None,
    curp: Annotated[str, typer.Option(help=words("document.curp"))] = "",
    as_json: Annotated[bool, typer.Option("--json", help=words("document.json"))] = False,
) -> None:
    """Print the facts and the findings of files; a folder stands for all the files in it."""
    from convoca import docscan
    from convoca.cli import document_telling
    from convoca.rules.findings import blocks_send

    place = _place(call, slot)
    paths = _paths(files)
    try:
        done = [_scanned(path, place, curp) for path in paths]
    finally:
        docscan.close()
    if as_json:
        data = [document_telling.as_data(one) for one in done]
        typer.echo(json.dumps(data, ensure_ascii=False, indent=2))
    else:
        document_telling.tell(done)
    if any(blocks_send(one.findings) for one in done):
        raise typer.Exit(1)


def _scanned(path: Path, place: tuple[CallFile, NeededSlot] | None, curp: str) -> Scanned:
    import time

    from convoca import docscan
    from convoca.cli.document_telling import Scanned

    try:
        data = path.read_bytes()
    except OSError as error:
        _unusable("document.unreadable", file=str(path), detail=error.strerror or str(error))
    started = time.perf_counter()
    facts = docscan.inspect(data, path.name)
    seconds = time.perf_counter() - started
    return Scanned(str(path), facts, _findings(facts, place, curp), seconds)


def _findings(
    facts: FileFacts, place: tuple[CallFile, NeededSlot] | None, curp: str
) -> tuple[Finding, ...]:
    from convoca.rules import precheck

    values = {"curp": curp} if curp else {}
    if place is None:
        return precheck.alone(facts, values)
    return precheck.findings(place[0].call, place[1], facts, values)


def _place(call: str | None, slot: str | None) -> tuple[CallFile, NeededSlot] | None:
    """The slot of the call the files are meant for; both are named or neither."""
    from convoca.rules import calls, documents

    if call is None and slot is None:
        return None
    if call is None or slot is None:
        _unusable("document.call-and-slot")
    file = calls.load(call_places.folder(call))
    if isinstance(file, tuple):
        _unusable("document.bad-call", call=call)
    needed = documents.slot(file.call, slot)
    if needed is None:
        known = [s.id for r in file.call.requirements for o in r.options for s in o.slots]
        _unusable("document.no-slot", slot=slot, call=call, known=known)
    return file, needed


def _paths(given: list[Path]) -> list[Path]:
    found: list[Path] = []
    for path in given:
        inside = (
            sorted(one for one in path.rglob("*") if one.is_file()) if path.is_dir() else [path]
        )
        if not inside:
            _unusable("document.empty-folder", folder=str(path))
        found.extend(inside)
    return found


def _unusable(code: str, **params: object) -> NoReturn:
    typer.echo(sentences(code, **params), err=True)
    raise typer.Exit(2)
