"""What was asked about a dossier and what was answered, for whoever may see the dossier."""

from dataclasses import dataclass
from datetime import datetime

from convoca.registry.models import Clarification, Dossier


@dataclass(frozen=True, slots=True)
class Question:
    """A question with its deadline; `open` waits for an answer, `overdue` got none in time."""

    slot: str
    question: str
    answer: str
    asked_at: datetime
    due: datetime
    closed_at: datetime | None

    @property
    def open(self) -> bool:
        """Whether it waits for an answer."""
        return self.closed_at is None

    @property
    def overdue(self) -> bool:
        """Whether its time ran out without one."""
        return self.closed_at is not None and not self.answer


def of(row: Dossier) -> tuple[Question, ...]:
    """Every question about a dossier, the newest first."""
    return tuple(
        Question(q.slot, q.question, q.answer, q.asked_at, q.due, q.closed_at)
        for q in Clarification.objects.filter(dossier=row).order_by("-id")
    )
