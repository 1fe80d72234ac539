"""CSV bytes → rows of text with their line numbers; every fault of form is a problem."""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from convoca.matching.problems import Gathered

Row = tuple[int, Sequence[str]]
PIECE = 1 << 20  # bytes


@dataclass(frozen=True, slots=True)
class Shape:
    """A file of the market or the result and its columns."""

    file: str
    columns: tuple[str, ...]
    optional: tuple[str, ...] = ()


APPLICANTS = Shape("applicants.csv", ("applicant", "score"))
VACANCIES = Shape("vacancies.csv", ("vacancy", "seats"), ("region", "reserve"))
PREFERENCES = Shape("preferences.csv", ("applicant", "rank", "vacancy"))
PRIORITIES = Shape("priorities.csv", ("vacancy", "rank", "applicant"))
COUPLES = Shape("couples.csv", ("couple", "first", "second"))
COUPLE_PREFERENCES = Shape(
    "couple_preferences.csv", ("couple", "rank", "first_vacancy", "second_vacancy")
)
CAPS = Shape("caps.csv", ("region", "seats"))
SITES = Shape("sites.csv", ("vacancy",), ("hospital", "city", "latitude", "longitude"))
ASSIGNMENT = Shape("assignment.csv", ("applicant", "vacancy"))
MOVES = Shape("moves.csv", ("applicant", "before", "after"))


def is_text(data: bytes, file: str, found: Gathered) -> bool:
    """Whether a file is UTF-8 (a byte-order mark allowed); a problem otherwise."""
    if not data:
        found.add("match.file-zero-bytes", file)
        return False
    fault = None if data.isascii() else _not_utf8(data)
    if fault is not None:
        line = data.count(b"\n", 0, fault) + 1
        found.add("match.not-utf8", file, line, byte=fault)
    return fault is None


def _not_utf8(data: bytes) -> int | None:
    """Where the bytes stop being UTF-8; a piece at a time, since a file may be large."""
    decoder = codecs.getincrementaldecoder("utf-8")()
    for begin in range(0, len(data), PIECE):
        held = len(decoder.getstate()[0])  # the start of a letter, from the piece before
        try:
            decoder.decode(data[begin : begin + PIECE], final=begin + PIECE >= len(data))
        except UnicodeDecodeError as fault:
            return begin - held + fault.start
    return None


@dataclass(frozen=True, slots=True)
class FileRows:
    """The rows of a file, read when asked for; `data` for whoever can read it quicker."""

    data: bytes
    shape: Shape
    found: Gathered

    def __iter__(self) -> Iterator[Row]:
        return rows_of(self.data, self.shape, self.found)


def rows_of(data: bytes, shape: Shape, found: Gathered) -> Iterator[Row]:
    """The rows of a file in the order of `shape`; an absent optional column reads as ""."""
    if not is_text(data, shape.file, found):
        return
    # Decoded line by line: as one text, a large file would take five times its size.
    text = io.TextIOWrapper(io.BytesIO(data), "utf-8-sig", newline="")
    reader = csv.reader(text, strict=True)
    try:
        header = next(reader, [])
        where = _columns(header, shape, found)
        if where is not None:
            yield from _body(reader, where, len(header), shape.file, found)
    except csv.Error as fault:
        found.add("match.csv-broken", shape.file, reader.line_num, cause=str(fault))


def _columns(header: list[str], shape: Shape, found: Gathered) -> list[int] | None:
    wanted = (*shape.columns, *shape.optional)
    missing = [name for name in shape.columns if name not in header]
    twice = {name for name in wanted if header.count(name) > 1}
    for name in missing:
        found.add("match.column-missing", shape.file, 1, column=name)
    for name in sorted(twice):
        found.add("match.column-twice", shape.file, 1, column=name)
    for name in header:
        if name not in wanted:
            found.warn("match.column-unknown", shape.file, 1, column=name)
    if missing or twice:
        return None
    return [header.index(name) if name in header else -1 for name in wanted]


def _body(
    reader: Iterator[list[str]], where: list[int], width: int, file: str, found: Gathered
) -> Iterator[Row]:
    line = 1
    for cells in reader:
        first_line = line + 1
        line = reader.line_num  # type: ignore[attr-defined]  # csv.reader has it
        if len(cells) == width:
            yield first_line, [cells[at] if at >= 0 else "" for at in where]
        elif cells:
            found.add("match.row-width", file, first_line, expected=width, got=len(cells))
