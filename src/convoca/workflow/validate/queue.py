"""What waits, for whom, and in which order."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from datetime import datetime

from django.db.models import Exists, F, Func, OuterRef, Q, QuerySet, Value
from django.db.models.functions import Lower

from convoca.registry.models import (
    CheckPass,
    Decision,
    Dossier,
    Recusal,
    Review,
    Transition,
    User,
)
from convoca.rules import reviewing
from convoca.rules.dossiers import State
from convoca.workflow.answers import Actor

QUEUED = (State.SENT.value, State.CORRECTED.value)
# So many of the oldest are put in order at a time: more than there are validators.
_LOOK = 100


def free(now: datetime) -> Q:
    """What nobody holds: sent, corrected, given back, or left behind by a lease that ran out."""
    left = Q(state=State.IN_REVIEW.value, lease_expires__lte=now)
    return Q(state__in=QUEUED) | left


def not_for(actor: Actor) -> Q:
    """What this validator may not review: her own, also under another account, and whom she knows.

    And what waits for other eyes than hers: where she asked for a second opinion, or decided in an
    earlier pass of a blind double check.
    """
    own = Dossier.objects.filter(user_id=actor.user_id).exclude(person_key="")
    recused = Recusal.objects.filter(validator_id=actor.user_id, dossier=OuterRef("pk"))
    apart = Q(user_id=actor.user_id) | Q(Exists(recused)) | Q(Exists(_asked(actor)))
    apart |= Q(Exists(_decided_before(actor)))
    apart |= Q(person_key__in=own.values("person_key"))
    mailbox = reviewing.mailbox(_address(actor))
    if mailbox:
        apart |= Q(Exists(_same_mailbox(mailbox)))
    return apart


def take(call_id: str, actor: Actor, at: datetime, now: datetime) -> Dossier | None:
    """Lock and give the most urgent free dossier of a call that this validator may review."""
    waiting = Dossier.objects.filter(free(now), call_id=call_id).exclude(not_for(actor))
    order = _in_order(waiting, at)
    pool = waiting.select_for_update(skip_locked=True, of=("self",))
    first = {row.pk: row for row in pool.filter(pk__in=order[:1])}
    if order[:1] and not first:
        # Somebody is taking that one: the next that nobody is taking.
        return _first_of(pool, order[1:]) or pool.order_by("state_at", "id").first()
    return next(iter(first.values()), None)


def _first_of(pool: QuerySet[Dossier], order: Iterable[int]) -> Dossier | None:
    return next((row for key in order for row in pool.filter(pk=key)), None)


def _in_order(waiting: QuerySet[Dossier], at: datetime) -> tuple[int, ...]:
    """The oldest of what waits, by the time each has waited for us."""
    seen: list[tuple[int, str, datetime]] = []
    for state in (*QUEUED, State.IN_REVIEW.value):
        rows = waiting.filter(state=state).order_by("state_at", "id")
        seen += rows.values_list("pk", "state", "state_at")[:_LOOK]
    returned = _steps(key for key, state, _ in seen if state != State.SENT.value)
    found = (
        reviewing.Waiting(key, returned.get(key) or [(State(state), since)])
        for key, state, since in seen
    )
    return reviewing.in_order(found, at)


def _steps(keys: Iterable[int]) -> dict[int, list[tuple[State, datetime]]]:
    """The lives of dossiers, for those that have been through more than being sent."""
    found: dict[int, list[tuple[State, datetime]]] = defaultdict(list)
    wanted: Collection[int] = list(keys)
    if wanted:
        rows = Transition.objects.filter(dossier__in=wanted).order_by("number")
        for key, state, when in rows.values_list("dossier_id", "state", "at"):
            found[key].append((State(state), when))
    return found


def _asked(actor: Actor) -> QuerySet[Decision]:
    """Doubts of this validator that nobody has settled."""
    later = Decision.objects.filter(document=OuterRef("document"), pk__gt=OuterRef("pk"))
    mine = Decision.objects.filter(dossier=OuterRef("pk"), verdict="second")
    return mine.filter(~Exists(later), validator_id=actor.user_id)


def _decided_before(actor: Actor) -> QuerySet[Decision]:
    """Decisions of this validator in a pass that is over, while the check is open."""
    over = CheckPass.objects.filter(dossier=OuterRef("dossier"), round__gte=OuterRef("round"))
    told = Review.objects.filter(dossier=OuterRef("dossier"))
    mine = Decision.objects.filter(dossier=OuterRef("pk"), validator_id=actor.user_id)
    return mine.filter(Exists(over), ~Exists(told))


def _address(actor: Actor) -> str:
    return User.objects.filter(pk=actor.user_id).values_list("email", flat=True).first() or ""


def _same_mailbox(mailbox: str) -> QuerySet[User]:
    """The owner, when her address says that she is this validator (see `rules.reviewing.mailbox`)."""
    name = Func(
        Lower(F("email")), Value("[+@].*$|[._-]"), Value(""), Value("g"), function="regexp_replace"
    )
    owner = User.objects.filter(pk=OuterRef("user_id")).annotate(mailbox=name)
    found: QuerySet[User] = owner.filter(mailbox=mailbox)
    return found
