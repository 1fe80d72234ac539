"""Processor time of process trees, read from /proc: steadier than a rate on a machine that is shared."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

_TICK = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True, slots=True)
class Watch:
    """Process trees by name; `spent` tells how much each has used until now."""

    roots: Mapping[str, int]

    def spent(self) -> dict[str, float]:
        """Seconds of processor time per tree, of those alive and of those their parents collected."""
        table = _table()
        return {name: _tree(root, table) for name, root in self.roots.items() if root in table}


def _table() -> dict[int, tuple[int, float]]:
    """Of each process its parent and its seconds, its collected children's among them."""
    found = {}
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            rest = path.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        found[int(path.parent.name)] = int(rest[1]), sum(map(int, rest[11:15])) / _TICK
    return found


def _tree(root: int, table: Mapping[int, tuple[int, float]]) -> float:
    total, ring = 0.0, {root}
    while ring:
        total += sum(table[pid][1] for pid in ring)
        ring = {pid for pid, (parent, _) in table.items() if parent in ring}
    return total
