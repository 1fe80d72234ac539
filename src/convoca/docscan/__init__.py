"""Bytes → facts about a document, bounded in time and memory. No Django.

``inspect`` is what the rest of the house calls. The parsers run in worker processes (``scanner``,
``worker``); this process only compares bytes, computes the digest and believes nothing it cannot
check. ``inspect_here`` runs the parsers in the calling process: for commands on files one trusts.
"""

from __future__ import annotations

import atexit
import hashlib
import os
from typing import TYPE_CHECKING

from convoca.docscan import guard, kinds, readings
from convoca.docscan.joined import Joined, Place
from convoca.docscan.limits import MAX_BYTES, Limits
from convoca.docscan.memory import Memory
from convoca.docscan.reading import Reading
from convoca.docscan.scanner import Scanner

if TYPE_CHECKING:
    from collections.abc import Sequence

    from convoca.rules.documents import FileFacts

__all__ = [
    "MAX_BYTES",
    "Joined",
    "Limits",
    "Scanner",
    "close",
    "inspect",
    "inspect_here",
    "join",
    "picture",
    "warm",
]

# One pool per process, as many workers as processors, four at most; none runs until a file comes.
_scanner = Scanner(workers=max(1, min(4, os.cpu_count() or 1)))
atexit.register(_scanner.close)
os.register_at_fork(after_in_child=_scanner.forget)
_memory = Memory(1_024)
os.register_at_fork(after_in_child=_memory.forget)


def inspect(data: bytes, filename: str) -> FileFacts:
    """Facts of a file, read in an isolated process.

    Type by content and never by name; pages; whether it opens, needs a password, holds active
    content; the texts of its QR codes. Never raises on any bytes and answers within the bounds of
    ``limits``. A file that the scanner could not finish is not openable and its trouble is
    "unchecked": neither an error of the applicant nor a clean file. A virus scanner is asked too, if
    the operator configured one (``guard``).
    """
    sha256 = hashlib.sha256(data).hexdigest()
    # Imported late, as in ``_facts``.
    from convoca.rules import documents

    reading = _memory.recall(sha256)
    if reading is None:
        reading = _scanner.read(data)
        _memory.keep(sha256, reading)
    facts = _facts(data, filename, sha256, reading)
    if not facts.openable:
        return facts
    said = guard.verdict(data)
    return facts if said is None else documents.with_verdict(facts, said.status, said.name)


def inspect_here(data: bytes, filename: str) -> FileFacts:
    """The same facts from parsers in this very process: no bound of time or memory."""
    return _facts(data, filename, hashlib.sha256(data).hexdigest(), readings.read(data))


def picture(data: bytes, page: int, width: int) -> bytes:
    """A page of a file (from 1) as a JPEG about ``width`` pixels wide, made in an isolated process.

    Empty when there is no such page or the file cannot be shown. A reviewer looks at this picture,
    so that nothing a stranger's file carries runs on her machine.
    """
    return _scanner.picture(data, page, width)


def join(parts: Sequence[bytes], places: Sequence[Place], *, most: int) -> Joined:
    """Pages of several files as one PDF, made in an isolated process; the same bytes each time.

    ``places`` gives the pages in their order: (part from 0, its page from 1, quarter turns to the
    right). A photograph is set upright and becomes a page of at most ``most`` bytes. Never raises:
    without a PDF the answer says why.
    """
    return _scanner.join(parts, places, most=most)


def warm() -> None:
    """Start a worker now (about half a second), so that the first applicant does not wait."""
    _scanner.warm()


def close() -> None:
    """End the workers. Happens by itself at exit; a later ``inspect`` starts new ones."""
    _scanner.close()


def _facts(data: bytes, filename: str, sha256: str, reading: Reading) -> FileFacts:
    """Size and digest are computed here: a worker that met hostile bytes has no say in them."""
    # Imported late: a worker imports this package too, and starts faster without the call's schema.
    from convoca.rules.documents import FileFacts

    return FileFacts(
        kind=reading.kind,
        declared=kinds.declared(filename),
        size=len(data),
        sha256=sha256,
        pages=reading.pages,
        openable=reading.openable,
        encrypted=reading.encrypted,
        active_content=reading.active_content,
        qr=reading.qr,
        trouble=reading.trouble,
        look=reading.look,
    )
