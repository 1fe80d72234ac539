"""`convoca call new` starts a call; `convoca call prose` writes one out as a document."""

from __future__ import annotations

import re
from importlib.resources import files
from pathlib import Path
from typing import Annotated, Literal

import typer

from convoca.cli import call_places
from convoca.cli.words import lang as terminal
from convoca.cli.words import sentences, words

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_LONGEST = 80
# The line of `call.yaml` that names the call, which is also the name of its folder.
_NAMED = re.compile(r"^id:.*$", re.MULTILINE)


def new(
    call: Annotated[str, typer.Argument(metavar="ID", help=words("call-cli.new-id"))],
    like: Annotated[
        str | None, typer.Option(metavar="CALL", help=words("call-cli.new-like"))
    ] = None,
    into: Annotated[Path | None, typer.Option("--in", help=words("call-cli.new-in"))] = None,
) -> None:
    """Start a call from our template or from another call; writes nothing over what is there."""
    from convoca.rules.calls import default_folder

    if not _ID.fullmatch(call) or len(call) > _LONGEST:
        call_places.unusable("call-new.bad-id", given=call)
    folder = (into or default_folder()) / call
    if folder.exists():
        typer.echo(sentences("call-new.exists", folder=str(folder)), err=True)
        raise typer.Exit(1)
    texts = _texts(call_places.folder(like) if like else None)
    try:
        folder.mkdir(parents=True)
        for name, text in texts.items():
            named = _NAMED.sub(f"id: {call}", text, count=1) if name.endswith(".yaml") else text
            (folder / name).write_text(named, encoding="utf-8", newline="")
    except OSError as error:
        call_places.unusable("call-new.no-folder", folder=str(folder), cause=error.strerror or "")
    told = {"like": like} if like else {}
    code = "call-new.made-like" if like else "call-new.made"
    typer.echo(sentences(code, folder=str(folder), call=_said(folder), **told))


def _texts(like: Path | None) -> dict[str, str]:
    """The two files a call is made of, from another call or from the template in the package."""
    from convoca.rules.reading import CALL_FILE, VACANCY_FILE

    place = like or files("convoca.cli") / "template"
    names = (CALL_FILE, VACANCY_FILE)
    return {name: (place / name).read_text(encoding="utf-8") for name in names}


def _said(folder: Path) -> str:
    """How to name the new call to the next command: by its name if it is among ours."""
    from convoca.rules.calls import default_folder

    return folder.name if folder.parent == default_folder() else str(folder)


def prose(
    call: Annotated[str, typer.Argument(metavar="CALL", help=words("call-cli.call"))],
    language: Annotated[
        Literal["es", "en"] | None, typer.Option("--lang", help=words("call-cli.prose-lang"))
    ] = None,
    out: Annotated[
        Path | None, typer.Option(metavar="FILE", help=words("call-cli.prose-out"))
    ] = None,
) -> None:
    """Write a call as a document; exit 1 with every problem if it cannot be read."""
    from convoca.cli.call_diff import sound
    from convoca.press import prose as writing

    if out is not None and out.suffix not in (".pdf", ".html"):
        call_places.unusable("call-prose.bad-out", given=str(out))
    _, file = sound(call)
    document = writing.write(file, language or terminal(), call_places.catalogues())
    if out is None:
        typer.echo(writing.html(document), nl=False)
        return
    content = _pdf(document) if out.suffix == ".pdf" else writing.html(document).encode()
    try:
        out.write_bytes(content)
    except OSError as error:
        cause = error.strerror or ""
        call_places.unusable("call-prose.not-written", out=str(out), cause=cause)
    typer.echo(words("call-prose.written", out=str(out), digest=document.digest))


def _pdf(document: object) -> bytes:
    """The PDF, or what to install to have it."""
    try:
        from convoca.press.prose import sheet
    except ImportError:
        call_places.unusable("call-prose.no-press")
    return sheet.pdf(document)  # type: ignore[arg-type]
