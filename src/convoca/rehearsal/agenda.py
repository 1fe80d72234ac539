"""What is going to happen, in order of the calendar."""

from __future__ import annotations

import heapq
from collections.abc import Callable
from datetime import datetime

Event = Callable[[datetime], None]


class Agenda:
    """A queue of events by instant; those of one instant happen in the order they were put."""

    def __init__(self) -> None:
        self._events: list[tuple[datetime, int, Event]] = []
        self.put_so_far = 0

    def put(self, at: datetime, event: Event) -> None:
        """Plan an event."""
        self.put_so_far += 1
        heapq.heappush(self._events, (at, self.put_so_far, event))

    def next_at(self) -> datetime | None:
        """When the next event happens; None when nothing is left."""
        return self._events[0][0] if self._events else None

    def happen(self) -> datetime:
        """Let the next event happen, and say when that was."""
        at, _, event = heapq.heappop(self._events)
        event(at)
        return at
