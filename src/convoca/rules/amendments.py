"""What an amendment may change in a published call, and when.

A date moves to give time, never to take it: a window that is open does not close earlier, and what has
already happened (an opening, a close, the release) is not rewritten. Once somebody has sent, what is
asked and how merit is measured are the same for everybody: dates, texts, figures and posts may change,
the rules may not. All of it is judged at the instant of the act that makes it binding.
"""

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

import pydantic as pd

from convoca.rules import differences, windows
from convoca.rules.calls import CallFile
from convoca.rules.differences import Difference
from convoca.rules.findings import Finding
from convoca.rules.schema import Window

# Sections that bind nobody: what is said about the call, not what it asks or gives.
_SAID = ("acknowledged", "announced", "illustrative", "illustrative_note", "legal_basis", "summary")
_SAID_WORDS = ("note", "source", "title")


def problems(
    before: CallFile, after: CallFile, at: datetime, *, sent: int = 0, committed: bool = False
) -> tuple[Finding, ...]:
    """Why `after` may not take the place of `before` at that instant; empty if it may.

    `sent` is how many have sent their file; `committed` whether the assignment's inputs are.
    Both calls have instants that exist (the checker says so before).
    """
    found = differences.compare(before, after)
    return (
        *_windows(before, after, at),
        *_release(before, after, at),
        *(_rules(found, sent) if sent else ()),
        *(_posts(found) if committed else ()),
    )


def _windows(before: CallFile, after: CallFile, at: datetime) -> Iterator[Finding]:
    old = {one.id: one for one in before.call.windows}
    new = {one.id: one for one in after.call.windows}
    zones = (before.call.zone, after.call.zone)
    for key, window in old.items():
        status = windows.status(window, zones[0], at)
        if key in new and new[key].step == window.step:
            yield from _moved(window, new[key], zones, status, at)
        elif status != "soon":
            yield _about("amendment.window-dropped", window, zones[0])
    for key, window in new.items():
        if key not in old and windows.bounds(window, zones[1])[1] <= at:
            yield _about("amendment.window-in-the-past", window, zones[1])


def _moved(
    old: Window, new: Window, zones: tuple[str, str], status: windows.Status, at: datetime
) -> Iterator[Finding]:
    opened, closed = windows.bounds(old, zones[0])
    opens, closes = windows.bounds(new, zones[1])
    if (opened, closed) == (opens, closes):
        return
    if status != "soon" and opens != opened:
        yield _about("amendment.opening-passed", old, zones[0])
    if status == "open" and closes < closed:
        yield _about("amendment.open-window-shortened", old, zones[0])
    if status == "closed" and closes != closed and closes <= at:
        yield _about("amendment.close-passed", old, zones[0])
    if status == "soon" and (opens < at or closes <= at):
        yield _about("amendment.window-in-the-past", new, zones[1])


def _about(code: str, window: Window, zone: str) -> Finding:
    opens, closes = windows.bounds(window, zone)
    params = {
        "step": window.step,
        "zone": zone,
        "opens": opens.isoformat(),
        "last_minute": (closes - windows.MINUTE).isoformat(),
    }
    end = "opens" if code == "amendment.opening-passed" else "closes"
    return Finding(code, f"windows.{window.id}.{end}", params)


def _release(before: CallFile, after: CallFile, at: datetime) -> Iterator[Finding]:
    old, new = (windows.release_instant(one.call) for one in (before, after))
    if old == new:
        return
    params = {"at": old.isoformat(), "zone": before.call.zone}
    if old <= at:
        yield Finding("amendment.release-passed", "release.at", params)
    elif new <= at:
        yield Finding("amendment.release-in-the-past", "release.at", params)


def _rules(found: tuple[Difference, ...], sent: int) -> Iterator[Finding]:
    for one in found:
        if binds(one):
            part = one.where.split(".")[0]
            yield Finding("amendment.rules-after-sending", one.where, {"part": part, "sent": sent})


def binds(difference: Difference) -> bool:
    """Whether it changes what is asked of people or how they are ordered, beyond how it is said."""
    path = difference.where.split(".")
    if difference.section in ("windows", "figures", "posts"):
        return False
    if difference.code == "difference.text" or path[0] in _SAID:
        return False
    return not any(step in _SAID_WORDS for step in path[1:])


def _posts(found: tuple[Difference, ...]) -> Iterator[Finding]:
    if any(one.section == "posts" for one in found):
        yield Finding("amendment.posts-committed", "vacancies")


def edited(file: CallFile, edits: Mapping[str, str]) -> CallFile | tuple[Finding, ...]:
    """The call with some of its places saying something else, each by its path ("release.at").

    Entries of a list are named by their id. What cannot be said there is a finding at its path.
    Raises KeyError for a path that leads nowhere: it was made by us.
    """
    data = file.as_data()
    places: dict[tuple[Any, ...], str] = {}
    for path, value in edits.items():
        holder, name, steps = _place(data["call"], path)
        if str(holder[name]) != value:
            holder[name] = value
        places[steps] = path
    try:
        return CallFile.from_data(data)
    except pd.ValidationError as error:
        return tuple(_unsaid(one["loc"], places) for one in error.errors(include_url=False))


def _unsaid(loc: tuple[Any, ...], places: Mapping[tuple[Any, ...], str]) -> Finding:
    path = places.get(tuple(loc), ".".join(map(str, loc)))
    dated = path.rsplit(".", 1)[-1] in ("opens", "closes", "at")
    return Finding("amendment.not-a-date" if dated else "amendment.empty-text", path)


def _place(data: Any, path: str) -> tuple[Any, str, tuple[Any, ...]]:
    """What holds the place, its name there, and the way to it as pydantic tells it."""
    *way, name = path.split(".")
    steps: list[Any] = []
    for step in way:
        key: Any = step
        if isinstance(data, list):
            key = next(n for n, one in enumerate(data) if one.get("id") == step)
        steps.append(key)
        data = data[key]
    if name not in data:
        raise KeyError(path)
    return data, name, (*steps, name)
