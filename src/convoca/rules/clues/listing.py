"""The official list, row by row: which column says what, and which units are hospitals of ours.

The public workbook has some sixty-five columns and as many thousand units of every kind and owner.
We read those named here, by their heading without regard to case, accents or spaces, wherever they
stand; titles may be above. The state and the institution are in the key: two letters, three letters,
six digits.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import lru_cache

from convoca.rules.findings import Effect, Finding

Cells = Mapping[int, str]
KEY = re.compile(r"[A-Z]{5}[0-9]{6}")
_TITLES = 30  # rows that may stand above the header
# The heading of the public workbook, then others it has had.
COLUMNS: Mapping[str, tuple[str, ...]] = {
    "clues": ("CLUES",),
    "name": ("NOMBRE DE LA UNIDAD", "NOMBRE UNIDAD"),
    "municipality": ("NOMBRE DEL MUNICIPIO", "MUNICIPIO"),
    "level": ("NIVEL ATENCION", "NIVEL DE ATENCION"),
    "status": ("ESTATUS DE OPERACION", "ESTATUS OPERACION"),
    "latitude": ("LATITUD",),
    "longitude": ("LONGITUD",),
}
OPTIONAL: Mapping[str, tuple[str, ...]] = {
    "type": ("NOMBRE TIPO ESTABLECIMIENTO", "NOMBRE DEL TIPO DE ESTABLECIMIENTO"),
    "previous": ("CLUES ANTERIOR", "CLAVE ANTERIOR", "CLUES PREVIA"),
}
# Headings of the public workbook that are nobody's misspelling.
_OTHERS = frozenset({"NOMBRE DE LA ENTIDAD", "NOMBRE DE LA INSTITUCION", "NOMBRE DE LA LOCALIDAD"})
# Letters of the key → institution of our catalogue. IMO, the programme IMSS-Oportunidades, became
# IMSS-Bienestar before any of our calls.
INSTITUTIONS: Mapping[str, str] = {
    "IMS": "imss",
    "IMB": "imss-bienestar",
    "IMO": "imss-bienestar",
    "SSA": "servicios-estatales",
}
_MEXICO = ((14.0, 33.0), (-119.0, -86.0))  # degrees, as the catalogue takes them


@dataclass(frozen=True, slots=True)
class Unit:
    """One establishment as listed. Coordinates in degrees; None when the list has none that serve."""

    line: int
    clues: str
    name: str
    institution: str
    state: str
    municipality: str
    hospital: bool
    operating: bool
    latitude: float | None
    longitude: float | None
    previous: str = ""


@dataclass(frozen=True, slots=True)
class Listing:
    """The list as read: its units by key, how many rows it had, and what is wrong with it."""

    units: Mapping[str, Unit] = field(hash=False)
    rows: int
    findings: tuple[Finding, ...] = field(hash=False, default=())


class Header:
    """Finds the header; then it knows the place of each column, or what is missing."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.places: dict[str, int] = {}
        self.findings: tuple[Finding, ...] = ()
        self.line = 0
        self._best: tuple[int, int, dict[int, str]] = (0, 0, {})

    def choose(self, line: int, cells: Cells) -> frozenset[int] | None:
        """Give the places of our columns once the header has come; None before."""
        headings = {plain(text): place for place, text in cells.items()}
        places = {
            name: headings[heading]
            for name, known in (*COLUMNS.items(), *OPTIONAL.items())
            for heading in reversed(known)
            if heading in headings
        }
        if len(places) > self._best[0]:
            self._best = (len(places), line, dict(cells))
        if "clues" not in places:
            # Far below there is no header to come: nothing more has to be read.
            return frozenset() if line > _TITLES else None
        self.line, self.places = line, places
        self.findings = tuple(self._missing(line, cells))
        return frozenset(places.values())

    def gave_up(self) -> tuple[Finding, ...]:
        """What is missing in the row that came nearest to a header."""
        _, line, cells = self._best
        return tuple(self._missing(line or 1, cells))

    def _missing(self, line: int, cells: Cells) -> Iterator[Finding]:
        given = {plain(text): text for text in cells.values()}
        known = {heading for names in COLUMNS.values() for heading in names} | _OTHERS
        for name, headings in COLUMNS.items():
            if any(heading in given for heading in headings):
                continue
            near = get_close_matches(headings[0], given.keys() - known, n=1, cutoff=0.6)
            params = {
                "file": self.file,
                "line": line,
                "column": headings[0],
                "near": given[near[0]] if near else "",
                "found": "yes" if near else "no",
            }
            yield Finding("clues.column-missing", name, params)


def read(rows: Iterable[tuple[int, Cells]], header: Header, known: Iterable[str]) -> Listing:
    """Read the list. `known` are the keys of our catalogue, whose rows have to be right whatever
    they are; of the others only hospitals of our institutions matter.
    """
    ours = frozenset(known)
    units: dict[str, Unit] = {}
    findings: list[Finding] = []
    count = 0
    for line, cells in rows:
        if not header.line or line <= header.line:
            continue
        if header.findings:
            break
        count += 1
        row = {name: cells.get(place, "").strip() for name, place in header.places.items()}
        key = row["clues"].upper()
        if key in units:
            findings.append(_repeated(header.file, line, key, units[key].line))
            continue
        unit, wrong = _unit(header.file, line, key, row, strict=key in ours)
        findings.extend(wrong)
        if unit:
            units[key] = unit
    if not header.line:
        return Listing({}, 0, header.gave_up())
    return Listing(units, count, (*header.findings, *findings))


def _unit(
    file: str, line: int, key: str, row: Mapping[str, str], *, strict: bool
) -> tuple[Unit | None, list[Finding]]:
    place = {"file": file, "line": line, "clues": key}
    if not KEY.fullmatch(key):
        # One of another owner cannot be told from one of ours when its key is wrong.
        return None, [Finding("clues.bad-key", "clues", place, Effect.WARN)]
    unit = Unit(
        line=line,
        clues=key,
        name=row["name"],
        institution=INSTITUTIONS.get(key[2:5], ""),
        state=key[:2],
        municipality=row["municipality"],
        hospital=_is_hospital(row),
        operating=plain(row["status"]).startswith("EN OPERACION"),
        latitude=_degrees(row["latitude"], *_MEXICO[0]),
        longitude=_degrees(row["longitude"], *_MEXICO[1]),
        previous=row.get("previous", "").upper(),
    )
    matters = strict or (unit.hospital and unit.operating and unit.institution)
    return unit, list(_wrong(unit, row, place)) if matters else []


def _wrong(unit: Unit, row: Mapping[str, str], place: Mapping[str, object]) -> Iterator[Finding]:
    """What is wrong in a row that matters to us."""
    for name in ("name", "municipality", "status"):
        if not row[name]:
            column = COLUMNS[name][0]
            yield Finding("clues.empty-cell", name, {**place, "column": column})
    for name, value in (("latitude", unit.latitude), ("longitude", unit.longitude)):
        if value is None and unit.operating:
            given = {"value": row[name], "column": COLUMNS[name][0]}
            yield Finding("clues.bad-coordinate", name, {**place, **given})


def _is_hospital(row: Mapping[str, str]) -> bool:
    """Second or third level of care and, where the list says it, a place where patients stay."""
    level, kind = plain(row["level"]), plain(row.get("type", ""))
    return level.startswith(("SEGUNDO", "TERCER")) and (not kind or "HOSPITAL" in kind)


def _degrees(text: str, lowest: float, highest: float) -> float | None:
    try:
        value = float(text.replace(",", "."))
    except ValueError:
        return None
    return value if lowest <= value <= highest else None


def _repeated(file: str, line: int, key: str, first: int) -> Finding:
    params = {"file": file, "line": line, "first": first, "clues": key}
    return Finding("clues.repeated", "clues", params)


@lru_cache(maxsize=200_000)
def plain(text: str) -> str:
    """A text as it is compared: capitals, no accents, one space between words."""
    bare = unicodedata.normalize("NFD", text.upper())
    return " ".join("".join(sign for sign in bare if not unicodedata.combining(sign)).split())
