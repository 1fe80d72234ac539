"""The exam's selected list as the rules read it."""

from typing import cast

from convoca.registry.models import SelectedEntry as Row
from convoca.rules.eligibility import SelectedEntry
from convoca.rules.schema import Track


def selected(call_id: str, folio: str) -> SelectedEntry | None:
    """The entry of a folio in the newest list of the call, or nothing."""
    row = Row.objects.filter(call_id=call_id, folio=folio).order_by("-listing_id").first()
    if row is None:
        return None
    return SelectedEntry(
        folio=row.folio,
        curp=row.curp,
        given_names=row.given_names,
        first_surname=row.first_surname,
        second_surname=row.second_surname,
        track=cast(Track, row.track),
        specialty=row.specialty,
        score=row.score,
    )
