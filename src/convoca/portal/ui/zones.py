"""The reader's own time zone: remembered in a cookie, shown beside Central Mexico time."""

from datetime import datetime
from functools import cache
from urllib.parse import unquote
from zoneinfo import ZoneInfo, available_timezones

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

from convoca.portal.ui.forms import Choice, FormField
from convoca.portal.ui.words import language, said
from convoca.texts import moments

COOKIE = "convoca_zone"
# Offered by name; a script may remember any other of the tz database.
OFFERED = (
    "America/Mexico_City", "America/Mazatlan", "America/Tijuana", "America/Cancun",
    "America/Havana", "America/Guatemala", "America/Bogota", "America/Caracas", "America/Lima",
    "America/Santiago", "America/Argentina/Buenos_Aires", "America/Sao_Paulo",
    "America/New_York", "America/Los_Angeles", "Europe/Madrid", "Europe/London",
)  # fmt: skip


@cache
def _known() -> frozenset[str]:
    return frozenset(available_timezones())


def of_reader(request: HttpRequest) -> str:
    """The zone the reader said she lives in; "" when she has not said, or said one unknown."""
    zone = unquote(request.COOKIES.get(COOKIE, ""))
    return zone if zone in _known() else ""


def differs(zone: str, at: datetime, central: str = moments.CENTRAL) -> bool:
    """Whether a clock in `zone` shows another time than the call's at that instant."""
    if not zone:
        return False
    return at.astimezone(ZoneInfo(zone)).utcoffset() != at.astimezone(ZoneInfo(central)).utcoffset()


@require_POST
def remember(request: HttpRequest) -> HttpResponse:
    """Remember the zone and go back to the page; the form works without scripts."""
    back = request.POST.get("next", "")
    safe = url_has_allowed_host_and_scheme(back, {request.get_host()}, request.is_secure())
    response = HttpResponseRedirect(back if safe and back.startswith("/") else "/")
    zone = request.POST.get("zone", "")
    if zone in _known():
        response.set_cookie(
            COOKIE, zone, max_age=31_536_000, samesite="Lax", secure=request.is_secure()
        )
    return response


def field(request: HttpRequest) -> FormField:
    """The question about the reader's zone, with what she answered before."""
    lang, own = language(), of_reader(request)
    offered = (*OFFERED, own) if own and own not in OFFERED else OFFERED
    choices = tuple(Choice(zone, _offered_name(zone, lang)) for zone in offered)
    return FormField(
        "zone", said("zone.choose"), "choice", value=own, choices=choices, width="medium"
    )


def _offered_name(zone: str, lang: str) -> str:
    name = moments.zone_name(zone, lang)
    return name[:1].upper() + name[1:]
