"""CURPs to be linked to temporary identities: what waits, one at a time, and asking at the office."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from convoca.portal.desk.deciding import Question, pressed
from convoca.portal.desk.reader import actor_of, address, back, key_of
from convoca.portal.ui import answered, forms
from convoca.portal.ui.arrival import instant_of
from convoca.portal.ui.forms import FormField
from convoca.portal.ui.parts import Cell, Crumb, Row, Table
from convoca.portal.ui.words import in_language, language, said
from convoca.rules import curp as curps
from convoca.rules.findings import Finding
from convoca.rules.schema import Field
from convoca.texts import moments
from convoca.workflow import identifying
from convoca.workflow.answers import Answer, Refusal
from convoca.workflow.queries import identities
from convoca.workflow.queries.identities import Line, Review

_TITLE = "identity.desk"
_DECLARED = ("birth-date", "sex", "birth-state")


@login_required
@sensitive_post_parameters("curp")
@require_http_methods(["GET", "HEAD", "POST"])
def listing(request: HttpRequest, call_id: str) -> HttpResponse:
    """What waits and what was decided; a POST asks for somebody who is at the office."""
    actor, at = actor_of(request), instant_of(request)
    found: tuple[Finding, ...] = ()
    call, waiting, decided = identities.listing(actor, call_id, at)
    fields = _fields()
    if request.method == "POST":
        typed = forms.read(fields, request.POST)
        done = identifying.ask_link_at_office(
            actor=actor,
            at=at,
            call_id=call_id,
            temporary_id=typed["temporary"],
            curp=typed["curp"],
            key=key_of(request),
        )
        if not isinstance(done, Refusal):
            messages.success(
                request, said("identity.asked-office", folio=done.reference, receipt=done.receipt)
            )
            return HttpResponseRedirect(address("identities", call_id))
        found = done.findings
        fields = forms.marked(forms.filled(fields, typed), found)
    context = {
        "crumbs": _crumbs(back(actor, call, at), call_id),
        "call_title": in_language(call.title),
        "waiting": _table(waiting, call_id, call.zone, "waiting") if waiting else None,
        "decided": _table(decided, call_id, call.zone, "decided") if decided else None,
        "fields": fields,
        "errors": forms.summary(fields, found),
    }
    return render(request, "desk/identities.html", context, status=422 if found else 200)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def one(request: HttpRequest, call_id: str, number: int) -> HttpResponse:
    """One request beside what she declared; a POST links it or refuses it with a reason."""
    actor, at = actor_of(request), instant_of(request)
    question = Question(
        area="identity",
        yes="link",
        said_yes="identity.done-linked",
        said_no="identity.done-refused",
        late="identity.nothing-asked",
        back=address("identities", call_id),
        longest=identifying.LONGEST,
    )

    def decide(approves: bool, reason: str) -> Answer:
        return identifying.decide_link(
            actor=actor,
            at=at,
            call_id=call_id,
            number=number,
            approves=approves,
            reason=reason,
            key=key_of(request),
        )

    answer = pressed(request, question, decide)
    if isinstance(answer, HttpResponse):
        return answer
    field, told = answer
    found = identities.review(actor, call_id, number, at)
    context = {
        "crumbs": _crumbs(back(actor, found.call, at), call_id, found.folio),
        "page": found,
        "rows": _rows(found),
        "fields": (field,),
        "errors": forms.summary((field,), told),
        "key": forms.new_key(),
        "back": question.back,
    }
    return render(request, "desk/identity.html", context, status=422 if told else 200)


def _rows(found: Review) -> list[Row]:
    """What the CURP says beside what she declared; the declared once more where it differs."""
    inside = curps.facts(found.curp)
    says = (inside.birth_date.isoformat(), inside.sex, inside.state)
    rows = [
        Row(said("applicant.folio"), found.folio),
        Row(said("temporary.label"), found.temporary_id),
        Row(said("applicant.name"), found.names),
        Row(said("identity.curp-asked"), found.curp),
    ]
    known = {field.id: field for field in found.call.fields}
    for name, value in zip(_DECLARED, says, strict=True):
        if name in known:
            typed = found.declared.get(name, "")
            rows.append(Row(in_language(known[name].label), _beside(known[name], value, typed)))
    asked = moments.instant(found.asked_at, found.call.zone, language())
    return [*rows, Row(said("identity.asked-at"), asked)]


def _beside(field: Field, inside: str, typed: str) -> str:
    """What the CURP says and what she declared, in words; once where they agree."""
    words = answered.written(field, inside)
    if inside == typed:
        return said("identity.agrees", inside=words)
    declared = answered.written(field, typed) or said("applicant.data.blank")
    return said("identity.beside", inside=words, typed=declared)


def _fields() -> tuple[FormField, ...]:
    return (
        FormField(
            "temporary",
            said("temporary.label"),
            help=said("identity.office-help"),
            capitals=True,
            width="medium",
            maxlength=20,
        ),
        FormField("curp", said("identity.curp"), capitals=True, width="medium", maxlength=40),
    )


def _table(lines: list[Line], call_id: str, zone: str, which: str) -> Table:
    heads = ("folio", "temporary", "when", "outcome")
    rows = [
        [
            Cell(one.folio, _link(one, call_id), whole=True),
            Cell(one.temporary_id, whole=True),
            Cell(moments.instant(one.decided_at or one.asked_at, zone, language(), year=False)),
            Cell(said("identity.outcome", outcome=one.outcome or "open")),
        ]
        for one in lines
    ]
    return Table(said(f"identity.{which}"), [said(f"identity.head-{x}") for x in heads], rows)


def _link(one: Line, call_id: str) -> str:
    """Where an open request is decided; what was decided, or is not hers to judge, is only listed."""
    return "" if one.outcome or one.near else address("identity", call_id, one.number)


def _crumbs(start: Crumb, call_id: str, folio: str = "") -> list[Crumb]:
    found = [start, Crumb(said(_TITLE), address("identities", call_id) if folio else "")]
    return [*found, Crumb(folio)] if folio else found
