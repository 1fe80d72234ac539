"""A table from a file, row by row: the first sheet of an XLSX workbook, or a CSV.

`rows` gives the number of each row in the file and its cells by place, as text; empty cells are not
there. A caller that has found the header says which columns it wants, and only those are read from
then on: in a workbook of 60,000 rows by 65 columns that is most of the time.
"""

import csv
import io
import zipfile
from collections.abc import Callable, Collection, Iterator
from pathlib import Path
from xml.parsers import expat

from convoca.cli.tables import packed, sheets
from convoca.cli.tables.sheets import Cells, TableError

__all__ = ["Cells", "Choose", "TableError", "rows"]

# Given a row, the columns wanted from the next one on; None while the header has not come.
Choose = Callable[[int, Cells], Collection[int] | None]
_MAX_CSV = 300_000_000  # bytes


def rows(path: Path, choose: Choose) -> Iterator[tuple[int, Cells]]:
    """Give each row that has anything in it. Raises TableError or OSError."""
    with path.open("rb") as file:
        is_packed = file.read(4) == b"PK\x03\x04"
    found = _workbook(path, choose) if is_packed else _text(path)
    wanted: Collection[int] | None = None
    for line, cells in found:
        if wanted is None:
            wanted = choose(line, cells)
        yield line, cells


def _workbook(path: Path, choose: Choose) -> Iterator[tuple[int, Cells]]:
    try:
        with zipfile.ZipFile(path) as book:
            strings = packed.strings(book)
            pieces = packed.pieces(book, packed.first_sheet(book))
            yield from sheets.rows(pieces, strings, choose)
    except (
        zipfile.BadZipFile,
        expat.ExpatError,
        KeyError,
        EOFError,
        ValueError,
        IndexError,
        NotImplementedError,
        RuntimeError,
    ) as error:
        # A packed file that lies about itself fails in many ways, and all of them are its fault.
        raise TableError(f"{type(error).__name__}: {error}") from error


def _text(path: Path) -> Iterator[tuple[int, Cells]]:
    """A CSV in UTF-8 or, as spreadsheets of public offices export it, in Windows-1252."""
    if path.stat().st_size > _MAX_CSV:
        raise TableError("too big")
    data = path.read_bytes()
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("cp1252", errors="replace")
    delimiter = max(",;|\t", key=text.split("\n", 1)[0].count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    line = 1
    try:
        for cells in reader:
            found = {place: cell for place, cell in enumerate(cells) if cell}
            if found:
                yield line, found
            line = reader.line_num + 1
    except csv.Error as error:
        raise TableError(f"{line}: {error}") from error
