"""Documents: a checklist of questions and files, one thing a page."""

from collections.abc import Sequence
from urllib.parse import quote

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from convoca.portal.applicant import incoming, papers, printing, problems, sheets, uploads
from convoca.portal.applicant.reader import (
    REFUSED,
    actor_of,
    address,
    framed,
    key_of,
    number_of,
    show,
    signed_in,
)
from convoca.portal.ui import forms, vocabulary
from convoca.portal.ui.arrival import instant_of
from convoca.portal.ui.words import in_language, said
from convoca.rules import documents
from convoca.rules.dossiers import State
from convoca.rules.findings import Finding
from convoca.rules.reusing import Validated
from convoca.workflow import presenting, record
from convoca.workflow.answers import Answer, Done, NotFound, Refusal
from convoca.workflow.queries import kept, mine, reuse
from convoca.workflow.queries.mine import DossierPage, SlotNow

_LIST = "applicant.documents.title"
_TOO_LARGE = 413


@signed_in
@require_safe
def checklist(request: HttpRequest, folio: str) -> HttpResponse:
    """Every requirement with its state in words."""
    own, at = mine.dossier(actor_of(request), folio), instant_of(request)
    cards = papers.cards(own)
    done, total = papers.progress(cards)
    context = framed(
        own,
        said(_LIST),
        tasks=papers.tasks(cards),
        done=done,
        total=total,
        draft=own.state is State.DRAFT,
        closed=papers.closed(own, at),
    )
    return show(request, "documents", context)


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def requirement(request: HttpRequest, folio: str, requirement_id: str) -> HttpResponse:
    """What a requirement asks, why, and the question that says which file proves it."""
    if request.method != "POST":
        return _requirement(request, folio, requirement_id)
    option = request.POST.get("option", "")
    answer = record.answer(
        actor=actor_of(request),
        at=instant_of(request),
        folio=folio,
        requirement=requirement_id,
        option=option,
        key=key_of(request),
    )
    if isinstance(answer, Refusal):
        return _requirement(request, folio, requirement_id, answer.findings)
    following = papers.files_of(mine.dossier(actor_of(request), folio), requirement_id)
    if not following:
        messages.success(request, said("applicant.paper.answered"))
    return HttpResponseRedirect(following or address("documents", folio))


def _requirement(
    request: HttpRequest, folio: str, requirement_id: str, found: tuple[Finding, ...] = ()
) -> HttpResponse:
    own = mine.dossier(actor_of(request), folio)
    card = papers.card(own, requirement_id)
    if card is None:
        raise NotFound(requirement_id)
    chosen = own.answers.get(card.requirement.id, "")
    closed = papers.closed(own, instant_of(request))
    field = forms.marked((papers.question(card, chosen),), _at_field(found))
    lines = problems.lines(own, [p for p in card.problems if p.code != "requirement.not-answered"])
    context = framed(
        own,
        in_language(card.requirement.title),
        (said(_LIST), address("documents", own.folio)),
        card=card,
        field=field[0],
        source=vocabulary.source(card.requirement.source),
        lines=lines if card.option else [],
        closed=closed,
        editable=own.state is State.DRAFT and not closed,
    )
    summary = forms.summary(field)
    return show(request, "requirement", context, errors=summary, status=REFUSED if found else 200)


def _at_field(found: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """What a use case says of the question is shown at its buttons."""
    return tuple(Finding(f.code, "option", f.params, f.effect) for f in found)


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def slot(request: HttpRequest, folio: str, slot_id: str) -> HttpResponse:
    """The place of one file: what lies in it, what was seen in it, and how to change it."""
    if request.method != "POST" or uploads.stopped(request):
        return _not_attached(request, folio, slot_id)
    if request.POST.get("mode") == "again":
        return _again(request, folio, slot_id)
    came = incoming.read(request, folio, slot_id)
    answer = came if isinstance(came, Done | Refusal) else _bring(request, folio, slot_id, came)
    names = ", ".join(one.filename for one in came) if isinstance(came, tuple) else ""
    return _attached(request, folio, slot_id, answer, names)


def _again(request: HttpRequest, folio: str, slot_id: str) -> HttpResponse:
    """Present what was found valid in an earlier call."""
    answer = presenting.again(
        actor=actor_of(request),
        at=instant_of(request),
        folio=folio,
        slot=slot_id,
        key=key_of(request),
    )
    now = slot_now(mine.dossier(actor_of(request), folio), slot_id)
    return _attached(request, folio, slot_id, answer, now.filename if now else "")


def _attached(
    request: HttpRequest, folio: str, slot_id: str, answer: Answer, names: str
) -> HttpResponse:
    if isinstance(answer, Refusal):
        return _not_attached(request, folio, slot_id, answer.findings)
    messages.success(request, said("applicant.slot.attached", name=names, receipt=answer.receipt))
    return HttpResponseRedirect(address("slot", folio, slot_id))


def _not_attached(
    request: HttpRequest, folio: str, slot_id: str, found: tuple[Finding, ...] = ()
) -> HttpResponse:
    """The page of the place: as it stands, or with the reason why nothing was attached."""
    own = mine.dossier(actor_of(request), folio)
    now = slot_now(own, slot_id)
    if now is None:
        return HttpResponseRedirect(requirement_of(own, slot_id))
    if request.method != "POST":
        return slot_page(request, own, now)
    if uploads.stopped(request):
        limits = {"most": uploads.SAID, "limit": now.needed.slot.max_bytes}
        too_big = Finding("applicant.upload-stopped", slot_id, limits)
        return slot_page(request, own, now, (too_big,), _TOO_LARGE)
    return slot_page(request, own, now, found, REFUSED)


def _bring(
    request: HttpRequest, folio: str, slot_id: str, came: Sequence[record.Incoming]
) -> Answer:
    """Instead of what lies there, after its pages, or in the place of one of them."""
    where = request.POST.get("mode", "")
    return record.bring(
        actor=actor_of(request),
        at=instant_of(request),
        folio=folio,
        slot=slot_id,
        incoming=came,
        where=where if where in ("after", "place") else "instead",
        place=number_of(request.POST.get("hoja", "")),
        seen_version=number_of(request.POST.get("seen_version", "")),
        key=key_of(request),
    )


@signed_in
@require_POST
def remove(request: HttpRequest, folio: str, slot_id: str) -> HttpResponse:
    """Take the file out of its place; the earlier version stays listed."""
    answer = record.remove(
        actor=actor_of(request),
        at=instant_of(request),
        folio=folio,
        slot=slot_id,
        key=key_of(request),
    )
    own = mine.dossier(actor_of(request), folio)
    now = slot_now(own, slot_id)
    if isinstance(answer, Refusal) and now is not None:
        return slot_page(request, own, now, answer.findings, REFUSED)
    messages.success(request, said("applicant.slot.removed"))
    return HttpResponseRedirect(address("slot", folio, slot_id))


@signed_in
@require_safe
def download(request: HttpRequest, folio: str, slot_id: str, number: int) -> HttpResponse:
    """One's own file, byte for byte as it was sent."""
    name, data, facts = kept.document(actor_of(request), folio, slot_id, number)
    response = HttpResponse(data, content_type=papers.media(facts.kind))
    plain = "".join(c for c in name if c.isascii() and (c.isalnum() or c in "-_. ")) or "documento"
    response["Content-Disposition"] = (
        f"attachment; filename=\"{plain}\"; filename*=UTF-8''{quote(name)}"
    )
    response["Content-Security-Policy"] = "sandbox; default-src 'none'"
    return response


def slot_now(own: DossierPage, slot_id: str) -> SlotNow | None:
    return next((s for s in own.slots if s.needed.slot.id == slot_id), None)


def requirement_of(own: DossierPage, slot_id: str) -> str:
    """Where to go for a place that today's answers do not ask for."""
    found = documents.slot(own.call, slot_id)
    if found is None or own.track not in found.requirement.tracks:
        raise NotFound(slot_id)
    return address("requirement", own.folio, found.requirement.id)


def slot_page(
    request: HttpRequest,
    own: DossierPage,
    now: SlotNow,
    found: tuple[Finding, ...] = (),
    status: int = 200,
) -> HttpResponse:
    slot, at = now.needed.slot, instant_of(request)
    replaced = sheets.chosen(now, request.GET.get("hoja") or request.POST.get("hoja", ""))
    field = papers.chooser(now, replaced)
    fields = forms.marked((field,), _about_file(found))
    card = papers.card(own, now.needed.requirement.id)
    noticed = [p for p in own.problems if p.where == slot.id]
    letter = papers.asked(own, own.letter) if own.letter else []
    context = framed(
        own,
        in_language(now.needed.requirement.title),
        (said(_LIST), address("documents", own.folio)),
        held=now,
        card=card,
        field=fields[0],
        noticed=[*now.findings, *noticed],
        asked=next((a for a in letter if a.slot == slot.id and now.asked), None),
        may_change=papers.may_change(own, now, at),
        closed=papers.closed(own, at, asked=now.asked) if not found else (),
        is_sheet=slot.qr == "sheet",
        may_print=not printing.refusals(own, at),
        sheets=sheets.listing(own, now) if papers.may_change(own, now, at) else [],
        replaced=replaced,
        offered=_offered(request, own, now),
        earlier=[v for v in now.versions if now.document is None or v.pk != now.document.pk],
        remove_url=address("remove", own.folio, slot.id),
    )
    return show(request, "slot", context, errors=forms.summary(fields), status=status)


def _offered(request: HttpRequest, own: DossierPage, now: SlotNow) -> Validated | None:
    """What was found valid before and would fit here, while nothing lies here yet."""
    if now.document is not None or own.state is not State.DRAFT:
        return None
    if papers.closed(own, instant_of(request)):
        return None
    return reuse.offered(actor_of(request), own.folio).get(now.needed.slot.id)


def _about_file(found: tuple[Finding, ...]) -> tuple[Finding, ...]:
    return tuple(Finding(f.code, "file", f.params, f.effect) for f in found)
