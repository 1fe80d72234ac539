"""Instants, days and durations in words, always with the zone's name.

The clock of a call is Central Mexico time; the zone is a tz database name, never a fixed offset
(on 12 October 2022 Mexico City was UTC-5; from 30 October 2022 it is UTC-6 all the year).
"""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from convoca.texts.library import codes, phrase

CENTRAL = "America/Mexico_City"
# The four zones of the Mexican law, by a city that has always kept each of them.
_LEGAL_ZONES = (
    ("central", CENTRAL),
    ("pacific", "America/Mazatlan"),
    ("northwest", "America/Tijuana"),
    ("southeast", "America/Cancun"),
)
_MEXICAN = frozenset(
    {
        "America/Bahia_Banderas",
        "America/Cancun",
        "America/Chihuahua",
        "America/Ciudad_Juarez",
        "America/Ensenada",
        "America/Hermosillo",
        "America/Matamoros",
        "America/Mazatlan",
        "America/Merida",
        "America/Mexico_City",
        "America/Monterrey",
        "America/Ojinaga",
        "America/Tijuana",
    }
)


def instant(at: datetime, zone: str = CENTRAL, lang: str = "es", *, year: bool = True) -> str:
    """ "23:59 h del miércoles 17 de noviembre de 2021 (hora del centro)"; `at` must be aware."""
    local = _aware(at).astimezone(ZoneInfo(zone))
    return phrase(
        "moment.instant",
        lang,
        clock=_clock(local),
        day=day(local.date(), lang=lang, year=year),
        zone=zone_name(zone, lang, at),
    )


def day(on: date, *, lang: str = "es", year: bool = True, weekday: bool = True) -> str:
    """ "miércoles 17 de noviembre de 2021"."""
    parts = {
        "number": str(on.day),
        "month": phrase("moment.month", lang, month=on.month),
        "weekday": phrase("moment.weekday", lang, weekday=on.isoweekday()) if weekday else "",
        "year": str(on.year) if year else "",
    }
    code = f"moment.day{'-weekday' if weekday else ''}{'-year' if year else ''}"
    return phrase(code, lang, **{name: text for name, text in parts.items() if text})


def clock(at: datetime, zone: str = CENTRAL, lang: str = "es") -> str:
    """ "23:59 h (hora del centro)": the time of day alone, with its zone."""
    local = _aware(at).astimezone(ZoneInfo(zone))
    return phrase("moment.clock", lang, clock=_clock(local), zone=zone_name(zone, lang, at))


def duration(length: timedelta, lang: str) -> str:
    """The two largest units that matter: "2 días y 3 horas", "5 minutos", "40 segundos"."""
    left = max(0, int(length.total_seconds()))
    counts: list[tuple[str, int]] = []
    for unit, seconds in (("days", 86_400), ("hours", 3_600), ("minutes", 60), ("seconds", 1)):
        amount, left = divmod(left, seconds)
        counts.append((unit, amount))
    while len(counts) > 1 and not counts[0][1]:
        counts.pop(0)
    said = [phrase(f"moment.{unit}", lang, count=n) for unit, n in counts[:2] if n]
    if not said:
        return phrase("moment.seconds", lang, count=0)
    return said[0] if len(said) == 1 else phrase("moment.two", lang, first=said[0], second=said[1])


def zone_name(zone: str, lang: str, at: datetime | None = None) -> str:
    """What people call a zone: "hora del centro" for the four of Mexico, else "hora de Bogotá".

    A Mexican city is named by the legal zone whose clock it shares at that instant: Chihuahua kept
    Pacific time in 2021 and Central time from 2022 on; a border city that shares none (Ciudad
    Juárez in winter) is named by itself.
    """
    if zone in _MEXICAN:
        legal = _legal_zone(zone, at)
        if legal:
            return phrase(f"zone.{legal}", lang)
    if zone in ("UTC", "Etc/UTC"):
        return phrase("zone.utc", lang)
    city = zone.rsplit("/", 1)[-1]
    code = f"city.{city.replace('_', '-')}"
    name = phrase(code, lang) if code in codes(lang) else city.replace("_", " ")
    return phrase("zone.city", lang, city=name)


def _legal_zone(zone: str, at: datetime | None) -> str:
    if at is None:
        return next((name for name, keeper in _LEGAL_ZONES if keeper == zone), "")
    offset = at.astimezone(ZoneInfo(zone)).utcoffset()
    for name, keeper in _LEGAL_ZONES:
        if keeper == zone or at.astimezone(ZoneInfo(keeper)).utcoffset() == offset:
            return name
    return ""


def _clock(local: datetime) -> str:
    return f"{local:%H:%M:%S}" if local.second else f"{local:%H:%M}"


def _aware(at: datetime) -> datetime:
    if at.tzinfo is None:
        raise ValueError("an instant needs its zone; a naive datetime says nothing here")
    return at
