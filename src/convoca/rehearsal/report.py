"""What a rehearsal leaves behind: market, result, verification, counts; timings apart.

The counts say how often each branch of the rules was met, and which ones never were.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from convoca.rehearsal import met
from convoca.rehearsal.stage import Stage
from convoca.rules import windows
from convoca.workflow import packing, projection
from convoca.workflow.answers import NotFound
from convoca.workflow.queries import health, results


def leave(stage: Stage, folder: Path) -> dict[str, Any]:
    """Write DIR/market, DIR/result, DIR/report.json and, apart, DIR/timings.json.

    Where nothing was published there is no market nor result: the report says what kept it back.
    """
    over = windows.release_instant(stage.call)
    with suppress(NotFound):
        packing.laid_out(packing.unpack(results.replay(stage.call.id, over)), folder)
    report = counted(stage)
    _write(folder / "report.json", report)
    _write(folder / "timings.json", timings(stage))
    return report


def counted(stage: Stage) -> dict[str, Any]:
    """Counts and checks; the same seed gives the same ones."""
    call_id = stage.call.id
    verdict = health.verdict(call_id)
    branches = met.counted(stage)
    return {
        "call": call_id,
        "seed": stage.seed,
        "states": health.states(call_id),
        "acts": dict(sorted(stage.tally.acts.items())),
        "refusals": _refusals(stage),
        "unexplained": [list(u) for u in stage.tally.unexplained],
        "assignment": verdict.counts if verdict else {},
        "verified": bool(verdict and verdict.holds),
        "violations": verdict.violations if verdict else {},
        "proofs": health.proofs(call_id),
        "projection_differs": len(projection.differing(call_id)),
        "branches": branches,
        "branches_never_met": met.never(branches),
    }


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
