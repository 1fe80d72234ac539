"""Am I eligible? By folio and CURP, or by the questions of a call without an exam.

The answer to a stranger says no more than it must.
"""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from convoca.portal.public import asking
from convoca.portal.ui import errors, forms, limits, vocabulary
from convoca.portal.ui.arrival import instant_of
from convoca.portal.ui.parts import Crumb
from convoca.portal.ui.words import in_language, said
from convoca.rules import eligibility as rules
from convoca.rules import windows
from convoca.rules.findings import Finding
from convoca.rules.schema import Call
from convoca.workflow.queries import calls, eligibility, places


@never_cache
@sensitive_post_parameters("folio", "curp", "surname")
@require_http_methods(["GET", "HEAD", "POST"])
def page(request: HttpRequest, call_id: str) -> HttpResponse:
    """Ask, and answer on the same page; nothing asked is stored, nor put in an address."""
    call = calls.file(call_id).call
    fields = asking.fields(call)
    context = {"crumbs": _crumbs(call), "call": call, "call_id": call_id, "fields": fields}
    if request.method != "POST":
        return render(request, "public/eligibility.html", context)
    answers = forms.read(fields, request.POST)
    if call.exam is None:
        return _of_open_call(request, context, fields, answers)
    asked = answers["folio"], answers["curp"].upper(), answers.get("surname", "")
    if not all(asked[:2]) and (wrong := rules.who_asks(call, *asked)):
        return _asked_again(request, context, fields, answers, list(wrong))
    if not limits.allowed(request, answers["folio"]):
        return errors.too_many(request)
    found = eligibility.check(
        call_id,
        answers["folio"],
        answers["curp"],
        instant_of(request),
        surname=answers.get("surname", ""),
    )
    if not isinstance(found, eligibility.Eligible):
        return _asked_again(request, context, fields, answers, list(found))
    context |= {"registration": found.registration, "track": vocabulary.track(found.track)}
    return _yes(request, context, call, found.specialty)


def _of_open_call(
    request: HttpRequest,
    context: dict[str, object],
    fields: tuple[forms.FormField, ...],
    answers: dict[str, str],
) -> HttpResponse:
    call = calls.file(str(context["call_id"])).call
    found = rules.decide(call, answers)
    if found:
        return _asked_again(request, context, fields, answers, list(found))
    context |= {"registration": windows.require(call, "register", instant_of(request))}
    return _yes(request, context, call, answers["specialty"])


def _yes(
    request: HttpRequest, context: dict[str, object], call: Call, specialty: str
) -> HttpResponse:
    totals = places.search(call.id, {"specialty": specialty}, limit=1)
    context |= {
        "specialty": vocabulary.specialty(specialty),
        "seats": totals.seats,
        "places_url": f"{reverse('public:places', args=[call.id])}?specialty={specialty}",
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


def _crumbs(call: Call) -> list[Crumb]:
    return [
        Crumb(said("nav.calls"), reverse("public:calls")),
        Crumb(in_language(call.title), reverse("public:call", args=[call.id])),
        Crumb(said("eligibility.title")),
    ]
