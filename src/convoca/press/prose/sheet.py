"""The document as a tagged PDF, through typst."""

from dataclasses import asdict
from typing import Any

from convoca.press import marks
from convoca.press.prose.composing import Clause, Prose
from convoca.press.typesetting import typeset
from convoca.proof.spoken import grouped, spoken
from convoca.texts import say

_WORDS = ("page", "of", "blank")


def pdf(prose: Prose) -> bytes:
    """The PDF; the same call gives the same bytes."""
    lang = prose.lang
    words = ", ".join(spoken(prose.digest))
    content = {
        "title": prose.title,
        "author": prose.issuer,
        "over": [prose.issuer, say("prose.kind", lang)],
        "notice": prose.notice,
        "sections": [
            {
                "title": f"{one.number}. {one.title}",
                "clauses": [_clause(prose, clause) for clause in one.clauses],
            }
            for one in prose.sections
        ],
        "verify": say("prose.foot", lang, words=words),
        "print": marks.fingerprint(prose.digest),
        "foot": [f"SHA-256 {grouped(prose.digest[:32])}", grouped(prose.digest[32:])],
        "words": {word: say(f"press.receipt.{word}", lang) for word in _WORDS}
        | {"digest": say("prose.digest", lang)},
    }
    return typeset("call", content, lang=lang, at=prose.at)


def _clause(prose: Prose, clause: Clause) -> dict[str, Any]:
    table = None
    if clause.table:
        table = asdict(clause.table) | {"numbers": sorted(clause.table.numbers)}
    return {
        "number": clause.number,
        "text": clause.text,
        "items": list(clause.items),
        "source": clause.source,
        "assumed": prose.assumption if clause.assumed else "",
        "table": table,
    }
