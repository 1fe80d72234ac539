"""What waits, for whom, and in which order."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from django.db import connection

from convoca.registry.models import Dossier
from convoca.rules import reviewing
from convoca.rules.dossiers import State
from convoca.rules.schema import Call
from convoca.workflow import authority, clock, conflicts
from convoca.workflow.answers import Actor

QUEUED = (State.SENT.value, State.CORRECTED.value)
# So many of the oldest are put in order at a time: more than there are validators.
_LOOK = 100

# What waits for other eyes than hers: where she asked for a second opinion that nobody gave, or decided
# in an earlier pass of a double check.
_OTHER_EYES = """
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
# What this validator may review: of nobody too near to her, and none of those.
_FOR_HER = f"{conflicts.UNRELATED}{_OTHER_EYES}"
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
# What none of these people may take: neither what waits for anybody nor what she left behind herself.
_EACH = _FOR_HER.replace("%(accounts)s", "her.accounts").replace("%(me)s", "her.me")
_STRANDED = f"""
WITH people AS MATERIALIZED (
    SELECT one.me, array_agg(one.account) AS accounts
    FROM unnest(%(people)s::bigint[], %(theirs)s::bigint[]) AS one (me, account) GROUP BY one.me)
SELECT COUNT(*) FROM registry_dossier d WHERE d.call_id = %(call)s AND ({_WAITING})
AND NOT EXISTS (SELECT 1 FROM people her WHERE d.lease_holder_id = her.me OR ({_EACH}))
"""  # noqa: S608 - our own sentences
_LIVES = """
SELECT dossier_id, state, at FROM registry_transition
WHERE dossier_id = ANY(%s) ORDER BY dossier_id, number
"""


def take(call_id: str, actor: Actor, at: datetime, now: datetime) -> Dossier | None:
    """Lock and give the most urgent free dossier of a call that this validator may review."""
    asked = {**conflicts.about(actor), "call": call_id, "now": now}
    order = _in_order(asked, at)
    # Where somebody is taking the first of them: the next that nobody is taking.
    for key in order:
        for row in Dossier.objects.raw(_THAT_ONE, {**asked, "key": key}):
            return row
    return next(iter(Dossier.objects.raw(_ANY, asked)), None) if order else None


def stranded(call: Call, at: datetime) -> int:
    """How many files wait that nobody named to validate may take.

    Each of them knows the person, or had a part in the file that somebody else has to look at again.
    It waits until another validator is named: nothing can be ranked before.
    """
    people = authority.entitled("claim", call=call.id, issuer=call.issuer, at=at)
    pairs = [(me, one) for me, theirs in conflicts.accounts(people).items() for one in theirs]
    asked: dict[str, Any] = {"call": call.id, "now": clock.wall()}
    asked["people"], asked["theirs"] = [me for me, _ in pairs], [one for _, one in pairs]
    with connection.cursor() as cursor:
        cursor.execute(_STRANDED, asked)
        return int(cursor.fetchone()[0])


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
