"""Results: before their minute only counts, for anyone; from it on, by code, for everyone."""

from dataclasses import dataclass
from datetime import datetime

from convoca.registry.models import Commitment, Publication, PublishedPlace
from convoca.rules import windows
from convoca.workflow import publish
from convoca.workflow.answers import NotFound
from convoca.workflow.queries import calls, places


@dataclass(frozen=True, slots=True)
class Line:
    """One of the assigned, by public code."""

    code: str
    place: places.Place


@dataclass(frozen=True, slots=True)
class Promise:
    """What was committed before the run, and what has been done since; no outcome."""

    inputs_digest: str
    commitment: str
    committed_at: datetime
    ran_at: datetime | None
    holds: bool | None
    sealed_at: datetime | None


@dataclass(frozen=True, slots=True)
class ResultsPage:
    """`lines` is empty before the release; `asked` is the line of the code that was asked for."""

    release: datetime
    released_at: datetime | None
    promise: Promise | None
    counts: dict[str, int]
    lines: tuple[Line, ...]
    after: str | None
    asked: Line | None
    seed: int | None
    nonce: str


def page(
    call_id: str, at: datetime, code: str = "", *, after: str = "", limit: int = 100
) -> ResultsPage:
    """The results page of a call at an instant; the first to ask after the minute publishes."""
    call = calls.file(call_id).call
    publication = publish.release(call_id=call_id, at=at)
    committed = _committed(call_id)
    counts = _counts(committed)
    lines: tuple[Line, ...] = ()
    following, asked = None, None
    if publication is not None:
        lines, following = _lines(publication, after, limit)
        asked = _asked(publication, code)
    return ResultsPage(
        release=windows.release_instant(call),
        released_at=publication.released_at if publication else None,
        promise=_promise(committed) if committed else None,
        counts=counts,
        lines=lines,
        after=following,
        asked=asked,
        seed=publication.seed if publication else None,
        nonce=publication.nonce if publication else "",
    )


def every_line(call_id: str, at: datetime) -> list[Line]:
    """The whole list, for downloads; NotFound before the release."""
    publication = _published(call_id, at)
    return list(_lines(publication, "", 10**9)[0])


def replay(call_id: str, at: datetime) -> bytes:
    """The zip with which anyone repeats and checks the assignment; NotFound before the release."""
    return bytes(_published(call_id, at).replay)


def own(call_id: str, code: str, at: datetime) -> Line | None:
    """The line of one's own code, once released."""
    publication = publish.release(call_id=call_id, at=at)
    return _asked(publication, code) if publication else None


def _published(call_id: str, at: datetime) -> Publication:
    publication = publish.release(call_id=call_id, at=at)
    if publication is None:
        raise NotFound(call_id)
    return publication


def _lines(publication: Publication, after: str, limit: int) -> tuple[tuple[Line, ...], str | None]:
    rows = PublishedPlace.objects.filter(publication=publication, public_code__gt=after)
    found = list(rows.order_by("public_code").values_list("public_code", "vacancy")[: limit + 1])
    more = len(found) > limit
    known = calls.file(publication.call_id).by_id
    lines = tuple(Line(c, places.place(known[v])) for c, v in found[:limit])
    return lines, lines[-1].code if more else None


def _asked(publication: Publication, code: str) -> Line | None:
    wanted = code.strip().upper()
    row = PublishedPlace.objects.filter(publication=publication, public_code=wanted).first()
    if row is None or not wanted:
        return None
    return Line(wanted, places.by_ids(publication.call_id, [row.vacancy])[0])


def _committed(call_id: str) -> Commitment | None:
    """What was committed and what followed, in one row and without what is sealed."""
    rows = Commitment.objects.select_related("run__verification", "run__seal")
    unread = ("sealed_secret", "sealed_market", "run__sealed_outcome")
    return rows.defer(*unread).filter(call_id=call_id).first()


def _counts(committed: Commitment | None) -> dict[str, int]:
    run = getattr(committed, "run", None) if committed else None
    return dict(run.counts) if run else {}


def _promise(committed: Commitment) -> Promise:
    run = getattr(committed, "run", None)
    checked = getattr(run, "verification", None) if run else None
    seal = getattr(run, "seal", None) if run else None
    return Promise(
        inputs_digest=committed.inputs_digest,
        commitment=committed.commitment,
        committed_at=committed.committed_at,
        ran_at=run.ran_at if run else None,
        holds=checked.holds if checked else None,
        sealed_at=seal.sealed_at if seal else None,
    )
