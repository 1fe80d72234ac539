"""Which decision about each document stands."""

from collections.abc import Iterable

from convoca.registry.facts import dossiers as facts
from convoca.registry.models import Decision, DocumentVersion, Dossier, Recusal


def standing(row: Dossier, documents: Iterable[DocumentVersion]) -> dict[str, Decision]:
    """The decision that stands about each of these document versions: the last one made.

    What a validator decided in this review before saying that she knows the person does not count.
    """
    found = facts.decided(row, documents)
    recused = set(Recusal.objects.filter(dossier=row).values_list("validator_id", flat=True))
    if not recused:
        return found
    last = row.reviews.order_by("-number").values_list("closed_at", flat=True).first()
    return {
        slot: one
        for slot, one in found.items()
        if one.validator_id not in recused or (last is not None and one.at <= last)
    }
