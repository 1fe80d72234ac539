"""Files as they come, made ready to give their pages: photographs set upright, PDFs looked at."""

import hashlib
from dataclasses import dataclass
from datetime import datetime

from convoca import docscan
from convoca.docscan import kinds
from convoca.rules import documents
from convoca.rules.documents import FileFacts
from convoca.rules.findings import Effect, Finding
from convoca.rules.schema import Slot
from convoca.workflow.files import Held
from convoca.workflow.record.binding import Stored

PHOTOGRAPHS = {"jpg": "jpeg", "jpeg": "jpeg", "png": "png", "heic": "heic", "heif": "heic"}
TROUBLES = {
    "damaged": "document.damaged",
    "too-many-pixels": "docscan.trouble.too-many-pixels",
    "too-many-pages": "document.too-long",
    "too-costly": "docscan.trouble.too-costly",
    "reader-ended": "docscan.trouble.reader-ended",
    "unchecked": "document.unchecked",
}
FAIR_PAGE = 350_000  # bytes; a photographed page may take these, however many pages there are


@dataclass(frozen=True, slots=True)
class Incoming:
    """A file somebody brings; `upload` is the token under which its bytes came."""

    filename: str
    data: bytes
    upload: str = ""
    began: datetime | None = None


@dataclass(frozen=True, slots=True)
class Piece:
    """A file pages come from: its bytes, and where it lies if it is already stored."""

    data: bytes
    stored: Stored | None = None


def prepared(held: Held, slot: Slot, one: Incoming) -> Piece | tuple[Finding, ...]:
    """A file ready to give its pages: a photograph becomes a page, a PDF is looked at."""
    kind = kinds.kind_of(one.data)
    if kind not in PHOTOGRAPHS.values():
        seen = docscan.inspect(one.data, one.filename)
        problems = documents.findings(held.call, slot, seen)
        refused = tuple(f for f in problems if f.effect is Effect.REFUSE)
        return refused or Piece(one.data, Stored("", one.filename, seen))
    if found := _not_a_photograph(slot, one, kind):
        return (found,)
    joined = docscan.join([one.data], [(0, 1, 0)], most=fair(slot))
    if joined.trouble:
        return (Finding(TROUBLES[joined.trouble], slot.id),)
    return Piece(joined.data, Stored("", one.filename, _page_facts(joined.data)))


def _not_a_photograph(slot: Slot, one: Incoming, kind: str) -> Finding | None:
    """Why the bytes cannot be the photograph they claim to be."""
    declared = kinds.declared(one.filename)
    if len(one.data) > docscan.MAX_BYTES:
        params = {"size": len(one.data), "limit": docscan.MAX_BYTES}
        return Finding("document.too-big", slot.id, params)
    if not {"jpeg" if kind == "heic" else kind} & set(slot.accepts):
        accepted = ", ".join(kind.upper() for kind in slot.accepts)
        return Finding("document.kind-not-accepted", slot.id, {"found": kind, "accepted": accepted})
    if PHOTOGRAPHS.get(declared) != kind:
        names = {"declared": declared, "found": kind}
        return Finding("document.name-differs", slot.id, names)
    return None


def fair(slot: Slot) -> int:
    """How many bytes a photographed page may take, so that all of them fit in the slot."""
    return max(FAIR_PAGE, slot.max_bytes * 9 // 10 // slot.max_pages)


def _page_facts(data: bytes) -> FileFacts:
    digest = hashlib.sha256(data).hexdigest()
    return FileFacts("pdf", "pdf", len(data), digest, pages=1, openable=True)
