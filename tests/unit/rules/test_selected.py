"""The exam's list is imported whole or not at all."""

import csv
from dataclasses import asdict
from pathlib import Path

from convoca.rehearsal.people import selected_list
from convoca.rules import calls, catalogues, selected
from convoca.rules.calls import CallFile
from convoca.rules.findings import Finding

FILE = calls.load(calls.default_folder() / "2021-residency")
assert isinstance(FILE, CallFile)
ENTRIES = selected_list(5, 7, FILE, catalogues.default())


def written(folder: Path, rows: list[dict[str, str]]) -> Path:
    path = folder / "lista.csv"
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, selected.COLUMNS)
        writer.writeheader()
        writer.writerows(rows)
    return path


def good() -> list[dict[str, str]]:
    return [{k: str(v) for k, v in asdict(e).items()} for e in ENTRIES]


def test_a_sound_list_reads_back_as_it_was_written(tmp_path: Path) -> None:
    assert selected.read(written(tmp_path, good()), FILE.call) == ENTRIES


def test_every_problem_of_a_list_is_told_with_its_line(tmp_path: Path) -> None:
    rows = good()
    rows[0]["curp"] = rows[0]["curp"][:-1]
    rows[1]["track"] = "martian"
    rows[2]["score"] = "ninety"
    rows[3]["specialty"] = "alchemy"
    rows[4]["folio"] = rows[0]["folio"]
    found = selected.read(written(tmp_path, rows), FILE.call)
    told = [(f.code, f.where, f.params["line"]) for f in found if isinstance(f, Finding)]
    assert told == [
        ("curp.length", "curp", 2),
        ("selected.bad-value", "track", 3),
        ("selected.bad-value", "score", 4),
        ("selected.bad-value", "specialty", 5),
        ("selected.repeated", "folio", 6),
    ]


def test_a_list_without_rows_or_with_other_columns_is_refused(tmp_path: Path) -> None:
    empty = selected.read(written(tmp_path, []), FILE.call)
    assert [f.code for f in empty if isinstance(f, Finding)] == ["selected.empty"]
    other = tmp_path / "otra.csv"
    other.write_text("a,b\n1,2\n")
    found = selected.read(other, FILE.call)
    assert [f.code for f in found if isinstance(f, Finding)] == ["selected.columns"]


def test_a_call_without_an_exam_takes_no_list(tmp_path: Path) -> None:
    open_call = calls.load(calls.default_folder() / "2024-specialists")
    assert isinstance(open_call, CallFile)
    found = selected.read(written(tmp_path, good()), open_call.call)
    assert [one.code for one in found if isinstance(one, Finding)] == [
        "registration.needs-statement"
    ]
