"""The words every part of a call is made of: identifiers, texts in both languages, sources."""

from typing import Annotated, Literal

import pydantic as pd

Track = Literal["mexican", "foreign"]
Category = Literal["resident", "specialist", "general-practitioner", "nurse", "technician"]
Step = Literal[
    "register",
    "record",
    "print",
    "prefer",
    "send",
    "correct",
    "validate",
    "evaluate",
    "appointment",
    "choose",
    "swap",
    "results",
]
Slug = Annotated[str, pd.StringConstraints(pattern=r"^[a-z0-9]+(?:-[a-z0-9]+)*$", max_length=80)]
Words = Annotated[str, pd.StringConstraints(strip_whitespace=True, min_length=1, max_length=4000)]
Relation = Literal["exactly", "about", "more-than", "almost", "unstated"]


class Model(pd.BaseModel):
    """Frozen, and closed to keys it does not know."""

    model_config = pd.ConfigDict(frozen=True, extra="forbid")


class Text(Model):
    """One thing said in both languages."""

    es: Words
    en: Words

    def in_language(self, lang: str) -> str:
        """Give the words in `lang`; any language we do not have reads the Spanish ones."""
        return self.en if lang == "en" else self.es


class Source(Model):
    """Where a rule comes from: an article of `sources/`, or "own" for our own choice."""

    article: str = pd.Field(description='Article number, e.g. "004", or "own".')
    note: Text | None = None
