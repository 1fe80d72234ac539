"""Pages for what went wrong: the cause, and what to do now; never a blame, never a blank.

They are written without the request's context, so that they work when the database does not.
"""

import sys
from typing import Any

from django.core.exceptions import RequestDataTooBig, TooManyFilesSent
from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.urls import translate_url

from convoca.portal.ui.words import HTML_LANGUAGES, language, said

_RETRY_AFTER_SECONDS = "30"


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """400; or 413 when what was refused is the size."""
    too_big = isinstance(exception, RequestDataTooBig | TooManyFilesSent)
    return problem(request, 413 if too_big else 400)


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    """403: signed in, but this is not for your role."""
    del exception
    return problem(request, 403)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """404: it does not exist, or not for you; the two look the same."""
    del exception
    return problem(request, 404)


def server_error(request: HttpRequest) -> HttpResponse:
    """500; or 503 when it is only the database that does not answer for a moment."""
    unavailable = isinstance(sys.exc_info()[1], OperationalError | InterfaceError)
    return problem(request, 503 if unavailable else 500)


def csrf(request: HttpRequest, reason: str = "") -> HttpResponse:
    """403 for a form that grew old or came from elsewhere; `reason` is for the log alone."""
    del reason
    return problem(request, 403, "csrf")


def too_large(request: HttpRequest) -> HttpResponse:
    """413: a file above the limit, refused before it is read."""
    return problem(request, 413)


def unavailable(request: HttpRequest) -> HttpResponse:
    """503: come back in a moment; nothing of what was sent is lost."""
    return problem(request, 503)


def too_many(request: HttpRequest) -> HttpResponse:
    """429: too many tries from one place."""
    return problem(request, 429)


def problem(request: HttpRequest, status: int, code: str = "") -> HttpResponse:
    """The page of a problem, in the reader's language."""
    lang = language()
    other = "en" if lang == "es" else "es"
    name = f"problem.{code or status}"
    context: dict[str, Any] = {
        "lang": lang,
        "html_lang": HTML_LANGUAGES[lang],
        "other_html_lang": HTML_LANGUAGES[other],
        "other_url": _elsewhere(request, other),
        "now": getattr(request, "at", None),
        "heading": said(f"{name}.title"),
        "cause": said(f"{name}.cause"),
        "remedy": said(f"{name}.remedy"),
        "status": status,
    }
    response = HttpResponse(render_to_string("ui/problem.html", context), status=status)
    if status in (429, 503):
        response["Retry-After"] = _RETRY_AFTER_SECONDS
    return response


def _elsewhere(request: HttpRequest, lang: str) -> str:
    return translate_url(request.path, lang) if request.method in ("GET", "HEAD") else ""
