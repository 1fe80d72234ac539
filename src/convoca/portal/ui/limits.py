"""How often a stranger may try: few enough that a list of people cannot be guessed from outside.

Real time, not business time: it measures insistence, not the calendar.
"""

import hashlib
from collections.abc import Iterable

from allauth.account.adapter import get_adapter
from django.core.cache import cache
from django.http import HttpRequest

# So many tries in so many seconds: from one connection, and about one folio from anywhere.
PER_CONNECTION = ((12, 60), (90, 3600))
PER_FOLIO = ((20, 3600),)
# What a program may read in so many seconds; the page of the API says the same numbers.
PER_PROGRAM = ((240, 60), (6000, 3600))


def allowed(request: HttpRequest, folio: str) -> bool:
    """Count a try and say whether it may be answered."""
    connection = str(get_adapter(request).get_client_ip(request))
    return _within("connection", connection, PER_CONNECTION) and _within(
        "folio", folio.strip().upper(), PER_FOLIO
    )


def may_read(request: HttpRequest) -> bool:
    """Count a program's request and say whether it may be answered."""
    connection = str(get_adapter(request).get_client_ip(request))
    return _within("program", connection, PER_PROGRAM)


def _within(kind: str, who: str, limits: Iterable[tuple[int, int]]) -> bool:
    return all(_count(kind, who, seconds) <= most for most, seconds in limits)


def _count(kind: str, who: str, seconds: int) -> int:
    # Only a digest is kept: neither addresses nor folios lie about in the cache.
    mark = hashlib.sha256(who.encode()).hexdigest()[:32]
    key = f"tries:{kind}:{seconds}:{mark}"
    if cache.add(key, 1, seconds):
        return 1
    try:
        return int(cache.incr(key))
    except ValueError:
        return 1
