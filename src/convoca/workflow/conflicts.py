"""Whose file somebody may not judge: her own, in whatever guise, and of whom she said to know."""

from collections import defaultdict
from collections.abc import Collection, Iterable

from django.db import connection

from convoca.registry.models import Dossier
from convoca.rules import access, reviewing
from convoca.rules.findings import Finding
from convoca.workflow.answers import Actor

# Not her own, also under another account or an address that says that she is the same, nor of whom
# she knows. Over a dossier `d`, with what `about` gives.
UNRELATED = """
(d.user_id IS NULL OR d.user_id <> ALL(%(accounts)s))
AND NOT EXISTS (
    SELECT 1 FROM registry_dossier own
    WHERE own.user_id = %(me)s AND own.person_key <> '' AND own.person_key = d.person_key)
AND NOT EXISTS (
    SELECT 1 FROM registry_recusal r WHERE r.dossier_id = d.id AND r.validator_id = %(me)s)
"""
# The index `user_mailbox` is over these words.
_MAILBOX = "regexp_replace(lower(email), '[+@].*$|[._-]', '', 'g')"
LIKE_THEIRS = f"SELECT id, {_MAILBOX} FROM registry_user WHERE {_MAILBOX} = ANY(%s)"  # noqa: S608 - our own sentences
_UNRELATED = f"SELECT d.id FROM registry_dossier d WHERE d.id = ANY(%(rows)s) AND {UNRELATED}"  # noqa: S608 - our own sentences


def accounts(people: Collection[int]) -> dict[int, list[int]]:
    """Each of these people → every account whose address says that it is hers."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT id, email FROM registry_user WHERE id = ANY(%s)", [list(people)])
        names = {key: reviewing.mailbox(email) for key, email in cursor.fetchall()}
        cursor.execute(LIKE_THEIRS, [sorted({*names.values()} - {""})])
        alike: dict[str, set[int]] = defaultdict(set)
        for key, name in cursor.fetchall():
            alike[name].add(key)
    return {one: sorted({one, *alike.get(names.get(one, ""), ())}) for one in people}


def about(actor: Actor) -> dict[str, int | list[int]]:
    """What the sentence asks of the actor: who she is, and every account whose address says so."""
    return {"me": actor.user_id, "accounts": accounts([actor.user_id])[actor.user_id]}


def unrelated(actor: Actor, rows: Iterable[int]) -> frozenset[int]:
    """Those of the dossiers, by their keys, that the actor may judge."""
    with connection.cursor() as cursor:
        cursor.execute(_UNRELATED, {**about(actor), "rows": list(rows)})
        return frozenset(key for (key,) in cursor.fetchall())


def findings(actor: Actor, row: Dossier) -> tuple[Finding, ...]:
    """Refuse a judgement by the person whose file it is, or by whoever is too near to her."""
    near = not unrelated(actor, [row.pk])
    return access.too_near(str(actor.user_id), str(row.user_id), near=near)
