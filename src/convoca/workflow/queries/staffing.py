"""How the desk is staffed: what arrives, how fast it is reviewed, and who is needed until the end."""

from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import date, datetime
from statistics import median
from zoneinfo import ZoneInfo

from django.db.models import Count
from django.db.models.functions import TruncDate, TruncHour

from convoca.registry.facts.calls import call_file, current_version
from convoca.registry.models import Dossier, Review, Transition
from convoca.rules import forecasting, windows
from convoca.rules.access import may
from convoca.rules.dossiers import State
from convoca.rules.forecasting import Forecast
from convoca.rules.schema import Call
from convoca.workflow import authority, validate
from convoca.workflow.answers import Actor, Forbidden, NotFound

_ARRIVALS = ("send", "correct")


@dataclass(frozen=True, slots=True)
class Staffing:
    """Arrivals by hour, what was closed each day and by how many, and the forecast if there is one.

    `coming` is the estimate of what will still arrive, `people` who closed anything on the last day
    of work, `pace` what one closes in a day (the middle of all the days anybody worked). `stranded`
    are those that wait and that nobody named to validate may take.
    """

    call: Call
    per_hour: tuple[tuple[datetime, int], ...]
    closed: tuple[tuple[date, int, int], ...]
    waiting: int
    stranded: int
    coming: float
    people: int
    forecast: Forecast | None


def staffing(actor: Actor, call_id: str, at: datetime) -> Staffing:
    """For validators of the call and for those who may see its figures; nothing here says who."""
    version = current_version(call_id)
    if version is None:
        raise NotFound(call_id)
    call = call_file(version).call
    held = authority.grants(actor)
    acts = ("claim", "view-figures")
    if not any(may(held, act, call=call_id, issuer=call.issuer, at=at) for act in acts):
        raise Forbidden("claim")
    states = Counter(
        dict(Dossier.objects.filter(call_id=call_id).values_list("state").annotate(n=Count("id")))
    )
    waiting = sum(states[name] for name in (*validate.QUEUED, State.IN_REVIEW.value))
    drafts, opened = states[State.DRAFT.value], states.total()
    coming = 0.0
    if windows.require_closed(call, "send", at):
        coming += forecasting.to_come(drafts, opened, opened - drafts)
    if windows.require_closed(call, "correct", at):
        coming += states[State.TO_CORRECT.value]
    closed = _closed(call)
    people = closed[-1][2] if closed else 0
    return Staffing(
        call=call,
        per_hour=_per_hour(call_id, at),
        closed=tuple((day, count, who) for day, count, who, _ in closed),
        waiting=waiting,
        stranded=validate.stranded(call, at),
        coming=coming,
        people=people,
        forecast=_forecast(call, at, waiting, coming, people, [p for *_, p in closed]),
    )


def _forecast(
    call: Call, at: datetime, waiting: int, coming: float, people: int, paces: list[float]
) -> Forecast | None:
    ends = {step: windows.last_minute(call, step) for step in ("send", "correct", "validate")}
    last = ends["validate"]
    if last is None or not paces:
        return None
    place = ZoneInfo(call.zone)
    today = at.astimezone(place).date()
    arriving = [e for e in (ends["send"], ends["correct"]) if e is not None and e >= at]
    return forecasting.forecast(
        today=today,
        last_arrival=min(arriving, default=at).astimezone(place).date(),
        last_review=last.astimezone(place).date(),
        waiting=waiting,
        coming=coming,
        pace=median(paces),
        people=people,
    )


def _closed(call: Call) -> list[tuple[date, int, int, float]]:
    """Each day of work: reviews closed, by how many people, and the middle of what each closed."""
    day = TruncDate("closed_at", tzinfo=ZoneInfo(call.zone))
    rows = Review.objects.filter(dossier__call_id=call.id).annotate(day=day)
    found: dict[date, list[int]] = defaultdict(list)
    for when, count in (
        rows.values("day", "validator").annotate(n=Count("id")).values_list("day", "n")
    ):
        found[when].append(count)
    return [(d, sum(each), len(each), float(median(each))) for d, each in sorted(found.items())]


def _per_hour(call_id: str, at: datetime) -> tuple[tuple[datetime, int], ...]:
    rows = Transition.objects.filter(dossier__call_id=call_id, act__in=_ARRIVALS, at__lte=at)
    hours = rows.annotate(hour=TruncHour("at")).values("hour").annotate(n=Count("id"))
    return tuple(hours.order_by("hour").values_list("hour", "n"))
