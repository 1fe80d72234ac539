"""Ranked lists read by columns of bytes: the many rows of a large market, when nothing is amiss.

Anything out of the ordinary (a quote, another header, an unknown name, a rank that is none, a row
of another width) makes this return None, and the ordinary reader, which names every fault, reads
the file instead. So it can only be quicker, never more lenient.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from convoca.matching.coding import Listed
from convoca.matching.market import I32
from convoca.matching.names import LONGEST_ID, Names

CHUNK = 1 << 23  # bytes at a time, so that a file of any size needs little more than its result
RANK_DIGITS = 6
Words = NDArray[np.uint64]
At = NDArray[np.int64]


def listed_from(
    data: bytes, columns: tuple[str, ...], owners: Names, items: Names
) -> Listed | None:
    """The rows of a list file of three columns, or None if it needs the ordinary reader."""
    body = data.removeprefix(b"\xef\xbb\xbf")
    header = ",".join(columns).encode() + b"\n"
    # A zero byte would look like the padding of a shorter name.
    odd = any(byte in body for byte in (b'"', b"\r", b"\0"))
    if len(columns) != 3 or not body.startswith(header) or odd:
        return None
    begin, parts = len(header), []
    finders = _Finder(owners), _Finder(items)
    while begin < len(body):
        end = body.rfind(b"\n", begin, begin + CHUNK) + 1 or len(body)
        part = _chunk(body[begin:end], *finders)
        if part is None:
            return None
        parts.append(part)
        begin = end
    if not parts:
        return None
    owner, rank, item = (np.concatenate(column) for column in zip(*parts, strict=True))
    return Listed(owner, rank, item, item, np.arange(2, len(item) + 2, dtype=np.int32))


def _chunk(text: bytes, owners: _Finder, items: _Finder) -> tuple[I32, I32, I32] | None:
    data = np.frombuffer(text + (b"" if text.endswith(b"\n") else b"\n"), np.uint8)
    ends = np.flatnonzero(data == 10)
    commas = np.flatnonzero(data == 44)
    if len(commas) != 2 * len(ends):
        return None
    starts = np.concatenate([[0], ends[:-1] + 1])
    first, second = commas[::2], commas[1::2]
    if (first < starts).any() or (second > ends).any() or (first[1:] < ends[:-1]).any():
        return None
    # Room to load eight bytes anywhere.
    padded = np.concatenate([data, np.zeros(8 * (LONGEST_ID // 8 + 2), np.uint8)])
    words = np.ndarray((len(padded) - 7,), ">u8", padded, strides=(1,))
    rank = _numbers(words, first + 1, second - first - 1)
    owner = owners.find(words, starts, first - starts)
    item = items.find(words, second + 1, ends - second - 1)
    if rank is None or owner is None or item is None:
        return None
    return owner, rank, item


def _numbers(words: NDArray[np.void], at: At, size: At) -> I32 | None:
    """Whole numbers from 1 up, of a few digits; None if any is not one."""
    if not len(at) or size.min() < 1 or size.max() > RANK_DIGITS:
        return None
    digits = _word(words, at, size) >> (64 - 8 * size).astype(np.uint64)
    value = np.zeros(len(at), np.int64)
    for place in range(int(size.max())):
        digit = ((digits >> np.uint64(8 * place)) & np.uint64(255)).astype(np.int64) - 48
        here = place < size
        if ((digit < 0) | (digit > 9))[here].any():
            return None
        value += np.where(here, digit * 10**place, 0)
    return value.astype(np.int32) if value.min() >= 1 else None


def _word(words: NDArray[np.void], at: At, size: At) -> Words:
    """Up to eight bytes at each place, the rest zeros."""
    loaded: Words = words[at].astype(np.uint64)
    keep = np.clip(size, 0, 8)
    mask = np.where(keep > 0, ~np.uint64(0) << (np.uint64(64) - 8 * keep.astype(np.uint64)) % 64, 0)
    return loaded & mask.astype(np.uint64)


@dataclass(slots=True)
class _Table:
    """Sorted keys of the identifiers, whose key is whose, and the identifiers' words."""

    keys: Words
    index: NDArray[np.intp]
    words: Words


class _Finder:
    """Identifier → index, many at once: a key of its words, then the words themselves compared."""

    def __init__(self, names: Names) -> None:
        encoded = names.encoded
        self.width = max(1, -(-encoded.dtype.itemsize // 8))
        padded = encoded.astype(f"S{8 * self.width}")
        words = padded.view(">u8").reshape(len(names), self.width).astype(np.uint64)
        keys = _key([words[:, i] for i in range(self.width)])
        order = np.argsort(keys, kind="stable")
        self.table = _Table(keys[order], order, words)
        self.usable = len(names) > 0 and bool((np.diff(keys[order]) > 0).all())

    def find(self, words: NDArray[np.void], at: At, size: At) -> I32 | None:
        """int32 indices, or None if any name is unknown."""
        if not self.usable or size.max() > 8 * self.width or size.min() < 1:
            return None
        loaded = [_word(words, at + 8 * i, size - 8 * i) for i in range(self.width)]
        # Rows of one owner stand together as a rule: look up only where the name changes.
        new = np.ones(len(at), np.bool_)
        new[1:] = False
        for column in loaded:
            new[1:] |= column[1:] != column[:-1]
        asked = [column[new] for column in loaded]
        spot = np.searchsorted(self.table.keys, _key(asked))
        index = self.table.index[np.minimum(spot, len(self.table.keys) - 1)]
        if any((self.table.words[index, i] != column).any() for i, column in enumerate(asked)):
            return None
        found: I32 = index.astype(np.int32)[np.cumsum(new) - 1]
        return found


def _key(columns: list[Words]) -> Words:
    """One word for several; of a single word, itself."""
    key = columns[0].copy()
    for column in columns[1:]:
        key = (key ^ (key >> np.uint64(29))) * np.uint64(0x9E3779B97F4A7C15) + column
    return key
