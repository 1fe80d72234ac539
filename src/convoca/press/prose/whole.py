"""The whole document: its parts in order, each with its number."""

from dataclasses import replace
from zoneinfo import ZoneInfo

from convoca.press.names import Names
from convoca.press.prose.composing import Clause, Prose, Section, Writing
from convoca.press.prose.parts import PARTS
from convoca.proof.canonical import digest
from convoca.rules.calls import CallFile
from convoca.rules.catalogues import Catalogues


def write(file: CallFile, lang: str, catalogues: Catalogues) -> Prose:
    """Compose the document of a call. `lang` is "es" or "en"."""
    writing = Writing(file, Names(lang, catalogues))
    call = file.call
    found = [
        (writing.say(f"part-{name}"), clauses)
        for name, part in PARTS.items()
        if (clauses := tuple(part(writing)))
    ]
    return Prose(
        lang=lang,
        title=writing.words(call.title),
        issuer=writing.names.institution(call.issuer),
        notice=writing.say("illustrative") if call.illustrative else "",
        assumption=writing.say("assumption"),
        sections=tuple(_numbered(place, *one) for place, one in enumerate(found, start=1)),
        digest=digest(file.as_data()),
        at=min(one.opens for one in call.windows).replace(tzinfo=ZoneInfo(call.zone)),
    )


def _numbered(place: int, title: str, clauses: tuple[Clause, ...]) -> Section:
    numbered = (
        replace(one, number=f"{place}.{count}") for count, one in enumerate(clauses, start=1)
    )
    return Section(title, tuple(numbered), str(place))
