"""Papers as people hold them before they photograph them: drawn pages, with and without a QR."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

import numpy as np
import pypdfium2
from PIL import Image

from convoca.press import sheets
from convoca.press.sheets import SheetFacts
from convoca.rehearsal import papers
from convoca.rehearsal.people import people
from convoca.rules import calls, catalogues

DPI = 170
SLOTS = (
    "birth-digital",
    "curp-electronic",
    "title-electronic",
    "licence-electronic",
    "selection-certificate",
    "grades-with-average",
    "internship-elsewhere",
    "social-service-done",
    "publications-file",
)
_AT = datetime(2021, 11, 12, 18, 40, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page at 170 dpi, what its code says ("" without one), and the PDF it came from."""

    image: Image.Image
    code: str
    pdf: bytes


def pages(count: int, seed: int) -> Iterator[Sheet]:
    """That many pages of made-up people, one sort after another."""
    file = calls.load(calls.default_folder() / "2021-residency")
    assert isinstance(file, calls.CallFile), file
    for number, person in enumerate(people(count, seed, file, catalogues.default())):
        kind = number % (len(SLOTS) + 3)
        if kind < len(SLOTS):
            pdf = papers.paper(person, SLOTS[kind])[1]
            yield from _first_page(pdf, _code_of(pdf))
        else:
            yield from _first_page(*_application(person.name.full, person.curp, number))


def _application(name: str, curp: str, number: int) -> tuple[bytes, str]:
    digest = hashlib.sha256(f"{name}{number}".encode()).hexdigest()
    facts = SheetFacts(
        issuer="Instituto de Ejemplo",
        call_title="Residencias médicas 2021–2022 (XLV ENARM)",
        folio=f"ENARM45-{number:06d}",
        name=name,
        track="Médica o médico mexicano",
        specialty="Medicina interna",
        data_version=1 + number % 9,
        data_digest=digest,
        at=_AT,
        zone="America/Mexico_City",
        fields=(("Nombre", name), ("CURP", curp), ("Promedio", "9.1"), ("Escala", "0 a 10")),
        preferences=(),
        documents=(),
        clauses=("No podré participar con otra institución en este periodo.",) * 3,
    )
    return sheets.application(facts, "es"), sheets.mark(facts)


def _code_of(pdf: bytes) -> str:
    import zxingcpp

    with pypdfium2.PdfDocument(pdf) as document:
        picture = document[0].render(scale=3).to_pil()
    found = zxingcpp.read_barcodes(picture)
    return str(found[0].text) if found else ""


def _first_page(pdf: bytes, code: str) -> Iterator[Sheet]:
    with pypdfium2.PdfDocument(pdf) as document:
        image = document[0].render(scale=DPI / 72, grayscale=True).to_pil().convert("L")
    yield Sheet(image, code, pdf)


def as_bytes(image: Image.Image, rng: np.random.Generator, *, quality: int) -> bytes:
    """The picture as a telephone, a scanner or a copier saves it; a scanner makes a PDF of it."""
    out = io.BytesIO()
    sort = rng.random()
    if sort < 0.6:
        image.save(out, "JPEG", quality=quality)
    elif sort < 0.9:
        image.save(out, "PDF", resolution=image.width / 8.5, quality=quality)
    else:
        image.save(out, "PNG", compress_level=1)
    return out.getvalue()
