"""The shelf of messages: Fluent files read once per process, ready for many threads."""

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
_shelf: dict[str, FluentBundle] = {}


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


def phrase(code: str, lang: str, **params: Any) -> str:
    """The sentence of a code whose parameters are words already."""
    return render(pattern(code, lang), lang, code, params)


def resources(lang: str) -> list[tuple[str, str]]:
    """Name and content of each message file of a language, in a stable order."""
    folder = files("convoca.texts") / "locales" / lang
    found = [f for f in folder.iterdir() if f.name.endswith(".ftl")]
    return [(f.name, f.read_text(encoding="utf-8")) for f in sorted(found, key=lambda f: f.name)]


def _bundle(lang: str) -> FluentBundle:
    if lang not in _LOCALES:
        raise KeyError(f"no texts in {lang!r}")
    if lang not in _shelf:
        with _reading:
            if lang not in _shelf:
                _shelf[lang] = _read(lang)
    return _shelf[lang]


def _read(lang: str) -> FluentBundle:
    bundle = FluentBundle(
        [_LOCALES[lang]],
        functions={name: make(lang) for name, make in FUNCTIONS.items()},
        use_isolating=False,
    )
    seen: dict[str, str] = {}
    for name, content in resources(lang):
        resource = FluentResource(content)
        _refuse_unusable(resource, f"{lang}/{name}", seen)
        bundle.add_resource(resource)
    # Compile now: later the threads only read.
    for message in seen:
        if not message.startswith("-"):
            bundle.get_message(message)
    return bundle


def _refuse_unusable(resource: ast.Resource, name: str, seen: dict[str, str]) -> None:
    for entry in resource.body:
        if isinstance(entry, ast.Junk):
            raise TextsError(f"{name}: cannot read {(entry.content or '').strip()[:80]!r}")
        if isinstance(entry, ast.Message | ast.Term):
            label = f"-{entry.id.name}" if isinstance(entry, ast.Term) else entry.id.name
            if label in seen:
                raise TextsError(f"{name}: {label!r} is already written in {seen[label]}")
            seen[label] = name


@cache
def _codes(lang: str) -> frozenset[str]:
    return frozenset(name.replace("--", ".") for name in _bundle(lang)._messages)
