"""A list costs the same number of queries with one row and with three thousand, and stays light.

The numbers are written out: a query more on any page is a decision, not an accident. Rows that
would take minutes through the use cases are put in at once; they are only there to be counted.
"""

import gzip
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

import pytest
from django.contrib.staticfiles import finders
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from tests.integration.cast import CALL, Doctor, Office, at, call_file, crowd, staff

from convoca.registry.models import (
    CallVersion,
    Commitment,
    Dossier,
    LedgerEntry,
    Message,
    Proposal,
    Publication,
    PublishedPlace,
    Ranking,
    Receipt,
    RehearsalClock,
    Run,
    Seal,
    Seat,
    Transition,
    User,
)
from convoca.rules.access import Role
from convoca.rules.calls import CallFile
from convoca.workflow import publish
from convoca.workflow.answers import Actor, Done

pytestmark = [pytest.mark.django_db, pytest.mark.timeout(300)]

MANY = 3000
LIGHT = 60_000  # bytes, gzipped, with every style and script of a first visit
ONE_CALL, MANY_CALL = "2021-one", "2021-many"
NOW = at(29, 12)
_ASSET = re.compile(r'(?:src|href)="/static/([^"?]+)')
_ELSEWHERE = re.compile(
    r"<(?:script|img|link|iframe|form|source|object|embed|video|audio)\b[^>]*"
    r'(?:src|srcset|href|action|data)="(?:https?:)?//|url\(["\']?(?:https?:)?//|@import',
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Reader:
    """Somebody's browser."""

    client: Client

    @classmethod
    def of(cls, actor: Actor | None = None) -> "Reader":
        """A browser, signed in if somebody is named."""
        client = Client(headers={"accept-encoding": "identity"})
        if actor is not None:
            client.force_login(User.objects.get(pk=actor.user_id))
        return cls(client)

    def queries(self, url: str) -> int:
        """How many queries a page takes when the process has seen it before."""
        self.page(url)
        with CaptureQueriesContext(connection) as seen:
            self.page(url)
        return len(seen)

    def page(self, url: str) -> str:
        """The page's source; it must answer, be light, and ask no other host for anything."""
        response = self.client.get(url)
        assert response.status_code == 200, url
        text = response.content.decode()
        assert not _ELSEWHERE.search(text), url
        assert _weight(text) < LIGHT, (url, _weight(text))
        return text


def _weight(text: str) -> int:
    """What a first visit loads, gzipped: the page and each of our files that it names."""
    weight = len(gzip.compress(text.encode(), 6))
    for name in set(_ASSET.findall(text)):
        path = finders.find(name)
        assert path, name
        with open(path, "rb") as file:
            content = file.read()
        assert not (name.endswith(".css") and _ELSEWHERE.search(content.decode())), name
        weight += len(gzip.compress(content, 6))
    return weight


@pytest.fixture
def office() -> Office:
    made = Office()
    made.publish(crowd())
    RehearsalClock.objects.update_or_create(only=True, defaults={"shows": NOW, "wall": None})
    return made


@pytest.fixture
def doctor(office: Office) -> Doctor:
    made = Doctor(crowd()[0])
    assert isinstance(made.register(at(9, 8)), Done)
    return made


def test_places_of_a_call_with_one_post_and_with_three_thousand(office: Office) -> None:
    for call_id, amount in ((ONE_CALL, 1), (MANY_CALL, MANY)):
        _publish(office, call_id, amount)
    anyone = Reader.of()
    for page, expected in (("", 2), ("plazas/", 2), ("plazas/?state=jalisco", 2)):
        for call_id in (ONE_CALL, MANY_CALL):
            url = f"/convocatorias/{call_id}/{page}"
            assert (url, anyone.queries(url)) == (url, expected)


def test_results_with_one_line_and_with_three_thousand(office: Office) -> None:
    for call_id, amount in ((ONE_CALL, 1), (MANY_CALL, MANY)):
        _publish(office, call_id, amount)
        _release(call_id)
    anyone = Reader.of()
    for page, expected in (("", 8), ("?code=AAAA-0000-0000", 9)):
        for call_id in (ONE_CALL, MANY_CALL):
            url = f"/convocatorias/{call_id}/resultados/{page}"
            assert (url, anyone.queries(url)) == (url, expected)


def test_desk_and_board_with_one_row_and_with_three_thousand(
    office: Office, doctor: Doctor
) -> None:
    auditor = staff(Role.AUDITOR, "auditor")
    pages = (
        (Reader.of(office.validator), "/mesa/", 14),
        (Reader.of(office.manager), "/tablero/", 9),
        (Reader.of(office.manager), f"/tablero/{CALL}/", 19),
        (Reader.of(office.manager), f"/tablero/{CALL}/propuestas/", 7),
        (Reader.of(auditor), f"/tablero/{CALL}/actos/", 9),
        (Reader.of(), "/comprobar/", 2),
    )
    _same_with_many(pages, lambda: (_add_dossiers(office), _add_proposals(office)))


def test_an_applicants_pages_with_one_row_and_with_three_thousand(doctor: Doctor) -> None:
    own = f"/mi-expediente/{doctor.folio}/"
    reader = Reader.of(doctor.actor)
    pages = (
        (reader, "/mi-expediente/", 6),
        (reader, "/mi-expediente/mensajes/", 4),
        (reader, own, 8),
        (reader, f"{own}acuses/", 6),
        (reader, f"{own}documentos/", 6),
    )
    _same_with_many(pages, lambda: _add_messages_and_receipts(doctor))


def _same_with_many(pages: tuple[tuple[Reader, str, int], ...], add: Callable[[], object]) -> None:
    expected = {url: number for _, url, number in pages}
    assert {url: reader.queries(url) for reader, url, _ in pages} == expected
    add()
    assert {url: reader.queries(url) for reader, url, _ in pages} == expected


def _publish(office: Office, call_id: str, amount: int) -> None:
    """A call with that many posts of one seat, published with two keys."""
    data = call_file().as_data()
    data["call"]["id"] = call_id
    rows = data["vacancies"]
    data["vacancies"] = [
        {**rows[n % len(rows)], "vacancy": f"P{n:05}", "seats": 1, "tie": ""} for n in range(amount)
    ]
    file = CallFile.from_data(data)
    proposed = publish.propose_publish_call(actor=office.manager, at=at(5), file=file)
    assert isinstance(office.approved(proposed, at(5)), Done)


def _release(call_id: str) -> None:
    """A published result that gives every seat of the call to somebody."""
    proved = {"call_id": call_id, "receipt_number": "x"}
    ranking = Ranking.objects.create(number=1, digest="x", frozen_at=at(26), **proved)
    committed = Commitment.objects.create(
        number=1,
        ranking=ranking,
        inputs_digest="0" * 64,
        commitment="0" * 64,
        sealed_secret=b"x",
        sealed_market=b"x",
        applicants=1,
        committed_at=at(26),
        **proved,
    )
    run = Run.objects.create(
        commitment=committed,
        sealed_outcome=b"x",
        outcome_digest="x",
        counts={"applicants": MANY, "assigned": MANY, "unassigned": 0, "seats": MANY},
        ran_at=at(26),
        receipt_number="x",
    )
    Seal.objects.create(run=run, sealed_at=at(26), **proved)
    publication = Publication.objects.create(
        run=run, seed=1, nonce="0" * 64, replay=b"x", released_at=at(29, 0, 1), **proved
    )
    PublishedPlace.objects.bulk_create(
        PublishedPlace(
            publication=publication,
            public_code=f"AAAA-{n // 10_000:04}-{n % 10_000:04}",
            vacancy=seat.vacancy,
            seat=seat,
        )
        for n, seat in enumerate(Seat.objects.filter(call_id=call_id).order_by("id"))
    )


def _add_dossiers(office: Office) -> None:
    """Three thousand sent dossiers, each with its steps, receipts and links."""
    version = CallVersion.objects.get(call_id=CALL)
    made = Dossier.objects.bulk_create(
        Dossier(
            call_id=CALL,
            call_version=version,
            folio=f"F{n:05}",
            public_code=f"C{n:05}",
            pseudonym=f"S{n:05}",
            person_key=f"k{n:05}",
            exam_key=f"e{n:05}",
            track="mexican",
            specialty="pediatria",
            state="sent",
            state_at=at(12) + timedelta(seconds=n),
            data_version=1,
            opened_at=at(9),
        )
        for n in range(MANY)
    )
    receipts = Receipt.objects.bulk_create(
        _receipt(one, f"R{n:05}", "dossier.sent") for n, one in enumerate(made)
    )
    Transition.objects.bulk_create(
        Transition(dossier=one, number=k, act=act, state=state, at=when, actor="x")
        for n, one in enumerate(made)
        for k, (act, state, when) in enumerate(
            (("open", "draft", at(9) + timedelta(minutes=n)), ("send", "sent", one.state_at)), 1
        )
    )
    LedgerEntry.objects.bulk_create(
        LedgerEntry(
            call_id=CALL, number=n, receipt=one, previous="x", item_digest="x", digest=f"{n:064}"
        )
        for n, one in enumerate(receipts, start=100)
    )
    assert office


def _receipt(dossier: Dossier, number: str, kind: str) -> Receipt:
    payload = {"number": number, "kind": kind, "folio": dossier.folio, "files": []}
    return Receipt(
        number=number,
        call_id=CALL,
        kind=kind,
        dossier=dossier,
        actor="applicant-1",
        at=at(12),
        document={"payload": payload},
        item_digest="0" * 64,
    )


def _add_proposals(office: Office) -> None:
    """Three thousand that were decided, as after years of calls."""
    Proposal.objects.bulk_create(
        Proposal(
            call_id=CALL,
            kind="erase",
            reason="",
            payload={},
            preview={},
            count=1,
            digest="0" * 64,
            proposed_by_id=office.manager.user_id,
            proposed_at=at(12),
            decided_by_id=office.second.user_id,
            decided_at=at(12),
            outcome="rejected",
        )
        for _ in range(MANY)
    )


def _add_messages_and_receipts(doctor: Doctor) -> None:
    dossier = Dossier.objects.get(folio=doctor.folio)
    Message.objects.bulk_create(
        Message(
            user_id=doctor.actor.user_id,
            dossier=dossier,
            call_id=CALL,
            code="dossier.opened",
            params={"folio": doctor.folio, "receipt": f"R{n:05}"},
            at=at(12),
        )
        for n in range(MANY)
    )
    Receipt.objects.bulk_create(
        _receipt(dossier, f"R{n:05}", "document.attached") for n in range(MANY)
    )
