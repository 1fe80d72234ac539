"""Changing a published call: move its dates or correct a text, see what it does, and propose it."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from convoca.portal.board import telling
from convoca.portal.board.reader import actor_of, address, key_of, trail
from convoca.portal.ui import forms, vocabulary
from convoca.portal.ui.arrival import instant_of
from convoca.portal.ui.forms import FormField
from convoca.portal.ui.parts import Row
from convoca.portal.ui.words import in_language, language, said
from convoca.rules.findings import Finding
from convoca.rules.schema import Call, Text
from convoca.texts import moments
from convoca.texts.values import integer
from convoca.workflow import proposing
from convoca.workflow.answers import Refusal
from convoca.workflow.proposing import Preview
from convoca.workflow.queries import calls

_REASON = 2000
_TEXT = 4000
_MINUTE = "%Y-%m-%dT%H:%M"


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def amend(request: HttpRequest, call_id: str) -> HttpResponse:
    """Ask what changes and why, show what it would do and whom it concerns, then propose it."""
    actor, at = actor_of(request), instant_of(request)
    proposing.require(actor=actor, at=at, call_id=call_id, act="propose-amend")
    page = calls.page(call_id, at)
    part = request.GET.get("parte", "")
    fields = (*_fields(page, part), *_reasons())
    if request.method != "POST":
        return _asked(request, page.call, part, fields)
    values = forms.read(fields, request.POST)
    fields = forms.filled(fields, values)
    edits = {name: text for name, text in values.items() if "." in name}
    reason = {lang: values[f"reason_{lang}"] for lang in ("es", "en")}
    found = proposing.preview_amendment(
        actor=actor, at=at, call_id=call_id, edits=edits, reason=reason
    )
    if isinstance(found, Refusal):
        return _asked(request, page.call, part, fields, found.findings)
    if not request.POST.get("confirmed"):
        return _confirm(request, page.call, values, found)
    done = proposing.propose_amendment(
        actor=actor, at=at, call_id=call_id, edits=edits, reason=reason, key=key_of(request)
    )
    if isinstance(done, Refusal):
        return _asked(request, page.call, part, fields, done.findings)
    return HttpResponseRedirect(address("proposal", done.reference))


def amendment(preview: Mapping[str, Any]) -> dict[str, Any]:
    """What an amendment changes, why, and whom it concerns, as its proposal holds it."""
    people = preview.get("people", {})
    return {
        "changes": preview["changes"][language()],
        "why": in_language(preview["reason"]),
        "people": [Row(said(f"amend.people.{key}"), integer(n)) for key, n in people.items()],
    }


def _fields(page: calls.CallPage, part: str) -> tuple[FormField, ...]:
    if not part:
        return tuple(_dates(page))
    text = _texts(page.call).get(part)
    if text is None:
        raise Http404
    return tuple(
        FormField(
            f"{part}.{lang}",
            said(f"amend.in-{lang}"),
            "textarea",
            value=getattr(text[1], lang),
            maxlength=_TEXT,
            rows=4,
        )
        for lang in ("es", "en")
    )


def _dates(page: calls.CallPage) -> list[FormField]:
    """Both ends of each window and the release; what has happened can be read and not written."""
    found = []
    for now in page.windows:
        window, step = now.window, vocabulary.step(now.window.step)
        for end in ("opens", "closes"):
            locked = end == "opens" and now.status != "soon"
            found.append(
                FormField(
                    f"windows.{window.id}.{end}",
                    said(f"amend.{end}", step=step),
                    "datetime-local",
                    value=getattr(window, end).strftime(_MINUTE),
                    locked=said("amend.has-opened") if locked else "",
                    width="medium",
                )
            )
    release = page.call.release.at.strftime(_MINUTE)
    locked_too = said("amend.is-released") if page.released else ""
    found.append(
        FormField(
            "release.at",
            said("amend.release"),
            "datetime-local",
            value=release,
            locked=locked_too,
            width="medium",
        )
    )
    return found


def _texts(call: Call) -> dict[str, tuple[str, Text]]:
    """The texts that can be corrected here, by path, each with what it is called."""
    found = {
        "title": (said("amend.text.title"), call.title),
        "summary": (said("amend.text.summary"), call.summary),
        "exclusivity.clause": (said("amend.text.clause"), call.exclusivity.clause),
    }
    for one in call.requirements:
        for name in ("title", "why", "rule"):
            label = said(f"amend.text.{name}-of", title=in_language(one.title))
            found[f"requirements.{one.id}.{name}"] = (label, getattr(one, name))
    return found


def _reasons() -> tuple[FormField, ...]:
    return tuple(
        FormField(
            f"reason_{lang}",
            said(f"amend.reason-{lang}"),
            "textarea",
            help=said("amend.reason-help"),
            maxlength=_REASON,
            rows=3,
        )
        for lang in ("es", "en")
    )


def _asked(
    request: HttpRequest,
    call: Call,
    part: str,
    fields: tuple[FormField, ...],
    findings: tuple[Finding, ...] = (),
) -> HttpResponse:
    about = tuple(one for found in findings for one in _placed(found, fields))
    marked = forms.marked(fields, about)
    texts = _texts(call)
    context = {
        "call": call,
        "crumbs": trail(call, said("board.propose.amend")),
        "fields": marked[:-2],
        "reasons": marked[-2:],
        "errors": forms.summary(marked, about),
        "part": texts[part][0] if part else "",
        "texts": [(path, label) for path, (label, _) in texts.items()],
        "zone": moments.zone_name(call.zone, language()),
        "back": address("call", call.id),
    }
    return render(request, "board/amend.html", context, status=422 if about else 200)


def _placed(found: Finding, fields: tuple[FormField, ...]) -> list[Finding]:
    """A finding at the fields it is about: a missing reason where it was left empty, what the checker
    says of a window at its close.
    """
    if found.where == "reason":
        empty = [one.name for one in fields if one.name.startswith("reason_") and not one.value]
        return [replace(found, where=name) for name in empty or ["reason_es"]]
    inside = [one.name for one in fields if one.name.startswith(f"{found.where}.")]
    return [replace(found, where=inside[-1]) if inside else found]


def _confirm(
    request: HttpRequest, call: Call, values: dict[str, str], found: Preview
) -> HttpResponse:
    context = {
        "call": call,
        "crumbs": trail(call, said("board.propose.amend")),
        "kind": "amend",
        "title": said("board.propose.amend"),
        "what": said("board.what.amend"),
        "grave": said("board.undone.amend"),
        "rows": telling.preview(telling.plain(found.preview), call),
        "amendment": amendment(found.preview),
        "touched": telling.touched("amend", found.count),
        "digest": found.digest,
        "hidden": {**values, "confirmed": "yes"},
        "key": forms.new_key(),
        "back": request.get_full_path(),
    }
    return render(request, "board/propose.html", context)
