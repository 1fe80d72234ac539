"""A call in the reader's words: its calendar, its papers, its figures."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from itertools import groupby
from typing import Literal

from convoca.portal.ui import vocabulary
from convoca.portal.ui.parts import Countdown, Moment, Stat, Tag
from convoca.portal.ui.words import in_language, said
from convoca.rules import windows
from convoca.rules.calls import CallFile
from convoca.rules.schema import Call, Option, Requirement
from convoca.workflow.queries.calls import CallCard, CallPage, WindowNow

_MINUTE = timedelta(minutes=1)
_KINDS = {"opens": "opens", "closes": "closes", "release": "results"}


@dataclass(frozen=True, slots=True)
class Listed:
    """A call in the list."""

    id: str
    phase: str
    title: str
    summary: str
    issuer: str
    seats: int
    illustrative: bool
    countdown: Countdown | None


@dataclass(frozen=True, slots=True)
class Way:
    """One way to meet a requirement, in words."""

    label: str
    files: tuple[str, ...]
    only: str
    duty: str


@dataclass(frozen=True, slots=True)
class Need:
    """A requirement, in words; `only` names the one track it is for."""

    title: str
    why: str
    rule: str
    ways: tuple[Way, ...]
    optional: bool
    only: str
    source: str


def issuer(call: Call) -> str:
    """Who calls."""
    return vocabulary.institution(call.issuer)


def listed(card: CallCard) -> Listed:
    """A call in the list of calls."""
    call = card.call
    return Listed(
        id=call.id,
        phase=card.phase,
        title=in_language(call.title),
        summary=in_language(call.summary),
        issuer=issuer(call),
        seats=card.seats,
        illustrative=call.illustrative,
        countdown=countdown(call, card.next_change),
    )


def countdown(call: Call, change: windows.Change | None) -> Countdown | None:
    """Time left to the next thing the clock does; one countdown for all that happens then."""
    if change is None:
        return None
    together = [c for c in windows.changes(call) if (c.at, c.kind) == (change.at, change.kind)]
    names = list(dict.fromkeys(c.window.step for c in together if c.window))
    return Countdown(
        until=change.at,
        code=f"countdown.{_KINDS[change.kind]}",
        after=said(f"countdown.{_KINDS[change.kind]}-after"),
        label=vocabulary.steps(names),
        last_minute=change.at - _MINUTE if change.kind == "closes" else None,
    )


def timeline(shown: CallPage) -> list[Moment]:
    """The calendar: windows of the same dates together, and the results at its end."""
    together = groupby(shown.windows, key=lambda w: (w.opens, w.closes))
    steps = [_moment(list(group)) for _, group in together]
    state: Literal["done", "next"] = "done" if shown.released else "next"
    results = Moment(
        title=vocabulary.step("results"),
        state=state,
        lines=[said("step.results.who")],
        at=shown.release,
        tag=Tag(said("window.out"), "good") if shown.released else None,
    )
    return [*steps, results]


def _moment(group: list[WindowNow]) -> Moment:
    first = group[0]
    names = [w.window.step for w in group]
    lines = list(dict.fromkeys(said(f"step.{name}.who") for name in names))
    lines += [vocabulary.source(w.window.source) for w in group if w.window.assumption]
    tags = {"soon": Tag(said("window.soon")), "open": Tag(said("window.open"))}
    states: dict[str, Literal["done", "now", "next"]] = {
        "soon": "next",
        "open": "now",
        "closed": "done",
    }
    return Moment(
        title=vocabulary.steps(names),
        state=states[first.status],
        lines=lines,
        at=first.opens,
        until=first.last,
        tag=tags.get(first.status, Tag(said("window.over"))),
    )


def needs(call: Call) -> list[Need]:
    """What to have at hand, in the order of the call."""
    return [_need(call, requirement) for requirement in call.requirements]


def _need(call: Call, requirement: Requirement) -> Need:
    return Need(
        title=in_language(requirement.title),
        why=in_language(requirement.why),
        rule=in_language(requirement.rule),
        ways=tuple(_way(call, o, requirement) for o in requirement.options if o.slots),
        optional=requirement.applies == "when-applicable",
        only=_only(call, requirement.tracks),
        source=vocabulary.source(requirement.source),
    )


def _way(call: Call, option: Option, requirement: Requirement) -> Way:
    narrower = set(option.tracks) != set(requirement.tracks)
    duty = option.commitment
    return Way(
        label=in_language(option.label),
        files=tuple(in_language(slot.label) for slot in option.slots),
        only=_only(call, option.tracks) if narrower else "",
        duty=said("needs.duty", duty=in_language(duty.duty), months=duty.months) if duty else "",
    )


def _only(call: Call, tracks: Iterable[str]) -> str:
    some = [name for name in call.tracks if name in set(tracks)]
    return vocabulary.track(some[0]) if len(some) == 1 and len(call.tracks) > 1 else ""


def assumptions(call: Call) -> list[str]:
    """What we had to suppose about how places are given, each with its reason."""
    supposed = (
        (call.mechanism.assumption, call.mechanism.source),
        (any(part.assumption for part in call.scoring.components), call.scoring.source),
        (call.preferences.assumption, call.preferences.source),
    )
    return [vocabulary.source(source) for yes, source in supposed if yes]


def counted(file: CallFile) -> list[Stat]:
    """What the list of places adds up to."""
    rows = file.vacancies
    pairs = (
        ("figures.seats", file.seats()),
        ("figures.specialties", len({v.specialty for v in rows})),
        ("figures.hospitals", len({v.clues for v in rows})),
        ("figures.states", len({v.region for v in rows})),
    )
    return [Stat(f"{value:,}", said(code, count=value)) for code, value in pairs]
