"""Identifiers of applicants and vacancies: sorted once, so that the order of rows never matters."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

LONGEST_ID = 100  # bytes of UTF-8

Encoded = NDArray[np.bytes_]


def id_fault(text: str) -> str | None:
    """Why a text cannot be an identifier (a problem code), or None. Expects the NFC form."""
    if not text:
        return "match.id-empty"
    if not text.isprintable() or text != text.strip():  # nor is half a surrogate pair printable
        return "match.id-not-printable"
    if len(text) > LONGEST_ID or len(text.encode()) > LONGEST_ID:
        return "match.id-too-long"
    return None


def normal(text: str) -> str:
    """The NFC form: two spellings of the same letters are one identifier."""
    return text if text.isascii() else unicodedata.normalize("NFC", text)


class Names:
    """Sorted identifiers; an index is a place in this order (order of UTF-8 bytes).

    Either given, or numbered (`prefix` + zero-padded number), which takes no memory at all.
    """

    __slots__ = ("_encoded", "_prefix", "_size")

    def __init__(self, encoded: Encoded | None, prefix: str = "", size: int = 0) -> None:
        self._encoded = encoded
        self._prefix = prefix
        self._size = size if encoded is None else len(encoded)

    @classmethod
    def of(cls, sorted_ids: Sequence[str]) -> Names:
        return cls(np.array([i.encode() for i in sorted_ids] or [], dtype=np.bytes_))

    @classmethod
    def numbered(cls, prefix: str, size: int) -> Names:
        return cls(None, prefix, size)

    def __len__(self) -> int:
        return self._size

    def __getitem__(self, index: int) -> str:
        if not 0 <= index < self._size:
            raise IndexError(index)
        if self._encoded is None:
            return f"{self._prefix}{index:0{self._width}d}"
        return bytes(self._encoded[index]).decode()

    def __iter__(self) -> Iterator[str]:
        if self._encoded is None:
            return (self[i] for i in range(self._size))
        return (raw.decode() for raw in self._encoded.tolist())

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Names):
            return NotImplemented
        return self is other or (
            len(self) == len(other) and bool(np.array_equal(self.encoded, other.encoded))
        )

    __hash__ = None  # type: ignore[assignment]

    @property
    def _width(self) -> int:
        return len(str(max(self._size - 1, 0)))

    @property
    def encoded(self) -> Encoded:
        if self._encoded is not None:
            return self._encoded
        return np.array([name.encode() for name in self] or [], dtype=np.bytes_)

    def find(self, name: str) -> int:
        """The index of an identifier, or -1."""
        if self._encoded is None:
            tail = name.removeprefix(self._prefix)
            known = tail.isascii() and tail.isdigit() and int(tail) < self._size
            return int(tail) if known and self[int(tail)] == name else -1
        raw = normal(name).encode()
        # A longer needle would be cut to the array's width and could match by accident.
        if not self._size or len(raw) > self._encoded.dtype.itemsize or raw.endswith(b"\0"):
            return -1
        at = int(np.searchsorted(self._encoded, np.bytes_(raw)))
        return at if at < self._size and self._encoded[at] == raw else -1

    def index(self) -> dict[str, int]:
        """Identifier → index, for reading many."""
        return {name: i for i, name in enumerate(self)}
