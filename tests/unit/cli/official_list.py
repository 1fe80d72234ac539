"""The official list of CLUES as a workbook, made for tests: the columns of the public one, with units
that do not exist beside the hospitals of our catalogue.
"""

import csv
import io
import zipfile
from collections.abc import Iterable, Sequence
from pathlib import Path
from xml.sax.saxutils import escape

from convoca.rules import catalogues

# In the order of the public workbook; the rest of its columns stand in as fillers.
HEADER = (
    "CLUES",
    "NOMBRE DE LA INSTITUCION",
    "CLAVE DE LA INSTITUCION",
    "CLAVE DE LA ENTIDAD",
    "NOMBRE DE LA ENTIDAD",
    "CLAVE DEL MUNICIPIO",
    "NOMBRE DEL MUNICIPIO",
    "NOMBRE TIPO ESTABLECIMIENTO",
    "NOMBRE DE LA UNIDAD",
    "ESTATUS DE OPERACION",
    "NIVEL ATENCION",
    "LATITUD",
    "LONGITUD",
)
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_LINKS = "http://schemas.openxmlformats.org/package/2006/relationships"


def row(clues: str, name: str, municipality: str, lat: str, lon: str, **other: str) -> list[str]:
    """A row of the list; `other` are its level, status and kind."""
    return [
        clues,
        "INSTITUCION DE EJEMPLO",
        clues[2:5],
        "01",
        "ENTIDAD",
        "001",
        municipality,
        other.get("kind", "DE HOSPITALIZACIÓN"),
        name,
        other.get("status", "EN OPERACION"),
        other.get("level", "SEGUNDO NIVEL"),
        lat,
        lon,
    ]


def ours(day: str = "2026-12-01") -> dict[str, list[str]]:
    """A row for each hospital of our catalogue, as the list would have it if nothing had changed."""
    from datetime import date

    known = catalogues.default()
    on = date.fromisoformat(day)
    found = {}
    for clues in known.versions:
        one = known.hospital(clues, on)
        if one:
            place = (f"{one.latitude:.6f}", f"{one.longitude:.6f}")
            found[clues] = row(clues, one.name.upper(), one.municipality.upper(), *place)
    return found


def others(count: int) -> Iterable[list[str]]:
    """Health centres, surgeries and private clinics: nearly all of the list."""
    for number in range(count):
        clues = f"{('AS', 'OC', 'VZ')[number % 3]}{('SSA', 'SMP', 'IST')[number % 3]}{number + 100000:06d}"
        where = (f"{17 + number % 1000 / 100:.6f}", f"{-100 - number % 700 / 100:.6f}")
        yield row(
            clues, f"CENTRO {number}", f"MUNICIPIO {number % 2400}", *where, level="PRIMER NIVEL"
        )


def workbook(
    path: Path,
    rows: Iterable[Sequence[str]],
    *,
    header: Sequence[str] = HEADER,
    titles: int = 0,
    width: int = 0,
    prefix: str = "",
) -> Path:
    """Write an XLSX with shared texts, as a spreadsheet saves it; `width` columns in all."""
    texts: dict[str, int] = {}
    p = prefix
    full = [*header, *(f"COLUMNA {n}" for n in range(len(header), width))]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as book:
        book.writestr(
            "xl/workbook.xml",
            f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets>'
            '<sheet name="CLUES" sheetId="1" r:id="rId7"/></sheets></workbook>',
        )
        book.writestr(
            "xl/_rels/workbook.xml.rels",
            f'<Relationships xmlns="{_LINKS}"><Relationship Id="rId7" '
            'Target="worksheets/list.xml"/></Relationships>',
        )
        space = f"xmlns:{p[:-1]}" if p else "xmlns"
        with book.open("xl/worksheets/list.xml", "w") as sheet:
            sheet.write(f'<{p}worksheet {space}="{_MAIN}"><{p}sheetData>'.encode())
            for number, cells in enumerate(_rows(full, rows, titles), start=1):
                sheet.write(_row(number, cells, texts, p).encode())
            sheet.write(f"</{p}sheetData></{p}worksheet>".encode())
        shared = "".join(f"<si><t>{escape(text)}</t></si>" for text in texts)
        book.writestr("xl/sharedStrings.xml", f'<sst xmlns="{_MAIN}">{shared}</sst>')
    return path


def _rows(
    header: Sequence[str], rows: Iterable[Sequence[str]], titles: int
) -> Iterable[Sequence[str]]:
    for number in range(titles):
        yield [f"Catálogo de establecimientos, hoja {number + 1}"]
    yield header
    for one in rows:
        yield [*one, *(str(n) for n in range(len(header) - len(one)))]


def _row(number: int, cells: Sequence[str], texts: dict[str, int], p: str) -> str:
    said = "".join(
        f'<{p}c r="{letters(place)}{number}" s="1" t="s">'
        f"<{p}v>{texts.setdefault(text, len(texts))}</{p}v></{p}c>"
        for place, text in enumerate(cells)
        if text
    )
    return f'<{p}row r="{number}" spans="1:65">{said}</{p}row>'


def letters(place: int) -> str:
    """What a spreadsheet calls a column."""
    said, left = "", place + 1
    while left:
        left, rest = divmod(left - 1, 26)
        said = chr(65 + rest) + said
    return said


def table(path: Path, rows: Iterable[Sequence[str]], encoding: str = "utf-8") -> Path:
    """Write the same as CSV."""
    out = io.StringIO()
    csv.writer(out).writerows([HEADER, *rows])
    path.write_text(out.getvalue(), encoding=encoding)
    return path
