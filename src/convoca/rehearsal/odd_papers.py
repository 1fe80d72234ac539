"""Papers that are hard to read, or that say something else than their owner did.

She sees the advice of the pre-check and brings a good one instead. The same arguments give the same
bytes, as with every other paper.
"""

from __future__ import annotations

import hashlib
import io
from collections.abc import Callable, Mapping
from datetime import date
from typing import Final

from PIL import Image, ImageChops, ImageDraw, ImageFont

from convoca.rehearsal import paper_photo
from convoca.rehearsal.paper_pdf import HEIGHT, Page, document
from convoca.rehearsal.people import Person
from convoca.rehearsal.variants import PASSPORT, Variant
from convoca.rules import mrz, serials

# Nobody's: sound, and of no made-up person, who are all younger.
_STRANGER: Final = "XEXX800101HDFXXX0"
_LONG: Final = 41  # pages
_BAD_ISSN: Final = "1234-5678"


def odd(person: Person, title: str, lines: tuple[str, ...], variant: Variant) -> tuple[str, bytes]:
    """Extension and bytes of such a paper."""
    if variant in _SPOILT:
        return "jpg", _poor(title, (person.name.full, *lines), variant)
    return "pdf", document(_pages(person, title, variant))


def _pages(person: Person, title: str, variant: Variant) -> list[Page]:
    if variant is Variant.BLANK:
        return [Page()]
    if variant is Variant.TOO_LONG:
        return [_page(title, ()) for _ in range(_LONG)]
    if variant in PASSPORT:
        return [_page(title, (person.name.full, *_zone(person, variant)))]
    if variant in (Variant.RENAMED_CODE, Variant.OTHERS_CODE):
        whose = person.curp if variant is Variant.RENAMED_CODE else _stranger()
        return [_page(title, (), code=f"{whose}|Zutano Mengano Perengano")]
    return [_page(title, _SAID[variant](person))]


def _page(title: str, lines: tuple[str, ...], *, code: str = "") -> Page:
    page = Page()
    page.slanted(110, 190, 25, paper_photo.MARK)
    page.colour(0.1, 0.1, 0.12)
    page.text(54, HEIGHT - 98, 17, title, font="F2")
    for place, line in enumerate(lines):
        page.text(40, HEIGHT - 150 - 24 * place, 11, line)
    if code:
        page.code(400, 96, 120, code)
    page.text(54, 54, 11, paper_photo.MARK, font="F2")
    return page


def _stranger() -> str:
    from convoca.rules import curp

    return _STRANGER + curp.check_digit(_STRANGER)


def _other_birth(person: Person) -> tuple[str, ...]:
    return (f"Nacimiento: 03/02/{person.birth_date.year - 40}",)


_SAID: Final[Mapping[Variant, Callable[[Person], tuple[str, ...]]]] = {
    Variant.OTHERS_CURP: lambda _: (f"CURP: {_stranger()}",),
    Variant.OTHER_AVERAGE: lambda p: (f"Promedio final: {p.merit.average - 1}",),
    Variant.OTHER_SCALE: lambda p: (
        f"Promedio final: {p.merit.average}",
        f"en escala de 0 a {7 if p.merit.scale == 10 else 10}",
    ),
    Variant.OTHER_BIRTH: _other_birth,
    Variant.OLD: lambda p: (f"Nacimiento: {p.birth_date:%d/%m/%Y}", "Expedida: 12/08/2015"),
    Variant.WRONG_NUMBER: lambda _: ("Revista de Salud, núm. 4", f"ISSN {_BAD_ISSN}"),
    Variant.OTHER_NUMBER: lambda _: (
        "Revista de Salud, núm. 4",
        f"ISSN 9090-909{serials.check_digit('9090909')}",
    ),
    Variant.NO_NUMBER: lambda _: ("Revista de Salud, núm. 4, páginas 12 a 19",),
    Variant.ABSTRACT: lambda _: ("Memorias: libro de resúmenes del congreso", "ISSN 0378-5955"),
}


def _zone(person: Person, variant: Variant) -> tuple[str, str]:
    """The two lines that close a passport's data page (ICAO 9303-4)."""
    surname = "PERENGANO" if variant is Variant.ZONE_OTHER_NAME else person.name.first_surname
    born = person.birth_date
    if variant is Variant.ZONE_OTHER_BIRTH:
        born = born.replace(year=born.year - 1, day=1)
    sex = {"M": "F", "H": "M"}.get(person.sex, "<")
    if variant is Variant.ZONE_OTHER_SEX:
        sex = "M" if sex == "F" else "F"
    until = date(2019, 5, 1) if variant is Variant.EXPIRED else date(2029, 5, 1)
    upper = f"P<MEX{_plain(surname)}<<{_plain(person.name.given)}".ljust(44, "<")[:44]
    number = f"X{person.number:08d}"[:9]
    parts = (number, f"{born:%y%m%d}", f"{until:%y%m%d}")
    first, second, third = (f"{part}{mrz.check_digit(part)}" for part in parts)
    whole = mrz.check_digit(f"{first}{second}{third}{'<' * 14}<")
    lower = f"{first}MEX{second}{sex}{third}{'<' * 14}<{whole}"
    if variant is Variant.WRONG_ZONE:
        lower = lower[:9] + str((int(lower[9]) + 1) % 10) + lower[10:]
    return upper, lower


def _plain(name: str) -> str:
    from convoca.rules.precheck import names

    return "<".join(names.words(name))


def _poor(title: str, lines: tuple[str, ...], variant: Variant) -> bytes:
    sheet = paper_photo.sheet(title, [*lines, *lines])
    image = sheet.convert("L").resize((1_000, 1_290), Image.Resampling.BICUBIC)
    if variant is Variant.SIDEWAYS:
        image = _typed(lines)
    made = _SPOILT[variant](image)
    out = io.BytesIO()
    made.save(out, "JPEG", quality=8 if variant is Variant.COMPRESSED else 80)
    return out.getvalue()


def _typed(lines: tuple[str, ...]) -> Image.Image:
    """A page full of lines: only then can it be told which way they run."""
    image = Image.new("L", (1_000, 1_290), 240)
    draw, font = ImageDraw.Draw(image), ImageFont.load_default(24)
    words = " ".join(lines).encode("ascii", "replace").decode()
    for row in range(28):
        draw.text((90, 90 + 40 * row), (words * 2)[row * 5 :][:62], 40, font)
    return image


def _grain(size: tuple[int, int]) -> Image.Image:
    """The same grain on every machine."""
    data = hashlib.shake_256(b"grain").digest(size[0] * size[1])
    return Image.frombytes("L", size, data)


def _dots(image: Image.Image) -> Image.Image:
    """The dots of a screen, every third pixel, along and across."""
    width, height = image.size
    dotted = bytes((160, 255, 255)) * (width // 3 + 1)
    rows = (bytes((160,)) * width, dotted[:width], dotted[:width])
    over = Image.frombytes("L", image.size, b"".join(rows[y % 3] for y in range(height)))
    return ImageChops.multiply(image, over)


_SPOILT: Final[Mapping[Variant, Callable[[Image.Image], Image.Image]]] = {
    Variant.COARSE: lambda image: image.resize((420, 542)),
    Variant.DARK: lambda image: image.point(lambda v: v * 0.3),
    Variant.FAINT: lambda image: image.point(lambda v: 200 + v * 0.14),
    Variant.GRAINY: lambda image: Image.blend(image, _grain(image.size), 0.3),
    Variant.CUT: lambda image: image.crop((130, 40, image.width - 60, 1_180)),
    Variant.COMPRESSED: lambda image: image,
    Variant.SIDEWAYS: lambda image: image.transpose(Image.Transpose.ROTATE_90),
    Variant.TILTED: lambda image: image.rotate(8, Image.Resampling.BICUBIC, fillcolor=108),
    Variant.SCREEN: _dots,
}
