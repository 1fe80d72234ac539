"""Synthetic documents: what a made-up doctor attaches, right or wrong on purpose.

They look like the kind of paper they stand for and like nobody's: no crest, no logo, no official
form, and "DOCUMENTO SINTÉTICO – SIN VALIDEZ" across each. The same arguments give the same bytes.
"""

from __future__ import annotations

import hashlib
import io
import time
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final, Literal

import pikepdf
from PIL import Image

from convoca.rehearsal import odd_papers, paper_photo, statements
from convoca.rehearsal.paper_pdf import HEIGHT, WIDTH, Page, document
from convoca.rehearsal.people import Person
from convoca.rehearsal.variants import ODD_ONES, Variant
from convoca.rules import serials

MARK: Final = paper_photo.MARK
_NO_DAY: Final = time.gmtime(1_609_459_200)  # 1 January 2021: the same bytes on any day
_HEAVY: Final = 10_000_001  # bytes: more than a place takes, unless the call says otherwise
POOL: Final = 6  # stock papers of each sort

Form = Literal["letter", "sheets", "card", "photo"]


@dataclass(frozen=True, slots=True)
class Sort:
    """A sort of paper: its heading, how it is made, whether it carries a code, how many pages.

    What is `numbered` shows the ISSN or ISBN of her publications.
    """

    title: str
    form: Form = "letter"
    coded: bool = False
    pages: int = 1
    tint: str = "#dfe7ee"
    numbered: bool = False


# By the beginning of the slot's id: the longest that fits. Whatever else a call asks for is a letter.
SORTS: Final[Mapping[str, Sort]] = {
    "": Sort("Documento"),
    "identity-ine": Sort("Credencial para votar", "card", tint="#e9e2ef"),
    "identity-passport": Sort("Pasaporte", "card", tint="#dce8dd"),
    "birth": Sort("Acta de nacimiento", coded=True),
    "birth-abroad": Sort("Acta de nacimiento con apostilla", pages=2),
    "curp": Sort("Clave Única de Registro de Población", coded=True),
    "title": Sort("Título de Médica Cirujana o Médico Cirujano", "photo"),
    "title-electronic": Sort("Título profesional electrónico", coded=True),
    "licence-electronic": Sort("Cédula profesional electrónica", coded=True),
    "licence-card": Sort("Cédula profesional", "card", tint="#efe7d8"),
    "licence": Sort("Carta compromiso de cédula profesional"),
    "grades": Sort("Certificado de calificaciones", "sheets", pages=3),
    "grades-average": Sort("Constancia de promedio y escala"),
    "internship": Sort("Constancia de internado de pregrado"),
    "social-service": Sort("Constancia de servicio social"),
    "teaching": Sort("Constancia de actividad docente", "photo"),
    "publications": Sort("Publicaciones", "sheets", pages=2, numbered=True),
    "selection": Sort("Constancia de selección en el ENARM", coded=True),
    "specialty-diploma": Sort("Diploma de especialidad", "photo"),
    "certification": Sort("Certificado del consejo", coded=True),
    "experience": Sort("Constancias de trabajo", "sheets", pages=2),
    "cv": Sort("Currículum", "sheets", pages=2),
    "employer-letter": Sort("Carta del último empleador"),
    "spanish": Sort("Constancia de dominio del español"),
    "diploma": Sort("Diploma de nivel técnico", "photo"),
    "partner": Sort("Acta de matrimonio o constancia de concubinato"),
    "residency": Sort("Constancia de residencia médica"),
    "passport": Sort("Pasaporte", "card", tint="#dce8dd"),
    "application": Sort("Solicitud de inscripción a estudios de posgrado", coded=True),
}


@dataclass(frozen=True, slots=True)
class Holder:
    """Whom a paper is made out to, and what it says of her."""

    name: str
    curp: str
    lines: tuple[str, ...]
    hand: tuple[float, ...]  # the ups and downs of her signature


def sort_of(slot_id: str) -> Sort:
    """The sort of paper that goes into a slot."""
    return SORTS[max((start for start in SORTS if slot_id.startswith(start)), key=len)]


def paper(
    person: Person,
    slot_id: str,
    variant: Variant = Variant.GOOD,
    full: bool = True,
    *,
    code: str = "",
) -> tuple[str, bytes]:
    """Name and bytes of the file she uploads to that slot.

    ``full`` makes the paper hers; otherwise it comes from a small stock made out to sample people,
    the same bytes for many, so that a scan by digest is done once. ``code`` is what its QR says
    instead of its own text (the mark of the application sheet): such a paper is always hers.
    """
    sort = sort_of(slot_id)
    if variant in ODD_ONES:
        ending, data = odd_papers.odd(person, sort.title, holder_of(person).lines, variant)
        return f"{slot_id}.{ending}", data
    if not full and not code:
        return _stock(slot_id, variant, person.number % POOL)
    holder = holder_of(person)
    if sort.numbered:
        printed = [serials.shown(one) for one in statements.serial_numbers(person)]
        pairs = ("; ".join(printed[:2]), "; ".join(printed[2:]))
        holder = replace(holder, lines=(*holder.lines, *filter(None, pairs)))
    return _made(sort, slot_id, variant, holder, code)


def holder_of(person: Person) -> Holder:
    """What her papers say."""
    merit = person.merit
    draws = person.draws("signature")
    return Holder(
        name=person.name.full,
        curp=person.curp,
        lines=(
            f"Nacimiento: {person.birth_date:%d/%m/%Y}, {person.birth_state}",
            f"Folio ENARM: {person.folio}" if person.folio else f"Especialidad: {person.specialty}",
            f"Escuela: {person.school}",
            f"Promedio final: {merit.average} en escala de {merit.lowest} a {merit.scale}",
            f"Calificación de internado: {merit.internship_grade}",
        ),
        hand=tuple(round(6 + 22 * draws.share(), 1) for _ in range(6)),
    )


def sample(number: int) -> Holder:
    """Nobody: the holder of a stock paper."""
    return Holder(
        name=f"Persona de Muestra {number + 1}",
        curp="MUESTRA SIN CURP",
        lines=("Documento de muestra para ensayos", f"Ejemplar {number + 1} de {POOL}"),
        hand=(8.0, 24.0, 12.0, 27.0, 9.0 + number, 15.0),
    )


@lru_cache(maxsize=2_048)
def _stock(slot_id: str, variant: Variant, number: int) -> tuple[str, bytes]:
    return _made(sort_of(slot_id), slot_id, variant, sample(number), "")


def _made(
    sort: Sort, slot_id: str, variant: Variant, holder: Holder, code: str
) -> tuple[str, bytes]:
    if variant is Variant.EMPTY:
        return f"{slot_id}.pdf", b""
    if variant is Variant.TOO_BIG:
        plain = document(_pages(sort, holder, code, falsified=False))
        return f"{slot_id}.pdf", _saved(plain, ballast=hashlib.shake_256(b"").digest(_HEAVY))
    if variant is Variant.WRONG_KIND:
        return f"{slot_id}.pdf", _word_processed(sort, holder)
    if variant is Variant.OTHER_DOCUMENT:
        other = "selection" if slot_id.startswith("curp") else "curp"
        return _made(SORTS[other], slot_id, Variant.GOOD, holder, "")
    if variant is Variant.OTHERS_NAME:
        holder = replace(holder, name="Otra Persona de Muestra", curp="OTRA SIN CURP")
    words = code or f"{slot_id}|{holder.curp}|{holder.name}"[:60]
    shown = words if (sort.coded or code) and variant is not Variant.NO_QR else ""
    if sort.form in ("card", "photo") or variant in (Variant.BLURRED, Variant.LYING_NAME):
        return _picture(sort, slot_id, variant, holder, shown)
    data = document(_pages(sort, holder, shown, falsified=variant is Variant.FALSIFIED))
    return f"{slot_id}.pdf", _spoilt(data, variant)


def _picture(
    sort: Sort, slot_id: str, variant: Variant, holder: Holder, code: str
) -> tuple[str, bytes]:
    altered = ("[dato borrado y escrito encima]",) if variant is Variant.FALSIFIED else ()
    lines = (*altered, holder.name, holder.curp, *holder.lines)
    if sort.form == "card":
        image = paper_photo.card(sort.title, lines[: 4 + len(altered)], tint=sort.tint)
    else:
        image = paper_photo.sheet(sort.title, lines, code=code)
    if variant is Variant.LYING_NAME:
        return f"{slot_id}.pdf", paper_photo.png(image)
    if variant in (Variant.ENCRYPTED, Variant.ACTIVE):
        return f"{slot_id}.pdf", _spoilt(_scanned(image), variant)
    if variant is Variant.BLURRED:
        image = paper_photo.blurred(image)
    data = paper_photo.jpeg(image)
    return f"{slot_id}.jpg", data[: len(data) * 2 // 3] if variant is Variant.TRUNCATED else data


def _pages(sort: Sort, holder: Holder, code: str, *, falsified: bool) -> list[Page]:
    return [
        _page(sort, holder, code if number == 0 else "", number, falsified=falsified)
        for number in range(sort.pages)
    ]


def _page(sort: Sort, holder: Holder, code: str, number: int, *, falsified: bool) -> Page:
    page = Page()
    page.slanted(110, 190, 25, MARK)
    page.colour(0.23, 0.30, 0.37)
    page.box(54, HEIGHT - 108, WIDTH - 108, 3)
    page.colour(0.1, 0.1, 0.12)
    of = f" – hoja {number + 1} de {sort.pages}" if sort.pages > 1 else ""
    page.text(54, HEIGHT - 98, 17, f"{sort.title}{of}", font="F2")
    known = f"CURP: {holder.curp}" if holder.curp else "CURP: en trámite"
    for place, line in enumerate((holder.name, known, *holder.lines)):
        page.text(54, HEIGHT - 150 - 24 * place, 12, line, font="F2" if place == 0 else "F1")
    if falsified:
        page.text(300, HEIGHT - 246, 15, "9.99 (dato escrito encima)", font="F3")
    _body(page, sort)
    page.scribble(90, 150, holder.hand)
    page.text(80, 120, 9, f"Firma: {holder.name}")
    if code:
        page.code(WIDTH - 54 - 92, 96, 92, code)  # 92 points are 3.2 cm
    page.colour(0.6, 0.12, 0.12)
    page.text(54, 54, 11, MARK, font="F2")
    return page


def _body(page: Page, sort: Sort) -> None:
    """Grey bars for the text: a table for sheets of grades, a paragraph for letters."""
    page.colour(0.78, 0.79, 0.81)
    for row in range(12):
        y = 430 - 16 * row
        if sort.form == "sheets":
            for column, width in enumerate((150, 60, 190, 50)):
                page.box(54 + (0, 165, 240, 445)[column], y, width - 11 * (row % 3), 7)
        elif row < 8:
            page.box(54, y, WIDTH - 108 - (180 if row == 7 else 17 * (row % 3)), 7)
    page.colour(0.1, 0.1, 0.12)


def _spoilt(data: bytes, variant: Variant) -> bytes:
    if variant is Variant.TRUNCATED:
        return data[: len(data) * 2 // 3]
    if variant is Variant.ENCRYPTED:
        # The old cipher on purpose: the newer ones add random bytes of their own.
        key = pikepdf.Encryption(user="secreto", owner="secreto", R=3, aes=False, metadata=False)
        return _saved(data, encryption=key)
    if variant is Variant.ACTIVE:
        return _saved(data, script="app.alert('hola')")
    return data


def _saved(
    data: bytes,
    *,
    encryption: pikepdf.Encryption | None = None,
    script: str = "",
    ballast: bytes = b"",
) -> bytes:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        if ballast:
            pdf.Root.Ballast = pdf.make_stream(ballast)
        if script:
            pdf.Root.OpenAction = pikepdf.Dictionary(
                S=pikepdf.Name.JavaScript, JS=pikepdf.String(script)
            )
        pdf.save(out, encryption=encryption or False, static_id=True, compress_streams=not ballast)
    return out.getvalue()


def _scanned(image: Image.Image) -> bytes:
    """The picture as a page of a PDF, as scanners make them."""
    out = io.BytesIO()
    image.save(out, "PDF", resolution=110, creationDate=_NO_DAY, modDate=_NO_DAY)
    return out.getvalue()


def _word_processed(sort: Sort, holder: Holder) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        entry = zipfile.ZipInfo("word/document.xml", date_time=(2021, 1, 1, 0, 0, 0))
        archive.writestr(entry, f"<w:t>{sort.title}: {holder.name}. {MARK}</w:t>")
    return out.getvalue()
