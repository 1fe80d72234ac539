"""Ordering wishes: whole lists, each a sealed version with its own receipt (L2)."""

from collections.abc import Sequence
from datetime import datetime

from convoca.proof.canonical import encode, salted_digest
from convoca.registry import rows
from convoca.registry.models import (
    PreferenceVersion,
)
from convoca.rules import dossiers, windows
from convoca.rules.findings import Finding
from convoca.rules.sending import preference_problems
from convoca.workflow import audit, files, wishes
from convoca.workflow.answers import Actor, Answer, Done, Refusal
from convoca.workflow.entropy import SECURE, Entropy
from convoca.workflow.files import Held


@audit.once
def save_preferences(
    *,
    actor: Actor,
    at: datetime,
    folio: str,
    vacancies: Sequence[str],
    seen_version: int,
    key: str = "",
    entropy: Entropy = SECURE,
) -> Answer:
    """Save a whole list of wishes, best first, as a new version with its own receipt (L2).

    Allowed until the list's own window closes, before and after sending (A26).
    """
    held = files.hold_own(actor, folio)
    problems = (
        *windows.require(held.call, "prefer", at),
        *preference_problems(held.call, held.file, held.row.specialty, vacancies),
    )
    if held.state in dossiers.TERMINAL:
        problems = (*problems, Finding("dossier.not-possible", "preferences"))
    if seen_version != held.row.preference_version:
        problems = (*problems, Finding("preferences.changed-elsewhere", "preferences"))
    if problems:
        return Refusal(problems)
    return _store_preferences(held, actor, at, list(vacancies), entropy)


def _store_preferences(
    held: Held, actor: Actor, at: datetime, vacancies: list[str], entropy: Entropy
) -> Answer:
    row = held.row
    row.preference_version += 1
    act = {
        "preference_version": row.preference_version,
        "length": len(vacancies),
        "digest": salted_digest(encode(vacancies).decode(), bytes(row.identity.salt)),
    }
    deed = held.deed("preferences.saved", act=act)
    receipt = audit.record(deed, actor=actor, at=at, entropy=entropy)
    rows.add(
        PreferenceVersion(
            dossier=row,
            number=row.preference_version,
            sealed=wishes.sealed(vacancies, row, row.preference_version),
            length=len(vacancies),
            receipt_number=receipt.number,
            saved_at=at,
        )
    )
    rows.change(row, "preference_version")
    return Done(receipt=receipt.number, version=row.preference_version)
