"""Mail kept in a folder: a file per address, so that reading one's own costs the same with many."""

import hashlib
import re
from collections.abc import Sequence
from pathlib import Path

from django.conf import settings
from django.core.mail.backends.base import BaseEmailBackend
from django.core.mail.message import EmailMessage

_CODE = re.compile(r"^\s*([0-9A-Z][0-9A-Z-]{4,11})\s*$", re.MULTILINE)


class Letterbox(BaseEmailBackend):
    """Replaces the address's file with the newest message."""

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        """Keep each message under each of its addresses."""
        for message in email_messages:
            for address in message.to:
                path = _path(Path(settings.CONVOCA_FILES), address)
                path.parent.mkdir(exist_ok=True)
                path.write_text(f"{message.subject}\n\n{message.body}", encoding="utf-8")
        return len(email_messages)


def newest(files: Path, address: str) -> str:
    """The newest message to an address."""
    return _path(files, address).read_text(encoding="utf-8")


def code(files: Path, address: str) -> str:
    """The code that the newest message to an address carries."""
    found = _CODE.search(newest(files, address))
    if found is None:
        raise LookupError("the mail carries no code")
    return found[1]


def _path(files: Path, address: str) -> Path:
    return files / "letters" / hashlib.sha256(address.lower().encode()).hexdigest()[:32]
