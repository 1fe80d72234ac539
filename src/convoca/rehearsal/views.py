"""The demo's own pages: the guide, the mail, the moments, the clock and the parts to play."""

from __future__ import annotations

import io
import zipfile

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import login, logout
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_POST

from convoca.rehearsal import bar, cast, mailbox, papers, standing, statements, voice
from convoca.rehearsal.loopback import local_only
from convoca.rehearsal.people import Person
from convoca.rehearsal.theatre import Programme
from convoca.rehearsal.variants import Variant
from convoca.rules.access import Role
from convoca.workflow.queries import parts


@local_only
@require_GET
@never_cache
def home(request: HttpRequest) -> HttpResponse:
    """What the demo is, how far it is, what there is to see in each moment, and whom to play."""
    programme = _programme(request)
    doors = bar.moments(programme)
    shown = [(door, voice.said(f"rehearsal.moment.{door.value}.see")) for door in doors]
    figures = [
        (state, voice.said("state.name", state=state), count)
        for state, count in cast.figures().items()
    ]
    context = {
        "steps": shown,
        "figures": figures,
        "total": sum(count for _, _, count in figures),
        "newcomer": cast.newcomer(programme),
        "call_id": standing.CALL,
    }
    return render(request, "rehearsal/guide.html", context)


@local_only
@require_GET
@never_cache
def progress(request: HttpRequest) -> JsonResponse:
    """How far the walk is, for the script of the bar."""
    programme = _programme(request)
    return JsonResponse(
        {
            "percent": programme.percent,
            "walked": bar.walked(programme),
            "ready": list(programme.ready),
            "filled": programme.filled,
            "figures": cast.figures(),
        }
    )


@local_only
@require_GET
@never_cache
def mail(request: HttpRequest) -> HttpResponse:
    """What people have been sent; codes of sign-up too."""
    to = request.GET.get("para", "")[:200]
    found = mailbox.newest(_programme(request), to=to)
    return render(request, "rehearsal/mail.html", {"mails": found, "to": to})


@local_only
@require_GET
def sample_papers(request: HttpRequest) -> HttpResponse:
    """The documents of whoever has not registered yet, to be attached by hand."""
    person = cast.newcomer(_programme(request))
    if person is None:
        raise Http404
    response = HttpResponse(_zipped(person), content_type="application/zip")
    response["Content-Disposition"] = f'attachment; filename="{voice.said("rehearsal.zip")}.zip"'
    return response


@local_only
@require_POST
def moment(request: HttpRequest) -> HttpResponse:
    """Stand in a moment: a fresh copy of it, for every reader."""
    try:
        entered = standing.stand(request.POST.get("momento", ""))
    except standing.NotReadyError:
        messages.warning(request, voice.said("rehearsal.not-ready"))
        return _back(request)
    name = voice.said(f"rehearsal.moment.{entered.name}")
    messages.info(request, voice.said("rehearsal.stands", moment=name))
    return _back(request)


@local_only
@require_POST
def forward(request: HttpRequest) -> HttpResponse:
    """Move the clock to the next change of a window."""
    if _programme(request).watching:
        messages.warning(request, voice.said("rehearsal.choose-first"))
        return _back(request)
    change = standing.forward()
    text = voice.change(change) if change else voice.said("rehearsal.all-over")
    messages.info(request, text)
    return _back(request)


@local_only
@require_POST
def enter(request: HttpRequest) -> HttpResponse:
    """Sign in as one of the parts, or out again."""
    email = request.POST.get("como", "")
    if not email:
        logout(request)
        return _back(request)
    part = cast.part(email)
    user = parts.account(email) if part else None
    if part is None or user is None:
        messages.warning(request, voice.said("rehearsal.nobody"))
        return _back(request)
    login(request, user, backend=settings.AUTHENTICATION_BACKENDS[0])
    return HttpResponseRedirect(_landing(part))


def _programme(request: HttpRequest) -> Programme:
    programme: Programme | None = getattr(request, "programme", None)
    if programme is None:
        raise Http404
    return programme


def _landing(part: cast.Part) -> str:
    """Where a part's work is."""
    if part.folio:
        return reverse("applicant:dossier", args=[part.folio])
    return reverse("desk:home" if part.role is Role.VALIDATOR else "board:home")


def _back(request: HttpRequest) -> HttpResponseRedirect:
    """To the page the button was pressed on, if it is one of ours; else to the guide."""
    there = request.POST.get("next", "")
    safe = url_has_allowed_host_and_scheme(there, {request.get_host()}, request.is_secure())
    return HttpResponseRedirect(
        there if safe and there.startswith("/") else reverse("rehearsal:home")
    )


def _zipped(person: Person) -> bytes:
    """Her papers, each named after its slot; the signed sheet is printed from her own dossier."""
    found = io.BytesIO()
    with zipfile.ZipFile(found, "w") as archive:
        for slot in statements.slots(person, standing.call_file().call):
            name, data = papers.paper(person, slot, Variant.GOOD, False)
            archive.writestr(f"{slot}/{name}", data)
    return found.getvalue()
