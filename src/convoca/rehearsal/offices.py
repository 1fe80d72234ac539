"""The staff of a rehearsal: they publish, validate, freeze, commit, run, verify and seal."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict
from datetime import datetime, timedelta
from functools import partial
from zoneinfo import ZoneInfo

from convoca.rehearsal.applicants import Applicant
from convoca.rehearsal.stage import Stage
from convoca.rehearsal.validators import Validators
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
)
from convoca.workflow.answers import Actor, Answer, Done
from convoca.workflow.queries import staffing

STAFF: Mapping[str, Role] = {
    "gestion": Role.MANAGER,
    "segunda.llave": Role.SECOND_KEY,
    "validacion.1": Role.VALIDATOR,
    "validacion.2": Role.VALIDATOR,
    "validacion.3": Role.VALIDATOR,
    "auditoria": Role.AUDITOR,
}
DOMAIN = "institucion.example"
_SHIFT = timedelta(minutes=30)
_DAY = range(8, 20)


class Offices:
    """Everyone who acts for the institution."""

    def __init__(self, stage: Stage, applicants: Mapping[str, Applicant]) -> None:
        self.stage = stage
        self.people = {name: self._grant(name, role) for name, role in STAFF.items()}
        several = [a for n, a in self.people.items() if STAFF[n] is Role.VALIDATOR]
        self.validators = Validators(stage, several, applicants)

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
            self.stage.agenda.put(shift, lambda when: self.validators.work(when, batch))
        self.stage.agenda.put(closes - timedelta(minutes=5), self._last_shift)

    def _last_shift(self, at: datetime) -> None:
        """Empty the queue; for what none of them may look at any more, another is named."""
        everything = 10**6
        self.validators.work(at, everything)
        manager, call_id = self.people["gestion"], self.stage.call.id
        if staffing.staffing(manager, call_id, at).stranded:
            self.validators.join(self._grant("validacion.4", Role.VALIDATOR))
            self.validators.work(at, everything)

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
