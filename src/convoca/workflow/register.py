"""Registration: to an open dossier, from an exam folio and a CURP or from what a person states."""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import cast

from django.db import IntegrityError, transaction
from django.db.models import Q

from convoca.registry import rows
from convoca.registry.facts.calls import call_file, current_version
from convoca.registry.facts.exam import selected
from convoca.registry.models import DataVersion, Dossier, ExclusiveClaim, Identity, Transition
from convoca.rules import eligibility, offers, temporary, windows
from convoca.rules.dossiers import State
from convoca.rules.eligibility import SelectedEntry
from convoca.rules.findings import Finding
from convoca.rules.schema import Call, Track
from convoca.workflow import audit, keys, outbox, persons
from convoca.workflow.answers import Actor, Answer, Done, NotFound, Refusal, refuse
from convoca.workflow.entropy import SECURE, Entropy, code


@dataclass(frozen=True, slots=True)
class Newcomer:
    """Who opens a dossier and as what: from the exam's list, or as she stated.

    `person` is the same for one person in every call; `exam` is empty without an exam.
    """

    person: str
    exam: str
    track: Track
    specialty: str
    identity: Mapping[str, str]
    score: Decimal
    values: Mapping[str, str]


@audit.once
def open_dossier(
    *,
    actor: Actor,
    at: datetime,
    call_id: str,
    exam_folio: str,
    curp: str,
    surname: str = "",
    key: str = "",
    entropy: Entropy = SECURE,
) -> Answer:
    """Open a dossier for a person on the exam's selected list (A2); the track is read from it (A3).

    Whoever was selected as foreign and has no CURP says her first `surname` instead, and gets a
    temporary identity at once (A9). Refused outside the registration window, for a CURP that is not
    well formed, for a folio that is not on the list or is another person's, and where person or
    folio already have a dossier.
    """
    call, version = _published(call_id)
    if offers.is_open(call):
        return refuse("registration.needs-statement", "folio")
    curp, exam_folio = curp.strip().upper(), exam_folio.strip().upper()
    entry = selected(call_id, exam_folio)
    # Whoever asks with another's folio or CURP learns no more than on the public page, and not
    # whether that person already has a dossier.
    identity = eligibility.who_asks(call, exam_folio, curp, surname) or eligibility.for_strangers(
        eligibility.check(call, entry, curp, surname)
    )
    person, exam = persons.listed(call, curp, exam_folio), keys.blind("exam", exam_folio)
    problems = (
        *windows.require(call, "register", at),
        *identity,
        *(_of_account(call, actor) or (() if identity else _of_person(call, person, exam))),
    )
    if problems or entry is None:
        return Refusal(problems)
    return _open(call, version, _selected(call, entry), actor, at, entropy)


@audit.once
def open_by_statement(
    *,
    actor: Actor,
    at: datetime,
    call_id: str,
    stated: Mapping[str, str],
    key: str = "",
    entropy: Entropy = SECURE,
) -> Answer:
    """Open a dossier in a call without an exam: the person says who she is and what she applies as.

    `stated` are the fields asked at the door, by id; documents prove them later. Refused outside
    the registration window, for anything wrong in them, and where the person has a dossier already.
    """
    call, version = _published(call_id)
    if not offers.is_open(call):
        return refuse("registration.needs-list", "folio")
    stated = {name: value.strip() for name, value in stated.items()}
    if "curp" in stated:
        stated["curp"] = stated["curp"].upper()
    track = _track(call, stated)
    wrong = eligibility.registration_problems(call, track, stated)
    person = persons.stated(stated)
    problems = (
        *windows.require(call, "register", at),
        *wrong,
        *(_of_account(call, actor) or (() if wrong else _of_person(call, person, ""))),
    )
    if problems:
        return Refusal(problems)
    return _open(call, version, _by_statement(call, track, person, stated), actor, at, entropy)


def _published(call_id: str) -> tuple[Call, int]:
    version = current_version(call_id)
    if version is None:
        raise NotFound(call_id)
    return call_file(version).call, version


def _track(call: Call, stated: Mapping[str, str]) -> Track:
    """The admission category stated; a call with only one does not ask."""
    given = stated.get("track", "")
    return cast(Track, given) if given in ("mexican", "foreign") else call.tracks[0]


def _selected(call: Call, entry: SelectedEntry) -> Newcomer:
    values = {
        "curp": entry.curp,
        "given-names": entry.given_names,
        "first-surname": entry.first_surname,
        "second-surname": entry.second_surname,
        "track": entry.track,
    }
    return Newcomer(
        person=persons.listed(call, entry.curp, entry.folio),
        exam=entry.folio,
        track=entry.track,
        specialty=entry.specialty,
        identity=values,
        score=entry.score,
        values={f.id: values[f.id] for f in call.fields if f.from_exam},
    )


def _by_statement(call: Call, track: Track, person: str, stated: Mapping[str, str]) -> Newcomer:
    asked = {f.id for f in call.fields if f.from_registration and track in f.tracks}
    return Newcomer(
        person=person,
        exam="",
        track=track,
        specialty=stated["specialty"],
        identity=stated,
        score=Decimal(0),
        values={name: value for name, value in stated.items() if name in asked},
    )


def _open(
    call: Call, version: int, newcomer: Newcomer, actor: Actor, at: datetime, entropy: Entropy
) -> Answer:
    try:
        with transaction.atomic():
            row = _create(call, version, actor, at, newcomer, entropy)
    except IntegrityError:
        return Refusal((Finding("dossier.exists", "curp"),))
    deed = audit.Deed("dossier.opened", call.id, version, call.zone, dossier=row)
    receipt = audit.record(deed, actor=actor, at=at, entropy=entropy)
    rows.add(
        Transition(
            dossier=row,
            number=1,
            act="open",
            state=row.state,
            at=at,
            actor=actor.label,
            receipt_number=receipt.number,
        )
    )
    outbox.tell(row, "dossier.opened", at=at, receipt=receipt.number)
    return Done(receipt=receipt.number, reference=row.folio)


def _of_account(call: Call, actor: Actor) -> tuple[Finding, ...]:
    mine = Dossier.objects.filter(call_id=call.id, user_id=actor.user_id)
    return (Finding("dossier.account-has-one"),) if mine.exists() else ()


def _of_person(call: Call, person: str, exam: str) -> tuple[Finding, ...]:
    same = Q(person_key=person) | Q(exam_key=exam) if exam else Q(person_key=person)
    if Dossier.objects.filter(same, call_id=call.id).exists():
        return (Finding("dossier.exists", "curp"),)
    elsewhere = ExclusiveClaim.objects.filter(
        period=call.exclusivity.period, person_key=person, released_at=None
    )
    return (Finding("exclusivity.active-elsewhere", "curp"),) if elsewhere.exists() else ()


def _temporary_id(newcomer: Newcomer, entropy: Entropy) -> str:
    """What she goes by without a CURP: the same in every call that knows her in the same way."""
    if newcomer.identity.get("curp"):
        return ""
    hers = Dossier.objects.filter(person_key=newcomer.person).exclude(temporary_id="")
    known = hers.values_list("temporary_id", flat=True).first()
    return known or temporary.written(code(entropy, groups=1, size=8))


def _create(
    call: Call,
    version: int,
    actor: Actor,
    at: datetime,
    newcomer: Newcomer,
    entropy: Entropy,
) -> Dossier:
    row = Dossier(
        call_id=call.id,
        call_version_id=version,
        user_id=actor.user_id,
        folio=code(entropy),
        public_code=code(entropy, groups=3),
        pseudonym=code(entropy, groups=4),
        person_key=newcomer.person,
        exam_key=keys.blind("exam", newcomer.exam) if newcomer.exam else "",
        temporary_id=_temporary_id(newcomer, entropy),
        track=newcomer.track,
        specialty=newcomer.specialty,
        state=State.DRAFT.value,
        state_at=at,
        data_version=1,
        opened_at=at,
    )
    rows.add(row)
    known = newcomer.identity
    rows.add(
        Identity(
            dossier=row,
            curp=known.get("curp", ""),
            exam_folio=newcomer.exam,
            given_names=known.get("given-names", ""),
            first_surname=known.get("first-surname", ""),
            second_surname=known.get("second-surname", ""),
            exam_score=newcomer.score,
            salt=secrets.token_bytes(32),
        )
    )
    rows.add(DataVersion(dossier=row, number=1, fields=dict(newcomer.values), saved_at=at))
    return row
