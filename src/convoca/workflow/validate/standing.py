"""Which decision about each document stands."""

from collections.abc import Iterable
from datetime import datetime

from django.db.models import Q

from convoca.registry.models import Decision, DocumentVersion, Dossier, Recusal
from convoca.workflow.validate import checking


def standing(row: Dossier, documents: Iterable[DocumentVersion]) -> dict[str, Decision]:
    """The decision that stands about each of these document versions: the last one made.

    In a blind double check the second sees none but her own; whoever settles sees what both agreed on.
    What a validator decided in this review before saying that she knows the person does not count.
    """
    ids = {document.pk for document in documents}
    found = (
        Decision.objects.filter(_round(row), dossier=row, document_id__in=ids)
        .select_related("note")
        .order_by("slot", "-id")
        .distinct("slot")
    )
    recused = set(Recusal.objects.filter(dossier=row).values_list("validator_id", flat=True))
    last = _last_letter(row) if recused else None
    return {
        one.slot: one
        for one in found
        if one.validator_id not in recused or (last is not None and one.at <= last)
    }


def _round(row: Dossier) -> Q:
    done = checking.passes(row)
    if not done:
        return Q()
    if len(done) == 1:
        return Q(round=2)
    return Q(round=3) | (Q(round=2) & ~Q(slot__in=checking.disputed(done)))


def _last_letter(row: Dossier) -> datetime | None:
    return row.reviews.order_by("-number").values_list("closed_at", flat=True).first()
