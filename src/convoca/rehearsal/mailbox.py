"""Mail that stays here: the demo shows what people would receive."""

from __future__ import annotations

import json
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.mail.backends.base import BaseEmailBackend
from django.core.mail.message import EmailMessage

KEPT = 400


class Mailbox(BaseEmailBackend):
    """Each mail is a file of the rehearsal's folder, newest name last."""

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        """Keep the messages; the oldest make room."""
        box = folder()
        box.mkdir(parents=True, exist_ok=True)
        for n, message in enumerate(email_messages):
            name = f"{time.time_ns():020d}-{n:03d}.json"
            content = {
                "to": list(message.to),
                "subject": message.subject,
                "body": str(message.body),
            }
            (box / name).write_text(json.dumps(content, ensure_ascii=False))
        for old in sorted(box.glob("*.json"))[:-KEPT]:
            old.unlink(missing_ok=True)
        return len(email_messages)


def folder() -> Path:
    """Where the mail lies."""
    return Path(settings.CONVOCA_FILES) / "mail"


def newest(limit: int = 50) -> list[dict[str, Any]]:
    """The last mails, newest first."""
    files = sorted(folder().glob("*.json"), reverse=True)[:limit]
    return [json.loads(f.read_text()) for f in files]
