"""A CURP for whoever registered without one: she asks, somebody of the office looks, and decides.

Nothing is overwritten: the temporary identity stays on the dossier and on its receipts, and every
request with its outcome. What changes is by which key the person is found, so that nobody takes
part twice in a period under two identities.
"""

from collections.abc import Iterator
from datetime import datetime

from django.db import IntegrityError, transaction

from convoca.proof.canonical import salted_digest
from convoca.registry import rows
from convoca.registry.facts import dossiers as facts
from convoca.registry.facts.calls import call_file
from convoca.registry.models import CurpLink, Dossier, ExclusiveClaim, SelectedEntry
from convoca.rules import access, temporary
from convoca.rules import curp as curps
from convoca.rules.dossiers import State
from convoca.rules.findings import Effect, Finding, refuses
from convoca.rules.written import as_date
from convoca.workflow import audit, authority, conflicts, files, outbox, persons
from convoca.workflow.answers import Actor, Answer, Done, NotFound, Refusal, refuse
from convoca.workflow.entropy import SECURE, Entropy
from convoca.workflow.files import Held

LONGEST = 1000


@audit.once
def ask_link(
    *,
    actor: Actor,
    at: datetime,
    folio: str,
    curp: str,
    key: str = "",
    entropy: Entropy = SECURE,
) -> Answer:
    """Ask that a CURP be linked to one's own temporary identity.

    It is held against the data she typed; refused while another request is open.
    """
    return _ask(files.hold_own(actor, folio), actor, at, curp, entropy)


@audit.once
def ask_link_at_office(
    *,
    actor: Actor,
    at: datetime,
    call_id: str,
    temporary_id: str,
    curp: str,
    key: str = "",
    entropy: Entropy = SECURE,
) -> Answer:
    """Ask it for somebody who came to the office; another person decides."""
    identity = temporary.clean(temporary_id)
    if problems := (*temporary.problems(identity), *_unsound(curps.clean(curp))):
        return Refusal(problems)
    row = Dossier.objects.filter(call_id=call_id, temporary_id=identity, erased_at=None).first()
    if row is None:
        return refuse("temporary.unknown", "temporary")
    held = files.hold(row.folio)
    _require(held, actor, at)
    return _ask(held, actor, at, curp, entropy)


@audit.once
def decide_link(
    *,
    actor: Actor,
    at: datetime,
    call_id: str,
    number: int,
    approves: bool,
    reason: str = "",
    key: str = "",
    entropy: Entropy = SECURE,
) -> Answer:
    """Link the CURP that the request of that number asks for, or refuse it with a reason she reads.

    Not by her or anybody near to her, nor by whoever asked for her. Refused while that CURP is of
    another file with which this one cannot stand.
    """
    asked = CurpLink.objects.filter(dossier__call_id=call_id)
    held = files.hold_by(asked, number)
    _require(held, actor, at)
    link = asked.get(pk=number)
    if link.outcome:
        return refuse("identity.nothing-asked")
    problems = (
        *conflicts.findings(actor, held.row),
        *access.four_eyes(link.asked_by, actor.label),
    )
    if not approves and not reason.strip():
        problems = (*problems, Finding("identity.no-reason", "reason"))
    if approves:
        problems = (*problems, *(one for one in collisions(held, link.curp) if refuses([one])))
    if problems:
        return Refusal(problems)
    if approves and not _linked(held, link, at):
        return refuse("identity.curp-in-call", "curp", folio=held.row.folio)
    return _decided(held, link, actor, at, reason.strip()[:LONGEST], entropy)


def open_link(row: Dossier) -> CurpLink | None:
    """The request that waits for a decision, if there is one."""
    return CurpLink.objects.filter(dossier=row, outcome="").first()


def collisions(held: Held, curp: str) -> tuple[Finding, ...]:
    """Say where else that CURP is: what cannot stand beside this file refuses the link."""
    return tuple(_collisions(held, curp))


def _collisions(held: Held, curp: str) -> Iterator[Finding]:
    row = held.row
    others = SelectedEntry.objects.filter(call_id=row.call_id, curp=curp)
    if others.exclude(folio=row.identity.exam_folio).exists():
        yield Finding("identity.curp-selected", "curp")
    if persons.is_another(row.person_key, curp):
        yield Finding("identity.already-linked", "curp")
    key, period = persons.by_curp(curp), held.call.exclusivity.period
    for other in Dossier.objects.filter(person_key=key).exclude(pk=row.pk).order_by("id"):
        call = call_file(other.call_version_id).call
        about = {"folio": other.folio, "call": call.id, "state": other.state}
        if other.call_id == row.call_id:
            yield Finding("identity.curp-in-call", "curp", {"folio": other.folio})
        elif call.exclusivity.period == period and other.state != State.WITHDRAWN.value:
            both = _takes_part(other) and _takes_part(row)
            effect = Effect.REFUSE if both else Effect.WARN
            yield Finding("identity.curp-elsewhere", "curp", about, effect)


def _takes_part(row: Dossier) -> bool:
    return ExclusiveClaim.objects.filter(dossier=row, released_at=None).exists()


def _require(held: Held, actor: Actor, at: datetime) -> None:
    call = held.call
    authority.require(actor, "review-identity", call=call.id, issuer=call.issuer, at=at)


def _ask(held: Held, actor: Actor, at: datetime, curp: str, entropy: Entropy) -> Answer:
    curp = curps.clean(curp)
    if problems := (*_not_now(held, curp), *_wrong(held, curp)):
        return Refusal(problems)
    rows.add(CurpLink(dossier=held.row, curp=curp, asked_by=actor.label, asked_at=at))
    deed = held.deed("identity.link-asked", act={"curp_digest": _digest(held, curp)})
    receipt = audit.record(deed, actor=actor, at=at, entropy=entropy)
    return Done(receipt=receipt.number, reference=held.row.folio)


def _not_now(held: Held, curp: str) -> tuple[Finding, ...]:
    if not held.row.temporary_id:
        raise NotFound(held.row.folio)
    if held.row.identity.curp or persons.is_another(held.row.person_key, curp):
        return (Finding("identity.already-linked", "curp"),)
    return (Finding("identity.already-asked", "curp"),) if open_link(held.row) else ()


def _unsound(curp: str) -> tuple[Finding, ...]:
    """What is wrong with a CURP by itself, told beside its field."""
    found = curps.problems(curp) if curp else (Finding("eligibility.no-curp", "curp"),)
    return tuple(Finding(one.code, "curp", one.params) for one in found)


def _wrong(held: Held, curp: str) -> tuple[Finding, ...]:
    """A CURP that is not sound, or not of the birth date, sex and place she typed."""
    typed = facts.typed(held.row).fields
    day = as_date(typed.get("birth-date", "").strip())
    differs = curps.mismatches(
        curp, day, typed.get("sex", "").strip(), typed.get("birth-state", "").strip()
    )
    return _unsound(curp) or tuple(Finding(one.code, "curp", one.params) for one in differs)


def _linked(held: Held, link: CurpLink, at: datetime) -> bool:
    """Store the CURP beside the temporary identity, and make the two keys one person."""
    try:
        with transaction.atomic():
            persons.join(held.row.person_key, persons.by_curp(link.curp), at=at)
    except IntegrityError:
        return False
    identity = held.row.identity
    identity.curp = link.curp
    rows.change(identity, "curp")
    link.outcome = "linked"
    return True


def _decided(
    held: Held, link: CurpLink, actor: Actor, at: datetime, reason: str, entropy: Entropy
) -> Answer:
    link.outcome = link.outcome or "refused"
    link.reason, link.decided_by, link.decided_at = reason, actor.label, at
    rows.change(link, "outcome", "reason", "decided_by", "decided_at")
    kind = f"identity.{link.outcome}"
    deed = held.deed(kind, act={"curp_digest": _digest(held, link.curp)})
    receipt = audit.record(deed, actor=actor, at=at, entropy=entropy)
    outbox.tell(held.row, kind, at=at, receipt=receipt.number)
    return Done(receipt=receipt.number, reference=held.row.folio)


def _digest(held: Held, curp: str) -> str:
    """Comparable by its owner; meaningless once her salt is erased."""
    return salted_digest(curp, bytes(held.row.identity.salt))
