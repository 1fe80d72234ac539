"""A dossier's rows as the rules read them."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, cast

from django.db import connection

from convoca.registry.models import (
    AnswerVersion,
    Decision,
    DocumentVersion,
    Dossier,
    StoredFile,
)
from convoca.registry.rows import Reading
from convoca.rules import looks
from convoca.rules.documents import FileFacts


@dataclass(frozen=True, slots=True)
class Typed:
    """What the applicant has typed (`fields`) and chosen (`answers`), at a version."""

    version: int
    fields: Mapping[str, str]
    answers: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Carried:
    """A file that a dossier carries now; `facts` without how its pages look, None once erased."""

    slot: str
    number: int
    size: int
    sha256: str
    pages: int
    facts: FileFacts | None


_ANSWERED = """
    SELECT jsonb_object_agg(a.requirement, a.option) FROM (
        SELECT DISTINCT ON (requirement) requirement, option FROM registry_answerversion
        WHERE dossier_id = %(dossier)s ORDER BY requirement, id DESC
    ) a
"""
_TYPED = f"""
SELECT v.number, v.fields, ({_ANSWERED})
FROM registry_dataversion v WHERE v.dossier_id = %(dossier)s AND v.number = %(number)s
"""  # noqa: S608 - our own sentences
_FILES = "registry_documentversion d LEFT JOIN registry_storedfile f ON f.id = d.file_id"
_LIES_NOW = """
    NOT d.removed AND d.number = (
        SELECT MAX(l.number) FROM registry_documentversion l
        WHERE l.dossier_id = d.dossier_id AND l.slot = d.slot
    )
"""
_CONTENT = f"""
SELECT v.number, v.fields, ({_ANSWERED}), (
    SELECT json_agg(json_build_object(
        'slot', d.slot, 'number', d.number, 'size', d.size, 'sha256', d.sha256, 'pages', d.pages,
        'facts', jsonb_set(f.facts, '{{look,pages}}', '[]', false)
    ))::text
    FROM {_FILES} WHERE d.dossier_id = %(dossier)s AND {_LIES_NOW}
)
FROM (SELECT) one
LEFT JOIN registry_dataversion v ON v.dossier_id = %(dossier)s AND v.number = %(number)s
"""  # noqa: S608 - our own sentences


def typed(dossier: Dossier) -> Typed:
    """The last version of the applicant's data and the last answer to each question."""
    with connection.cursor() as cursor:
        cursor.execute(_TYPED, {"dossier": dossier.pk, "number": dossier.data_version})
        row = cursor.fetchone()
    return _typed(*row) if row else Typed(0, {}, {})


def _typed(number: int | None, fields: str | None, answered: str | None) -> Typed:
    return Typed(number or 0, json.loads(fields or "{}"), json.loads(answered or "{}"))


def content(dossier: Dossier) -> tuple[Typed, dict[str, Carried]]:
    """What is typed and chosen, and the file in each slot now: all that sending asks about.

    How a page looks keeps nobody from sending (`precheck.blocking`), so that part is left out.
    """
    with connection.cursor() as cursor:
        cursor.execute(_CONTENT, {"dossier": dossier.pk, "number": dossier.data_version})
        *said, carried = cursor.fetchone()
    return _typed(*said), {one["slot"]: _carried(one) for one in json.loads(carried or "[]")}


def _carried(stored: dict[str, Any]) -> Carried:
    found = stored.pop("facts")
    return Carried(**stored, facts=file_facts(found) if found else None)


def answers(dossiers: Iterable[Dossier]) -> dict[int, dict[str, str]]:
    """The last answer to each question, of many dossiers at once, by their keys."""
    last = AnswerVersion.objects.filter(dossier__in=dossiers).order_by(
        "dossier_id", "requirement", "-id"
    )
    found: dict[int, dict[str, str]] = {}
    for row in last.distinct("dossier_id", "requirement"):
        found.setdefault(row.dossier_id, {})[row.requirement] = row.option
    return found


Versions = Mapping[str, Sequence[DocumentVersion]]


_DOCUMENTS = f"FROM {_FILES} WHERE d.dossier_id = %s"
_VERSIONS = Reading(f"{_DOCUMENTS} ORDER BY d.slot, d.number DESC", d=DocumentVersion, f=StoredFile)
_LAST = Reading(
    f"{_DOCUMENTS} AND d.slot = %s ORDER BY d.number DESC LIMIT 1", d=DocumentVersion, f=StoredFile
)
_ATTACHED = Reading(
    f"{_DOCUMENTS} AND {_LIES_NOW} ORDER BY d.slot", d=DocumentVersion, f=StoredFile
)


def versions(dossier: Dossier) -> Versions:
    """Every version of what lay in each slot, with its file, the newest first."""
    found: dict[str, list[DocumentVersion]] = {}
    for row, file in _VERSIONS.all(dossier.pk):
        row.file = file
        found.setdefault(row.slot, []).append(row)
    return found


def standing(found: Versions) -> dict[str, DocumentVersion]:
    """The document that lies in each slot now: the last version, unless it removed the file."""
    return {slot: rows[0] for slot, rows in found.items() if not rows[0].removed}


def attached(dossier: Dossier) -> dict[str, DocumentVersion]:
    """The document that lies in each slot now, without the versions before it."""
    found = {}
    for row, file in _ATTACHED.all(dossier.pk):
        row.file = file
        found[row.slot] = row
    return found


def last(dossier: Dossier, slot: str) -> DocumentVersion | None:
    """The last version of what lay in one slot, also one that removed the file."""
    found = _LAST.first(dossier.pk, slot)
    if found is None:
        return None
    row, row.file = found
    return cast(DocumentVersion, row)


_ANSWER = Reading(
    "FROM registry_answerversion a WHERE a.dossier_id = %s AND a.requirement = %s"
    " ORDER BY a.id DESC LIMIT 1",
    a=AnswerVersion,
)


def last_answer(dossier: Dossier, requirement: str) -> str:
    """The last answer to one question; "" while there is none."""
    found = _ANSWER.first(dossier.pk, requirement)
    return str(found[0].option) if found else ""


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
    look = looks.from_data(stored.get("look"))
    return FileFacts(**{**stored, "qr": tuple(stored.get("qr", ())), "look": look})
