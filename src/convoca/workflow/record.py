"""The applicant's own acts on the dossier: type, attach, order wishes, print, send, correct, withdraw."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import datetime

from django.db import IntegrityError, transaction

from convoca import docscan
from convoca.proof.canonical import encode, salted_digest
from convoca.registry.facts import dossiers as facts
from convoca.registry.models import (
    AnswerVersion,
    DataVersion,
    DocumentVersion,
    Dossier,
    ExclusiveClaim,
    PreferenceVersion,
    StoredFile,
)
from convoca.rules import documents, dossiers, windows
from convoca.rules.answers import data_problems, locked_changes
from convoca.rules.dossiers import Act, State
from convoca.rules.findings import Effect, Finding, blocks_send
from convoca.rules.schema import Slot
from convoca.rules.sending import SendFacts, preference_problems, send_problems
from convoca.workflow import audit, files, outbox, storage, wishes
from convoca.workflow.answers import Actor, Answer, Done, NotFound, Refusal, refuse
from convoca.workflow.entropy import SECURE, Entropy
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
    if facts.typed(held.row).answers.get(requirement, "") != option:
        AnswerVersion.objects.create(
            dossier=held.row, requirement=requirement, option=option, at=at
        )
    return Done(version=held.row.data_version)


def attach(
    *,
    actor: Actor,
    at: datetime,
    folio: str,
    slot: str,
    filename: str,
    data: bytes,
    key: str = "",
    entropy: Entropy = SECURE,
) -> Answer:
    """Attach a file to a slot: looked at first, stored whole, then bound to the dossier in one act.

    Findings that make it useless refuse it; the others come with the answer. An earlier file stays
    as a version. A crash before the last step leaves only bytes without owner, swept later.
    """
    held = files.look_own(actor, folio)
    found = _slot(held, slot)
    seen = docscan.inspect(data, filename)
    problems = documents.findings(held.call, found, seen)
    if any(f.effect is Effect.REFUSE for f in problems):
        return Refusal(problems)
    stored = storage.put(data)
    return _bind(
        actor=actor,
        at=at,
        folio=folio,
        slot=slot,
        filename=filename[-200:],
        stored=stored,
        seen=seen,
        problems=problems,
        key=key,
        entropy=entropy,
    )


@audit.once
def remove(
    *, actor: Actor, at: datetime, folio: str, slot: str, key: str = "", entropy: Entropy = SECURE
) -> Answer:
    """Take a file out of a slot: a new, empty version; the earlier one stays listed."""
    held = files.hold_own(actor, folio)
    if refused := _may_attach(held, slot, at):
        return refused
    number = _last(held.row, slot)
    if not number:
        return refuse("document.missing", slot)
    DocumentVersion.objects.create(
        dossier=held.row, slot=slot, number=number + 1, removed=True, at=at
    )
    deed = held.deed("document.removed", act={"slot": slot, "version": number + 1})
    receipt = audit.record(deed, actor=actor, at=at, entropy=entropy)
    return Done(receipt=receipt.number, version=number + 1)


@audit.once
def save_preferences(
    *,
    actor: Actor,
    at: datetime,
    folio: str,
    vacancies: Sequence[str],
    seen_version: int,
    key: str = "",
    entropy: Entropy = SECURE,
) -> Answer:
    """Save a whole list of wishes, best first, as a new version with its own receipt (L2).

    Allowed until the list's own window closes, before and after sending (A26).
    """
    held = files.hold_own(actor, folio)
    problems = (
        *windows.require(held.call, "prefer", at),
        *preference_problems(held.call, held.file, held.row.specialty, vacancies),
    )
    if held.state in dossiers.TERMINAL:
        problems = (*problems, Finding("dossier.not-possible", "preferences"))
    if seen_version != held.row.preference_version:
        problems = (*problems, Finding("preferences.changed-elsewhere", "preferences"))
    if problems:
        return Refusal(problems)
    return _store_preferences(held, actor, at, list(vacancies), entropy)


@audit.once
def send(
    *,
    actor: Actor,
    at: datetime,
    folio: str,
    accepts_exclusivity: bool,
    key: str = "",
    entropy: Entropy = SECURE,
) -> Answer:
    """Send the dossier for validation: irreversible, exclusive for the period, receipted (A20, A21).

    Freezes data, documents and sheet. Every reason that stops it is told at once.
    """
    held = files.hold_own(actor, folio)
    typed, attached = facts.typed(held.row), facts.attached(held.row)
    problems = (
        *windows.require(held.call, "send", at),
        *_sendable(held, typed, attached, accepts_exclusivity),
    )
    if blocks_send(problems):
        return Refusal(problems)
    if not _claim_period(held, at):
        return refuse("exclusivity.active-elsewhere")
    act = {
        "data_version": typed.version,
        "data_digest": files.data_digest(held.row.identity, typed.fields),
        "answers": dict(typed.answers),
        "exclusivity": held.call.exclusivity.period,
        "preference_version": held.row.preference_version,
    }
    deed = held.deed("dossier.sent", act=act, files=_listing(attached))
    return _conclude(held, Act.SEND, deed, actor, at, entropy)


@audit.once
def resend(
    *, actor: Actor, at: datetime, folio: str, key: str = "", entropy: Entropy = SECURE
) -> Answer:
    """Send the corrections that the letter asked for: each observed document has a new version."""
    held = files.hold_own(actor, folio)
    attached = facts.attached(held.row)
    asked = observed(held.row)
    stale = [s for s, number in asked.items() if s not in attached or attached[s].number <= number]
    problems = (
        *windows.require(held.call, "correct", at),
        *(Finding("correction.missing", slot, effect=Effect.BLOCK_SEND) for slot in stale),
    )
    if problems:
        return Refusal(problems)
    deed = held.deed("dossier.corrected", files=_listing(attached))
    return _conclude(held, Act.CORRECT, deed, actor, at, entropy)


@audit.once
def withdraw(
    *, actor: Actor, at: datetime, folio: str, key: str = "", entropy: Entropy = SECURE
) -> Answer:
    """Leave the call: a separate, receipted act that frees the person for others of the period."""
    held = files.hold_own(actor, folio)
    ExclusiveClaim.objects.filter(dossier=held.row, released_at=None).update(released_at=at)
    return _conclude(held, Act.WITHDRAW, held.deed("dossier.withdrawn"), actor, at, entropy)


def observed(row: Dossier) -> dict[str, int]:
    """The slots that the last letter observed, with the version it looked at."""
    review = row.reviews.order_by("-number").first()
    if review is None or row.state != State.TO_CORRECT.value:
        return {}
    found = row.decisions.filter(pk__in=review.observed).select_related("document")
    return {d.slot: d.document.number for d in found}


def _may_type(held: Held, at: datetime) -> Refusal | None:
    problems = windows.require(held.call, "record", at)
    if held.state is not State.DRAFT:
        problems = (*problems, Finding("dossier.not-possible", "data"))
    return Refusal(problems) if problems else None


def _may_attach(held: Held, slot: str, at: datetime) -> Refusal | None:
    """A draft takes any file while recording is open; later only what the letter observed."""
    if held.state is State.DRAFT:
        problems = windows.require(held.call, "record", at)
    elif slot in observed(held.row):
        problems = windows.require(held.call, "correct", at)
    else:
        problems = (Finding("dossier.not-possible", slot),)
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
    DataVersion.objects.create(dossier=row, number=row.data_version, fields=fields, saved_at=at)
    row.save(update_fields=["data_version"])


def _slot(held: Held, slot: str) -> Slot:
    found = documents.slot(held.call, slot)
    if found is None or held.track not in found.requirement.tracks:
        raise NotFound(slot)
    return found.slot


@audit.once
def _bind(
    *,
    actor: Actor,
    at: datetime,
    folio: str,
    slot: str,
    filename: str,
    stored: str,
    seen: documents.FileFacts,
    problems: tuple[Finding, ...],
    key: str,
    entropy: Entropy,
) -> Answer:
    held = files.hold_own(actor, folio)
    if refused := _may_attach(held, slot, at):
        return refused
    file = StoredFile.objects.create(
        dossier=held.row, key=stored, filename=filename, facts=asdict(seen), stored_at=at
    )
    number = _last(held.row, slot) + 1
    row = DocumentVersion.objects.create(
        dossier=held.row,
        slot=slot,
        number=number,
        file=file,
        sha256=seen.sha256,
        size=seen.size,
        pages=seen.pages,
        at=at,
    )
    deed = held.deed("document.attached", files=[_line(row)])
    receipt = audit.record(deed, actor=actor, at=at, entropy=entropy)
    return Done(receipt=receipt.number, version=number, findings=problems)


def _last(row: Dossier, slot: str) -> int:
    last = DocumentVersion.objects.filter(dossier=row, slot=slot).order_by("-number").first()
    return last.number if last else 0


def _line(row: DocumentVersion) -> dict[str, object]:
    return {
        "slot": row.slot,
        "version": row.number,
        "bytes": row.size,
        "sha256": row.sha256,
        "pages": row.pages,
    }


def _listing(attached: Mapping[str, DocumentVersion]) -> list[dict[str, object]]:
    return [_line(attached[slot]) for slot in sorted(attached)]


def _sendable(
    held: Held,
    typed: facts.Typed,
    attached: Mapping[str, DocumentVersion],
    accepts_exclusivity: bool,
) -> tuple[Finding, ...]:
    stands = SendFacts(
        values=typed.fields,
        answers=typed.answers,
        attached={s: facts.file_facts(d.file.facts) for s, d in attached.items() if d.file},
        sheet=files.sheet_mark(held, typed),
        # The list stays sealed: whether there is one is all that sending asks.
        preferences=["saved"] if held.row.preference_version else [],
        exclusivity_accepted=accepts_exclusivity,
    )
    return send_problems(held.call, held.track, stands)


def _claim_period(held: Held, at: datetime) -> bool:
    try:
        with transaction.atomic():
            ExclusiveClaim.objects.create(
                period=held.call.exclusivity.period,
                person_key=held.row.person_key,
                dossier=held.row,
                claimed_at=at,
            )
    except IntegrityError:
        return False
    return True


def _conclude(
    held: Held, act: Act, deed: audit.Deed, actor: Actor, at: datetime, entropy: Entropy
) -> Answer:
    receipt = audit.record(deed, actor=actor, at=at, entropy=entropy)
    if problem := files.step(held, act, actor=actor, at=at, receipt=receipt.number):
        return Refusal((problem,))
    outbox.tell(held.row, deed.kind, at=at, receipt=receipt.number)
    return Done(receipt=receipt.number, reference=held.row.folio)


def _store_preferences(
    held: Held, actor: Actor, at: datetime, vacancies: list[str], entropy: Entropy
) -> Answer:
    row = held.row
    row.preference_version += 1
    act = {
        "preference_version": row.preference_version,
        "length": len(vacancies),
        "digest": salted_digest(encode(vacancies).decode(), bytes(row.identity.salt)),
    }
    deed = held.deed("preferences.saved", act=act)
    receipt = audit.record(deed, actor=actor, at=at, entropy=entropy)
    PreferenceVersion.objects.create(
        dossier=row,
        number=row.preference_version,
        sealed=wishes.sealed(vacancies, row, row.preference_version),
        length=len(vacancies),
        receipt_number=receipt.number,
        saved_at=at,
    )
    row.save(update_fields=["preference_version"])
    return Done(receipt=receipt.number, version=row.preference_version)
