"""Where uploaded bytes lie: written whole under a new name, or not at all."""

import os
import secrets
import time
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

from django.conf import settings


def put(data: bytes) -> str:
    """Store the bytes durably and return their key; a crash leaves a nameless part, never a half file."""
    key = secrets.token_hex(20)
    target = _path(key)
    _make(target.parent)
    part = target.with_suffix(".part")
    with part.open("wb") as file:
        file.write(data)
        if settings.CONVOCA_FILES_DURABLE:
            file.flush()
            os.fsync(file.fileno())
    part.rename(target)
    _settle(target.parent)
    return key


def get(key: str) -> bytes:
    """The bytes of a key; FileNotFoundError if they were erased."""
    return _path(key).read_bytes()


def delete(key: str) -> None:
    """Forget the bytes; deleting twice is fine."""
    _path(key).unlink(missing_ok=True)


def delete_all(keys: Iterable[str]) -> None:
    """Forget the bytes of many keys."""
    for key in keys:
        delete(key)


def strays(known: Collection[str], *, older_than: float) -> Iterator[Path]:
    """Files nobody owns (an upload whose act never ended), at least `older_than` seconds old."""
    limit = time.time() - older_than
    for path in _root().glob("??/*"):
        if path.stem not in known and path.stat().st_mtime < limit:
            yield path


def _make(folder: Path) -> None:
    if not folder.is_dir():
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        _settle(folder.parent)


def _settle(folder: Path) -> None:
    """A name outlives a power cut only once its folder has reached the disk, too."""
    if settings.CONVOCA_FILES_DURABLE:
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _root() -> Path:
    return Path(settings.CONVOCA_FILES) / "documents"


def _path(key: str) -> Path:
    return _root() / key[:2] / key
