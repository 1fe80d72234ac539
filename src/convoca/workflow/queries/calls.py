"""Published calls for everyone."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from convoca.registry.facts.calls import call_file, current_version
from convoca.registry.models import CallVersion
from convoca.rules import windows
from convoca.rules.calls import CallFile
from convoca.rules.schema import Call, Text, Window
from convoca.workflow.answers import NotFound
from convoca.workflow.queries import offered
from convoca.workflow.queries.offered import Offered

Phase = Literal["soon", "now", "past"]


@dataclass(frozen=True, slots=True)
class WindowNow:
    """A window with its instants and where the clock stands in it."""

    window: Window
    opens: datetime
    last: datetime
    closes: datetime
    status: windows.Status


@dataclass(frozen=True, slots=True)
class CallCard:
    """A call in the list of calls; `version` names the one in force."""

    call: Call
    version: int
    phase: Phase
    seats: int
    next_change: windows.Change | None


@dataclass(frozen=True, slots=True)
class VersionLine:
    """One published version: the text of each stays readable."""

    number: int
    digest: str
    published_at: datetime
    reason: dict[str, str]


@dataclass(frozen=True, slots=True)
class CallPage:
    """Everything the call's page says; `released` when results are out."""

    file: CallFile
    card: CallCard
    offered: Offered
    windows: tuple[WindowNow, ...]
    release: datetime
    released: bool
    versions: tuple[VersionLine, ...]

    @property
    def call(self) -> Call:
        """The terms in force."""
        return self.file.call


def listing(at: datetime) -> list[CallCard]:
    """Every published call: open ones first, then the coming ones, then the past."""
    ids = (
        CallVersion.objects.order_by("call_id", "-number")
        .distinct("call_id")
        .values_list("pk", flat=True)
    )
    cards = [_card(call_file(pk), pk, at) for pk in ids]
    order = {"now": 0, "soon": 1, "past": 2}
    return sorted(cards, key=lambda c: (order[c.phase], c.call.release.at, c.call.id))


def file(call_id: str) -> CallFile:
    """The version in force; NotFound if the call was never published."""
    version = current_version(call_id)
    if version is None:
        raise NotFound(call_id)
    return call_file(version)


def page(call_id: str, at: datetime) -> CallPage:
    """The call's page at an instant."""
    seen = (*offered.SEEN, "reason")
    rows = CallVersion.objects.filter(call_id=call_id).order_by("number").values_list(*seen)
    versions = tuple(rows)
    if not versions:
        raise NotFound(call_id)
    list_ = offered.of_versions(tuple(offered.Version(*row[:-1]) for row in versions))
    found = list_.file
    release = windows.release_instant(found.call)
    return CallPage(
        file=found,
        card=_card(found, list_.version.pk, at),
        offered=list_,
        windows=windows_now(found.call, at),
        release=release,
        released=at >= release,
        versions=tuple(VersionLine(*row[1:]) for row in reversed(versions)),
    )


def document(call_id: str, number: int) -> tuple[str, str]:
    """The frozen canonical bytes of a version, and their digest."""
    row = CallVersion.objects.filter(call_id=call_id, number=number).first()
    if row is None:
        raise NotFound(call_id)
    return row.canonical, row.digest


def windows_now(call: Call, at: datetime) -> tuple[WindowNow, ...]:
    """The windows by opening, each with its status."""
    found = []
    for window in sorted(call.windows, key=lambda w: (w.opens, w.closes)):
        opens, closes = windows.bounds(window, call.zone)
        last = closes - timedelta(minutes=1)
        found.append(WindowNow(window, opens, last, closes, windows.status(window, call.zone, at)))
    return tuple(found)


def text_of(call: Call, window: str) -> Text | None:
    """A window's own note, if its source has one."""
    return next((w.source.note for w in call.windows if w.id == window), None)


def _card(found: CallFile, version: int, at: datetime) -> CallCard:
    changes = windows.changes(found.call)
    phase: Phase = "now"
    if at < changes[0].at:
        phase = "soon"
    elif at >= changes[-1].at:
        phase = "past"
    return CallCard(found.call, version, phase, found.seats(), windows.next_change(found.call, at))
