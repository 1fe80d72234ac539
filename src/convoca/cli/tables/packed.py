"""The parts of an XLSX workbook (ECMA-376): which sheet is first, and the texts that cells share.

Nothing is run and no other file is read. A part that unpacks to more than it may, or that declares
entities, is refused.
"""

import zipfile
from collections.abc import Iterator
from typing import Any
from xml.parsers import expat

from convoca.cli.tables.sheets import TableError

MAX_PART = 1_500_000_000  # bytes of XML, unpacked
_CHUNK = 1 << 20
_STRINGS = "xl/sharedStrings.xml"
_WORKBOOK = "xl/workbook.xml"
_LINKS = "xl/_rels/workbook.xml.rels"


def pieces(book: zipfile.ZipFile, name: str) -> Iterator[bytes]:
    """A part of the workbook in pieces, not more of it than it may have."""
    size = 0
    with book.open(name) as part:
        while piece := part.read(_CHUNK):
            size += len(piece)
            if size > MAX_PART:
                raise TableError(f"{name}: too big")
            yield piece


def first_sheet(book: zipfile.ZipFile) -> str:
    """The part of the first sheet, by the order of the workbook."""
    wanted = next((a.get("id") for tag, a in _elements(book, _WORKBOOK) if tag == "sheet"), None)
    for tag, attributes in _elements(book, _LINKS):
        if tag == "Relationship" and attributes.get("Id") == wanted:
            target = attributes["Target"]
            return target.lstrip("/") if target.startswith("/") else f"xl/{target}"
    raise TableError("no sheet")


def strings(book: zipfile.ZipFile) -> list[str]:
    """The shared texts, in order. Phonetic guides (rPh) are not part of a text."""
    if _STRINGS not in book.namelist():
        return []
    reader = _Strings()
    reader.parse(book)
    return reader.found


def _parser() -> Any:
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True

    def refuse(*_: object) -> None:
        raise TableError("it declares entities")

    parser.EntityDeclHandler = refuse
    return parser


def _local(name: str) -> str:
    return name.rpartition(" ")[2]


def _elements(book: zipfile.ZipFile, name: str) -> list[tuple[str, dict[str, str]]]:
    """Every element of a small part, with its attributes."""
    found: list[tuple[str, dict[str, str]]] = []
    parser = _parser()
    parser.StartElementHandler = lambda tag, attributes: found.append(
        (_local(tag), {_local(key): value for key, value in attributes.items()})
    )
    _feed(parser, pieces(book, name))
    return found


def _feed(parser: Any, parts: Iterator[bytes]) -> None:
    for piece in parts:
        parser.Parse(piece)
    parser.Parse(b"", True)


class _Strings:
    """The reading of the shared texts; each may come in several runs."""

    def __init__(self) -> None:
        self.found: list[str] = []
        self._runs: list[str] = []
        self._texts = False
        self._guide = False

    def parse(self, book: zipfile.ZipFile) -> None:
        parser = _parser()
        parser.StartElementHandler, parser.EndElementHandler = self._start, self._end
        parser.CharacterDataHandler = self._text
        _feed(parser, pieces(book, _STRINGS))

    def _start(self, tag: str, _attributes: object) -> None:
        self._texts = tag.endswith(" t")
        self._guide = self._guide or tag.endswith(" rPh")

    def _end(self, tag: str) -> None:
        self._texts = False
        if tag.endswith(" rPh"):
            self._guide = False
        elif tag.endswith(" si"):
            self.found.append("".join(self._runs))
            self._runs.clear()

    def _text(self, text: str) -> None:
        if self._texts and not self._guide:
            self._runs.append(text)
