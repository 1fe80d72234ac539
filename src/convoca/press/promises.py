"""The commitment letter: to print, sign and attach where a paper is still missing.

Its code says whose letter it is and which document it stands for, and our own scan reads it back.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from convoca.press import marks
from convoca.press.typesetting import typeset
from convoca.texts import say
from convoca.texts.moments import instant

_WORDS = ("page", "of", "blank", "number", "document", "observation", "digest-note")


@dataclass(frozen=True, slots=True)
class PromiseFacts:
    """Who promises what, and until when; names of the call come in the letter's language.

    `mark` is the text of the code; `due` the last day, written out.
    """

    issuer: str
    call_title: str
    folio: str
    name: str
    specialty: str
    requirement: str
    answer: str
    duty: str
    months: int
    due: str
    mark: str
    at: datetime
    zone: str
    illustrative: bool = False


def commitment(facts: PromiseFacts, lang: str) -> bytes:
    """The letter as a tagged PDF; the same facts give the same bytes."""
    written = instant(facts.at, facts.zone, lang)
    pairs = {
        "specialty": facts.specialty,
        "requirement": facts.requirement,
        "answer": facts.answer,
        "duty": facts.duty,
        "due": facts.due,
    }
    content: dict[str, Any] = {
        "title": say("press.promise.title", lang),
        "author": facts.issuer,
        "issuer": "",
        "over": [facts.issuer, facts.call_title],
        "particulars": [[say("press.letter.folio", lang), facts.folio]],
        "notice": say("press.illustrative", lang) if facts.illustrative else "",
        "name": facts.name,
        "opening": [
            say("press.promise.opening", lang, folio=facts.folio, call=facts.call_title),
        ],
        "facts": [[say(f"press.promise.{name}", lang), value] for name, value in pairs.items()],
        "observations": [],
        "closing": [say("press.promise.closing", lang, months=facts.months)],
        "print": {},
        "issued": say("press.letter.issued", lang, issued=written),
        "foot": [say("press.letter.foot", lang, folio=facts.folio, call=facts.call_title)],
        "sign": {
            "name": facts.name,
            "signature": say("press.application.signature", lang),
            "place-date": say("press.application.place-date", lang),
            "svg": marks.code_svg(facts.mark),
            "alt": say("press.application.code", lang, text=facts.mark),
        },
        "words": {word: say(f"press.letter.{word}", lang) for word in _WORDS},
    }
    return typeset("letter", content, lang=lang, at=facts.at)
