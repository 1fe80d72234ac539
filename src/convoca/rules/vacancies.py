"""The shape of a row of `vacancies.csv`."""

from typing import Annotated, Literal

import pydantic as pd

from convoca.rules.vocabulary import Category, Model, Slug


class Vacancy(Model):
    """One row of `vacancies.csv`: equal seats of one specialty at one hospital, in one shift."""

    vacancy: Annotated[str, pd.StringConstraints(pattern=r"^[A-Z0-9]+(?:-[A-Z0-9]+)*$")]
    issuer: Slug
    employer: Slug
    clues: Annotated[str, pd.StringConstraints(pattern=r"^[A-Z]{5}[0-9]{6}$")]
    category: Category
    specialty: Slug
    shift: Literal["morning", "evening", "night", "weekend", "mixed"]
    seats: int = pd.Field(ge=1, le=500)
    term: Annotated[str, pd.StringConstraints(pattern=r"^(?:[1-9][0-9]?[ym]|permanent)$")]
    region: Slug = pd.Field(description="Id of the state.")
    tie: str = pd.Field(default="", description="Shared by the two halves of a tied post.")
    coverage: Annotated[str, pd.StringConstraints(pattern=r"^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$")] = (
        pd.Field(default="", description="Id of the compensation this post carries, if any.")
    )


# A file has the first columns, in this order; it may go on with the further ones.
FURTHER_COLUMNS: tuple[str, ...] = ("coverage",)
VACANCY_COLUMNS: tuple[str, ...] = tuple(
    name for name in Vacancy.model_fields if name not in FURTHER_COLUMNS
)
