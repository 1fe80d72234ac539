"""How a call stands, as counts and checks: no person, no place."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Count

from convoca.proof import ledger
from convoca.proof import receipt as receipts
from convoca.registry.models import Dossier, LedgerEntry, Receipt, Verification
from convoca.workflow import keys


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the verifier said of the call's run."""

    holds: bool
    counts: dict[str, int]
    violations: dict[str, int]


def states(call_id: str) -> dict[str, int]:
    """Dossiers per state."""
    rows = Dossier.objects.filter(call_id=call_id).order_by("state").values_list("state")
    return dict(rows.annotate(n=Count("id")))


def proofs(call_id: str) -> dict[str, int]:
    """How many receipts there are, and how many of them or of the chain's links do not verify."""
    ring = keys.public_ring()
    kept = Receipt.objects.filter(call_id=call_id)
    documents = kept.values_list("document", flat=True).iterator()
    bad = sum(bool(receipts.verify(document, ring)) for document in documents)
    rows = LedgerEntry.objects.filter(call_id=call_id).order_by("number")
    entries = [ledger.Entry(r.number, r.previous, r.item_digest, r.digest) for r in rows]
    return {
        "receipts": kept.count(),
        "receipts_that_fail": bad,
        "chained": len(entries),
        "chain_problems": len(ledger.verify(call_id, entries)),
    }


def verdict(call_id: str) -> Verdict | None:
    """What the independent verification found; None before it."""
    row: Any = (
        Verification.objects.filter(run__commitment__call_id=call_id).select_related("run").first()
    )
    if row is None:
        return None
    return Verdict(row.holds, dict(row.run.counts), dict(row.report["violations"]))
