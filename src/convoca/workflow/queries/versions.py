"""The versions of a published call: what each says, why it came, and what it changed."""

from dataclasses import dataclass
from datetime import datetime

from convoca.registry.facts.calls import call_file
from convoca.registry.models import CallVersion
from convoca.rules import differences
from convoca.rules.calls import CallFile
from convoca.rules.differences import Difference
from convoca.workflow.answers import NotFound


@dataclass(frozen=True, slots=True)
class Version:
    """One version; `changes` are from the one before, and `current` is the number in force."""

    number: int
    digest: str
    published_at: datetime
    reason: dict[str, str]
    file: CallFile
    changes: tuple[Difference, ...]
    current: int


def version(call_id: str, number: int) -> Version:
    """A version of a call; NotFound if there is none of that number."""
    rows = {row.number: row for row in CallVersion.objects.filter(call_id=call_id)}
    row = rows.get(number)
    if row is None:
        raise NotFound(call_id)
    file = call_file(row.pk)
    before = rows.get(number - 1)
    return Version(
        number=number,
        digest=row.digest,
        published_at=row.published_at,
        reason=row.reason,
        file=file,
        changes=differences.compare(call_file(before.pk), file) if before else (),
        current=max(rows),
    )
