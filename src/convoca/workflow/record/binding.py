"""Binding stored bytes to a slot: a version, its receipt, and what it is made of, in one act."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime

from convoca.registry import rows
from convoca.registry.facts import dossiers as facts
from convoca.registry.models import DocumentVersion, Dossier, StoredFile, Upload
from convoca.rules import windows
from convoca.rules.documents import FileFacts
from convoca.rules.dossiers import State
from convoca.rules.findings import Finding
from convoca.workflow import audit, files
from convoca.workflow.answers import Actor, Answer, Done, Refusal, refuse
from convoca.workflow.entropy import Entropy
from convoca.workflow.files import Held
from convoca.workflow.record.standing import line, observed


@dataclass(frozen=True, slots=True)
class Stored:
    """Bytes that lie in the store under `key`, and what was seen in them."""

    key: str
    filename: str
    seen: FileFacts


@dataclass(frozen=True, slots=True)
class Page:
    """A page of a document: which file it comes from, which of its pages, how it is turned.

    `file` is the number of a stored file, or -1, -2… for the first, the second… of the new ones.
    `turns` are quarter turns to the right.
    """

    file: int
    page: int
    turns: int = 0


@dataclass(frozen=True, slots=True)
class Bundle:
    """What is to be bound: the document, the new files that it is made of, its pages.

    Without `pages` the document is the file as it came. `instead_of` is the version it changes;
    None when it takes the place of whatever lies there.
    """

    document: Stored
    pieces: tuple[Stored, ...] = ()
    pages: tuple[Page, ...] = ()
    instead_of: int | None = None
    problems: tuple[Finding, ...] = ()
    uploads: tuple[str, ...] = ()


def closed(held: Held, slot: str, at: datetime) -> tuple[Finding, ...]:
    """A draft takes any file while recording is open; later only what the letter observed."""
    if held.state is State.DRAFT:
        return windows.require(held.call, "record", at)
    if slot in observed(held.row):
        return windows.require(held.call, "correct", at)
    return (Finding("dossier.not-possible", slot),)


def number_of_last(row: Dossier, slot: str) -> int:
    """The number of the last version of what lies in a slot; 0 if nothing ever did."""
    last = facts.last(row, slot)
    return last.number if last else 0


@audit.once
def bind(
    *,
    actor: Actor,
    at: datetime,
    folio: str,
    slot: str,
    bundle: Bundle,
    counts_at: datetime,
    key: str,
    entropy: Entropy,
) -> Answer:
    """Append the version, with its receipt; nothing if another page changed it meanwhile."""
    held = files.hold_own(actor, folio)
    if refused := closed(held, slot, counts_at):
        return Refusal(refused)
    number = number_of_last(held.row, slot)
    if bundle.instead_of not in (None, number):
        return refuse("document.changed-elsewhere", slot)
    row = _version(held.row, slot, number + 1, at, bundle)
    deed = held.deed("document.attached", files=[line(row)])
    receipt = audit.record(deed, actor=actor, at=at, entropy=entropy)
    if bundle.uploads:
        came = Upload.objects.filter(dossier=held.row, slot=slot, token__in=bundle.uploads)
        came.update(receipt=receipt.number)
    return Done(receipt=receipt.number, version=number + 1, findings=bundle.problems)


def _version(row: Dossier, slot: str, number: int, at: datetime, bundle: Bundle) -> DocumentVersion:
    pieces = [_file(row, piece, at) for piece in bundle.pieces]
    keys = {piece.key: file for piece, file in zip(bundle.pieces, pieces, strict=True)}
    document = bundle.document
    file = keys.get(document.key) or _file(row, document, at)
    return rows.add(
        DocumentVersion(
            dossier=row,
            slot=slot,
            number=number,
            file=file,
            sha256=document.seen.sha256,
            size=document.seen.size,
            pages=document.seen.pages,
            at=at,
            made_of=[_made_of(page, pieces) for page in bundle.pages],
        )
    )


def _made_of(page: Page, pieces: Sequence[StoredFile]) -> list[int]:
    file = pieces[-page.file - 1].pk if page.file < 0 else page.file
    return [file, page.page, page.turns % 4]


def _file(row: Dossier, stored: Stored, at: datetime) -> StoredFile:
    return rows.add(
        StoredFile(
            dossier=row,
            key=stored.key,
            filename=stored.filename[-200:],
            facts=asdict(stored.seen),
            stored_at=at,
        )
    )
