"""What everyone in a rehearsal shares: the call, the agenda, the tally, the source of codes."""

from __future__ import annotations

from dataclasses import dataclass, field

from convoca.rehearsal.agenda import Agenda
from convoca.rehearsal.tally import Tally
from convoca.rules.calls import Call, CallFile
from convoca.workflow.entropy import Entropy


@dataclass
class Stage:
    """One rehearsal. `full` makes every document anew; else they come from a small stock."""

    file: CallFile
    seed: int
    entropy: Entropy
    full: bool = False
    agenda: Agenda = field(default_factory=Agenda)
    tally: Tally = field(default_factory=Tally)

    @property
    def call(self) -> Call:
        """The call that is rehearsed."""
        return self.file.call
