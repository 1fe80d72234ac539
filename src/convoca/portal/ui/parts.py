"""The pieces of a page, as values: a view says what they hold, a template how they look.

Every text here is already in the reader's words.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

Kind = Literal["neutral", "info", "good", "warn", "bad", "now"]


@dataclass(frozen=True, slots=True)
class Tag:
    """A state in words with a shape beside it; the colour is only a third sign."""

    text: str
    kind: Kind = "neutral"


@dataclass(frozen=True, slots=True)
class Crumb:
    """One step of the way back; the last has no address."""

    text: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class Task:
    """A line of a task list; without an address it cannot be started yet."""

    text: str
    tag: Tag
    url: str = ""
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Moment:
    """A step of a timeline: what, when, who acts, and whether it is past, present or ahead.

    `digests` are pairs of a name and the digest that proves the step.
    """

    title: str
    state: Literal["done", "now", "next"]
    lines: Sequence[str] = ()
    at: datetime | None = None
    until: datetime | None = None
    url: str = ""
    link: str = ""
    tag: Tag | None = None
    digests: Sequence[tuple[str, str]] = ()


@dataclass(frozen=True, slots=True)
class Countdown:
    """Time left to an instant; `code` names the sentence, which takes `left`.

    A window ends after its last minute: it counts down to `until`, and names `last_minute`.
    """

    until: datetime
    code: str
    after: str
    label: str = ""
    last_minute: datetime | None = None


@dataclass(frozen=True, slots=True)
class ReceiptCard:
    """The proof of an act: its number, what was done, when, and the digest that seals it."""

    number: str
    what: str
    at: datetime
    digest: str
    rows: Sequence["Row"] = ()
    data_url: str = ""
    pdf_url: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """A line of "check your answers": the question, the answer, and where to change it."""

    label: str
    value: str
    url: str = ""
    change: str = ""


@dataclass(frozen=True, slots=True)
class PlaceCard:
    """A post as a person chooses it. A tied post is one card whose `tied` is its other half.

    No seats are told where the card is of somebody's own place.
    """

    hospital: str
    town: str
    specialty: str
    shift: str
    seats: int = 0
    key: str = ""
    vacancy: str = ""
    employer: str = ""
    term: str = ""
    tied: "PlaceCard | None" = None


@dataclass(frozen=True, slots=True)
class Stat:
    """A figure with its name and where it comes from."""

    value: str
    label: str
    source: str = ""


@dataclass(frozen=True, slots=True)
class Bar:
    """A line of a bar chart, from 0 to 1 of the longest, with its number in words."""

    label: str
    value: str
    share: float

    @property
    def width(self) -> str:
        """Length in hundredths, for the drawing."""
        return f"{max(0.0, min(1.0, self.share)) * 100:.2f}"


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table; numbers stand to the right, and what is `whole` does not break."""

    text: str
    url: str = ""
    number: bool = False
    whole: bool = False
    tag: Tag | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """A table with its caption; the first cell of a row names it."""

    caption: str
    heads: Sequence[str]
    rows: Sequence[Sequence[Cell]]
    numbers: frozenset[int] = frozenset()
    hide_caption: bool = False


@dataclass(frozen=True, slots=True)
class Pager:
    """Where the list goes on: whole addresses, empty when there is no such page."""

    shown: str
    first: str = ""
    following: str = ""


@dataclass(frozen=True, slots=True)
class ActButton:
    """A form of one button: an act by POST with its idempotency key."""

    url: str
    label: str
    key: str
    look: Literal["", "quiet", "grave"] = ""
    hidden: dict[str, str] = field(default_factory=dict)
