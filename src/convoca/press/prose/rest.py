"""What the other parts do not say: sections of the schema without a part of their own, and the list
of everything supposed. A document for lawyers leaves nothing out.
"""

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

import pydantic as pd

from convoca.press.prose.composing import Clause, Writing
from convoca.rules.schema import Call, Text, Window

# Sections of a call that another part tells, or that are its identity.
TOLD = frozenset(
    {
        "schema_version",
        "id",
        "title",
        "summary",
        "legal_basis",
        "exam",
        "groups",
        "eligibility",
        "cycle",
        "issuer",
        "zone",
        "period",
        "tracks",
        "windows",
        "fields",
        "requirements",
        "preferences",
        "scoring",
        "mechanism",
        "exclusivity",
        "release",
        "reasons",
        "announced",
        "compensation",
        "couples",
        "further_steps",
        "retention",
        "illustrative",
        "illustrative_note",
        "acknowledged",
    }
)


def clauses(writing: Writing) -> Iterator[Clause]:
    """The reasons a document may be observed for, and each section nobody else tells."""
    reasons = tuple(
        writing.say("reason-fatal", words=writing.words(one.applicant))
        if one.fatal
        else writing.words(one.applicant)
        for one in writing.call.reasons
    )
    yield Clause(writing.say("reasons"), items=reasons)
    for name in Call.model_fields:
        value = getattr(writing.call, name)
        if name not in TOLD and value not in (None, ()):
            items = tuple(_lines(value, writing.names.lang))
            yield Clause(f"{writing.names.path(name)}.", items=items)


def assumptions(writing: Writing) -> Iterator[Clause]:
    """Everything the sources do not say and we supposed, each by its name."""
    found = tuple(_assumed(writing, writing.call, ()))
    if found:
        yield Clause(writing.say("assumptions", count=len(found)), items=found)


def _assumed(writing: Writing, value: Any, path: tuple[str, ...]) -> Iterator[str]:
    if isinstance(value, pd.BaseModel):
        if getattr(value, "assumption", False):
            yield " › ".join(path)
        for name in type(value).model_fields:
            inside = (*path, writing.names.path(name))
            yield from _assumed(writing, getattr(value, name), inside)
    elif isinstance(value, tuple):
        for one in value:
            yield from _assumed(writing, one, (*path, _called(writing, one)))


def _called(writing: Writing, one: Any) -> str:
    """What a reader calls an entry of a list."""
    if isinstance(one, Window):
        return writing.names.step(one.step)
    named = next((getattr(one, name) for name in ("label", "title") if hasattr(one, name)), None)
    return writing.words(named) if isinstance(named, Text) else str(getattr(one, "id", one))


def _lines(value: Any, lang: str) -> Iterator[str]:
    """A value nobody wrote sentences for, one line for each of its entries."""
    if isinstance(value, tuple):
        for one in value:
            yield "; ".join(_lines(one, lang))
    elif isinstance(value, Text):
        yield value.in_language(lang)
    elif isinstance(value, pd.BaseModel):
        for name in type(value).model_fields:
            inside = getattr(value, name)
            if inside not in (None, (), ""):
                yield f"{name}: {'; '.join(_lines(inside, lang))}"
    else:
        yield value.isoformat() if isinstance(value, datetime | date) else str(value)
