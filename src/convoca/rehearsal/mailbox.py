"""Mail that stays here: the demo shows what people would receive.

Each database of the rehearsal has its own box, a line per mail: a moment that is left takes its
mail along, and a moment that is entered shows what had been sent until then.
"""

from __future__ import annotations

import fcntl
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from django.conf import settings
from django.core.mail.backends.base import BaseEmailBackend
from django.core.mail.message import EmailMessage
from django.db import connections

from convoca.rehearsal.theatre import Programme
from convoca.workflow import clock


@dataclass(frozen=True, slots=True)
class Mail:
    """A mail that would have left, and the business time at which it would."""

    at: datetime
    to: tuple[str, ...]
    subject: str
    body: str


class Mailbox(BaseEmailBackend):
    """Keeps every message in the box of the database that is being worked on."""

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        """Append the messages; threads and processes take turns."""
        path = _box(str(connections["default"].settings_dict["NAME"]))
        path.parent.mkdir(parents=True, exist_ok=True)
        at = clock.now().isoformat()
        with path.open("a", encoding="utf-8") as box:
            fcntl.flock(box, fcntl.LOCK_EX)
            box.writelines(_line(at, message) for message in email_messages)
        return len(email_messages)


def newest(programme: Programme, *, to: str = "", limit: int = 50) -> list[Mail]:
    """The last mails of the moment that is on, newest first; those of one address if given."""
    wanted = to.strip().lower()
    found = [m for m in _read(programme) if not wanted or any(wanted in a.lower() for a in m.to)]
    return found[-limit:][::-1]


def forget(database: str) -> None:
    """Remove the box of a database that is gone."""
    _box(database).unlink(missing_ok=True)


def _read(programme: Programme) -> Iterator[Mail]:
    """What was sent on the walk until the moment, then what was sent since it was entered."""
    for mail in _lines(programme.names.live):
        if programme.watching or mail.at <= datetime.fromisoformat(programme.since):
            yield mail
    if not programme.watching:
        yield from _lines(programme.database)


def _lines(database: str) -> Iterator[Mail]:
    try:
        content = _box(database).read_text(encoding="utf-8")
    except FileNotFoundError:
        return
    for line in content.splitlines():
        data = json.loads(line)
        at = datetime.fromisoformat(data["at"])
        yield Mail(at, tuple(data["to"]), data["subject"], data["body"])


def _line(at: str, message: EmailMessage) -> str:
    content = {
        "at": at,
        "to": list(message.to),
        "subject": str(message.subject),
        "body": str(message.body),
    }
    return f"{json.dumps(content, ensure_ascii=False)}\n"


def _box(database: str) -> Path:
    return Path(settings.CONVOCA_FILES) / "mail" / f"{database}.jsonl"
