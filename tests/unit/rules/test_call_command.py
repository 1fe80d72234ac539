"""`convoca call`: what it prints and how it ends."""

import json
import sys
from pathlib import Path
from subprocess import run

import pytest
from tests.unit.rules.broken_calls import CASES, SMALL, broken, small
from typer.testing import CliRunner, Result

from convoca.cli.call import app
from convoca.proof.canonical import digest
from convoca.rules import calls


def convoca(*arguments: str) -> Result:
    return CliRunner().invoke(app, list(arguments))


@pytest.fixture(autouse=True)
def _english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CONVOCA_LANG", "en")


def test_our_own_calls_have_no_error() -> None:
    done = convoca("check", "--json")
    assert done.exit_code == 0
    (report,) = [one for one in json.loads(done.stdout) if one["call"] == "2021-residency"]
    (finding,) = report["findings"]
    reasons = {key: finding["params"].pop(key) for key in ("reason_es", "reason_en")}
    assert all(reasons.values())
    assert finding == {
        "code": "windows.noon-or-midnight",
        "severity": "warning",
        "file": "call.yaml",
        "line": finding["line"],
        "where": "windows.print",
        "params": {"windows": "print, send", "edge": "opens", "local": "2021-11-09T12:00"},
    }
    path = calls.default_folder() / "2021-residency" / "call.yaml"
    assert path.read_text().splitlines()[finding["line"] - 1].strip() == "opens: 2021-11-09T12:00"


def test_a_call_with_problems_ends_with_1_and_tells_each() -> None:
    done = convoca("check", str(CASES / "ten-mistakes"), "--json")
    assert done.exit_code == 1
    (report,) = json.loads(done.stdout)
    assert report["call"] == "ten-mistakes"
    assert len(report["findings"]) == 10
    assert {one["severity"] for one in report["findings"]} == {"error"}


@pytest.mark.parametrize(
    ("lang", "total"),
    [("es", "ten-mistakes: 10 errores, 0 avisos."), ("en", "ten-mistakes: 10 errors, 0 warnings.")],
)
def test_people_read_it_in_their_language(
    lang: str, total: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CONVOCA_LANG", lang)
    done = convoca("check", str(CASES / "ten-mistakes"))
    assert done.exit_code == 1
    assert done.stdout.splitlines()[-1] == total
    assert "windows.overlap (windows.register-again)" in done.stdout


def test_a_call_with_nothing_to_remark_says_so() -> None:
    done = convoca("check", str(SMALL))
    assert (done.exit_code, done.stdout) == (0, "small-call: nothing to remark.\n")


@pytest.mark.parametrize("arguments", [("check", "nowhere"), ("show", "nowhere"), ("fly",)])
def test_what_is_not_there_ends_with_2(arguments: tuple[str, ...]) -> None:
    assert convoca(*arguments).exit_code == 2


def test_a_folder_without_calls_ends_with_2(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CONVOCA_CALLS", str(tmp_path))
    assert convoca("check").exit_code == 2


def test_broken_catalogues_end_with_2(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CONVOCA_CATALOGUES", str(tmp_path))
    assert convoca("check", str(SMALL)).exit_code == 2


def test_the_schema_describes_a_call_file() -> None:
    schema = json.loads(convoca("schema").stdout)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert {"id", "windows", "requirements"} <= set(schema["required"])
    assert schema["additionalProperties"] is False


def test_the_frozen_form_is_printed_byte_for_byte() -> None:
    done = convoca("show", str(SMALL), "--canonical")
    assert json.loads(done.stdout) == small().as_data()
    short = json.loads(convoca("show", str(SMALL), "--json").stdout)
    assert short["digest"] == digest(small().as_data())
    assert (short["vacancies"], short["seats"]) == (3, 6)


def test_a_call_is_shown_in_short() -> None:
    shown = convoca("show", str(SMALL)).stdout
    assert "23:59" in shown
    assert "3 vacancies, 6 seats" in shown
    assert digest(small().as_data()) in shown


def test_a_broken_call_is_not_shown(tmp_path: Path) -> None:
    folder = broken(tmp_path, ("kind: in-turn", "kind: luck"))
    done = convoca("show", str(folder), "--json")
    assert done.exit_code == 1
    assert json.loads(done.stdout)[0]["findings"][0]["code"] == "call.not-a-choice"
    assert convoca("show", str(folder)).exit_code == 1


def test_the_command_reaches_neither_django_nor_a_database() -> None:
    script = (
        "import sys; from convoca.cli.call import app; from convoca.rules import linter, calls; "
        "print(sorted({'django', 'psycopg', 'PIL', 'numpy'} & set(sys.modules)))"
    )
    done = run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
