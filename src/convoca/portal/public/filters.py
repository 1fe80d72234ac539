"""What is asked of the list of places, in an address and in words.

Every filter comes from what the published rows hold: one that would not part them is not offered.
An address may name several values of one filter; any of them will do.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from django.http import HttpRequest, QueryDict

from convoca.portal.public import specialties
from convoca.portal.ui import vocabulary
from convoca.portal.ui.forms import Choice, FormField
from convoca.portal.ui.words import in_language, language, said
from convoca.rules import catalogues, offers, windows
from convoca.texts import moments
from convoca.texts.values import integer, order
from convoca.workflow.queries import offered
from convoca.workflow.queries.offered import Offered

FIRST = ("category", "specialty", "state", "shift", "compensation")
FURTHER = ("hospital", "employer", "term", "tie")
SINCE = "since"
_INDENT = "\u2003"
_MOST_VALUES = 40


@dataclass(frozen=True, slots=True)
class Asked:
    """The filters of an address; `since` is None when it names no instant."""

    chosen: Mapping[str, tuple[str, ...]]
    since: datetime | None
    since_text: str

    @property
    def anything(self) -> bool:
        """Whether the list is narrowed at all."""
        return bool(self.chosen) or self.since is not None


@dataclass(frozen=True, slots=True)
class Chip:
    """A filter in force, and the same list without it."""

    text: str
    url: str


def asked(request: HttpRequest, list_: Offered) -> Asked:
    """Read the filters of an address. What is no instant at all asks for nothing."""
    chosen = {}
    for name in offered.FILTERS:
        values = tuple(dict.fromkeys(v for v in request.GET.getlist(name) if v))[:_MOST_VALUES]
        if values:
            chosen[name] = values
    text = request.GET.get(SINCE, "").strip()
    return Asked(chosen, offered.since(text, list_.call.zone), text)


def fields(list_: Offered, given: Asked) -> tuple[tuple[FormField, ...], tuple[FormField, ...]]:
    """The questions that part this list: the usual ones, and the rest."""
    totals = list_.totals(given.chosen, given.since)
    first = tuple(_fields(list_, given, totals, FIRST))
    further = tuple(_fields(list_, given, totals, FURTHER))
    return first, (*further, *_since_field(list_, given))


def chips(list_: Offered, given: Asked, path: str, query: QueryDict) -> list[Chip]:
    """Each filter in force, with the address that drops it."""
    found = []
    for name, values in given.chosen.items():
        for value in values:
            text = said(
                "places.chip", name=said(f"places.by-{name}"), value=named(list_, name, value)
            )
            found.append(Chip(text, _without(path, query, name, value)))
    if given.since:
        day = moments.instant(given.since, list_.call.zone, language())
        found.append(Chip(said("places.chip-since", at=day), _without(path, query, SINCE)))
    return found


def named(list_: Offered, name: str, value: str) -> str:
    """A value of a filter in the reader's words; one that nobody knows is told as it came."""
    if value not in list_.sets[name]:
        return value
    if name == "compensation":
        return _compensation(list_, value)
    return _WORDS[name](value)


def _state(key: str) -> str:
    return in_language(catalogues.default().states[key].name)


def _hospital(key: str) -> str:
    return catalogues.default().hospitals[key].name


def _tie(value: str) -> str:
    return said(f"places.tie-{value}")


_WORDS: Mapping[str, Callable[[str], str]] = {
    "category": vocabulary.category,
    "specialty": vocabulary.specialty,
    "state": _state,
    "hospital": _hospital,
    "shift": vocabulary.shift,
    "employer": vocabulary.institution,
    "term": vocabulary.term,
    "tie": _tie,
}


def _compensation(list_: Offered, value: str) -> str:
    if value in (offered.WITH, offered.WITHOUT):
        return said(f"places.compensation-{value}")
    known = offers.compensations(list_.call)
    return in_language(known[value].label) if value in known else value


def _fields(
    list_: Offered, given: Asked, totals: Mapping[str, Mapping[str, int]], names: tuple[str, ...]
) -> Iterator[FormField]:
    for name in names:
        if len(list_.sets[name]) < 2 and name not in given.chosen:
            continue
        value = given.chosen.get(name, ("",))[-1]
        kept = {key: seats for key, seats in totals[name].items() if seats or key == value}
        yield FormField(
            name,
            said(f"places.by-{name}"),
            "choice",
            value=value,
            choices=tuple(_choices(list_, name, kept)),
            blank=said("places.any"),
        )


def _choices(list_: Offered, name: str, seats: Mapping[str, int]) -> Iterator[Choice]:
    if name == "specialty":
        for one, depth in specialties.walk(specialties.tree(seats)):
            if one.key in seats:
                yield _choice(one.key, f"{_INDENT * depth}{one.name}", one.seats)
        return
    # With and without frame what stands between them.
    frame = {offered.WITH: 0, offered.WITHOUT: 2}
    labels = _labels(list_, name, seats)
    labelled = sorted(((frame.get(key, 1), order(text)), text, key) for key, text in labels)
    for _, text, key in labelled:
        yield _choice(key, text, seats[key])


def _labels(list_: Offered, name: str, seats: Mapping[str, int]) -> Iterator[tuple[str, str]]:
    for key in seats:
        yield key, named(list_, name, key)


def _choice(key: str, text: str, seats: int) -> Choice:
    return Choice(key, f"{text} ({integer(seats)})")


def _since_field(list_: Offered, given: Asked) -> Iterator[FormField]:
    """Offered once there is more than one version: what an amendment brought."""
    if len(list_.versions) < 2 and not given.since:
        return
    choices = tuple(
        Choice(
            version.published_at.astimezone(UTC).isoformat().replace("+00:00", "Z"),
            said(
                "places.since-version",
                number=version.number,
                at=moments.day(
                    windows.day(list_.call, version.published_at),
                    lang=language(),
                    weekday=False,
                ),
            ),
        )
        for version in reversed(list_.versions[1:])
    )
    if given.since and given.since_text not in {one.value for one in choices}:
        choices = (Choice(given.since_text, given.since_text), *choices)
    yield FormField(
        SINCE,
        said("places.by-since"),
        "choice",
        value=given.since_text if given.since else "",
        choices=choices,
        blank=said("places.since-any"),
    )


def _without(path: str, query: QueryDict, name: str, value: str = "") -> str:
    params = query.copy()
    kept = [one for one in params.getlist(name) if value and one != value]
    params.setlist(name, kept)
    params.pop("after", None)
    for key in [key for key in params if not any(params.getlist(key))]:
        del params[key]
    return f"{path}?{params.urlencode()}" if params else path
