"""Who reads: a person signed in, her dossier, and the frame its pages share."""

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache, wraps
from typing import Any, Concatenate, ParamSpec

from django.contrib import messages
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse, HttpResponseBase, JsonResponse
from django.shortcuts import render
from django.urls import reverse

from convoca.portal.ui.forms import SummaryLine
from convoca.portal.ui.parts import Crumb
from convoca.portal.ui.words import in_language, language, said
from convoca.workflow.answers import Actor
from convoca.workflow.queries.mine import DossierPage

P = ParamSpec("P")
Page = Callable[Concatenate[HttpRequest, P], HttpResponseBase]
REFUSED = 422  # the page says why; nothing was done
CONFLICT = 409  # another tab was faster; the page shows both


def signed_in(page: Page[P]) -> Page[P]:
    """Ask who it is and come back to the same page; what was saved is still there.

    Nothing of a dossier stays in a shared computer's cache.
    """

    @wraps(page)
    def run(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
        if not request.user.is_authenticated:
            return _to_sign_in(request)
        response = page(request, *args, **kwargs)
        response.headers.setdefault("Cache-Control", "private, no-store")
        return response

    return run


def _to_sign_in(request: HttpRequest) -> HttpResponseBase:
    if wants_data(request):
        return JsonResponse({"signed_out": said("applicant.session.ended")}, status=401)
    if request.method == "POST":
        messages.warning(request, said("applicant.session.ended"))
    return redirect_to_login(request.path if request.method == "POST" else request.get_full_path())


def wants_data(request: HttpRequest) -> bool:
    """Whether a script asks, and not a person's browser."""
    return request.headers.get("Accept", "").startswith("application/json")


def actor_of(request: HttpRequest) -> Actor:
    """The account that acts; the label never names the person."""
    return Actor(int(request.user.pk or 0), f"applicant-{request.user.pk}")


def key_of(request: HttpRequest) -> str:
    """The key of the form, so that sending it twice is one act."""
    return request.POST.get("idempotency_key", "")[:40]


def number_of(written: str) -> int:
    """A whole number that a form sent; 0 for anything else."""
    return int(written) if written.isascii() and written.isdecimal() and len(written) < 9 else 0


def address(name: str, *parts: object) -> str:
    """The address of one of the applicant's pages, in the reader's language."""
    return _address(language(), name, tuple(str(part) for part in parts))


@lru_cache(maxsize=4096)
def _address(lang: str, name: str, parts: tuple[str, ...]) -> str:
    """Composed once for each page that is open: a page links to a score of its neighbours."""
    del lang  # part of what is remembered: Django reads it by itself
    return reverse(f"applicant:{name}", args=parts)


def crumbs(page: DossierPage, *rest: tuple[str, str]) -> list[Crumb]:
    """The way back to my files and to this one; `rest` are (words, address), the last without."""
    here = Crumb(page.folio, address("dossier", page.folio) if rest else "")
    return [
        Crumb(said("applicant.home.title"), address("home")),
        here,
        *(Crumb(words, url) for words, url in rest),
    ]


def show(
    request: HttpRequest,
    template: str,
    context: Mapping[str, Any],
    *,
    errors: Sequence[SummaryLine] = (),
    status: int = 200,
) -> HttpResponse:
    """A page of the applicant's, with everything that is wrong on top."""
    return render(
        request, f"applicant/{template}.html", {**context, "errors": errors}, status=status
    )


def framed(page: DossierPage, title: str, *between: tuple[str, str], **more: Any) -> dict[str, Any]:
    """What every page about a dossier holds: the dossier, its call's name, the way back."""
    return {
        "page": page,
        "call_title": in_language(page.call.title),
        "zone": page.call.zone,
        "heading": title,
        "crumbs": crumbs(page, *between, (title, "")),
        **more,
    }
