"""Asking again about files that the virus scanner could not look at when they arrived."""

import time
from dataclasses import asdict

from django.db import transaction

from convoca.docscan import guard
from convoca.registry.facts.dossiers import file_facts
from convoca.registry.models import StoredFile
from convoca.rules.documents import with_verdict
from convoca.workflow import storage

AT_ONCE = 50
EVERY_SECONDS = 15.0
_asked = {"at": 0.0}


def ask_again_sometimes() -> None:
    """Ask every quarter of a minute, where there is a scanner at all: it reads every file's facts."""
    if guard.is_set() and time.monotonic() - _asked["at"] >= EVERY_SECONDS:
        _asked["at"] = time.monotonic()
        ask_again()


def ask_again() -> int:
    """Ask about the files that wait; how many were answered. The first silence ends the round."""
    waiting = StoredFile.objects.filter(facts__virus="unreachable").order_by("pk")
    answered = 0
    for key in waiting.values_list("pk", flat=True)[:AT_ONCE]:
        if not _ask(key):
            break
        answered += 1
    return answered


@transaction.atomic
def _ask(key: int) -> bool:
    row = StoredFile.objects.select_for_update(skip_locked=True).filter(pk=key).first()
    if row is None or row.facts.get("virus") != "unreachable":
        return True
    found = guard.verdict(storage.get(row.key))
    if found is None or found.status == "unreachable":
        return False
    row.facts = asdict(with_verdict(file_facts(row.facts), found.status, found.name))
    row.save(update_fields=["facts"])
    return True
