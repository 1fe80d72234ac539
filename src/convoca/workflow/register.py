"""Registration: from an exam folio and a CURP to an open dossier."""

import secrets
from datetime import datetime

from django.db import IntegrityError, transaction
from django.db.models import Q

from convoca.registry.facts.calls import call_file, current_version
from convoca.registry.facts.exam import selected
from convoca.registry.models import DataVersion, Dossier, ExclusiveClaim, Identity, Transition
from convoca.rules import curp as curps
from convoca.rules import eligibility, windows
from convoca.rules.dossiers import State
from convoca.rules.eligibility import SelectedEntry
from convoca.rules.findings import Finding
from convoca.rules.schema import Call
from convoca.workflow import audit, keys, outbox
from convoca.workflow.answers import Actor, Answer, Done, NotFound, Refusal
from convoca.workflow.entropy import SECURE, Entropy, code


@audit.once
def open_dossier(
    *,
    actor: Actor,
    at: datetime,
    call_id: str,
    exam_folio: str,
    curp: str,
    key: str = "",
    entropy: Entropy = SECURE,
) -> Answer:
    """Open a dossier for a person on the exam's selected list (A2); the track is read from it (A3).

    Refused outside the registration window, for a CURP that is not well formed, for a folio that is
    not on the list or is another person's, and where person or folio already have a dossier.
    """
    version = current_version(call_id)
    if version is None:
        raise NotFound(call_id)
    call = call_file(version).call
    curp, exam_folio = curp.strip().upper(), exam_folio.strip().upper()
    entry = selected(call_id, exam_folio)
    # Whoever asks with another's folio or CURP learns no more than on the public page, and not
    # whether that person already has a dossier.
    identity = curps.problems(curp) or eligibility.for_strangers(
        eligibility.check(call, entry, curp)
    )
    problems = (
        *windows.require(call, "register", at),
        *identity,
        *(_of_account(call, actor) or (() if identity else _of_person(call, curp, exam_folio))),
    )
    if problems or entry is None:
        return Refusal(problems)
    try:
        with transaction.atomic():
            row = _create(call, version, actor, at, entry, entropy)
    except IntegrityError:
        return Refusal((Finding("dossier.exists", "curp"),))
    deed = audit.Deed("dossier.opened", call_id, version, call.zone, dossier=row)
    receipt = audit.record(deed, actor=actor, at=at, entropy=entropy)
    Transition.objects.create(
        dossier=row,
        number=1,
        act="open",
        state=row.state,
        at=at,
        actor=actor.label,
        receipt_number=receipt.number,
    )
    outbox.tell(row, "dossier.opened", at=at, receipt=receipt.number)
    return Done(receipt=receipt.number, reference=row.folio)


def person_key(curp: str) -> str:
    """The same person gives the same key in every call; the key does not give the person."""
    return keys.blind("curp", curp)


def _of_account(call: Call, actor: Actor) -> tuple[Finding, ...]:
    mine = Dossier.objects.filter(call_id=call.id, user_id=actor.user_id)
    return (Finding("dossier.account-has-one"),) if mine.exists() else ()


def _of_person(call: Call, curp: str, exam_folio: str) -> tuple[Finding, ...]:
    person = person_key(curp)
    exam = keys.blind("exam", exam_folio)
    if Dossier.objects.filter(Q(person_key=person) | Q(exam_key=exam), call_id=call.id).exists():
        return (Finding("dossier.exists", "curp"),)
    elsewhere = ExclusiveClaim.objects.filter(
        period=call.exclusivity.period, person_key=person, released_at=None
    )
    return (Finding("exclusivity.active-elsewhere", "curp"),) if elsewhere.exists() else ()


def _create(
    call: Call,
    version: int,
    actor: Actor,
    at: datetime,
    entry: SelectedEntry,
    entropy: Entropy,
) -> Dossier:
    row = Dossier.objects.create(
        call_id=call.id,
        call_version_id=version,
        user_id=actor.user_id,
        folio=code(entropy),
        public_code=code(entropy, groups=3),
        pseudonym=code(entropy, groups=4),
        person_key=person_key(entry.curp),
        exam_key=keys.blind("exam", entry.folio),
        track=entry.track,
        specialty=entry.specialty,
        state=State.DRAFT.value,
        state_at=at,
        data_version=1,
        opened_at=at,
    )
    Identity.objects.create(
        dossier=row,
        curp=entry.curp,
        exam_folio=entry.folio,
        given_names=entry.given_names,
        first_surname=entry.first_surname,
        second_surname=entry.second_surname,
        exam_score=entry.score,
        salt=secrets.token_bytes(32),
    )
    DataVersion.objects.create(dossier=row, number=1, fields=_prefilled(call, entry), saved_at=at)
    return row


def _prefilled(call: Call, entry: SelectedEntry) -> dict[str, str]:
    """The fields that came with the exam record."""
    values = {
        "curp": entry.curp,
        "given-names": entry.given_names,
        "first-surname": entry.first_surname,
        "second-surname": entry.second_surname,
        "track": entry.track,
    }
    return {f.id: values[f.id] for f in call.fields if f.from_exam}
