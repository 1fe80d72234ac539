"""Check, send, correct, withdraw: the acts that cannot be taken back, each with its receipt."""

from functools import cache

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_http_methods, require_safe

from convoca.portal.applicant import papers, printing, problems, questions, standing, wishing
from convoca.portal.applicant.reader import (
    REFUSED,
    actor_of,
    address,
    framed,
    key_of,
    show,
    signed_in,
)
from convoca.portal.ui import forms
from convoca.portal.ui.arrival import instant_of
from convoca.portal.ui.parts import Row
from convoca.portal.ui.words import in_language, language, said
from convoca.rules import dossiers, windows
from convoca.rules.dossiers import Act, State
from convoca.rules.findings import Finding
from convoca.texts import LANGUAGES, say
from convoca.texts.values import size
from convoca.workflow import record
from convoca.workflow.answers import NotFound, Refusal
from convoca.workflow.queries import mine
from convoca.workflow.queries.mine import DossierPage


@signed_in
@require_safe
def review(request: HttpRequest, folio: str) -> HttpResponse:
    """Check your answers: everything that will be sent, and every problem at once."""
    own, at = mine.dossier(actor_of(request), folio), instant_of(request)
    draft = own.state is State.DRAFT
    url = address("data", folio) if draft else ""
    context = framed(
        own,
        said("applicant.review.title"),
        data=questions.answers(own, url, said("applicant.change")),
        documents=_documents(own),
        wishes=wishing.rows(own.wishes),
        warnings=problems.lines(own, problems.warnings(own)),
        ready=draft and not problems.blocking(own),
        draft=draft,
        closed=windows.require(own.call, "send", at) if draft else (),
        countdown=standing.window_countdown(own.call, "send", at) if draft else None,
    )
    summary = problems.lines(own, problems.blocking(own)) if draft else []
    return show(request, "review", context, errors=summary)


def _documents(own: DossierPage) -> list[Row]:
    found = []
    change = said("applicant.see") if own.state is not State.DRAFT else said("applicant.change")
    for card in papers.cards(own):
        lines = [_file(s) for s in card.slots]
        if card.option and not card.slots:
            lines = [in_language(card.option.label)]
        text = "\n".join(lines) or card.tag.text
        found.append(Row(in_language(card.requirement.title), text, card.url, change))
    return found


def _file(slot: mine.SlotNow) -> str:
    if slot.document is None:
        return said("applicant.paper.missing", count=1)
    return said(
        "applicant.slot.line",
        name=slot.filename,
        size=size(slot.document.size),
        pages=slot.document.pages,
    )


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def send(request: HttpRequest, folio: str) -> HttpResponse:
    """Send for validation: the clause accepted and the word typed, or nothing happens."""
    fields = _send_fields(language())
    if request.method != "POST":
        return _send_page(request, folio, fields)
    typed = forms.read(fields, request.POST)
    accepts = typed["exclusivity"] == "yes"
    found: tuple[Finding, ...] = ()
    if not _is_the_word("applicant.send.word", typed["word"]):
        found = (Finding("applicant.word-differs", "word"),)
        if not accepts:
            found = (Finding("exclusivity.not-accepted", "exclusivity"), *found)
        return _send_page(request, folio, forms.filled(fields, typed), found)
    answer = record.send(
        actor=actor_of(request),
        at=instant_of(request),
        folio=folio,
        accepts_exclusivity=accepts,
        key=key_of(request),
    )
    if isinstance(answer, Refusal):
        return _send_page(request, folio, forms.filled(fields, typed), answer.findings)
    messages.success(request, said("applicant.send.done"))
    return HttpResponseRedirect(address("receipt", folio, answer.receipt))


def _is_the_word(code: str, typed: str) -> bool:
    """The word asked for, in either language and whatever its capitals."""
    return typed.casefold() in {say(code, lang).casefold() for lang in LANGUAGES}


@cache
def _send_fields(lang: str) -> tuple[forms.FormField, ...]:
    del lang  # part of what is remembered
    word = said("applicant.send.word")
    return (
        forms.FormField("exclusivity", said("applicant.send.accept"), "checkbox"),
        forms.FormField(
            "word",
            said("applicant.send.type", word=word),
            width="short",
            maxlength=20,
            capitals=True,
        ),
    )


def _send_page(
    request: HttpRequest,
    folio: str,
    fields: tuple[forms.FormField, ...],
    found: tuple[Finding, ...] = (),
) -> HttpResponse:
    own, at = mine.dossier(actor_of(request), folio), instant_of(request)
    fields = forms.marked(fields, found)
    names = {f.name for f in fields}
    elsewhere = problems.lines(own, [f for f in found if f.where not in names])
    closed = windows.require(own.call, "send", at)
    context = framed(
        own,
        said("applicant.send.title"),
        (said("applicant.review.title"), address("review", own.folio)),
        fields=fields,
        clause=in_language(own.call.exclusivity.clause),
        blocking=problems.blocking(own),
        draft=own.state is State.DRAFT,
        closed=closed,
        countdown=standing.window_countdown(own.call, "send", at),
        wishes=len(own.wishes),
        prefer=standing.window_countdown(own.call, "prefer", at),
    )
    summary = [*forms.summary(fields), *elsewhere]
    return show(request, "send", context, errors=summary, status=REFUSED if found else 200)


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def corrections(request: HttpRequest, folio: str) -> HttpResponse:
    """What the letter says, where each thing is corrected, and the button that sends it back."""
    own = mine.dossier(actor_of(request), folio)
    if own.letter is None:
        raise NotFound(folio)
    if request.method != "POST":
        return _corrections(request, own)
    answer = record.resend(
        actor=actor_of(request), at=instant_of(request), folio=folio, key=key_of(request)
    )
    if isinstance(answer, Refusal):
        return _corrections(request, own, answer.findings)
    messages.success(request, said("applicant.corrections.done"))
    return HttpResponseRedirect(address("receipt", folio, answer.receipt))


def _corrections(
    request: HttpRequest, own: DossierPage, found: tuple[Finding, ...] = ()
) -> HttpResponse:
    at, letter = instant_of(request), own.letter
    asked = papers.asked(own, letter) if letter else []
    pending = own.state is State.TO_CORRECT
    context = framed(
        own,
        said(f"applicant.{'corrections' if pending else 'letter'}.title"),
        letter=letter,
        asked=asked,
        pending=pending,
        ready=pending and all(a.done for a in asked),
        closed=windows.require(own.call, "correct", at) if pending else (),
        countdown=standing.window_countdown(own.call, "correct", at) if pending else None,
    )
    summary = problems.lines(own, found)
    return show(request, "corrections", context, errors=summary, status=REFUSED if found else 200)


@signed_in
@require_safe
def letter(request: HttpRequest, folio: str) -> HttpResponse:
    """The letter with the observations, on paper."""
    own = mine.dossier(actor_of(request), folio)
    if own.letter is None or not own.letter.remarks:
        raise NotFound(folio)
    response = HttpResponse(printing.observations(own, own.letter), content_type="application/pdf")
    response["Content-Disposition"] = f'inline; filename="observaciones-{own.folio}.pdf"'
    return response


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def withdraw(request: HttpRequest, folio: str) -> HttpResponse:
    """Leave the call, once it is confirmed in so many words."""
    own = mine.dossier(actor_of(request), folio)
    fields = (
        forms.FormField(
            "word",
            said("applicant.withdraw.type", word=said("applicant.withdraw.word")),
            width="short",
            maxlength=20,
            capitals=True,
        ),
    )
    if request.method != "POST":
        return _withdraw_page(request, own, fields)
    typed = forms.read(fields, request.POST)
    if not _is_the_word("applicant.withdraw.word", typed["word"]):
        found = (Finding("applicant.word-differs", "word"),)
        return _withdraw_page(request, own, forms.filled(fields, typed), found)
    answer = record.withdraw(
        actor=actor_of(request), at=instant_of(request), folio=folio, key=key_of(request)
    )
    if isinstance(answer, Refusal):
        return _withdraw_page(request, own, fields, answer.findings)
    messages.success(request, said("applicant.withdraw.done"))
    return HttpResponseRedirect(address("receipt", folio, answer.receipt))


def _withdraw_page(
    request: HttpRequest,
    own: DossierPage,
    fields: tuple[forms.FormField, ...],
    found: tuple[Finding, ...] = (),
) -> HttpResponse:
    fields = forms.marked(fields, found)
    context = framed(
        own,
        said("applicant.withdraw.title"),
        fields=fields,
        possible=Act.WITHDRAW in dossiers.possible(own.state),
        draft=own.state is State.DRAFT,
    )
    summary = forms.summary(fields, found)
    return show(request, "withdraw", context, errors=summary, status=REFUSED if found else 200)
