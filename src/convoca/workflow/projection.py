"""The current state beside each dossier is a projection: it can be held against its source, and rebuilt."""

from datetime import datetime

from django.db import transaction

from convoca.registry.models import Dossier, Transition


def differing(call_id: str) -> list[int]:
    """Dossiers whose current state is not that of their last transition; must be none."""
    rebuilt = _rebuilt(call_id)
    stored = Dossier.objects.filter(call_id=call_id).values_list("pk", "state", "state_at")
    return [pk for pk, state, at in stored if rebuilt.get(pk) != (state, at)]


@transaction.atomic
def rebuild(call_id: str) -> int:
    """Set every current state from the last transition; how many had to change."""
    wrong = differing(call_id)
    rebuilt = _rebuilt(call_id)
    rows = list(Dossier.objects.select_for_update().filter(pk__in=wrong))
    for row in rows:
        row.state, row.state_at = rebuilt[row.pk]
    Dossier.objects.bulk_update(rows, ["state", "state_at"], batch_size=500)
    return len(rows)


def _rebuilt(call_id: str) -> dict[int, tuple[str, datetime]]:
    last = (
        Transition.objects.filter(dossier__call_id=call_id)
        .order_by("dossier_id", "-number")
        .distinct("dossier_id")
        .values_list("dossier_id", "state", "at")
    )
    return {pk: (state, at) for pk, state, at in last}
