"""A published version of a call, whole and for ever, with what it changed and why."""

from functools import lru_cache

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from convoca.portal.ui.parts import Crumb
from convoca.portal.ui.words import in_language, language, said
from convoca.press import changes, prose
from convoca.press.names import Names
from convoca.press.prose import Prose
from convoca.rules import catalogues
from convoca.workflow.queries import versions


@require_safe
def page(request: HttpRequest, call_id: str, number: int) -> HttpResponse:
    """The text of a version, old or in force, and the differences from the one before."""
    shown = versions.version(call_id, number)
    title = in_language(shown.file.call.title)
    names = Names(language(), catalogues.default())
    context = {
        "crumbs": [
            Crumb(said("nav.calls"), reverse("public:calls")),
            Crumb(title, reverse("public:call", args=[call_id])),
            Crumb(said("version.title", number=str(number))),
        ],
        "shown": shown,
        "call": shown.file.call,
        "before": str(number - 1),
        "changes": changes.sections(shown.changes, names),
        "prose": _prose(call_id, number, shown.digest, names.lang),
    }
    return render(request, "public/version.html", context)


@lru_cache(maxsize=32)
def _prose(call_id: str, number: int, digest: str, lang: str) -> Prose:
    """The document of a version, which never changes; composing it takes longer than showing it."""
    del digest  # tells apart two databases that one process has seen
    return prose.write(versions.version(call_id, number).file, lang, catalogues.default())
