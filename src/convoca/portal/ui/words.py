"""The language of the page being written, and a sentence in it."""

from typing import Any

from django.utils import translation

from convoca.texts import LANGUAGES, Said, finding, has, say

__all__ = [
    "HTML_LANGUAGES",
    "Said",
    "explained",
    "in_language",
    "language",
    "said",
    "said_if_known",
]

HTML_LANGUAGES = {"es": "es-MX", "en": "en"}


def language() -> str:
    """The reader's language; Spanish when none is active."""
    active = (translation.get_language() or "es")[:2]
    return active if active in LANGUAGES else "es"


def said(code: str, /, **params: Any) -> str:
    """The sentence for a code in the reader's language."""
    return say(code, language(), **params)


def said_if_known(code: str, fallback: str, /, **params: Any) -> str:
    """The sentence for a code built from data (a state, a step), or `fallback` for a new one."""
    return said(code, **params) if has(code, language()) else fallback


def in_language(text: Any) -> str:
    """A text of a call or a catalogue (something with `es` and `en`) in the reader's language."""
    if text is None:
        return ""
    if isinstance(text, str):
        return text
    lang = language()
    return str(text[lang] if isinstance(text, dict) else getattr(text, lang))


def explained(found: Any) -> Said:
    """A finding in the reader's words: its cause and its remedy."""
    return finding(found.code, language(), found.params)
