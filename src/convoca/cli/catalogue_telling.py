"""A preview of the official list, told on a terminal or as JSON."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import typer

from convoca.cli.words import lang, sentences, words

if TYPE_CHECKING:
    from convoca.rules.clues.preview import Change, Kind, Preview

_MOST = 10  # of each kind on a terminal
_MOST_PROBLEMS = 40


@dataclass(frozen=True, slots=True)
class Proposed:
    """A preview, the catalogue it would write, and the key that names both."""

    preview: Preview
    text: str
    key: str
    rows: int
    seconds: float


def tell(found: Proposed, file: str, *, as_json: bool) -> None:
    """Say what would change, what is wrong and what to do now."""
    if as_json:
        typer.echo(json.dumps(_as_data(found, file), ensure_ascii=False, indent=2))
        return
    preview = found.preview
    _tell_problems(found)
    if not found.rows:
        return
    params = {"file": file, "rows": found.rows, "seconds": f"{found.seconds:.1f}"}
    typer.echo(words("catalogue.import.read", on=preview.on.isoformat(), **params))
    _tell_changes(found)
    typer.echo(words("catalogue.import.same", same=preview.same))
    if preview.absent:
        _tell_absent([one.clues for one in preview.absent])
    if not preview.changes:
        typer.echo(words("catalogue.import.nothing"))
    elif found.key:
        typer.echo(words("catalogue.import.how", digest=found.key))


def _tell_problems(found: Proposed) -> None:
    from convoca.rules.findings import severity

    for one in found.preview.findings[:_MOST_PROBLEMS]:
        for line in sentences(one.code, **one.params).splitlines():
            typer.echo(line, err=True)
    left = len(found.preview.findings) - _MOST_PROBLEMS
    if left > 0:
        typer.echo(words("catalogue.import.more", count=left), err=True)
    errors = sum(severity(one) == "error" for one in found.preview.findings)
    if errors:
        typer.echo(words("catalogue.import.stopped", errors=errors), err=True)


def _tell_changes(found: Proposed) -> None:
    from convoca.rules.clues.preview import KINDS

    for kind in KINDS:
        several = found.preview.of(kind)
        if not several:
            continue
        typer.echo(words("catalogue.import.kind", kind=kind, count=len(several)))
        for one in several[:_MOST]:
            typer.echo(f"  {_sentence(one, kind)}")
        if len(several) > _MOST:
            typer.echo(f"  {words('catalogue.import.more', count=len(several) - _MOST)}")


def _tell_absent(keys: list[str]) -> None:
    from convoca.texts.values import listed

    more = words("catalogue.import.more", count=len(keys) - _MOST) if len(keys) > _MOST else ""
    shown = ", ".join(keys[:_MOST]) if more else listed(keys, lang())
    said = f"{shown} {more}".strip()
    typer.echo(words("catalogue.import.absent", count=len(keys), listed=said))


def _sentence(change: Change, kind: Kind) -> str:
    from convoca.rules.clues import names

    unit, before = change.unit, change.before
    return words(
        f"catalogue.import.{kind}",
        line=str(unit.line) if unit else "",
        clues=change.clues,
        old=before.clues if before else "",
        before=before.name if before else "",
        after=before.name
        if before and kind == "key-changed"
        else names.written(unit.name)
        if unit
        else "",
        place=names.written(unit.municipality) if unit else "",
        km=round(change.km),
    )


def _as_data(found: Proposed, file: str) -> dict[str, Any]:
    from convoca.rules.findings import severity

    preview = found.preview
    return {
        "file": file,
        "on": preview.on.isoformat(),
        "rows": found.rows,
        "key": found.key,
        "same": preview.same,
        "absent": [one.clues for one in preview.absent],
        "changes": [_change(one) for one in preview.changes],
        "findings": [
            {"code": one.code, "severity": severity(one), "where": one.where, **_params(one.params)}
            for one in preview.findings
        ],
    }


def _params(params: Any) -> dict[str, Any]:
    given = dict(params)
    return {"file": given.pop("file"), "line": given.pop("line"), "params": given}


def _change(one: Change) -> dict[str, Any]:
    unit = one.unit
    return {
        "clues": one.clues,
        "kinds": list(one.kinds),
        "line": unit.line if unit else 0,
        "km": round(one.km, 1),
        "before": one.before.model_dump(mode="json") if one.before else None,
        "after": {
            "name": unit.name,
            "municipality": unit.municipality,
            "operating": unit.operating,
            "latitude": unit.latitude,
            "longitude": unit.longitude,
        }
        if unit
        else None,
    }
