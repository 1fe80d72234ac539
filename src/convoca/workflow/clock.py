"""Business time. Production reads the wall; a rehearsal database reads its own clock row.

Leases, codes and sessions use `wall()`: they measure waiting, not the calendar.
"""

from collections.abc import Callable
from datetime import UTC, datetime
from functools import cache
from importlib import import_module
from typing import cast

from django.conf import settings

from convoca.registry.models import RehearsalClock


def wall() -> datetime:
    """The real instant."""
    return datetime.now(UTC)


def now() -> datetime:
    """The instant that windows and receipts count by."""
    return _provider(settings.CONVOCA_CLOCK)()


def rehearsal() -> datetime:
    """The time a rehearsal database shows: it stands still while `wall` is empty, else it runs."""
    row = RehearsalClock.objects.first()
    if row is None:
        return wall()
    return row.shows if row.wall is None else row.shows + (wall() - row.wall)


def set_rehearsal(at: datetime, *, running: bool) -> None:
    """Move a rehearsal's clock; it never goes back (an earlier moment is another database)."""
    if at < rehearsal() and RehearsalClock.objects.exists():
        raise ValueError("a rehearsal clock only moves forward")
    RehearsalClock.objects.update_or_create(
        only=True, defaults={"shows": at, "wall": wall() if running else None}
    )


def resume_rehearsal(since: datetime) -> None:
    """Let a running rehearsal clock have stood still from `since` (real time) until now."""
    row = RehearsalClock.objects.first()
    if row is not None and row.wall is not None:
        row.wall += wall() - max(since, row.wall)
        row.save(update_fields=["wall"])


@cache
def _provider(path: str) -> Callable[[], datetime]:
    module, _, name = path.rpartition(".")
    return cast(Callable[[], datetime], getattr(import_module(module), name))
