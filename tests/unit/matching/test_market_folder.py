"""A market is a folder of CSV files: every fault has its file and line, and its bytes are stable."""

import hashlib
import os
import random
import subprocess
from pathlib import Path

import pytest
from tests.unit.matching.bad_files import BAD, GOOD, folder
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
from convoca.matching.problems import Gathered
from convoca.matching.tables import PIECE, is_text


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
    named = {"couple-without-list": "couple_preferences.csv"}.get(expected[0], file)
    assert (expected[0], named, expected[1]) in places(found)


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


@pytest.mark.parametrize(
    ("file", "line", "code"),
    [
        ("applicants.csv", b"x%d,high\n", "match.score-not-decimal"),
        ("applicants.csv", b"%d,1,2\n", "match.row-width"),
        ("vacancies.csv", b"x%d,many\n", "match.number-not-whole"),
        ("preferences.csv", b"a,1,v\n", "match.rank-twice"),
    ],
)
def test_each_kind_of_nonsense_is_counted_whole(
    tmp_path: Path, file: str, line: bytes, code: str
) -> None:
    folder(tmp_path)
    with (tmp_path / file).open("ab") as out:
        out.writelines(line % i if b"%" in line else line for i in range(2000))
    found = read(tmp_path)
    assert isinstance(found, tuple)
    listed = [p for p in found if p.code == code]
    rest = [p.params["count"] for p in found if p.params.get("kind") == code]
    assert len(listed) == 20
    assert rest == [1980]
    assert len(found) < 70


def test_a_letter_split_between_two_pieces_is_still_text() -> None:
    found = Gathered()
    text = b"x" * (PIECE - 1) + "é\n".encode()  # its second byte begins the next piece
    assert is_text(text, "applicants.csv", found)
    assert not is_text(text + b"\xc3\n", "applicants.csv", found)
    (fault,) = found.listed()
    assert (fault.code, fault.line, fault.params) == ("match.not-utf8", 2, {"byte": PIECE + 2})


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
