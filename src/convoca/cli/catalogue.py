"""`convoca catalogue import`: the official list of hospitals, compared first and approved after.

Exit codes: 0 the preview can be approved, or was; 1 something in the list keeps it from that; 2 the
file cannot be read. Needs neither Django nor a database.
"""

from __future__ import annotations

import os
import tempfile
import time
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated
from zoneinfo import ZoneInfo

import typer

from convoca.cli import call_places, catalogue_telling
from convoca.cli.catalogue_telling import Proposed
from convoca.cli.words import sentences, words

if TYPE_CHECKING:
    from convoca.rules.catalogues import Catalogues
    from convoca.rules.clues.listing import Listing

app = typer.Typer(no_args_is_help=True, add_completion=False, help=words("catalogue.help"))
_SHOWN = 12  # signs of the digest that name a preview
_ZONE = "America/Mexico_City"


@app.callback()
def _group() -> None:
    """Keep `import` a command of its own while it is the only one."""


@app.command("import", help=words("catalogue.import.help"))
def import_list(
    file: Annotated[Path, typer.Argument(metavar="FILE", help=words("catalogue.import.file"))],
    on: Annotated[
        str | None, typer.Option(metavar="DATE", help=words("catalogue.import.on"))
    ] = None,
    accept: Annotated[
        list[str] | None, typer.Option(metavar="CLUES", help=words("catalogue.import.accept"))
    ] = None,
    approve: Annotated[
        str | None, typer.Option(metavar="KEY", help=words("catalogue.import.approve"))
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help=words("catalogue.import.json"))] = False,
) -> None:
    """Preview the official list against our catalogue; write it only when that preview is approved."""
    from convoca.rules import catalogues
    from convoca.rules.findings import refuses

    folder = catalogues.default_folder()
    found = _proposed(file, _day(on), call_places.catalogues(), accept or [])
    catalogue_telling.tell(found, file.name, as_json=as_json)
    if refuses(found.preview.findings):
        raise typer.Exit(1)
    if approve is None or not found.preview.changes:
        return
    if approve != found.key:
        typer.echo(sentences("catalogue.import.other-digest", digest=found.key), err=True)
        raise typer.Exit(1)
    path = folder / "hospitals.csv"
    try:
        _write_whole(path, found.text)
    except OSError as error:
        cause = error.strerror or ""
        call_places.unusable("catalogue.import.not-written", path=str(path), cause=cause)
    typer.echo(words("catalogue.import.done", path=str(path)), err=as_json)


def _proposed(file: Path, on: date, catalogues: Catalogues, accepted: list[str]) -> Proposed:
    from convoca.proof.canonical import sha256_hex
    from convoca.rules.clues import preview, writing
    from convoca.rules.findings import refuses

    began = time.perf_counter()
    listing = _listing(file, catalogues)
    found = preview.compare(listing, catalogues, on=on, file=file.name, accepted=accepted)
    source = f"CLUES of DGIS, {file.name}, brought in from {on.isoformat()}"
    text = "" if refuses(found.findings) else writing.text(catalogues, found, source=source)
    key = sha256_hex(text.encode())[:_SHOWN] if text else ""
    return Proposed(found, text, key, listing.rows, time.perf_counter() - began)


def _listing(file: Path, catalogues: Catalogues) -> Listing:
    from convoca.cli import tables
    from convoca.rules.clues import listing

    header = listing.Header(file.name)
    try:
        return listing.read(tables.rows(file, header.choose), header, catalogues.versions)
    except tables.TableError as error:
        cause = str(error)
    except OSError as error:
        cause = error.strerror or ""
    call_places.unusable("catalogue.import.unreadable", file=str(file), cause=cause)


def _day(given: str | None) -> date:
    """The day asked for; today in the middle of the country if none is."""
    if given is None:
        return datetime.now(ZoneInfo(_ZONE)).date()
    try:
        return date.fromisoformat(given)
    except ValueError:
        call_places.unusable("catalogue.import.no-day", given=given)


def _write_whole(path: Path, text: str) -> None:
    """Put the new file in the place of the old one at once: nobody reads half of it."""
    mode = path.stat().st_mode & 0o777
    with tempfile.NamedTemporaryFile(
        "w", dir=path.parent, prefix=".hospitals-", delete=False, encoding="utf-8", newline=""
    ) as file:
        beside = Path(file.name)
        try:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
            beside.chmod(mode)
            beside.replace(path)
        except BaseException:
            beside.unlink(missing_ok=True)
            raise
