"""A made-up doctor who walks the call through the same use cases as everyone else."""

from __future__ import annotations

from datetime import datetime, timedelta

from convoca.rehearsal import slips, statements, unregistered
from convoca.rehearsal.correspondents import Correspondent
from convoca.rehearsal.people import Person
from convoca.rehearsal.stage import Stage
from convoca.rehearsal.tempers import LATENESS, Fate, Mistake
from convoca.rehearsal.variants import Variant
from convoca.rules import documents, offers, windows
from convoca.workflow import accounts
from convoca.workflow.answers import Done

_CURP_CODES = frozenset(
    f"curp.{c}"
    for c in ("length", "character", "alphabet", "check-digit", "birth-date", "sex", "state")
)
# What sending answers to somebody who has hardly begun.
_UNFINISHED = frozenset({"window.not-yet", "document.missing", "data.missing"}) | {
    "requirement.not-answered"
}
# What each slip makes sending refuse, before it is mended.
_SENDING = {
    Mistake.STALE_SHEET: ("sheet.stale",),
    Mistake.SKIPS_QUESTION: ("requirement.not-answered", "requirement.claim-without-document"),
    Mistake.WRONG_DATE: ("requirement.date-missing", "requirement.date-late"),
    Mistake.UNTICKED: ("exclusivity.not-accepted",),
    Mistake.OTHERS_SHEET: ("sheet.other-dossier", "promise.other-letter"),
    Mistake.MISSING_PAPER: (),
}
_SOON = timedelta(minutes=5)
_HOUR = timedelta(hours=1)


class Applicant(Correspondent):
    """One person's way through the call; what goes wrong is in her temper, and expected.

    `elsewhere` is herself in another call of the same period, where she has one.
    """

    def __init__(self, stage: Stage, person: Person, other: Person) -> None:
        super().__init__(stage, person)
        self.other = other
        self.elsewhere: Applicant | None = None

    def plan(self) -> None:
        """Put her first act on the agenda."""
        call, temper = self.stage.call, self.person.temper
        register = windows.of_step(call, "register")
        opens = windows.bounds(register[0], call.zone)[0]
        closes = windows.bounds(register[-1], call.zone)[1]
        if temper.makes(Mistake.COMES_LATE):
            self._put(closes + LATENESS, lambda at: self._turned_away(at, "window.closed"))
            return
        if temper.makes(Mistake.TOO_EARLY):
            self._put(opens - LATENESS, lambda at: self._turned_away(at, "window.not-yet"))
            self._put(opens + LATENESS, self.register)
            return
        self._put(temper.registers_at, self.register)

    def register(self, at: datetime) -> None:
        """Open the dossier, perhaps after a slip; then plan the rest."""
        person, temper = self.person, self.person.temper
        if temper.makes(Mistake.WRONG_CURP) and self._known_by_curp():
            self.hand.open(at, person.folio, person.mistyped_curp, _CURP_CODES)
        if temper.makes(Mistake.OTHERS_FOLIO) and not offers.is_open(self.stage.call):
            self.hand.open(at, self.other.folio, person.curp, {"eligibility.no-match"})
        done = self.hand.open(at, person.folio, person.curp)
        if isinstance(done, Done):
            self.hand.folio = done.reference
            if temper.makes(Mistake.REGISTERS_TWICE):
                self._register_again(at)
            if temper.makes(Mistake.TOO_EARLY):
                self.hand.send(at, _UNFINISHED, key="too-early")
            self._plan_the_rest(at)

    def gather(self, at: datetime) -> None:
        """Type the data, answer the questions, attach the papers, order the wishes."""
        call, person = self.stage.call, self.person
        if wrong := slips.mistyped(person, call):
            self.hand.type(at, wrong)
        self.hand.type(at, {**slips.unclaimed(person, call), **slips.wrong_date(person, call)})
        skipped, forgotten = slips.skipped(person, call), slips.forgotten(person, call)
        denied = unregistered.denied(person, call)
        for requirement, option in {**statements.answers(person, call), **denied}.items():
            if requirement != skipped:
                self.hand.answer(at, requirement, option)
        leaves = person.temper.fate is Fate.ABANDONS
        for n, (slot, variants) in enumerate(slips.attempts(person, call).items()):
            late = slot == forgotten or self._is_of(slot, skipped, *denied)
            if not late and not (leaves and n > 3):
                self._attach(at, slot, variants)
        if leaves and person.draws("leaving").chance(0.15):
            self._put(at + _HOUR, self.hand.withdraw)
        elif not leaves and not person.temper.makes(Mistake.WISHES_LATER):
            self._prefer(at, "wishes")

    def send(self, at: datetime) -> None:
        """Send for validation: late it is refused; what a slip left open is mended first."""
        temper = self.person.temper
        expected = {"document.missing"}
        for mistake, codes in _SENDING.items():
            expected |= set(codes) if temper.makes(mistake) else set()
        expected |= {"exclusivity.active-elsewhere"} if self.elsewhere else set()
        denied = unregistered.denied(self.person, self.stage.call)
        expected |= {"requirement.has-curp"} if denied else set()
        if temper.fate is Fate.LATE:
            self._too_late(at, expected)
            return
        if temper.makes(Mistake.STALE_SHEET):
            self._change_phone(at)
        if denied or any(temper.makes(mistake) for mistake in _SENDING):
            accepts = not temper.makes(Mistake.UNTICKED)
            # Not every slip has where to happen: then this is the sending.
            if isinstance(self.hand.send(at, expected, key="first", accepts=accepts), Done):
                self._plan_after_sending(at)
                return
        else:
            self.hand.looks_over()
        self._mend(at)
        self._send_for_good(at)

    def _turned_away(self, at: datetime, code: str) -> None:
        self.hand.open(at, self.person.folio, self.person.curp, {code})

    def _register_again(self, at: datetime) -> None:
        person = self.person
        if person.draws("again").chance(0.5):
            self.hand.open(at, person.folio, person.curp, {"dossier.account-has-one"})
        else:
            other = accounts.proved(f"otra.{person.email}")
            self.hand.open(at, person.folio, person.curp, {"dossier.exists"}, other)

    def _plan_the_rest(self, at: datetime) -> None:
        call = self.stage.call
        prints = windows.bounds(windows.of_step(call, "print")[0], call.zone)[0]
        ends = self.person.temper.sends_at
        closes = windows.bounds(windows.of_step(call, "record")[-1], call.zone)[1]
        until = min(ends or closes, closes) - timedelta(seconds=30)
        half = at + (until - at) / 2
        self._put(max(at, min(max(half, prints), until)), self.gather)
        if ends is not None:
            self._put(max(at, ends), self.send)
        if self.person.temper.makes(Mistake.REGRETS):
            self._put(windows.release_instant(call) - timedelta(days=1), self.hand.withdraw)

    def _known_by_curp(self) -> bool:
        """Whether the call asks her for a CURP when she opens the file."""
        call = self.stage.call
        if not self.person.curp:
            return False
        return not offers.is_open(call) or "curp" in statements.at_the_door(self.person, call)

    def _is_of(self, slot: str, *requirements: str | None) -> bool:
        found = documents.slot(self.stage.call, slot)
        return found is not None and found.requirement.id in requirements

    def _change_phone(self, at: datetime, *expected: str) -> None:
        call, person = self.stage.call, self.person
        as_before = {**slips.unclaimed(person, call), **slips.wrong_date(person, call)}
        self.hand.type(at, {**as_before, "phone": "55 0099 9999"}, expected)

    def _prefer(self, at: datetime, purpose: str) -> None:
        if not self.hand.is_open("prefer", at) or self.hand.state() in ("refused", "withdrawn"):
            return
        if self.person.temper.makes(Mistake.WRONG_WISHES):
            self._prefer_wrongly(at)
        self.hand.prefer(at, purpose)

    def _prefer_wrongly(self, at: datetime) -> None:
        offered = self.stage.file.of_specialty(self.person.specialty)
        others = [v for v in self.stage.file.vacancies if v.specialty != self.person.specialty]
        twice = [offered[0].vacancy] * 2
        wrong = self.person.draws("wrong wishes").one((twice, [v.vacancy for v in others[:1]]))
        codes = {"preferences.repeated", "preferences.not-your-specialty", "preferences.too-few"}
        self.hand.prefer(at, "wishes", codes, chosen=wrong or twice)

    def _mend(self, at: datetime) -> None:
        """Do what was left open, the sheet last: it must carry the data as they are then."""
        call, person, hand = self.stage.call, self.person, self.hand
        retyped = bool(slips.unclaimed(person, call) or slips.wrong_date(person, call))
        if retyped:
            changed = {"phone": "55 0099 9999"} if person.temper.makes(Mistake.STALE_SHEET) else {}
            hand.type(at, changed)
        skipped, forgotten = slips.skipped(person, call), slips.forgotten(person, call)
        again = {one for one in (skipped, *unregistered.denied(person, call)) if one}
        for requirement in sorted(again):
            hand.answer(at, requirement, statements.answers(person, call)[requirement])
        for slot, variants in slips.attempts(person, call).items():
            if slot == forgotten or self._is_of(slot, *again):
                self._attach(at, slot, variants)
            if variants[-1] is Variant.OTHERS_SHEET:
                self._attach(at, slot, (Variant.GOOD,))
        if retyped or person.temper.makes(Mistake.STALE_SHEET):
            self._attach(at, hand.sheet_slot(), (Variant.GOOD,))

    def _send_for_good(self, at: datetime) -> None:
        temper, hand = self.person.temper, self.hand
        taken = {"exclusivity.active-elsewhere"} if self.elsewhere else set[str]()
        sent = hand.send(at, taken, key="send", times=2 if temper.makes(Mistake.REPEATS) else 1)
        if self.elsewhere and not isinstance(sent, Done) and self.person.number % 2:
            self.elsewhere.hand.withdraw(at)
            sent = hand.send(at, key="freed")
        if isinstance(sent, Done):
            if temper.makes(Mistake.SENDS_AGAIN):
                hand.send(at, {"dossier.not-possible"}, key="again")
            self._plan_after_sending(at)

    def _too_late(self, at: datetime, expected: set[str]) -> None:
        """The window has just closed, and with it everything but the wishes."""
        self.hand.send(at, {"window.closed", *expected}, key="late")
        self._change_phone(at, "window.closed")
        self.hand.attach(at, self.hand.sheet_slot(), Variant.GOOD, {"window.closed"})

    def _plan_after_sending(self, at: datetime) -> None:
        temper = self.person.temper
        if temper.fate is Fate.WITHDRAWS:
            wait = timedelta(hours=self.person.draws("withdrawal").whole(5, 60))
            self._put(at + wait, self.hand.withdraw)
            return
        if temper.makes(Mistake.WISHES_LATER):
            self._put(at + _HOUR, lambda when: self._prefer(when, "wishes"))
        if temper.makes(Mistake.RETHINKS):
            draws = self.person.draws("rethinking")
            wait = timedelta(hours=draws.whole(2, 90))
            if draws.chance(0.08):
                self._rethink_too_late()
            else:
                self._put(at + wait, lambda when: self._prefer(when, "second thoughts"))

    def _rethink_too_late(self) -> None:
        several = windows.of_step(self.stage.call, "prefer")
        if several:
            closes = windows.bounds(several[-1], self.stage.call.zone)[1]
            codes = {"window.closed", "dossier.not-possible"}
            self._put(closes + _SOON, lambda at: self.hand.prefer(at, "second thoughts", codes))
