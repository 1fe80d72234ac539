"""The result, one second before its minute: nobody, at no address, in no form and in no copy."""

import gzip
import io
import re
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from itertools import product
from typing import Any

import pypdfium2
import pytest
from django.apps import apps
from django.core.cache import cache
from django.db import connection
from django.db.models import BinaryField
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver
from tests.integration.cast import CALL, Doctor, Office, at, call_file, crowd, staff

from convoca.registry.models import (
    Dossier,
    Proposal,
    PublishedPlace,
    Receipt,
    RehearsalClock,
    User,
)
from convoca.rules.access import Role
from convoca.texts import say
from convoca.workflow import assign, duties, evaluate, publish
from convoca.workflow.answers import Actor
from convoca.workflow.queries import mine

pytestmark = [pytest.mark.django_db, pytest.mark.timeout(600)]

LAST_SECOND, MINUTE = at(29, 0, 0, 59), at(29, 0, 1)
STEPS = ("freeze", "commit", "run", "verify", "seal", "release")
_PARAMETER = re.compile(r"<(?:(\w+):)?(\w+)>")
Reader = Callable[[str], tuple[int, str]]


@pytest.fixture
def doctors() -> list[Doctor]:
    """Three doctors of one specialty, validated, and the merit order committed before the run."""
    office = Office()
    office.publish(crowd())
    found = [Doctor(p) for p in crowd() if p.specialty == crowd()[0].specialty]
    for doctor in found:
        doctor.register(at(9, 8))
        doctor.fill(at(9, 18))
        doctor.prefer(at(9, 18))
        doctor.send(at(9, 19))
        office.review(at(10, 9))
    for propose in (evaluate.propose_freeze, assign.propose_commit):
        office.approved(propose(actor=office.manager, at=at(26), call_id=CALL), at(26))
    set_clock(at(26, 13))
    return found


def test_nobody_reads_the_result_a_second_early_and_everybody_in_its_minute(
    doctors: list[Doctor],
) -> None:
    ana = doctors[0]
    her_own = sweep(reader(ana.actor))
    run_and_seal()
    set_clock(LAST_SECOND)
    duties.tick(LAST_SECOND)
    read = {name: sweep(read) for name, read in everyone(doctors).items()}
    dumped, cells = dump(), secrets()

    fates = publish_and_read()
    assert {fate.code for fate in fates} == {code_of(d) for d in doctors}
    for name, pages in read.items():
        for url, (_, text) in pages.items():
            told = joined(text, fates)
            assert name == "owner" or not told, f"{name} reads {told} at {url}"
    assert [row for row in dumped if joined(row, fates)] == []
    for fate in fates:
        assert not any(fate.vacancy.encode() in form for cell in cells for form in forms(cell))

    wishes = {p.vacancy.vacancy for p in ana.page().wishes} | {f.hospital for f in fates}
    for url, (_, text) in read["owner"].items():
        before = her_own[url][1] if url in her_own else ""
        assert {w: text.count(w) for w in wishes} == {w: before.count(w) for w in wishes}, url
        assert say("applicant.result.assigned", "es") not in text, url
    assert len(read["owner"]) > 40, "the sweep found no addresses: it would prove nothing"


def test_in_its_minute_the_first_who_asks_finds_it_without_anybody_acting(
    doctors: list[Doctor],
) -> None:
    run_and_seal()
    set_clock(MINUTE)
    ana = doctors[0]
    read = reader(ana.actor)
    status, page = read(f"/mi-expediente/{ana.folio}/resultado/")
    assert status == 200
    assert say("applicant.result.assigned", "es") in page
    status, letter = read(f"/mi-expediente/{ana.folio}/carta-de-preaceptacion.pdf")
    place = PublishedPlace.objects.get(public_code=code_of(ana)).vacancy
    assert status == 200
    assert place in letter
    for name, other in everyone(doctors).items():
        for file in ("", "?code=" + code_of(ana)):
            status, text = other(f"/convocatorias/{CALL}/resultados/{file}")
            assert status == 200, name
            assert code_of(ana) in text
        assert place in other(f"/convocatorias/{CALL}/resultados.csv")[1]
        assert place in other(f"/convocatorias/{CALL}/repeticion.zip")[1]


def run_and_seal() -> None:
    """What remains between the commitment and the embargo; each with its second key."""
    office = Office.__new__(Office)
    office.manager = staff(Role.MANAGER, "manager")
    office.second = staff(Role.SECOND_KEY, "second")
    for propose in (assign.propose_run, assign.propose_verify, publish.propose_seal):
        office.approved(propose(actor=office.manager, at=at(26, 14), call_id=CALL), at(26, 14))


@dataclass(frozen=True, slots=True)
class Fate:
    """What must not be read together: whose it is, in any of the ways she is named, and where."""

    code: str
    names: tuple[str, ...]
    vacancy: str
    hospital: str


def publish_and_read() -> list[Fate]:
    """Each person's place, as it comes out at its minute."""
    set_clock(MINUTE)
    duties.tick(MINUTE)
    found = []
    for row in PublishedPlace.objects.all():
        dossier = Dossier.objects.get(public_code=row.public_code)
        page = mine.dossier(Actor(dossier.user_id or 0, ""), dossier.folio)
        place = next(p for p in page.wishes if p.vacancy.vacancy == row.vacancy)
        names = (row.public_code, dossier.folio, dossier.pseudonym)
        found.append(Fate(row.public_code, names, row.vacancy, place.hospital.name))
    return found


def joined(text: str, fates: list[Fate]) -> list[str]:
    """The codes whose owner and place stand in the same text."""
    return [
        fate.code
        for fate in fates
        if any(name in text for name in fate.names)
        and (fate.vacancy in text or fate.hospital in text)
    ]


def everyone(doctors: list[Doctor]) -> dict[str, Reader]:
    """A reader for each role, one for whoever has none, and the doctor herself."""
    found = {"anyone": reader(None), "owner": reader(doctors[0].actor)}
    for role in Role:
        if role is not Role.APPLICANT:
            found[role.value] = reader(staff(role, f"every-{role.value}"))
    found["another-applicant"] = reader(Doctor(crowd()[1]).actor)
    return found


def reader(actor: Actor | None) -> Reader:
    """What this person gets from an address: its status and all that can be read in the answer."""
    client = Client()
    if actor is not None:
        client.force_login(User.objects.get(pk=actor.user_id))

    def read(url: str) -> tuple[int, str]:
        cache.clear()  # these are many readers, not one who insists
        response = client.get(url)
        parts = response.streaming_content if response.streaming else [response.content]
        return response.status_code, written(b"".join(parts))

    return read


def sweep(read: Reader) -> dict[str, tuple[int, str]]:
    """Every address there is, with plausible arguments."""
    found = {url: read(url) for url in sorted(set(addresses()))}
    surprises = {url: status for url, (status, _) in found.items() if status >= 500}
    assert not surprises, surprises
    return found


def addresses() -> Iterator[str]:
    """Every pattern of the site, filled in."""
    pool = plausible()
    for route in routes(get_resolver()):
        names = _PARAMETER.findall(route)
        choices = [pool.get((kind, name)) or pool.get(("", name)) or ["1"] for kind, name in names]
        for values in product(*choices):
            rest = iter(values)
            yield "/" + _PARAMETER.sub(lambda _, rest=rest: next(rest), route)
    for code in Dossier.objects.values_list("public_code", flat=True):
        yield f"/convocatorias/{CALL}/resultados/?code={code}"
        yield f"/en/convocatorias/{CALL}/resultados/?code={code}"


def routes(resolver: URLResolver, before: str = "") -> Iterator[str]:
    """The patterns written as routes; the few that are expressions carry tokens nobody can guess."""
    for one in resolver.url_patterns:
        route = before + str(one.pattern)
        if isinstance(one, URLResolver):
            yield from routes(one, route)
        elif isinstance(one, URLPattern) and "(?P" not in route and "^" not in route:
            yield route


def plausible() -> dict[tuple[str, str], list[str]]:
    """Arguments that exist, by the converter and the name under which an address takes them."""
    proposals = list(Proposal.objects.order_by("-id").values_list("pk", flat=True)[:1])

    kinds = Receipt.objects.order_by("kind", "-id").distinct("kind")
    return {
        ("", "call_id"): [CALL],
        ("", "folio"): list(Dossier.objects.order_by("id").values_list("folio", flat=True)[:2]),
        ("", "slot"): ["application-signed"],
        ("", "slot_id"): ["application-signed"],
        ("", "requirement_id"): ["application"],
        ("int", "number"): ["1", *map(str, proposals)],
        ("slug", "number"): list(kinds.values_list("number", flat=True)[:6]),
        ("", "kind"): list(STEPS),
        ("", "token"): ["1"],
        ("", "vacancy"): [call_file().vacancies[0].vacancy],
    }


def written(data: bytes) -> str:
    """All that can be read in an answer: a page, the words of a PDF, the files of a zip."""
    if data.startswith(b"%PDF-"):
        with pypdfium2.PdfDocument(data) as pdf:
            return " ".join(page.get_textpage().get_text_bounded() for page in pdf)
    if data.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            return "\n".join(
                packed.read(name).decode(errors="replace") for name in packed.namelist()
            )
    return data.decode(errors="replace")


def dump() -> list[str]:
    """Every row of every table as a backup would hold it."""
    found: list[str] = []
    with connection.cursor() as cursor:
        for model in apps.get_models(include_auto_created=True):
            cursor.execute(f'SELECT row_to_json(t)::text FROM "{model._meta.db_table}" t')
            found.extend(row[0] for row in cursor.fetchall())
    return found


def secrets() -> list[bytes]:
    """Every binary cell of the database."""
    found = []
    for model in apps.get_models():
        for field in model._meta.get_fields():
            if isinstance(field, BinaryField):
                values = model._default_manager.values_list(field.name, flat=True)
                found.extend(bytes(value) for value in values if value)
    assert found
    return found


def forms(cell: bytes) -> Iterator[bytes]:
    """A cell as it lies, and unpacked in the usual ways: packing is not sealing."""
    yield cell
    unpack: list[Callable[[bytes], Any]] = [
        gzip.decompress,
        zlib.decompress,
        lambda data: written(data).encode() if data.startswith(b"PK") else b"",
    ]
    for one in unpack:
        with suppress(Exception):
            yield one(cell)


def code_of(doctor: Doctor) -> str:
    return Dossier.objects.get(folio=doctor.folio).public_code


def set_clock(when: Any) -> None:
    """Let it be that instant for whatever arrives from now on."""
    RehearsalClock.objects.update_or_create(only=True, defaults={"shows": when, "wall": None})
