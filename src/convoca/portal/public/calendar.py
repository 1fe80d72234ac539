"""The windows of a call as a calendar (RFC 5545): one event a window, and the results.

An amendment is told by the same events with a higher SEQUENCE, so that a calendar that follows the
address moves what it had.
"""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.urls import reverse
from django.views.decorators.http import require_safe

from convoca.portal.ui import fresh, vocabulary
from convoca.portal.ui.arrival import instant_of
from convoca.portal.ui.words import in_language, language, said
from convoca.texts import moments
from convoca.workflow.queries import calls
from convoca.workflow.queries.calls import CallPage, WindowNow

_FOLD = 75  # octets of a line, by the standard
_LAST_CALL = "-P1D"


@require_safe
def feed(request: HttpRequest, call_id: str) -> HttpResponseBase:
    """The calendar of a call; the same address tells what an amendment moves."""
    shown = calls.page(call_id, instant_of(request))
    version = shown.offered.version

    def write() -> HttpResponse:
        text = "".join(_folded(line) for line in _calendar(shown))
        response = HttpResponse(text, content_type="text/calendar; charset=utf-8")
        response["Content-Disposition"] = f'inline; filename="{call_id}.ics"'
        return response

    parts = ("calendar", version.digest)
    return fresh.answer(request, parts, write, keep=fresh.SHORT, changed=version.published_at)


def _calendar(shown: CallPage) -> Iterator[str]:
    title = in_language(shown.call.title)
    yield from ("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Convoca//Convocatorias//ES")
    yield from ("CALSCALE:GREGORIAN", "METHOD:PUBLISH", f"X-WR-CALNAME:{_text(title)}")
    yield "REFRESH-INTERVAL;VALUE=DURATION:PT12H"
    for window in shown.windows:
        yield from _window(shown, window)
    yield from _results(shown)
    yield "END:VCALENDAR"


def _window(shown: CallPage, window: WindowNow) -> Iterator[str]:
    step = vocabulary.step(window.window.step)
    last = moments.instant(window.last, shown.call.zone, language())
    yield from _head(shown, window.window.id, window.opens, window.closes)
    yield f"SUMMARY:{_text(said('calendar.window', step=step, call=in_language(shown.call.title)))}"
    yield f"DESCRIPTION:{_text(said('calendar.until', last=last))}"
    yield from ("BEGIN:VALARM", "ACTION:DISPLAY", f"TRIGGER;RELATED=END:{_LAST_CALL}")
    yield f"DESCRIPTION:{_text(said('calendar.tomorrow', step=step, last=last))}"
    yield from ("END:VALARM", "END:VEVENT")


def _results(shown: CallPage) -> Iterator[str]:
    # Some calendars do not show what lasts no time.
    yield from _head(shown, "release", shown.release, shown.release + timedelta(minutes=30))
    title = in_language(shown.call.title)
    yield f"SUMMARY:{_text(said('calendar.window', step=vocabulary.step('results'), call=title))}"
    yield f"DESCRIPTION:{_text(said('step.results.who'))}"
    yield "END:VEVENT"


def _head(shown: CallPage, name: str, start: datetime, end: datetime) -> Iterator[str]:
    version = shown.offered.version
    page = settings.CONVOCA_ORIGIN + reverse("public:call", args=[shown.call.id])
    host = settings.CONVOCA_ORIGIN.partition("://")[2]
    yield from ("BEGIN:VEVENT", f"UID:{shown.call.id}-{name}@{host}")
    yield f"DTSTAMP:{_utc(version.published_at)}"
    yield f"LAST-MODIFIED:{_utc(version.published_at)}"
    yield f"SEQUENCE:{version.number - 1}"
    yield from (f"DTSTART:{_utc(start)}", f"DTEND:{_utc(end)}", "TRANSP:TRANSPARENT")
    yield f"URL:{page}"


def _utc(at: datetime) -> str:
    return at.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")


def _text(words: str) -> str:
    for sign in ("\\", ";", ","):
        words = words.replace(sign, f"\\{sign}")
    return words.replace("\n", "\\n")


def _folded(line: str) -> str:
    """A line of at most 75 octets; the rest follows after a space, and no letter is cut in two."""
    parts, size = [""], 0
    for letter in line:
        octets = len(letter.encode())
        if size + octets > _FOLD - bool(len(parts) > 1):
            parts.append("")
            size = 0
        parts[-1] += letter
        size += octets
    return "\r\n ".join(parts) + "\r\n"
