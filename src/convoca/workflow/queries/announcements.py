"""What was published, newest first: calls, and the amendments that changed them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from convoca.registry.facts.calls import call_file
from convoca.registry.models import CallVersion
from convoca.rules.schema import Call


@dataclass(frozen=True, slots=True)
class Announcement:
    """One version of a call as it came out: the first is the call, the others amend it."""

    call: Call
    number: int
    digest: str
    published_at: datetime
    reason: Mapping[str, str]


def newest(limit: int) -> list[Announcement]:
    """The last versions published, of every call."""
    rows = CallVersion.objects.order_by("-published_at", "-pk")
    seen = rows.values_list("pk", "number", "digest", "published_at", "reason")[:limit]
    return [Announcement(call_file(pk).call, *rest) for pk, *rest in seen]
