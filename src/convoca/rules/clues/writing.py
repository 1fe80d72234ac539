"""The catalogue of hospitals as it would be once a preview is approved, with its history kept.

What changes is not overwritten: the entry that was ends the day before, and another begins that day. A
hospital whose key changes begins under the new one and says which was the previous.
"""

import csv
import io
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from convoca.rules.catalogues import HOSPITAL_COLUMNS, Catalogues, Hospital
from convoca.rules.clues import names
from convoca.rules.clues.listing import Unit
from convoca.rules.clues.preview import Change, Preview

_DAY = timedelta(days=1)


def text(catalogues: Catalogues, preview: Preview, *, source: str) -> str:
    """`hospitals.csv` with the changes of a preview; `source` says where they come from."""
    return _table(_hospitals(catalogues, preview, source))


def _hospitals(catalogues: Catalogues, preview: Preview, source: str) -> Iterator[Hospital]:
    ended = {one.before for one in preview.changes if one.before}
    last = preview.on - _DAY
    for versions in catalogues.versions.values():
        for hospital in versions:
            closing = {"valid_to": last} if hospital in ended else {}
            yield hospital.model_copy(update=closing)
    states = {state.curp_code: state.id for state in catalogues.states.values()}
    for change in preview.changes:
        if change.unit and "closed" not in change.kinds:
            yield _begun(change, change.unit, states, preview.on, source)


def _begun(change: Change, unit: Unit, states: dict[str, str], on: date, source: str) -> Hospital:
    """The entry that begins that day: as we had it but for what changes."""
    before = change.before
    as_listed = before is None or "key-changed" in change.kinds
    moved = as_listed or "moved" in change.kinds
    assert unit.latitude is not None or not moved
    return Hospital(
        clues=unit.clues,
        name=names.written(unit.name)
        if before is None or "renamed" in change.kinds
        else before.name,
        institution=unit.institution if as_listed or before is None else before.institution,
        municipality=names.written(unit.municipality)
        if before is None or "municipality" in change.kinds
        else before.municipality,
        state=states[unit.state] if before is None else before.state,
        latitude=_rounded(unit.latitude, before.latitude if before and not moved else None),
        longitude=_rounded(unit.longitude, before.longitude if before and not moved else None),
        previous=_previous(change),
        valid_from=on,
        source=source,
    )


def _rounded(listed: float | None, kept: float | None) -> float:
    """Coordinates to 0.01°: enough to draw a dot."""
    value = listed if kept is None else kept
    assert value is not None
    return round(value, 2)


def _previous(change: Change) -> str:
    if change.before is None:
        return ""
    return change.before.clues if "key-changed" in change.kinds else change.before.previous


def _table(hospitals: Iterable[Hospital]) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(HOSPITAL_COLUMNS)
    ordered = sorted(hospitals, key=lambda one: (one.clues, one.valid_from or date.min))
    writer.writerows([_cell(one, name) for name in HOSPITAL_COLUMNS] for one in ordered)
    return out.getvalue()


def _cell(hospital: Hospital, column: str) -> str:
    value = getattr(hospital, column)
    if isinstance(value, float):
        return f"{value:.2f}"
    return "" if value is None else str(value)
