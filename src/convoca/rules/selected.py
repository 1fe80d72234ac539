"""The exam's list of the selected as a CSV file: read whole, or every problem with its line."""

from collections.abc import Iterator
from dataclasses import fields
from decimal import Decimal, InvalidOperation
from pathlib import Path

from convoca.rules import curp, offers, table
from convoca.rules.eligibility import SelectedEntry
from convoca.rules.findings import Finding
from convoca.rules.schema import Call

COLUMNS = tuple(field.name for field in fields(SelectedEntry))
_MANDATORY = ("folio", "given_names", "first_surname")


def read(path: Path, call: Call) -> tuple[SelectedEntry, ...] | tuple[Finding, ...]:
    """The entries of the list in the order of the file, or everything that is wrong with it.

    Each CURP well formed, each folio once, specialty and track those of the call, the score a
    decimal from 0 to the exam's maximum. Only whoever was selected as foreign may have no CURP: she
    gets a temporary identity. Tell the two apart by the type of the first item. A call
    without an exam takes no list.
    """
    if offers.is_open(call):
        place = {"file": path.name, "line": 0}
        return (Finding("registration.needs-statement", path.name, place),)
    text = table.read_text(path, path.name)
    if isinstance(text, Finding):
        return (text,)
    rows, problems = table.rows(text, path.name, COLUMNS, "selected.columns")
    found = [*problems, *_problems(rows, path.name, call)]
    if not rows and not found:
        found.append(Finding("selected.empty", path.name, {"file": path.name, "line": 1}))
    if found:
        return tuple(sorted(found, key=lambda one: int(one.params.get("line", 0))))
    return tuple(_entry(row) for row in rows)


def _entry(row: table.Row) -> SelectedEntry:
    return SelectedEntry(**{**row.cells, "score": Decimal(row.cells["score"])})  # type: ignore[arg-type]


def _problems(rows: tuple[table.Row, ...], name: str, call: Call) -> Iterator[Finding]:
    seen: dict[tuple[str, str], int] = {}
    for row in rows:
        place = {"file": name, "line": row.line}
        yield from _cells(row, place, call)
        for column in ("folio", "curp"):
            value = row.cells[column]
            if not value:
                continue
            first = seen.setdefault((column, value), row.line)
            if first != row.line:
                params = {**place, "field": column, "value": value, "first": first}
                yield Finding("selected.repeated", column, params)


def _cells(row: table.Row, place: dict[str, object], call: Call) -> Iterator[Finding]:
    cells = row.cells
    wrong = [c for c in _MANDATORY if not cells[c].strip() or cells[c] != cells[c].strip()]
    if cells["track"] not in call.tracks:
        wrong.append("track")
    exam = offers.exam(call)
    if cells["specialty"] not in exam.specialties:
        wrong.append("specialty")
    if not _is_score(cells["score"], exam.maximum):
        wrong.append("score")
    for column in wrong:
        params = {**place, "field": column, "value": cells[column][:80]}
        yield Finding("selected.bad-value", column, params)
    if not cells["curp"] and cells["track"] == "foreign":
        return
    for problem in curp.problems(cells["curp"]):
        yield Finding(problem.code, "curp", {**problem.params, **place})


def _is_score(written: str, maximum: Decimal) -> bool:
    try:
        value = Decimal(written)
    except InvalidOperation:
        return False
    return value.is_finite() and 0 <= value <= maximum and value == round(value, 4)
