"""The clock of a benchmark: the real one, moved to a day on which the call's windows are open."""

import os
from datetime import UTC, datetime, timedelta

SHIFT = "CONVOCA_BENCHMARK_SHIFT"


def now() -> datetime:
    """Business time, read without a query, as in production."""
    return datetime.now(UTC) + timedelta(seconds=float(os.environ.get(SHIFT, "0")))


def shift_to(day: datetime) -> str:
    """The value of SHIFT that makes it `day` from now on."""
    return str((day - datetime.now(UTC)).total_seconds())
