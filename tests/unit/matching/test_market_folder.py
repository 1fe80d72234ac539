"""A market is a folder of CSV files: every fault has its file and line, and its bytes are stable."""

import hashlib
import os
import random
import subprocess
from pathlib import Path

import pytest
from tests.unit.matching.tiny_markets import market, places

from convoca.matching import (
    Market,
    Settings,
    market_digest,
    read,
    read_result,
    solve,
    write,
    write_result,
)

GOOD = {
    "applicants.csv": b"applicant,score\na,90.5\nb,80\n",
    "vacancies.csv": b"vacancy,seats\nv,1\nw,1\n",
    "preferences.csv": b"applicant,rank,vacancy\na,1,v\na,2,w\nb,1,v\nb,2,w\n",
}


def folder(path: Path, **changed: bytes | None) -> Path:
    files = GOOD | {name.replace("__", "."): data for name, data in changed.items()}
    path.mkdir(exist_ok=True)
    for name, data in files.items():
        if data is not None:
            (path / name).write_bytes(data)
    return path


BAD = [
    ("a vacancy nobody defined", "preferences.csv", b"applicant,rank,vacancy\na,1,x\n",
     ("unknown", 2)),
    ("an applicant nobody defined", "preferences.csv", b"applicant,rank,vacancy\nz,1,v\n",
     ("unknown", 2)),
    ("a rank twice", "preferences.csv", b"applicant,rank,vacancy\na,1,v\na,1,w\n",
     ("rank-twice", 3)),
    ("a rank skipped", "preferences.csv", b"applicant,rank,vacancy\na,1,v\na,3,w\n",
     ("rank-gap", 3)),
    ("a rank of zero", "preferences.csv", b"applicant,rank,vacancy\na,0,v\n",
     ("rank-not-whole", 2)),
    ("a vacancy twice", "preferences.csv", b"applicant,rank,vacancy\na,1,v\na,2,v\n",
     ("listed-twice", 3)),
    ("a negative seat", "vacancies.csv", b"vacancy,seats\nv,-1\nw,1\n", ("number-negative", 2)),
    ("half a seat", "vacancies.csv", b"vacancy,seats\nv,1.5\nw,1\n", ("number-not-whole", 2)),
    ("a seat count too long", "vacancies.csv", b"vacancy,seats\nv,9999999999\nw,1\n",
     ("number-not-whole", 2)),
    ("a file of 0 bytes", "vacancies.csv", b"", ("file-zero-bytes", 0)),
    ("a header and no rows", "applicants.csv", b"applicant,score\n", ("no-rows", 0)),
    ("not UTF-8", "applicants.csv", b"applicant,score\na,1\nJos\xe9,2\n", ("not-utf8", 3)),
    ("UTF-16", "applicants.csv", "applicant,score\na,1\n".encode("utf-16"), ("not-utf8", 1)),
    ("a missing column", "applicants.csv", b"applicant,points\na,1\n", ("column-missing", 1)),
    ("a column twice", "applicants.csv", b"applicant,score,score\na,1,1\n", ("column-twice", 1)),
    ("too many cells", "applicants.csv", b"applicant,score\na,1,1\nb,1\n", ("row-width", 2)),
    ("an open quote", "applicants.csv", b'applicant,score\n"a,1\nb,2\n', ("csv-broken", 3)),
    ("an empty identifier", "applicants.csv", b"applicant,score\n,1\n", ("id-empty", 2)),
    ("a control character", "applicants.csv", b"applicant,score\na\x07,1\n",
     ("id-not-printable", 2)),
    ("a comma decimal", "applicants.csv", b'applicant,score\na,"90,5"\n', ("score-not-decimal", 2)),
    ("broken settings", "market.toml", b"seed = \n", ("toml-broken", 0)),
    ("an unknown setting", "market.toml", b"sede = 7\n", ("setting-unknown", 0)),
    ("a seed in quotes", "market.toml", b'seed = "7"\n', ("setting-seed", 0)),
]  # fmt: skip


@pytest.mark.parametrize(
    ("file", "data", "expected"), [b[1:] for b in BAD], ids=[b[0] for b in BAD]
)
def test_a_bad_file_is_named_with_its_line(
    tmp_path: Path, file: str, data: bytes, expected: tuple[str, int]
) -> None:
    folder(tmp_path)
    (tmp_path / file).write_bytes(data)
    found = read(tmp_path)
    assert isinstance(found, tuple)
    assert (expected[0], file, expected[1]) in places(found)


def test_a_missing_file_is_a_problem_and_a_missing_folder_an_error(tmp_path: Path) -> None:
    folder(tmp_path, vacancies__csv=None)
    found = read(tmp_path)
    assert isinstance(found, tuple)
    assert ("file-missing", "vacancies.csv", 0) in places(found)
    with pytest.raises(NotADirectoryError):
        read(tmp_path / "nowhere")


def test_lines_count_quoted_line_breaks(tmp_path: Path) -> None:
    folder(tmp_path, applicants__csv=b'applicant,score\n"a\nb",1\nc,x\n')
    found = read(tmp_path)
    assert isinstance(found, tuple)
    at_home = [p for p in places(found) if p[1] == "applicants.csv"]
    assert at_home == [("id-not-printable", "applicants.csv", 2),
                       ("score-not-decimal", "applicants.csv", 4)]  # fmt: skip


def test_nonsense_is_listed_up_to_twenty_of_a_kind_and_then_counted(tmp_path: Path) -> None:
    rows = b"".join(b"x%d,1,y\n" % i for i in range(5000))
    folder(tmp_path, preferences__csv=b"applicant,rank,vacancy\n" + rows)
    found = read(tmp_path)
    assert isinstance(found, tuple)
    kinds = [p for p in found if p.code == "match.unknown"]
    rest = [p.params for p in found if p.code == "match.and-more"]
    assert len(kinds) == 20
    assert rest == [{"kind": "match.unknown", "count": 9980}]


def test_an_unknown_column_is_a_warning_and_columns_may_come_in_any_order(tmp_path: Path) -> None:
    folder(tmp_path, applicants__csv=b"\xef\xbb\xbfnote,score,applicant\nhi,90.5,a\n,80,b\n")
    made = read(tmp_path)
    assert isinstance(made, Market)
    assert places(made.warnings) == [("column-unknown", "applicants.csv", 1)]
    assert made.place.tolist() == [0, 1]


def test_what_is_written_reads_back_the_same_to_the_byte(tmp_path: Path) -> None:
    made = market(
        applicants={"á": "90.50", 'q"uote': "80", "c,d": "70", "x": "1", "y": "2"},
        vacancies=[("v", 1, "north"), ("w", 2, ""), ("z", 0, "south")],
        preferences={"á": ["w", "v"], "c,d": ["v"]},
        priorities={"v": ["c,d", "á"]},
        couples={"k": ("x", "y")},
        couple_preferences={"k": [("w", None), ("v", "w"), (None, "v")]},
        caps={"north": 1},
        settings=Settings(name='a "name"\n', seed=7, mechanism="in-turn"),
    )
    write(made, tmp_path / "m")
    again = read(tmp_path / "m")
    assert isinstance(again, Market)
    assert again.settings == made.settings
    assert market_digest(again) == market_digest(made)
    write(again, tmp_path / "again")
    for name in sorted(os.listdir(tmp_path / "m")):
        assert (tmp_path / "again" / name).read_bytes() == (tmp_path / "m" / name).read_bytes()


def test_the_digest_is_what_sha256sum_says(tmp_path: Path) -> None:
    made = read(folder(tmp_path / "given"))
    assert isinstance(made, Market)
    write(made, tmp_path / "m")
    said = subprocess.run(
        "LC_ALL=C; sha256sum *.csv market.toml | sha256sum",
        shell=True, cwd=tmp_path / "m", capture_output=True, check=True,
    )  # fmt: skip
    assert said.stdout.decode().split()[0] == market_digest(made)


def test_the_order_of_rows_never_matters(tmp_path: Path) -> None:
    first = read(folder(tmp_path / "a"))
    assert isinstance(first, Market)
    shuffled = {}
    for name, data in GOOD.items():
        header, *rows = data.decode().splitlines(keepends=True)
        random.Random(3).shuffle(rows)
        shuffled[name.replace(".", "__")] = "".join([header, *rows]).encode()
    second = read(folder(tmp_path / "b", **shuffled))
    assert isinstance(second, Market)
    assert market_digest(second) == market_digest(first)


def test_a_market_written_over_another_leaves_none_of_its_files(tmp_path: Path) -> None:
    capped = market(
        applicants={"a": 1}, vacancies=[("v", 1, "n")], preferences={"a": ["v"]}, caps={"n": 1}
    )
    write(capped, tmp_path / "m")
    plain = market(applicants={"a": 1}, vacancies={"v": 1}, preferences={"a": ["v"]})
    write(plain, tmp_path / "m")
    again = read(tmp_path / "m")
    assert isinstance(again, Market)
    assert not again.capped


def test_a_result_reads_back_and_its_report_has_no_clock_in_it(tmp_path: Path) -> None:
    made = read(folder(tmp_path / "m"))
    assert isinstance(made, Market)
    outcome = solve(made)
    write_result(outcome, tmp_path / "r")
    assignment = (tmp_path / "r" / "assignment.csv").read_bytes()
    assert assignment == b"applicant,vacancy\na,v\nb,w\n"
    again = read_result(tmp_path / "r", made)
    assert not isinstance(again, tuple)
    assert again.pairs() == outcome.pairs() == {"a": "v", "b": "w"}
    assert again.claims["digest"] == hashlib.sha256(assignment).hexdigest()
    assert again.claims["assigned"] == 2
    assert "seconds" not in again.claims


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (b"a,v\n", ("applicant-left-out", "assignment.csv", 0)),
        (b"a,v\nb,w\na,w\n", ("assigned-twice", "assignment.csv", 4)),
        (b"a,v\nb,x\n", ("unknown", "assignment.csv", 3)),
        (b"a,v\nb,w\nz,\n", ("unknown", "assignment.csv", 4)),
    ],
)
def test_a_result_that_does_not_fit_its_market_is_named(
    tmp_path: Path, rows: bytes, expected: tuple[str, str, int]
) -> None:
    made = read(folder(tmp_path / "m"))
    assert isinstance(made, Market)
    write_result(solve(made), tmp_path / "r")
    (tmp_path / "r" / "assignment.csv").write_bytes(b"applicant,vacancy\n" + rows)
    found = read_result(tmp_path / "r", made)
    assert isinstance(found, tuple)
    assert places(found) == [expected]


@pytest.mark.parametrize("report", [b"", b"{", b"[]", b'{"mechanism": 3}', b"\xff"])
def test_a_report_that_is_not_one_is_a_problem(tmp_path: Path, report: bytes) -> None:
    made = read(folder(tmp_path / "m"))
    assert isinstance(made, Market)
    write_result(solve(made), tmp_path / "r")
    (tmp_path / "r" / "report.json").write_bytes(report)
    found = read_result(tmp_path / "r", made)
    assert isinstance(found, tuple)
    assert {p.file for p in found} == {"report.json"}
