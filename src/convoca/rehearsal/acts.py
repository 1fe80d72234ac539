"""What an applicant does, each act through its use case and heard by the tally."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import datetime

from convoca.rehearsal import papers, statements
from convoca.rehearsal.people import Person
from convoca.rehearsal.stage import Stage
from convoca.rehearsal.variants import REFUSED, Variant
from convoca.rehearsal.wishes import wishes
from convoca.rules import branches, documents, offers, promises, windows
from convoca.rules.sending import SendFacts
from convoca.workflow import accounts, record, register, validate
from convoca.workflow.answers import Actor, Answer
from convoca.workflow.queries import mine

FILE_CODES = frozenset(
    f"document.{c}"
    for c in (
        "empty",
        "too-big",
        "damaged",
        "encrypted",
        "name-differs",
        "kind-not-accepted",
        "active-content",
    )
)
NOTHING: frozenset[str] = frozenset()


class Hand:
    """One person's account and dossier, and the acts she can do with them."""

    def __init__(self, stage: Stage, person: Person) -> None:
        self.stage, self.person = stage, person
        self.folio = ""
        self._actor: Actor | None = None

    @property
    def actor(self) -> Actor:
        """Her account, proved by the code that reached her address."""
        if self._actor is None:
            self._actor = accounts.proved(self.person.email)
        return self._actor

    def state(self) -> str:
        """Where her dossier is now."""
        return next(m.state.value for m in mine.listing(self.actor) if m.folio == self.folio)

    def is_open(self, step: str, at: datetime) -> bool:
        """Whether the last window of a step is open."""
        several = windows.of_step(self.stage.call, step)
        return bool(several) and windows.status(several[-1], self.stage.call.zone, at) == "open"

    def open(
        self,
        at: datetime,
        folio: str,
        curp: str,
        expected: Collection[str] = NOTHING,
        actor: Actor | None = None,
    ) -> Answer:
        """Open a dossier with an exam folio and a CURP (or her surname), or by saying who she is."""
        call, entropy, actor = self.stage.call, self.stage.entropy, actor or self.actor
        with self.stage.tally.timing("register"):
            if offers.is_open(call):
                stated = statements.at_the_door(self.person, call)
                stated |= {"curp": curp} if "curp" in stated else {}
                done = register.open_by_statement(
                    actor=actor, at=at, call_id=call.id, stated=stated, entropy=entropy
                )
            else:
                done = register.open_dossier(
                    actor=actor,
                    at=at,
                    call_id=call.id,
                    exam_folio=folio,
                    curp=curp,
                    surname="" if curp else self.person.name.first_surname,
                    entropy=entropy,
                )
        self.stage.tally.heard("register", self.person.email, done, expected)
        return done

    def type(
        self,
        at: datetime,
        changed: Mapping[str, str] | None = None,
        expected: Collection[str] = NOTHING,
    ) -> None:
        """Type her data; `changed` is what she writes otherwise this time."""
        typed = statements.typed(self.person, self.stage.call) | dict(changed or {})
        with self.stage.tally.timing("data"):
            done = record.save_data(
                actor=self.actor,
                at=at,
                folio=self.folio,
                fields=typed,
                seen_version=mine.dossier(self.actor, self.folio).data_version,
            )
        self.stage.tally.heard("save-data", self.person.email, done, expected)

    def answer(self, at: datetime, requirement: str, option: str) -> None:
        """Answer one question of the call."""
        with self.stage.tally.timing("data"):
            done = record.answer(
                actor=self.actor, at=at, folio=self.folio, requirement=requirement, option=option
            )
        self.stage.tally.heard("answer", self.person.email, done)

    def attach(
        self, at: datetime, slot: str, variant: Variant, expected: Collection[str] = NOTHING
    ) -> bool:
        """Attach a paper to a slot; whether it was taken."""
        filename, data = papers.paper(
            self.person, slot, variant, self.stage.full, code=self._code(slot, variant)
        )
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
        known = FILE_CODES if variant in REFUSED else NOTHING
        return self.stage.tally.heard("attach", self.person.email, done, {*known, *expected})

    def prefer(
        self,
        at: datetime,
        purpose: str,
        expected: Collection[str] = NOTHING,
        chosen: list[str] | None = None,
    ) -> None:
        """Order her wishes."""
        with self.stage.tally.timing("prefer"):
            done = record.save_preferences(
                actor=self.actor,
                at=at,
                folio=self.folio,
                vacancies=chosen or wishes(self.person, self.stage.file, purpose=purpose),
                seen_version=mine.dossier(self.actor, self.folio).preference_version,
                entropy=self.stage.entropy,
            )
        self.stage.tally.heard("prefer", self.person.email, done, expected)

    def send(
        self,
        at: datetime,
        expected: Collection[str] = NOTHING,
        *,
        key: str,
        accepts: bool = True,
        times: int = 1,
    ) -> Answer:
        """Look the dossier over and send it, the same request perhaps more than once."""
        as_it_stands = self.looks_over()
        answers = []
        for _ in range(times):
            with self.stage.tally.timing("send"):
                answers.append(
                    record.send(
                        actor=self.actor,
                        at=at,
                        folio=self.folio,
                        accepts_exclusivity=accepts,
                        key=key,
                        entropy=self.stage.entropy,
                    )
                )
        if answers[0] != answers[-1]:
            raise RuntimeError(f"{self.folio}: the same request was answered twice differently")
        if self.stage.tally.heard("send", self.person.email, answers[0], expected):
            call, track = self.stage.call, self.person.track
            self.stage.tally.met(branches.of_sent(call, track, as_it_stands))
        return answers[0]

    def resend(self, at: datetime, expected: Collection[str] = NOTHING) -> bool:
        """Send the corrections; whether they went."""
        done = record.resend(actor=self.actor, at=at, folio=self.folio, entropy=self.stage.entropy)
        return self.stage.tally.heard("correct", self.person.email, done, expected)

    def clarify(self, at: datetime, expected: Collection[str] = NOTHING) -> bool:
        """Answer a validator's question; whether it arrived in time."""
        done = validate.answer(
            actor=self.actor,
            at=at,
            folio=self.folio,
            words="Es el mismo documento; la escuela cambió de nombre en 2015.",
            entropy=self.stage.entropy,
        )
        return self.stage.tally.heard("clarify", self.person.email, done, expected)

    def withdraw(self, at: datetime) -> None:
        """Leave the call, if it is still possible."""
        done = record.withdraw(
            actor=self.actor, at=at, folio=self.folio, entropy=self.stage.entropy
        )
        self.stage.tally.heard("withdraw", self.person.email, done, {"dossier.not-possible"})

    def sheet_slot(self) -> str:
        """Where the signed sheet goes."""
        answers = statements.answers(self.person, self.stage.call)
        needed = documents.slots(self.stage.call, self.person.track, answers)
        return next((n.slot.id for n in needed if n.slot.qr == "sheet"), "")

    def _code(self, slot: str, variant: Variant) -> str:
        """What the code of one of our own papers says; "" for any other paper."""
        found = documents.slot(self.stage.call, slot)
        if variant is Variant.NO_QR or found is None:
            return ""
        whose = "2345-6789" if variant is Variant.OTHERS_SHEET else self.folio
        if found.slot.qr == "sheet" or variant is Variant.SHEET:
            mark = documents.read_sheet_mark([mine.dossier(self.actor, self.folio).mark.text])
            assert mark is not None
            return documents.SheetMark(whose, mark.version, mark.digest8).text()
        if found.option.commitment:
            return promises.LetterMark(whose, slot).text()
        return ""

    def looks_over(self) -> SendFacts:
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
