"""`convoca call diff`: what an amendment changes, in words and as data."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from convoca.cli import call_places
from convoca.cli.words import lang as terminal
from convoca.cli.words import words

if TYPE_CHECKING:
    from convoca.press.names import Names
    from convoca.rules.calls import CallFile
    from convoca.rules.differences import Difference

LANGUAGES = ("es", "en")


def diff(
    before: Annotated[str, typer.Argument(metavar="A", help=words("call-cli.diff-before"))],
    after: Annotated[str, typer.Argument(metavar="B", help=words("call-cli.diff-after"))],
    language: Annotated[
        Literal["es", "en", "both"] | None,
        typer.Option("--lang", help=words("call-cli.diff-lang")),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help=words("call-cli.json"))] = False,
) -> None:
    """Compare two versions of a call; 0 whether or not they differ, 1 if one is not a call."""
    from convoca.press.names import Names
    from convoca.rules import differences

    old_name, old = sound(before)
    new_name, new = sound(after)
    found = differences.compare(old, new)
    names = {lang: Names(lang, call_places.catalogues()) for lang in LANGUAGES}
    if as_json:
        typer.echo(json.dumps(_as_data(old, new, found, names), ensure_ascii=False, indent=2))
        return
    wanted = LANGUAGES if language == "both" else (language or terminal(),)
    for lang in wanted:
        _tell(found, names[lang], (old_name, new_name), _digests(old, new))


def sound(name: str) -> tuple[str, CallFile]:
    """The version, or every problem that keeps it from being one and exit 1."""
    from convoca.texts import finding as said

    called, file = call_places.version(name)
    if not isinstance(file, tuple):
        return called, file
    for one in file:
        place = f"{called}/{one.params.get('file', '')}:{one.params.get('line', 0)}"
        typer.echo(f"{place}: {said(one.code, terminal(), one.params).cause}", err=True)
    raise typer.Exit(1)


def _tell(
    found: tuple[Difference, ...],
    names: Names,
    versions: tuple[str, str],
    digests: tuple[str, str],
) -> None:
    from convoca.press import changes
    from convoca.texts import say

    lang = names.lang
    typer.echo(say("difference.heading", lang, before=versions[0], after=versions[1]))
    if not found:
        typer.echo(say("difference.none", lang))
    for title, sentences in changes.sections(found, names):
        typer.echo(f"\n{title}")
        for sentence in sentences:
            typer.echo(f"  - {sentence}")
    typer.echo(f"\n{say('difference.digests', lang, before=digests[0], after=digests[1])}")


def _digests(old: CallFile, new: CallFile) -> tuple[str, str]:
    from convoca.proof.canonical import digest

    return digest(old.as_data()), digest(new.as_data())


def _as_data(
    old: CallFile, new: CallFile, found: tuple[Difference, ...], names: dict[str, Names]
) -> dict[str, Any]:
    from convoca.press import changes

    digests = _digests(old, new)
    return {
        "before": {"call": old.call.id, "digest": digests[0]},
        "after": {"call": new.call.id, "digest": digests[1]},
        "differences": [changes.as_data(one, names) for one in found],
    }
