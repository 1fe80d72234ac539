"""A database and folders that only a rehearsal uses, made and removed with it."""

from __future__ import annotations

import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
from psycopg import sql
from psycopg.conninfo import make_conninfo

SETTINGS = "convoca.config.rehearsal_settings"
PREFIX = "convoca_rehearsal_"


@contextmanager
def scratch_database(server: str) -> Iterator[str]:
    """A fresh database on that server, dropped at the end; the one in the address is not touched."""
    name = PREFIX + secrets.token_hex(6)
    create(server, name)
    try:
        yield make_conninfo(server, dbname=name)
    finally:
        drop(server, name)


def create(server: str, name: str, template: str = "template0") -> None:
    """Make a database, as a copy of another one if given."""
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(
            sql.SQL("CREATE DATABASE {} TEMPLATE {}").format(
                sql.Identifier(name), sql.Identifier(template)
            )
        )


def drop(server: str, name: str) -> None:
    """Remove a database and whoever is still connected to it."""
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(
            sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name))
        )


def move_in(database: str, folder: Path) -> None:
    """Load Django with the rehearsal's settings on that database, and make its tables."""
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
    from django.core.management import call_command

    from convoca.workflow.installation import require_right_house

    call_command("migrate", interactive=False, verbosity=0)
    require_right_house()
