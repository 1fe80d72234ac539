"""Letters to applicants: the pre-acceptance, and the one letter with every observation."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from convoca.press import marks
from convoca.press.typesetting import typeset
from convoca.proof.spoken import spoken
from convoca.texts import say
from convoca.texts.moments import instant

_WORDS = ("page", "of", "blank", "number", "document", "observation", "digest-note")


@dataclass(frozen=True, slots=True)
class LetterFacts:
    """A pre-acceptance: who, in what, where. Names of the call come in the letter's language.

    Without `site` the letter says that the file is validated and takes part in the assignment.
    `receipt` and `digest` are the number and the digest of the act it rests on; `conditions` are
    sentences of the call that still have to be met.
    """

    issuer: str
    call_title: str
    folio: str
    name: str
    specialty: str
    at: datetime
    zone: str
    receipt: str
    digest: str
    vacancy: str = ""
    site: str = ""
    place: str = ""
    starts: str = ""
    ends: str = ""
    conditions: tuple[str, ...] = ()
    illustrative: bool = False


@dataclass(frozen=True, slots=True)
class Observation:
    """What to correct in one document: the reason of the catalogue, and the validator's note."""

    document: str
    reason: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class ObservationFacts:
    """Every observation of one review at once, and until when they can be corrected."""

    issuer: str
    call_title: str
    folio: str
    name: str
    at: datetime
    zone: str
    deadline: datetime
    observations: tuple[Observation, ...]
    illustrative: bool = False


def pre_acceptance(facts: LetterFacts, lang: str) -> bytes:
    """The letter of pre-acceptance ("carta de preaceptación") as a tagged PDF."""
    case = "assigned" if facts.site else "validated"
    words = ", ".join(spoken(facts.digest))
    content = _letter(facts, lang, "pre-acceptance")
    content |= {
        "opening": [say(f"press.letter.{case}", lang, folio=facts.folio, call=facts.call_title)],
        "facts": _placement(facts, lang),
        "closing": [
            *facts.conditions,
            say("press.letter.rests-on", lang, receipt=facts.receipt),
        ],
        "print": marks.fingerprint(facts.digest),
    }
    content["foot"].append(say("press.receipt.foot", lang, number=facts.receipt, words=words))
    return typeset("letter", content, lang=lang, at=facts.at)


def observations(facts: ObservationFacts, lang: str) -> bytes:
    """The letter that asks for corrections, as a tagged PDF."""
    until = instant(facts.deadline, facts.zone, lang)
    count = len(facts.observations)
    content = _letter(facts, lang, "observations")
    content |= {
        "opening": [say("press.letter.observed", lang, folio=facts.folio, count=count)],
        "observations": [
            {"number": str(place), "document": one.document, "reason": one.reason, "note": one.note}
            for place, one in enumerate(facts.observations, start=1)
        ],
        "closing": [
            say("press.letter.until", lang, until=until),
            say("press.letter.what-happens-then", lang),
        ],
    }
    return typeset("letter", content, lang=lang, at=facts.at)


def _letter(facts: LetterFacts | ObservationFacts, lang: str, title: str) -> dict[str, Any]:
    written = instant(facts.at, facts.zone, lang)
    return {
        "title": say(f"press.letter.{title}", lang),
        "author": facts.issuer,
        "issuer": facts.issuer,
        "over": [facts.issuer, facts.call_title],
        "particulars": [[say("press.letter.folio", lang), facts.folio]],
        "notice": say("press.illustrative", lang) if facts.illustrative else "",
        "name": facts.name,
        "facts": [],
        "observations": [],
        "print": {},
        "issued": say("press.letter.issued", lang, issued=written),
        "foot": [say("press.letter.foot", lang, folio=facts.folio, call=facts.call_title)],
        "words": {word: say(f"press.letter.{word}", lang) for word in _WORDS},
    }


def _placement(facts: LetterFacts, lang: str) -> list[list[str]]:
    pairs = {
        "specialty": facts.specialty,
        "vacancy": facts.vacancy,
        "site": facts.site,
        "place": facts.place,
        "starts": facts.starts,
        "ends": facts.ends,
    }
    return [[say(f"press.letter.{name}", lang), value] for name, value in pairs.items() if value]
