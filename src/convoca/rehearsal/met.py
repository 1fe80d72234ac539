"""How often each branch of the call's rules was met in a rehearsal: from the record, and from what
people were told on the way, which nothing else keeps.
"""

from __future__ import annotations

from convoca.rehearsal.stage import Stage
from convoca.rules.branches import KINDS
from convoca.workflow.queries import branches

Met = dict[str, dict[str, int]]


def counted(stage: Stage) -> Met:
    """The times that each branch of the call was met, by kind and name; 0 where nobody came by."""
    found = stage.tally.branches + branches.recorded(stage.call.id)
    met: Met = {kind: {} for kind in KINDS}
    for branch in branches.of_call(stage.call):
        met[branch.kind][branch.name] = found[branch]
    return met


def never(met: Met) -> list[str]:
    """The branches that nobody met, as kind/name."""
    return [f"{kind}/{name}" for kind, names in met.items() for name, n in names.items() if not n]
