"""Receipts as cards: what was done, when, which files, and the digest to compare."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from convoca.portal.applicant.printing import slot_names
from convoca.portal.applicant.reader import address
from convoca.portal.ui.parts import Cell, ReceiptCard, Row, Table
from convoca.portal.ui.words import in_language, language, said
from convoca.press import receipts
from convoca.proof.receipt import item_digest
from convoca.texts.values import size
from convoca.workflow.queries.mine import DossierPage, ReceiptLine


def card(page: DossierPage, document: Mapping[str, Any]) -> ReceiptCard:
    """One receipt, with how to keep it."""
    payload = document["payload"]
    number = str(payload["number"])
    return ReceiptCard(
        number=number,
        what=receipts.kind(str(payload["kind"]), language()),
        at=datetime.fromisoformat(payload["at"]),
        digest=item_digest(document),
        rows=_rows(page, payload),
        data_url=address("receipt-data", page.folio, number),
        pdf_url=address("receipt-pdf", page.folio, number),
    )


def _rows(page: DossierPage, payload: Mapping[str, Any]) -> list[Row]:
    found = [
        Row(said("applicant.folio"), page.folio),
        *([Row(said("temporary.label"), mine)] if (mine := _temporary(payload)) else []),
        Row(said("applicant.public-code"), page.public_code),
        Row(said("applicant.call"), in_language(page.call.title)),
    ]
    act = payload.get("act", {})
    if "preference_version" in act and "length" in act:
        words = said(
            "applicant.preferences.version", number=act["preference_version"], count=act["length"]
        )
        found.append(Row(said("applicant.preferences.title"), words))
    return found


def _temporary(payload: Mapping[str, Any]) -> str:
    """What its owner went by when it was signed, if she had no CURP."""
    return str(payload.get("temporary_identity", ""))


def files(page: DossierPage, document: Mapping[str, Any]) -> list[dict[str, Any]]:
    """The files a receipt lists, by the names of their requirements."""
    names = slot_names(page)
    return [
        {**line, "title": names.get(line["slot"], line["slot"])}
        for line in document["payload"].get("files", ())
    ]


def table(page: DossierPage, rows: Iterable[ReceiptLine]) -> Table:
    """The receipts of a dossier, newest first."""
    lang = language()
    return Table(
        caption=said("applicant.receipts.caption"),
        heads=[said(f"applicant.receipts.{name}") for name in ("what", "when", "number")],
        rows=[
            [
                Cell(_what(page, row, lang), address("receipt", page.folio, row.number)),
                Cell(said("applicant.moment", at=row.at)),
                Cell(row.number),
            ]
            for row in rows
        ],
        hide_caption=True,
    )


def _what(page: DossierPage, row: ReceiptLine, lang: str) -> str:
    what = receipts.kind(row.kind, lang)
    listed = row.document["payload"].get("files", ())
    if row.kind == "document.attached" and listed:
        title = slot_names(page).get(listed[0]["slot"], listed[0]["slot"])
        return said("applicant.problem", what=what, cause=f"{title}, {size(listed[0]['bytes'])}")
    return what


def lists(page: DossierPage) -> list[tuple[int, int, datetime, str]]:
    """The receipted versions of the preference list: number, length, instant, receipt."""
    return [
        (
            int(row.document["payload"]["act"]["preference_version"]),
            int(row.document["payload"]["act"]["length"]),
            row.at,
            row.number,
        )
        for row in page.receipts
        if row.kind == "preferences.saved"
    ]
