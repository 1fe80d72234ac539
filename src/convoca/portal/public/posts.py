"""A post of the list in the reader's words."""

from dataclasses import dataclass

from django.urls import reverse

from convoca.portal.ui import vocabulary
from convoca.portal.ui.words import in_language, said
from convoca.rules import offers
from convoca.rules.schema import Vacancy
from convoca.workflow.queries.offered import Offered
from convoca.workflow.queries.places import Place


@dataclass(frozen=True, slots=True)
class Post:
    """One row of the list; what is "" is not said. `given` is the compensation and its `source`."""

    id: str
    url: str
    category: str
    specialty: str
    hospital: str
    clues: str
    town: str
    shift: str
    given: str
    source: str
    term: str
    employer: str
    tied: bool
    seats: int


def post(list_: Offered, place: Place) -> Post:
    """A place of the published list as a post."""
    vacancy = place.vacancy
    given, source = _given(list_, vacancy)
    return Post(
        id=vacancy.vacancy,
        url=reverse("public:place", args=[list_.call.id, vacancy.vacancy]),
        category=vocabulary.category(vacancy.category),
        specialty=in_language(place.specialty.name),
        hospital=place.hospital.name,
        clues=vacancy.clues,
        town=f"{place.hospital.municipality}, {in_language(place.state.name)}",
        shift=vocabulary.shift(vacancy.shift),
        given=given,
        source=source,
        term=vocabulary.term(vacancy.term),
        employer=vocabulary.institution(vacancy.employer),
        tied=bool(vacancy.tie),
        seats=vacancy.seats,
    )


def _given(list_: Offered, vacancy: Vacancy) -> tuple[str, str]:
    """What it gives each month beside the pay, with its relation, and where that comes from."""
    one = offers.compensation(list_.call, vacancy)
    if one is None:
        return "", ""
    pesos = said("unit.pesos", number=f"{one.amount:,.0f}")
    amount = said(f"relation.{one.relation}", value=pesos)
    return said("place.given", amount=amount), vocabulary.source(one.source)
