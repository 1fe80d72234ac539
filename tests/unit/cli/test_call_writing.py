"""`convoca call new`, `prose` and `diff`: a call is begun, written out and compared from a terminal."""

import json
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest
from typer.testing import CliRunner

from convoca.cli.call import app
from convoca.proof.canonical import encode
from convoca.rules import calls
from convoca.texts import LANGUAGES


def convoca(*arguments):
    return CliRunner().invoke(app, [str(one) for one in arguments])


@pytest.fixture(autouse=True)
def _english(monkeypatch):
    monkeypatch.setenv("CONVOCA_LANG", "en")


@pytest.fixture
def ours(monkeypatch, tmp_path):
    """A folder of calls of its own."""
    monkeypatch.setenv("CONVOCA_CALLS", str(tmp_path))
    return tmp_path


def test_a_new_call_passes_the_checker_as_it_is_begun(ours):
    assert convoca("new", "2026-specialists").exit_code == 0
    done = convoca("check", "2026-specialists", "--json")
    assert done.exit_code == 0
    assert json.loads(done.stdout) == [{"call": "2026-specialists", "findings": []}]


def test_the_template_explains_itself_in_both_languages_and_marks_what_to_decide(ours):
    convoca("new", "2026-specialists")
    lines = (ours / "2026-specialists" / "call.yaml").read_text().splitlines()
    assert lines.count("# POR DECIDIR / TO DECIDE") == 8
    top = [line.split(":")[0] for line in lines if line[:1].isalpha()]
    explained = {
        line.split(":")[0]
        for above, line in pairwise(lines)
        if line[:1].isalpha() and above.startswith("#")
    }
    # What follows its like without a word between belongs to it.
    assert set(top) - explained == {"summary", "illustrative_note"}


@pytest.mark.parametrize("name", ["2021-residency", "2024-specialists"])
def test_a_call_can_begin_as_another_with_an_exam_or_without(ours, name):
    like = Path(__file__).parents[3] / "calls" / name
    assert convoca("new", "2026-again", "--like", like).exit_code == 0
    file, first = calls.load(ours / "2026-again"), calls.load(like)
    assert file.call.id == "2026-again"
    assert file.call == first.call.model_copy(update={"id": "2026-again"})
    assert file.vacancies == first.vacancies
    assert convoca("check", "2026-again").exit_code == 0


def test_nothing_is_written_over_what_is_there(ours):
    convoca("new", "2026-a")
    (ours / "2026-a" / "call.yaml").write_text("mine")
    done = convoca("new", "2026-a")
    assert done.exit_code == 1
    assert "already exists; nothing was changed" in done.stderr
    assert (ours / "2026-a" / "call.yaml").read_text() == "mine"


@pytest.mark.parametrize("name", ["Bad", "año", "a_b", "-a", "a--b", "../a", "x" * 81, ""])
def test_a_name_that_cannot_be_a_folder_of_ours_is_refused(ours, name):
    done = convoca("new", "--", name)
    assert done.exit_code == 2
    assert list(ours.iterdir()) == []


def test_a_document_is_written_as_page_or_as_pdf(ours, tmp_path):
    convoca("new", "2026-a")
    page, pdf = tmp_path / "a.html", tmp_path / "a.pdf"
    assert convoca("prose", "2026-a", "--lang", "es", "--out", page).exit_code == 0
    assert page.read_text().startswith('<!doctype html>\n<html lang="es">')
    assert convoca("prose", "2026-a", "--out", pdf).exit_code == 0
    assert pdf.read_bytes().startswith(b"%PDF-")
    # Without a file the page goes where it can be piped.
    assert convoca("prose", "2026-a", "--lang", "es").stdout == page.read_text()


def test_a_document_of_another_kind_is_refused_before_any_work(ours, tmp_path):
    convoca("new", "2026-a")
    done = convoca("prose", "2026-a", "--out", tmp_path / "a.docx")
    assert done.exit_code == 2
    assert "ends in .pdf or .html" in done.stderr


@pytest.fixture
def two(ours):
    """A call and the same one with a date moved."""
    convoca("new", "2026-a")
    convoca("new", "2026-b", "--like", "2026-a")
    path = ours / "2026-b" / "call.yaml"
    moved = path.read_text().replace("at: 2026-11-30T00:01", "at: 2026-12-02T00:01")
    path.write_text(moved)
    return ours


def test_what_changes_is_said_in_the_language_asked_for(two):
    done = convoca("diff", "2026-a", "2026-b", "--lang", "es")
    assert done.exit_code == 0
    assert done.stdout.splitlines()[:4] == [
        "2026-a → 2026-b",
        "",
        "Fechas",
        "  - Los resultados salen 2 días después: pasan de 00:01 h del lunes 30 de noviembre de 2026"
        " (hora del centro) a 00:01 h del miércoles 2 de diciembre de 2026 (hora del centro).",
    ]
    both = convoca("diff", "2026-a", "2026-b", "--lang", "both").stdout
    assert "Los resultados salen" in both
    assert "The results come out" in both


def test_a_folder_is_compared_with_a_published_copy(two, tmp_path):
    published = tmp_path / "version-1.json"
    published.write_bytes(encode(calls.load(two / "2026-a").as_data()))
    done = convoca("diff", published, "2026-b", "--json")
    report = json.loads(done.stdout)
    codes = [one["code"] for one in report["differences"]]
    assert codes == ["difference.release", "difference.value"]  # the release, and the call's name
    assert all(one[lang] for one in report["differences"] for lang in LANGUAGES)
    assert report["before"]["digest"] != report["after"]["digest"]


@pytest.mark.parametrize("content", ["{", "{}", '{"call": {}, "vacancies": []}', "[]", "\xff"])
def test_a_copy_that_is_none_is_refused_with_its_remedy(two, tmp_path, content):
    other = tmp_path / "other.json"
    other.write_bytes(content.encode("latin-1"))
    done = convoca("diff", other, "2026-b")
    assert done.exit_code == 2
    assert "Give a call folder, or the JSON" in done.stderr


def test_a_call_that_cannot_be_read_is_told_with_its_lines(two):
    (two / "2026-b" / "vacancies.csv").write_text("a,b\n")
    for command in (("diff", "2026-a", "2026-b"), ("prose", "2026-b")):
        done = convoca(*command)
        assert done.exit_code == 1
        assert done.stderr.startswith("2026-b/vacancies.csv:1:")


def test_none_of_it_loads_django(two):
    program = (
        "import sys; from convoca.cli import run;"
        "code = run(['call', 'diff', '2026-a', '2026-b']) or run(['call', 'prose', '2026-a']);"
        "assert 'django' not in sys.modules; raise SystemExit(code)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=False)
    assert done.returncode == 0, done.stderr
