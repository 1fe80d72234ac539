"""The demo's own pages answer only to this machine."""

from __future__ import annotations

import ipaddress
from collections.abc import Callable
from functools import wraps

from django.http import Http404, HttpRequest, HttpResponse

View = Callable[..., HttpResponse]
# What a proxy adds: the neighbour is then this machine, but the reader may be anywhere.
_PROXIED = ("HTTP_FORWARDED", "HTTP_X_FORWARDED_FOR", "HTTP_X_REAL_IP", "HTTP_VIA")


def local_only(view: View) -> View:
    """Let a view answer 404 to whoever does not sit at this machine."""

    @wraps(view)
    def guarded(request: HttpRequest, **parts: str) -> HttpResponse:
        if not sits_here(request):
            raise Http404
        return view(request, **parts)

    return guarded


def sits_here(request: HttpRequest) -> bool:
    """Whether the request came from this machine, and through no proxy."""
    try:
        address = ipaddress.ip_address(request.META.get("REMOTE_ADDR", ""))
    except ValueError:
        return False
    return address.is_loopback and not any(name in request.META for name in _PROXIED)
