"""A virus scanner is asked by ClamAV's protocol; no silence and no error is taken for "clean"."""

import socket
import struct
import threading
import time
from contextlib import contextmanager

import pytest

from convoca import docscan
from convoca.docscan import clamd, guard
from convoca.docscan.clamd import Verdict

EICAR = b"X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + b"EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"


class Daemon:
    """A scanner on a socket: it answers what it is told to, and keeps what it was sent."""

    def __init__(self, answer=None, *, most: int = 1 << 30, hold: float = 0.0) -> None:
        self.answer, self.most, self.hold = answer, most, hold
        self.got: list[bytes] = []
        self.over = threading.Event()
        self.socket = socket.create_server(("127.0.0.1", 0))
        self.port = self.socket.getsockname()[1]
        self.thread = threading.Thread(target=self.serve, daemon=True)
        self.thread.start()

    def serve(self) -> None:
        while True:
            try:
                line, _ = self.socket.accept()
            except OSError:
                return
            with line:
                self.one(line)

    def one(self, line: socket.socket) -> None:
        file = line.makefile("rb")
        assert file.read(10) == b"zINSTREAM\0"
        whole = b""
        while length := struct.unpack(">I", file.read(4))[0]:
            whole += file.read(length)
            if len(whole) > self.most:
                line.sendall(b"INSTREAM size limit exceeded. ERROR\0")
                return
        self.got.append(whole)
        self.over.wait(self.hold)
        found = b"stream: Eicar-Test-Signature FOUND\0" if EICAR in whole else b"stream: OK\0"
        line.sendall(found if self.answer is None else self.answer)


@contextmanager
def daemon(**more):
    one = Daemon(**more)
    try:
        yield one
    finally:
        one.over.set()
        one.socket.shutdown(socket.SHUT_RDWR)
        one.socket.close()
        one.thread.join(5)


@pytest.fixture(autouse=True)
def _no_scanner_left():
    yield
    guard.use("")


def test_a_clean_file_is_shown_whole_and_found_clean():
    data = bytes(range(256)) * 1_000
    with daemon() as scanner:
        assert clamd.ask(("127.0.0.1", scanner.port), data) == Verdict("clean")
    assert scanner.got == [data]


def test_a_virus_is_told_by_its_name():
    with daemon() as scanner:
        found = clamd.ask(("127.0.0.1", scanner.port), b"x" * 70_000 + EICAR)
    assert found == Verdict("infected", "Eicar-Test-Signature")


@pytest.mark.parametrize(
    "answer",
    [b"", b"\0", b"stream: OKAY\0", b"OK\0", b"stream: Lstat failed ERROR\0", b"\xff" * 9_000],
)
def test_whatever_is_not_a_plain_ok_is_not_clean(answer):
    with daemon(answer=answer) as scanner:
        assert clamd.ask(("127.0.0.1", scanner.port), b"x").status == "unreachable"


def test_a_file_above_the_scanners_own_limit_is_not_clean():
    with daemon(most=100_000) as scanner:
        found = clamd.ask(("127.0.0.1", scanner.port), bytes(3_000_000))
    assert found.status == "unreachable"


def test_a_scanner_that_is_not_there_or_does_not_answer_in_time_is_unreachable(tmp_path):
    with daemon() as gone:
        pass
    assert clamd.ask(("127.0.0.1", gone.port), b"x").status == "unreachable"
    assert clamd.ask(str(tmp_path / "none.ctl"), b"x").status == "unreachable"
    with daemon(hold=9) as slow:
        before = time.monotonic()
        assert clamd.ask(("127.0.0.1", slow.port), b"x", seconds=0.3).status == "unreachable"
        assert time.monotonic() - before < 3


def test_addresses_are_a_path_or_a_host():
    assert clamd.address_of("unix:/run/clamav/clamd.ctl") == "/run/clamav/clamd.ctl"
    assert clamd.address_of("tcp://scanner:3311") == ("scanner", 3311)
    assert clamd.address_of("tcp://scanner") == ("scanner", 3310)
    for bad in ("clamd", "unix:relative", "http://x", "tcp://", "tcp://x:many"):
        with pytest.raises(clamd.AddressError):
            guard.use(bad)


def test_every_file_that_opens_is_shown_to_the_scanner_of_the_house(files):
    bad = files.pdf() + b"\n%" + EICAR + b"\n%%EOF\n"
    with daemon() as scanner:
        guard.use(f"tcp://127.0.0.1:{scanner.port}")
        facts = docscan.inspect(bad, "a.pdf")
        assert (facts.openable, facts.virus) == (True, "infected")
        assert facts.virus_name == "Eicar-Test-Signature"
        assert docscan.inspect(files.pdf(), "a.pdf").virus == "clean"
        assert docscan.inspect(b"not a document", "a.pdf").virus == ""
    assert docscan.inspect(files.pdf(), "a.pdf").virus == "unreachable"
    guard.use("")
    assert docscan.inspect(files.pdf(), "a.pdf").virus == ""
