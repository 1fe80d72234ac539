"""Whether the parts of a call file agree with each other: ids, references, instants.

These are faults of the file itself, found without any catalogue. Each check names the sections it
needs and runs only when those are sound, so that one mistake is told once.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from convoca.rules import windows
from convoca.rules.findings import Finding
from convoca.rules.reading import CALL_FILE, VACANCY_FILE, Reading
from convoca.rules.schema import Call


@dataclass(frozen=True, slots=True)
class Check:
    """One check and the sections of the call it reads; "vacancies" means every row is sound."""

    needs: frozenset[str]
    run: Callable[[Reading], Iterable[Finding]]


def check(*needs: str) -> Callable[[Callable[[Reading], Iterator[Finding]]], Check]:
    """Declare what a check reads."""
    return lambda run: Check(frozenset(needs), run)


def run(checks: Iterable[Check], read: Reading) -> Iterator[Finding]:
    """Run the checks whose sections are sound."""
    sound = read.sound | ({"vacancies"} if read.rows_sound else set())
    for one in checks:
        if one.needs <= sound:
            yield from one.run(read)


def in_call(read: Reading, code: str, where: str, *path: str | int, **params: Any) -> Finding:
    """Make a finding about a part of `call.yaml`."""
    return Finding(code, where, {"file": CALL_FILE, "line": read.lines.at(*path), **params})


def in_row(read: Reading, code: str, place: int, where: str, **params: Any) -> Finding:
    """Make a finding about the row of `vacancies.csv` at that place in the reading."""
    line = read.rows[place] if place < len(read.rows) else 0
    return Finding(code, where, {"file": VACANCY_FILE, "line": line, **params})


def problems(read: Reading, folder: str = "") -> tuple[Finding, ...]:
    """Give every disagreement between the parts; `folder` must carry the name of the call."""
    found = tuple(run(_CHECKS, read))
    if folder and "id" in read.sound and read.call.id != folder:
        found += (in_call(read, "call.id-differs", "id", "id", folder=folder, value=read.call.id),)
    return found


_NAMED_SECTIONS = (
    "windows",
    "fields",
    "requirements",
    "reasons",
    "announced",
    "groups",
    "eligibility",
    "compensation",
    "further_steps",
)


def _repeated(ids: Iterable[str]) -> Iterator[tuple[int, str]]:
    seen: Counter[str] = Counter()
    for place, one in enumerate(ids):
        seen[one] += 1
        if seen[one] > 1:
            yield place, one


def _unique_in(section: str) -> Check:
    def find(read: Reading) -> Iterator[Finding]:
        for place, one in _repeated(item.id for item in getattr(read.call, section)):
            where = f"{section}.{one}"
            yield in_call(read, "call.repeated-id", where, section, place, "id", value=one)

    return Check(frozenset({section}), find)


@check("requirements")
def _unique_slots(read: Reading) -> Iterator[Finding]:
    """Slot ids are the keys of files and decisions: unique in the whole call."""
    paths = [
        (r, o, s)
        for r, requirement in enumerate(read.call.requirements)
        for o, option in enumerate(requirement.options)
        for s in range(len(option.slots))
    ]
    ids = [read.call.requirements[r].options[o].slots[s].id for r, o, s in paths]
    for place, one in _repeated(ids):
        r, o, s = paths[place]
        path = ("requirements", r, "options", o, "slots", s, "id")
        where = f"requirements.{read.call.requirements[r].id}.{one}"
        yield in_call(read, "call.repeated-id", where, *path, value=one)


@check("requirements")
def _unique_options(read: Reading) -> Iterator[Finding]:
    for r, requirement in enumerate(read.call.requirements):
        for place, one in _repeated(option.id for option in requirement.options):
            where = f"requirements.{requirement.id}.{one}"
            path = ("requirements", r, "options", place, "id")
            yield in_call(read, "call.repeated-id", where, *path, value=one)


@check("scoring", "fields", "exam")
def _component_sources(read: Reading) -> Iterator[Finding]:
    known = {one.id for one in read.call.fields}
    with_exam = read.call.exam is not None
    for place, component in enumerate(read.call.scoring.components):
        for key, named in (("source", component.source), ("scale", component.scale)):
            by_exam = with_exam and (key, named) == ("source", "exam")
            if named and named not in known and not by_exam:
                where = f"scoring.components.{component.id}.{key}"
                path = ("scoring", "components", place, key)
                yield in_call(read, "call.unknown-reference", where, *path, value=named)


@check("fields")
def _fields_of_fields(read: Reading) -> Iterator[Finding]:
    known = {one.id for one in read.call.fields}
    for path, where, named in _named_by_fields(read.call):
        if named not in known:
            yield in_call(read, "call.unknown-reference", where, *path, value=named)


def _named_by_fields(call: Call) -> Iterator[tuple[tuple[str | int, ...], str, str]]:
    for place, one in enumerate(call.fields):
        where = f"fields.{one.id}"
        if one.scale:
            yield ("fields", place, "scale"), f"{where}.scale", one.scale
        if one.needed:
            yield ("fields", place, "needed", "field"), f"{where}.needed", one.needed.field
        for index, choice in enumerate(one.choices):
            path = ("fields", place, "choices", index, "ends")
            if choice.ends:
                yield (*path, "lowest"), f"{where}.{choice.value}.lowest", choice.ends.lowest
                yield (*path, "highest"), f"{where}.{choice.value}.highest", choice.ends.highest


@check("requirements", "fields")
def _requirement_fields(read: Reading) -> Iterator[Finding]:
    known = {one.id for one in read.call.fields}
    for path, where, named in _fields_named(read.call):
        if named not in known:
            yield in_call(read, "call.unknown-reference", where, *path, value=named)


def _fields_named(call: Call) -> Iterator[tuple[tuple[str | int, ...], str, str]]:
    for r, requirement in enumerate(call.requirements):
        where = f"requirements.{requirement.id}"
        if requirement.claimed_by:
            yield ("requirements", r, "claimed_by"), f"{where}.claimed_by", requirement.claimed_by
        for place, named in enumerate(requirement.compare):
            yield ("requirements", r, "compare", place), f"{where}.compare", named
        for o, option in enumerate(requirement.options):
            if option.date:
                path = ("requirements", r, "options", o, "date", "field")
                yield path, f"{where}.{option.id}.date", option.date.field


@check("reasons", "requirements")
def _reason_requirements(read: Reading) -> Iterator[Finding]:
    known = {one.id for one in read.call.requirements}
    for place, reason in enumerate(read.call.reasons):
        for index, named in enumerate(reason.requirements or ()):
            if named not in known:
                where = f"reasons.{reason.id}.requirements"
                path = ("reasons", place, "requirements", index)
                yield in_call(read, "call.unknown-reference", where, *path, value=named)


@check("zone")
def _zone(read: Reading) -> Iterator[Finding]:
    if not windows.zone_exists(read.call.zone):
        yield in_call(read, "windows.unknown-zone", "zone", "zone", value=read.call.zone)


@check("zone", "windows")
def _window_instants(read: Reading) -> Iterator[Finding]:
    for place, window in enumerate(read.call.windows):
        for edge in ("opens", "closes"):
            path = ("windows", place, edge)
            yield from _instant(read, getattr(window, edge), f"windows.{window.id}.{edge}", *path)
        if window.closes < window.opens:
            where = f"windows.{window.id}"
            yield in_call(read, "windows.backwards", where, "windows", place, "closes")


@check("zone", "release")
def _release_instant(read: Reading) -> Iterator[Finding]:
    yield from _instant(read, read.call.release.at, "release.at", "release", "at")


_CLOCK_CODES = {"missing": "windows.instant-missing", "twice": "windows.instant-twice"}


def _instant(read: Reading, local: datetime, where: str, *path: str | int) -> Iterator[Finding]:
    params = {"local": local.isoformat(timespec="minutes"), "zone": read.call.zone}
    if local.second or local.microsecond:
        yield in_call(read, "windows.whole-minute", where, *path, **params)
    problem = windows.zone_exists(read.call.zone) and windows.local_problem(local, read.call.zone)
    if problem:
        yield in_call(read, _CLOCK_CODES[problem], where, *path, **params)


@check("cycle")
def _cycle(read: Reading) -> Iterator[Finding]:
    cycle = read.call.cycle
    if cycle.ends is not None and cycle.ends < cycle.starts:
        yield in_call(read, "cycle.backwards", "cycle", "cycle", "ends")


@check()
def _repeated_vacancies(read: Reading) -> Iterator[Finding]:
    for place, one in _repeated(row.vacancy for row in read.vacancies):
        yield in_row(read, "vacancies.repeated", place, one, value=one)


_CHECKS: tuple[Check, ...] = (
    *(_unique_in(section) for section in _NAMED_SECTIONS),
    _unique_slots,
    _unique_options,
    _component_sources,
    _fields_of_fields,
    _requirement_fields,
    _reason_requirements,
    _zone,
    _window_instants,
    _release_instant,
    _cycle,
    _repeated_vacancies,
)
