"""Which moment of the rehearsal is on: a small file names the database that requests read.

Each moment is a database of its own (a clock never goes back), and standing in it works on a copy,
so the moment stays as it was. While the call is being walked (`live`), requests hold a shared lock
and the copying of a moment the exclusive one: it waits for them, and for an instant they wait for
it behind the curtain.
"""

from __future__ import annotations

import fcntl
import json
import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import connections
from django.http import HttpRequest, HttpResponseBase

from convoca.rehearsal.house import Names

CURTAIN_SECONDS = 8.0  # a request waits no longer for a copy to be made, nor a copy for requests
_PAUSE = 0.02


@dataclass(frozen=True, slots=True)
class Programme:
    """What is on: the database read now, the moment it began from, how far the walk is.

    `moment` is empty while the walk itself is shown, and `since` is when that moment is; `takes`
    counts the copies stood in so far. `walked` is the calendar of the walk.
    """

    mark: str
    database: str
    moment: str = ""
    since: str = ""
    takes: int = 0
    ready: tuple[str, ...] = ()
    applicants: int = 0
    seed: int = 0
    done: int = 0
    total: int = 0
    walked: str = ""
    filled: bool = False
    curtain: bool = False

    @property
    def names(self) -> Names:
        """The databases of this demo."""
        return Names(self.mark)

    @property
    def percent(self) -> int:
        """How much of the rehearsal has been walked, 0 to 100."""
        if self.filled:
            return 100
        return min(99, 100 * self.done // self.total) if self.total else 0

    @property
    def watching(self) -> bool:
        """Whether the walk itself is shown: then pages can be read, and nothing be done."""
        return self.database == self.names.live


def read(files: Path | None = None) -> Programme | None:
    """The programme (of the demo whose files lie there), or nothing where no demo runs."""
    path = _path("programme.json") if files is None else files / "programme.json"
    try:
        data = json.loads(path.read_text())
    except FileNotFoundError:
        return None
    return Programme(**{**data, "ready": tuple(data["ready"])})


def write(programme: Programme) -> None:
    """Put the programme up, whole or not at all."""
    path = _path("programme.json")
    part = path.with_name(f"{path.name}.{os.getpid()}.part")
    part.write_text(json.dumps(asdict(programme)))
    part.replace(path)


def change(**fields: Any) -> Programme:
    """Change some lines of the programme; two who change it at once do not lose each other's."""
    with _locked("programme.lock", fcntl.LOCK_EX):
        programme = read()
        if programme is None:
            raise RuntimeError("there is no programme to change")
        programme = replace(programme, **fields)
        write(programme)
    return programme


def next_take() -> int:
    """A number for a new working copy that nobody else gets."""
    with _locked("programme.lock", fcntl.LOCK_EX):
        programme = read()
        assert programme is not None
        write(replace(programme, takes=programme.takes + 1))
    return programme.takes + 1


@contextmanager
def entered() -> Iterator[Programme | None]:
    """Read, in this thread, from the database that is on; nobody copies it meanwhile."""
    with _seat() as programme:
        if programme is not None:
            use(programme.database)
        try:
            yield programme
        finally:
            if programme is not None:
                connections["default"].close()


def use(database: str) -> None:
    """Let this thread, and no other, read from that database."""
    connection = connections["default"]
    if connection.settings_dict["NAME"] != database:
        connection.close()
        # The threads share the settings' own dictionary: each gets its copy.
        connection.settings_dict = {**connection.settings_dict, "NAME": database}


@contextmanager
def curtain() -> Iterator[None]:
    """Nobody reads the walk's database meanwhile; whoever does not end in time is cut off."""
    change(curtain=True)
    try:
        with _path("stage.lock").open("a") as lock:
            _try_lock(lock.fileno(), fcntl.LOCK_EX)
            yield
    finally:
        change(curtain=False)


class TheatreMiddleware:
    """Before anything reads: enter the moment that is on."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self._answer = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Choose the database and go on; the bar reads the programme from the request."""
        with entered() as programme:
            request.programme = programme  # type: ignore[attr-defined]
            return self._answer(request)


@contextmanager
def _seat() -> Iterator[Programme | None]:
    programme = read()
    if programme is None or not programme.watching:
        yield programme
        return
    until = time.monotonic() + CURTAIN_SECONDS
    with _path("stage.lock").open("a") as lock:
        while time.monotonic() < until:
            if not programme.curtain:
                fcntl.flock(lock, fcntl.LOCK_SH)
                programme = read() or programme
                if not programme.curtain:
                    break
                fcntl.flock(lock, fcntl.LOCK_UN)
            time.sleep(_PAUSE)
            programme = read() or programme
        yield programme


def _try_lock(handle: int, kind: int) -> None:
    until = time.monotonic() + CURTAIN_SECONDS
    while time.monotonic() < until:
        with suppress(BlockingIOError):
            fcntl.flock(handle, kind | fcntl.LOCK_NB)
            return
        time.sleep(_PAUSE)


@contextmanager
def _locked(name: str, kind: int) -> Iterator[None]:
    with _path(name).open("a") as lock:
        fcntl.flock(lock, kind)
        yield


def _path(name: str) -> Path:
    return Path(settings.CONVOCA_FILES) / name
