"""The shelf of messages: Fluent files read once per process, when needed, by any thread."""

import re
import threading
import warnings
from collections.abc import Callable, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax import ast

LANGUAGES = ("es", "en")
# Spanish of Mexico groups thousands with a comma (14,323); plain "es" would write 14.323.
_LOCALES = {"es": "es-MX", "en": "en-US"}
# Functions a message may call, each made for a language; `convoca.texts` puts them here.
FUNCTIONS: dict[str, Callable[[str], Callable[..., Any]]] = {}
_reading = threading.Lock()
_shelf: dict[str, "_Shelf"] = {}
# Where an entry begins: continuation lines are indented, comments begin with a hash.
_LABEL = re.compile(r"^(-?[A-Za-z][A-Za-z0-9_-]*) *=", re.MULTILINE)


class TextsError(Exception):
    """A message file that cannot be used: unreadable syntax, or one code written twice."""


class TextWarning(UserWarning):
    """A sentence was said without something it needs; the tests turn this into an error."""


def codes(lang: str) -> frozenset[str]:
    """Every code that can be said in `lang`, with dots."""
    _bundle(lang)
    return _codes(lang)


def pattern(code: str, lang: str, attribute: str = "", *, optional: bool = False) -> Any:
    """The compiled pattern of a message or of one of its attributes; KeyError when unknown."""
    bundle = _bundle(lang)
    name = code.replace(".", "--")
    if not bundle.has_message(name):
        raise KeyError(f"no text for {code!r} in {lang!r}")
    message = bundle.get_message(name)
    found = message.attributes.get(attribute) if attribute else message.value
    if found is None and not optional:
        raise KeyError(f"{code!r} has no {attribute or 'sentence'} in {lang!r}")
    return found


def render(found: Any, lang: str, code: str, params: Mapping[str, Any]) -> str:
    """Write a pattern out with its parameters; warn when one is missing or does not fit."""
    text, errors = _bundle(lang).format_pattern(found, dict(params))
    if errors:
        warnings.warn(f"{code} in {lang}: {errors[0]}", TextWarning, stacklevel=3)
    return str(text)


def phrase(code: str, lang: str, /, **params: Any) -> str:
    """The sentence of a code whose parameters are words already."""
    return render(pattern(code, lang), lang, code, params)


def resources(lang: str) -> list[tuple[str, str]]:
    """Name and content of each message file of a language, in a stable order."""
    folder = files("convoca.texts") / "locales" / lang
    found = [f for f in folder.iterdir() if f.name.endswith(".ftl")]
    return [(f.name, f.read_text(encoding="utf-8")) for f in sorted(found, key=lambda f: f.name)]


class _Shelf(FluentBundle):
    """The messages of a language; a file is parsed when the first of its messages is asked for.

    A command says ten sentences of two files: it does not wait for the whole book. Which message is
    in which file is read at once, and a code written twice is refused at once.
    """

    def __init__(self, lang: str) -> None:
        functions = {name: make(lang) for name, make in FUNCTIONS.items()}
        super().__init__([_LOCALES[lang]], functions=functions, use_isolating=False)
        self.places: dict[str, str] = {}
        self._unread = {f"{lang}/{name}": content for name, content in resources(lang)}
        self._opening = threading.Lock()
        for file, content in self._unread.items():
            for label in _LABEL.findall(content):
                if label in self.places:
                    message = f"{file}: {label!r} is already written in {self.places[label]}"
                    raise TextsError(message)
                self.places[label] = file

    def has_message(self, message_id: str) -> bool:
        return message_id in self.places

    def _lookup(self, entry_id: str, term: bool = False) -> Any:
        file = self.places.get(f"-{entry_id}" if term else entry_id)
        if file in self._unread:
            self._open(file)
        return super()._lookup(entry_id, term)

    def _open(self, file: str) -> None:
        with self._opening:
            if file not in self._unread:
                return
            resource = FluentResource(self._unread[file])
            _refuse_unusable(resource, file)
            self.add_resource(resource)
            # Compile now: later the threads only read.
            for entry in resource.body:
                if isinstance(entry, ast.Message | ast.Term):
                    super()._lookup(entry.id.name, isinstance(entry, ast.Term))
            del self._unread[file]


def _bundle(lang: str) -> _Shelf:
    if lang not in _LOCALES:
        raise KeyError(f"no texts in {lang!r}")
    if lang not in _shelf:
        with _reading:
            if lang not in _shelf:
                _shelf[lang] = _read(lang)
    return _shelf[lang]


def _read(lang: str) -> _Shelf:
    return _Shelf(lang)


def _refuse_unusable(resource: ast.Resource, file: str) -> None:
    for entry in resource.body:
        if isinstance(entry, ast.Junk):
            raise TextsError(f"{file}: cannot read {(entry.content or '').strip()[:80]!r}")


@cache
def _codes(lang: str) -> frozenset[str]:
    places = _bundle(lang).places
    return frozenset(label.replace("--", ".") for label in places if not label.startswith("-"))
