"""Whose file somebody may not judge: her own, in whatever guise, and of whom she said to know."""

from collections.abc import Iterable

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
_MAILBOX = "regexp_replace(lower({}), '[+@].*$|[._-]', '', 'g')"
LIKE_HERS = f"SELECT id FROM registry_user WHERE {_MAILBOX.format('email')} = %s"  # noqa: S608 - our own sentences
# The same as `about`, of several people at once.
PEOPLE = f"""
SELECT u.id AS me, u.id || ARRAY(
    SELECT o.id FROM registry_user o
    WHERE {_MAILBOX.format("o.email")} = NULLIF({_MAILBOX.format("u.email")}, '')
) AS accounts
FROM registry_user u WHERE u.id = ANY(%(people)s)
"""  # noqa: S608 - our own sentences
_UNRELATED = f"SELECT d.id FROM registry_dossier d WHERE d.id = ANY(%(rows)s) AND {UNRELATED}"  # noqa: S608 - our own sentences


def about(actor: Actor) -> dict[str, int | list[int]]:
    """What the sentence asks of the actor: who she is, and every account whose address says so."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT email FROM registry_user WHERE id = %s", [actor.user_id])
        found = cursor.fetchone()
        alike = {actor.user_id}
        if mailbox := reviewing.mailbox(found[0]) if found else "":
            cursor.execute(LIKE_HERS, [mailbox])
            alike.update(key for (key,) in cursor.fetchall())
    return {"me": actor.user_id, "accounts": sorted(alike)}


def unrelated(actor: Actor, rows: Iterable[int]) -> frozenset[int]:
    """Those of the dossiers, by their keys, that the actor may judge."""
    with connection.cursor() as cursor:
        cursor.execute(_UNRELATED, {**about(actor), "rows": list(rows)})
        return frozenset(key for (key,) in cursor.fetchall())


def findings(actor: Actor, row: Dossier) -> tuple[Finding, ...]:
    """Refuse a judgement by the person whose file it is, or by whoever is too near to her."""
    near = not unrelated(actor, [row.pk])
    return access.too_near(str(actor.user_id), str(row.user_id), near=near)
