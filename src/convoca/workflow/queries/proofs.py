"""What lets a stranger check us: public keys, heads of the chains, chains."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from convoca.proof import ledger
from convoca.registry.models import LedgerEntry
from convoca.workflow import keys as installation_keys


@dataclass(frozen=True, slots=True)
class Head:
    """The last link of a call's chain: whoever keeps it notices a rewritten past."""

    call_id: str
    number: int
    digest: str


def keys() -> dict[str, Any]:
    """The public keys with their validity, as `convoca results verify-receipt --keys` reads them."""
    return installation_keys.public_ring().to_data()


def heads() -> list[Head]:
    """The head of each call's chain."""
    rows = LedgerEntry.objects.order_by("call_id", "-number").distinct("call_id")
    return [Head(r.call_id, r.number, r.digest) for r in rows]


def chain(call_id: str) -> dict[str, Any]:
    """The whole chain of a call, as `convoca results verify-ledger` reads it."""
    rows = LedgerEntry.objects.filter(call_id=call_id).order_by("number")
    return ledger.to_data(call_id, _entries(rows.iterator()))


def _entries(rows: Any) -> Sequence[ledger.Entry]:
    return [ledger.Entry(r.number, r.previous, r.item_digest, r.digest) for r in rows]
