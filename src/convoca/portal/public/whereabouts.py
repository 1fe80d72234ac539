"""Where the places are: states as tiles and hospitals as dots, each with the table it was drawn from."""

from dataclasses import dataclass
from functools import lru_cache

from django.utils.safestring import SafeString, mark_safe

from convoca.portal.ui.words import in_language, language, said
from convoca.press import pictures
from convoca.rules import catalogues
from convoca.texts.values import listed, order
from convoca.workflow.queries.offered import Offered

_NAMED = 3  # how many of the largest a description names


@dataclass(frozen=True, slots=True)
class Line:
    """A row of the table behind a picture; `more` is the town, or how many hospitals."""

    key: str
    name: str
    more: str
    seats: int


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """Two pictures and their tables."""

    tiles: SafeString
    dots: SafeString
    states: tuple[Line, ...]
    hospitals: tuple[Line, ...]


def of(list_: Offered) -> Whereabouts:
    """The pictures of a published list; drawn once for each version and language."""
    return _drawn(list_, language())


@lru_cache(maxsize=64)
def _drawn(list_: Offered, lang: str) -> Whereabouts:
    del lang  # it names what is remembered; the words come from the active language
    states, hospitals = _states(list_), _hospitals(list_)
    return Whereabouts(
        tiles=_svg(_tiles(states)), dots=_svg(_dots(hospitals)), states=states, hospitals=hospitals
    )


def _states(list_: Offered) -> tuple[Line, ...]:
    known = catalogues.default().states
    hospitals: dict[str, set[str]] = {}
    for vacancy in list_.rows:
        hospitals.setdefault(vacancy.region, set()).add(vacancy.clues)
    lines = (
        Line(key, in_language(known[key].name), f"{len(hospitals[key]):,}", seats)
        for key, seats in list_.by("state").items()
    )
    return tuple(sorted(lines, key=lambda line: order(line.name)))


def _hospitals(list_: Offered) -> tuple[Line, ...]:
    known = catalogues.default()
    lines = []
    for key, seats in list_.by("hospital").items():
        hospital = known.hospitals[key]
        town = f"{hospital.municipality}, {in_language(known.states[hospital.state].name)}"
        lines.append(Line(key, hospital.name, town, seats))
    return tuple(sorted(lines, key=lambda line: (order(line.name), line.key)))


def _tiles(states: tuple[Line, ...]) -> str:
    return pictures.tile_map(
        {line.key: line.seats for line in states},
        title=said("where.tiles"),
        desc=said("where.tiles-desc", count=len(states), most=_largest(states)),
    )


def _dots(hospitals: tuple[Line, ...]) -> str:
    known = catalogues.default().hospitals
    points = [
        pictures.Dot(known[line.key].latitude, known[line.key].longitude, line.seats)
        for line in hospitals
    ]
    desc = said("where.dots-desc", count=len(hospitals), most=_largest(hospitals))
    return pictures.dots(points, title=said("where.dots"), desc=desc)


def _largest(lines: tuple[Line, ...]) -> str:
    first = sorted(lines, key=lambda line: -line.seats)[:_NAMED]
    return listed([f"{line.name} ({line.seats:,})" for line in first], language())


def _svg(picture: str) -> SafeString:
    return mark_safe(picture)  # noqa: S308 - drawn by our own code, which escapes what it is given
