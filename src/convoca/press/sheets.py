"""The sheet of an application, to print, sign and attach: in article 004, for postgraduate studies.

Its code carries the folio, the version of the data and the first signs of their digest, so that a
sheet signed before a change is told from one that says what was sent.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from convoca.press import marks
from convoca.press.typesetting import typeset
from convoca.proof.spoken import grouped, spoken
from convoca.rules.documents import SheetMark
from convoca.texts import say
from convoca.texts.moments import instant
from convoca.texts.values import size

_WORDS = (
    "page",
    "of",
    "blank",
    "personal",
    "specialty",
    "preferences",
    "preferences-note",
    "no-preferences",
    "rank",
    "vacancy",
    "site",
    "place",
    "documents",
    "documents-note",
    "no-documents",
    "document",
    "version",
    "pages",
    "size",
    "digest",
    "declaration",
    "signature",
    "place-date",
    "digest-note",
)


@dataclass(frozen=True, slots=True)
class Wish:
    """One line of the preference list, already in the reader's words."""

    vacancy: str
    site: str
    place: str


@dataclass(frozen=True, slots=True)
class Paper:
    """One attached document: its title in the reader's words, and the facts of its file."""

    title: str
    version: int
    pages: int
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class SheetFacts:
    """What the sheet says. Labels and values of the call come already in the sheet's language.

    `data_digest` is the digest, in hexadecimal, of the data the sheet shows at `data_version`;
    `fields` are (label, value) pairs in the order of the call; `clauses` what is declared besides
    the truth of the data, such as exclusivity; `at` the instant of printing, shown in `zone`.
    `title` is what the call names its sheet; `track` is empty where a call has only one.
    """

    issuer: str
    call_title: str
    folio: str
    name: str
    track: str
    specialty: str
    data_version: int
    data_digest: str
    at: datetime
    zone: str
    fields: tuple[tuple[str, str], ...]
    preferences: tuple[Wish, ...] = ()
    documents: tuple[Paper, ...] = ()
    clauses: tuple[str, ...] = ()
    illustrative: bool = False
    title: str = ""


def mark(facts: SheetFacts) -> str:
    """The text of the sheet's code, as `rules.documents` reads it back."""
    return SheetMark(facts.folio, facts.data_version, facts.data_digest[:8]).text()


def application(facts: SheetFacts, lang: str) -> bytes:
    """The application sheet as a tagged PDF; the same facts give the same bytes."""
    return typeset("application", _content(facts, lang), lang=lang, at=facts.at)


def _content(facts: SheetFacts, lang: str) -> dict[str, Any]:
    version, printed = str(facts.data_version), instant(facts.at, facts.zone, lang)
    title = facts.title or say("press.application.title", lang)
    track = [say("press.application.track", lang), facts.track]
    words = ", ".join(spoken(facts.data_digest))
    return {
        "title": title,
        "author": facts.issuer,
        "over": [facts.issuer, facts.call_title],
        "particulars": [
            [say("press.application.folio", lang), facts.folio],
            [say("press.application.data-version", lang), version],
        ],
        "notice": say("press.illustrative", lang) if facts.illustrative else "",
        "fields": [list(pair) for pair in facts.fields],
        "specialty": [
            *([track] if facts.track else []),
            [say("press.application.chosen-specialty", lang), facts.specialty],
        ],
        "preferences": _wishes(facts),
        "documents": _papers(facts),
        **_signed(facts, lang),
        "foot": [
            say("press.application.foot", lang, folio=facts.folio, version=version, words=words),
            say("press.application.printed", lang, printed=printed),
        ],
        "words": {word: say(f"press.application.{word}", lang) for word in _WORDS},
    }


def _signed(facts: SheetFacts, lang: str) -> dict[str, Any]:
    code = mark(facts)
    return {
        "declaration": [say("press.application.truth", lang, folio=facts.folio), *facts.clauses],
        "name": facts.name,
        "code": {
            "svg": marks.code_svg(code),
            "alt": say("press.application.code", lang, text=code),
        },
        "print": marks.fingerprint(facts.data_digest),
    }


def _wishes(facts: SheetFacts) -> list[dict[str, str]]:
    return [
        {"rank": str(rank), "vacancy": wish.vacancy, "site": wish.site, "place": wish.place}
        for rank, wish in enumerate(facts.preferences, start=1)
    ]


def _papers(facts: SheetFacts) -> list[dict[str, str]]:
    return [
        {
            "title": paper.title,
            "version": str(paper.version),
            "pages": str(paper.pages),
            "size": size(paper.size),
            "digest": grouped(paper.sha256, 3),
        }
        for paper in facts.documents
    ]
