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


ROUNDS = market(
    applicants={"ana": 9, "beto": 8, "caro": 7, "dora": 6},
    vacancies={"v": 1, "w": 1, "x": 1},
    preferences={"ana": ["v"], "beto": ["v", "w"], "caro": ["v", "w"], "dora": ["v"]},
)


@pytest.fixture
def first_round(tmp_path: Path) -> Path:
    write(ROUNDS, tmp_path / "m")
    assert run("solve", tmp_path / "m", "--out", tmp_path / "r").exit_code == 0
    return tmp_path


def test_a_lapse_moves_the_next_in_line_and_the_new_result_verifies(first_round: Path) -> None:
    there = first_round
    (there / "gone.csv").write_text("applicant\nana\n")
    words = ("lapse", there / "m", there / "r", "--lapsed", there / "gone.csv", "--out")
    told = run(*words, there / "after")
    assert told.exit_code == 0, told.output
    assert "One person left; 2 others obtained a vacancy or a better one." in told.stdout
    moves = (there / "after" / "moves.csv").read_text()
    assert moves == "applicant,before,after\nana,v,\nbeto,w,v\ncaro,,w\n"
    assert run("verify", there / "after" / "market", there / "after" / "result").exit_code == 0
    data = json.loads(run(*words, there / "again", "--json").stdout)
    assert data == {"holds": True, "lapsed": 1, "moved": 2, "stable": True}


def test_a_next_round_offers_what_is_left_and_is_solved_like_any_market(first_round: Path) -> None:
    there = first_round
    (there / "new.csv").write_text("applicant,rank,vacancy\ncaro,1,x\ndora,1,x\n")
    words = ("next-round", there / "m", there / "r", "--preferences", there / "new.csv")
    told = run(*words, "--out", there / "m2")
    assert told.exit_code == 0, told.output
    assert "Next round: one seat in one vacancy for 2 people." in told.stdout
    assert run("solve", there / "m2", "--out", there / "r2").exit_code == 0
    assert (there / "r2" / "assignment.csv").read_text() == "applicant,vacancy\ncaro,x\ndora,\n"
    (there / "gone.csv").write_text("applicant\ncaro\n")
    told = run(*words, "--lapsed", there / "gone.csv", "--out", there / "m3")
    assert (told.exit_code, "preferences.csv:2" in told.stderr) == (1, True)
    assert not (there / "m3").exists()


@pytest.mark.parametrize(
    ("gone", "said", "code"),
    [
        ("applicant\nzoe\n", "gone.csv:2", 1),
        ("applicant\nana\nana\n", "gone.csv:3", 1),
        ("name\nana\n", "gone.csv:1", 1),
        (None, "gone.csv", 2),
    ],
)
def test_whoever_lapsed_must_be_known_and_named_once(
    first_round: Path, gone: str | None, said: str, code: int
) -> None:
    there = first_round
    if gone is not None:
        (there / "gone.csv").write_text(gone)
    told = run("lapse", there / "m", there / "r", "--lapsed", there / "gone.csv",
               "--out", there / "after")  # fmt: skip
    assert told.exit_code == code
    assert said in told.stderr
    assert not (there / "after").exists()


def test_what_follows_from_a_lapse_is_written_whole_or_not_at_all(first_round: Path) -> None:
    there, after = first_round, first_round / "after"
    (there / "gone.csv").write_text("applicant\nana\n")
    after.mkdir()
    (after / "result").write_text("a file where a folder belongs")
    words = ("lapse", there / "m", there / "r", "--lapsed", there / "gone.csv", "--out", after)
    assert run(*words).exit_code == 2
    assert [p.name for p in after.rglob("*") if p.is_file()] == ["result"]
    (after / "result").unlink()
    assert run(*words).exit_code == 0
    assert run("verify", after / "market", after / "result").exit_code == 0


def test_a_rule_for_joint_lists_says_what_share_of_pairs_it_admits(tmp_path: Path) -> None:
    write(market(applicants={"a": 2, "b": 1}, vacancies={"v": 1, "w": 1},
                 preferences={"a": ["v"], "b": ["v", "w"]}), tmp_path / "m")  # fmt: skip
    (tmp_path / "m" / "couples.csv").write_text("couple,first,second\nk,a,b\n")
    (tmp_path / "m" / "sites.csv").write_text("vacancy,city\nv,Puebla\nw,Puebla\n")
    (tmp_path / "m" / "market.toml").write_text('[joint]\nrule = "same-city"\n')
    told = run("solve", tmp_path / "m", "--out", tmp_path / "r")
    assert told.exit_code == 0, told.output
    assert "it admits 1 of 2 pairs (50 %). The one with fewest is k: 1 of 2." in told.stdout
    assert run("verify", tmp_path / "m", tmp_path / "r").exit_code == 0


def test_caps_with_couples_of_separate_places_are_refused_by_name(tmp_path: Path) -> None:
    given = {"applicants": {"a": 2, "b": 1}, "vacancies": [("v", 2, "north")], "preferences": {}}
    pair = {"couples": {"k": ("a", "b")}, "couple_preferences": {"k": [("v", "v")]}}
    capped = market(**given, **pair, caps={"north": 1}, priorities={"v": ["a", "b"]})
    write(capped, tmp_path / "m")
    told = run("solve", tmp_path / "m", "--out", tmp_path / "r")
    assert told.exit_code == 1
    assert "caps by region and couples with separate places" in told.stderr
    assert not (tmp_path / "r").exists()
