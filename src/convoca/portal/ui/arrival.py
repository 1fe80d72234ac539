"""The instant a request arrived: what it asks for counts by this, not by when its turn came."""

from collections.abc import Callable
from datetime import datetime

from django.http import HttpRequest, HttpResponseBase

from convoca.workflow import clock


class ArrivalMiddleware:
    """First of all: business time is read once, before queues, locks and sessions."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self._answer = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Set `request.at` and go on."""
        request.at = clock.now()  # type: ignore[attr-defined]
        return self._answer(request)


def instant_of(request: HttpRequest) -> datetime:
    """When the request arrived."""
    at: datetime = request.at  # type: ignore[attr-defined]
    return at
