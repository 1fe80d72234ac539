"""A whole call, walked by made-up people from the announcement to the published result."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from convoca.rehearsal.applicants import Applicant
from convoca.rehearsal.offices import Offices
from convoca.rehearsal.people import people, selected_list
from convoca.rehearsal.stage import Stage
from convoca.rehearsal.tempers import Fate, Mistake
from convoca.rules import catalogues, offers, windows
from convoca.rules.calls import Call, CallFile
from convoca.rules.eligibility import SelectedEntry
from convoca.workflow import clock, duties
from convoca.workflow.entropy import seeded

_ANNOUNCED = timedelta(days=4)


@dataclass(frozen=True, slots=True)
class Moment:
    """An instant that matters; its name is a code of the texts (`rehearsal.moment.<name>`)."""

    name: str
    at: datetime


def moments(call: Call) -> tuple[Moment, ...]:
    """The moments of a call worth standing in, by the calendar."""
    first = windows.changes(call)[0].at
    _, send_closes = _bounds(call, "send")
    register_opens, _ = _bounds(call, "register")
    _, validated = _bounds(call, "validate")
    release = windows.release_instant(call)
    found = (
        Moment("announced", first - timedelta(days=2)),
        Moment("opened", register_opens + timedelta(hours=14)),
        Moment("halfway", _half(register_opens, send_closes)),
        Moment("last-minutes", send_closes - timedelta(minutes=10)),
        Moment("validating", send_closes + timedelta(hours=13)),
        Moment("validated", validated + timedelta(hours=8)),
        Moment("sealed", release - timedelta(seconds=60)),
        Moment("released", release + timedelta(seconds=60)),
    )
    return tuple(sorted(found, key=lambda m: m.at))


Progress = Callable[[int, int, datetime], None]
AtMoment = Callable[[Moment], None]


def rehearse(
    file: CallFile,
    *,
    applicants: int,
    seed: int,
    full: bool,
    progress: Progress,
    at_moment: AtMoment,
    elsewhere: bool = False,
) -> Stage:
    """Walk the call with that many made-up doctors; the same seed gives the same bytes.

    With `elsewhere`, a second call of the same period is published, to which some have sent.

    `progress` hears how many acts of how many are done and what time it is; `at_moment` is called
    as the calendar reaches each moment, when everything before it has happened and nothing after.
    """
    stage = Stage(file=file, seed=seed, entropy=seeded(seed), full=full)
    crowd = _crowd(stage, applicants)
    by_folio = _ByFolio(crowd)
    clock.set_rehearsal(moments(file.call)[0].at - _ANNOUNCED, running=False)
    offices = Offices(stage, by_folio)
    is_open = offers.is_open(file.call)
    listing = () if is_open else selected_list(applicants, seed, file, catalogues.default())
    offices.publish(moments(file.call)[0].at - timedelta(days=1), listing)
    if elsewhere:
        _also_elsewhere(stage, crowd, listing)
    for one in crowd:
        one.plan()
    offices.plan_validation(applicants)
    offices.plan_assignment()
    _run(stage, iter(moments(file.call)), applicants, progress, at_moment)
    return stage


def _crowd(stage: Stage, applicants: int) -> list[Applicant]:
    made = people(applicants, stage.seed, stage.file, catalogues.default())
    return [Applicant(stage, p, made[n - 1]) for n, p in enumerate(made)]


def _also_elsewhere(stage: Stage, crowd: list[Applicant], listing: Sequence[SelectedEntry]) -> None:
    """Another institution calls in the same period, and who sent to both is told by the second."""
    several = [one for one in crowd if one.person.temper.makes(Mistake.ELSEWHERE)]
    several = [one for one in several if one.person.temper.fate in (Fate.SENDS, Fate.WITHDRAWS)]
    if not several:
        return
    call = stage.call.model_copy(update={"id": f"{stage.call.id}-elsewhere"})
    other = Stage(file=replace(stage.file, call=call), seed=stage.seed, entropy=stage.entropy)
    other.agenda = stage.agenda
    Offices(other, {}).publish(moments(call)[0].at - timedelta(days=1), listing)
    for one in several:
        temper = one.person.temper
        assert temper.sends_at is not None
        sends_at = max(temper.registers_at, temper.sends_at - timedelta(minutes=10))
        eager = replace(temper, mistakes=(), fate=Fate.SENDS, sends_at=sends_at)
        one.elsewhere = Applicant(other, replace(one.person, temper=eager), one.other)
        one.elsewhere.plan()


class _ByFolio(Mapping[str, Applicant]):
    """The applicants by the folio of their dossier, which they get on the way."""

    def __init__(self, crowd: list[Applicant]) -> None:
        self._crowd = crowd
        self._known: dict[str, Applicant] = {}

    def __getitem__(self, folio: str) -> Applicant:
        if folio not in self._known:
            self._known = {a.folio: a for a in self._crowd if a.folio}
        return self._known[folio]

    def __iter__(self) -> Iterator[str]:
        return iter(self._known)

    def __len__(self) -> int:
        return len(self._known)


def _run(
    stage: Stage,
    coming: Iterator[Moment],
    applicants: int,
    progress: Progress,
    at_moment: AtMoment,
) -> None:
    moment = next(coming, None)
    done = 0
    # Register, gather, send and perhaps correct; the shifts were put before anything began.
    expected = stage.agenda.put_so_far + 3 * applicants
    while moment is not None or stage.agenda.next_at() is not None:
        following = stage.agenda.next_at()
        if moment is not None and (following is None or following >= moment.at):
            _stand(moment, at_moment)
            moment = next(coming, None)
            continue
        at = stage.agenda.happen()
        done += 1
        progress(min(done, expected - 1), expected, at)
    progress(expected, expected, moments(stage.call)[-1].at)


def _stand(moment: Moment, at_moment: AtMoment) -> None:
    """Let the clock reach a moment: what is due happens, then whoever watches looks."""
    duties.tick(moment.at)
    clock.set_rehearsal(moment.at, running=False)
    at_moment(moment)


def _half(first: datetime, last: datetime) -> datetime:
    """Midway, to the minute."""
    return (first + (last - first) / 2).replace(second=0, microsecond=0)


def _bounds(call: Call, step: str) -> tuple[datetime, datetime]:
    several = windows.of_step(call, step)
    return windows.bounds(several[0], call.zone)[0], windows.bounds(several[-1], call.zone)[1]
