"""What was published, newest first, for embassies and newspapers: Atom (RFC 4287) and JSON Feed 1.1."""

import json
import xml.etree.ElementTree as ET
from dataclasses import dataclass
from datetime import UTC, datetime

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.urls import reverse
from django.views.decorators.http import require_safe

from convoca.portal.ui import fresh, vocabulary
from convoca.portal.ui.words import HTML_LANGUAGES, in_language, language, said
from convoca.workflow.queries import announcements
from convoca.workflow.queries.announcements import Announcement

_ATOM = "http://www.w3.org/2005/Atom"
_JSON_FEED = "https://jsonfeed.org/version/1.1"
MOST = 50


@dataclass(frozen=True, slots=True)
class _Item:
    id: str
    url: str
    title: str
    text: str
    at: datetime
    author: str


@require_safe
def atom(request: HttpRequest) -> HttpResponseBase:
    """For a reader of feeds."""
    return _answer(request, "atom")


@require_safe
def as_json(request: HttpRequest) -> HttpResponseBase:
    """The same for a program."""
    return _answer(request, "json")


def _answer(request: HttpRequest, kind: str) -> HttpResponseBase:
    found = announcements.newest(MOST)
    changed = max((one.published_at for one in found), default=datetime(2000, 1, 1, tzinfo=UTC))
    parts = (kind, *(one.digest for one in found))

    def write() -> HttpResponse:
        items = [_item(one) for one in found]
        return _as_atom(items, changed) if kind == "atom" else _as_json(items)

    return fresh.answer(request, parts, write, keep=fresh.SHORT, changed=changed)


def _item(one: Announcement) -> _Item:
    title = in_language(one.call.title)
    amended = one.number > 1
    reason = in_language(one.reason) if one.reason else in_language(one.call.summary)
    return _Item(
        id=f"{_absolute(reverse('public:calls'))}#{one.call.id}-v{one.number}",
        url=_absolute(reverse("public:call", args=[one.call.id])),
        title=said("news.amended" if amended else "news.call", call=title, number=one.number),
        text=reason,
        at=one.published_at,
        author=vocabulary.institution(one.call.issuer),
    )


def _as_json(items: list[_Item]) -> HttpResponse:
    data = {
        "version": _JSON_FEED,
        "title": said("news.title"),
        "home_page_url": _absolute(reverse("public:calls")),
        "feed_url": _absolute(reverse("public:news-json")),
        "language": HTML_LANGUAGES[language()],
        "items": [
            {
                "id": item.id,
                "url": item.url,
                "title": item.title,
                "content_text": item.text,
                "date_published": _written(item.at),
                "authors": [{"name": item.author}],
            }
            for item in items
        ],
    }
    return HttpResponse(json.dumps(data, ensure_ascii=False), content_type="application/feed+json")


def _as_atom(items: list[_Item], changed: datetime) -> HttpResponse:
    ET.register_namespace("", _ATOM)
    feed = ET.Element(f"{{{_ATOM}}}feed", {"xml:lang": HTML_LANGUAGES[language()]})
    here = _absolute(reverse("public:news-atom"))
    _add(feed, "id", here)
    _add(feed, "title", said("news.title"))
    _add(feed, "updated", _written(changed))
    _add(feed, "link", rel="self", href=here, type="application/atom+xml")
    _add(feed, "link", rel="alternate", href=_absolute(reverse("public:calls")))
    for item in items:
        entry = _add(feed, "entry")
        _add(entry, "id", item.id)
        _add(entry, "title", item.title)
        _add(entry, "updated", _written(item.at))
        _add(entry, "published", _written(item.at))
        _add(_add(entry, "author"), "name", item.author)
        _add(entry, "link", rel="alternate", href=item.url)
        _add(entry, "content", item.text, type="text")
    content = ET.tostring(feed, encoding="utf-8", xml_declaration=True)
    return HttpResponse(content, content_type="application/atom+xml; charset=utf-8")


def _add(parent: ET.Element, name: str, text: str = "", **more: str) -> ET.Element:
    made = ET.SubElement(parent, f"{{{_ATOM}}}{name}", more)
    made.text = text or None
    return made


def _written(at: datetime) -> str:
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _absolute(path: str) -> str:
    return f"{settings.CONVOCA_ORIGIN}{path}"
