"""What may stand inside a sentence: numbers, instants, sizes, lists, texts in both languages."""

import re
import unicodedata
from collections.abc import Callable, Mapping
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any

from fluent.runtime.types import FluentNone, FluentNumber, fluent_number

from convoca.texts import moments

Written = Callable[..., Any]
_NUMBER = re.compile(r"[0-9]+")


def for_fluent(value: Any, lang: str) -> Any:
    """A parameter as Fluent takes it: datetimes, durations and two-language texts become words."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, datetime):
        return moments.instant(value, lang=lang)
    if isinstance(value, date):
        return moments.day(value, lang=lang)
    if isinstance(value, timedelta):
        return moments.duration(value, lang)
    if isinstance(value, Decimal):
        return _exact(value)
    return _text_of(value, lang)


def _text_of(value: Any, lang: str) -> Any:
    if isinstance(value, Mapping) and lang in value:
        return value[lang]
    if isinstance(value, int | float | str) or value is None:
        return value
    if isinstance(value, list | tuple | set | frozenset):
        return listed([str(for_fluent(item, lang)) for item in value], lang)
    return getattr(value, lang, str(value))


def _exact(value: Decimal) -> FluentNumber | FluentNone:
    """A decimal written with exactly the digits it has: a score is never rounded by its page."""
    exponent = value.as_tuple().exponent
    digits = max(0, -exponent) if isinstance(exponent, int) else 0
    return fluent_number(value, minimumFractionDigits=digits, maximumFractionDigits=digits)


def listed(items: list[str], lang: str) -> str:
    """ "a, b y c" (and "e" before the sound of i): a list as it is written in a sentence."""
    if len(items) < 2:
        return "".join(items)
    last = items[-1]
    link = "and" if lang == "en" else "e" if _sounds_like_i(last) else "y"
    return f"{', '.join(items[:-1])} {link} {last}"


def _sounds_like_i(word: str) -> bool:
    start = word.lower()
    return start.startswith(("i", "í", "hi", "hí")) and not start.startswith(("hie", "hia"))


def order(text: str) -> str:
    """A key by which words stand in the order of a dictionary: accents and capitals do not part
    them, and 2 stands before 10.
    """
    parted = unicodedata.normalize(
        "NFD", _NUMBER.sub(lambda n: n.group().zfill(9), text.casefold())
    )
    return "".join(letter for letter in parted if not unicodedata.combining(letter))


def size(count: int) -> str:
    """A file's size as people say it: 850 bytes, 12 kB, 1.4 MB (decimal units).

    The same in both languages.
    """
    if count < 1000:
        return f"{count} bytes" if count != 1 else "1 byte"
    if count < 1_000_000:
        return f"{count / 1000:.0f} kB"
    return f"{count / 1_000_000:.1f} MB"


def integer(count: int) -> str:
    """A count with its thousands apart: 14,323 (the same in both languages, in Mexico)."""
    return f"{count:,}"


def _instant(lang: str) -> Written:
    def write(at: Any, zone: Any = None) -> str:
        return moments.instant(_moment(at), str(zone or moments.CENTRAL), lang)

    return write


def _day(lang: str) -> Written:
    def write(at: Any) -> str:
        return moments.day(date.fromisoformat(str(at)[:10]), lang=lang)

    return write


def _size(_lang: str) -> Written:
    def write(count: Any) -> str:
        return size(int(count))

    return write


def _moment(at: Any) -> datetime:
    return at if isinstance(at, datetime) else datetime.fromisoformat(str(at))


# Usable inside any message: { INSTANT($opens) }, { DAY($born) }, { SIZE($bytes) }.
FUNCTIONS: dict[str, Callable[[str], Written]] = {"INSTANT": _instant, "DAY": _day, "SIZE": _size}
