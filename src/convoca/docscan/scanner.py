"""A few long-lived worker processes behind one thread-safe call that never raises."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict
from functools import partial
from pathlib import Path
from typing import Any, Final, Literal, TypeVar

import convoca
from convoca.docscan import kinds, readings, wire
from convoca.docscan.joined import TROUBLES, Joined, Place
from convoca.docscan.limits import MAX_BYTES, SHOW_BYTES, Limits
from convoca.docscan.reading import Kind, MalformedReadingError, Reading, from_data

T = TypeVar("T")
Failure = Literal["unchecked", "too-costly", "reader-ended"]
_CRASHES: Final = frozenset(
    -one
    for one in (
        signal.SIGSEGV, signal.SIGABRT, signal.SIGBUS, signal.SIGFPE, signal.SIGILL, signal.SIGTRAP
    )
)  # fmt: skip


class WorkerFailedError(Exception):
    """This worker gives no answer, and why. ``spent``: its time is over; do not try it again."""

    def __init__(self, trouble: Failure = "unchecked", *, spent: bool = False) -> None:
        super().__init__(trouble)
        self.trouble: Failure = trouble
        self.spent = spent


class Worker:
    """One child process and the socket to it. Used by one thread at a time."""

    def __init__(self, limits: Limits, *, round_: int = 0) -> None:
        self.reads = 0
        self.round = round_
        self._limits = limits
        self._line, theirs = socket.socketpair()
        with theirs, contextlib.ExitStack() as undo:
            undo.callback(self._line.close)
            # "-P" and our own package's place: the child never imports from the caller's folder.
            self._process = subprocess.Popen(  # noqa: S603 - our own interpreter and module
                [sys.executable, "-P", "-m", "convoca.docscan.worker", str(os.getpid()),
                 json.dumps(asdict(limits))],
                stdin=theirs.fileno(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                env=_bare_environment(), cwd="/", start_new_session=True,
            )  # fmt: skip
            undo.pop_all()

    @property
    def pid(self) -> int:
        """Process id, for those who watch."""
        return self._process.pid

    def wait_until_ready(self) -> None:
        """The child has imported its parsers and closed its bounds. Raises WorkerFailedError."""
        try:
            wire.receive(self._line, deadline=time.monotonic() + self._limits.start_seconds)
        except OSError:
            raise WorkerFailedError from None

    def read(self, data: bytes) -> Reading:
        """The reading of this file. Raises WorkerFailedError; then only ``end`` may follow."""
        try:
            return from_data(self._ask({}, data)[0])
        except MalformedReadingError:
            raise WorkerFailedError("reader-ended") from None

    def picture(self, data: bytes, page: int, width: int) -> bytes:
        """A page as a JPEG, empty if there is none. Raises WorkerFailedError like ``read``."""
        return self._ask({"page": page, "width": width}, data)[1]

    def join(self, parts: Sequence[bytes], wish: dict[str, Any]) -> Joined:
        """Pages of these files as one PDF. Raises WorkerFailedError like ``read``."""
        wish = {"join": [len(part) for part in parts], **wish}
        said, data = self._ask(wish, b"".join(parts), limit=MAX_BYTES + wire.MAX_ANSWER)
        trouble: Any = said.get("trouble")
        if trouble not in ("", *TROUBLES) or (not trouble and not data.startswith(b"%PDF-")):
            return Joined(trouble="unchecked")
        return Joined(data, trouble)

    def _ask(
        self, wish: dict[str, Any], data: bytes, *, limit: int = SHOW_BYTES
    ) -> tuple[dict[str, Any], bytes]:
        deadline = time.monotonic() + self._limits.wall_seconds
        self.reads += 1
        try:
            self._line.settimeout(self._limits.wall_seconds)
            wire.send(self._line, wish, data)
            return wire.receive(self._line, deadline=deadline, limit=limit)
        except TimeoutError:
            # Not of processor time, which ends sooner: the machine is crowded, or a parser sleeps.
            raise WorkerFailedError(spent=True) from None
        except OSError:
            ending = self._ending()
            if ending == -signal.SIGPROF:
                raise WorkerFailedError("too-costly", spent=True) from None
            crashed = ending in _CRASHES
            raise WorkerFailedError("reader-ended" if crashed else "unchecked") from None

    def end(self) -> None:
        """Close the line, end the process, leave no zombie. Safe to repeat."""
        self._line.close()
        with contextlib.suppress(OSError):
            self._process.kill()
        self._process.wait()

    def disown(self) -> None:
        """Let go of a process that belongs to somebody else, without ending it."""
        self._line.close()
        self._process.returncode = 0  # else its object would wait for a child that is not ours

    def _ending(self) -> int | None:
        with contextlib.suppress(subprocess.TimeoutExpired):
            return self._process.wait(timeout=1.0)
        return None


class Scanner:
    """Reads files in worker processes, started when first needed and kept.

    Safe for any number of threads: at most ``workers`` files are read at once, others wait their
    turn up to ``limits.queue_seconds``. Whatever happens to a worker, ``read`` answers.
    """

    def __init__(self, *, workers: int = 2, limits: Limits | None = None) -> None:
        self.limits = limits or Limits()
        self._workers = workers
        self._idle: list[Worker] = []
        self.forget()

    def forget(self) -> None:
        """Start empty, ending nothing: a forked child must not speak on its parent's sockets."""
        for worker in self._idle:
            worker.disown()
        self._idle = []
        self._turns = threading.BoundedSemaphore(self._workers)
        self._lock = threading.Lock()
        self._round = 0  # a worker of an earlier round is ended when it comes back

    def read(self, data: bytes) -> Reading:
        """The reading of any bytes; its trouble says why the scanner did not finish. Never raises."""
        plain = readings.obvious(data)
        if plain is not None:
            return plain
        kind = kinds.kind_of(data)
        return self._served(lambda worker: worker.read(data), partial(_unread, kind))

    def picture(self, data: bytes, page: int, width: int) -> bytes:
        """A page of a file as a JPEG; empty when it cannot be shown. Never raises."""
        if readings.obvious(data) is not None:
            return b""
        return self._served(lambda worker: worker.picture(data, page, width), lambda _: b"")

    def join(self, parts: Sequence[bytes], places: Sequence[Place], *, most: int) -> Joined:
        """Pages of several files as one PDF, or the trouble that kept it from being. Never raises."""
        if sum(map(len, parts)) > MAX_BYTES:
            return Joined(trouble="too-many-pages")
        wish = {"places": [list(place) for place in places], "most": most}
        return self._served(
            lambda worker: worker.join(parts, wish), lambda why: Joined(trouble=why)
        )

    def warm(self) -> None:
        """Start one worker ahead of the first file, so that nobody waits for its imports."""
        with self._turns, contextlib.suppress(WorkerFailedError, OSError):
            self._give_back(self._take())

    def close(self) -> None:
        """End the idle workers now, each busy one when it comes back; a later read starts anew."""
        with self._lock:
            self._round += 1
            idle, self._idle = self._idle, []
        for worker in idle:
            worker.end()

    def worker_pids(self) -> tuple[int, ...]:
        """Process ids of the workers at rest, for those who watch."""
        with self._lock:
            return tuple(worker.pid for worker in self._idle)

    def _served(self, work: Callable[[Worker], T], failed: Callable[[Failure], T]) -> T:
        """What a worker makes of it, in its turn; else what the failure comes to."""
        if not self._turns.acquire(timeout=self.limits.queue_seconds):
            return failed("unchecked")
        try:
            return self._in_worker(work)
        except WorkerFailedError as failure:
            return failed(failure.trouble)
        except OSError:  # no further process or socket is to be had
            return failed("unchecked")
        finally:
            self._turns.release()

    def _in_worker(self, work: Callable[[Worker], T]) -> T:
        """A worker that had served others may have died of them: one fresh worker decides."""
        worker = self._take()
        served_others = worker.reads > 0
        try:
            return self._used(worker, work)
        except WorkerFailedError as failure:
            if failure.spent or not served_others:
                raise
        return self._used(self._take(anew=True), work)

    def _used(self, worker: Worker, work: Callable[[Worker], T]) -> T:
        try:
            done = work(worker)
        except BaseException:
            worker.end()
            raise
        self._give_back(worker)
        return done

    def _take(self, *, anew: bool = False) -> Worker:
        with self._lock:
            if self._idle and not anew:
                return self._idle.pop()
            current = self._round
        worker = Worker(self.limits, round_=current)
        try:
            worker.wait_until_ready()
        except BaseException:
            worker.end()
            raise
        return worker

    def _give_back(self, worker: Worker) -> None:
        with self._lock:
            keep = worker.round == self._round and worker.reads < self.limits.reads_per_worker
            if keep:
                self._idle.append(worker)
        if not keep:
            worker.end()


def _unread(kind: Kind, why: Failure) -> Reading:
    return Reading(kind, trouble=why)


def _bare_environment() -> dict[str, str]:
    """No secret of the web process reaches the one that opens strangers' files."""
    package_home = Path(convoca.__file__).resolve().parent.parent
    return {
        "PATH": os.defpath,
        "LC_ALL": "C.UTF-8",
        "PYTHONPATH": str(package_home),
        "PYTHONDONTWRITEBYTECODE": "1",
        "OPENBLAS_NUM_THREADS": "1",  # each thread would reserve memory that the bound counts
    }
