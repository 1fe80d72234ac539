"""The bar above every page of a demo: what this is, what time it is, and how to move in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from convoca.rehearsal import cast, standing, voice
from convoca.rehearsal.theatre import Programme


@dataclass(frozen=True, slots=True)
class Door:
    """A button: what is posted, what it says, and whether it can be pressed or is where we are."""

    value: str
    text: str
    open: bool = True
    current: bool = False
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Bar:
    """Everything the bar shows."""

    template: str
    programme: Programme
    days: tuple[str, str]
    time: str
    zone: str
    walked: str
    next: str


def context(request: HttpRequest) -> dict[str, Any]:
    """What the bar shows; nothing outside a demo."""
    programme = getattr(request, "programme", None)
    at = getattr(request, "at", None)
    if programme is None or at is None:
        return {}
    user = getattr(request, "user", None)
    email = str(getattr(user, "email", ""))
    return {
        "clock_stopped": programme.watching,
        "rehearsal_bar": bar(programme, at),
        "rehearsal_moments": SimpleLazyObject(lambda: moments(programme)),
        "rehearsal_staff": SimpleLazyObject(lambda: parts(cast.staff(), email)),
        "rehearsal_applicants": SimpleLazyObject(lambda: parts(cast.applicants(), email)),
        "rehearsal_here": request.get_full_path() if request.method == "GET" else "",
    }


def bar(programme: Programme, at: datetime) -> Bar:
    """The bar at a business instant."""
    coming = None if programme.watching else standing.next_change(at)
    return Bar(
        template="rehearsal/bar.html",
        programme=programme,
        days=voice.days(at),
        time=voice.time_of_day(at),
        zone=voice.zone(at),
        walked=walked(programme),
        next=voice.change(coming) if coming else "",
    )


def walked(programme: Programme) -> str:
    """How far the walk is, in words."""
    at = voice.instant(datetime.fromisoformat(programme.walked)) if programme.walked else ""
    code = "rehearsal.walked" if at else "rehearsal.begins"
    return voice.said(code, percent=programme.percent, at=at, people=programme.applicants)


def moments(programme: Programme) -> Sequence[Door]:
    """A door to each moment; shut until the walk has come to it."""
    return [
        Door(
            value=moment.name,
            text=voice.said(f"rehearsal.moment.{moment.name}"),
            open=moment.name in programme.ready,
            current=moment.name == programme.moment,
            at=moment.at,
        )
        for moment in standing.known()
    ]


def parts(played: Sequence[cast.Part], email: str) -> Sequence[Door]:
    """A door to each part."""
    return [Door(p.email, voice.part(p), current=p.email == email) for p in played]
