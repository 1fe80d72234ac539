"""What the document is made of, and the hand that writes it: sentences, sources, instants."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from convoca.press.names import Names
from convoca.rules.calls import CallFile
from convoca.rules.schema import Call, Source, Text
from convoca.texts import say
from convoca.texts.moments import instant


@dataclass(frozen=True, slots=True)
class Table:
    """A table with its caption; `numbers` are the columns whose cells are figures."""

    caption: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    numbers: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Clause:
    """One numbered clause: its sentence, what it lists, its table, where it comes from."""

    text: str
    items: tuple[str, ...] = ()
    table: Table | None = None
    source: str = ""
    assumed: bool = False
    number: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """A numbered part of the document."""

    title: str
    clauses: tuple[Clause, ...]
    number: str = ""


@dataclass(frozen=True, slots=True)
class Prose:
    """The whole document. `at` dates it: the first instant of the call, so that bytes repeat."""

    lang: str
    title: str
    issuer: str
    notice: str
    assumption: str
    sections: tuple[Section, ...]
    digest: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Writing:
    """A call being written out in one language."""

    file: CallFile
    names: Names

    @property
    def call(self) -> Call:
        """The call itself."""
        return self.file.call

    def say(self, code: str, **params: Any) -> str:
        """A sentence of the document."""
        return say(f"prose.{code}", self.names.lang, **params)

    def words(self, text: Text) -> str:
        """The call's own words."""
        return text.in_language(self.names.lang)

    def at(self, local: datetime) -> str:
        """A local time of the call, as an instant in words."""
        zone = self.call.zone
        return instant(local.replace(tzinfo=ZoneInfo(zone)), zone, self.names.lang)

    def source(self, source: Source) -> str:
        """Where a rule comes from, with the note if there is one."""
        kind = "own" if source.article == "own" else "article"
        named = self.say(f"source-{kind}", article=source.article)
        return f"{named} {self.words(source.note)}" if source.note else named

    def clause(self, code: str, source: Source | None = None, **params: Any) -> Clause:
        """A clause of one sentence."""
        return Clause(self.say(code, **params), source=self.source(source) if source else "")

    def heads(self, *names: str) -> tuple[str, ...]:
        """The heads of a table."""
        return tuple(self.say(f"head-{name}") for name in names)


Part = Callable[[Writing], Iterator[Clause]]
