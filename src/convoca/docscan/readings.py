"""Bytes → reading, in this process. Bounded only inside a worker: see ``worker``, ``scanner``."""

from __future__ import annotations

from convoca.docscan import kinds
from convoca.docscan.limits import MAX_BYTES
from convoca.docscan.reading import Kind, Reading, Trouble


def obvious(data: bytes) -> Reading | None:
    """What needs no parser: nothing there, too big, not a type we read, or two types at once."""
    kind = kinds.kind_of(data)
    trouble: Trouble = ""
    if not data:
        trouble = "empty"
    elif len(data) > MAX_BYTES:
        trouble = "too-big"
    elif kinds.is_ambiguous(data, kind):
        kind, trouble = "other", "ambiguous"
    return Reading(kind, trouble=trouble) if trouble or kind == "other" else None


def read(data: bytes) -> Reading:
    """The reading of any bytes. Never raises.

    A parser that stumbles, with whatever exception, has met a damaged file; one that runs out of
    memory, a file that is "too-costly".
    """
    plain = obvious(data)
    if plain is not None:
        return plain
    kind = kinds.kind_of(data)
    try:
        return _parsed(data, kind)
    except MemoryError:
        return Reading(kind, trouble="too-costly")
    except Exception:
        return Reading(kind, trouble="damaged")


def _parsed(data: bytes, kind: Kind) -> Reading:
    # Imported here: the web process never loads a parser of hostile bytes.
    if kind == "pdf":
        from convoca.docscan.pdfs import read_pdf

        return read_pdf(data)
    from convoca.docscan.images import read_image

    return read_image(data, kind)
