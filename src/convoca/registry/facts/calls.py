"""A published call as the rules read it: parsed once per version, because versions never change."""

import json
from functools import lru_cache

from convoca.registry.models import CallVersion
from convoca.rules.calls import CallFile


@lru_cache(maxsize=64)
def call_file(version_id: int) -> CallFile:
    """The call and its vacancies as published under this version."""
    canonical = CallVersion.objects.values_list("canonical", flat=True).get(pk=version_id)
    return CallFile.from_data(json.loads(canonical))


@lru_cache(maxsize=64)
def version_label(version_id: int) -> tuple[int, str]:
    """Number and digest of a version, as receipts quote them."""
    number, digest = CallVersion.objects.values_list("number", "digest").get(pk=version_id)
    return number, digest


def current_version(call_id: str) -> int | None:
    """The id of the version in force: the last one published."""
    return (
        CallVersion.objects.filter(call_id=call_id)
        .order_by("-number")
        .values_list("pk", flat=True)
        .first()
    )
