"""The rows of a sheet of a workbook, read as they come.

Of a big list only some columns are wanted, and their cells are nearly always plain: a place, and a
number or a shared text. Those are taken out of the row by their place. A row where one of them is
anything else, or where some cell does not say its place, is given whole to an XML parser. A sheet
where neither can go on is refused: no row is skipped.
"""

import re
from collections.abc import Callable, Collection, Iterator
from functools import cache
from xml.parsers import expat

Cells = dict[int, str]
Wanted = tuple[tuple[int, bytes], ...]  # each column with how its cells begin
_MOST = 64_000_000  # bytes one row may have


class TableError(Exception):
    """It cannot be read as a table; the message says where it fails."""


# A plain cell: its place, and nothing, or a value or a text of one run without markup.
_PLAIN = (
    rb'<{p}c r="([A-Z]+)[0-9]+"((?: [a-zA-Z:]+="[^"<&]*")*)\s*'
    rb"(?:/>|>(?:<{p}v>([^<&]*)</{p}v>|<{p}v/>|"
    rb"<{p}is><{p}t(?: [a-z:]+=\"[^\"<&]*\")?>([^<&]*)</{p}t></{p}is>)?</{p}c>)"
)
_NUMBER = re.compile(rb'<[^>]* r="([0-9]+)"')
_DATA = re.compile(rb"<(\w+:)?sheetData\s*(/?)>")


def rows(
    pieces: Iterator[bytes],
    strings: list[str],
    choose: Callable[[int, Cells], Collection[int] | None],
) -> Iterator[tuple[int, Cells]]:
    """Give the rows of a sheet; those after the header with the chosen columns only."""
    wanted: Wanted | None = None
    last = 0
    for row, prefix in _slices(pieces):
        number = _NUMBER.match(row)
        last = int(number[1]) if number else last + 1
        found = None if wanted is None else _taken(row, prefix, wanted, strings, b'%d"' % last)
        if found is None:
            found = _parsed(row, strings)
        if wanted is None:
            columns = choose(last, found)
            wanted = None if columns is None else _wanted(columns, prefix)
        if found:
            yield last, found


def _slices(pieces: Iterator[bytes]) -> Iterator[tuple[bytes, bytes]]:
    """Cut the sheet into rows, each with the prefix its elements carry ("x:" or none)."""
    data, start = _beginning(pieces)
    if start[2]:
        return
    prefix = start[1] or b""
    begins, ends, over = b"<%srow" % prefix, b"</%srow>" % prefix, b"</%ssheetData" % prefix
    place = start.end()
    while True:
        close = data.find(ends, place)
        if close < 0:
            data, place = data[place:], 0
            if over in data:
                return
            more = next(pieces, None)
            if more is None or len(data) > _MOST:
                raise TableError("the sheet ends in the middle of a row")
            _refuse_declarations(data[-1:] + more)
            data += more
            continue
        row = data[place : close + len(ends)].lstrip()
        if not row.startswith(begins):
            raise TableError(repr(row[:40]))
        # An empty row closes itself; the row that ends here is the last that begins.
        yield row[row.rfind(begins) :], prefix
        place = close + len(ends)


def _beginning(pieces: Iterator[bytes]) -> tuple[bytes, re.Match[bytes]]:
    head = b""
    for piece in pieces:
        _refuse_declarations(piece)
        head += piece
        start = _DATA.search(head)
        if start:
            return head, start
        if len(head) > _MOST:
            break
    raise TableError("no rows")


def _refuse_declarations(piece: bytes) -> None:
    """Sheets have no use for declarations, comments or sections that hide markup."""
    if b"<!" in piece:
        raise TableError("it declares entities or hides markup")


@cache
def _plain(prefix: bytes) -> re.Pattern[bytes]:
    return re.compile(_PLAIN.replace(b"{p}", prefix))


def _taken(
    row: bytes, prefix: bytes, wanted: Wanted, strings: list[str], number: bytes
) -> Cells | None:
    """The wanted cells of a row, or None if one of them is not plain or some cell has no place."""
    if row.count(b'<%sc r="' % prefix) != row.count(b"<%sc " % prefix) or b"<%sc>" % prefix in row:
        return None
    if b"\n" in row or b"\r" in row or b"\t" in row:
        return None  # laid out by hand: a cell may begin in ways that are not counted above
    match, place, found = _plain(prefix).match, 0, {}
    for column, begins in wanted:
        at = row.find(begins + number, place)
        if at < 0:
            continue
        cell = match(row, at)
        if cell is None:
            return None
        place = cell.end()
        _, attributes, value, text = cell.groups()
        if value:
            shared = b't="s"' in attributes
            found[column] = strings[int(value)] if shared else value.decode()
        elif text:
            found[column] = text.decode()
    return found


@cache
def _column(letters: str) -> int:
    """The place of a column called "AB": 27."""
    place = 0
    for letter in letters:
        place = place * 26 + ord(letter) - 64
    return place - 1


def _wanted(columns: Collection[int], prefix: bytes) -> Wanted:
    return tuple((one, b'<%sc r="%s' % (prefix, _letters(one))) for one in sorted(columns))


@cache
def _letters(place: int) -> bytes:
    """What the column of that place is called."""
    said, left = "", place + 1
    while left:
        left, rest = divmod(left - 1, 26)
        said = chr(65 + rest) + said
    return said.encode()


def _parsed(row: bytes, strings: list[str]) -> Cells:
    """A row that is not plain, by an XML parser that knows the few elements a cell may hold."""
    reader = _Row(strings)
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler, parser.EndElementHandler = reader.start, reader.end
    parser.CharacterDataHandler = reader.texts.append
    parser.Parse(row, True)
    return reader.cells


class _Row:
    """What has been read of a row."""

    def __init__(self, strings: list[str]) -> None:
        self.cells: Cells = {}
        self.texts: list[str] = []
        self._strings = strings
        self._place = -1
        self._kind = ""

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if tag.rpartition(":")[2] == "c":
            self._kind = attributes.get("t", "")
            given = attributes.get("r")
            self._place = _column(given.rstrip("0123456789")) if given else self._place + 1
        self.texts.clear()

    def end(self, tag: str) -> None:
        name, text = tag.rpartition(":")[2], "".join(self.texts)
        if name == "v" and text:
            self.cells[self._place] = self._strings[int(text)] if self._kind == "s" else text
        elif name == "t" and text:  # an inline text, perhaps in several runs
            self.cells[self._place] = self.cells.get(self._place, "") + text
        self.texts.clear()
