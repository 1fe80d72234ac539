"""Where the bytes of unfinished uploads lie: appended in order, never read until they are whole.

The length of a part is the truth of what arrived; after a power cut it may be shorter than was
said, and the sender is told so and goes on from there. What is not the file that was announced is
caught by its digest, so that nothing here needs to wait for the disk.
"""

import fcntl
import os
import secrets
import time
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

from django.conf import settings


def begin() -> str:
    """Make room for an upload and return its token, which nobody can guess."""
    token = secrets.token_hex(20)
    path = _path(token)
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    path.touch(mode=0o600)
    return token


def arrived(token: str) -> int:
    """How many bytes are here; FileNotFoundError if the upload was let go."""
    return _path(token).stat().st_size


def append(token: str, offset: int, pieces: Iterable[bytes]) -> int:
    """Append what comes, beginning at `offset`; how many bytes are here afterwards.

    Two lines may send the same upload, an old one that hangs and a new one that took over: each
    piece is written only where the last one ended, so neither spoils what the other brought.
    """
    with _path(token).open("r+b", buffering=0) as part:
        for piece in pieces:
            fcntl.flock(part, fcntl.LOCK_EX)
            try:
                if os.fstat(part.fileno()).st_size != offset:
                    break
                offset += _write(part.fileno(), piece, offset)
            finally:
                fcntl.flock(part, fcntl.LOCK_UN)
        return os.fstat(part.fileno()).st_size


def whole(token: str) -> bytes:
    """All the bytes that arrived."""
    return _path(token).read_bytes()


def forget(tokens: Iterable[str]) -> None:
    """Let uploads go; twice is fine."""
    for token in tokens:
        _path(token).unlink(missing_ok=True)


def strays(known: Collection[str], *, older_than: float) -> Iterator[str]:
    """Parts that belong to no upload (a process ended between the two), some seconds old."""
    limit = time.time() - older_than
    for path in _root().glob("??/*"):
        if path.name not in known and path.stat().st_mtime < limit:
            yield path.name


def _write(handle: int, piece: bytes, offset: int) -> int:
    done = 0
    while done < len(piece):
        done += os.pwrite(handle, piece[done:], offset + done)
    return done


def _root() -> Path:
    return Path(settings.CONVOCA_FILES) / "uploads"


def _path(token: str) -> Path:
    return _root() / token[:2] / token
