"""What waits, for whom, and in which order."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from django.db import connection

from convoca.registry.models import Dossier
from convoca.rules import reviewing
from convoca.rules.dossiers import State
from convoca.workflow.answers import Actor

QUEUED = (State.SENT.value, State.CORRECTED.value)
# So many of the oldest are put in order at a time: more than there are validators.
_LOOK = 100

# What this validator may review: not her own, also under another account or an address that says
# that she is the same, nor of whom she knows. And not what waits for other eyes than hers: where she
# asked for a second opinion that nobody gave, or decided in an earlier pass of a double check.
_FOR_HER = """
d.user_id IS DISTINCT FROM %(me)s
AND NOT EXISTS (
    SELECT 1 FROM registry_dossier own
    WHERE own.user_id = %(me)s AND own.person_key <> '' AND own.person_key = d.person_key)
AND NOT EXISTS (
    SELECT 1 FROM registry_user u
    WHERE %(mailbox)s <> '' AND u.id = d.user_id
    AND regexp_replace(lower(u.email), '[+@].*$|[._-]', '', 'g') = %(mailbox)s)
AND NOT EXISTS (
    SELECT 1 FROM registry_recusal r WHERE r.dossier_id = d.id AND r.validator_id = %(me)s)
AND NOT EXISTS (
    SELECT 1 FROM registry_decision q
    WHERE q.dossier_id = d.id AND q.validator_id = %(me)s AND q.verdict = 'second'
    AND NOT EXISTS (
        SELECT 1 FROM registry_decision l WHERE l.document_id = q.document_id AND l.id > q.id))
AND NOT EXISTS (
    SELECT 1 FROM registry_decision m
    JOIN registry_checkpass p ON p.dossier_id = m.dossier_id AND p.round >= m.round
    WHERE m.dossier_id = d.id AND m.validator_id = %(me)s
    AND NOT EXISTS (SELECT 1 FROM registry_review v WHERE v.dossier_id = d.id))
"""
# What nobody holds: sent, corrected, given back, or left behind by a lease that ran out.
_FREE = (
    ("d.state = 'sent'", ""),
    ("d.state = 'corrected'", ""),
    ("d.state = 'in_review'", "AND d.lease_expires <= %(now)s"),
)
_OLDEST = " UNION ALL ".join(
    f"(SELECT d.id, d.state, d.state_at FROM registry_dossier d WHERE d.call_id = %(call)s"  # noqa: S608 - our own sentences
    f" AND {state} {left} AND {_FOR_HER} ORDER BY d.state_at, d.id LIMIT {_LOOK})"
    for state, left in _FREE
)
_WAITING = " OR ".join(f"({state} {left})" for state, left in _FREE)
_TAKE = (
    f"SELECT d.* FROM registry_dossier d WHERE d.call_id = %(call)s AND ({_WAITING}) AND {_FOR_HER}"  # noqa: S608 - our own sentences
)
_THAT_ONE = f"{_TAKE} AND d.id = %(key)s FOR UPDATE OF d SKIP LOCKED"
_ANY = f"{_TAKE} ORDER BY d.state_at, d.id LIMIT 1 FOR UPDATE OF d SKIP LOCKED"
_LIVES = """
SELECT dossier_id, state, at FROM registry_transition
WHERE dossier_id = ANY(%s) ORDER BY dossier_id, number
"""


def take(call_id: str, actor: Actor, at: datetime, now: datetime) -> Dossier | None:
    """Lock and give the most urgent free dossier of a call that this validator may review."""
    asked = {"call": call_id, "me": actor.user_id, "mailbox": _mailbox(actor), "now": now}
    order = _in_order(asked, at)
    # Where somebody is taking the first of them: the next that nobody is taking.
    for key in order:
        for row in Dossier.objects.raw(_THAT_ONE, {**asked, "key": key}):
            return row
    return next(iter(Dossier.objects.raw(_ANY, asked)), None) if order else None


def _in_order(asked: Mapping[str, Any], at: datetime) -> tuple[int, ...]:
    """The oldest of what waits, by the time each has waited for us."""
    with connection.cursor() as cursor:
        cursor.execute(_OLDEST, asked)
        seen = cursor.fetchall()
    returned = _steps(key for key, state, _ in seen if state != State.SENT.value)
    found = (
        reviewing.Waiting(key, returned.get(key) or [(State(state), since)])
        for key, state, since in seen
    )
    return reviewing.in_order(found, at)


def _steps(keys: Iterable[int]) -> dict[int, list[tuple[State, datetime]]]:
    """The lives of dossiers, for those that have been through more than being sent."""
    found: dict[int, list[tuple[State, datetime]]] = defaultdict(list)
    if wanted := list(keys):
        with connection.cursor() as cursor:
            cursor.execute(_LIVES, [wanted])
            for key, state, when in cursor.fetchall():
                found[key].append((State(state), when))
    return found


def _mailbox(actor: Actor) -> str:
    """Whom this validator's own address says she is (see `rules.reviewing.mailbox`)."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT email FROM registry_user WHERE id = %s", [actor.user_id])
        found = cursor.fetchone()
    return reviewing.mailbox(found[0]) if found else ""
