"""Uploads that go on where the line broke: begun with a name, a length and a digest, then filled.

Nothing is attached by this: when every byte is here, `whole` gives the file to `record.attach`.
"""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from convoca.registry import rows
from convoca.registry.models import Upload
from convoca.rules.findings import Finding
from convoca.workflow import arriving, clock, files, record
from convoca.workflow.answers import Actor, Answer, Done, NotFound, Refusal, refuse

LASTS = timedelta(hours=24)  # an upload that rests longer than this is let go
AT_ONCE = 12  # unfinished uploads of one dossier; the oldest makes room for the next
_STRAY_SECONDS = timedelta(hours=1).total_seconds()


@dataclass(frozen=True, slots=True)
class Standing:
    """How far an upload has come: `arrived` of `size` bytes, kept until `expires`."""

    arrived: int
    size: int
    expires: datetime


@dataclass(frozen=True, slots=True)
class Whole:
    """A file that arrived whole. `began` is when it was announced with its digest."""

    token: str
    filename: str
    data: bytes
    began: datetime | None


def begin(
    *,
    actor: Actor,
    at: datetime,
    folio: str,
    slot: str,
    filename: str,
    size: int,
    sha256: str = "",
) -> Answer:
    """Make room for a file of `size` bytes on its way to a slot; the reference is its token.

    The same file announced again (by its digest) is the same upload: it goes on where it was, from
    another page, another day or another telephone.
    """
    held = files.look_own(actor, folio)
    if problems := record.not_receivable(held, slot, at=at, filename=filename, size=size):
        return Refusal(problems)
    waiting = Upload.objects.filter(dossier=held.row, receipt="").order_by("id")
    same = waiting.filter(slot=slot, size=size, sha256=sha256, filename=filename[-200:])
    if sha256 and (found := same.first()) and _is_here(found):
        return Done(reference=found.token)
    _let_go(list(waiting)[: max(0, waiting.count() - AT_ONCE + 1)])
    row = Upload(
        dossier=held.row,
        token=arriving.begin(),
        slot=slot,
        filename=filename[-200:],
        size=size,
        sha256=sha256,
        began_at=at,
        expires_at=clock.wall() + LASTS,
    )
    return Done(reference=rows.add(row).token)


def refusals(
    *, actor: Actor, at: datetime, folio: str, slot: str, filename: str, size: int
) -> tuple[Finding, ...]:
    """Why such a file cannot come; empty when it may."""
    held = files.look_own(actor, folio)
    return record.not_receivable(held, slot, at=at, filename=filename, size=size)


def standing(actor: Actor, folio: str, slot: str, token: str) -> Standing:
    """How far one's own upload has come; NotFound when it is another's, or was let go."""
    row = _own(actor, folio, slot, token)
    arrived = row.size if row.receipt else arriving.arrived(token)
    return Standing(arrived, row.size, row.expires_at)


def take(
    *, actor: Actor, folio: str, slot: str, token: str, offset: int, pieces: Iterable[bytes]
) -> Standing:
    """Append what comes over the line at `offset`, up to the announced length.

    Whatever arrived before the line broke stays. Nothing is written if `offset` is not where the
    upload stands: the answer says where.
    """
    row = _own(actor, folio, slot, token)
    if row.receipt:
        return Standing(row.size, row.size, row.expires_at)
    arrived = arriving.append(token, offset, _bounded(pieces, row.size - offset))
    return Standing(arrived, row.size, row.expires_at)


def cancel(*, actor: Actor, folio: str, slot: str, token: str) -> None:
    """Let one's own unfinished upload go."""
    row = _own(actor, folio, slot, token)
    if not row.receipt:
        _let_go([row])


def whole(*, actor: Actor, folio: str, slot: str, token: str) -> Whole | Answer:
    """The file, when every byte arrived and they are the announced ones.

    An upload that was attached already answers with the receipt it got: a repeated request is one
    act. Bytes that are not the announced ones are let go.
    """
    row = _own(actor, folio, slot, token)
    if row.receipt:
        return Done(receipt=row.receipt)
    data = arriving.whole(token)
    if len(data) != row.size:
        return refuse("upload.unfinished", slot, arrived=len(data), size=row.size)
    if row.sha256 and hashlib.sha256(data).hexdigest() != row.sha256:
        _let_go([row])
        return refuse("upload.digest-differs", slot)
    return Whole(token, row.filename, data, row.began_at if row.sha256 else None)


def sweep(at: datetime | None = None) -> int:
    """Let go of uploads whose time is over, and of bytes that belong to none; how many."""
    over = list(Upload.objects.filter(expires_at__lt=at or clock.wall()))
    _let_go(over)
    known = set(Upload.objects.values_list("token", flat=True))
    strays = list(arriving.strays(known, older_than=_STRAY_SECONDS))
    arriving.forget(strays)
    return len(over) + len(strays)


def _own(actor: Actor, folio: str, slot: str, token: str) -> Upload:
    found = Upload.objects.filter(
        token=token, slot=slot, dossier__folio=folio, dossier__user_id=actor.user_id
    ).first()
    if found is None or (not found.receipt and not _is_here(found)):
        raise NotFound(token)
    return found


def _is_here(row: Upload) -> bool:
    try:
        return row.expires_at > clock.wall() and arriving.arrived(row.token) <= row.size
    except FileNotFoundError:
        return False


def _bounded(pieces: Iterable[bytes], room: int) -> Iterable[bytes]:
    for piece in pieces:
        if room <= 0:
            return
        yield piece[:room]
        room -= len(piece)


def _let_go(uploads: list[Upload]) -> None:
    Upload.objects.filter(pk__in=[u.pk for u in uploads]).delete()
    arriving.forget(u.token for u in uploads)
