"""What the frame of every page needs: the language, the clock, and where its reader may go."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse, translate_url
from django.utils import timezone
from django.utils.functional import SimpleLazyObject

from convoca.portal.ui import zones
from convoca.portal.ui.words import HTML_LANGUAGES, language, said
from convoca.rules.access import Role
from convoca.workflow import authority
from convoca.workflow.answers import Actor

_EVERYBODY = frozenset[Role]()
_FIGURES = frozenset({Role.MANAGER, Role.SECOND_KEY, Role.AUDITOR})
_DESK = frozenset({Role.VALIDATOR, Role.SECOND_VALIDATOR})
# Where each reader goes: the words, the page, the roles it is for (none: everybody).
_PLACES = (
    ("nav.calls", "public:calls", _EVERYBODY),
    ("nav.desk", "desk:home", _DESK),
    ("nav.board", "board:home", _FIGURES),
    ("nav.verify", "public:verify", _EVERYBODY),
)
_MINE = ("nav.mine", "applicant:home")


@dataclass(frozen=True, slots=True)
class NavItem:
    """A link of the menu; `current` when the page is inside it."""

    text: str
    url: str
    current: bool


def page(request: HttpRequest) -> dict[str, Any]:
    """The context of every page."""
    lang = language()
    other = "en" if lang == "es" else "es"
    return {
        "lang": lang,
        "html_lang": HTML_LANGUAGES[lang],
        "other_language": other,
        "other_html_lang": HTML_LANGUAGES[other],
        "other_url": _in_other_language(request, other),
        "now": getattr(request, "at", None) or timezone.now(),
        "reader_zone": zones.of_reader(request),
        "nav": SimpleLazyObject(lambda: navigation(request)),
    }


def navigation(request: HttpRequest) -> list[NavItem]:
    """The menu of this reader: what everyone sees, and what her roles open."""
    user = getattr(request, "user", None)
    signed_in = user is not None and user.is_authenticated
    at = getattr(request, "at", None) or timezone.now()
    roles = _roles(user.pk, at) if user is not None and signed_in else _EVERYBODY
    wanted = [(code, name) for code, name, needed in _PLACES if not needed or needed & roles]
    if signed_in and not roles & (_DESK | _FIGURES):
        wanted.insert(1, _MINE)
    items = [_item(code, name, request.path) for code, name in wanted]
    return [item for item in items if item is not None]


def _roles(user_id: int, at: Any) -> frozenset[Role]:
    held = authority.grants(Actor(user_id, ""))
    return frozenset(
        g.role for g in held if g.valid_from <= at and (g.valid_to is None or at < g.valid_to)
    )


def _item(code: str, name: str, path: str) -> NavItem | None:
    try:
        url = reverse(name)
    except NoReverseMatch:
        return None
    home = name == "public:calls"
    inside = path == url or (home and "/convocatorias/" in path)
    return NavItem(said(code), url, inside or (not home and path.startswith(url)))


def _in_other_language(request: HttpRequest, other: str) -> str:
    """The same page in the other language; its front page after an answer that has no address."""
    if request.method not in ("GET", "HEAD"):
        return translate_url(request.path, other)
    return translate_url(request.get_full_path(), other)
