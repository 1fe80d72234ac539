"""A real server on a database of its own, and this process looking at the same rows."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from benchmarks.web import day, server
from benchmarks.web.browser import Browser, Lines
from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.core.management import call_command
from django.db import connections
from tests.integration.cast import Doctor

from convoca.config.environment import database
from convoca.registry.facts import calls as call_facts
from convoca.registry.models import User
from convoca.registry.sessions import SessionStore
from convoca.rehearsal.house import scratch_database

_PLACE = ("NAME", "USER", "PASSWORD", "HOST", "PORT", "OPTIONS")


@dataclass
class Site:
    """An installation: where its rows and files are, and the server while it runs."""

    url: str
    files: Path
    when: datetime
    port: int = field(default_factory=server.free_port)
    served: server.Served | None = None

    def __post_init__(self) -> None:
        self.lines = Lines(server.HOST, self.port)

    @property
    def environment(self) -> dict[str, str]:
        """What the processes of this installation are told."""
        return {
            "DATABASE_URL": self.url,
            "CONVOCA_KEYS": str(settings.CONVOCA_KEYS),
            "CONVOCA_FILES": str(self.files),
            day.SHIFT: day.shift_to(self.when),
        }

    def open(self) -> None:
        """Start the server and wait for its first answer."""
        self.served = server.start(self.environment, port=self.port)

    def kill(self) -> None:
        """End master and workers with SIGKILL."""
        assert self.served is not None
        self.served.kill()
        self.served = None

    def browser(self, doctor: Doctor) -> Browser:
        """The doctor's browser, signed in."""
        user = User.objects.get(pk=doctor.actor.user_id)
        session = SessionStore()
        session[SESSION_KEY] = str(user.pk)
        session[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[0]
        session[HASH_SESSION_KEY] = user.get_session_auth_hash()
        session.create()
        address = f"10.0.{user.pk >> 8 & 255}.{user.pk & 255}"
        cookies = {settings.SESSION_COOKIE_NAME: str(session.session_key)}
        return Browser(self.lines, address, cookies)


@contextmanager
def site(address: str, files: Path, when: datetime) -> Iterator[Site]:
    """A fresh database on the server of `address`, with the tables, seen by this process too."""
    files.mkdir(mode=0o700, parents=True, exist_ok=True)
    with scratch_database(address) as url, seeing(url):
        call_command("migrate", interactive=False, verbosity=0)
        made = Site(url, files, when)
        try:
            yield made
        finally:
            made.lines.close()
            if made.served is not None:
                made.kill()


@contextmanager
def seeing(url: str) -> Iterator[None]:
    """Let this process's rows be those of that database."""
    connection = connections["default"]
    kept = {name: connection.settings_dict[name] for name in _PLACE}
    look(url)
    try:
        yield
    finally:
        connection.close()
        connection.settings_dict.update(kept)
        _forget_calls()


def look(url: str) -> None:
    """Connect anew, to that database."""
    connection = connections["default"]
    connection.close()
    connection.settings_dict.update({k: v for k, v in database(url).items() if k in _PLACE})
    _forget_calls()


def _forget_calls() -> None:
    """Versions are remembered by their number, which another database gives to another call."""
    call_facts.call_file.cache_clear()
    call_facts.version_label.cache_clear()


def server_address() -> str:
    """The PostgreSQL server of this test run."""
    return os.environ["DATABASE_URL"]
