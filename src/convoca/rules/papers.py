"""What a call asks of an applicant: data to give and requirements to prove."""

from decimal import Decimal
from typing import Literal

import pydantic as pd

from convoca.rules.vocabulary import Model, Slug, Source, Text, Track


class ScaleEnds(Model):
    """The fields in which the lowest and the highest grade of a scale are typed."""

    lowest: Slug
    highest: Slug


class Choice(Model):
    """One answer of a choice; `points` is what it is worth to a scoring component that reads it.

    Where the choice is that of a scale, `ends` names the fields that say from where to where it
    goes; without them the value is its highest grade, and its lowest is 0.
    """

    value: str = pd.Field(min_length=1)
    label: Text
    points: Decimal | None = None
    ends: ScaleEnds | None = None


class Condition(Model):
    """What another field must say for this one to be asked: a number of at least so many, or that
    answer. One of the two is given.
    """

    field: Slug
    at_least: Decimal | None = None
    equals: str | None = pd.Field(default=None, min_length=1)


class Field(Model):
    """One datum the applicant gives, or that came with the exam record (`from_exam`, locked).

    In a call without an exam, `from_registration` marks what is given when the file is opened and
    does not change afterwards: who the person is and what she applies as. A field of the kind
    "specialty" is answered with one of the specialties of the call, one of the kind "serial" with an
    ISSN or an ISBN. The ids `curp`, `birth-date`, `sex` and `birth-state` are checked against each
    other. A field that is `needed` on a condition is asked, and required, only while it holds.
    """

    id: Slug
    kind: Literal[
        "text", "date", "choice", "decimal", "integer", "phone", "curp", "specialty", "serial"
    ]
    label: Text
    help: Text | None = None
    required: pd.StrictBool = True
    choices: tuple[Choice, ...] = ()
    minimum: Decimal | None = None
    maximum: Decimal | None = None
    scale: Slug | None = pd.Field(
        default=None, description="Field that says on which scale this one is."
    )
    needed: Condition | None = None
    from_exam: pd.StrictBool = False
    from_registration: pd.StrictBool = False
    tracks: tuple[Track, ...] = ("mexican", "foreign")
    assumption: pd.StrictBool = False

    @property
    def locked(self) -> bool:
        """Whether it was given before the file and cannot be changed in it."""
        return self.from_exam or self.from_registration


class Slot(Model):
    """A place for one file.

    `qr`: "expected" when the paper carries one that must read, "sheet" for our own signed sheet.
    `in_force` is until when a passport must be in force, `issued_in` the year the paper must be of;
    both are for the pre-check, which looks where a text layer or a machine-readable zone says it.
    `this_call_only` is for what the next edition gives anew, as the proof of an exam.
    """

    id: Slug
    label: Text
    accepts: tuple[Literal["pdf", "jpeg", "png"], ...] = pd.Field(
        default=("pdf", "jpeg", "png"), min_length=1
    )
    max_bytes: int = pd.Field(default=10_000_000, ge=1, le=30_000_000)
    max_pages: int = pd.Field(default=20, ge=1, le=200)
    qr: Literal["none", "expected", "sheet"] = "none"
    in_force: Literal["sending", "cycle-starts", "cycle-ends"] | None = None
    issued_in: int | None = pd.Field(default=None, ge=1900, le=2100)
    this_call_only: bool = pd.Field(
        default=False, description="Of this edition: never offered again in a later call."
    )


class Commitment(Model):
    """What choosing an option obliges to: deliver the true document within some months."""

    months: int = pd.Field(ge=1, le=60)
    duty: Text


class OptionDate(Model):
    """A date an option depends on, given in `field`, that must fall before the cycle starts."""

    field: Slug
    before: Literal["cycle-starts"] = "cycle-starts"


class Option(Model):
    """One way to meet a requirement, and the files it asks for.

    `without_curp` is only for whoever has a temporary identity and no CURP yet.
    """

    id: Slug
    label: Text
    slots: tuple[Slot, ...] = ()
    tracks: tuple[Track, ...] = ("mexican", "foreign")
    commitment: Commitment | None = None
    date: OptionDate | None = None
    without_curp: pd.StrictBool = False
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
