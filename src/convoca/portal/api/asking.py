"""What a request asks for, read strictly: a program must hear of its mistakes, all at once."""

from dataclasses import dataclass
from datetime import datetime

from django.http import HttpRequest

from convoca.portal.api.answers import Refused
from convoca.rules.findings import Finding
from convoca.workflow.queries import offered
from convoca.workflow.queries.offered import Chosen

FILTERS = tuple(offered.FILTERS)
PAGED = ("after", "limit")
MOST, USUAL = 500, 100
LONGEST = 120  # characters of a key after which a list goes on


@dataclass(frozen=True, slots=True)
class Page:
    """Which part of a list is asked for."""

    after: str
    limit: int


def page(request: HttpRequest) -> Page:
    """The part of a list: from after a key, so many rows."""
    found = _page_problems(request)
    if found:
        raise Refused(found)
    return Page(request.GET.get("after", ""), int(request.GET.get("limit", USUAL)))


def filters(request: HttpRequest, zone: str) -> tuple[Chosen, datetime | None]:
    """The filters of a list and the instant it is asked since."""
    chosen = {name: tuple(request.GET.getlist(name)) for name in FILTERS if name in request.GET}
    text = request.GET.get("since")
    since = offered.since(text, zone) if text is not None else None
    if text is not None and since is None:
        raise Refused([Finding("api.no-instant", "since"), *_page_problems(request)])
    return chosen, since


def _page_problems(request: HttpRequest) -> list[Finding]:
    limit, after = request.GET.get("limit", str(USUAL)), request.GET.get("after", "")
    found = []
    if not (limit.isascii() and limit.isdigit() and 1 <= int(limit[:9]) <= MOST):
        found.append(Finding("api.no-limit", "limit", {"most": MOST}))
    if len(after) > LONGEST or "\0" in after:
        found.append(Finding("api.no-key", "after"))
    return found
