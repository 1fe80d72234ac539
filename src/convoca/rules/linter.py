"""Whether a call makes sense: its figures add up, its hospitals exist, its dates can be lived with.

The checks stand in five tables: of the calendar, the papers, what depends on another answer, the
offer and the vacancies. What a call acknowledges, with a reason, becomes a warning; all the rest
keeps it from being published.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from convoca.rules import (
    calendar_checks,
    calls,
    condition_checks,
    consistency,
    offer_checks,
    paper_checks,
    reading,
    vacancy_checks,
)
from convoca.rules.calls import CallFile
from convoca.rules.catalogues import Catalogues
from convoca.rules.consistency import in_call
from convoca.rules.findings import Effect, Finding
from convoca.rules.reading import Reading
from convoca.rules.schema import Acknowledged, Call

_CHECKS = (
    *calendar_checks.CHECKS,
    *paper_checks.CHECKS,
    *condition_checks.CHECKS,
    *offer_checks.CHECKS,
    *vacancy_checks.CHECKS,
)


def check(file: CallFile, catalogues: Catalogues) -> tuple[Finding, ...]:
    """Give everything to say about a well-formed call; params carry `file` and `line`."""
    read = _as_read(file, catalogues)
    return _in_order(_acknowledge(read, consistency.run(_CHECKS, read)))


def check_edited(file: CallFile, catalogues: Catalogues) -> tuple[Finding, ...]:
    """The same for a call that comes from no folder and may not be well formed: an edited one."""
    read = _as_read(file, catalogues)
    malformed = consistency.problems(read, file.call.id)
    return _in_order((*malformed, *_acknowledge(read, consistency.run(_CHECKS, read))))


def _as_read(file: CallFile, catalogues: Catalogues) -> Reading:
    return Reading(
        call=file.call,
        sound=frozenset(Call.model_fields),
        vacancies=file.vacancies,
        lines=file.lines,
        rows=file.rows,
        rows_sound=True,
        catalogues=catalogues,
    )


def check_folder(folder: Path, catalogues: Catalogues) -> tuple[Finding, ...]:
    """Give everything to say about a folder, also when parts of it cannot be read."""
    read = replace(reading.read_folder(folder), catalogues=catalogues)
    malformed = (*read.findings, *consistency.problems(read, Path(folder).resolve().name))
    return _in_order((*malformed, *_acknowledge(read, consistency.run(_CHECKS, read))))


def _in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    return tuple(sorted(findings, key=calls.position))


def _acknowledge(read: Reading, findings: Iterable[Finding]) -> Iterator[Finding]:
    """Turn what the call acknowledges into warnings, and tell what it acknowledges in vain."""
    known: dict[tuple[str, str], Acknowledged] = {}
    if "acknowledged" in read.sound:
        known = {(one.code, one.where): one for one in read.call.acknowledged}
    used: set[tuple[str, str]] = set()
    for finding in findings:
        reason = known.get((finding.code, finding.where))
        if reason is None:
            yield finding
            continue
        used.add((finding.code, finding.where))
        said = {"reason_es": reason.reason.es, "reason_en": reason.reason.en}
        yield replace(finding, effect=Effect.WARN, params={**finding.params, **said})
    yield from _unused(read, known, used)


def _unused(
    read: Reading, known: dict[tuple[str, str], Acknowledged], used: set[tuple[str, str]]
) -> Iterator[Finding]:
    for place, (code, where) in enumerate(known):
        if (code, where) not in used:
            unused = in_call(
                read, "acknowledged.unused", where, "acknowledged", place, acknowledged=code
            )
            yield replace(unused, effect=Effect.WARN)
