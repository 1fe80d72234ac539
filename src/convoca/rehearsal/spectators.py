"""While the call is being walked its pages can be read, and nothing be done in it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render

_SAFE = ("GET", "HEAD", "OPTIONS")
# What a spectator may do: the demo's own acts, signing out, and saying in which zone she lives.
_ALLOWED = ("rehearsal", "ui")


class SpectatorsMiddleware:
    """A visitor's act would change what the made-up people are doing: a moment is for that."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self._answer = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Go on: only what is about to be done concerns this."""
        return self._answer(request)

    def process_view(
        self, request: HttpRequest, view: Any, args: Any, kwargs: Any
    ) -> HttpResponse | None:
        """Ask whoever would act to choose a moment first."""
        del view, args, kwargs
        programme = getattr(request, "programme", None)
        if programme is None or not programme.watching or request.method in _SAFE:
            return None
        match = request.resolver_match
        if match is not None and (match.app_name in _ALLOWED or match.url_name == "account_logout"):
            return None
        return render(request, "rehearsal/wait.html", status=409)
