"""kill -9 in the middle: every act is whole, with its receipt, or it never was.

The real server, its real forms, and rows and bytes looked at behind its back.
"""

import contextlib
import hashlib
import io
import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import timedelta
from pathlib import Path

import pikepdf
import pytest
from benchmarks.web.browser import File
from tests.integration.cast import CALL, Doctor, Office, at, crowd, paper
from tests.integration.in_flight import Request, Resumed, Traffic
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
    Upload,
)
from convoca.rules.dossiers import State
from convoca.workflow import clock, duties, keys, projection, storage, uploading
from convoca.workflow.answers import Done

DAY = at(12)
SLOT = "selection-certificate"  # everybody brings it, whatever she answers
SENDS = 1000
UPLOADERS = 20
THREADS = 64


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
@pytest.mark.timeout(3500)
def test_a_thousand_sends_survive_the_death_of_everything_in_turn(
    tmp_path: Path, settings, django_db_blocker
) -> None:
    """One web worker, the readers of files, the worker of duties, the database, the whole server."""
    tmp_path.chmod(0o711)
    settings.CONVOCA_FILES = tmp_path / "files"
    home = tmp_path / "postgres"
    database = private_postgres.start(home, durable=True)
    try:
        with django_db_blocker.unblock(), site(database.url, settings.CONVOCA_FILES, DAY) as here:
            uploaders, doctors = _ready(SENDS, uploaders=UPLOADERS)
            here.open()
            requests = _mixed(here, doctors, uploaders)
            with _duties(here) as worker:
                traffic = Traffic(requests, THREADS)
                traffic.wait_for(SENDS // 10)
                _kill_one_web_worker(here)
                traffic.wait_for(SENDS // 5)
                _kill_readers(here)
                worker.kill()
                traffic.wait_for(2 * SENDS // 5)
            shown = [request for request in requests if request.answer]
            _kill_database(database)
            traffic.ended()  # the server stands, and says that it cannot
            database = private_postgres.start(home, durable=True)
            look(here.url)
            _assert_shown(shown)
            _assert_whole_or_absent()
            with _duties(here):
                left = [request for request in requests if not request.answer]
                traffic = Traffic(left, THREADS)
                traffic.wait_for(len(left) // 3)
                here.kill()
                traffic.ended()
            _assert_shown([request for request in requests if request.answer])
            _assert_whole_or_absent()
            here.open()
            _repeat_everything(requests)
            assert all(request.answer for request in requests)
            _assert_shown(requests)
            _assert_whole_or_absent()
            _assert_each_once(requests, uploaders, doctors)
            _assert_orphans_are_swept(here.files)
            _assert_parts_are_swept(here.files)
    finally:
        database.stop()


def _mixed(here: Site, senders: Sequence[Doctor], uploaders: Sequence[Doctor]) -> list[Request]:
    """Sends, and all along them files: at once, and in pieces."""
    half = len(uploaders) // 2
    files = [
        *_uploads(here, uploaders[:half], each=5),
        *_uploads(here, uploaders[half:], each=5, kind=Resumed, size=150_000),
    ]
    files.sort(key=lambda request: request.key[-2:])
    gap = len(senders) // len(files)
    mixed: list[Request] = []
    for place, doctor in enumerate(senders):
        mixed += files[place // gap : place // gap + 1] if place % gap == 0 else []
        mixed.append(_sending(here, doctor))
    return mixed


def _descendants(pid: int) -> dict[int, str]:
    """The processes below one, with their command lines."""
    found: dict[int, str] = {}
    with contextlib.suppress(OSError):
        for task in Path(f"/proc/{pid}/task").iterdir():
            for child in map(int, (task / "children").read_text().split()):
                words = Path(f"/proc/{child}/cmdline").read_bytes().replace(b"\0", b" ").decode()
                found |= {child: words} | _descendants(child)
    return found


def _web_workers(here: Site) -> set[int]:
    assert here.served is not None
    below = _descendants(here.served.process.pid)
    return {pid for pid, words in below.items() if "benchmarks.web.server" in words}


def _kill_one_web_worker(here: Site) -> None:
    """Its master brings another; what it was doing is whole or absent."""
    before = _web_workers(here)
    assert len(before) > 1
    one = min(before)
    os.kill(one, signal.SIGKILL)
    until = time.monotonic() + 60
    while len(_web_workers(here) - {one}) < len(before):
        assert time.monotonic() < until, "nobody came for the one that died"
        time.sleep(0.1)


def _kill_readers(here: Site) -> None:
    """The processes that look at files, as soon as there are some."""
    assert here.served is not None
    readers: list[int] = []
    until = time.monotonic() + 60
    while not readers:
        assert time.monotonic() < until, "nobody looks at files"
        below = _descendants(here.served.process.pid)
        readers = [pid for pid, words in below.items() if "convoca.docscan.worker" in words]
    for pid in readers:
        with contextlib.suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)


@contextlib.contextmanager
def _duties(here: Site) -> Iterator[subprocess.Popen[bytes]]:
    """The worker that extends the chain and sends mail, beside the server."""
    program = "from convoca.cli.server import Wish, work; import django; "
    program += "django.setup(); work(Wish(), 0.2)"
    settings_of = {"DJANGO_SETTINGS_MODULE": "benchmarks.web.settings"}
    environment = {**os.environ, **here.environment, **settings_of}
    process = subprocess.Popen([sys.executable, "-c", program], env=environment)
    try:
        yield process
    finally:
        process.kill()
        process.wait()


def _ready(count: int, uploaders: int) -> tuple[list[Doctor], list[Doctor]]:
    """People who have just opened a file, and people who only have to send theirs."""
    people = crowd(count + uploaders)
    Office().publish(people)
    doctors = [Doctor(person) for person in people]
    for doctor in doctors:
        assert isinstance(doctor.register(at(10)), Done)
    for doctor in doctors[uploaders:]:
        doctor.fill(at(10))
    return doctors[:uploaders], doctors[uploaders:]


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


def _uploads(
    here: Site,
    doctors: Sequence[Doctor],
    each: int,
    *,
    kind: type[Request] = Request,
    size: int = 0,
) -> list[Request]:
    found = []
    for doctor in doctors:
        browser = here.browser(doctor)
        form = browser.get(f"/mi-expediente/{doctor.folio}/documentos/{SLOT}/").form("file")
        for n in range(each):
            data = _heavy(f"{doctor.folio} {n}", size) if size else paper(f"{doctor.folio} {n}")
            file = File(f"acta-{n}.pdf", data)
            found.append(kind(browser, form, f"up-{doctor.folio}-{n:02}", {}, {"file": file}))
    return found


def _heavy(text: str, size: int) -> bytes:
    """A PDF with so many bytes that do not compress."""
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(paper(text))) as pdf:
        pdf.Root.Ballast = pdf.make_stream(random.Random(text).randbytes(size))
        pdf.save(out, deterministic_id=True)
    return out.getvalue()


def _sending(here: Site, doctor: Doctor) -> Request:
    browser = here.browser(doctor)
    form = browser.get(f"/mi-expediente/{doctor.folio}/enviar/").form("exclusivity", "word")
    fill = {"exclusivity": "yes", "word": "ENVIAR"}
    return Request(browser, form, f"send-{doctor.folio}-01", fill)


def _repeat_everything(requests: Sequence[Request]) -> None:
    """Whoever got no answer repeats; whoever got one may press the button twice all the same."""
    traffic = Traffic(requests, threads=8)
    traffic.ended()


def _assert_shown(requests: Sequence[Request]) -> None:
    """Whatever was answered is there: its receipt, each file it lists, byte for byte."""
    lies = {
        (v.dossier.folio, v.slot, v.number): v
        for v in DocumentVersion.objects.select_related("file", "dossier")
    }
    attached = {
        (row.document["payload"]["folio"], file["sha256"]): file
        for row in Receipt.objects.filter(kind="document.attached")
        for file in row.document["payload"]["files"]
    }
    sent = {row.number: row for row in Receipt.objects.filter(kind="dossier.sent")}
    for request in requests:
        folio = request.key.removeprefix("send-").removeprefix("up-")[:9]
        if "file" in request.files:
            digest = hashlib.sha256(request.files["file"].data).hexdigest()
            files = [attached[folio, digest]]
        else:
            named = request.answer.rstrip("/").rpartition("/")[2]
            row = sent[named.removeprefix("acuse-")]
            assert row.document["payload"]["folio"] == folio
            files = row.document["payload"]["files"]
            assert len(files) > 8
        for file in files:
            version = lies[folio, file["slot"], file["version"]]
            assert version.file is not None
            data = storage.get(version.file.key)
            assert (hashlib.sha256(data).hexdigest(), len(data)) == (file["sha256"], file["bytes"])


def _assert_parts_are_swept(files: Path) -> None:
    """Uploads that nobody finished go when their time is over, and parts that belong to none."""
    (files / "uploads" / "ab").mkdir(parents=True, exist_ok=True)
    (files / "uploads" / "ab" / ("ab" * 20)).write_bytes(b"half a file")
    yesterday = time.time() - 25 * 3600
    for path in (files / "uploads").glob("??/*"):
        os.utime(path, (yesterday, yesterday))
    assert uploading.sweep(clock.wall() + timedelta(hours=25)) > 0
    assert list((files / "uploads").glob("??/*")) == []
    assert not Upload.objects.exists()


def _assert_whole_or_absent() -> None:
    """Rows and bytes, whoever was in the middle of whatever."""
    _assert_transitions_have_receipts()
    _assert_documents_have_receipts_and_bytes()
    assert projection.differing(CALL) == []
    claimed = ExclusiveClaim.objects.filter(released_at=None).values_list("dossier_id", flat=True)
    sent = Dossier.objects.filter(state=State.SENT.value).values_list("pk", flat=True)
    assert sorted(claimed) == sorted(sent)
    told = {answer["receipt"] for answer in IdempotentAct.objects.values_list("answer", flat=True)}
    assert told - {""} <= set(Receipt.objects.values_list("number", flat=True))
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
