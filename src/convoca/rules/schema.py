"""The shape of `call.yaml` and of a row of `vacancies.csv`: what a call may say, in types.

Every model refuses unknown keys and cannot be changed once read. Article numbers are those of the
sources; whatever an article does not say and we had to choose carries `assumption: true`.
"""

from datetime import date
from decimal import Decimal
from typing import Annotated, Literal

import pydantic as pd

Language = Literal["es", "en"]
Track = Literal["mexican", "foreign"]
Step = Literal["register", "record", "print", "prefer", "send", "correct", "validate", "results"]
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


class LegalBasis(Model):
    """The instrument that allows the call."""

    key: str
    name: Text
    source: Source


class Exam(Model):
    """The examination whose selected list opens this call, and the specialties it offers."""

    name: Text
    edition: str
    year: int = pd.Field(ge=1977, le=2100)
    maximum: Decimal = Decimal(100)
    specialties: tuple[Slug, ...] = pd.Field(min_length=1)
    source: Source


class Cycle(Model):
    """The academic cycle a seat is for, both days included."""

    starts: date
    ends: date
    source: Source


class Window(Model):
    """When a step is open, in the local time of the call's zone.

    `closes` names its last minute, and the whole of that minute is inside.
    """

    id: Slug
    step: Step
    opens: pd.NaiveDatetime
    closes: pd.NaiveDatetime
    assumption: pd.StrictBool = False
    source: Source


class Choice(Model):
    """One answer of a choice; `points` is what it is worth to a scoring component that reads it."""

    value: str = pd.Field(min_length=1)
    label: Text
    points: Decimal | None = None


class Field(Model):
    """One datum the applicant gives, or that came with the exam record (`from_exam`, locked).

    The ids `curp`, `birth-date`, `sex` and `birth-state` are checked against each other.
    """

    id: Slug
    kind: Literal["text", "date", "choice", "decimal", "integer", "phone", "curp"]
    label: Text
    help: Text | None = None
    required: pd.StrictBool = True
    choices: tuple[Choice, ...] = ()
    minimum: Decimal | None = None
    maximum: Decimal | None = None
    scale: Slug | None = pd.Field(
        default=None, description="Field whose value is the highest this one may be."
    )
    from_exam: pd.StrictBool = False
    assumption: pd.StrictBool = False


class Slot(Model):
    """A place for one file.

    `qr`: "expected" when the paper carries one that must read, "sheet" for our own signed sheet.
    """

    id: Slug
    label: Text
    accepts: tuple[Literal["pdf", "jpeg", "png"], ...] = pd.Field(
        default=("pdf", "jpeg", "png"), min_length=1
    )
    max_bytes: int = pd.Field(default=10_000_000, ge=1, le=30_000_000)
    max_pages: int = pd.Field(default=20, ge=1, le=200)
    qr: Literal["none", "expected", "sheet"] = "none"


class Commitment(Model):
    """What choosing an option obliges to: deliver the true document within some months."""

    months: int = pd.Field(ge=1, le=60)
    duty: Text


class OptionDate(Model):
    """A date an option depends on, given in `field`, that must fall before the cycle starts."""

    field: Slug
    before: Literal["cycle-starts"] = "cycle-starts"


class Option(Model):
    """One way to meet a requirement, and the files it asks for."""

    id: Slug
    label: Text
    slots: tuple[Slot, ...] = ()
    tracks: tuple[Track, ...] = ("mexican", "foreign")
    commitment: Commitment | None = None
    date: OptionDate | None = None
    assumption: pd.StrictBool = False


class Requirement(Model):
    """Something to prove, asked as a question when there is more than one way to prove it.

    `claimed_by` names the field whose value (yes, or above zero) says that it applies; `compare`
    the fields a reviewer holds beside the document.
    """

    id: Slug
    title: Text
    why: Text
    rule: Text
    question: Text | None = None
    options: tuple[Option, ...] = pd.Field(min_length=1)
    applies: Literal["always", "when-applicable"] = "always"
    claimed_by: Slug | None = None
    compare: tuple[Slug, ...] = ()
    tracks: tuple[Track, ...] = ("mexican", "foreign")
    source: Source


class Preferences(Model):
    """How many posts a preference list may hold; no maximum means all that are offered."""

    minimum: int = pd.Field(default=1, ge=0)
    maximum: int | None = pd.Field(default=None, ge=1)
    assumption: pd.StrictBool = False
    source: Source


class Component(Model):
    """One part of the merit score: `weight` points for `out_of` of what `source` gives.

    `scale` names the field whose value replaces `out_of` (an average out of 10 or out of 100).
    """

    id: Slug
    label: Text
    source: Slug = pd.Field(description='"exam", or the id of a field.')
    weight: Decimal = pd.Field(gt=0)
    out_of: Decimal = pd.Field(gt=0)
    scale: Slug | None = None
    assumption: pd.StrictBool = False


class Scoring(Model):
    """How the merit order is made; whoever has equal scores is ordered by a public lottery."""

    components: tuple[Component, ...] = pd.Field(min_length=1)
    total: Decimal = Decimal(100)
    ties: Literal["lottery"] = "lottery"
    source: Source


class Mechanism(Model):
    """How posts are assigned, and among which posts a person may choose."""

    kind: Literal["in-turn", "deferred-acceptance"]
    scope: Literal["own-specialty"] = "own-specialty"
    assumption: pd.StrictBool = False
    source: Source


class Reason(Model):
    """Why a validator cannot accept a document; no `requirements` means it fits any of them.

    A fatal reason cannot be corrected: it ends the dossier as refused.
    """

    id: Slug
    requirements: tuple[Slug, ...] | None = None
    applicant: Text
    validator: Text
    fatal: pd.StrictBool = False


class Exclusivity(Model):
    """The period, shared between calls, within which a person may take part in one only."""

    period: Slug
    clause: Text
    source: Source


class Release(Model):
    """The minute the results become public, to everyone at once, in the call's zone."""

    at: pd.NaiveDatetime
    source: Source


class Retention(Model):
    """How long identity and documents are kept after the release; proofs are kept for ever."""

    identity_days: int = pd.Field(ge=30, le=36500)
    documents_days: int = pd.Field(ge=30, le=36500)
    assumption: pd.StrictBool = False


class Announced(Model):
    """A figure as the source announced it. `seats`, `specialties`, `states`, `hospitals` and
    `vacancies` are counted in the vacancy list and compared with it.
    """

    id: Slug
    value: Decimal
    unit: Literal["count", "percent"] = "count"
    relation: Relation
    label: Text
    source: Source


class Acknowledged(Model):
    """A finding of the checker the authors know of, with the reason why it stays."""

    code: str
    where: str
    reason: Text


class Call(Model):
    """One call: who calls whom, when, with which papers, how it is decided and told."""

    schema_version: Literal[1]
    id: Slug
    title: Text
    summary: Text
    legal_basis: LegalBasis
    exam: Exam
    cycle: Cycle
    issuer: Slug
    zone: str = "America/Mexico_City"
    period: Slug = pd.Field(description="The selection period this folder runs.")
    tracks: tuple[Track, ...] = pd.Field(min_length=1)
    windows: tuple[Window, ...] = pd.Field(min_length=1)
    fields: tuple[Field, ...]
    requirements: tuple[Requirement, ...] = pd.Field(min_length=1)
    preferences: Preferences
    scoring: Scoring
    mechanism: Mechanism
    exclusivity: Exclusivity
    release: Release
    reasons: tuple[Reason, ...] = pd.Field(min_length=1)
    announced: tuple[Announced, ...] = ()
    retention: Retention
    illustrative: pd.StrictBool = pd.Field(description="Whether vacancies.csv is made up by us.")
    illustrative_note: Text | None = None
    acknowledged: tuple[Acknowledged, ...] = ()


class Vacancy(Model):
    """One row of `vacancies.csv`: equal seats of one specialty at one hospital, in one shift."""

    vacancy: Annotated[str, pd.StringConstraints(pattern=r"^[A-Z0-9]+(?:-[A-Z0-9]+)*$")]
    issuer: Slug
    employer: Slug
    clues: Annotated[str, pd.StringConstraints(pattern=r"^[A-Z]{5}[0-9]{6}$")]
    category: Literal["resident", "specialist", "general-practitioner", "nurse", "technician"]
    specialty: Slug
    shift: Literal["morning", "evening", "night", "weekend", "mixed"]
    seats: int = pd.Field(ge=1, le=500)
    term: Annotated[str, pd.StringConstraints(pattern=r"^(?:[1-9][0-9]?[ym]|permanent)$")]
    region: Slug = pd.Field(description="Id of the state.")
    tie: str = pd.Field(default="", description="Shared by the two halves of a tied post.")


VACANCY_COLUMNS: tuple[str, ...] = tuple(Vacancy.model_fields)
