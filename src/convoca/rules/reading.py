"""A call folder read whole: what is sound is kept as types, all the rest becomes findings.

Every problem is reported at once. A section of `call.yaml` that is wrong does not hide what is
wrong in the others: the sound sections are kept, so that the checks that need only them still run.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Annotated, Any

import pydantic as pd

from convoca.rules import lined_yaml, table
from convoca.rules.catalogues import NO_CATALOGUES, Catalogues
from convoca.rules.findings import Finding
from convoca.rules.lined_yaml import Lines
from convoca.rules.schema import FURTHER_COLUMNS, VACANCY_COLUMNS, Call, Vacancy

CALL_FILE = "call.yaml"
VACANCY_FILE = "vacancies.csv"

# Pydantic's kinds of error → our codes; what is not listed is a bad value.
_CODES = {
    "missing": "call.missing",
    "extra_forbidden": "call.unknown-field",
    "literal_error": "call.not-a-choice",
    "bool_type": "call.not-a-choice",
    "bool_parsing": "call.not-a-choice",
    "model_type": "call.not-a-mapping",
    "tuple_type": "call.not-a-list",
    "string_pattern_mismatch": "call.bad-key",
    "string_type": "call.not-text",
    "string_too_short": "call.too-short",
    "too_short": "call.too-short",
    "decimal_parsing": "call.not-a-number",
    "decimal_type": "call.not-a-number",
    "int_parsing": "call.not-a-number",
    "int_type": "call.not-a-number",
    "int_from_float": "call.not-a-number",
}
_DATE_ERRORS = ("date", "datetime", "timezone_naive")


@dataclass(frozen=True, slots=True)
class Reading:
    """What a folder holds: `call` carries only its `sound` sections until all of them are.

    `rows` gives the line of each vacancy; `rows_sound` says whether no row had to be left out.
    `catalogues` are there when the call is to be checked against them.
    """

    call: Call
    sound: frozenset[str]
    vacancies: tuple[Vacancy, ...]
    lines: Lines
    rows: tuple[int, ...]
    rows_sound: bool
    findings: tuple[Finding, ...] = field(hash=False, default=())
    catalogues: Catalogues = field(hash=False, default=NO_CATALOGUES)


def read_folder(folder: Path) -> Reading:
    """Read `call.yaml` and `vacancies.csv` of a folder."""
    data, lines, findings = _read_yaml(folder / CALL_FILE)
    sections, problems = _sections(data, lines)
    vacancies, numbers, row_findings = _read_vacancies(folder / VACANCY_FILE)
    return Reading(
        call=Call.model_construct(**_with_defaults(sections, data)),
        sound=frozenset(sections) | _left_out(data),
        vacancies=vacancies,
        lines=lines,
        rows=numbers,
        rows_sound=not row_findings,
        findings=(*findings, *problems, *row_findings),
    )


def _read_yaml(path: Path) -> tuple[dict[str, Any], Lines, tuple[Finding, ...]]:
    text = table.read_text(path, CALL_FILE)
    if isinstance(text, Finding):
        return {}, Lines(CALL_FILE), (text,)
    document = lined_yaml.read(text, CALL_FILE)
    return document.data or {}, document.lines, document.findings


def _left_out(data: Mapping[str, Any]) -> frozenset[str]:
    """Sections that were not written and have a default are sound too."""
    return frozenset(
        name
        for name, about in Call.model_fields.items()
        if name not in data and not about.is_required()
    )


def _with_defaults(sections: dict[str, Any], data: Mapping[str, Any]) -> dict[str, Any]:
    defaults = {name: Call.model_fields[name].get_default() for name in _left_out(data)}
    return {**defaults, **sections}


@cache
def _adapter(section: str) -> pd.TypeAdapter[Any]:
    about = Call.model_fields[section]
    kind: Any = about.annotation
    for constraint in about.metadata:
        kind = Annotated[kind, constraint]
    return pd.TypeAdapter(kind)


def _sections(data: dict[str, Any], lines: Lines) -> tuple[dict[str, Any], tuple[Finding, ...]]:
    if not data:
        return {}, ()
    sections: dict[str, Any] = {}
    findings: list[Finding] = []
    for name in (*Call.model_fields, *(key for key in data if key not in Call.model_fields)):
        if name not in Call.model_fields:
            findings.append(_finding("call.unknown-field", (name,), data, lines))
        elif name in data:
            try:
                sections[name] = _adapter(name).validate_python(data[name])
            except pd.ValidationError as error:
                findings.extend(_translate(error, name, data, lines))
        elif Call.model_fields[name].is_required():
            findings.append(_finding("call.missing", (name,), data, lines))
    return sections, tuple(findings)


def _translate(
    error: pd.ValidationError, section: str, data: dict[str, Any], lines: Lines
) -> Iterator[Finding]:
    for one in error.errors(include_url=False, include_context=True):
        path = (section, *one["loc"])
        kind = one["type"]
        dated = kind.startswith(_DATE_ERRORS)
        code = "call.not-a-date" if dated else _CODES.get(kind, "call.bad-value")
        if path[-1] in ("es", "en") and code in ("call.missing", "call.too-short", "call.not-text"):
            code = "texts.missing"
        expected = _expected(kind, one.get("ctx") or {})
        yield _finding(code, path, data, lines, value=one.get("input"), expected=expected)


def _finding(
    code: str,
    path: tuple[str | int, ...],
    data: dict[str, Any],
    lines: Lines,
    value: object = None,
    expected: str = "",
) -> Finding:
    params: dict[str, Any] = {
        "file": CALL_FILE,
        "line": lines.at(*path),
        "field": str(path[-1]),
        "value": "" if isinstance(value, dict | list) or value is None else str(value)[:120],
        "expected": expected,
    }
    if code == "texts.missing":
        params["language"] = str(path[-1])
    return Finding(code, named(path, data), params)


_SIGNS = {
    "expected": "",
    "pattern": "",
    "ge": "≥ ",
    "le": "≤ ",
    "gt": "> ",
    "lt": "< ",
    "min_length": "≥ ",
    "max_length": "≤ ",
}


def _expected(kind: str, ctx: Mapping[str, Any]) -> str:
    """Say what would have been right, in signs that need no language."""
    if kind.startswith("bool"):
        return "true, false"
    said = ", ".join(f"{sign}{ctx[key]}" for key, sign in _SIGNS.items() if key in ctx)
    return said.replace("' or '", "', '").replace("'", "") or kind


def named(path: tuple[str | int, ...], data: Any) -> str:
    """Write a path with the id of each list entry instead of its place, where it has one."""
    words: list[str] = []
    for step in path:
        inside = data[step] if _has(data, step) else None
        label = (
            inside.get("id", step) if isinstance(inside, dict) and isinstance(step, int) else step
        )
        words.append(str(label))
        data = inside
    return ".".join(words)


def _has(data: Any, step: str | int) -> bool:
    if isinstance(data, dict):
        return step in data
    return isinstance(data, list) and isinstance(step, int) and step < len(data)


def _read_vacancies(
    path: Path,
) -> tuple[tuple[Vacancy, ...], tuple[int, ...], tuple[Finding, ...]]:
    text = table.read_text(path, VACANCY_FILE)
    if isinstance(text, Finding):
        return (), (), (text,)
    columns = VACANCY_COLUMNS
    if text.split("\n", 1)[0].rstrip("\r") == ",".join((*VACANCY_COLUMNS, *FURTHER_COLUMNS)):
        columns = (*VACANCY_COLUMNS, *FURTHER_COLUMNS)
    rows, findings = table.rows(text, VACANCY_FILE, columns, "vacancies.columns")
    good: list[tuple[Vacancy, int]] = []
    problems = list(findings)
    for row in rows:
        try:
            good.append((Vacancy.model_validate(row.cells), row.line))
        except pd.ValidationError as error:
            problems.extend(_row_problems(error, row))
    return tuple(v for v, _ in good), tuple(line for _, line in good), tuple(problems)


def _row_problems(error: pd.ValidationError, row: table.Row) -> Iterator[Finding]:
    for one in error.errors(include_url=False):
        column = str(one["loc"][0])
        yield Finding(
            "vacancies.bad-value",
            f"{row.cells['vacancy']}.{column}",
            {
                "file": VACANCY_FILE,
                "line": row.line,
                "field": column,
                "value": row.cells[column][:120],
                "expected": _expected(one["type"], one.get("ctx") or {}),
            },
        )
