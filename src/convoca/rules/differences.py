"""What an amendment changes in a call: two versions compared, section by section.

Windows, the release, the announced figures, the documents and the posts have sentences of their
own; everything else is told as a text or a value that was one thing and is another, so that a
section added to the schema is never passed over in silence. A difference is a code with its values;
the words are in `convoca.texts`.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal
from zoneinfo import ZoneInfo

from convoca.rules import post_differences
from convoca.rules.calls import CallFile

Section = Literal["windows", "figures", "documents", "posts", "texts", "rules"]
SECTIONS: tuple[Section, ...] = ("windows", "figures", "documents", "posts", "texts", "rules")

CODES = frozenset(
    {
        "difference.window-opens",
        "difference.window-closes",
        "difference.window-added",
        "difference.window-dropped",
        "difference.release",
        "difference.figure-changed",
        "difference.figure-added",
        "difference.figure-dropped",
        "difference.document-added",
        "difference.document-dropped",
        "difference.seats-total",
        "difference.posts-added",
        "difference.posts-dropped",
        "difference.posts-changed",
        "difference.text",
        "difference.value",
        "difference.added",
        "difference.dropped",
        "difference.order",
    }
)


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that changes. `where` is its path in the call file; instants are aware."""

    section: Section
    code: str
    where: str
    params: Mapping[str, Any] = field(default_factory=dict, hash=False)


def compare(before: CallFile, after: CallFile) -> tuple[Difference, ...]:
    """Everything that `after` says and `before` did not, or said otherwise, in reading order."""
    old, new = _data(before), _data(after)
    found = [
        *_windows(old, new),
        *_release(old, new),
        *_named(old, new, "announced", "figures", "figure"),
        *_named(old, new, "requirements", "documents", "document"),
        *(Difference("posts", *one) for one in post_differences.compare(before, after)),
        *_rest(old, new),
    ]
    return tuple(sorted(found, key=lambda one: SECTIONS.index(one.section)))


def _data(file: CallFile) -> dict[str, Any]:
    """The call as plain data with its instants and decimals as they are."""
    return file.call.model_dump()


# What tells the entries of a list apart, the first that they have.
_KEYS = ("id", "value", "code")


def _key(row: Mapping[str, Any]) -> str | None:
    return next((str(row[name]) for name in _KEYS if row.get(name)), None)


def _by_id(rows: Any) -> dict[str, dict[str, Any]]:
    return {str(_key(row)): row for row in rows or ()}


def _aware(local: datetime, zone: str) -> datetime:
    return local.replace(tzinfo=ZoneInfo(zone))


def _windows(old: dict[str, Any], new: dict[str, Any]) -> Iterator[Difference]:
    yield from _order(old["windows"], new["windows"], "windows", "windows")
    before, after = _by_id(old["windows"]), _by_id(new["windows"])
    zones = (old["zone"], new["zone"])
    for key, window in before.items():
        where = f"windows.{key}"
        if key not in after:
            yield Difference("windows", "difference.window-dropped", where, _span(window, zones[0]))
            continue
        for end in ("opens", "closes"):
            ends = (window[end], after[key][end])
            moved = _moved(ends, zones) | {"step": window["step"], "window": key}
            if moved["before"] != moved["after"]:
                yield Difference("windows", f"difference.window-{end}", f"{where}.{end}", moved)
        rest = ("opens", "closes", "id")
        yield from _walk(_without(window, rest), _without(after[key], rest), where, "windows")
    for key in after.keys() - before.keys():
        span = _span(after[key], zones[1])
        yield Difference("windows", "difference.window-added", f"windows.{key}", span)


def _span(window: dict[str, Any], zone: str) -> dict[str, Any]:
    return {
        "step": window["step"],
        "window": window["id"],
        "opens": _aware(window["opens"], zone),
        "closes": _aware(window["closes"], zone),
        "zone": zone,
    }


def _moved(ends: tuple[datetime, datetime], zones: tuple[str, str]) -> dict[str, Any]:
    """From which instant to which, and by how much; the zone is that of the new text."""
    before, after = (_aware(one, zone) for one, zone in zip(ends, zones, strict=True))
    # Across a change of clocks the difference is that of the instants, not of the wall.
    seconds = after.timestamp() - before.timestamp()
    return {
        "before": before,
        "after": after,
        "by_seconds": abs(int(seconds)),
        "later": seconds > 0,
        "zone": zones[1],
    }


def _release(old: dict[str, Any], new: dict[str, Any]) -> Iterator[Difference]:
    ends = (old["release"]["at"], new["release"]["at"])
    moved = _moved(ends, (old["zone"], new["zone"]))
    if moved["before"] != moved["after"]:
        yield Difference("windows", "difference.release", "release.at", moved)
    yield from _walk(
        _without(old["release"], ("at",)), _without(new["release"], ("at",)), "release", "rules"
    )


def _named(
    old: dict[str, Any], new: dict[str, Any], name: str, section: Section, word: str
) -> Iterator[Difference]:
    """A list of things with ids: what came, what went, and what changed inside each."""
    yield from _order(old.get(name), new.get(name), name, section)
    before, after = _by_id(old.get(name)), _by_id(new.get(name))
    for key, one in before.items():
        where = f"{name}.{key}"
        if key not in after:
            yield Difference(section, f"difference.{word}-dropped", where, _shown(one))
            continue
        mine, theirs = dict(one), dict(after[key])
        if word == "figure" and _figure(mine) != _figure(theirs):
            params = _shown(mine) | {f"new_{k}": v for k, v in _figure(theirs).items()}
            yield Difference(section, "difference.figure-changed", where, params)
            mine, theirs = _without(mine, _FIGURE), _without(theirs, _FIGURE)
        yield from _walk(mine, theirs, where, section)
    for key in [key for key in after if key not in before]:
        yield Difference(section, f"difference.{word}-added", f"{name}.{key}", _shown(after[key]))


_FIGURE = ("value", "relation", "unit")


def _figure(one: Mapping[str, Any]) -> dict[str, Any]:
    return {name: one[name] for name in _FIGURE if name in one}


def _shown(one: Mapping[str, Any]) -> dict[str, Any]:
    return {"name": one.get("label") or one.get("title"), **_figure(one)}


_TOLD = {"windows", "release", "announced", "requirements"}


def _rest(old: dict[str, Any], new: dict[str, Any]) -> Iterator[Difference]:
    for name in dict.fromkeys((*old, *new)):
        if name not in _TOLD:
            yield from _walk(old.get(name), new.get(name), name, "rules")


def _walk(before: Any, after: Any, where: str, section: Section) -> Iterator[Difference]:
    """Go down two versions of the same thing until what differs is a text or a value."""
    if before == after:
        return
    if _is_text(before) and _is_text(after):
        texts = {"before": before, "after": after}
        section = section if section in ("windows", "documents") else "texts"
        yield Difference(section, "difference.text", where, texts)
    elif isinstance(before, dict) and isinstance(after, dict):
        for name in dict.fromkeys((*before, *after)):
            yield from _walk(before.get(name), after.get(name), f"{where}.{name}", section)
    elif before and after and _has_ids(before) and _has_ids(after):
        yield from _order(before, after, where, section)
        yield from _walk(_by_id(before), _by_id(after), where, section)
    elif _is_plain_list(before) and _is_plain_list(after) and set(before) != set(after):
        yield from _came_and_went(before, after, where, section)
    else:
        yield _changed(before, after, where, section)


def _changed(before: Any, after: Any, where: str, section: Section) -> Difference:
    """A value that came, went or is another."""
    if _empty(before):
        return Difference(section, "difference.added", where, {"after": _value(after)})
    if _empty(after):
        return Difference(section, "difference.dropped", where, {"before": _value(before)})
    values = {"before": _value(before), "after": _value(after)}
    return Difference(section, "difference.value", where, values)


def _order(before: Any, after: Any, where: str, section: Section) -> Iterator[Difference]:
    """Tell that what both lists hold stands in another order."""
    old, new = list(_by_id(before)), list(_by_id(after))
    if [key for key in old if key in new] != [key for key in new if key in old]:
        yield Difference(section, "difference.order", where)


def _came_and_went(before: Any, after: Any, where: str, section: Section) -> Iterator[Difference]:
    gone = [one for one in before if one not in after]
    come = [one for one in after if one not in before]
    if gone:
        yield Difference(section, "difference.dropped", where, {"before": ", ".join(gone)})
    if come:
        yield Difference(section, "difference.added", where, {"after": ", ".join(come)})


def _is_text(value: Any) -> bool:
    return isinstance(value, dict) and value.keys() == {"es", "en"}


def _has_ids(value: Any) -> bool:
    if not _is_list(value) or not all(isinstance(row, dict) for row in value):
        return False
    keys = [_key(row) for row in value]
    return None not in keys and len(set(keys)) == len(keys)


def _is_list(value: Any) -> bool:
    return isinstance(value, list | tuple)


def _is_plain_list(value: Any) -> bool:
    return _is_list(value) and all(isinstance(one, str) for one in value)


def _empty(value: Any) -> bool:
    return value is None or value in ({}, (), [], "")


def _value(value: Any) -> Any:
    """A value as it can be shown: texts stay in both languages, lists in one line, the rest plain."""
    if _is_text(value):
        return value
    if isinstance(value, dict):
        named = value.get("label") or value.get("title") or value.get("name")
        return named if _is_text(named) else str(value.get("id", "")) or _joined(value)
    if isinstance(value, list | tuple):
        return ", ".join(str(_value(one)) for one in value)
    return value if isinstance(value, datetime) else str(value)


def _joined(value: Mapping[str, Any]) -> str:
    return ", ".join(f"{name}: {_value(one)}" for name, one in value.items() if not _empty(one))


def _without(row: Mapping[str, Any], names: tuple[str, ...]) -> dict[str, Any]:
    return {name: value for name, value in row.items() if name not in names}
