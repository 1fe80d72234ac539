"""Tables as CSV, a row at a time, that a spreadsheet opens and no cell of which it executes."""

import csv
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import Any

from django.http import StreamingHttpResponse

# A cell that starts with one of these is a formula to a spreadsheet (OWASP, "CSV injection").
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


class _Line:
    def write(self, text: str) -> str:
        return text


def safe(cell: Any) -> str:
    """A cell as text; what would run as a formula gets a quote before it, numbers stay numbers."""
    if cell is None:
        return ""
    if isinstance(cell, int | Decimal):
        return str(cell)
    text = str(cell)
    return f"'{text}" if text.startswith(_FORMULA) else text


def lines(header: Sequence[str], rows: Iterable[Sequence[Any]]) -> Iterator[str]:
    """The file, line by line, with the mark that tells spreadsheets that it is UTF-8."""
    writer = csv.writer(_Line())
    yield "\ufeff" + str(writer.writerow([safe(name) for name in header]))
    for row in rows:
        yield str(writer.writerow([safe(cell) for cell in row]))


def stream(
    name: str, header: Sequence[str], rows: Iterable[Sequence[Any]]
) -> StreamingHttpResponse:
    """Answer with a download called `name`."""
    response = StreamingHttpResponse(lines(header, rows), content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
