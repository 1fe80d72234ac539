"""What a rehearsal leaves behind: market, result, verification, counts; timings apart."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from django.db.models import Count

from convoca.proof import ledger
from convoca.proof import receipt as receipts
from convoca.rehearsal.stage import Stage
from convoca.registry.models import (
    Dossier,
    LedgerEntry,
    Publication,
    Receipt,
    Transition,
    Verification,
)
from convoca.workflow import keys, packing


def leave(stage: Stage, folder: Path) -> dict[str, Any]:
    """Write DIR/market, DIR/result, DIR/report.json and, apart, DIR/timings.json."""
    publication = Publication.objects.get(call_id=stage.call.id)
    packing.laid_out(packing.unpack(bytes(publication.replay)), folder)
    report = counted(stage)
    _write(folder / "report.json", report)
    _write(folder / "timings.json", timings(stage))
    return report


def counted(stage: Stage) -> dict[str, Any]:
    """Counts and checks; the same seed gives the same ones."""
    call_id = stage.call.id
    checked = Verification.objects.get(run__commitment__call_id=call_id)
    return {
        "call": call_id,
        "seed": stage.seed,
        "states": dict(
            Dossier.objects.filter(call_id=call_id)
            .order_by("state")
            .values_list("state")
            .annotate(n=Count("id"))
        ),
        "acts": dict(sorted(stage.tally.acts.items())),
        "refusals": _refusals(stage),
        "unexplained": [list(u) for u in stage.tally.unexplained],
        "assignment": dict(checked.run.counts),
        "verified": checked.holds,
        "violations": checked.report["violations"],
        "proofs": proofs(call_id),
        "projection_differs": projection_differs(call_id),
    }


def proofs(call_id: str) -> dict[str, int]:
    """How many receipts there are, and how many of them or of the chain's links do not verify."""
    ring = keys.public_ring()
    bad = sum(
        bool(receipts.verify(document, ring))
        for document in Receipt.objects.filter(call_id=call_id)
        .values_list("document", flat=True)
        .iterator()
    )
    rows = LedgerEntry.objects.filter(call_id=call_id).order_by("number")
    entries = [ledger.Entry(r.number, r.previous, r.item_digest, r.digest) for r in rows]
    return {
        "receipts": Receipt.objects.filter(call_id=call_id).count(),
        "receipts_that_fail": bad,
        "chained": len(entries),
        "chain_problems": len(ledger.verify(call_id, entries)),
    }


def projection_differs(call_id: str) -> int:
    """Dossiers whose current state is not that of their last transition; must be none."""
    last = (
        Transition.objects.filter(dossier__call_id=call_id)
        .order_by("dossier_id", "-number")
        .distinct("dossier_id")
        .values_list("dossier_id", "state")
    )
    rebuilt = dict(last)
    stored = Dossier.objects.filter(call_id=call_id).values_list("pk", "state")
    return sum(rebuilt.get(pk) != state for pk, state in stored)


def timings(stage: Stage) -> dict[str, Any]:
    """Seconds and acts per second of each stage; they differ from run to run."""
    spent = stage.tally.seconds
    return {
        name: {
            "acts": stage.tally.timed[name],
            "seconds": round(seconds, 3),
            "per_second": round(stage.tally.timed[name] / seconds, 1) if seconds else None,
        }
        for name, seconds in sorted(spent.items())
    }


def _refusals(stage: Stage) -> dict[str, dict[str, int]]:
    found: dict[str, dict[str, int]] = {}
    for (act, code), n in sorted(stage.tally.refusals.items()):
        found.setdefault(act, {})[code] = n
    return found


def _write(path: Path, data: Mapping[str, Any]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(data, ensure_ascii=False, indent=2, sort_keys=True) + "\n")
