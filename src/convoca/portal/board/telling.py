"""A proposal in words: what it would do, to how many, and what could not be undone."""

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from convoca.portal.ui import vocabulary
from convoca.portal.ui.parts import Row
from convoca.portal.ui.words import language, said, said_if_known
from convoca.rules import windows
from convoca.rules.schema import Call
from convoca.texts import moments
from convoca.texts.values import integer


def instant(at: datetime, zone: str = moments.CENTRAL) -> str:
    """An instant in words."""
    return moments.instant(at, zone, language())


def stamp(at: datetime, zone: str) -> str:
    """An instant to the second, short enough for a column; its head names the zone."""
    return f"{at.astimezone(ZoneInfo(zone)):%Y-%m-%d %H:%M:%S}"


def release(call: Call) -> str:
    """When the results come out, as previews store it."""
    return windows.release_instant(call).isoformat()


def touched(kind: str, count: int) -> str:
    """How many people or rows the act touches."""
    return said_if_known(f"board.touches.{kind}", said("board.touches", count=count), count=count)


def preview(found: Mapping[str, Any], call: Call | None) -> list[Row]:
    """A preview's content, line by line; a part without words of its own is shown as it is."""
    rows: list[Row] = []
    for name, value in found.items():
        if isinstance(value, Mapping):
            rows.extend(_parts(name, value))
        else:
            label = said_if_known(f"board.preview.{name}", name)
            rows.append(Row(label, _value(name, value, call)))
    return rows


def plain(found: Mapping[str, Any]) -> dict[str, Any]:
    """A preview without what an amendment tells in a place of its own."""
    return {name: value for name, value in found.items() if name not in _AMENDMENT}


_AMENDMENT = ("changes", "people", "reason")


def _parts(name: str, values: Mapping[str, Any]) -> Iterator[Row]:
    words: Callable[[str], str] = {
        "states": lambda key: said("state.name", state=key),
        "tracks": vocabulary.track,
    }.get(name, lambda key: said_if_known(f"board.preview.{key}", key))
    for key, value in values.items():
        yield Row(words(key), integer(value) if isinstance(value, int) else str(value))


def _value(name: str, value: Any, call: Call | None) -> str:
    if name == "release":
        zone = call.zone if call else moments.CENTRAL
        return instant(datetime.fromisoformat(str(value)), zone)
    if name == "state":
        return said("state.name", state=str(value))
    if name == "issuer":
        return vocabulary.institution(str(value))
    if name.endswith(("digest", "commitment")):
        text = str(value)
        return " ".join(text[place : place + 8] for place in range(0, len(text), 8))
    if name == "replaces":
        return str(value) if value else said("board.first-version")
    return integer(value) if isinstance(value, int) else str(value)
