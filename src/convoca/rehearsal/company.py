"""The process behind a demo's pages: it prepares and fills them, then does the worker's duties.

    python -m convoca.rehearsal.company FOLDER APPLICANTS SEED PARENT

DATABASE_URL names the server. It says "ready" on its output once pages can be read.
"""

from __future__ import annotations

import logging
import os
import signal
import sys
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from psycopg.conninfo import make_conninfo

from convoca.rehearsal import house
from convoca.rehearsal.family import leave_with_parent
from convoca.rehearsal.house import Names
from convoca.workflow.ending import Wish

if TYPE_CHECKING:  # loaded once Django has its settings
    from convoca.rehearsal.theatre import Programme

EVERY = 1.0  # seconds between two rounds of duties
_OLD = 5.0  # seconds a copy that was left is kept for requests that still read it
_MARGIN = timedelta(seconds=2)  # longer than the time between two signs of life
_log = logging.getLogger(__name__)


def main(arguments: list[str]) -> None:
    """Prepare, say so, fill if that was not done, and serve until SIGTERM."""
    folder, applicants, seed = Path(arguments[0]), int(arguments[1]), int(arguments[2])
    leave_with_parent(int(arguments[3]))
    stop = Wish()
    # While filling there is nothing to bring to an end: the next start begins anew.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    server = os.environ["DATABASE_URL"]
    names = Names.of(folder)
    house.furnish(make_conninfo(server, dbname=names.live), folder)
    from convoca.rehearsal import filling

    whole = filling.is_whole(server, names)
    if whole:
        _resume(folder)
    else:
        filling.prepare(server, folder, names, applicants=applicants, seed=seed)
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    if not whole:
        filling.fill(server)
    signal.signal(signal.SIGTERM, stop.make)
    watch(server, folder, stop)


def watch(server: str, folder: Path, stop: Wish) -> None:
    """Every second: the duties in the moment that is on, a sign of life, old copies removed."""
    from convoca.rehearsal import theatre
    from convoca.workflow import duties

    left: dict[str, float] = {}
    while not stop.made():
        began = time.monotonic()
        with theatre.entered() as programme:
            duties.tick()
        _sign_of_life(folder).touch()
        try:
            assert programme is not None
            _remove_old(server, programme, left)
        except Exception:
            _log.exception("an old copy could not be removed; it is tried again")
        stop.wait(max(0.0, EVERY - (time.monotonic() - began)))


def _remove_old(server: str, programme: Programme, left: dict[str, float]) -> None:
    from convoca.rehearsal import mailbox

    now = time.monotonic()
    # The newest may still be in the making.
    kept = (programme.database, programme.names.take(programme.takes))
    for name in house.existing(server, programme.names):
        if not programme.names.is_take(name) or name in kept:
            left.pop(name, None)
        elif now - left.setdefault(name, now) > _OLD:
            house.drop(server, name)
            mailbox.forget(name)


def _resume(folder: Path) -> None:
    """The clock stood still while nobody watched."""
    from convoca.rehearsal import theatre
    from convoca.workflow import clock

    sign = _sign_of_life(folder)
    if sign.exists():
        seen = datetime.fromtimestamp(sign.stat().st_mtime, UTC) + _MARGIN
        with theatre.entered():
            clock.resume_rehearsal(min(seen, clock.wall()))


def _sign_of_life(folder: Path) -> Path:
    return folder / "files" / "sign-of-life"


if __name__ == "__main__":
    main(sys.argv[1:])
