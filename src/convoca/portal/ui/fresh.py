"""Asked again and nothing changed: an answer of a few bytes instead of the page (RFC 9110, 13).

A page is named by what it is made of: the published versions, the language, the reader's zone, what
the clock says where it shows, and the program's own words and shapes. Only who has not signed in
gets the short answer: what others see depends on who they are.

What everyone reads alike is also written once and kept, so that an opening minute costs its reading
and not its writing.
"""

import gzip
import hashlib
import threading
from collections import OrderedDict
from collections.abc import Callable
from datetime import datetime
from functools import cache
from pathlib import Path

from django.apps import apps
from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.utils.cache import get_conditional_response, patch_vary_headers
from django.utils.http import http_date

import convoca
from convoca.portal.ui import zones
from convoca.portal.ui.arrival import instant_of
from convoca.portal.ui.words import language
from convoca.rules import catalogues

Writer = Callable[[], HttpResponseBase]
SHORT = "public, max-age=60"
ASK = "private, no-cache"
_MADE_OF = ("*.py", "*.html", "*.ftl", "*.css", "*.js")
# Bytes: what all kept pages may take, and the most of one.
_MOST_KEPT, _LARGEST = 16_000_000, 400_000


class _Shelf:
    """The pages asked for last, by their marks."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._pages: OrderedDict[str, tuple[bytes, bytes, str]] = OrderedDict()
        self._held = 0
        self._lock = threading.Lock()

    def get(self, mark: str, *, packed: bool) -> HttpResponse | None:
        """The page as it was written, if it is still here; packed for who can unpack it."""
        with self._lock:
            if mark not in self._pages:
                return None
            self._pages.move_to_end(mark)
            content, small, kind = self._pages[mark]
        response = HttpResponse(small if packed else content, content_type=kind)
        if packed:
            response["Content-Encoding"] = "gzip"
        patch_vary_headers(response, ("Accept-Encoding",))
        return response

    def put(self, mark: str, page: HttpResponse) -> None:
        """Keep a page, if it is not too large; those asked for longest ago make room."""
        if len(page.content) > _LARGEST:
            return
        # Nothing in a page that everyone reads alike is secret: its packed size tells nothing.
        small = gzip.compress(page.content, 6, mtime=0)
        with self._lock:
            if mark not in self._pages:
                self._held += len(page.content) + len(small)
                self._pages[mark] = (page.content, small, page["Content-Type"])
            while self._held > self._most:
                _, (content, small, _) = self._pages.popitem(last=False)
                self._held -= len(content) + len(small)

    def clear(self) -> None:
        """Forget every page."""
        with self._lock:
            self._pages.clear()
            self._held = 0


SHELF = _Shelf(_MOST_KEPT)


def answer(
    request: HttpRequest,
    parts: tuple[object, ...],
    write: Writer,
    *,
    keep: str = ASK,
    changed: datetime | None = None,
) -> HttpResponseBase:
    """Write the page, or say that the one the reader has still holds.

    `parts` are what it is made of; `changed` is told where it depends on nothing but a version.
    """
    if _somebody(request):
        response = write()
        response["Cache-Control"] = ASK
        return _varied(response)
    mark = _mark(request, parts)
    seconds = int(changed.timestamp()) if changed else None
    found = get_conditional_response(request, etag=mark, last_modified=seconds)
    response = _written(request, mark, write, shared=keep == SHORT) if found is None else found
    if response.status_code in (200, 304):
        response["ETag"] = mark
        response["Cache-Control"] = keep
        if seconds is not None:
            response["Last-Modified"] = http_date(seconds)
    return _varied(response)


def _written(request: HttpRequest, mark: str, write: Writer, *, shared: bool) -> HttpResponseBase:
    packed = "gzip" in request.headers.get("Accept-Encoding", "")
    kept = SHELF.get(mark, packed=packed) if shared else None
    if kept is not None:
        return kept
    response = write()
    # A page with a form bears its reader's own token; a download has a name and is seldom asked.
    own = request.META.get("CSRF_COOKIE_NEEDS_UPDATE") or response.has_header("Content-Disposition")
    if shared and not own and isinstance(response, HttpResponse) and response.status_code == 200:
        SHELF.put(mark, response)
    return response


def _varied(response: HttpResponseBase) -> HttpResponseBase:
    patch_vary_headers(response, ("Cookie",))
    return response


def _somebody(request: HttpRequest) -> bool:
    return settings.SESSION_COOKIE_NAME in request.COOKIES or "messages" in request.COOKIES


def _mark(request: HttpRequest, parts: tuple[object, ...]) -> str:
    clock = instant_of(request) if _has_bar() else ""
    whole = (_build(), language(), zones.of_reader(request), clock, *parts)
    # Weak: the same page compressed or not.
    return f'W/"{hashlib.sha256(repr(whole).encode()).hexdigest()[:24]}"'


def _has_bar() -> bool:
    """Whether this is a rehearsal on stage: its bar tells the clock on every page."""
    return apps.is_installed("convoca.rehearsal")


@cache
def _build() -> str:
    """The program as it runs and the catalogues it reads: a new version makes every page new."""
    digest = hashlib.sha256()
    root = Path(convoca.__file__).parent
    files = [path for pattern in _MADE_OF for path in root.rglob(pattern)]
    for path in sorted([*files, *catalogues.default_folder().glob("*.csv")]):
        digest.update(path.read_bytes())
    return digest.hexdigest()
