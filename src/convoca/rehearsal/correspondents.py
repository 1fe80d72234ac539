"""What a made-up doctor does with what she receives: the letter of a review, a question."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from convoca.rehearsal.acts import Hand
from convoca.rehearsal.people import Person
from convoca.rehearsal.stage import Stage
from convoca.rehearsal.tempers import Mistake
from convoca.rehearsal.variants import Variant
from convoca.rules import windows
from convoca.workflow import validate
from convoca.workflow.queries import mine

_SOON = timedelta(minutes=5)


class Correspondent:
    """Somebody with a dossier whom validators write to.

    `lies` are the papers as they turned out, by slot: what a careful validator would see in them.
    """

    def __init__(self, stage: Stage, person: Person) -> None:
        self.stage, self.person = stage, person
        self.hand = Hand(stage, person)
        self.lies: dict[str, Variant] = {}

    @property
    def folio(self) -> str:
        """The number of her dossier; "" while she has none."""
        return self.hand.folio

    def told(self, verdict: str, at: datetime) -> None:
        """The letter came: plan the correction, unless she is one who never answers."""
        several = windows.of_step(self.stage.call, "correct")
        if verdict != "to_correct" or not several:
            return
        if self.person.temper.makes(Mistake.NO_CORRECTION):
            return
        closes = windows.bounds(several[-1], self.stage.call.zone)[1]
        draws = self.person.draws(f"correction {at.isoformat()}")
        answers_at = min(at + timedelta(hours=draws.whole(3, 40)), closes - timedelta(minutes=7))
        share = draws.share()
        if share < 0.03:
            self._put(max(at, answers_at), self._withdraw_from("to_correct"))
        elif share < 0.07 and closes > at:
            self._put(closes + _SOON, self._correct_too_late)
        elif answers_at > at:
            self._put(answers_at, lambda when: self.correct(when, forgets=share < 0.15))

    def correct(self, at: datetime, *, forgets: bool = False) -> None:
        """Attach what the letter asked for and send it again."""
        if self.hand.state() != "to_correct":
            return
        if forgets:
            self.hand.resend(at, {"correction.missing"})
        for slot in mine.dossier(self.hand.actor, self.folio).slots:
            if slot.asked:
                self._attach(at, slot.needed.slot.id, (Variant.GOOD,))
        self.hand.resend(at)
        if self.person.draws("after correcting").chance(0.04):
            self._put(at + _SOON, self._withdraw_from("corrected"))

    def asked(self, at: datetime, due: datetime) -> None:
        """A validator asked something: answer, let it pass, come too late, or leave."""
        draws = self.person.draws("question")
        share, wait = draws.share(), timedelta(hours=draws.whole(1, 40))
        in_time = min(at + wait, due - _SOON)
        self._put(due + 2 * windows.MINUTE, _overdue)
        if share < 0.70:
            self._put(in_time, lambda when: self._clarify(when, leaves=share < 0.10))
        elif share < 0.80:
            self._put(due + windows.MINUTE, self._clarify_too_late)
        elif share < 0.90:
            self._put(in_time, self._withdraw_from("to_clarify"))

    def _put(self, at: datetime, act: Callable[[datetime], None]) -> None:
        self.stage.agenda.put(at, act)

    def _attach(self, at: datetime, slot: str, variants: tuple[Variant, ...]) -> None:
        for variant in variants:
            if self.hand.attach(at, slot, variant):
                self.lies[slot] = variant

    def _correct_too_late(self, at: datetime) -> None:
        if self.hand.state() == "to_correct":
            self.hand.resend(at, {"window.closed", "correction.missing"})

    def _clarify(self, at: datetime, *, leaves: bool) -> None:
        if self.hand.state() == "to_clarify" and self.hand.clarify(at) and leaves:
            self._put(at + timedelta(seconds=40), self._withdraw_from("in_review"))

    def _clarify_too_late(self, at: datetime) -> None:
        if self.hand.state() == "to_clarify":
            self.hand.clarify(at, {"clarification.closed"})

    def _withdraw_from(self, state: str) -> Callable[[datetime], None]:
        """Leave, if that is still where she is."""

        def act(at: datetime) -> None:
            if self.hand.state() == state:
                self.hand.withdraw(at)

        return act


def _overdue(at: datetime) -> None:
    """What the worker does every second: nobody waits longer than was said."""
    validate.overdue(at=at)
