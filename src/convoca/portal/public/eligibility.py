"""Am I eligible? By folio and CURP; the answer to a stranger says no more than it must."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from convoca.portal.ui import errors, forms, limits, vocabulary
from convoca.portal.ui.arrival import instant_of
from convoca.portal.ui.parts import Crumb
from convoca.portal.ui.words import in_language, said
from convoca.rules.findings import Finding
from convoca.rules.schema import Call
from convoca.workflow.queries import calls, eligibility, places


@never_cache
@sensitive_post_parameters("folio", "curp")
@require_http_methods(["GET", "HEAD", "POST"])
def page(request: HttpRequest, call_id: str) -> HttpResponse:
    """Ask, and answer on the same page; nothing asked is stored, nor put in an address."""
    call = calls.file(call_id).call
    fields = _fields(call)
    context = {"crumbs": _crumbs(call), "call": call, "fields": fields}
    if request.method != "POST":
        return render(request, "public/eligibility.html", context)
    answers = forms.read(fields, request.POST)
    if empty := [Finding("public.empty", name) for name, value in answers.items() if not value]:
        return _asked_again(request, context, fields, answers, empty)
    if not limits.allowed(request, answers["folio"]):
        return errors.too_many(request)
    found = eligibility.check(call_id, answers["folio"], answers["curp"], instant_of(request))
    if not isinstance(found, eligibility.Eligible):
        return _asked_again(request, context, fields, answers, list(found))
    totals = places.search(call_id, {"specialty": found.specialty}, limit=1)
    context |= {
        "yes": found,
        "track": vocabulary.track(found.track),
        "specialty": vocabulary.specialty(found.specialty),
        "seats": totals.seats,
        "places_url": f"{reverse('public:places', args=[call_id])}?specialty={found.specialty}",
    }
    return render(request, "public/eligible.html", context)


def _asked_again(
    request: HttpRequest,
    context: dict[str, object],
    fields: tuple[forms.FormField, ...],
    answers: dict[str, str],
    found: list[Finding],
) -> HttpResponse:
    shown = forms.marked(forms.filled(fields, answers), found)
    more = {"fields": shown, "errors": forms.summary(shown, found)}
    return render(request, "public/eligibility.html", context | more, status=422)


def _fields(call: Call) -> tuple[forms.FormField, ...]:
    return (
        forms.FormField(
            "folio",
            said("eligibility.folio", edition=call.exam.edition),
            help=said("eligibility.folio-help"),
            maxlength=40,
            width="medium",
            capitals=True,
        ),
        forms.FormField(
            "curp",
            said("eligibility.curp"),
            help=said("eligibility.curp-help"),
            maxlength=18,
            width="medium",
            capitals=True,
        ),
    )


def _crumbs(call: Call) -> list[Crumb]:
    return [
        Crumb(said("nav.calls"), reverse("public:calls")),
        Crumb(in_language(call.title), reverse("public:call", args=[call.id])),
        Crumb(said("eligibility.title")),
    ]
