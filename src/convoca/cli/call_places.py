"""Where a call named on the command line is: a folder, one of our calls, or a published copy."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import typer

from convoca.cli.words import sentences

if TYPE_CHECKING:
    from convoca.rules.calls import CallFile
    from convoca.rules.catalogues import Catalogues
    from convoca.rules.findings import Finding


def folder(name: str) -> Path:
    """A call by its path, or by its name among the calls."""
    from convoca.rules.calls import default_folder

    for place in (default_folder() / name, Path(name)):
        if place.is_dir():
            return place.resolve()
    unusable("call-check.no-folder", folder=name)


def every_folder() -> list[Path]:
    """All of our calls, by name."""
    from convoca.rules.calls import default_folder
    from convoca.rules.reading import CALL_FILE

    found = sorted(path.parent for path in default_folder().glob(f"*/{CALL_FILE}"))
    if not found:
        unusable("call-check.none", folder=str(default_folder()))
    return found


def catalogues() -> Catalogues:
    """The catalogues that come with the program."""
    from convoca.rules import catalogues as reading

    try:
        return reading.default()
    except reading.CatalogueError as error:
        unusable("call-check.catalogues", cause=str(error))


def version(name: str) -> tuple[str, CallFile | tuple[Finding, ...]]:
    """A version to compare, with the name to call it by: a folder, or the JSON that was published."""
    from convoca.rules import calls

    path = Path(name)
    if path.is_file():
        return path.name, _published(path)
    place = folder(name)
    return place.name, calls.load(place)


def _published(path: Path) -> CallFile:
    """Read the canonical bytes of a published version, as its page serves them."""
    import pydantic

    from convoca.rules.calls import CallFile

    try:
        return CallFile.from_data(json.loads(path.read_bytes()))
    except pydantic.ValidationError as error:
        cause = "; ".join(".".join(map(str, one["loc"])) for one in error.errors()[:3])
        unusable("call-diff.unreadable", given=str(path), cause=cause)
    except (ValueError, KeyError, TypeError) as error:
        unusable("call-diff.unreadable", given=str(path), cause=str(error))


def unusable(code: str, **params: object) -> NoReturn:
    """Say why there is nothing to work on, and end with 2."""
    typer.echo(sentences(code, **params), err=True)
    raise typer.Exit(2)
