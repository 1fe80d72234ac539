"""What happens when a file, or somebody, hurts the process that reads it."""

import json
import os
import signal
import subprocess
import sys
import textwrap
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from convoca.docscan import Limits, Scanner
from convoca.docscan.reading import MalformedReadingError, Reading, from_data
from convoca.rules.looks import CodeSeen, Look, PageLook, WordsSeen


@pytest.fixture
def scanner():
    made: list[Scanner] = []

    def make(**more: object) -> Scanner:
        made.append(Scanner(**{"workers": 1, **more}))
        return made[-1]

    yield make
    for one in made:
        one.close()


def _lives(pid: int) -> bool:
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except (FileNotFoundError, ProcessLookupError):
        return False
    return state != "Z"


def _ends(pid: int, seconds: float) -> bool:
    stop = time.monotonic() + seconds
    while _lives(pid) and time.monotonic() < stop:
        time.sleep(0.02)
    return not _lives(pid)


def _only_worker(scanner: Scanner) -> int:
    (pid,) = scanner.worker_pids()
    return pid


def test_one_worker_serves_many_files(files, scanner):
    several = scanner()
    pids = set()
    for _ in range(5):
        assert several.read(files.image()).openable
        pids.add(_only_worker(several))
    assert len(pids) == 1


def test_a_file_whose_reader_dies_could_not_be_checked_and_the_next_one_is_read(files, scanner):
    hurt = scanner()
    hurt.warm()
    pid = _only_worker(hurt)
    os.kill(pid, signal.SIGSTOP)  # in the middle of a call, as seen from outside
    threading.Timer(0.2, os.kill, (pid, signal.SIGKILL)).start()
    assert hurt.read(files.pdf()) == Reading("pdf", trouble="unchecked")
    assert not _lives(pid)
    assert hurt.read(files.pdf()).qr == (files.CODE,)


def test_a_file_on_which_a_parser_crashes_is_told_so_and_the_next_one_is_read(files, scanner):
    hurt = scanner()
    hurt.warm()
    pid = _only_worker(hurt)
    os.kill(pid, signal.SIGSTOP)
    threading.Timer(0.2, os.kill, (pid, signal.SIGSEGV)).start()
    threading.Timer(0.3, os.kill, (pid, signal.SIGCONT)).start()
    assert hurt.read(files.pdf()) == Reading("pdf", trouble="reader-ended")
    assert hurt.read(files.image()).openable


def test_a_reader_that_died_of_an_earlier_file_does_not_cost_the_next_applicant(files, scanner):
    hurt = scanner()
    assert hurt.read(files.image()).openable
    pid = _only_worker(hurt)
    os.kill(pid, signal.SIGKILL)
    assert hurt.read(files.pdf()).qr == (files.CODE,)


def test_a_reader_that_hangs_is_ended_at_the_limit_and_leaves_no_zombie(files, scanner):
    hung = scanner(limits=Limits(wall_seconds=0.5))
    hung.warm()
    pid = _only_worker(hung)
    os.kill(pid, signal.SIGSTOP)
    before = time.monotonic()
    assert hung.read(files.pdf()).trouble == "unchecked"
    assert time.monotonic() - before < 5
    assert not Path(f"/proc/{pid}").exists()


def test_a_file_that_burns_its_processor_time_is_too_costly(files, scanner):
    hungry = scanner(limits=Limits(cpu_seconds=0.02))
    assert hungry.read(files.flat_png(7_000, 8_000)) == Reading("png", trouble="too-costly")
    assert hungry.worker_pids() == ()


def test_a_file_that_needs_too_much_memory_is_too_costly(files, scanner):
    narrow = scanner(limits=Limits(memory_bytes=190 * 1024 * 1024))
    assert narrow.read(files.flat_png(7_000, 8_000)).trouble == "too-costly"
    assert narrow.read(files.image()).qr == (files.CODE,)


def test_when_every_reader_is_busy_for_too_long_the_answer_is_not_checked(files, scanner):
    busy = scanner(limits=Limits(wall_seconds=1.5, queue_seconds=0.1))
    busy.warm()
    os.kill(_only_worker(busy), signal.SIGSTOP)
    with ThreadPoolExecutor(1) as others:
        first = others.submit(busy.read, files.pdf())
        time.sleep(0.3)
        before = time.monotonic()
        assert busy.read(files.image()).trouble == "unchecked"
        assert time.monotonic() - before < 1.0
        assert first.result().trouble == "unchecked"


def test_many_threads_each_get_the_answer_to_their_own_file(files, scanner):
    shared = scanner(workers=2)
    sent = {f"CVC1:F{number}:1:00": files.image(code=f"CVC1:F{number}:1:00") for number in range(9)}
    with ThreadPoolExecutor(8) as threads:
        found = list(threads.map(lambda code: shared.read(sent[code]).qr, list(sent) * 2))
    assert found == [(code,) for code in list(sent) * 2]
    assert len(shared.worker_pids()) <= 2


def test_a_reader_is_renewed_after_its_share_of_files(files, scanner):
    brief = scanner(limits=Limits(reads_per_worker=2))
    first = None
    for _ in range(2):
        assert brief.read(files.image()).openable
        first = first or _only_worker(brief)
    assert brief.worker_pids() == ()
    assert not _lives(first)


def test_closing_ends_every_reader_and_a_later_file_starts_a_new_one(files, scanner):
    closed = scanner()
    closed.warm()
    pid = _only_worker(closed)
    closed.close()
    assert not _lives(pid)
    assert closed.read(files.image()).openable


def test_the_reader_gets_no_secret_of_the_web_process(monkeypatch, scanner):
    monkeypatch.setenv("DATABASE_URL", "postgresql://someone:secret@db/convoca")
    bare = scanner()
    bare.warm()
    environment = Path(f"/proc/{_only_worker(bare)}/environ").read_bytes()
    assert b"secret" not in environment
    assert b"DATABASE_URL" not in environment


_PARENT = textwrap.dedent(
    """
    import os, sys, time
    from convoca import docscan
    from convoca.docscan import _scanner
    {0}
    if __name__ == "__main__":
        docscan.warm()
        print(_scanner.worker_pids()[0], flush=True)
        {1}
    """
)


def _parent(*, before: str = "", after: str) -> subprocess.Popen[str]:
    script = _PARENT.format(before, after)
    return subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, text=True)


def test_the_reader_ends_when_its_web_process_is_killed_outright():
    with _parent(after="time.sleep(60)") as parent:
        pid = int(parent.stdout.readline())
        parent.kill()
        assert _ends(pid, 10)


def test_the_reader_ends_when_its_web_process_was_killed_though_a_fork_holds_the_line():
    after = "os.fork() or (time.sleep(6), os._exit(0)); time.sleep(60)"
    with _parent(after=after) as parent:
        pid = int(parent.stdout.readline())
        time.sleep(0.3)
        parent.kill()
        assert _ends(pid, 10)


def test_the_reader_ends_with_its_web_process():
    with _parent(after="") as parent:
        pid = int(parent.stdout.readline())
        assert parent.wait(20) == 0
        assert _ends(pid, 5)


def test_a_forked_process_starts_readers_of_its_own():
    after = textwrap.dedent(
        """
        child = os.fork()
        if child == 0:
            docscan.warm()
            print(_scanner.worker_pids()[0], flush=True)
            docscan.close()
            os._exit(0)
        os.waitpid(child, 0)
        docscan.warm()
        print(_scanner.worker_pids()[0], flush=True)
        """
    )
    with _parent(after=textwrap.indent(after, "    ").strip()) as parent:
        ours, theirs, still_ours = (int(line) for line in parent.stdout)
        assert parent.wait(20) == 0
    assert theirs != ours == still_ours


SEEN = Look(
    (PageLook(page=1, width=1700, height=2200, dpi=200, blur=1.5, cut=("top",)),),
    (CodeSeen(1, 90), CodeSeen(1, 200, "a")),
    WordsSeen(letters=40, dates=("2021-03-04",)),
)
GOOD = Reading("pdf", pages=2, openable=True).seeing(SEEN).as_data()
LOOK = GOOD["look"]


def test_a_reading_crosses_the_pipe_unchanged():
    crossed = from_data(json.loads(json.dumps(GOOD)))
    assert crossed == Reading("pdf", pages=2, openable=True, qr=("a",), look=SEEN)


@pytest.mark.parametrize(
    "lie",
    [
        {"kind": "exe"},
        {"pages": -1},
        {"pages": True},
        {"openable": "yes"},
        {"trouble": "none"},
        {"qr": [1]},
        {"qr": ["x" * 8_000]},
        {"qr": ["x"] * 17},
        {"qr": None},
        {"look": {}},
        {"look": {**LOOK, "codes": [{"page": 1, "width": 9, "text": "x" * 8_000}]}},
        {"look": {**LOOK, "codes": [{"page": "1", "width": 9, "text": ""}]}},
        {"look": {**LOOK, "pages": [{**LOOK["pages"][0], "cut": ["inside"]}]}},
        {"look": {**LOOK, "pages": [{**LOOK["pages"][0], "blur": float("inf")}]}},
        {"look": {**LOOK, "pages": [{**LOOK["pages"][0], "drawn": 1}]}},
        {"look": {**LOOK, "pages": LOOK["pages"] * 501}},
        {"look": {**LOOK, "words": {"letters": 5, "curps": ["x" * 65]}}},
        {"look": {**LOOK, "words": {"letters": 5, "mrz": ["short", "lines"]}}},
        {"look": {**LOOK, "words": {"letters": 5, "abstract": ["yes"]}}},
        {"look": {**LOOK, "words": {"letters": 5, "dates": ["yesterday"]}}},
        {"look": {**LOOK, "words": {"letters": 5, "averages": ["sNaN"]}}},
        {"qr": ["a\x00b"]},
        {"qr": ["\ud800"]},
        {"sha256": "0" * 64},
    ],
)
def test_an_answer_that_is_not_a_reading_is_not_believed(lie):
    with pytest.raises(MalformedReadingError):
        from_data({**GOOD, **lie})
