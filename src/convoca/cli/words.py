"""The terminal's voice: which language it speaks, and sentences by code."""

import os

_ASKED_BY = ("CONVOCA_LANG", "LC_ALL", "LC_MESSAGES", "LANG")


def lang() -> str:
    """CONVOCA_LANG, else what the terminal's locale asks for; Spanish where nothing is said."""
    for variable in _ASKED_BY:
        language = os.environ.get(variable, "")[:2].lower()
        if language in ("es", "en"):
            return language
    return "es"


def words(code: str, **params: object) -> str:
    """The sentence of `code` in the terminal's language."""
    from convoca.texts import say

    return say(code, lang(), **params)


def sentences(code: str, **params: object) -> str:
    """What happened and, below it, what to do now (where something can be done)."""
    from convoca.texts import finding

    said = finding(code, lang(), params)
    return "\n".join(part for part in (said.cause, said.remedy) if part)
