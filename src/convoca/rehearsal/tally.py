"""What happened in a rehearsal, counted; and whatever was refused without anyone having erred."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from convoca.workflow.answers import Answer, Refusal


@dataclass
class Tally:
    """Counts by act and by refusal code; seconds by stage, kept apart from what must repeat."""

    acts: Counter[str] = field(default_factory=Counter)
    refusals: Counter[tuple[str, str]] = field(default_factory=Counter)
    unexplained: list[tuple[str, str, str]] = field(default_factory=list)
    seconds: dict[str, float] = field(default_factory=dict)
    timed: Counter[str] = field(default_factory=Counter)

    def heard(self, act: str, who: str, answer: Answer, expected: Collection[str] = ()) -> bool:
        """Count an answer. A refusal explains itself only by codes that the person's slip expects."""
        if not isinstance(answer, Refusal):
            self.acts[act] += 1
            return True
        for finding in answer.findings:
            self.refusals[act, finding.code] += 1
            if finding.code not in expected and finding.effect in ("refuse", "block-send"):
                self.unexplained.append((act, who, finding.code))
        return False

    @contextmanager
    def timing(self, stage: str) -> Iterator[None]:
        """Add the seconds of a block to a stage."""
        began = time.perf_counter()
        try:
            yield
        finally:
            self.seconds[stage] = self.seconds.get(stage, 0.0) + time.perf_counter() - began
            self.timed[stage] += 1
