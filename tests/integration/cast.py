"""The people of the integration tests and the acts they repeat, through the use cases only."""

import io
from dataclasses import asdict
from datetime import UTC, datetime
from functools import cache
from zoneinfo import ZoneInfo

import pikepdf

from convoca.registry.models import User
from convoca.rehearsal.people import Person, people
from convoca.rules import calls, catalogues, documents
from convoca.rules.access import Role
from convoca.rules.calls import CallFile
from convoca.workflow import (
    assign,
    authority,
    evaluate,
    publish,
    record,
    register,
    second_key,
    validate,
)
from convoca.workflow.answers import Actor, Answer, Done
from convoca.workflow.queries import desk, mine

CENTRAL = ZoneInfo("America/Mexico_City")
CALL = "2021-residency"


def at(day: int, hour: int = 12, minute: int = 0, second: int = 0, month: int = 11) -> datetime:
    """An instant of 2021, Central Mexico time."""
    return datetime(2021, month, day, hour, minute, second, tzinfo=CENTRAL).astimezone(UTC)


@cache
def call_file() -> CallFile:
    """The call of 2021 from its folder."""
    found = calls.load(calls.default_folder() / CALL)
    assert isinstance(found, CallFile), found
    return found


@cache
def crowd(n: int = 12, seed: int = 7) -> tuple[Person, ...]:
    """Synthetic doctors who have a CURP, always the same."""
    everybody = people(n + n // 20 + 5, seed, call_file(), catalogues.default())
    return tuple(one for one in everybody if one.curp)[:n]


def account(email: str) -> Actor:
    """An account with that address."""
    user, _ = User.objects.get_or_create(email=email)
    return Actor(user.pk, f"user-{user.pk}")


def staff(role: Role, name: str) -> Actor:
    """A member of staff with one role, from long before the call."""
    granted = authority.grant(
        email=f"{name}@imss.example",
        role=role,
        issuer=call_file().call.issuer,
        at=at(1, month=10),
    )
    return Actor(granted.user_id, f"staff-{granted.user_id}")


@cache
def paper(text: str = "") -> bytes:
    """A one-page PDF."""
    with pikepdf.new() as pdf:
        pdf.add_blank_page(page_size=(612, 792))
        pdf.docinfo["/Title"] = text
        out = io.BytesIO()
        pdf.save(out, deterministic_id=True)
    return out.getvalue()


def typed(person: Person) -> dict[str, str]:
    """What this person types in her data."""
    usual = person.merit.usual
    ends = {"lowest": str(person.merit.lowest), "highest": str(person.merit.scale)}
    return {
        "birth-date": person.birth_date.isoformat(),
        "sex": person.sex,
        "birth-state": person.birth_state,
        "phone": "+52 55 0000 0000",
        "school": person.school,
        "average-scale": ends["highest"] if usual else "other",
        **({} if usual else {f"average-{end}": said for end, said in ends.items()}),
        "average": str(person.merit.average),
        "internship-scale": ends["highest"] if usual else "other",
        **({} if usual else {f"internship-{end}": said for end, said in ends.items()}),
        "internship-grade": str(person.merit.internship_grade),
        "teaching": "no",
        "publications": "0",
    }


class Doctor:
    """A synthetic doctor with an account, who acts through the use cases."""

    def __init__(self, person: Person) -> None:
        self.person = person
        self.actor = account(person.email)
        self.folio = ""

    def register(self, when: datetime) -> Answer:
        """Open her dossier."""
        done = register.open_dossier(
            actor=self.actor,
            at=when,
            call_id=CALL,
            exam_folio=self.person.folio,
            curp=self.person.curp,
        )
        self.folio = done.reference if isinstance(done, Done) else ""
        return done

    def page(self) -> mine.DossierPage:
        """Her dossier as she sees it."""
        return mine.dossier(self.actor, self.folio)

    def fill(self, when: datetime) -> None:
        """Type everything, answer every question with its first alternative, attach every file."""
        seen = self.page().data_version
        done = record.save_data(
            actor=self.actor,
            at=when,
            folio=self.folio,
            fields=typed(self.person),
            seen_version=seen,
        )
        assert isinstance(done, Done), done
        page = self.page()
        for requirement in documents.requirements(page.call, self.person.track):
            ways = documents.options(requirement, self.person.track)
            done = record.answer(
                actor=self.actor,
                at=when,
                folio=self.folio,
                requirement=requirement.id,
                option=ways[0].id,
            )
            assert isinstance(done, Done), done
        for slot in self.page().slots:
            assert isinstance(self.attach(slot.needed.slot.id, when), Done)

    def attach(self, slot: str, when: datetime, data: bytes | None = None) -> Answer:
        """Attach a good file to a slot, or the bytes given."""
        return record.attach(
            actor=self.actor,
            at=when,
            folio=self.folio,
            slot=slot,
            filename=f"{slot}.pdf",
            data=paper(slot) if data is None else data,
        )

    def prefer(self, when: datetime, count: int = 3) -> Answer:
        """Wish for the first sites of her specialty."""
        sites = call_file().of_specialty(self.person.specialty)[:count]
        return record.save_preferences(
            actor=self.actor,
            at=when,
            folio=self.folio,
            vacancies=[v.vacancy for v in sites],
            seen_version=self.page().preference_version,
        )

    def send(self, when: datetime, key: str = "") -> Answer:
        """Send for validation, exclusivity accepted."""
        return record.send(
            actor=self.actor, at=when, folio=self.folio, accepts_exclusivity=True, key=key
        )


class Office:
    """Manager, second key and validators of a published call."""

    def __init__(self) -> None:
        self.manager = staff(Role.MANAGER, "manager")
        self.second = staff(Role.SECOND_KEY, "second")
        self.validator = staff(Role.VALIDATOR, "validator")
        self.other_validator = staff(Role.VALIDATOR, "other")

    def approved(self, proposed: Answer, when: datetime) -> Answer:
        """Turn the second key on what was proposed."""
        assert isinstance(proposed, Done), proposed
        return second_key.approve(actor=self.second, at=when, proposal_id=int(proposed.reference))

    def publish(self, crowd_: tuple[Person, ...]) -> None:
        """Publish the call and import the exam's list."""
        done = self.approved(
            publish.propose_publish_call(actor=self.manager, at=at(5), file=call_file()), at(5)
        )
        assert isinstance(done, Done), done
        rows = [{**asdict(p.entry), "score": str(p.entry.score)} for p in crowd_]
        proposed = publish.propose_import_selected(
            actor=self.manager, at=at(5), call_id=CALL, rows=rows
        )
        assert isinstance(self.approved(proposed, at(6)), Done)

    def review(self, when: datetime, observe: dict[str, str] | None = None) -> str:
        """Take the next dossier, decide every document, close; its folio."""
        lease = validate.claim_next(actor=self.validator, at=when, call_id=CALL)
        assert lease is not None
        shown = desk.review(self.validator, lease.folio, lease.token)
        for document in shown.documents:
            slot = document.needed.slot.id
            reason = (observe or {}).get(slot, "")
            decided = validate.decide(
                actor=self.validator,
                at=when,
                folio=lease.folio,
                token=lease.token,
                slot=slot,
                version=document.version,
                verdict="observed" if reason else "valid",
                reason=reason,
            )
            assert isinstance(decided, Done), decided
        closed = validate.close_review(
            actor=self.validator, at=when, folio=lease.folio, token=lease.token
        )
        assert isinstance(closed, Done), closed
        return lease.folio

    def assign(self, when: datetime) -> None:
        """Freeze, commit, run, verify, seal; each with its second key."""
        for propose in (
            evaluate.propose_freeze,
            assign.propose_commit,
            assign.propose_run,
            assign.propose_verify,
            publish.propose_seal,
        ):
            done = self.approved(propose(actor=self.manager, at=when, call_id=CALL), when)
            assert isinstance(done, Done), done
