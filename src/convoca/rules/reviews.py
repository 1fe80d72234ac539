"""What a call says about reviewing: the reasons for an observation, and the share decided twice."""

from decimal import Decimal

import pydantic as pd

from convoca.rules.vocabulary import Model, Slug, Text


class Reason(Model):
    """Why a validator cannot accept a document; no `requirements` means it fits any of them.

    A fatal reason cannot be corrected: it ends the dossier as refused.
    """

    id: Slug
    requirements: tuple[Slug, ...] | None = None
    applicant: Text
    validator: Text
    fatal: pd.StrictBool = False


class DoubleCheck(Model):
    """The share of the files, in hundredths, that two validators decide without seeing each other."""

    percent: Decimal = pd.Field(ge=0, le=100)
    assumption: pd.StrictBool = False
