"""Every sentence a person reads, by code, in each language.

A code such as ``curp.check-digit`` names a message of the Fluent files under ``locales/<lang>/``
(one file per area, one owner each); dots become ``--`` there: ``curp--check-digit``. A message may
carry a ``.remedy``: what the reader can do now. An unknown code is a KeyError, never a blank.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from convoca.texts import library, values
from convoca.texts.library import LANGUAGES, TextsError, TextWarning, codes, pattern, render

__all__ = ["LANGUAGES", "Said", "TextWarning", "TextsError", "codes", "finding", "has", "say"]

library.FUNCTIONS.update(values.FUNCTIONS)


@dataclass(frozen=True, slots=True)
class Said:
    """A finding in words: what happened and why, and what to do now ("" when nothing can be)."""

    cause: str
    remedy: str


def say(code: str, lang: str, /, **params: Any) -> str:
    """The sentence for `code` in `lang`.

    Whole numbers get thousands separators and choose plurals; decimals keep their digits; years,
    folios and other labels made of digits must be passed as text. Unknown code or language:
    KeyError. A parameter the sentence needs and was not given: a TextWarning (an error in tests).
    """
    if all(type(value) is int for value in params.values()):
        return _often(code, lang, *params.items())
    return render(pattern(code, lang), lang, code, _written(params, lang))


@lru_cache(maxsize=8192)
def _often(code: str, lang: str, *params: tuple[str, int]) -> str:
    """Labels and counts, which pages repeat by the hundred; nothing personal is kept here."""
    return render(pattern(code, lang), lang, code, dict(params))


def has(code: str, lang: str) -> bool:
    """Whether `code` can be said in `lang`."""
    return code in codes(lang)


def finding(code: str, lang: str, params: Mapping[str, Any] | None = None) -> Said:
    """The cause and the remedy of a finding, for a reader of `lang`."""
    given = _written(params or {}, lang)
    remedy = pattern(code, lang, "remedy", optional=True)
    return Said(
        cause=render(pattern(code, lang), lang, code, given),
        remedy="" if remedy is None else render(remedy, lang, code, given),
    )


def _written(params: Mapping[str, Any], lang: str) -> dict[str, Any]:
    return {name: values.for_fluent(value, lang) for name, value in params.items()}
