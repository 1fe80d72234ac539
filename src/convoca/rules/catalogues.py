"""Hospitals, specialties, states and institutions, each entry with the days it is valid.

A hospital that was transferred in 2023 keeps its key of 2022 in a call of 2022: look-ups take the
day they are asked for. An empty `valid_from` or `valid_to` is open on that side; both are included.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, Literal, TypeVar

import pydantic as pd

from convoca.rules import table
from convoca.rules.findings import Finding
from convoca.rules.folders import shared_folder
from convoca.rules.schema import Model, Slug, Text


class Dated(Model):
    """Something valid between two days, both included."""

    valid_from: date | None = None
    valid_to: date | None = None
    source: str = ""

    def valid_on(self, day: date) -> bool:
        """Whether the entry is valid that day."""
        return (self.valid_from is None or self.valid_from <= day) and (
            self.valid_to is None or day <= self.valid_to
        )


class Hospital(Dated):
    """A hospital under one CLUES. Coordinates in degrees, rounded to 0.01."""

    clues: str
    name: str
    institution: Slug
    municipality: str
    state: Slug
    latitude: float = pd.Field(ge=14, le=33)
    longitude: float = pd.Field(ge=-119, le=-86)
    previous: str = ""


class Specialty(Dated):
    """A specialty, or a profession that a call asks for by itself.

    Of direct entry, indirect after its `prerequisite`, stomatological, of nursing (a specialty of
    nursing after the degree), or a profession (general practice, nursing technicians). `years` it
    lasts, where we know it; `prerequisite` is the id of what comes before it.
    """

    id: Slug
    name_es: str
    name_en: str
    entry: Literal["direct", "indirect", "stomatological", "nursing", "profession"]
    years: int | None = pd.Field(default=None, ge=1, le=8)
    prerequisite: str = ""

    @property
    def name(self) -> Text:
        """Its name in both languages."""
        return Text(es=self.name_es, en=self.name_en)


class State(Dated):
    """A state, with its INEGI key, its letters in the CURP and its usual abbreviation."""

    id: Slug
    name_es: str
    name_en: str
    inegi: str
    curp_code: str
    abbreviation: str

    @property
    def name(self) -> Text:
        """Its name in both languages."""
        return Text(es=self.name_es, en=self.name_en)


class Institution(Dated):
    """Who may issue a call or employ: three different things that may be the same body."""

    id: Slug
    name_es: str
    name_en: str
    short: str

    @property
    def name(self) -> Text:
        """Its name in both languages."""
        return Text(es=self.name_es, en=self.name_en)


Entry = TypeVar("Entry", bound=Dated)


@dataclass(frozen=True, slots=True)
class Catalogues:
    """The catalogues by key. Mappings hold the latest entry of each key, `versions` all of them."""

    hospitals: Mapping[str, Hospital]
    specialties: Mapping[str, Specialty]
    states: Mapping[str, State]
    institutions: Mapping[str, Institution]
    versions: Mapping[str, tuple[Hospital, ...]]

    def hospital(self, clues: str, on: date) -> Hospital | None:
        """Give the hospital that had that key on that day."""
        return next((one for one in self.versions.get(clues, ()) if one.valid_on(on)), None)

    def specialty(self, key: str, on: date) -> Specialty | None:
        """Give the specialty of that id, if it is valid that day."""
        return _valid(self.specialties.get(key), on)

    def state(self, key: str, on: date) -> State | None:
        """Give the state of that id, if it is valid that day."""
        return _valid(self.states.get(key), on)

    def institution(self, key: str, on: date) -> Institution | None:
        """Give the institution of that id, if it is valid that day."""
        return _valid(self.institutions.get(key), on)


NO_CATALOGUES = Catalogues({}, {}, {}, {}, {})


def _valid(entry: Entry | None, on: date) -> Entry | None:
    return entry if entry and entry.valid_on(on) else None


_VALIDITY = ("valid_from", "valid_to", "source")
_FILES: Mapping[str, tuple[type[Dated], tuple[str, ...]]] = {
    "hospitals": (
        Hospital,
        (
            "clues",
            "name",
            "institution",
            "municipality",
            "state",
            "latitude",
            "longitude",
            "previous",
        ),
    ),
    "specialties": (
        Specialty,
        ("id", "name_es", "name_en", "entry", "years", "prerequisite"),
    ),
    "states": (State, ("id", "name_es", "name_en", "inegi", "curp_code", "abbreviation")),
    "institutions": (Institution, ("id", "name_es", "name_en", "short")),
}
HOSPITAL_COLUMNS: tuple[str, ...] = (*_FILES["hospitals"][1], *_VALIDITY)


class CatalogueError(ValueError):
    """The catalogues that come with the program cannot be read; `findings` says all of why."""

    def __init__(self, findings: tuple[Finding, ...]) -> None:
        super().__init__("; ".join(f"{one.code} {dict(one.params)}" for one in findings))
        self.findings = findings


def load(folder: Path) -> Catalogues:
    """Read the catalogues of a folder; raises CatalogueError with every problem they have.

    They are ours and come with the program: unlike a call, a broken one is a surprise.
    """
    entries: dict[str, list[Any]] = {}
    findings: list[Finding] = []
    for name in _FILES:
        entries[name], found = _read(Path(folder), name)
        findings.extend(found)
    if findings:
        raise CatalogueError(tuple(findings))
    versions: dict[str, tuple[Hospital, ...]] = {}
    for hospital in sorted(entries["hospitals"], key=lambda one: one.valid_from or date.min):
        versions[hospital.clues] = (*versions.get(hospital.clues, ()), hospital)
    return Catalogues(
        hospitals={clues: several[-1] for clues, several in versions.items()},
        specialties={one.id: one for one in entries["specialties"]},
        states={one.id: one for one in entries["states"]},
        institutions={one.id: one for one in entries["institutions"]},
        versions=versions,
    )


def _read(folder: Path, name: str) -> tuple[list[Any], list[Finding]]:
    model, columns = _FILES[name]
    file = f"{name}.csv"
    text = table.read_text(folder / file, file)
    if isinstance(text, Finding):
        return [], [text]
    rows, problems = table.rows(text, file, (*columns, *_VALIDITY), "catalogue.columns")
    entries: list[Any] = []
    findings = list(problems)
    for row in rows:
        # An empty cell is a value that was not given.
        given = {key: value for key, value in row.cells.items() if value}
        try:
            entries.append(model.model_validate(given))
        except pd.ValidationError as error:
            findings.extend(
                Finding(
                    "catalogue.bad-row",
                    ".".join(str(step) for step in one["loc"]),
                    {"file": file, "line": row.line, "value": str(one.get("input"))[:80]},
                )
                for one in error.errors(include_url=False)
            )
    return entries, findings


def default_folder() -> Path:
    """Where the catalogues are: CONVOCA_CATALOGUES, else `catalogues/` beside the calls."""
    return shared_folder("CONVOCA_CATALOGUES", "catalogues")


def default() -> Catalogues:
    """Give the catalogues of the default folder, read once."""
    return _cached(default_folder())


@cache
def _cached(folder: Path) -> Catalogues:
    return load(folder)
