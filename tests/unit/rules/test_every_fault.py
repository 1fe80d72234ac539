"""A call with every kind of fault: each is found, with its file and its line, and no other is."""

import json
import re
from collections import Counter
from pathlib import Path

import pytest
from tests.unit.rules.broken_calls import CASES, checked, told
from typer.testing import CliRunner

from convoca.cli import call as command
from convoca.rules.codes import CODES

FOLDER = CASES / "every-fault"
_MARK = re.compile(r"# finds (?P<codes>.+)$")
# Of each row, by its key, what is wrong with it.
ROWS = {
    "F-NO-SUCH-KEY": "vacancies.unknown-hospital",
    "F-KEY-OF-LATER": "vacancies.unknown-hospital",
    "F-NO-SPECIALTY": "vacancies.unknown-specialty",
    "F-NO-STATE": "vacancies.unknown-state",
    "F-OTHER-STATE": "vacancies.state-differs",
    "F-NO-EMPLOYER": "vacancies.unknown-institution",
    "F-EMPLOYER-OF-LATER": "vacancies.unknown-institution",
    "F-TWICE": "vacancies.repeated",
    "F-HALF": "ties.not-a-pair",
    "F-TIED-2": "ties.unequal",
    "F-OTHER-STAFF": "vacancies.group-not-called",
    "F-OTHER-GROUP": "vacancies.not-in-group",
    "F-NO-COVERAGE": "vacancies.unknown-coverage",
}
# What keeps a file from being read at all, or needs an exam, has its own cases.
ELSEWHERE = {
    "call.bad-key", "call.bad-value", "call.id-differs", "call.missing", "call.not-a-choice",
    "call.not-a-date", "call.not-a-list", "call.not-a-mapping", "call.not-a-number",
    "call.not-text", "call.too-short", "call.unknown-field", "cycle.backwards",
    "field.needed-circle", "field.needed-never", "field.needed-unclear", "field.scale-ends",
    "fields.not-at-the-door", "groups.none", "totals.no-seats", "vacancies.bad-value", "vacancies.columns",
    "vacancies.not-in-exam", "windows.step-missing", "windows.unknown-zone",
}  # fmt: skip
AREAS = {
    "acknowledged", "announced", "call", "cycle", "field", "fields", "groups", "mechanism", "reasons",
    "release", "scoring", "texts", "ties", "totals", "vacancies", "windows",
}  # fmt: skip


def marked() -> Counter[tuple[str, int, str]]:
    """What the lines of the folder say is to be found in them."""
    found: Counter[tuple[str, int, str]] = Counter()
    for number, line in enumerate((FOLDER / "call.yaml").read_text().splitlines(), start=1):
        mark = _MARK.search(line)
        for code in mark["codes"].split(", ") if mark else ():
            found["call.yaml", number, code] += 1
    rows = (FOLDER / "vacancies.csv").read_text().splitlines()
    last = {line.split(",")[0]: number for number, line in enumerate(rows, start=1)}
    for key, code in ROWS.items():
        found["vacancies.csv", last[key], code] += 1
    return found


def test_every_fault_is_found_in_its_line_and_no_other() -> None:
    found = checked(FOLDER)
    told(found)
    assert Counter((one.params["file"], one.params["line"], one.code) for one in found) == marked()


def test_every_kind_of_fault_of_a_call_is_here_or_has_its_own_case() -> None:
    kinds = {code for code in CODES if code.partition(".")[0] in AREAS}
    here = {code for _, _, code in marked()}
    assert kinds - here == ELSEWHERE


def test_the_command_tells_the_same_as_data() -> None:
    done = CliRunner().invoke(command.app, ["check", str(FOLDER), "--json"])
    assert done.exit_code == 1
    (report,) = json.loads(done.stdout)
    assert set(report) == {"call", "findings"}
    assert report["call"] == "every-fault"
    for one in report["findings"]:
        assert set(one) == {"code", "severity", "file", "line", "where", "params"}
    assert (
        Counter((one["file"], one["line"], one["code"]) for one in report["findings"]) == marked()
    )
    severities = Counter(one["severity"] for one in report["findings"])
    assert severities == {"error": marked().total() - 1, "warning": 1}


def test_a_call_is_named_by_its_path_from_anywhere(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(Path("/"))
    done = CliRunner().invoke(command.app, ["check", str(FOLDER), "--json"])
    assert json.loads(done.stdout)[0]["call"] == "every-fault"
