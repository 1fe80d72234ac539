"""Windows to the minute: when a step opens and closes, as instants, in the zone of the call.

Article 004 writes "until 11:59 p.m.": the whole of that minute is inside, so a window that closes
at 23:59 ends just before 00:00:00 of the next day. Zones come from the tz database, never from a
fixed offset. A local time that the zone skips or repeats is found when the file is read; asking
for its instant is a surprise and raises.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Literal
from zoneinfo import ZoneInfo

from convoca.rules.findings import Finding
from convoca.rules.schema import Call, Window

Status = Literal["soon", "open", "closed"]
MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Change:
    """The next thing the clock does to a call: a window opens or closes, or results are out."""

    kind: Literal["opens", "closes", "release"]
    at: datetime
    window: Window | None = None


def zone_exists(zone: str) -> bool:
    """Whether the tz database knows the zone."""
    try:
        ZoneInfo(zone)
    except (KeyError, ValueError, OSError):
        return False
    return True


def local_problem(local: datetime, zone: str) -> Literal["missing", "twice"] | None:
    """Say whether the clocks of the zone skip that local time, or show it twice."""
    place = ZoneInfo(zone)
    first, second = (local.replace(tzinfo=place, fold=fold) for fold in (0, 1))
    if first.utcoffset() == second.utcoffset():
        return None
    back = first.astimezone(UTC).astimezone(place).replace(tzinfo=None, fold=0)
    return "twice" if back == local.replace(fold=0) else "missing"


def instant(local: datetime, zone: str) -> datetime:
    """Turn a local time into its one instant, in UTC.

    Raises ValueError when the zone skips or repeats it: which one was meant cannot be guessed.
    """
    problem = local_problem(local, zone)
    if problem:
        raise ValueError(f"{local.isoformat()} in {zone}: {problem}")
    return local.replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)


def bounds(window: Window, zone: str) -> tuple[datetime, datetime]:
    """Give the first instant inside the window and the first one after it, in UTC."""
    return instant(window.opens, zone), instant(window.closes, zone) + MINUTE


def day(call: Call, at: datetime) -> date:
    """The day it is where the call is."""
    return at.astimezone(ZoneInfo(call.zone)).date()


def last_minute(call: Call, step: str) -> datetime | None:
    """The last minute of a step's last window, which is still inside; none if it has no window."""
    found = of_step(call, step)
    return instant(found[-1].closes, call.zone) if found else None


def status(window: Window, zone: str, at: datetime) -> Status:
    """Say whether the window is still to open, open or closed at that instant."""
    opens, closes = bounds(window, zone)
    if at < opens:
        return "soon"
    return "open" if at < closes else "closed"


def of_step(call: Call, step: str) -> tuple[Window, ...]:
    """Give the windows of a step, the earliest first."""
    return tuple(
        sorted((w for w in call.windows if w.step == step), key=lambda window: window.opens)
    )


def is_open(call: Call, step: str, at: datetime) -> bool:
    """Whether the step may be done at that instant."""
    return not require(call, step, at)


def require(call: Call, step: str, at: datetime) -> tuple[Finding, ...]:
    """Refuse a step outside its windows, saying when it opens or when it closed.

    `at` is the instant the request arrived. With several windows the one still to open is named,
    and only after the last one the step is closed.
    """
    windows = of_step(call, step)
    if not windows:
        return (Finding("window.not-offered", where=step, params={"step": step}),)
    states = [status(window, call.zone, at) for window in windows]
    if "open" in states:
        return ()
    late = "soon" not in states
    window = windows[-1] if late else windows[states.index("soon")]
    return (_refusal("window.closed" if late else "window.not-yet", call, window),)


def require_closed(call: Call, step: str, at: datetime) -> tuple[Finding, ...]:
    """Refuse what must wait until the last window of a step is over, saying when that is."""
    windows = of_step(call, step)
    if not windows or status(windows[-1], call.zone, at) == "closed":
        return ()
    return (_refusal("window.still-open", call, windows[-1]),)


def _refusal(code: str, call: Call, window: Window) -> Finding:
    opens, closes = bounds(window, call.zone)
    params = {
        "step": window.step,
        "window": window.id,
        "opens": opens.isoformat(),
        "closes": closes.isoformat(),
        "zone": call.zone,
        "last_minute": (closes - MINUTE).isoformat(),
    }
    return Finding(code, where=window.step, params=params)


def release_instant(call: Call) -> datetime:
    """Give the instant, in UTC, from which everyone sees the results at once."""
    return instant(call.release.at, call.zone)


def changes(call: Call) -> tuple[Change, ...]:
    """List everything the clock will do to the call, in order."""
    return tuple(sorted(_changes(call), key=lambda change: change.at))


def _changes(call: Call) -> Iterator[Change]:
    for window in call.windows:
        opens, closes = bounds(window, call.zone)
        yield Change("opens", opens, window)
        yield Change("closes", closes, window)
    yield Change("release", release_instant(call))


def next_change(call: Call, at: datetime) -> Change | None:
    """Give the first change strictly after the instant, or nothing when all is over."""
    return next((change for change in changes(call) if change.at > at), None)
