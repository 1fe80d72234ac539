"""Databases and folders that only a rehearsal uses: made, copied and removed with it.

Every database has a name that begins with PREFIX. The database that an address names is only the
door to its server: it is never read nor written.
"""

from __future__ import annotations

import hashlib
import os
import secrets
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psycopg
from psycopg import pq, sql
from psycopg.conninfo import make_conninfo
from psycopg.errors import ObjectInUse

# Django's options hold words of its own beside those that libpq knows.
_LIBPQ = frozenset(one.keyword.decode() for one in pq.Conninfo.get_defaults())

SETTINGS = "convoca.config.rehearsal_settings"
PREFIX = "convoca_rehearsal_"
_TURNS = 4  # times that a copy is tried, somebody being in the way


@dataclass(frozen=True, slots=True)
class Names:
    """The databases of one demo; two demos on one server differ by the mark of their folder."""

    mark: str

    @classmethod
    def of(cls, folder: Path) -> Names:
        """The names that belong to a demo's folder on this machine."""
        place = f"{socket.gethostname()}:{folder.resolve()}"
        return cls(hashlib.sha256(place.encode()).hexdigest()[:6])

    @property
    def live(self) -> str:
        """Where the call is being walked."""
        return f"{PREFIX}{self.mark}_live"

    def at(self, moment: str) -> str:
        """The moment as it was; nobody connects to it, it is only copied."""
        return f"{PREFIX}{self.mark}_at_{moment}"

    def take(self, number: int) -> str:
        """The working copy of the `number`-th time that somebody stood in a moment."""
        return f"{PREFIX}{self.mark}_take_{number}"

    def is_take(self, name: str) -> bool:
        """Whether a database is such a working copy."""
        return name.startswith(f"{PREFIX}{self.mark}_take_")


@contextmanager
def scratch_database(server: str) -> Iterator[str]:
    """A fresh database on that server, dropped at the end; the one in the address is not touched."""
    name = PREFIX + secrets.token_hex(6)
    create(server, name)
    try:
        yield make_conninfo(server, dbname=name)
    finally:
        drop(server, name)


def address(database: str) -> str:
    """How libpq reaches a database on the server that Django's settings name."""
    from django.db import connections

    chosen = connections.settings["default"]
    known = {name.lower(): str(chosen[name]) for name in ("HOST", "PORT", "USER", "PASSWORD")}
    known |= {k: str(v) for k, v in chosen["OPTIONS"].items() if k in _LIBPQ}
    given = {name: value for name, value in known.items() if value}
    return make_conninfo("", dbname=database, **given)


def create(server: str, name: str, template: str = "template0") -> None:
    """Make a database, as a copy of another one if given; whoever still reads that one is ended.

    Somebody may come between the two sentences: PostgreSQL waits five seconds for her and refuses.
    """
    copying = sql.SQL("CREATE DATABASE {} TEMPLATE {}").format(
        sql.Identifier(name), sql.Identifier(template)
    )
    with psycopg.connect(server, autocommit=True) as connection:
        for turn in range(_TURNS):
            connection.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                " WHERE datname = %s AND usename = current_user",
                [template],
            )
            try:
                connection.execute(copying)
                return
            except ObjectInUse:
                if turn == _TURNS - 1:
                    raise


def drop(server: str, name: str) -> None:
    """Remove a database and whoever is still connected to it."""
    if not name.startswith(PREFIX):
        raise ValueError(f"{name} is no rehearsal's database")
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(
            sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name))
        )


def existing(server: str, names: Names) -> list[str]:
    """The databases of a demo that are there."""
    with psycopg.connect(server) as connection:
        rows = connection.execute(
            "SELECT datname FROM pg_database WHERE starts_with(datname, %s) ORDER BY datname",
            [f"{PREFIX}{names.mark}_"],
        ).fetchall()
    return [str(name) for (name,) in rows]


def clear(server: str, names: Names) -> None:
    """Remove every database of a demo."""
    for name in existing(server, names):
        drop(server, name)


def furnish(database: str, folder: Path) -> None:
    """Load Django with the rehearsal's settings on that database, which must not be production's."""
    from convoca.workflow import keys

    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    keys.generate(folder / "keys")
    (folder / "files").mkdir(exist_ok=True)
    os.environ.update(
        DJANGO_SETTINGS_MODULE=SETTINGS,
        DATABASE_URL=database,
        CONVOCA_KEYS=str(folder / "keys"),
        CONVOCA_FILES=str(folder / "files"),
        CONVOCA_ORIGIN=os.environ.get("CONVOCA_ORIGIN", "http://127.0.0.1:8000"),
    )
    import django

    django.setup()


def move_in(database: str, folder: Path) -> None:
    """Furnish the house, refuse a database of production before touching it, make the tables."""
    furnish(database, folder)
    from django.core.management import call_command
    from django.db import connection

    from convoca.workflow.installation import require_right_house

    if "registry_installation" in connection.introspection.table_names():
        require_right_house()
    call_command("migrate", interactive=False, verbosity=0)
    require_right_house()
