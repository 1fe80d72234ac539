"""Which decision about each document stands."""

from collections.abc import Callable, Iterable
from datetime import datetime

from convoca.registry.models import Decision, DecisionNote, DocumentVersion, Dossier, Recusal
from convoca.registry.rows import Reading
from convoca.workflow.validate import checking

_DECISIONS = Reading(
    "FROM registry_decision d LEFT JOIN registry_decisionnote n ON n.decision_id = d.id"
    " WHERE d.dossier_id = %s AND d.document_id = ANY(%s) ORDER BY d.slot, d.id DESC",
    d=Decision,
    n=DecisionNote,
)
_RECUSED = Reading("FROM registry_recusal r WHERE r.dossier_id = %s", r=Recusal)


def standing(row: Dossier, documents: Iterable[DocumentVersion]) -> dict[str, Decision]:
    """The decision that stands about each of these document versions: the last one made.

    In a blind double check the second sees none but her own; whoever settles sees what both agreed on.
    What a validator decided in this review before saying that she knows the person does not count.
    """
    counts = _round(row)
    found: dict[str, Decision] = {}
    for decision, note in _DECISIONS.all(row.pk, [document.pk for document in documents]):
        if counts(decision):
            # Read with it: whoever asks for the note does not ask the database again.
            decision._state.fields_cache["note"] = note
            found.setdefault(decision.slot, decision)
    recused = {one.validator_id for (one,) in _RECUSED.all(row.pk)}
    last = _last_letter(row) if recused else None
    return {
        slot: one
        for slot, one in found.items()
        if one.validator_id not in recused or (last is not None and one.at <= last)
    }


def _round(row: Dossier) -> Callable[[Decision], bool]:
    done = checking.passes(row)
    if not done:
        return lambda _: True
    if len(done) == 1:
        return lambda one: one.round == 2
    disputed = checking.disputed(done)
    return lambda one: one.round == 3 or (one.round == 2 and one.slot not in disputed)


def _last_letter(row: Dossier) -> datetime | None:
    return row.reviews.order_by("-number").values_list("closed_at", flat=True).first()
