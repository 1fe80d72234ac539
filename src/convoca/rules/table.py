"""CSV read by its own rules: exact columns, UTF-8, every row checked, its line kept.

A row that spans lines (a quoted line break) counts from the line where it begins.
"""

import csv
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import StringIO
from pathlib import Path

from convoca.rules.findings import Finding

MAX_BYTES = 20_000_000


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a table: its number in the file (the header is line 1) and its cells by name."""

    line: int
    cells: dict[str, str] = field(hash=False)


def read_text(path: Path, name: str) -> str | Finding:
    """Read a file as UTF-8, or say why it cannot be: it is missing, too big or not UTF-8."""
    place = {"file": name, "line": 0}
    try:
        if path.stat().st_size > MAX_BYTES:
            return Finding("file.too-big", name, {**place, "limit": MAX_BYTES})
        return path.read_text(encoding="utf-8-sig")
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
        return Finding("file.missing", name, place)
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        return Finding("file.not-utf8", name, {"file": name, "line": line})


def rows(
    text: str, name: str, columns: tuple[str, ...], code: str
) -> tuple[tuple[Row, ...], tuple[Finding, ...]]:
    """Split a table whose header must be exactly `columns`; `code` names a wrong header or row."""
    reader = csv.reader(StringIO(text, newline=""), strict=True)
    found: list[Row] = []
    findings: list[Finding] = []
    try:
        header = tuple(next(reader, ()))
        if header != columns:
            return (), (_columns(code, name, 1, columns, header),)
        for line, cells in _numbered(reader):
            if len(cells) == len(columns):
                found.append(Row(line, dict(zip(columns, cells, strict=True))))
            elif cells:
                findings.append(_columns(code, name, line, columns, tuple(cells)))
    except csv.Error:
        findings.append(_columns(code, name, reader.line_num, columns, ()))
    return tuple(found), tuple(findings)


def _numbered(reader: Iterator[list[str]]) -> Iterator[tuple[int, list[str]]]:
    line = 2
    for cells in reader:
        yield line, cells
        line = getattr(reader, "line_num", line) + 1


def _columns(
    code: str, name: str, line: int, columns: tuple[str, ...], given: tuple[str, ...]
) -> Finding:
    params = {
        "file": name,
        "line": line,
        "expected": ",".join(columns),
        "found": ",".join(given)[:300],
    }
    return Finding(code, name, params)
