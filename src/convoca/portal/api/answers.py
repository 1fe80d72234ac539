"""How every endpoint answers: JSON, or a problem (RFC 9457) in the reader's language."""

import json
from collections.abc import Callable, Iterable, Sequence
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.utils import translation
from django.utils.cache import patch_vary_headers
from django.views.decorators.csrf import csrf_exempt

from convoca.portal.ui import limits
from convoca.portal.ui.words import explained, language, said
from convoca.rules.findings import Finding
from convoca.workflow.answers import NotFound

JSON, PROBLEM = "application/json", "application/problem+json"
METHODS = ("GET", "HEAD")
_RETRY_AFTER_SECONDS = "60"
_View = Callable[..., HttpResponseBase]


class Refused(Exception):
    """A request that asks for what an endpoint does not take; `findings` says all of it."""

    def __init__(self, findings: Sequence[Finding]) -> None:
        super().__init__(", ".join(one.code for one in findings))
        self.findings = tuple(findings)


def endpoint(*takes: str, whatever: bool = False) -> Callable[[_View], _View]:
    """An address for programs that takes these parameters and no other; `whatever`: any.

    Anyone may read it from anywhere, a page of another site too: nothing here depends on who asks.
    """

    def made(view: _View) -> _View:
        @csrf_exempt  # nothing is written here: another method is told so, not asked for a token
        @wraps(view)
        def answer(request: HttpRequest, **arguments: Any) -> HttpResponseBase:
            with translation.override(_language(request)):
                asked = tuple(request.GET) if whatever else takes
                response = _answer(view, request, asked, arguments)
            response["Access-Control-Allow-Origin"] = "*"
            patch_vary_headers(response, ("Accept-Language",))
            return response

        return answer

    return made


def _answer(
    view: _View, request: HttpRequest, takes: Sequence[str], arguments: dict[str, Any]
) -> HttpResponseBase:
    if request.method not in METHODS:
        response = problem(405)
        response["Allow"] = ", ".join(METHODS)
        return response
    if not limits.may_read(request):
        response = problem(429)
        response["Retry-After"] = _RETRY_AFTER_SECONDS
        return response
    unknown = [Finding("api.unknown-parameter", name) for name in request.GET if name not in takes]
    if unknown:
        return problem(400, unknown)
    try:
        return view(request, **arguments)
    except Refused as refused:
        return problem(400, refused.findings)
    except NotFound:
        return problem(404)


def data(content: Any) -> HttpResponse:
    """An answer, as compact JSON."""
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    return HttpResponse(text, content_type=JSON)


def problem(status: int, findings: Iterable[Finding] = ()) -> HttpResponse:
    """A problem: what it is, why, what to do now, and each thing that is wrong with its place."""
    content: dict[str, Any] = {
        "type": "about:blank",
        "title": said(f"api.problem-{status}"),
        "status": status,
        "detail": said(f"api.problem-{status}-detail"),
    }
    wrong = [_told(one) for one in findings]
    if wrong:
        content["errors"] = wrong
    text = json.dumps(content, ensure_ascii=False)
    response = HttpResponse(text, content_type=PROBLEM, status=status)
    response["Content-Language"] = language()
    response["Cache-Control"] = "no-store"
    return response


def _told(one: Finding) -> dict[str, str]:
    words = explained(one)
    return {"code": one.code, "where": one.where, "cause": words.cause, "remedy": words.remedy}


def _language(request: HttpRequest) -> str:
    """English under /en/; elsewhere what the request's header prefers."""
    if language() == "en":
        return "en"
    return translation.get_language_from_request(request)[:2]
