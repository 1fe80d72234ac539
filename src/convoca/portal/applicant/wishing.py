"""The working order of a preference list: it travels in the form and is nowhere until saved.

The form works by itself: number boxes say where a site goes, buttons move one, and only "save"
writes. What was typed is never lost between two clicks, nor guessed at: two boxes that were
changed to the same number are told, not resolved.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from django.http import QueryDict

from convoca.portal.ui import vocabulary
from convoca.portal.ui.forms import Choice, FormField
from convoca.portal.ui.parts import Row
from convoca.portal.ui.words import in_language, said
from convoca.workflow.queries import places
from convoca.workflow.queries.mine import DossierPage
from convoca.workflow.queries.places import Place

_BOX = "lugar-"
# What each line of the form says, besides its site.
BUTTONS = ("place", "up", "down", "drop", "add")


@dataclass(frozen=True, slots=True)
class Line:
    """A site on the list or on offer, with what its number box holds."""

    place: Place
    rank: int
    typed: str
    wrong: str = ""

    @property
    def id(self) -> str:
        """The vacancy's id."""
        return self.place.vacancy.vacancy

    @property
    def name(self) -> str:
        """The hospital's name."""
        return self.place.hospital.name

    @property
    def state(self) -> str:
        """The state's name."""
        return in_language(self.place.state.name)

    @property
    def where(self) -> str:
        """Town, state, shift and how many places there are."""
        vacancy = self.place.vacancy
        seats = said("applicant.preferences.seats", count=vacancy.seats)
        town = f"{self.place.hospital.municipality}, {self.state}"
        return f"{town} · {vocabulary.shift(vacancy.shift)} · {seats}"


@dataclass(frozen=True, slots=True)
class Asked:
    """What the form asked for: the order now, the boxes in error, and which button was pressed.

    `foreign` are vacancies that no page of ours offered: the use case says why they cannot be.
    """

    order: tuple[str, ...]
    wrong: Mapping[str, str]
    typed: Mapping[str, str]
    act: str
    state: str
    foreign: tuple[str, ...] = ()


def offered(page: DossierPage) -> dict[str, Place]:
    """Every site of the person's specialty, by state and hospital."""
    found = places.search(page.call.id, {"specialty": page.specialty}, limit=10_000).places
    ordered = sorted(found, key=lambda p: (p.state.name_es, p.hospital.name, p.vacancy.vacancy))
    return {p.vacancy.vacancy: p for p in ordered}


def read(posted: QueryDict, known: Mapping[str, Place]) -> Asked:
    """The order after the numbers and the button; when numbers clash, the order as it was."""
    before = [v for v in dict.fromkeys(posted.getlist("order")) if v in known]
    typed = {v: posted.get(f"{_BOX}{v}", "").strip() for v in known if f"{_BOX}{v}" in posted}
    wrong = _wrong(before, typed)
    act, _, target = posted.get("act", "").partition(":")
    order = before if wrong else _numbered(before, typed)
    if not wrong:
        order = _moved(order, act, target if target in known else "")
    state = posted.get("state", "")
    foreign = tuple(v[:40] for v in posted.getlist("order") if v not in known)
    return Asked(tuple(order), wrong, typed if wrong else {}, act, state, foreign)


def _changed(before: Sequence[str], typed: Mapping[str, str]) -> dict[str, str]:
    """The boxes that no longer say what the page wrote in them."""
    shown = {v: str(rank) for rank, v in enumerate(before, start=1)}
    return {v: text for v, text in typed.items() if text != shown.get(v, "")}


def _wrong(before: Sequence[str], typed: Mapping[str, str]) -> dict[str, str]:
    changed = _changed(before, typed)
    wrong = {v: "not-a-place" for v, text in changed.items() if text and not _is_rank(text)}
    numbers = [int(text) for v, text in changed.items() if text and v not in wrong]
    twice = {n for n in numbers if numbers.count(n) > 1}
    clash = {v: "twice" for v, text in changed.items() if _is_rank(text) and int(text) in twice}
    return {**wrong, **clash}


def _is_rank(text: str) -> bool:
    return text.isascii() and text.isdecimal() and 0 < int(text) < 10_000


def _numbered(before: Sequence[str], typed: Mapping[str, str]) -> list[str]:
    """Whoever's number changed goes to that place, the others keep their order; empty leaves."""
    changed = _changed(before, typed)
    order = [v for v in before if v not in changed]
    going = sorted((int(text), v) for v, text in changed.items() if text)
    for rank, vacancy in going:
        order.insert(rank - 1, vacancy)
    return order


def _moved(order: list[str], act: str, target: str) -> list[str]:
    if act == "add" and target and target not in order:
        return [*order, target]
    if target not in order:
        return order
    here = order.index(target)
    rest = [v for v in order if v != target]
    places_ = {"up": max(0, here - 1), "down": here + 1, "first": 0}
    if act in places_:
        rest.insert(places_[act], target)
        return rest
    return rest if act == "drop" else order


def listed(asked: Asked, known: Mapping[str, Place]) -> list[Line]:
    """The sites on the list, best first."""
    return [
        Line(
            known[v],
            rank,
            asked.typed.get(v, str(rank)),
            said(f"applicant.preferences.{asked.wrong[v]}") if v in asked.wrong else "",
        )
        for rank, v in enumerate(asked.order, start=1)
    ]


def available(asked: Asked, known: Mapping[str, Place]) -> list[tuple[str, list[Line]]]:
    """The sites not on the list, by state, of the state asked for if any."""
    left = [
        Line(
            p,
            0,
            asked.typed.get(v, ""),
            said(f"applicant.preferences.{asked.wrong[v]}") if v in asked.wrong else "",
        )
        for v, p in known.items()
        if v not in asked.order and asked.state in ("", p.vacancy.region)
    ]
    return [(name, list(lines)) for name, lines in groupby(left, key=lambda line: line.state)]


def state_filter(asked: Asked, known: Mapping[str, Place]) -> FormField:
    """The choice of a state, with how many sites each has."""
    counted: dict[str, int] = {}
    names: dict[str, str] = {}
    for place in known.values():
        region = place.vacancy.region
        counted[region] = counted.get(region, 0) + 1
        names[region] = in_language(place.state.name)
    return FormField(
        name="state",
        label=said("applicant.preferences.state"),
        kind="choice",
        value=asked.state,
        required=True,
        blank=said("applicant.preferences.every-state"),
        choices=tuple(
            Choice(r, said("applicant.preferences.state-count", state=n, count=counted[r]))
            for r, n in sorted(names.items(), key=lambda pair: pair[1])
        ),
    )


def rows(wishes: Sequence[Place]) -> list[Row]:
    """A list to read: rank, site, town and shift."""
    return [Row(str(rank), described(place)) for rank, place in enumerate(wishes, start=1)]


def described(place: Place) -> str:
    """A site in two lines."""
    where = f"{place.hospital.municipality}, {in_language(place.state.name)}"
    return f"{place.hospital.name}\n{where} · {vocabulary.shift(place.vacancy.shift)}"
