"""Which moment of the rehearsal is on: a small file names the database that requests read.

Each earlier moment is a database of its own (a clock never goes back). Standing in a moment works
on a copy, so the moment stays as it was.
"""

from __future__ import annotations

import json
import os
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from pathlib import Path

from django.conf import settings
from django.db import connections
from django.http import HttpRequest, HttpResponseBase

CURTAIN_SECONDS = 8.0


@dataclass(frozen=True, slots=True)
class Programme:
    """What is on: the database read now, the moment it began from, how far the filling is."""

    database: str
    moment: str = ""
    ready: tuple[str, ...] = ()
    done: int = 0
    total: int = 0
    at: str = ""
    filled: bool = False
    curtain: bool = False
    extra: dict[str, str] = field(default_factory=dict)

    @property
    def percent(self) -> int:
        """How much of the rehearsal has been walked."""
        return 100 if self.filled else (100 * self.done // self.total if self.total else 0)


def read() -> Programme | None:
    """The programme, or nothing where no demo runs."""
    try:
        data = json.loads(_path().read_text())
    except FileNotFoundError:
        return None
    return Programme(**{**data, "ready": tuple(data["ready"])})


def write(programme: Programme) -> None:
    """Put the programme up, whole or not at all."""
    path = _path()
    part = path.with_name(f"{path.name}.{os.getpid()}.part")
    part.write_text(json.dumps(asdict(programme)))
    part.replace(path)


def enter() -> Programme | None:
    """Read from the database that is on; wait while the curtain is down."""
    programme = read()
    until = time.monotonic() + CURTAIN_SECONDS
    while programme is not None and programme.curtain and time.monotonic() < until:
        time.sleep(0.05)
        programme = read()
    if programme is not None:
        chosen = connections.settings["default"]
        if chosen["NAME"] != programme.database:
            connections["default"].close()
            chosen["NAME"] = programme.database
    return programme


class TheatreMiddleware:
    """Before anything reads: enter the moment that is on."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self._answer = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Choose the database and go on; the bar reads the programme from the request."""
        request.programme = enter()  # type: ignore[attr-defined]
        return self._answer(request)


def _path() -> Path:
    return Path(settings.CONVOCA_FILES) / "programme.json"
