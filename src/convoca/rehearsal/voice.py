"""The words of the demo's own pages, in the language of the page."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from django.utils import translation

from convoca.rehearsal.cast import Part
from convoca.rules.windows import Change
from convoca.texts import LANGUAGES, moments, say


def language() -> str:
    """The language of the page being written; Spanish when none is active."""
    active = (translation.get_language() or "es")[:2]
    return active if active in LANGUAGES else "es"


def said(code: str, **params: object) -> str:
    """The sentence for a code in that language."""
    return say(code, language(), **params)


def part(played: Part) -> str:
    """What a part is called: the state of an applicant, or the role of the staff."""
    if played.state is not None:
        return said("state.name", state=played.state.value)
    name = said("role.name", role=played.role.value)
    return f"{name} {played.number}" if played.number else name


def change(coming: Change) -> str:
    """What the clock does next, and when."""
    step = said("step.name", step=coming.window.step) if coming.window else ""
    # A window closes with its last minute, and that minute is what people know it by.
    named = coming.at - timedelta(minutes=1) if coming.kind == "closes" else coming.at
    at = moments.instant(named, lang=language(), year=False)
    return said("rehearsal.next-change", kind=coming.kind, step=step, at=at)


def instant(at: datetime) -> str:
    """An instant in words, Central Mexico time."""
    return moments.instant(at, lang=language())


def days(at: datetime) -> tuple[str, str]:
    """Today and tomorrow in words, where the call is."""
    today = at.astimezone(ZoneInfo(moments.CENTRAL)).date()
    lang = language()
    return moments.day(today, lang=lang), moments.day(today + timedelta(days=1), lang=lang)


def time_of_day(at: datetime) -> str:
    """Hours, minutes and seconds where the call is."""
    return at.astimezone(ZoneInfo(moments.CENTRAL)).strftime("%H:%M:%S")


def zone(at: datetime) -> str:
    """The name of the call's zone."""
    return moments.zone_name(moments.CENTRAL, language(), at)
