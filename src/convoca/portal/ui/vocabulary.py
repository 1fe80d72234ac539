"""What the ids of a call are called: steps, tracks, shifts, terms, sources, places."""

from collections.abc import Iterable, Sequence
from typing import Any
from unicodedata import combining, normalize

from convoca.portal.ui.parts import PlaceCard
from convoca.portal.ui.words import in_language, language, said, said_if_known
from convoca.rules import catalogues
from convoca.rules.schema import Source
from convoca.texts.values import listed

_UNITS = {"y": "term.years", "m": "term.months"}


def step(name: str) -> str:
    """What a step is called."""
    return said_if_known(f"step.{name}", name)


def steps(names: Sequence[str]) -> str:
    """Several steps in one phrase, with one capital at its start."""
    words = [step(name) for name in names]
    rest = [word[:1].lower() + word[1:] for word in words[1:]]
    return listed([*words[:1], *rest], language())


def track(name: str) -> str:
    """What an admission category is called."""
    return said_if_known(f"track.{name}", name)


def shift(name: str) -> str:
    """What a shift is called."""
    return said_if_known(f"shift.{name}", name)


def category(name: str) -> str:
    """What a staff group is called."""
    return said_if_known(f"category.{name}", name)


def term(value: str) -> str:
    """How long a post lasts: "3 años", "11 meses", "permanente"."""
    code = _UNITS.get(value[-1:])
    return said(code, count=int(value[:-1])) if code else said("term.permanent")


def institution(key: str) -> str:
    """An institution by its name."""
    known = catalogues.default().institutions.get(key)
    return in_language(known.name) if known else key


def source(given: Source) -> str:
    """Where a rule comes from: an article, or a decision of ours, with its note."""
    own = given.article == "own"
    text = said("source.own") if own else said("source.article", article=given.article)
    return f"{text} {in_language(given.note)}" if given.note else text


def specialty(key: str) -> str:
    """A specialty by its name."""
    known = catalogues.default().specialties.get(key)
    return in_language(known.name) if known else key


def specialties(keys: Iterable[str]) -> list[tuple[str, str]]:
    """Ids and names of specialties, in the order of their names."""
    return sorted(((key, specialty(key)) for key in keys), key=lambda pair: _in_order(pair[1]))


def _in_order(name: str) -> str:
    """A name without its accents, so that Á stands beside A."""
    return "".join(c for c in normalize("NFD", name.casefold()) if not combining(c))


def place_card(place: Any) -> PlaceCard:
    """A place of `workflow.queries.places` as its card."""
    vacancy = place.vacancy
    return PlaceCard(
        hospital=place.hospital.name,
        town=f"{place.hospital.municipality}, {in_language(place.state.name)}",
        specialty=in_language(place.specialty.name),
        shift=shift(vacancy.shift),
        seats=vacancy.seats,
        key=vacancy.clues,
        vacancy=vacancy.vacancy,
        employer=institution(vacancy.employer),
        term=term(vacancy.term),
    )
