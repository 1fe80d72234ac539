"""kill -9 in the middle: every act is whole, with its receipt, or it never was.

The real server, its real forms, and rows and bytes looked at behind its back.
"""

import hashlib
import http.client
import os
import threading
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from benchmarks.web.browser import Browser, File, Form
from tests.integration.cast import CALL, Doctor, Office, at, crowd, paper
from tests.integration.served import Site, look, server_address, site

from convoca.cli import private_postgres
from convoca.cli.postgres_process import postmaster
from convoca.proof import ledger
from convoca.proof import receipt as receipts
from convoca.registry.models import (
    DocumentVersion,
    Dossier,
    ExclusiveClaim,
    IdempotentAct,
    LedgerEntry,
    Message,
    Receipt,
    StoredFile,
    Transition,
)
from convoca.rules.dossiers import State
from convoca.workflow import duties, keys, projection, storage
from convoca.workflow.answers import Done

DAY = at(12)
SLOT = "selection-certificate"  # everybody brings it, whatever she answers
_BROKEN = (OSError, http.client.HTTPException)


@dataclass
class Request:
    """A form filled once: sent again, it is the same request with the same key."""

    browser: Browser
    form: Form
    key: str
    fill: dict[str, str] = field(default_factory=dict)
    files: dict[str, File] = field(default_factory=dict)
    answer: str = ""

    def send(self) -> bool:
        """Send it; whether an answer came back. Only a redirect to what was done is an answer."""
        fill = {**self.fill, "idempotency_key": self.key}
        try:
            page = self.browser.send(self.form, fill, self.files)
        except _BROKEN:
            return False
        if self.answer:
            assert page.location == self.answer, "the same request was answered differently"
        self.answer = page.location
        return True


class Traffic:
    """Requests in flight from many threads, until they are all answered or the server is gone."""

    def __init__(self, requests: Sequence[Request], threads: int) -> None:
        self.requests = requests
        self.answered = 0
        self._count = threading.Condition()
        self._pool = ThreadPoolExecutor(threads)
        self._all = [self._pool.submit(self._send, request) for request in requests]

    def wait_for(self, answers: int) -> None:
        """Until that many have been answered (the others are in flight or wait their turn)."""
        with self._count:
            assert self._count.wait_for(lambda: self.answered >= answers, timeout=120)

    def ended(self) -> None:
        """Until no request is in flight; a page that was neither answer nor silence is an error."""
        for one in self._all:
            one.result(timeout=120)
        self._pool.shutdown()

    def _send(self, request: Request) -> None:
        done = request.send()
        with self._count:
            self.answered += done
            self._count.notify_all()


@pytest.fixture
def here(tmp_path: Path, settings, django_db_blocker) -> Iterator[Site]:
    settings.CONVOCA_FILES = tmp_path / "files"
    with django_db_blocker.unblock(), site(server_address(), settings.CONVOCA_FILES, DAY) as made:
        yield made


def test_what_was_in_flight_when_the_server_was_killed_is_whole_or_absent(here: Site) -> None:
    people = crowd(6)
    Office().publish(people)
    doctors = [Doctor(person) for person in people]
    for doctor in doctors:
        assert isinstance(doctor.register(at(10)), Done)
    senders, uploaders = doctors[:3], doctors[3:]
    for doctor in senders:
        doctor.fill(at(10))
    here.open()
    requests = [*_uploads(here, uploaders, each=6), *(_sending(here, d) for d in senders)]
    requests.sort(key=lambda request: request.key[-2:])  # uploads and sends mixed
    for answers in (3, 14):
        traffic = Traffic([r for r in requests if not r.answer], threads=8)
        traffic.wait_for(answers if answers == 3 else 8)
        here.kill()
        traffic.ended()
        assert any(not request.answer for request in requests), "nothing was in flight"
        _assert_whole_or_absent()
        here.open()
    _repeat_everything(requests)
    assert all(request.answer for request in requests)
    _assert_whole_or_absent()
    _assert_each_once(requests, uploaders, senders)
    _assert_orphans_are_swept(here.files)


@pytest.mark.long
@pytest.mark.timeout(3000)
def test_a_thousand_sends_survive_the_death_of_server_and_database(
    tmp_path: Path, settings, django_db_blocker
) -> None:
    tmp_path.chmod(0o711)
    settings.CONVOCA_FILES = tmp_path / "files"
    home = tmp_path / "postgres"
    database = private_postgres.start(home, durable=True)
    try:
        with django_db_blocker.unblock(), site(database.url, settings.CONVOCA_FILES, DAY) as here:
            doctors = _ready(1000)
            here.open()
            requests = [_sending(here, doctor) for doctor in doctors]
            traffic = Traffic(requests, threads=64)
            traffic.wait_for(300)
            _kill_database(database)
            here.kill()
            traffic.ended()
            database = private_postgres.start(home, durable=True)
            look(here.url)
            _assert_whole_or_absent()
            here.open()
            traffic = Traffic([r for r in requests if not r.answer], threads=64)
            traffic.wait_for(300)
            here.kill()
            traffic.ended()
            _assert_whole_or_absent()
            here.open()
            _repeat_everything(requests)
            _assert_whole_or_absent()
            _assert_each_once(requests, [], doctors)
    finally:
        database.stop()


def _ready(count: int) -> list[Doctor]:
    people = crowd(count)
    Office().publish(people)
    doctors = [Doctor(person) for person in people]
    for doctor in doctors:
        assert isinstance(doctor.register(at(10)), Done)
        doctor.fill(at(10))
    return doctors


def _kill_database(server: private_postgres.Server) -> None:
    """No chance to write anything more; its children leave when they see that it is gone."""
    pid = postmaster(server.place)
    assert pid is not None
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    for one in (pid, *map(int, children)):
        os.kill(one, 9)
    until = time.monotonic() + 30
    while postmaster(server.place) is not None and time.monotonic() < until:
        time.sleep(0.05)


def _uploads(here: Site, doctors: Sequence[Doctor], each: int) -> list[Request]:
    found = []
    for doctor in doctors:
        browser = here.browser(doctor)
        form = browser.get(f"/mi-expediente/{doctor.folio}/documentos/{SLOT}/").form("file")
        for n in range(each):
            data = paper(f"{doctor.folio} {n}")
            file = File(f"acta-{n}.pdf", data)
            found.append(Request(browser, form, f"up-{doctor.folio}-{n:02}", {}, {"file": file}))
    return found


def _sending(here: Site, doctor: Doctor) -> Request:
    browser = here.browser(doctor)
    form = browser.get(f"/mi-expediente/{doctor.folio}/enviar/").form("exclusivity", "word")
    fill = {"exclusivity": "yes", "word": "ENVIAR"}
    return Request(browser, form, f"send-{doctor.folio}-01", fill)


def _repeat_everything(requests: Sequence[Request]) -> None:
    """Whoever got no answer repeats; whoever got one may press the button twice all the same."""
    traffic = Traffic(requests, threads=8)
    traffic.ended()


def _assert_whole_or_absent() -> None:
    """Rows and bytes, whoever was in the middle of whatever."""
    _assert_transitions_have_receipts()
    _assert_documents_have_receipts_and_bytes()
    assert projection.differing(CALL) == []
    claimed = ExclusiveClaim.objects.filter(released_at=None).values_list("dossier_id", flat=True)
    sent = Dossier.objects.filter(state=State.SENT.value).values_list("pk", flat=True)
    assert sorted(claimed) == sorted(sent)
    assert not IdempotentAct.objects.filter(answer=None).exists()
    duties.chain()
    documents = [row.document for row in Receipt.objects.order_by("id")]
    assert all(receipts.verify(one, keys.public_ring()) == () for one in documents)
    links = LedgerEntry.objects.filter(call_id=CALL).order_by("number")
    chain = [ledger.Entry(r.number, r.previous, r.item_digest, r.digest) for r in links]
    assert ledger.verify(CALL, chain) == ()
    assert len(chain) == len(documents)


def _assert_transitions_have_receipts() -> None:
    steps = Counter(Transition.objects.values_list("receipt_number", flat=True))
    kinds = ("dossier.opened", "dossier.sent")
    proved = Counter(Receipt.objects.filter(kind__in=kinds).values_list("number", flat=True))
    assert steps == proved
    sent = Receipt.objects.filter(kind="dossier.sent").values_list("dossier_id", flat=True)
    told = Message.objects.filter(code="dossier.sent").values_list("dossier_id", flat=True)
    assert sorted(sent) == sorted(told)


def _assert_documents_have_receipts_and_bytes() -> None:
    versions = list(DocumentVersion.objects.select_related("file"))
    assert all(v.file is not None for v in versions)
    assert {v.file_id for v in versions} == set(StoredFile.objects.values_list("pk", flat=True))
    for version in versions:
        data = storage.get(version.file.key)
        assert hashlib.sha256(data).hexdigest() == version.sha256
        assert len(data) == version.size
    listed = Counter(
        (row.dossier_id, file["slot"], file["version"], file["sha256"])
        for row in Receipt.objects.filter(kind="document.attached")
        for file in row.document["payload"]["files"]
    )
    assert listed == Counter((v.dossier_id, v.slot, v.number, v.sha256) for v in versions)


def _assert_each_once(
    requests: Sequence[Request], uploaders: Sequence[Doctor], senders: Sequence[Doctor]
) -> None:
    """One key, one act: as many document versions as files, one send and one receipt each."""
    for doctor in uploaders:
        own = [r for r in requests if r.key.startswith(f"up-{doctor.folio}")]
        numbers = DocumentVersion.objects.filter(dossier__folio=doctor.folio, slot=SLOT)
        digests = {hashlib.sha256(r.files["file"].data).hexdigest() for r in own}
        assert sorted(numbers.values_list("number", flat=True)) == list(range(1, len(own) + 1))
        assert set(numbers.values_list("sha256", flat=True)) == digests
    folios = sorted(d.folio for d in senders)
    sent = Transition.objects.filter(act="send").values_list("dossier__folio", flat=True)
    assert sorted(sent) == folios
    proved = Receipt.objects.filter(kind="dossier.sent").values_list("dossier__folio", flat=True)
    assert sorted(proved) == folios


def _assert_orphans_are_swept(files: Path) -> None:
    """Bytes that no act claimed (a crash left some; one more to be sure) go, and no others."""
    storage.put(b"an upload whose act never ended")
    known = set(StoredFile.objects.values_list("key", flat=True))
    orphans = {p for p in (files / "documents").glob("??/*") if p.stem not in known}
    yesterday = time.time() - 25 * 3600
    for path in (files / "documents").glob("??/*"):
        os.utime(path, (yesterday, yesterday))
    assert duties.sweep() == len(orphans) > 0
    assert not any(path.exists() for path in orphans)
    assert all(storage.get(key) for key in known)
