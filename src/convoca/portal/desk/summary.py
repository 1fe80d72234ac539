"""Before the letter leaves: every decision, and the letter as its receiver will read it."""

from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from convoca.portal.desk import showing
from convoca.portal.desk.reader import actor_of, address, key_of, not_held
from convoca.portal.desk.review import lease_of
from convoca.portal.ui import vocabulary
from convoca.portal.ui.arrival import instant_of
from convoca.portal.ui.forms import SummaryLine, new_key
from convoca.portal.ui.parts import Tag, Task
from convoca.portal.ui.words import HTML_LANGUAGES, explained, said
from convoca.rules import windows
from convoca.rules.findings import Finding
from convoca.texts import moments, say
from convoca.workflow import validate
from convoca.workflow.answers import NotFound, Refusal
from convoca.workflow.queries import desk, letters
from convoca.workflow.queries.desk import ReviewPage
from convoca.workflow.queries.letters import Draft


@dataclass(frozen=True, slots=True)
class Line:
    """An observation as its receiver reads it."""

    document: str
    reason: str
    note: str


@dataclass(frozen=True, slots=True)
class Letter:
    """The letter in its receiver's language, and the mail that announces it."""

    html_lang: str
    subject: str
    body: str
    title: str
    opening: str
    lines: tuple[Line, ...]
    closing: tuple[str, ...]


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def summary(request: HttpRequest, folio: str, token: int) -> HttpResponse:
    """Show what closing the review will say; a POST closes it and the letter leaves."""
    actor = actor_of(request)
    findings: tuple[Finding, ...] = ()
    try:
        if request.method == "POST":
            at, key = instant_of(request), key_of(request)
            answer = validate.close_review(actor=actor, at=at, folio=folio, token=token, key=key)
            if not isinstance(answer, Refusal):
                return _closed(request, folio, answer.reference, answer.receipt)
            if "lease.lost" in answer:
                return not_held(request, status=409)
            findings = answer.findings
        page = desk.review(actor, folio, token)
        found = letters.draft(actor, folio, token)
    except NotFound:
        return not_held(request, status=409 if request.method == "POST" else 404)
    context = _context(request, page, found)
    context["errors"] = [SummaryLine(explained(f).cause, "", explained(f).remedy) for f in findings]
    return render(request, "desk/summary.html", context, status=422 if findings else 200)


def letter(found: Draft) -> Letter:
    """The draft in the words of the letter that leaves, in its receiver's language."""
    lang, count = found.language, len(found.remarks)
    closing = []
    if found.deadline is not None:
        until = moments.instant(found.deadline, found.call.zone, lang)
        closing.append(say("press.letter.until", lang, until=until))
        closing.append(say("press.letter.what-happens-then", lang))
    return Letter(
        html_lang=HTML_LANGUAGES[lang],
        subject=found.subject,
        body=found.body,
        title=say("press.letter.observations", lang) if count else "",
        opening=say("press.letter.observed", lang, folio=found.folio, count=count) if count else "",
        lines=tuple(
            Line(
                document=remark.needed.requirement.title.in_language(lang),
                reason=remark.reason.applicant.in_language(lang),
                note=remark.note,
            )
            for remark in found.remarks
        ),
        closing=tuple(closing),
    )


def _closed(request: HttpRequest, folio: str, verdict: str, receipt: str) -> HttpResponse:
    """Say what was done; the same press may also take the next dossier."""
    done = said(f"desk.closed.{verdict}", folio=folio, receipt=receipt)
    messages.success(request, done)
    call_id = request.POST.get("next", "")
    if call_id:
        at = instant_of(request)
        lease = validate.claim_next(actor=actor_of(request), at=at, call_id=call_id)
        if lease is not None:
            return HttpResponseRedirect(address("start", lease.folio, lease.token))
        messages.info(request, said("desk.take.none"))
    return HttpResponseRedirect(address("home"))


def _context(request: HttpRequest, page: ReviewPage, found: Draft | None) -> dict[str, Any]:
    undecided = [v for v in page.documents if v.open]
    doubts = [v for v in page.documents if showing.doubted(v) and not v.open]
    late = found is not None and found.verdict == "to_correct" and not _can_correct(request, page)
    return {
        "page": page,
        **showing.folding(page, ""),
        "tasks": _tasks(page),
        "undecided": len(undecided),
        "doubts": len(doubts),
        "letter": letter(found) if found else None,
        "language": said(f"desk.letter.in.{found.language}") if found else "",
        "verdict": _verdict(found) if found else None,
        "late": late,
        "grave": found is not None and found.verdict == "refused",
        "lease": lease_of(page),
        "key": new_key(),
        "specialty": vocabulary.specialty(page.specialty),
    }


def _tasks(page: ReviewPage) -> list[Task]:
    return [
        Task(
            text=showing.title(view),
            tag=showing.tag(view),
            url=address("document", page.folio, page.token, view.needed.slot.id),
            hint=showing.reason_text(page.call, view.decision.reason)
            if view.decision is not None and view.decision.reason
            else "",
        )
        for view in page.documents
    ]


def _verdict(found: Draft) -> Tag:
    kinds = {"validated": "good", "to_correct": "warn", "refused": "bad"}
    text = said(f"desk.outcome.{found.verdict}", count=len(found.remarks))
    return Tag(text, kinds[found.verdict])  # type: ignore[arg-type]


def _can_correct(request: HttpRequest, page: ReviewPage) -> bool:
    """Whether the window to correct is open, or still to open."""
    return bool(windows.require_closed(page.call, "correct", instant_of(request)))
