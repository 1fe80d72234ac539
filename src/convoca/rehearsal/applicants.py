"""A made-up doctor who walks the call through the same use cases as everyone else."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta

from convoca.rehearsal import papers, slips, statements
from convoca.rehearsal.people import Person
from convoca.rehearsal.stage import Stage
from convoca.rehearsal.tempers import Fate, Mistake
from convoca.rehearsal.variants import REFUSED, Variant
from convoca.rehearsal.wishes import wishes
from convoca.rules import branches, documents, offers, windows
from convoca.rules.sending import SendFacts
from convoca.workflow import accounts, record, register
from convoca.workflow.answers import Actor, Answer, Done
from convoca.workflow.queries import mine

_FILE_CODES = frozenset(
    f"document.{c}"
    for c in (
        "empty",
        "damaged",
        "encrypted",
        "name-differs",
        "kind-not-accepted",
        "active-content",
    )
)
_CURP_CODES = frozenset({"curp.length", "curp.character", "curp.alphabet", "curp.check-digit"})


class Applicant:
    """One person's way through the call; what goes wrong is in her temper, and expected."""

    def __init__(self, stage: Stage, person: Person, other: Person) -> None:
        self.stage, self.person, self.other = stage, person, other
        self.folio = ""
        self.lies: dict[str, Variant] = {}
        self._actor: Actor | None = None

    @property
    def actor(self) -> Actor:
        """Her account, proved by the code that reached her address."""
        if self._actor is None:
            self._actor = accounts.proved(self.person.email)
        return self._actor

    def plan(self) -> None:
        """Put her first act on the agenda."""
        self.stage.agenda.put(self.person.temper.registers_at, self.register)

    def register(self, at: datetime) -> None:
        """Open the dossier, perhaps after a slip; then plan the rest."""
        person = self.person
        if person.temper.makes(Mistake.WRONG_CURP) and self._known_by_curp():
            self._open(at, person.folio, person.mistyped_curp, _CURP_CODES)
        if person.temper.makes(Mistake.OTHERS_FOLIO) and not offers.is_open(self.stage.call):
            self._open(at, self.other.folio, person.curp, {"eligibility.no-match"})
        done = self._open(at, person.folio, person.curp)
        if isinstance(done, Done):
            self.folio = done.reference
            self._plan_the_rest(at)

    def gather(self, at: datetime) -> None:
        """Type the data, answer the questions, attach the papers, order the wishes."""
        self._type(at)
        tries = slips.attempts(self.person, self.stage.call)
        forgotten = slips.forgotten(self.person, self.stage.call)
        leaves = self.person.temper.fate is Fate.ABANDONS
        for n, (slot, variants) in enumerate(tries.items()):
            if slot != forgotten and not (leaves and n > 3):
                self._attach(at, slot, variants)
        if not leaves:
            self._prefer(at, "wishes")

    def send(self, at: datetime) -> None:
        """Send for validation: late it is refused; what a slip left open is mended first."""
        temper = self.person.temper
        if temper.fate is Fate.LATE:
            self._send(at, {"window.closed", "document.missing"})
            return
        if temper.makes(Mistake.STALE_SHEET):
            self._change_phone(at)
            self._send(at, {"sheet.stale", "document.missing"})
            self._attach(at, self._sheet_slot(), (Variant.GOOD,))
        forgotten = slips.forgotten(self.person, self.stage.call)
        mended = temper.makes(Mistake.STALE_SHEET) and forgotten == self._sheet_slot()
        if forgotten and not mended:
            self._send(at, {"document.missing"})
            self._attach(at, forgotten, slips.attempts(self.person, self.stage.call)[forgotten])
        sent = self._send(at)
        if isinstance(sent, Done):
            self._plan_after_sending(at)

    def told(self, verdict: str, at: datetime) -> None:
        """The letter came: plan the correction, unless she is one who never answers."""
        if verdict != "to_correct" or self.person.temper.makes(Mistake.NO_CORRECTION):
            return
        several = windows.of_step(self.stage.call, "correct")
        if not several:
            return
        closes = windows.bounds(several[-1], self.stage.call.zone)[1]
        wait = timedelta(hours=self.person.draws("correction").whole(3, 40))
        answers_at = min(at + wait, closes - timedelta(minutes=7))
        if answers_at > at:
            self.stage.agenda.put(answers_at, self.correct)

    def correct(self, at: datetime) -> None:
        """Attach what the letter asked for and send it again."""
        if at < self.person.temper.registers_at or self.state() != "to_correct":
            return
        for slot in mine.dossier(self.actor, self.folio).slots:
            if slot.asked:
                self._attach(at, slot.needed.slot.id, (Variant.GOOD,))
        done = record.resend(actor=self.actor, at=at, folio=self.folio, entropy=self.stage.entropy)
        self.stage.tally.heard("correct", self.person.email, done)

    def state(self) -> str:
        """Where her dossier is now."""
        return next(m.state.value for m in mine.listing(self.actor) if m.folio == self.folio)

    def _plan_the_rest(self, at: datetime) -> None:
        call = self.stage.call
        prints = windows.bounds(windows.of_step(call, "print")[0], call.zone)[0]
        ends = self.person.temper.sends_at
        closes = windows.bounds(windows.of_step(call, "record")[-1], call.zone)[1]
        until = min(ends or closes, closes) - timedelta(seconds=30)
        half = at + (until - at) / 2
        self.stage.agenda.put(max(at, min(max(half, prints), until)), self.gather)
        if ends is not None:
            self.stage.agenda.put(ends, self.send)

    def _plan_after_sending(self, at: datetime) -> None:
        temper = self.person.temper
        if temper.fate is Fate.WITHDRAWS:
            wait = timedelta(hours=self.person.draws("withdrawal").whole(5, 60))
            self.stage.agenda.put(at + wait, self._withdraw)
        elif temper.makes(Mistake.RETHINKS):
            wait = timedelta(hours=self.person.draws("rethinking").whole(2, 90))
            self.stage.agenda.put(at + wait, lambda when: self._prefer(when, "second thoughts"))

    def _known_by_curp(self) -> bool:
        """Whether the call asks her for a CURP when she opens the file."""
        call = self.stage.call
        return not offers.is_open(call) or "curp" in statements.at_the_door(self.person, call)

    def _open(
        self, at: datetime, folio: str, curp: str, expected: frozenset[str] | set[str] = frozenset()
    ) -> Answer:
        call, entropy = self.stage.call, self.stage.entropy
        with self.stage.tally.timing("register"):
            if offers.is_open(call):
                stated = statements.at_the_door(self.person, call)
                stated |= {"curp": curp} if "curp" in stated else {}
                done = register.open_by_statement(
                    actor=self.actor, at=at, call_id=call.id, stated=stated, entropy=entropy
                )
            else:
                done = register.open_dossier(
                    actor=self.actor,
                    at=at,
                    call_id=call.id,
                    exam_folio=folio,
                    curp=curp,
                    entropy=entropy,
                )
        self.stage.tally.heard("register", self.person.email, done, expected)
        return done

    def _type(self, at: datetime, changed: Mapping[str, str] | None = None) -> None:
        known = statements.values(self.person, self.stage.call)
        locked = {f.id for f in self.stage.call.fields if f.locked}
        typed = {k: v for k, v in known.items() if k not in locked} | dict(changed or {})
        with self.stage.tally.timing("data"):
            done = record.save_data(
                actor=self.actor,
                at=at,
                folio=self.folio,
                fields=typed,
                seen_version=mine.dossier(self.actor, self.folio).data_version,
            )
            self.stage.tally.heard("save-data", self.person.email, done)
            if changed is None:
                self._answer_questions(at)

    def _answer_questions(self, at: datetime) -> None:
        for requirement, option in statements.answers(self.person, self.stage.call).items():
            done = record.answer(
                actor=self.actor, at=at, folio=self.folio, requirement=requirement, option=option
            )
            self.stage.tally.heard("answer", self.person.email, done)

    def _change_phone(self, at: datetime) -> None:
        self._type(at, {"phone": "55 0099 9999"})

    def _attach(self, at: datetime, slot: str, variants: tuple[Variant, ...]) -> None:
        for variant in variants:
            mark = self._mark() if slot == self._sheet_slot() else ""
            full = self.stage.full
            filename, data = papers.paper(self.person, slot, variant, full, code=mark)
            with self.stage.tally.timing("attach"):
                done = record.attach(
                    actor=self.actor,
                    at=at,
                    folio=self.folio,
                    slot=slot,
                    filename=filename,
                    data=data,
                    entropy=self.stage.entropy,
                )
            expected = _FILE_CODES if variant in REFUSED else frozenset[str]()
            if self.stage.tally.heard("attach", self.person.email, done, expected):
                self.lies[slot] = variant

    def _prefer(self, at: datetime, purpose: str) -> None:
        if self.state() in ("refused", "withdrawn"):
            return
        several = windows.of_step(self.stage.call, "prefer")
        if not several or windows.status(several[-1], self.stage.call.zone, at) != "open":
            return
        with self.stage.tally.timing("prefer"):
            done = record.save_preferences(
                actor=self.actor,
                at=at,
                folio=self.folio,
                vacancies=wishes(self.person, self.stage.file, purpose=purpose),
                seen_version=mine.dossier(self.actor, self.folio).preference_version,
                entropy=self.stage.entropy,
            )
        self.stage.tally.heard("prefer", self.person.email, done)

    def _looks_over(self) -> SendFacts:
        """Her page before sending, with what it warns of."""
        page = mine.dossier(self.actor, self.folio)
        self.stage.tally.told("review", page.problems)
        mark = documents.read_sheet_mark([page.mark.text])
        assert mark is not None
        return SendFacts(
            values=page.fields,
            answers=page.answers,
            attached={s.needed.slot.id: s.facts for s in page.slots if s.facts},
            sheet=mark,
        )

    def _send(self, at: datetime, expected: set[str] | frozenset[str] = frozenset()) -> Answer:
        as_it_stands = self._looks_over()
        times = 2 if self.person.temper.makes(Mistake.REPEATS) and not expected else 1
        answers = []
        for _ in range(times):
            with self.stage.tally.timing("send"):
                answers.append(
                    record.send(
                        actor=self.actor,
                        at=at,
                        folio=self.folio,
                        accepts_exclusivity=True,
                        key=f"send-{len(expected)}",
                        entropy=self.stage.entropy,
                    )
                )
        if answers[0] != answers[-1]:
            raise RuntimeError(f"{self.folio}: the same request was answered twice differently")
        if self.stage.tally.heard("send", self.person.email, answers[0], expected):
            self.stage.tally.met(branches.of_sent(self.stage.call, self.person.track, as_it_stands))
        return answers[0]

    def _withdraw(self, at: datetime) -> None:
        done = record.withdraw(
            actor=self.actor, at=at, folio=self.folio, entropy=self.stage.entropy
        )
        self.stage.tally.heard("withdraw", self.person.email, done, {"dossier.not-possible"})

    def _sheet_slot(self) -> str:
        answers = statements.answers(self.person, self.stage.call)
        needed = documents.slots(self.stage.call, self.person.track, answers)
        return next((n.slot.id for n in needed if n.slot.qr == "sheet"), "")

    def _mark(self) -> str:
        return mine.dossier(self.actor, self.folio).mark.text
