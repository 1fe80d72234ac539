"""What a use case raises, as the page a browser expects."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, HttpResponseBase

from convoca.portal.ui import errors
from convoca.workflow.answers import Forbidden, NotFound


class AnswersMiddleware:
    """NotFound is a 404 and Forbidden a 403, whatever page they came from."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self._answer = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Go on: only what a view raises concerns this."""
        return self._answer(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """The page for what a use case would not do; None for any other surprise."""
        if isinstance(exception, NotFound):
            return errors.problem(request, 404)
        if isinstance(exception, Forbidden):
            return errors.problem(request, 403)
        return None
