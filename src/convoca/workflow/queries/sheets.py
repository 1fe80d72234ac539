"""The sheets of one's own documents, and every version there was of each."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from convoca import docscan
from convoca.registry.models import DocumentVersion, Dossier, StoredFile
from convoca.workflow.answers import Actor
from convoca.workflow.queries import kept

PICTURE_WIDTH = 240  # pixels: twice what a telephone shows of a sheet in a list


@dataclass(frozen=True, slots=True)
class Version:
    """A version of what lay in a slot; `kept` while its bytes are."""

    number: int
    removed: bool
    kept: bool
    sha256: str
    size: int
    pages: int
    at: datetime


def versions(row: Dossier, slot: str) -> list[Version]:
    """Every version, the newest first; the caller has proved that its reader may see them."""
    found = DocumentVersion.objects.filter(dossier=row, slot=slot).order_by("-number")
    return [
        Version(v.number, v.removed, v.file_id is not None, v.sha256, v.size, v.pages, v.at)
        for v in found
    ]


def names(row: Dossier, files: Collection[int]) -> dict[int, str]:
    """What the files were called from which the pages of a document come."""
    found = StoredFile.objects.filter(dossier=row, pk__in=files)
    return dict(found.values_list("pk", "filename"))


def picture(actor: Actor, folio: str, slot: str, number: int, sheet: int) -> bytes:
    """A small picture of a sheet of one's own document; empty when it cannot be shown."""
    _, data, _ = kept.document(actor, folio, slot, number)
    return docscan.picture(data, sheet, PICTURE_WIDTH)
