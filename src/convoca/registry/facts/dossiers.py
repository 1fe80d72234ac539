"""A dossier's rows as the rules read them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from convoca.registry.models import AnswerVersion, DataVersion, Decision, DocumentVersion, Dossier
from convoca.rules.documents import FileFacts


@dataclass(frozen=True, slots=True)
class Typed:
    """What the applicant has typed (`fields`) and chosen (`answers`), at a version."""

    version: int
    fields: Mapping[str, str]
    answers: Mapping[str, str]


def typed(dossier: Dossier) -> Typed:
    """The last version of the applicant's data and the last answer to each question."""
    row = DataVersion.objects.filter(dossier=dossier, number=dossier.data_version).first()
    answers = (
        AnswerVersion.objects.filter(dossier=dossier)
        .order_by("requirement", "-id")
        .distinct("requirement")
        .values_list("requirement", "option")
    )
    return Typed(row.number if row else 0, row.fields if row else {}, dict(answers))


Versions = Mapping[str, Sequence[DocumentVersion]]


def versions(dossier: Dossier) -> Versions:
    """Every version of what lay in each slot, with its file, the newest first."""
    found: dict[str, list[DocumentVersion]] = {}
    rows = DocumentVersion.objects.filter(dossier=dossier).select_related("file")
    for row in rows.order_by("slot", "-number"):
        found.setdefault(row.slot, []).append(row)
    return found


def standing(found: Versions) -> dict[str, DocumentVersion]:
    """The document that lies in each slot now: the last version, unless it removed the file."""
    return {slot: rows[0] for slot, rows in found.items() if not rows[0].removed}


def attached(dossier: Dossier) -> dict[str, DocumentVersion]:
    """The document that lies in each slot now, without the versions before it."""
    rows = (
        DocumentVersion.objects.filter(dossier=dossier)
        .select_related("file")
        .order_by("slot", "-number")
        .distinct("slot")
    )
    return {row.slot: row for row in rows if not row.removed}


def last_answer(dossier: Dossier, requirement: str) -> str:
    """The last answer to one question; "" while there is none."""
    rows = AnswerVersion.objects.filter(dossier=dossier, requirement=requirement).order_by("-id")
    return rows.values_list("option", flat=True).first() or ""


def decided(dossier: Dossier, documents: Iterable[DocumentVersion]) -> dict[str, Decision]:
    """The standing decision about each of these document versions: the last one made."""
    ids = {d.pk for d in documents}
    rows = (
        Decision.objects.filter(dossier=dossier, document_id__in=ids)
        .select_related("note")
        .order_by("slot", "-id")
        .distinct("slot")
    )
    return {row.slot: row for row in rows}


def file_facts(stored: Mapping[str, Any]) -> FileFacts:
    """What docscan read, back from its JSON."""
    return FileFacts(**{**stored, "qr": tuple(stored.get("qr", ()))})
