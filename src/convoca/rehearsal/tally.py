"""What happened in a rehearsal, counted; and whatever was refused without anyone having erred."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from convoca.rules.branches import Branch
from convoca.rules.findings import Finding
from convoca.workflow.answers import Answer, Refusal


@dataclass
class Tally:
    """Counts by act and by refusal code; seconds by stage, kept apart from what must repeat."""

    acts: Counter[str] = field(default_factory=Counter)
    refusals: Counter[tuple[str, str]] = field(default_factory=Counter)
    unexplained: list[tuple[str, str, str]] = field(default_factory=list)
    branches: Counter[Branch] = field(default_factory=Counter)
    seconds: dict[str, float] = field(default_factory=dict)
    timed: Counter[str] = field(default_factory=Counter)

    def heard(self, act: str, who: str, answer: Answer, expected: Collection[str] = ()) -> bool:
        """Count an answer. A refusal explains itself only by codes that the person's slip expects."""
        self.told(act, answer.findings)
        if not isinstance(answer, Refusal):
            self.acts[act] += 1
            return True
        for finding in answer.findings:
            self.refusals[act, finding.code] += 1
            if finding.code not in expected and finding.effect in ("refuse", "block-send"):
                self.unexplained.append((act, who, finding.code))
        return False

    def told(self, act: str, findings: Iterable[Finding]) -> None:
        """Count what somebody was told, each thing once however many places it is about."""
        for code in {one.code for one in findings}:
            self.branches[Branch("finding", f"{act}/{code}")] += 1
        for code, where in {(one.code, one.where) for one in findings if one.where}:
            self.branches[Branch("finding", f"{act}/{code}/{where}")] += 1

    def met(self, branches: Iterable[Branch]) -> None:
        """Count branches that somebody went through."""
        self.branches.update(branches)

    @contextmanager
    def timing(self, stage: str) -> Iterator[None]:
        """Add the seconds of a block to a stage."""
        began = time.perf_counter()
        try:
            yield
        finally:
            self.seconds[stage] = self.seconds.get(stage, 0.0) + time.perf_counter() - began
            self.timed[stage] += 1
