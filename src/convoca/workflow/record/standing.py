"""What a dossier holds for its next step: what the letter asked, what the receipt lists."""

from collections.abc import Mapping

from convoca.registry.facts.dossiers import Carried
from convoca.registry.models import DocumentVersion, Dossier
from convoca.rules.dossiers import State


def observed(row: Dossier) -> dict[str, int]:
    """The slots that the last letter observed, with the version it looked at."""
    if row.state != State.TO_CORRECT.value:
        return {}
    review = row.reviews.order_by("-number").first()
    if review is None:
        return {}
    found = row.decisions.filter(pk__in=review.observed).select_related("document")
    return {d.slot: d.document.number for d in found}


def line(row: DocumentVersion | Carried) -> dict[str, object]:
    """A document version as receipts list it."""
    return {
        "slot": row.slot,
        "version": row.number,
        "bytes": row.size,
        "sha256": row.sha256,
        "pages": row.pages,
    }


def listing(attached: Mapping[str, Carried]) -> list[dict[str, object]]:
    """Every attached document, by slot."""
    return [line(attached[slot]) for slot in sorted(attached)]
