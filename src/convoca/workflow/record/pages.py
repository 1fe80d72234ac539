"""Pages, not files: photographs and PDFs that make one document, page by page.

Each change makes a new version with its receipt; what lay there before stays listed. What is
attached is always what the page shows: there is nothing to remember to save.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import PurePath

from convoca import docscan
from convoca.docscan import kinds
from convoca.registry.models import DocumentVersion, StoredFile
from convoca.rules.findings import Effect, Finding
from convoca.rules.schema import Slot
from convoca.workflow import files, storage
from convoca.workflow.answers import Actor, Answer, NotFound, Refusal, refuse
from convoca.workflow.entropy import SECURE, Entropy
from convoca.workflow.files import Held
from convoca.workflow.record.binding import Bundle, Page, Stored, bind
from convoca.workflow.record.incoming import (
    PHOTOGRAPHS,
    TROUBLES,
    Incoming,
    Piece,
    fair,
    prepared,
)
from convoca.workflow.record.papers import attach, counts_at, slot_of


@dataclass(frozen=True, slots=True)
class _Change:
    """Who changes what, and when."""

    actor: Actor
    at: datetime
    counts_at: datetime
    folio: str
    slot: Slot
    key: str
    entropy: Entropy


def bring(
    *,
    actor: Actor,
    at: datetime,
    folio: str,
    slot: str,
    incoming: Sequence[Incoming],
    where: str = "instead",
    place: int = 0,
    seen_version: int = 0,
    key: str = "",
    entropy: Entropy = SECURE,
) -> Answer:
    """Put files into a slot: "instead" of what lies there, "after" its pages, or at a "place".

    Photographs are set upright, sized and become pages; a single PDF that takes the place of
    everything stays as it came, byte for byte, so that a digital signature in it still holds.
    """
    held = files.look_own(actor, folio)
    found = slot_of(held, slot)
    first = incoming[0]
    as_it_came = kinds.kind_of(first.data) not in PHOTOGRAPHS.values() or "pdf" not in found.accepts
    began = [one.began for one in incoming if one.began is not None]
    begun = max(began) if len(began) == len(incoming) else None
    if where == "instead" and len(incoming) == 1 and as_it_came:
        return attach(
            actor=actor,
            at=at,
            folio=folio,
            slot=slot,
            filename=first.filename,
            data=first.data,
            key=key,
            uploads=[first.upload] if first.upload else [],
            began=begun,
            entropy=entropy,
        )
    if "pdf" not in found.accepts:
        accepted = {"found": "pdf", "accepted": ", ".join(found.accepts)}
        return refuse("document.kind-not-accepted", slot, **accepted)
    change = _Change(actor, at, counts_at(at, begun), folio, found, key, entropy)
    return _bring(held, change, incoming, where, place, seen_version)


def arrange(
    *,
    actor: Actor,
    at: datetime,
    folio: str,
    slot: str,
    pages: Sequence[tuple[int, int]],
    seen_version: int,
    key: str = "",
    entropy: Entropy = SECURE,
) -> Answer:
    """Order, turn or leave out pages: each is a place in `seen_version` (from 1) and more turns.

    Refused if the document changed since that version was shown.
    """
    held = files.look_own(actor, folio)
    change = _Change(actor, at, at, folio, slot_of(held, slot), key, entropy)
    before = _pages_of(held, slot, seen_version)
    if not pages or any(not 1 <= place <= len(before) for place, _ in pages):
        return refuse("document.no-such-page", slot)
    wanted = [
        replace(before[place - 1], turns=(before[place - 1].turns + turns) % 4)
        for place, turns in pages
    ]
    return _compose(held, change, wanted, (), seen_version, ())


def pages_of(row: DocumentVersion) -> tuple[Page, ...]:
    """The pages of a version, in order: where each comes from."""
    if row.made_of:
        return tuple(Page(*one) for one in row.made_of)
    return tuple(Page(row.file_id or 0, number + 1) for number in range(row.pages))


def _bring(
    held: Held,
    change: _Change,
    incoming: Sequence[Incoming],
    where: str,
    place: int,
    seen_version: int,
) -> Answer:
    pieces: list[Piece] = []
    problems: list[Finding] = []
    for one in incoming:
        piece = prepared(held, change.slot, one)
        if isinstance(piece, Piece):
            pieces.append(piece)
        else:
            problems += piece
    if problems:
        return Refusal(tuple(problems))
    new = [
        Page(-number, page + 1)
        for number, piece in enumerate(pieces, start=1)
        for page in range(piece.stored.seen.pages if piece.stored else 0)
    ]
    before = list(_pages_of(held, change.slot.id, seen_version)) if where != "instead" else []
    if where == "place" and not 1 <= place <= len(before):
        return refuse("document.no-such-page", change.slot.id)
    wanted = [*before[: place - 1], *new, *before[place:]] if where == "place" else [*before, *new]
    instead_of = None if where == "instead" else seen_version
    tokens = tuple(one.upload for one in incoming if one.upload)
    return _compose(held, change, wanted, pieces, instead_of, tokens)


def _compose(
    held: Held,
    change: _Change,
    wanted: Sequence[Page],
    new: Sequence[Piece],
    instead_of: int | None,
    tokens: tuple[str, ...],
) -> Answer:
    """Make the document of these pages, look at it as at any other, and bind it."""
    whole = _is_whole(wanted, new)
    data = new[0].data if whole else _joined(held, change.slot, wanted, new)
    if isinstance(data, Refusal):
        return data
    name = _name(held, wanted, new)
    seen = docscan.inspect(data, name)
    problems = files.noticed(held, change.slot, seen)
    if any(f.effect is Effect.REFUSE for f in problems):
        return Refusal(problems)
    pieces = tuple(_stored(piece) for piece in new)
    document = (
        replace(pieces[0], filename=name, seen=seen)
        if whole
        else Stored(storage.put(data), name, seen)
    )
    bundle = Bundle(
        document,
        (document,) if whole else pieces,
        () if whole else tuple(wanted),
        instead_of,
        problems,
        tokens,
    )
    bound = bind(
        actor=change.actor,
        at=change.at,
        folio=change.folio,
        slot=change.slot.id,
        bundle=bundle,
        counts_at=change.counts_at,
        key=change.key,
        entropy=change.entropy,
    )
    if isinstance(bound, Refusal):
        storage.delete_all({document.key, *(piece.key for piece in pieces)})
    return bound


def _is_whole(wanted: Sequence[Page], new: Sequence[Piece]) -> bool:
    """Whether the document is one new file as it is: its pages, all of them, in their order."""
    if len(new) != 1 or new[0].stored is None:
        return False
    return list(wanted) == [Page(-1, n + 1) for n in range(new[0].stored.seen.pages)]


def _joined(
    held: Held, slot: Slot, wanted: Sequence[Page], new: Sequence[Piece]
) -> bytes | Refusal:
    """One PDF of pages that are stored and pages that just came."""
    old = _files(held, {page.file for page in wanted if page.file > 0})
    order = list(dict.fromkeys(page.file for page in wanted))
    parts = [new[-n - 1].data if n < 0 else storage.get(old[n].key) for n in order]
    places = [(order.index(page.file), page.page, page.turns) for page in wanted]
    joined = docscan.join(parts, places, most=fair(slot))
    if joined.trouble:
        return refuse(TROUBLES[joined.trouble], slot.id)
    return joined.data


def _stored(piece: Piece) -> Stored:
    assert piece.stored is not None
    return replace(piece.stored, key=storage.put(piece.data))


def _name(held: Held, wanted: Sequence[Page], new: Sequence[Piece]) -> str:
    """The document is called like the file its first page came from."""
    first = wanted[0].file
    if first > 0:
        filename = _files(held, {first})[first].filename
    else:
        stored = new[-first - 1].stored
        filename = stored.filename if stored else ""
    stem = PurePath(filename.replace("\\", "/")).stem[:190] or "documento"
    return f"{stem}.pdf"


def _pages_of(held: Held, slot: str, number: int) -> tuple[Page, ...]:
    rows = DocumentVersion.objects.filter(dossier=held.row, slot=slot, number=number)
    row = rows.exclude(removed=True).exclude(file=None).first()
    return pages_of(row) if row else ()


def _files(held: Held, numbers: set[int]) -> dict[int, StoredFile]:
    found = {f.pk: f for f in StoredFile.objects.filter(dossier=held.row, pk__in=numbers)}
    if set(found) != numbers:
        raise NotFound(held.row.folio)
    return found
