"""One published call behind the real server, with a static file of any size beside it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta

from benchmarks.web import house, server
from convoca.rules import calls, windows
from convoca.rules.access import Role
from convoca.rules.calls import CallFile

CALL = "2024-bienestar"  # 2,947 posts in 23 states


@dataclass(frozen=True, slots=True)
class Site:
    """A site that answers; `static` is the address of a file of the size asked for."""

    served: server.Served
    home: house.House
    static: str


def call_file() -> CallFile:
    """The call from its folder."""
    found = calls.load(calls.default_folder() / CALL)
    if isinstance(found, tuple):
        raise RuntimeError(f"{CALL} does not load: {found[:3]}")
    return found


@contextmanager
def published() -> Iterator[house.House]:
    """A scratch house on the second day of the call's registration, with the call published."""
    file = call_file()
    opens, _ = windows.bounds(windows.of_step(file.call, "register")[0], file.call.zone)
    with house.house(opens + timedelta(days=1)) as home:
        _publish(file, opens - timedelta(days=5))
        yield home


@contextmanager
def serving(home: house.House, static: bytes = b"", workers: int = 2) -> Iterator[Site]:
    """The server, which learns of its static files as it starts."""
    folder = home.files / "static"
    folder.mkdir(exist_ok=True)
    (folder / "floor.html").write_bytes(static or b"-")
    served = server.start(home.environment, workers=workers)
    try:
        yield Site(served, home, "/static/floor.html")
    finally:
        served.stop()


def _publish(file: CallFile, at: datetime) -> None:
    from convoca.workflow import accounts, authority, publish, second_key
    from convoca.workflow.answers import Done

    both = []
    for name, role in (("manager", Role.MANAGER), ("second", Role.SECOND_KEY)):
        email = f"{name}@institucion.example"
        before = at - timedelta(days=1)
        authority.grant(email=email, role=role, issuer=file.call.issuer, at=before)
        both.append(accounts.staff(accounts.proved(email).user_id))
    proposed = publish.propose_publish_call(actor=both[0], at=at, file=file)
    assert isinstance(proposed, Done), proposed
    done = second_key.approve(actor=both[1], at=at, proposal_id=int(proposed.reference))
    assert isinstance(done, Done), done
