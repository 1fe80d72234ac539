"""`convoca match`: exit codes, both languages, JSON, and nothing written when the answer is no."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from tests.unit.matching import bad_files
from tests.unit.matching.bad_files import BAD
from tests.unit.matching.tiny_markets import market
from typer.testing import CliRunner, Result

from convoca.cli.match import app
from convoca.matching import write

MARKET = market(
    applicants={"ana": "90.5", "beto": "80", "caro": "80"},
    vacancies={"v": 1, "w": 1},
    preferences={"ana": ["v"], "beto": ["v", "w"], "caro": ["v", "w"]},
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write(MARKET, tmp_path / "m")
    return tmp_path


def run(*words: object, lang: str = "en") -> Result:
    return CliRunner().invoke(app, [str(word) for word in words], env={"CONVOCA_LANG": lang})


def test_solve_verify_and_explain_go_together(folder: Path) -> None:
    solved = run("solve", folder / "m", "--out", folder / "r", "--seed", 5)
    assert solved.exit_code == 0, solved.output
    assert "2 of 3 applicants have a place." in solved.stdout
    assert run("verify", folder / "m", folder / "r").exit_code == 0
    for lang, word in (("es", "obtuvo"), ("en", "has")):
        said = run("explain", folder / "m", folder / "r", "ana", lang=lang)
        assert said.exit_code == 0
        assert word in said.stdout


@pytest.mark.parametrize("applicant", ["ana", "beto", "caro"])
def test_explain_in_json_is_complete(folder: Path, applicant: str) -> None:
    run("solve", folder / "m", "--out", folder / "r", "--seed", 5)
    why = json.loads(run("explain", folder / "m", folder / "r", applicant, "--json").stdout)
    assert why["applicant"] == applicant
    for wish in why["wishes"]:
        assert all(side["ahead"] >= side["seats"] for side in wish["sides"])


def test_an_input_with_problems_answers_1_and_writes_nothing(folder: Path) -> None:
    (folder / "m" / "vacancies.csv").write_text("vacancy,seats\nv,-1\nw,x\n")
    told = run("solve", folder / "m", "--out", folder / "r", "--seed", 5)
    assert told.exit_code == 1
    assert "vacancies.csv:2: problem: “-1” is a negative number" in told.stderr
    assert "vacancies.csv:3" in told.stderr
    assert sorted(os.listdir(folder)) == ["m"]
    data = json.loads(run("solve", folder / "m", "--out", folder / "r", "--json").stdout)
    assert [p["line"] for p in data["problems"]] == [2, 3]


@pytest.mark.parametrize(("file", "data"), [bad[1:3] for bad in BAD], ids=[bad[0] for bad in BAD])
@pytest.mark.parametrize("lang", ["es", "en"])
def test_every_bad_file_is_refused_in_both_languages_and_nothing_is_written(
    tmp_path: Path, file: str, data: bytes, lang: str
) -> None:
    bad_files.folder(tmp_path / "m")
    (tmp_path / "m" / file).write_bytes(data)
    told = run("solve", tmp_path / "m", "--out", tmp_path / "r", lang=lang)
    assert told.exit_code == 1
    assert told.stdout == ""
    assert file.split(".", maxsplit=1)[0].split("_", maxsplit=1)[0].rstrip("s") in told.stderr
    assert {"es": ": problema: ", "en": ": problem: "}[lang] in told.stderr
    assert "match." not in told.stderr
    assert os.listdir(tmp_path) == ["m"]


def test_a_missing_seed_answers_1_and_writes_nothing(folder: Path) -> None:
    told = run("solve", folder / "m", "--out", folder / "r")
    assert told.exit_code == 1
    assert "seed" in told.stderr
    assert sorted(os.listdir(folder)) == ["m"]


def test_what_cannot_be_read_or_was_asked_wrongly_answers_2(folder: Path) -> None:
    assert run("solve", folder / "nowhere", "--out", folder / "r").exit_code == 2
    assert run("solve", folder / "m").exit_code == 2
    assert run("solve", folder / "m", "--out", folder / "r", "--seed", -1).exit_code == 2
    assert run("verify", folder / "m", folder / "nowhere").exit_code == 2
    run("solve", folder / "m", "--out", folder / "r", "--seed", 5)
    assert run("explain", folder / "m", folder / "r", "nobody").exit_code == 2


def test_a_result_that_does_not_verify_answers_1(folder: Path) -> None:
    run("solve", folder / "m", "--out", folder / "r", "--seed", 5)
    (folder / "r" / "assignment.csv").write_text("applicant,vacancy\nana,\nbeto,v\ncaro,w\n")
    told = run("verify", folder / "m", folder / "r", lang="es")
    assert told.exit_code == 1
    assert "ana prefiere v y va antes que beto" in told.stderr
    data = json.loads(run("verify", folder / "m", folder / "r", "--json").stdout)
    assert data["holds"] is False
    assert "match.verify.claim" in {problem["code"] for problem in data["problems"]}


def test_two_fresh_processes_write_the_same_bytes(folder: Path) -> None:
    written = []
    for name in ("r1", "r2"):
        code = "from convoca.cli.match import app; app()"
        subprocess.run(
            [sys.executable, "-c", code, "solve", folder / "m", "--out", folder / name, "--seed=5"],
            check=True, capture_output=True, env={**os.environ, "PYTHONHASHSEED": name[1]},
        )  # fmt: skip
        written.append(
            [(folder / name / file).read_bytes() for file in ("assignment.csv", "report.json")]
        )
    assert written[0] == written[1]
    assert (folder / "r1" / "timings.json").exists()


def test_the_command_needs_neither_django_nor_compiled_code() -> None:
    code = (
        "import sys, convoca.cli.match, convoca.matching;"
        "assert not {'django', 'psycopg', 'numba', 'ortools'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
