"""Who takes part: the office that publishes through the use cases, and doctors from a seed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from datetime import datetime, timedelta
from functools import cache
from itertools import count
from zoneinfo import ZoneInfo

from convoca.rehearsal import papers, statements
from convoca.rehearsal.people import Person, people
from convoca.rehearsal.variants import Variant
from convoca.rehearsal.wishes import wishes
from convoca.rules import calls, catalogues, documents, windows
from convoca.rules.access import Role
from convoca.rules.calls import CallFile

CALL = "2021-residency"
_SERIAL = count(1)


@cache
def call_file() -> CallFile:
    """The call from its folder."""
    found = calls.load(calls.default_folder() / CALL)
    if isinstance(found, tuple):
        raise RuntimeError(f"{CALL} does not load: {found[:3]}")
    return found


def midway() -> datetime:
    """A day on which one may register, print, prefer and send."""
    call = call_file().call
    opens = [windows.bounds(windows.of_step(call, s)[0], call.zone)[0] for s in ("print", "send")]
    return (max(opens) + timedelta(days=2)).astimezone(ZoneInfo(call.zone))


def crowd(size: int, seed: int = 7) -> tuple[Person, ...]:
    """Synthetic doctors who have a CURP."""
    everybody = people(size + size // 20 + 5, seed, call_file(), catalogues.default())
    return tuple(one for one in everybody if one.curp)[:size]


def publish(crowd_: tuple[Person, ...], at: datetime) -> None:
    """Publish the call and import the list of the selected, each with its second key."""
    from convoca.workflow import accounts, authority, second_key
    from convoca.workflow import publish as publishing
    from convoca.workflow.answers import Done

    issuer = call_file().call.issuer
    for name, role in (("manager", Role.MANAGER), ("second", Role.SECOND_KEY)):
        authority.grant(
            email=f"{name}@institucion.example",
            role=role,
            issuer=issuer,
            at=at - timedelta(days=1),
        )
    manager, second = (
        accounts.staff(accounts.proved(f"{name}@institucion.example").user_id)
        for name in ("manager", "second")
    )
    rows = [{**asdict(p.entry), "score": str(p.entry.score)} for p in crowd_]

    def turned(proposed: object) -> None:
        assert isinstance(proposed, Done), proposed
        number = int(proposed.reference)
        done = second_key.approve(actor=second, at=at, proposal_id=number)
        assert isinstance(done, Done), done

    turned(publishing.propose_publish_call(actor=manager, at=at, file=call_file()))
    turned(publishing.propose_import_selected(actor=manager, at=at, call_id=CALL, rows=rows))


def answers(person: Person) -> dict[str, str]:
    """The answers to the requirements that ask this person something."""
    given = statements.answers(person, call_file().call)
    asked = documents.requirements(call_file().call, person.track)
    return {
        r.id: given[r.id]
        for r in asked
        if len(documents.options(r, person.track)) > 1 or r.applies != "always"
    }


def fields(person: Person) -> dict[str, str]:
    """What she types in her data."""
    known = statements.values(person, call_file().call)
    return {f.id: known[f.id] for f in call_file().call.fields if not f.from_exam and f.id in known}


def uploads(person: Person) -> list[str]:
    """The places of her files, but for the printed sheet."""
    return [s for s in statements.slots(person, call_file().call) if s != sheet_slot(person)]


def sheet_slot(person: Person) -> str:
    """The place of the printed and signed sheet."""
    call = call_file().call
    needed = documents.slots(call, person.track, statements.answers(person, call))
    return next(n.slot.id for n in needed if n.slot.qr == "sheet")


def file_of(person: Person, slot: str) -> tuple[str, bytes]:
    """Name and bytes of a paper nobody has sent before: the scanner reads each of them anew."""
    name, data = papers.paper(person, slot, Variant.GOOD, False)
    return name, unique(data)


def unique(data: bytes) -> bytes:
    """The same document with a remark in it that no other has."""
    remark = f"serie {next(_SERIAL)}".encode()
    if data.startswith(b"\xff\xd8"):
        size = (len(remark) + 2).to_bytes(2, "big")
        return data[:2] + b"\xff\xfe" + size + remark + data[2:]
    return data.rstrip() + b"\n%" + remark + b"\n" if data.startswith(b"%PDF") else data


def ranked(person: Person) -> list[str]:
    """Her sites, best first."""
    return wishes(person, call_file())


def filed(crowd_: tuple[Person, ...], at: datetime) -> Iterator[str]:
    """Let each of these doctors send a complete dossier through the use cases; their folios."""
    from convoca.workflow import accounts, record
    from convoca.workflow.answers import Done

    for person in crowd_:
        folio = ready(person, at)
        actor = accounts.proved(person.email)
        sent = record.send(actor=actor, at=at, folio=folio, accepts_exclusivity=True)
        assert isinstance(sent, Done), sent
        yield folio


def ready(person: Person, at: datetime) -> str:
    """Let a doctor do everything but send, through the use cases; her folio."""
    from convoca.workflow import accounts, record, register
    from convoca.workflow.answers import Done

    actor = accounts.proved(person.email)
    opened = register.open_dossier(
        actor=actor, at=at, call_id=CALL, exam_folio=person.folio, curp=person.curp
    )
    assert isinstance(opened, Done), opened
    own = {"actor": actor, "at": at, "folio": opened.reference}
    record.save_data(**own, fields=fields(person), seen_version=1)
    for requirement, option in answers(person).items():
        record.answer(**own, requirement=requirement, option=option)
    for slot in (*uploads(person), sheet_slot(person)):
        name, data = papers.paper(person, slot, Variant.GOOD, False)
        record.attach(**own, slot=slot, filename=name, data=data)
    record.save_preferences(**own, vacancies=ranked(person), seen_version=0)
    return opened.reference
