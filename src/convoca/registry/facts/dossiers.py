"""A dossier's rows as the rules read them."""

from collections.abc import Iterable, Mapping
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


def attached(dossier: Dossier) -> dict[str, DocumentVersion]:
    """The document that lies in each slot now: the last version, unless it removed the file."""
    rows = (
        DocumentVersion.objects.filter(dossier=dossier)
        .select_related("file")
        .order_by("slot", "-number")
        .distinct("slot")
    )
    return {row.slot: row for row in rows if not row.removed}


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
