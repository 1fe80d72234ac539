"""The walk that fills a demo: its databases, its progress, and a copy of each moment."""

from __future__ import annotations

import logging
import shutil
import time
from datetime import datetime
from pathlib import Path

from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from psycopg.conninfo import make_conninfo

from convoca import docscan
from convoca.rehearsal import house, simulation, standing, theatre
from convoca.rehearsal.house import Names
from convoca.rehearsal.simulation import Moment
from convoca.rehearsal.theatre import Programme
from convoca.workflow import clock, duties

_TOLD_EVERY = 0.25  # seconds
_log = logging.getLogger(__name__)


def is_whole(server: str, names: Names) -> bool:
    """Whether an earlier start filled this demo, and this version's tables fit what it left."""
    programme = theatre.read()
    if programme is None or programme.mark != names.mark or not programme.filled:
        return False
    needed = {names.live, programme.database, *map(names.at, programme.ready)}
    if not needed <= set(house.existing(server, names)):
        return False
    theatre.use(programme.database)
    plan = MigrationExecutor(connection)
    return not plan.migration_plan(plan.loader.graph.leaf_nodes())


def prepare(server: str, folder: Path, names: Names, *, applicants: int, seed: int) -> None:
    """Begin anew: an empty database with its tables, no files, nothing walked."""
    house.clear(server, names)
    for left in ("documents", "mail"):
        shutil.rmtree(folder / "files" / left, ignore_errors=True)
    house.create(server, names.live)
    theatre.use(names.live)
    house.move_in(make_conninfo(server, dbname=names.live), folder)
    theatre.write(Programme(names.mark, names.live, applicants=applicants, seed=seed))


def fill(server: str) -> None:
    """Walk the call while the pages show it; at the end open where there is most to see."""
    programme = theatre.read()
    assert programme is not None
    theatre.use(programme.names.live)
    walk = _Walk(server, programme.names)
    simulation.rehearse(
        standing.call_file(),
        applicants=programme.applicants,
        seed=programme.seed,
        full=False,
        progress=walk.tell,
        at_moment=walk.keep,
    )
    docscan.close()
    programme = theatre.change(filled=True)
    if programme.watching:
        standing.stand(standing.FIRST)


class _Walk:
    """What the walk tells on its way."""

    def __init__(self, server: str, names: Names) -> None:
        self._server, self._names = server, names
        self._told = 0.0
        self._ready: tuple[str, ...] = ()

    def tell(self, done: int, total: int, at: datetime) -> None:
        """Put up how far it is, move the clock that pages show, deliver the mail."""
        if time.monotonic() - self._told < _TOLD_EVERY and done < total:
            return
        self._told = time.monotonic()
        clock.set_rehearsal(max(at, clock.now()), running=False)
        _deliver()
        theatre.change(done=done, total=total, walked=at.isoformat())

    def keep(self, moment: Moment) -> None:
        """Copy the database as it is at this moment; nobody reads it meanwhile."""
        _deliver()
        with theatre.curtain():
            connection.close()
            house.create(self._server, self._names.at(moment.name), template=self._names.live)
        self._ready += (moment.name,)
        theatre.change(ready=self._ready)


def _deliver() -> None:
    """All the mail that waits; the worker of a copy is not to send it again."""
    try:
        while duties.deliver():
            pass
    except Exception:
        _log.exception("a mail could not be written")
