"""The shape of `call.yaml`: what a call may say, in types.

Every model refuses unknown keys and cannot be changed once read. Article numbers are those of the
sources; whatever an article does not say and we had to choose carries `assumption: true`.
"""

from datetime import date
from decimal import Decimal
from typing import Literal

import pydantic as pd

from convoca.rules.papers import (
    Choice,
    Commitment,
    Condition,
    Field,
    Option,
    OptionDate,
    Requirement,
    ScaleEnds,
    Slot,
)
from convoca.rules.reviews import DoubleCheck, Reason
from convoca.rules.staffing import (
    Admission,
    Compensation,
    Couples,
    EligibilityQuestion,
    FurtherStep,
    Group,
)
from convoca.rules.vacancies import FURTHER_COLUMNS, VACANCY_COLUMNS, Vacancy
from convoca.rules.vocabulary import (
    Category,
    Model,
    Relation,
    Slug,
    Source,
    Step,
    Text,
    Track,
)

__all__ = [
    "FURTHER_COLUMNS",
    "VACANCY_COLUMNS",
    "Acknowledged",
    "Admission",
    "Announced",
    "Call",
    "Category",
    "Choice",
    "Commitment",
    "Compensation",
    "Component",
    "Condition",
    "Counted",
    "Couples",
    "Cycle",
    "DoubleCheck",
    "EligibilityQuestion",
    "Exam",
    "Exclusivity",
    "Field",
    "FurtherStep",
    "Group",
    "LegalBasis",
    "Mechanism",
    "Model",
    "Option",
    "OptionDate",
    "Preferences",
    "Reason",
    "Relation",
    "Release",
    "Requirement",
    "Retention",
    "ScaleEnds",
    "Scoring",
    "Slot",
    "Slug",
    "Source",
    "Step",
    "Text",
    "Track",
    "Vacancy",
    "Window",
]


class LegalBasis(Model):
    """The instrument that allows the call; its key is empty where the source does not cite it."""

    key: str = ""
    name: Text
    source: Source


class Exam(Model):
    """The examination whose selected list opens this call, and the specialties it offers.

    A call without one is open: a person says who she is and what she is, and proves it.
    """

    name: Text
    edition: str
    year: int = pd.Field(ge=1977, le=2100)
    maximum: Decimal = Decimal(100)
    specialties: tuple[Slug, ...] = pd.Field(min_length=1)
    source: Source


class Cycle(Model):
    """The academic cycle, or the time of work, a seat is for; both days included.

    Posts without an end have no `ends`; the term of each post stands in its row.
    """

    starts: date
    ends: date | None = None
    assumption: pd.StrictBool = False
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


class Preferences(Model):
    """How many posts a preference list may hold; no maximum means all that are offered."""

    minimum: int = pd.Field(default=1, ge=0)
    maximum: int | None = pd.Field(default=None, ge=1)
    assumption: pd.StrictBool = False
    source: Source


class Component(Model):
    """One part of the merit score: `weight` points for `out_of` of what `source` gives.

    `scale` names the field that says on which scale what is read stands (0 to 10, 0 to 100, another):
    its place between the ends of that scale then counts instead of `out_of`.
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
    """How posts are assigned, and among which posts a person may choose.

    `announced_only` names a way of assigning that the call announces and this version does not run:
    people can register and be validated, and nothing is assigned.
    """

    kind: Literal["in-turn", "deferred-acceptance", "live-turn", "committee", "placement"]
    scope: Literal["own-specialty"] = "own-specialty"
    announced_only: pd.StrictBool = False
    assumption: pd.StrictBool = False
    source: Source


class Exclusivity(Model):
    """The period, shared between calls, within which a person may take part in one only."""

    period: Slug
    clause: Text
    assumption: pd.StrictBool = False
    source: Source


class Release(Model):
    """The minute the results become public, to everyone at once, in the call's zone."""

    at: pd.NaiveDatetime
    assumption: pd.StrictBool = False
    source: Source


class Retention(Model):
    """How long identity and documents are kept after the release; proofs are kept for ever."""

    identity_days: int = pd.Field(ge=30, le=36500)
    documents_days: int = pd.Field(ge=30, le=36500)
    assumption: pd.StrictBool = False


class Counted(Model):
    """What of the vacancy list an announced figure is compared with: all of it, or a part.

    `places` are seats, with those of a tied post counted once.
    """

    what: Literal["seats", "places", "vacancies", "specialties", "hospitals", "states"]
    category: Category | None = None
    region: Slug | None = None
    specialty: Slug | None = None


class Announced(Model):
    """A figure as the source announced it.

    `seats`, `specialties`, `states`, `hospitals` and `vacancies`, and any figure that says what it
    `counts`, are counted in the vacancy list and compared. The figures that are `part_of` another
    must add up to it.
    """

    id: Slug
    value: Decimal
    unit: Literal["count", "percent", "pesos"] = "count"
    counts: Counted | None = None
    part_of: Slug | None = None
    relation: Relation
    label: Text
    source: Source


class Acknowledged(Model):
    """A finding of the checker the authors know of, with the reason why it stays."""

    code: str
    where: str
    reason: Text


class Call(Model):
    """One call: who calls whom, when, with which papers, how it is decided and told.

    Version 2 of the schema only adds to version 1: what was published under 1 reads as it is.
    """

    schema_version: Literal[1, 2]
    id: Slug
    title: Text
    summary: Text
    legal_basis: LegalBasis
    exam: Exam | None = None
    groups: tuple[Group, ...] = ()
    eligibility: tuple[EligibilityQuestion, ...] = ()
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
    double_check: DoubleCheck | None = None
    announced: tuple[Announced, ...] = ()
    compensation: tuple[Compensation, ...] = ()
    couples: Couples | None = None
    further_steps: tuple[FurtherStep, ...] = ()
    retention: Retention
    illustrative: pd.StrictBool = pd.Field(description="Whether vacancies.csv is made up by us.")
    illustrative_note: Text | None = None
    acknowledged: tuple[Acknowledged, ...] = ()
