"""The processes that a demo starts: each in its own session, with its log, and ended with it."""

import contextlib
import fcntl
import os
import select
import signal
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path

from convoca.workflow.ending import Wish

_POLITE = 12.0  # seconds a child has to end by itself


class ChildGoneError(Exception):
    """A process of the demo ended although nobody asked it to; the end of its log."""

    def __init__(self, name: str, log: Path) -> None:
        super().__init__(name)
        self.name, self.log = name, log

    def last_words(self) -> str:
        """What it said last."""
        lines = self.log.read_text(errors="replace").strip().splitlines()
        return "\n".join(lines[-6:])


class Child:
    """One process of the demo: `family` is a lock that all of them hold while they live, and one
    that `speaks` is heard by `wait_for`.
    """

    def __init__(
        self,
        name: str,
        *arguments: object,
        log: Path,
        env: Mapping[str, str],
        family: int,
        speaks: bool = False,
    ) -> None:
        self.name, self.log = name, log
        with log.open("wb") as said:
            self._process = subprocess.Popen(  # noqa: S603 - our own interpreter and module
                [sys.executable, "-m", name, *map(str, arguments)],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE if speaks else said,
                stderr=said,
                env={**os.environ, **env},
                # Ctrl-C reaches us alone: we end the children, in order.
                start_new_session=True,
                pass_fds=(family,),
            )

    def wait_for(self, word: bytes, stop: Wish) -> None:
        """Wait until it says this line or `stop` is wished; ChildGoneError if it ends before."""
        assert self._process.stdout is not None
        heard = b""
        while word not in heard.splitlines() and not stop.made():
            if select.select([self._process.stdout], [], [], 0.2)[0]:
                said = os.read(self._process.stdout.fileno(), 4096)
                if not said:
                    self._process.wait()
                    raise ChildGoneError(self.name, self.log)
                heard += said

    def require_alive(self) -> None:
        """Raise ChildGoneError if it has ended."""
        if self._process.poll() is not None:
            raise ChildGoneError(self.name, self.log)

    def ask_to_end(self) -> None:
        """Ask it politely."""
        with contextlib.suppress(ProcessLookupError):
            self._process.send_signal(signal.SIGTERM)

    def end(self) -> None:
        """Wait for it; then end whatever of its session is left."""
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._process.wait(timeout=_POLITE)
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()


def hold(path: Path, *, seconds: float = 0.0) -> int | None:
    """Take the lock of a file, waiting a while for who has it; None if it stays taken."""
    handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    until = time.monotonic() + seconds
    while True:
        with contextlib.suppress(BlockingIOError):
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return handle
        if time.monotonic() > until:
            os.close(handle)
            return None
        time.sleep(0.1)
