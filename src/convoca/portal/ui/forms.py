"""Questions and their answers: plain values, no policy.

A view builds its fields, reads what was posted, hands the values to a use case and, when the answer
is a refusal, marks each field with the findings about it (`where` is the field's name).
"""

import uuid
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal

from django.http import QueryDict

from convoca.portal.ui.words import Said, explained

FieldKind = Literal[
    "text", "email", "tel", "date", "datetime-local", "decimal", "integer", "search", "textarea",
    "choice", "radios", "checkbox", "checkboxes", "file", "hidden",
]  # fmt: skip
_INPUT_TYPES = {"decimal": "text", "integer": "text", "choice": "select"}
_INPUT_MODES = {"decimal": "decimal", "integer": "numeric"}
_SHORT = frozenset({"date", "decimal", "integer"})


@dataclass(frozen=True, slots=True)
class Choice:
    """One possible answer."""

    value: str
    label: str
    hint: str = ""


@dataclass(frozen=True, slots=True)
class FormField:
    """A question: its words, its answer so far, and what is wrong with it."""

    name: str
    label: str
    kind: FieldKind = "text"
    value: str = ""
    values: tuple[str, ...] = ()
    help: str = ""
    required: bool = True
    choices: tuple[Choice, ...] = ()
    errors: tuple[Said, ...] = ()
    locked: str = ""
    big: bool = False
    autocomplete: str = ""
    maxlength: int = 0
    accept: str = ""
    multiple: bool = False
    rows: int = 4
    width: Literal["", "short", "medium"] = ""
    blank: str = ""
    capitals: bool = False

    @property
    def id(self) -> str:
        """The input's id; the error summary links to it."""
        return f"f-{self.name}"

    @property
    def target(self) -> str:
        """Where an error link lands: the first choice of a group, else the input."""
        return f"{self.id}-1" if self.is_group else self.id

    @property
    def is_group(self) -> bool:
        """Whether it is a set of buttons under one legend."""
        return self.kind in ("radios", "checkboxes")

    @property
    def input_type(self) -> str:
        """The `type` of the input."""
        return _INPUT_TYPES.get(self.kind, self.kind)

    @property
    def inputmode(self) -> str:
        """The keyboard a phone should offer."""
        return _INPUT_MODES.get(self.kind, "")

    @property
    def css_width(self) -> str:
        """Width as a hint of the length expected."""
        return self.width or ("short" if self.kind in _SHORT else "")

    @property
    def describedby(self) -> str:
        """Ids of the help, the lock and the message, for who cannot see them."""
        parts = [("help", self.help), ("lock", self.locked), ("error", self.errors)]
        return " ".join(f"{self.id}-{name}" for name, present in parts if present)

    def chosen(self, value: str) -> bool:
        """Whether this answer is the one given."""
        return value in self.values if self.kind == "checkboxes" else value == self.value


@dataclass(frozen=True, slots=True)
class SummaryLine:
    """A line of the error summary: what is wrong and where."""

    text: str
    href: str
    remedy: str = ""


def new_key() -> str:
    """A fresh idempotency key for a form; the same form sent twice is one act."""
    return uuid.uuid4().hex


def read(fields: Iterable[FormField], posted: QueryDict) -> dict[str, str]:
    """What was answered, without surrounding spaces; locked fields and files are not read.

    Several answers of one question are joined by a comma, in the order of its choices.
    """
    answers: dict[str, str] = {}
    for field in fields:
        if field.locked or field.kind == "file":
            continue
        if field.kind == "checkboxes":
            given = set(posted.getlist(field.name))
            answers[field.name] = ",".join(c.value for c in field.choices if c.value in given)
        else:
            answers[field.name] = str(posted.get(field.name, "")).replace("\r\n", "\n").strip()
    return answers


def filled(fields: Iterable[FormField], values: Mapping[str, str]) -> tuple[FormField, ...]:
    """The same questions with these answers."""
    return tuple(
        replace(f, value=values[f.name], values=tuple(values[f.name].split(",")))
        if f.name in values
        else f
        for f in fields
    )


def marked(fields: Iterable[FormField], findings: Iterable[Any]) -> tuple[FormField, ...]:
    """The same questions, each with what was found about it."""
    found = tuple(findings)
    return tuple(
        replace(f, errors=(*f.errors, *(explained(x) for x in found if x.where == f.name)))
        for f in fields
    )


def summary(fields: Sequence[FormField], findings: Iterable[Any] = ()) -> list[SummaryLine]:
    """All that is wrong, on top: each field's messages, then what belongs to no field."""
    names = {f.name for f in fields}
    lines = [SummaryLine(e.cause, f"#{f.target}", e.remedy) for f in fields for e in f.errors]
    for one in findings:
        if one.where not in names:
            words = explained(one)
            lines.append(SummaryLine(words.cause, "", words.remedy))
    return lines
