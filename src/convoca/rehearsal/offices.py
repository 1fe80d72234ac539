"""The staff of a rehearsal: they publish, validate, freeze, commit, run, verify and seal."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict
from datetime import datetime, timedelta
from functools import partial
from zoneinfo import ZoneInfo

from convoca.rehearsal.applicants import Applicant
from convoca.rehearsal.draws import Draws
from convoca.rehearsal.stage import Stage
from convoca.rehearsal.variants import REASONS, Variant
from convoca.rules import offers, windows
from convoca.rules.access import Role
from convoca.rules.eligibility import SelectedEntry
from convoca.workflow import (
    accounts,
    assign,
    authority,
    evaluate,
    publish,
    second_key,
    validate,
)
from convoca.workflow.answers import Actor, Answer, Done
from convoca.workflow.queries import desk

STAFF: Mapping[str, Role] = {
    "gestion": Role.MANAGER,
    "segunda.llave": Role.SECOND_KEY,
    "validacion.1": Role.VALIDATOR,
    "validacion.2": Role.VALIDATOR,
    "validacion.3": Role.VALIDATOR,
    "auditoria": Role.AUDITOR,
}
DOMAIN = "institucion.example"
DOUBTS = 0.01  # share of good papers that a validator observes all the same
_SHIFT = timedelta(minutes=30)
_DAY = range(8, 20)


class Offices:
    """Everyone who acts for the institution."""

    def __init__(self, stage: Stage, applicants: Mapping[str, Applicant]) -> None:
        self.stage = stage
        self.by_folio = applicants
        self.people = {name: self._grant(name, role) for name, role in STAFF.items()}
        self.validators = [a for n, a in self.people.items() if STAFF[n] is Role.VALIDATOR]
        self._turns = -1

    def publish(self, at: datetime, listing: Iterable[SelectedEntry]) -> None:
        """Publish the call and import the exam's list, if it has one, each with its second key."""
        manager, call_id = self.people["gestion"], self.stage.call.id
        self._turn(publish.propose_publish_call(actor=manager, at=at, file=self.stage.file), at)
        if offers.is_open(self.stage.call):
            return
        rows = [{**asdict(entry), "score": str(entry.score)} for entry in listing]
        proposed = publish.propose_import_selected(actor=manager, at=at, call_id=call_id, rows=rows)
        self._turn(proposed, at)

    def plan_validation(self, expected: int) -> None:
        """Shifts of half an hour, every working hour of the window; the last ones empty the queue."""
        first = windows.of_step(self.stage.call, "validate")[0]
        opens, closes = windows.bounds(first, self.stage.call.zone)
        place = ZoneInfo(self.stage.call.zone)
        shifts, at = [], opens
        while at < closes:
            if at.astimezone(place).hour in _DAY:
                shifts.append(at)
            at += _SHIFT
        batch = max(1, math.ceil(1.3 * expected / len(shifts)))
        for shift in shifts:
            self.stage.agenda.put(shift, lambda when: self._work(when, batch))
        self.stage.agenda.put(closes - timedelta(minutes=5), lambda when: self._work(when, 10**6))

    def plan_assignment(self) -> None:
        """The day after validation closes: freeze, commit, run, verify, seal, two hours apart."""
        last = windows.of_step(self.stage.call, "validate")[-1]
        at = windows.bounds(last, self.stage.call.zone)[1] + timedelta(hours=9)
        steps: tuple[Callable[..., Answer], ...] = (
            evaluate.propose_freeze,
            assign.propose_commit,
            assign.propose_run,
            assign.propose_verify,
            publish.propose_seal,
        )
        for step in steps:
            self.stage.agenda.put(at, partial(self._assign, step))
            at += timedelta(hours=2)

    def _grant(self, name: str, role: Role) -> Actor:
        email = f"{name}@{DOMAIN}"
        actor = accounts.proved(email)
        opens = windows.changes(self.stage.call)[0].at - timedelta(days=60)
        authority.grant(email=email, role=role, issuer=self.stage.call.issuer, at=opens)
        return accounts.staff(actor.user_id)

    def _turn(self, proposed: Answer, at: datetime) -> None:
        if not self.stage.tally.heard("propose", "gestion", proposed):
            return
        assert isinstance(proposed, Done)
        done = second_key.approve(
            actor=self.people["segunda.llave"],
            at=at,
            proposal_id=int(proposed.reference),
            entropy=self.stage.entropy,
        )
        self.stage.tally.heard("approve", "segunda.llave", done)

    def _assign(self, step: Callable[..., Answer], at: datetime) -> None:
        with self.stage.tally.timing("assign"):
            answer = step(actor=self.people["gestion"], at=at, call_id=self.stage.call.id)
            self._turn(answer, at)

    def _work(self, at: datetime, batch: int) -> None:
        idle = 0
        for _ in range(batch):
            self._turns += 1
            validator = self.validators[self._turns % len(self.validators)]
            # One may find nothing that she may look at while another still does.
            idle = 0 if self._review(validator, at) else idle + 1
            if idle == len(self.validators):
                return

    def _review(self, validator: Actor, at: datetime) -> bool:
        with self.stage.tally.timing("validate"):
            lease = validate.claim_next(actor=validator, at=at, call_id=self.stage.call.id)
            if lease is None:
                return False
            owner = self.by_folio[lease.folio]
            for document in desk.review(validator, lease.folio, lease.token).documents:
                self._decide(validator, at, lease, document, owner)
            closed = validate.close_review(
                actor=validator,
                at=at,
                folio=lease.folio,
                token=lease.token,
                entropy=self.stage.entropy,
            )
        if self.stage.tally.heard("close-review", lease.folio, closed):
            assert isinstance(closed, Done)
            owner.told(closed.reference, at)
        return True

    def _decide(
        self,
        validator: Actor,
        at: datetime,
        lease: validate.Lease,
        document: desk.DocumentView,
        owner: Applicant,
    ) -> None:
        slot = document.needed.slot.id
        reason = self._reason(document, owner)
        done = validate.decide(
            actor=validator,
            at=at,
            folio=lease.folio,
            token=lease.token,
            slot=slot,
            version=document.version,
            verdict="observed" if reason else "valid",
            reason=reason,
        )
        self.stage.tally.heard("decide", lease.folio, done)

    def _reason(self, document: desk.DocumentView, owner: Applicant) -> str:
        """What a careful validator would say of this paper; now and then one doubts a good one."""
        slot = document.needed.slot.id
        fits = [r.id for r in document.reasons if not r.fatal]
        known = {r.id for r in document.reasons}
        variant = owner.lies.get(slot, Variant.GOOD)
        if variant is not Variant.GOOD:
            wanted = REASONS.get(variant, "")
            return wanted if wanted in known else (fits[0] if fits else "")
        doubt = Draws(owner.person.seed, owner.person.number, "doubt", slot)
        first_look = document.version == 1
        return doubt.one(fits) if first_look and fits and doubt.chance(DOUBTS) else ""
