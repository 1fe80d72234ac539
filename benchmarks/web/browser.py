"""A browser without a screen: keeps its cookies, reads the page's forms, sends what they hold.

It fills only fields that the page has, sends every hidden value with them, asks for gzip as browsers
do, and never follows a redirect by itself, so that an act and the page after it are timed apart.
"""

from __future__ import annotations

import gzip
import html
import http.client
import re
import time
import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import urlencode, urlsplit

_FORM = re.compile(r"<form\b([^>]*)>(.*?)</form>", re.DOTALL)
_CONTROL = re.compile(
    r"<(input|button)\b([^>]*)>|<(select|textarea)\b([^>]*)>(.*?)</\3>", re.DOTALL
)
_ATTRIBUTE = re.compile(r'([\w:-]+)(?:="([^"]*)")?')
_SELECTED = re.compile(r'<option value="([^"]*)"[^>]* selected')
_PATIENCE = 120.0
_REST = 10.0  # servers close a connection that says nothing for half a minute


class UnexpectedError(Exception):
    """A page was not what a person at this point of her way would see."""


@dataclass(frozen=True, slots=True)
class File:
    """A file to upload."""

    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Form:
    """A form of a page: where it goes and what it sends if nobody touches it."""

    action: str
    multipart: bool
    values: Mapping[str, tuple[str, ...]]
    names: frozenset[str]


@dataclass(frozen=True, slots=True)
class Page:
    """An answer: status, address, body, where it redirects to, headers by small name."""

    status: int
    url: str
    body: bytes
    location: str
    headers: Mapping[str, str] = field(default_factory=dict)

    @property
    def text(self) -> str:
        """The body as text."""
        return self.body.decode()

    def form(self, *fields: str) -> Form:
        """The first form that has all of these fields."""
        for attributes, inside in _FORM.findall(self.text):
            if all(f'name="{name}"' in inside for name in fields):
                return _read(dict(_ATTRIBUTE.findall(attributes)), inside, self.url)
        raise UnexpectedError(f"{self.url}: no form with {fields} ({self.status})")


class Lines:
    """Open connections to a server, shared by browsers: one is used by one request at a time."""

    def __init__(self, host: str, port: int) -> None:
        self.host, self.port = host, port
        self._resting: list[tuple[http.client.HTTPConnection, float]] = []

    def take(self) -> http.client.HTTPConnection:
        """A connection that rested for a moment, or a new one."""
        while self._resting:
            line, since = self._resting.pop()
            if time.monotonic() - since < _REST:
                return line
            line.close()
        return http.client.HTTPConnection(self.host, self.port, timeout=_PATIENCE)

    def give_back(self, line: http.client.HTTPConnection) -> None:
        """Keep it for the next request."""
        self._resting.append((line, time.monotonic()))

    def close(self) -> None:
        """Hang up."""
        while self._resting:
            self._resting.pop()[0].close()


@dataclass
class Browser:
    """One person's browser. `address` is where she writes from, as a proxy would say."""

    lines: Lines
    address: str = "10.0.0.1"
    cookies: dict[str, str] = field(default_factory=dict)

    def get(self, url: str, expect: int = 200) -> Page:
        """Open a page."""
        return self._ask("GET", url, b"", {}, expect)

    def send(
        self,
        form: Form,
        fill: Mapping[str, str],
        files: Mapping[str, File] | None = None,
        expect: int = 302,
    ) -> Page:
        """Fill a form and send it; a field that the page does not have is an error."""
        unknown = set(fill) - form.names
        if unknown:
            raise UnexpectedError(f"{form.action}: the page has no field {sorted(unknown)}")
        values = {**form.values, **{name: (value,) for name, value in fill.items()}}
        if form.multipart:
            kind, body = _multipart(values, files or {})
        else:
            kind, body = "application/x-www-form-urlencoded", urlencode(values, True).encode()
        return self.post(form.action, body, kind, expect)

    def post(self, url: str, body: bytes, kind: str, expect: int = 302) -> Page:
        """Send a body as it is."""
        return self._ask("POST", url, body, {"Content-Type": kind}, expect)

    def exchange(self, method: str, url: str, body: bytes, headers: Mapping[str, str]) -> Page:
        """Send what a page's script would send; any answer will do."""
        return self._ask(method, url, body, headers, 0)

    def follow(self, page: Page) -> Page:
        """The page that an act leads to."""
        while page.location:
            page = self._ask("GET", page.location, b"", {}, 0)
        if page.status != 200:
            raise UnexpectedError(f"{page.url}: {page.status}")
        return page

    def _ask(
        self, method: str, url: str, body: bytes, headers: Mapping[str, str], expect: int
    ) -> Page:
        sent = {"Accept-Encoding": "gzip", "X-Real-IP": self.address, **headers}
        if self.cookies:
            sent["Cookie"] = "; ".join(f"{k}={v}" for k, v in self.cookies.items())
        answer = self._exchange(method, url, body, sent)
        page = _page(url, answer)
        for line in answer.headers.get_all("Set-Cookie", ()):
            name, _, rest = line.partition("=")
            self.cookies[name] = rest.partition(";")[0]
        if expect and page.status != expect:
            raise UnexpectedError(f"{method} {url}: {page.status} {page.location}\n{_words(page)}")
        return page

    def _exchange(
        self, method: str, url: str, body: bytes, headers: Mapping[str, str]
    ) -> http.client.HTTPResponse:
        line = self.lines.take()
        try:
            line.request(method, url, body or None, dict(headers))
            answer = line.getresponse()
            answer.whole = answer.read()  # type: ignore[attr-defined]
        except (OSError, http.client.HTTPException):
            line.close()
            raise
        self.lines.give_back(line)
        return answer


def _page(url: str, answer: http.client.HTTPResponse) -> Page:
    body: bytes = answer.whole  # type: ignore[attr-defined]
    if answer.headers.get("Content-Encoding") == "gzip":
        body = gzip.decompress(body)
    location = answer.headers.get("Location", "")
    headers = {name.lower(): value for name, value in answer.headers.items()}
    return Page(answer.status, url, body, location, headers)


def _words(page: Page) -> str:
    """What the page says, for whoever has to find out why."""
    text = re.sub(r"<[^>]+>", " ", page.body.decode(errors="replace"))
    return " ".join(html.unescape(text).split())[:1500]


def _read(attributes: Mapping[str, str], inside: str, url: str) -> Form:
    values: dict[str, list[str]] = {}
    names = set()
    for plain, some, paired, more, content in _CONTROL.findall(inside):
        given = dict(_ATTRIBUTE.findall(some or more))
        name = html.unescape(given.get("name", ""))
        if not name:
            continue
        names.add(name)
        value = _value(plain or paired, given, content)
        if value is not None:
            values.setdefault(name, []).append(html.unescape(value))
    action = html.unescape(attributes.get("action", "")) or urlsplit(url).path
    multipart = attributes.get("enctype", "") == "multipart/form-data"
    return Form(action, multipart, {k: tuple(v) for k, v in values.items()}, frozenset(names))


def _value(tag: str, given: Mapping[str, str], content: str) -> str | None:
    """What an untouched control sends; None for one that sends nothing."""
    if tag == "button" or given.get("type") in ("file", "submit"):
        return None
    if given.get("type") in ("radio", "checkbox"):
        return given.get("value", "on") if "checked" in given else None
    if tag == "select":
        chosen = _SELECTED.search(content)
        return chosen[1] if chosen else ""
    return content if tag == "textarea" else given.get("value", "")


def _multipart(
    values: Mapping[str, tuple[str, ...]], files: Mapping[str, File]
) -> tuple[str, bytes]:
    mark = uuid.uuid4().hex
    parts = [
        f'--{mark}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'.encode()
        for name, several in values.items()
        for value in several
    ]
    for name, file in files.items():
        head = f'--{mark}\r\nContent-Disposition: form-data; name="{name}"; filename="{file.name}"'
        parts.append(f"{head}\r\nContent-Type: application/octet-stream\r\n\r\n".encode())
        parts.append(file.data + b"\r\n")
    return f"multipart/form-data; boundary={mark}", b"".join([*parts, f"--{mark}--\r\n".encode()])
