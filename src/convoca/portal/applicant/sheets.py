"""The sheets of a document, as its page lists them, and its versions."""

from collections.abc import Sequence
from dataclasses import dataclass

from convoca.portal.applicant.reader import address, number_of
from convoca.portal.ui.parts import Cell, Table
from convoca.portal.ui.words import said
from convoca.texts.values import size
from convoca.workflow import record
from convoca.workflow.queries import sheets as query
from convoca.workflow.queries.mine import DossierPage, SlotNow

ACTS = ("before", "after", "turn", "drop")
SHOWN = 40  # sheets listed one by one; a longer document is changed by sending it again


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page of the document: its place, the file it came from, its picture."""

    number: int
    source: str
    picture: str
    first: bool
    last: bool


def listing(page: DossierPage, now: SlotNow) -> list[Sheet]:
    """Every sheet of what lies in a slot; none for what is not made of sheets that can be moved."""
    if not _arrangeable(now):
        return []
    assert now.document is not None
    pages = record.pages_of(now.document)
    names = query.names(page.held.row, [one.file for one in pages])
    where = (page.folio, now.needed.slot.id, now.document.number)
    return [
        Sheet(
            number=number,
            source=names.get(one.file, ""),
            picture=address("sheet-picture", *where, number),
            first=number == 1,
            last=number == len(pages),
        )
        for number, one in enumerate(pages, start=1)
    ]


def _arrangeable(now: SlotNow) -> bool:
    document, slot = now.document, now.needed.slot
    if document is None or document.file is None or "pdf" not in slot.accepts:
        return False
    return 0 < document.pages <= SHOWN


def chosen(now: SlotNow, written: str) -> int:
    """The sheet to be replaced, if there is such a one; else 0."""
    number = number_of(written)
    there = now.document is not None and number <= now.document.pages and _arrangeable(now)
    return number if there else 0


def rearranged(count: int, act: str, number: int) -> Sequence[tuple[int, int]] | None:
    """The places and turns after an act on the sheet `number` of `count`; None if there is no such.

    "before" and "after" move it by one place, "turn" gives it a quarter turn to the right.
    """
    if act not in ACTS or not 1 <= number <= count:
        return None
    places = [(n, 0) for n in range(1, count + 1)]
    here = number - 1
    if act == "turn":
        places[here] = (number, 1)
    elif act == "drop":
        del places[here]
    else:
        there = max(0, here - 1) if act == "before" else min(count - 1, here + 1)
        places.insert(there, places.pop(here))
    return places


def versions(page: DossierPage, slot: str) -> Table:
    """Every version of what lay in a slot, the newest first: who, when, how large, its digest."""
    receipts = _receipts(page, slot)
    heads = ("number", "who", "when", "pages", "size", "digest", "receipt")
    return Table(
        caption=said("applicant.versions.caption"),
        heads=[said(f"applicant.versions.{name}") for name in heads],
        rows=[
            [
                Cell(
                    said("applicant.versions.one", number=v.number),
                    _link(page, slot, v),
                    whole=True,
                ),
                Cell(said("applicant.versions.you")),
                Cell(said("applicant.moment", at=v.at)),
                Cell(said("applicant.versions.removed") if v.removed else str(v.pages)),
                Cell("" if v.removed else size(v.size), whole=True),
                Cell("" if v.removed else f"{v.sha256[:8]} {v.sha256[8:16]}"),
                _receipt(page, receipts.get(v.number, "")),
            ]
            for v in query.versions(page.held.row, slot)
        ],
        hide_caption=True,
    )


def _link(page: DossierPage, slot: str, version: query.Version) -> str:
    return address("download", page.folio, slot, version.number) if version.kept else ""


def _receipt(page: DossierPage, number: str) -> Cell:
    return Cell(number, address("receipt", page.folio, number), whole=True) if number else Cell("")


def _receipts(page: DossierPage, slot: str) -> dict[int, str]:
    """The receipt of each version of a slot."""
    found: dict[int, str] = {}
    for one in page.receipts:
        payload = one.document["payload"]
        if one.kind == "document.attached":
            lines = [line for line in payload.get("files", ()) if line["slot"] == slot]
            found |= {int(line["version"]): one.number for line in lines}
        elif one.kind == "document.removed" and payload["act"].get("slot") == slot:
            found[int(payload["act"]["version"])] = one.number
    return found
