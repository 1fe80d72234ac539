"""What was announced and what is published: each figure with its relation and a link to its source."""

from dataclasses import dataclass

from django.urls import reverse

from convoca.portal.ui import vocabulary
from convoca.portal.ui.words import in_language, said
from convoca.rules.schema import Announced, Call, Group, Source
from convoca.workflow.queries.offered import Offered

OWN = "own"


@dataclass(frozen=True, slots=True)
class Figure:
    """An announced figure: "more than 80", what it counts, and where it was said."""

    value: str
    label: str
    source: str
    url: str
    note: str


@dataclass(frozen=True, slots=True)
class GroupLine:
    """A staff group of a call: its seats, and the specialties the source names first and apart."""

    key: str
    name: str
    seats: int
    main: tuple[str, ...]
    further: tuple[str, ...]
    source: str
    url: str


def announced(call: Call) -> list[Figure]:
    """Every figure the sources of a call give."""
    return [figure(one) for one in call.announced]


def figure(one: Announced) -> Figure:
    """One announced figure in words."""
    value = said(f"unit.{one.unit}", number=_number(one))
    name, url = cited(one.source)
    return Figure(
        value=said(f"relation.{one.relation}", value=value),
        label=in_language(one.label),
        source=name,
        url=url,
        note=in_language(one.source.note) if one.source.note else "",
    )


def cited(source: Source) -> tuple[str, str]:
    """The name of a source, and the address of what we say of it ("" for our own choice)."""
    if source.article == OWN:
        return said("source.own"), ""
    anchor = f"{reverse('public:sources')}#articulo-{source.article}"
    return said("source.article-name", article=source.article), anchor


def groups(list_: Offered) -> list[GroupLine]:
    """The staff groups a call is for; one that says none has those of its list."""
    seats = list_.by("category")
    named: dict[str, Group] = {group.id: group for group in list_.call.groups}
    lines = []
    for key in dict.fromkeys((*named, *seats)):
        group = named.get(key)
        name, url = cited(group.source) if group else ("", "")
        lines.append(
            GroupLine(
                key=key,
                name=in_language(group.label) if group else vocabulary.category(key),
                seats=seats.get(key, 0),
                main=_specialties(group.specialties if group else ()),
                further=_specialties(group.further if group else ()),
                source=name,
                url=url,
            )
        )
    return lines


@dataclass(frozen=True, slots=True)
class Told:
    """Something the call adds in its own words, with its source."""

    title: str
    text: str
    source: str
    url: str
    assumption: bool


def compensation(call: Call) -> list[Told]:
    """What some posts give each month beside the pay, by coverage."""
    found = []
    for one in call.compensation:
        pesos = said("unit.pesos", number=f"{one.amount:,.0f}")
        amount = said("place.given", amount=said(f"relation.{one.relation}", value=pesos))
        found.append(Told(in_language(one.label), amount, *cited(one.source), one.assumption))
    return found


def further_steps(call: Call) -> list[Told]:
    """What the source asks beside the windows, and what it says of couples."""
    found = [
        Told(in_language(one.title), in_language(one.text), *cited(one.source), one.assumption)
        for one in call.further_steps
    ]
    if call.couples:
        clause = in_language(call.couples.clause)
        more = cited(call.couples.source)
        found.append(Told(said("couples.title"), clause, *more, call.couples.assumption))
    return found


def _specialties(keys: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(vocabulary.specialty(key) for key in keys)


def _number(one: Announced) -> str:
    if "." in str(one.value):
        return f"{one.value:,f}".rstrip("0").rstrip(".")
    return f"{one.value:,}"
