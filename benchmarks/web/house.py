"""The scratch house of a benchmark: a private PostgreSQL that loses nothing, a database, keys, files."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from benchmarks.web import day, processes

SETTINGS = "benchmarks.web.settings"


@dataclass(frozen=True, slots=True)
class House:
    """Where a benchmark lives: the environment that its server needs, and the database's process."""

    folder: Path
    environment: Mapping[str, str]
    postgres: int  # 0 when the server is not ours

    @property
    def files(self) -> Path:
        """The folder of uploads and letters."""
        return self.folder / "files"


@contextmanager
def house(when: datetime) -> Iterator[House]:
    """Move in, with Django loaded in this process and business time standing at `when`."""
    from convoca.rehearsal.house import scratch_database

    with tempfile.TemporaryDirectory(prefix="convoca-benchmark-") as name:
        folder = Path(name)
        folder.chmod(0o711)  # as root, PostgreSQL's own account must reach its folder below
        with _server(folder) as (url, postgres), scratch_database(url) as database:
            environment = _environment(folder, database, when)
            os.environ.update(environment)
            _furnish(folder)
            try:
                yield House(folder, environment, postgres)
            finally:
                _leave()


@contextmanager
def _server(folder: Path) -> Iterator[tuple[str, int]]:
    """DATABASE_URL's server, or a private one that commits durably."""
    from convoca.cli import private_postgres
    from convoca.cli.postgres_process import postmaster

    given = os.environ.get("DATABASE_URL")
    if given:
        yield given, 0
        return
    server = private_postgres.start(folder / "postgres", durable=True)
    try:
        yield server.url, postmaster(server.place) or 0
    finally:
        server.stop()


def _environment(folder: Path, database: str, when: datetime) -> dict[str, str]:
    return {
        "DJANGO_SETTINGS_MODULE": SETTINGS,
        "DATABASE_URL": database,
        "CONVOCA_KEYS": str(folder / "keys"),
        "CONVOCA_FILES": str(folder / "files"),
        day.SHIFT: day.shift_to(when),
    }


def _furnish(folder: Path) -> None:
    from convoca.workflow import keys

    (folder / "files").mkdir(mode=0o700)
    keys.generate(folder / "keys")
    import django

    django.setup()
    from django.core.management import call_command
    from django.db import connection

    from benchmarks.web.urls import FLOOR_TABLE

    call_command("migrate", interactive=False, verbosity=0)
    with connection.cursor() as cursor:
        cursor.execute(FLOOR_TABLE)


def _leave() -> None:
    from django.db import connections

    from convoca import docscan

    connections.close_all()
    docscan.close()


def watched(house_: House, server: int) -> processes.Watch:
    """The processor time of the server's and the database's processes."""
    return processes.Watch({"web": server, "database": house_.postgres})
