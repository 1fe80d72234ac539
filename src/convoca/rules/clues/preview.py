"""What the official list would change in our catalogue of hospitals, before anything is changed.

Nothing is closed because it is missing: a list may be a part. A hospital that moves far, or to another
state, is asked about by its key, because a wrong sign in a coordinate looks just like that.
"""

import math
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from convoca.rules.catalogues import Catalogues, Hospital
from convoca.rules.clues import names
from convoca.rules.clues.listing import INSTITUTIONS, Listing, Unit
from convoca.rules.findings import Effect, Finding

Kind = Literal["new", "closed", "renamed", "moved", "municipality", "key-changed", "reopened"]
KINDS: tuple[Kind, ...] = (
    "new",
    "key-changed",
    "closed",
    "reopened",
    "renamed",
    "moved",
    "municipality",
)
# Our coordinates are rounded to 0.01° and some are those of the town: nearer than this is no move.
NEAR_KM = 5.0
FAR_KM = 50.0
_SAME_PLACE_KM = 3.0


@dataclass(frozen=True, slots=True)
class Change:
    """One hospital that changes: what it was (nothing if new) and the row that says otherwise.

    `kinds` are all that changes in it; `km` how far it moves.
    """

    clues: str
    kinds: tuple[Kind, ...]
    before: Hospital | None
    unit: Unit | None
    km: float = 0.0


@dataclass(frozen=True, slots=True)
class Preview:
    """All that would change, what is missing from the list, and what keeps it from being done."""

    on: date
    changes: tuple[Change, ...]
    absent: tuple[Hospital, ...]
    same: int
    findings: tuple[Finding, ...] = field(hash=False, default=())

    def of(self, kind: Kind) -> tuple[Change, ...]:
        """The changes of a kind."""
        return tuple(one for one in self.changes if kind in one.kinds)


def compare(
    listing: Listing,
    catalogues: Catalogues,
    *,
    on: date,
    file: str,
    accepted: Collection[str] = (),
) -> Preview:
    """Compare the list with the hospitals valid the day `on`, from which it would count.

    `accepted` are the keys whose far move somebody has looked at.
    """
    now = {
        clues: hospital
        for clues in catalogues.versions
        if (hospital := catalogues.hospital(clues, on))
    }
    letters = {state.curp_code: state.id for state in catalogues.states.values()}
    found = _Comparing(listing.units, now, letters, catalogues)
    changes = tuple(sorted(found.changes(), key=lambda one: one.clues))
    renewed = {one.before.clues for one in changes if one.before}
    absent = [h for clues, h in now.items() if clues not in listing.units and clues not in renewed]
    findings = (
        *listing.findings,
        *_far(changes, file, accepted),
        *_too_early(changes, on, file, catalogues),
        *_unknown_states(changes, letters, file),
    )
    return Preview(
        on=on,
        changes=changes,
        absent=tuple(sorted(absent, key=lambda one: one.clues)),
        same=len(now) - len(renewed & now.keys()) - len(absent),
        findings=tuple(sorted(findings, key=lambda one: int(one.params.get("line", 0)))),
    )


@dataclass(frozen=True, slots=True)
class _Comparing:
    units: Mapping[str, Unit]
    now: Mapping[str, Hospital]
    letters: Mapping[str, str]
    catalogues: Catalogues

    def changes(self) -> Iterator[Change]:
        """What changes, hospital by hospital."""
        new = [unit for unit in self.units.values() if self._is_new(unit)]
        heirs = self._heirs(new)
        for unit in new:
            before = heirs.get(unit.clues)
            if before:
                yield Change(unit.clues, ("key-changed",), before, unit, _between(before, unit))
            elif unit.clues in self.catalogues.versions:
                yield Change(unit.clues, ("reopened",), None, unit)
            else:
                yield Change(unit.clues, ("new",), None, unit)
        inherited = {one.clues for one in heirs.values()}
        for clues, hospital in self.now.items():
            listed = self.units.get(clues)
            if listed is None or clues in inherited:
                continue
            if not listed.operating:
                yield Change(clues, ("closed",), hospital, listed)
            elif kinds := tuple(_kinds(hospital, listed)):
                yield Change(clues, kinds, hospital, listed, _between(hospital, listed))

    def _is_new(self, unit: Unit) -> bool:
        known = unit.clues in self.now
        return unit.operating and unit.hospital and unit.institution in _OURS and not known

    def _heirs(self, new: list[Unit]) -> dict[str, Hospital]:
        """New key → the hospital that had another: said by the list, or the same name and place of
        one that is no longer listed as operating.
        """
        gone = [
            hospital
            for clues, hospital in self.now.items()
            if not (unit := self.units.get(clues)) or not unit.operating
        ]
        places: dict[tuple[str, int, int], list[Hospital]] = {}
        for hospital in gone:
            places.setdefault(_square(hospital), []).append(hospital)
        found: dict[str, Hospital] = {}
        for unit in new:
            told = self.now.get(unit.previous)
            near = (h for square in _around(unit, self.letters) for h in places.get(square, ()))
            heir = told or next((one for one in near if _is_same(one, unit)), None)
            if heir and heir not in found.values():
                found[unit.clues] = heir
        return found


_OURS = frozenset(INSTITUTIONS.values())


def _kinds(hospital: Hospital, unit: Unit) -> Iterator[Kind]:
    town = (hospital.municipality, unit.municipality, hospital.state.replace("-", " "))
    if unit.name and not names.same(hospital.name, unit.name, *town):
        yield "renamed"
    if _between(hospital, unit) > NEAR_KM:
        yield "moved"
    if unit.municipality and not names.same(hospital.municipality, unit.municipality):
        yield "municipality"


def _is_same(hospital: Hospital, unit: Unit) -> bool:
    return _between(hospital, unit) <= _SAME_PLACE_KM and names.alike(hospital.name, unit.name)


def _square(hospital: Hospital) -> tuple[str, int, int]:
    return hospital.state, round(hospital.latitude * 10), round(hospital.longitude * 10)


def _around(unit: Unit, letters: Mapping[str, str]) -> Iterator[tuple[str, int, int]]:
    """The squares of a tenth of a degree where the same place could have been written down."""
    if unit.latitude is None or unit.longitude is None:
        return
    north, east = round(unit.latitude * 10), round(unit.longitude * 10)
    for up in (-1, 0, 1):
        for right in (-1, 0, 1):
            yield letters.get(unit.state, ""), north + up, east + right


def _between(hospital: Hospital, unit: Unit) -> float:
    """Kilometres between where we have it and where the list does; 0 when the list does not say."""
    if unit.latitude is None or unit.longitude is None:
        return 0.0
    return kilometres(hospital.latitude, hospital.longitude, unit.latitude, unit.longitude)


def kilometres(lat1: float, lon1: float, lat2: float, lon2: float) -> float:
    """The distance on the sphere (haversine, radius 6,371 km) between two places in degrees."""
    first, second = math.radians(lat1), math.radians(lat2)
    half_lat, half_lon = (second - first) / 2, math.radians(lon2 - lon1) / 2
    chord = math.sin(half_lat) ** 2 + math.cos(first) * math.cos(second) * math.sin(half_lon) ** 2
    return 2 * 6371.0 * math.asin(math.sqrt(min(1.0, chord)))


def _far(changes: tuple[Change, ...], file: str, accepted: Collection[str]) -> Iterator[Finding]:
    for one in changes:
        if one.unit is None or one.before is None or one.km <= NEAR_KM:
            continue
        params = {
            "file": file,
            "line": one.unit.line,
            "clues": one.clues,
            "name": one.before.name,
            "km": round(one.km),
            "before": f"{one.before.latitude:.2f}, {one.before.longitude:.2f}",
            "after": f"{one.unit.latitude:.2f}, {one.unit.longitude:.2f}",
        }
        if one.km > FAR_KM and one.clues not in accepted:
            yield Finding("clues.moved-far", one.clues, params)
        else:
            yield Finding("clues.moved", one.clues, params, Effect.WARN)


def _too_early(
    changes: tuple[Change, ...], on: date, file: str, catalogues: Catalogues
) -> Iterator[Finding]:
    """History is not rewritten: all we know of a key must have begun before the day of the change."""
    for one in changes:
        keys = {one.clues, one.before.clues if one.before else one.clues}
        versions = [version for key in keys for version in catalogues.versions.get(key, ())]
        begun = max((v.valid_from for v in versions if v.valid_from), default=None)
        if begun and begun >= on and one.unit:
            params = {"file": file, "line": one.unit.line, "clues": one.clues}
            days = {"on": on.isoformat(), "begun": begun.isoformat()}
            yield Finding("clues.day-too-early", one.clues, {**params, **days})


def _unknown_states(
    changes: tuple[Change, ...], letters: Mapping[str, str], file: str
) -> Iterator[Finding]:
    for one in changes:
        if one.unit and one.before is None and one.unit.state not in letters:
            params = {"file": file, "line": one.unit.line, "clues": one.clues}
            yield Finding("clues.unknown-state", one.clues, {**params, "letters": one.unit.state})
