"""Checks of the calendar: windows that cross, steps before what they need, noon for midnight."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import datetime, time
from itertools import pairwise

from convoca.rules import offers
from convoca.rules.consistency import Check, check, in_call
from convoca.rules.findings import Finding
from convoca.rules.reading import Reading
from convoca.rules.schema import Window

# A step may not open before the step it needs has opened.
PREREQUISITE = {
    "record": "register",
    "print": "register",
    "prefer": "register",
    "send": "register",
    "validate": "send",
    "correct": "send",
    "evaluate": "send",
    "appointment": "register",
    "choose": "register",
    "swap": "choose",
}
# Without these no dossier can become a validated file.
NEEDED_STEPS = ("register", "record", "print", "send", "validate")
# What may go on once everyone knows the result.
AFTER_RESULTS = ("results", "appointment", "swap")
_MIDNIGHT, _NOON = time(0, 0), time(12, 0)


def _of(read: Reading, step: str) -> list[tuple[int, Window]]:
    numbered = ((place, one) for place, one in enumerate(read.call.windows) if one.step == step)
    return sorted(numbered, key=lambda pair: pair[1].opens)


@check("windows")
def _overlap(read: Reading) -> Iterator[Finding]:
    """Windows of one step may not share a minute: which of them counted would be unclear."""
    for step in sorted({one.step for one in read.call.windows}):
        ordered = _of(read, step)
        for (_, before), (place, after) in pairwise(ordered):
            if after.opens <= before.closes:
                where, params = f"windows.{after.id}", {"step": step, "other": before.id}
                yield in_call(read, "windows.overlap", where, "windows", place, **params)


@check("windows")
def _prerequisites(read: Reading) -> Iterator[Finding]:
    for step, needed in PREREQUISITE.items():
        own, before = _of(read, step), _of(read, needed)
        if own and before and own[0][1].opens < before[0][1].opens:
            place, window = own[0]
            where, params = f"windows.{window.id}", {"step": step, "needs": needed}
            path = ("windows", place, "opens")
            yield in_call(read, "windows.before-prerequisite", where, *path, **params)


@check("windows", "mechanism")
def _missing_steps(read: Reading) -> Iterator[Finding]:
    """Without these steps a call that assigns could not; one that only announces has what it has."""
    for step in NEEDED_STEPS if offers.runs(read.call) else ():
        if not _of(read, step):
            yield in_call(read, "windows.step-missing", f"windows.{step}", "windows", step=step)


@check("windows")
def _noon_or_midnight(read: Reading) -> Iterator[Finding]:
    """Twelve o'clock is the hour that translations turn: 12:00 noon may have been midnight.

    Article 004 opens registration at 12:01 a.m. and printing at "12:00 noon" of the same day.
    Windows that turn on the same instant are one suspicion. A window that closes at 00:00 is
    suspect too: it leaves out the whole day it names.
    """
    suspects: dict[tuple[datetime, str], list[int]] = defaultdict(list)
    for place, window in enumerate(read.call.windows):
        for edge in ("opens", "closes"):
            at: datetime = getattr(window, edge)
            if at.time() == _NOON or (edge == "closes" and at.time() == _MIDNIGHT):
                suspects[(at, edge)].append(place)
    for (at, edge), places in suspects.items():
        ids = [read.call.windows[place].id for place in places]
        params = {
            "windows": ", ".join(ids),
            "edge": edge,
            "local": at.isoformat(timespec="minutes"),
        }
        path = ("windows", places[0], edge)
        yield in_call(read, "windows.noon-or-midnight", f"windows.{ids[0]}", *path, **params)


@check("windows", "release", "zone")
def _release_after_windows(read: Reading) -> Iterator[Finding]:
    late = [one for one in read.call.windows if one.closes >= read.call.release.at]
    for window in late:
        if window.step not in AFTER_RESULTS:
            params = {"window": window.id, "step": window.step}
            where = f"windows.{window.id}"
            yield in_call(read, "release.before-step", where, "release", "at", **params)


@check("release", "cycle")
def _release_before_cycle(read: Reading) -> Iterator[Finding]:
    if read.call.release.at.date() >= read.call.cycle.starts:
        params = {"starts": read.call.cycle.starts.isoformat()}
        yield in_call(read, "release.after-cycle", "release.at", "release", "at", **params)


CHECKS: tuple[Check, ...] = (
    _overlap,
    _prerequisites,
    _missing_steps,
    _noon_or_midnight,
    _release_after_windows,
    _release_before_cycle,
)
