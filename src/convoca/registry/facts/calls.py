"""A published call as the rules read it: parsed once per version, because versions never change."""

import json
from functools import lru_cache

from django.db import connection

from convoca.registry.models import CallVersion
from convoca.rules.calls import CallFile

_CURRENT = "SELECT id FROM registry_callversion WHERE call_id = %s ORDER BY number DESC LIMIT 1"


@lru_cache(maxsize=64)
def call_file(version_id: int) -> CallFile:
    """The call and its vacancies as published under this version."""
    return parsed(CallVersion.objects.values_list("canonical", flat=True).get(pk=version_id))


@lru_cache(maxsize=8)
def parsed(canonical: str) -> CallFile:
    """The call and its vacancies that these canonical bytes are, read once while they are in use."""
    return CallFile.from_data(json.loads(canonical))


@lru_cache(maxsize=64)
def version_label(version_id: int) -> tuple[int, str]:
    """Number and digest of a version, as receipts quote them."""
    number, digest = CallVersion.objects.values_list("number", "digest").get(pk=version_id)
    return number, digest


def current_version(call_id: str) -> int | None:
    """The id of the version in force: the last one published."""
    with connection.cursor() as cursor:
        cursor.execute(_CURRENT, [call_id])
        row = cursor.fetchone()
    return int(row[0]) if row else None
