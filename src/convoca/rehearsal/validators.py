"""Validators of a rehearsal: careful people who doubt, ask, know somebody, and do not always agree."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import datetime

from convoca.rehearsal.applicants import Applicant
from convoca.rehearsal.draws import Draws, Wheel
from convoca.rehearsal.people import Person
from convoca.rehearsal.stage import Stage
from convoca.rehearsal.variants import REASONS, Variant
from convoca.rules import reviewing
from convoca.workflow import validate
from convoca.workflow.answers import Actor, Done
from convoca.workflow.queries import desk

DOUBTS = 0.01  # share of good papers that a validator observes all the same
OVERLOOKS = 0.05  # share of the others in which she sees nothing
INTERRUPTED = 0.01  # of the files: taken, and given back undecided
ASKS = 0.03  # of the files: one question to their owner
SECOND_OPINION = 0.02  # of the files: about one of their papers
ACQUAINTED = 0.02  # of the people are known to one of the validators
FATAL = 0.4  # weight of a reason that ends the dossier, beside one that can be corrected


class Validators:
    """They take turns; `by_folio` finds the owner of a dossier, who is told."""

    def __init__(
        self, stage: Stage, people: Sequence[Actor], by_folio: Mapping[str, Applicant]
    ) -> None:
        self.stage, self.people, self.by_folio = stage, list(people), by_folio
        self._from_the_start = len(people)
        self._turns = -1
        self._looks: Counter[str] = Counter()
        self._asked: set[str] = set()
        self._doubted: set[str] = set()

    def join(self, another: Actor) -> None:
        """One more, who knows nobody and has had no part in anything yet."""
        self.people.append(another)

    def work(self, at: datetime, batch: int) -> None:
        """Review so many files, or what there is."""
        idle = 0
        for _ in range(batch):
            self._turns += 1
            # One may find nothing that she may look at while another still does.
            idle = 0 if self._review(self._turns % len(self.people), at) else idle + 1
            if idle == len(self.people):
                return

    def _review(self, who: int, at: datetime) -> bool:
        validator = self.people[who]
        with self.stage.tally.timing("claim"):
            lease = validate.claim_next(actor=validator, at=at, call_id=self.stage.call.id)
        if lease is None:
            return False
        owner = self.by_folio[lease.folio]
        self._looks[lease.folio] += 1
        if self._cannot(who, at, lease, owner.person):
            return True
        with self.stage.tally.timing("validate"):
            page = desk.review(validator, lease.folio, lease.token)
            if self._asks(validator, at, lease, owner):
                return True
            if self._wants_another(who, at, lease, owner, page.documents):
                return True
            for document in page.documents:
                if document.open:
                    self._decide(validator, at, lease, document, self._reason(who, document, owner))
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

    def _cannot(self, who: int, at: datetime, lease: validate.Lease, person: Person) -> bool:
        """Somebody she knows, or she is called away: the file goes to another."""
        validator = self.people[who]
        if _acquaintance(person, self._from_the_start) == who:
            done = validate.recuse(
                actor=validator,
                at=at,
                folio=lease.folio,
                token=lease.token,
                why=person.draws("why").one(reviewing.WHYS),
                entropy=self.stage.entropy,
            )
            return self.stage.tally.heard("recuse", lease.folio, done)
        if self._looks[lease.folio] == 1 and person.draws("interrupted").chance(INTERRUPTED):
            return validate.give_back(actor=validator, folio=lease.folio, token=lease.token)
        return False

    def _asks(
        self, validator: Actor, at: datetime, lease: validate.Lease, owner: Applicant
    ) -> bool:
        """One question to the owner, where there is time to read her answer."""
        due = reviewing.answer_by(self.stage.call, at)
        if due is None or lease.folio in self._asked:
            return False
        if not owner.person.draws("asked").chance(ASKS):
            return False
        self._asked.add(lease.folio)
        done = validate.ask(
            actor=validator,
            at=at,
            folio=lease.folio,
            token=lease.token,
            question="¿La escuela de tu título es la misma que la de tu certificado?",
            entropy=self.stage.entropy,
        )
        if self.stage.tally.heard("ask", lease.folio, done):
            owner.asked(at, due)
        return True

    def _wants_another(
        self,
        who: int,
        at: datetime,
        lease: validate.Lease,
        owner: Applicant,
        documents: Sequence[desk.DocumentView],
    ) -> bool:
        """A second opinion about one paper, rather one that is not good: another decides the rest."""
        person, undecided = owner.person, [one for one in documents if one.decision is None]
        knows = _acquaintance(person, self._from_the_start) is not None
        if knows or lease.folio in self._doubted or not undecided:
            return False
        draws = person.draws("second opinion")
        if not draws.chance(SECOND_OPINION):
            return False
        self._doubted.add(lease.folio)
        wrong = [one for one in undecided if _lie(owner, one) is not Variant.GOOD]
        chosen = draws.one(wrong or undecided)
        note = "La firma no se parece a la de los otros papeles."
        self._decide(self.people[who], at, lease, chosen, "", verdict="second", note=note)
        return validate.give_back(actor=self.people[who], folio=lease.folio, token=lease.token)

    def _decide(
        self,
        validator: Actor,
        at: datetime,
        lease: validate.Lease,
        document: desk.DocumentView,
        reason: str,
        *,
        verdict: str = "",
        note: str = "",
    ) -> None:
        done = validate.decide(
            actor=validator,
            at=at,
            folio=lease.folio,
            token=lease.token,
            slot=document.needed.slot.id,
            version=document.version,
            verdict=verdict or ("observed" if reason else "valid"),
            reason=reason,
            note=note,
        )
        self.stage.tally.heard("decide", lease.folio, done)

    def _reason(self, who: int, document: desk.DocumentView, owner: Applicant) -> str:
        """What this validator would say of this paper; "" when she accepts it."""
        person, slot = owner.person, document.needed.slot.id
        draws = Draws(person.seed, person.number, "doubt", slot, document.version, who)
        fits = [r.id for r in document.reasons if not r.fatal]
        variant = _lie(owner, document)
        if variant is Variant.GOOD:
            return draws.one(fits) if fits and draws.chance(DOUBTS) else ""
        if draws.chance(OVERLOOKS):
            return ""
        if variant is Variant.FLAWED:
            return _flaw(person, document)
        wanted = REASONS.get(variant, "")
        known = {r.id for r in document.reasons}
        return wanted if wanted in known else (fits[0] if fits else "")


def _lie(owner: Applicant, document: desk.DocumentView) -> Variant:
    return owner.lies.get(document.needed.slot.id, Variant.GOOD)


def _flaw(person: Person, document: desk.DocumentView) -> str:
    """One of the reasons that only this requirement has; the paper is what it is, whoever looks."""
    own = {r.id: FATAL if r.fatal else 1.0 for r in document.reasons if r.requirements is not None}
    fits = own or {r.id: 1.0 for r in document.reasons if not r.fatal}
    slot = document.needed.slot.id
    return person.draws(f"flaw {slot} {document.version}").spin(Wheel(fits)) if fits else ""


def _acquaintance(person: Person, validators: int) -> int | None:
    """Which of the validators knows her, if one does."""
    draws = person.draws("acquaintance")
    return draws.whole(0, validators - 1) if draws.chance(ACQUAINTED) else None
