"""Typing and answering: versions of what the applicant says, told apart between two tabs."""

from collections.abc import Mapping
from datetime import datetime

from convoca.registry import rows
from convoca.registry.facts import dossiers as facts
from convoca.registry.models import (
    AnswerVersion,
    DataVersion,
    Dossier,
)
from convoca.rules import documents, windows
from convoca.rules.answers import data_problems, locked_changes
from convoca.rules.dossiers import State
from convoca.rules.findings import Finding
from convoca.workflow import audit, files
from convoca.workflow.answers import Actor, Answer, Done, Refusal, refuse
from convoca.workflow.files import Held


@audit.once
def save_data(
    *,
    actor: Actor,
    at: datetime,
    folio: str,
    fields: Mapping[str, str],
    seen_version: int,
    key: str = "",
) -> Answer:
    """Save what was typed, as a new version; `fields` may be some of them (a page, one field).

    Problems of content are told and saved all the same: only sending needs them solved. If another
    tab saved one of the same fields since `seen_version`, nothing is written and both are told.
    """
    held = files.hold_own(actor, folio)
    if refused := _may_type(held, at):
        return refused
    before = facts.typed(held.row)
    refused_too = (
        *locked_changes(held.call, before.fields, fields),
        *_unknown(held, fields),
        *_clash(held.row, before, seen_version, fields),
    )
    if refused_too:
        return Refusal(refused_too)
    after = {**before.fields, **fields}
    if after != before.fields:
        _new_version(held, at, after)
    problems = data_problems(held.call, held.track, after)
    return Done(version=held.row.data_version, findings=problems)


@audit.once
def answer(
    *, actor: Actor, at: datetime, folio: str, requirement: str, option: str, key: str = ""
) -> Answer:
    """Say which of a requirement's alternatives applies ("electronic cédula", "in process"…)."""
    held = files.hold_own(actor, folio)
    if refused := _may_type(held, at):
        return refused
    ways = {
        r.id: documents.options(r, held.track)
        for r in documents.requirements(held.call, held.track)
    }
    if option and all(way.id != option for way in ways.get(requirement, ())):
        return refuse("requirement.unknown-answer", requirement)
    if facts.last_answer(held.row, requirement) != option:
        rows.add(AnswerVersion(dossier=held.row, requirement=requirement, option=option, at=at))
    return Done(version=held.row.data_version)


def _may_type(held: Held, at: datetime) -> Refusal | None:
    problems = windows.require(held.call, "record", at)
    if held.state is not State.DRAFT:
        problems = (*problems, Finding("dossier.not-possible", "data"))
    return Refusal(problems) if problems else None


def _unknown(held: Held, fields: Mapping[str, str]) -> tuple[Finding, ...]:
    known = {one.id for one in held.call.fields}
    return tuple(Finding("data.unknown", name) for name in sorted(set(fields) - known))


def _clash(
    row: Dossier, before: facts.Typed, seen: int, fields: Mapping[str, str]
) -> tuple[Finding, ...]:
    """The fields that another tab changed since this one was shown, to another value than now."""
    if seen == before.version:
        return ()
    shown = DataVersion.objects.filter(dossier=row, number=seen).first()
    then = shown.fields if shown else {}
    return tuple(
        Finding("data.changed-elsewhere", name, {"other": before.fields.get(name, "")})
        for name, value in fields.items()
        if before.fields.get(name) not in (then.get(name), value)
    )


def _new_version(held: Held, at: datetime, fields: Mapping[str, str]) -> None:
    row = held.row
    row.data_version += 1
    rows.add(DataVersion(dossier=row, number=row.data_version, fields=fields, saved_at=at))
    rows.change(row, "data_version")
