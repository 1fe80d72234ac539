"""A chain of digests per call: what was done can be added to, not rewritten.

An entry's digest is SHA-256 of the fields below in ASCII or UTF-8, each followed by a zero byte,
so that a shell can recompute it: ``convoca-ledger-1``, call, number, previous digest, item digest.
The head is published; whoever kept a head can tell whether the past before it was touched.
Entries are appended in batches, out of the way of the acts themselves.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from convoca.proof.canonical import sha256_hex
from convoca.proof.problems import Problem

DOMAIN = "convoca-ledger-1"
_HEX = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class Entry:
    """One link: its number from 1, the digest before it, what it records, and its own digest."""

    seq: int
    previous: str
    item_digest: str
    digest: str


def genesis(call_id: str) -> str:
    """The head of a ledger that has no entries yet; another one for each call."""
    if not call_id or "\0" in call_id:
        raise ValueError("a ledger belongs to a call, named in plain text")
    return sha256_hex(f"{DOMAIN}\0{call_id}\0".encode())


def extend(call_id: str, seq: int, head: str, item_digests: Iterable[str]) -> list[Entry]:
    """The entries that follow the one numbered `seq`, whose digest is `head` (0: none yet).

    However the items are cut into batches, the same items in the same order give the same head.
    Raises `ValueError` where a digest is not 64 lower-case hexadecimal characters.
    """
    if seq == 0 and head != genesis(call_id):
        raise ValueError("an empty ledger begins at the genesis of its call")
    added: list[Entry] = []
    for number, item in enumerate(item_digests, start=seq + 1):
        entry = _entry(call_id, number, head, item)
        added.append(entry)
        head = entry.digest
    return added


def verify(
    call_id: str, entries: Sequence[Entry], *, head: str | None = None
) -> tuple[Problem, ...]:
    """Why this is not the unbroken ledger of the call; empty when it is. All problems at once.

    Names the missing numbers, the entries out of order, the altered entries and the broken links.
    With `head`, a digest published earlier, also finds what was cut off the end or rewritten.
    """
    found = [*_gaps(entries), *_disorder(entries), *_altered(call_id, entries)]
    found += _broken_links(call_id, entries)
    heads = {genesis(call_id)} | {entry.digest for entry in entries}
    if head is not None and head not in heads:
        found.append(Problem("proof.ledger.head", {"head": head}))
    return tuple(found)


def verify_published(data: Any, *, head: str | None = None) -> tuple[Problem, ...]:
    """`verify` on a ledger as published: its announced head must be its last entry too.

    Raises `ValueError` naming what cannot be read.
    """
    call_id, entries, announced = from_data(data)
    last = entries[-1].digest if entries else genesis(call_id)
    found = verify(call_id, entries, head=head)
    if announced != last:
        found += (Problem("proof.ledger.announced-head", {"head": announced, "last": last}),)
    return found


def contains(entries: Iterable[Entry], item_digest: str) -> Entry | None:
    """The first entry that records `item_digest`, or None."""
    return next((entry for entry in entries if entry.item_digest == item_digest), None)


def to_data(call_id: str, entries: Sequence[Entry]) -> dict[str, Any]:
    """The ledger as published: its call, its head, and its entries in order."""
    return {
        "call": call_id,
        "seq": entries[-1].seq if entries else 0,
        "head": entries[-1].digest if entries else genesis(call_id),
        "entries": [
            {"seq": e.seq, "previous": e.previous, "item": e.item_digest, "digest": e.digest}
            for e in entries
        ],
    }


def from_data(data: Any) -> tuple[str, list[Entry], str]:
    """Call, entries and announced head read back; `ValueError` naming what cannot be read."""
    if not isinstance(data, dict) or not isinstance(data.get("entries"), list):
        raise ValueError("a ledger is an object with a list named entries")
    for part in ("call", "head"):
        if not isinstance(data.get(part), str) or not data[part]:
            raise ValueError(f"a ledger names its {part}")
    genesis(data["call"])
    entries = [_read(item, place) for place, item in enumerate(data["entries"])]
    return data["call"], entries, data["head"]


def _entry(call_id: str, seq: int, previous: str, item: str) -> Entry:
    for text in (previous, item):
        if not _HEX.fullmatch(text):
            raise ValueError(f"not a SHA-256 in lower-case hexadecimal: {text[:80]!r}")
    return Entry(seq, previous, item, _digest(call_id, seq, previous, item))


def _digest(call_id: str, seq: int, previous: str, item: str) -> str:
    fields = f"{DOMAIN}\0{call_id}\0{seq}\0{previous}\0{item}\0"
    return sha256_hex(fields.encode("utf-8", "surrogatepass"))


def _gaps(entries: Sequence[Entry]) -> Iterable[Problem]:
    numbers = sorted({0} | {entry.seq for entry in entries})
    for before, after in pairwise(numbers):
        if after - before > 1:
            params = {"first": before + 1, "last": after - 1, "count": after - before - 1}
            yield Problem("proof.ledger.gap", params)


def _disorder(entries: Sequence[Entry]) -> Iterable[Problem]:
    numbers = [0, *(entry.seq for entry in entries)]
    for before, after in pairwise(numbers):
        if after <= before:
            yield Problem("proof.ledger.order", {"seq": after, "after": before})


def _altered(call_id: str, entries: Sequence[Entry]) -> Iterable[Problem]:
    for entry in entries:
        if entry.digest != _digest(call_id, entry.seq, entry.previous, entry.item_digest):
            yield Problem("proof.ledger.altered", {"seq": entry.seq})


def _broken_links(call_id: str, entries: Sequence[Entry]) -> Iterable[Problem]:
    head, last = genesis(call_id), 0
    for entry in entries:
        follows = entry.seq == last + 1
        if follows and entry.previous != head:
            yield Problem("proof.ledger.link", {"seq": entry.seq, "before": last})
        head, last = entry.digest, entry.seq


def _read(item: Any, place: int) -> Entry:
    kinds = {"seq": int, "previous": str, "item": str, "digest": str}
    if not isinstance(item, dict) or set(item) != set(kinds):
        raise ValueError(f"entries[{place}] has the parts seq, previous, item and digest")
    for part, kind in kinds.items():
        if type(item[part]) is not kind:
            raise ValueError(f"entries[{place}].{part} is of another kind")
    return Entry(item["seq"], item["previous"], item["item"], item["digest"])
