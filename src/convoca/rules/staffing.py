"""Whom a call is for and what it offers them: staff groups, who may apply, pay, couples.

Article 000 calls specialists, general practitioners, specialist nurses and technicians side by
side; article 001 names main and further specialties; article 002 pays by coverage and receives
couples. What distinguishes one call from another in this is data of its folder.
"""

from decimal import Decimal

import pydantic as pd

from convoca.rules.vocabulary import Category, Model, Relation, Slug, Source, Text


class Group(Model):
    """A staff group and the specialties, or professions, of it that are called.

    `further` are those the source names apart from the main ones. A group of a call with an exam
    may leave both empty: its specialties are those of the exam.
    """

    id: Category
    label: Text
    specialties: tuple[Slug, ...] = ()
    further: tuple[Slug, ...] = ()
    source: Source

    @property
    def all_specialties(self) -> tuple[str, ...]:
        """The main ones first, then the further ones."""
        return (*self.specialties, *self.further)


class Admission(Model):
    """One answer to a question of eligibility; one that does not admit says why and what to do."""

    value: Slug
    label: Text
    admits: pd.StrictBool = True
    because: Text | None = None


class EligibilityQuestion(Model):
    """Something "am I eligible?" asks of anyone before applying; nothing answered is stored."""

    id: Slug
    ask: Text
    help: Text | None = None
    answers: tuple[Admission, ...] = pd.Field(min_length=2)
    assumption: pd.StrictBool = False
    source: Source


class Compensation(Model):
    """Pesos a month beside the pay, for posts whose `coverage` column carries this id.

    Article 002 gives round words, not amounts: the relation says how to read the figure.
    """

    id: Slug
    label: Text
    amount: Decimal = pd.Field(gt=0)
    relation: Relation
    assumption: pd.StrictBool = False
    source: Source


class Couples(Model):
    """Whether two may ask for posts together, also when one of them works for another employer."""

    third_employers: pd.StrictBool = False
    clause: Text
    assumption: pd.StrictBool = False
    source: Source


class FurtherStep(Model):
    """A step of the source beside the windows: a committee, an appointment at a consulate."""

    id: Slug
    title: Text
    text: Text
    assumption: pd.StrictBool = False
    source: Source
