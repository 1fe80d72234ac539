"""A call folder is read whole: what it says, or everything that is wrong with it."""

import json
import shutil
from pathlib import Path

import pytest
from tests.unit.rules.broken_calls import CASES, SMALL, broken, checked, places, small, told

from convoca.rules import calls
from convoca.rules.calls import CallFile


def test_a_call_file_gives_itself_back_from_its_data() -> None:
    file = small()
    data = file.as_data()
    assert CallFile.from_data(data) == file
    assert json.loads(json.dumps(data)) == data
    assert data["call"]["scoring"]["components"][0]["weight"] == "60"


def test_the_order_of_the_rows_says_nothing(tmp_path: Path) -> None:
    header, *rows = (SMALL / "vacancies.csv").read_text().splitlines()
    copy = shutil.copytree(SMALL, tmp_path / "small-call")
    (copy / "vacancies.csv").write_text("\n".join([header, *reversed(rows)]) + "\n")
    turned = calls.load(copy)
    assert isinstance(turned, CallFile)
    assert turned == small()
    assert turned.as_data() == small().as_data()


def test_totals_count_seats_and_not_rows() -> None:
    assert small().seats() == 6
    assert [one.vacancy for one in small().of_specialty("medicina-interna")] == [
        "S-INTE-01",
        "S-INTE-02",
    ]


def test_ten_mistakes_give_ten_findings_each_with_file_and_line() -> None:
    folder = CASES / "ten-mistakes"
    marked = [
        (name, number)
        for name in ("call.yaml", "vacancies.csv")
        for number, line in enumerate((folder / name).read_text().splitlines(), start=1)
        if "# mistake" in line
    ]
    found = checked(folder)
    assert len(found) == 10
    # Those of call.yaml are marked in the file itself.
    yaml_places = {(file, line) for _, file, line in places(found) if file == "call.yaml"}
    assert yaml_places == set(marked)
    assert told(found) == [
        "call.unknown-specialty",
        "call.not-a-date",
        "windows.overlap",
        "texts.missing",
        "scoring.weights",
        "call.not-a-choice",
        "call.unknown-field",
        "vacancies.unknown-hospital",
        "vacancies.repeated",
        "vacancies.bad-value",
    ]


@pytest.mark.parametrize(
    ("old", "new", "code", "where", "at"),
    [
        ("issuer: imss", "issuer: IMSS", "call.bad-key", "issuer", "issuer: IMSS"),
        ("  year: 2021", "  year: 21", "call.bad-value", "exam.year", "  year: 21"),
        ("issuer: imss\n", "", "call.missing", "issuer", "# The smallest"),
        ("  kind: in-turn", "  kind: luck", "call.not-a-choice", "mechanism.kind", "  kind: luck"),
        (
            "illustrative: true",
            "illustrative: yes",
            "call.not-a-choice",
            "illustrative",
            "illustrative: yes",
        ),
        (
            "starts: 2022-03-01",
            "starts: 1st of March",
            "call.not-a-date",
            "cycle.starts",
            "1st of March",
        ),
        (
            "opens: 2021-11-10T08:00",
            "opens: 2021-11-10T08:00-06:00",
            "call.not-a-date",
            "windows.validate.opens",
            "08:00-06:00",
        ),
        ("tracks: [mexican, foreign]", "tracks: mexican", "call.not-a-list", "tracks", "tracks:"),
        (
            "cycle: {starts: 2022-03-01, ends: 2023-02-28, source: {article: own}}",
            "cycle: 2022",
            "call.not-a-mapping",
            "cycle",
            "cycle: 2022",
        ),
        (
            '      weight: "60"',
            "      weight: sixty",
            "call.not-a-number",
            "scoring.components.exam.weight",
            "sixty",
        ),
        ("  key: 1-000-000", "  key: 7", "call.not-text", "legal_basis.key", "  key: 7"),
        (
            "tracks: [mexican, foreign]",
            "tracks: []",
            "call.too-short",
            "tracks",
            "tracks: []",
        ),
        ("zone: ", "timezone: x\nzone: ", "call.unknown-field", "timezone", "timezone"),
        (
            "title: {es: Convocatoria mínima, en: Smallest call}",
            "title: {es: Convocatoria mínima}",
            "texts.missing",
            "title.en",
            "title:",
        ),
        (
            "en: Smallest call}",
            'en: ""}',
            "texts.missing",
            "title.en",
            "title:",
        ),
        ("period: example-1", "period: a\nperiod: b", "yaml.repeated-key", "period", "period: b"),
        ("id: small-call", "id: other-call", "call.id-differs", "id", "id: other-call"),
        (
            "      source: average",
            "      source: height",
            "call.unknown-reference",
            "scoring.components.average.source",
            "source: height",
        ),
        (
            "    scale: scale",
            "    scale: ladder",
            "call.unknown-reference",
            "fields.average.scale",
            "    scale: ladder",
        ),
        (
            "claimed_by: teaching",
            "claimed_by: painting",
            "call.unknown-reference",
            "requirements.teaching.claimed_by",
            "claimed_by: painting",
        ),
        (
            "date: {field: service-ends}",
            "date: {field: wedding}",
            "call.unknown-reference",
            "requirements.service.in-course.date",
            "wedding",
        ),
        (
            "requirements: [identity]",
            "requirements: [shoe-size]",
            "call.unknown-reference",
            "reasons.false-document.requirements",
            "shoe-size",
        ),
        (
            "  - id: record\n",
            "  - id: register\n",
            "call.repeated-id",
            "windows.register",
            "  - id: register\n    step: record",
        ),
        (
            "          - id: identity-passport",
            "          - id: identity-ine",
            "call.repeated-id",
            "requirements.identity.identity-ine",
            "identity-ine\n            label: {es: Pasaporte",
        ),
        (
            "      - id: passport",
            "      - id: ine",
            "call.repeated-id",
            "requirements.identity.ine",
            "id: ine\n        label: {es: Pasaporte",
        ),
        (
            "zone: America/Mexico_City",
            "zone: Mars/Olympus",
            "windows.unknown-zone",
            "zone",
            "zone: Mars",
        ),
        (
            "    closes: 2021-11-25T23:59",
            "    closes: 2021-11-09T23:59",
            "windows.backwards",
            "windows.validate",
            "closes: 2021-11-09",
        ),
        (
            "  at: 2021-11-29T00:01",
            "  at: 2021-11-29T00:01:30",
            "windows.whole-minute",
            "release.at",
            "00:01:30",
        ),
        (
            "ends: 2023-02-28",
            "ends: 2021-02-28",
            "cycle.backwards",
            "cycle",
            "ends: 2021",
        ),
    ],
)
def test_each_fault_of_the_call_is_found_in_its_line(
    tmp_path: Path, old: str, new: str, code: str, where: str, at: str
) -> None:
    folder = broken(tmp_path, (old, new))
    text = (folder / "call.yaml").read_text()
    line = text[: text.index(at) + len(at) - len(at.lstrip("\n"))].count("\n") + 1
    if code == "call.missing":
        line = 2  # what is not there is told at the top of what it is missing from
    found = checked(folder)
    assert [(one.code, one.where, one.params["line"]) for one in found] == [(code, where, line)]
    assert calls.load(folder) == found


@pytest.mark.parametrize(
    ("old", "new", "code", "where", "line"),
    [
        ("imss,imss,AS", "imss,imss,as", "vacancies.bad-value", "S-PEDI-01.clues", 2),
        (",3,4y", ",0,4y", "vacancies.bad-value", "S-INTE-01.seats", 3),
        ("mixed,1,4y", "noon,1,4y", "vacancies.bad-value", "S-INTE-02.shift", 4),
        ("3y,", "forever,", "vacancies.bad-value", "S-PEDI-01.term", 2),
        (",chiapas,", ",chiapas", "vacancies.columns", "vacancies.csv", 4),
        ("vacancy,issuer", "issuer,vacancy", "vacancies.columns", "vacancies.csv", 1),
        ("S-INTE-02", "S-INTE-01", "vacancies.repeated", "S-INTE-01", 4),
    ],
)
def test_each_fault_of_the_vacancies_is_found_in_its_row(
    tmp_path: Path, old: str, new: str, code: str, where: str, line: int
) -> None:
    found = checked(broken(tmp_path, rows=((old, new),)))
    assert [(one.code, one.where, one.params["line"]) for one in found] == [(code, where, line)]


def test_a_missing_file_is_a_finding(tmp_path: Path) -> None:
    folder = broken(tmp_path)
    (folder / "vacancies.csv").unlink()
    assert [(one.code, one.where) for one in checked(folder)] == [("file.missing", "vacancies.csv")]
    (folder / "call.yaml").unlink()
    assert told(checked(folder)) == ["file.missing", "file.missing"]


def test_a_file_that_is_not_utf8_says_in_which_line(tmp_path: Path) -> None:
    folder = broken(tmp_path)
    text = (folder / "vacancies.csv").read_text().replace("chiapas", "chiapás")
    (folder / "vacancies.csv").write_bytes(text.encode("latin-1"))
    assert places(checked(folder)) == [("file.not-utf8", "vacancies.csv", 4)]


def test_a_file_beyond_all_measure_is_not_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = broken(tmp_path)
    monkeypatch.setattr("convoca.rules.table.MAX_BYTES", 5)
    assert told(checked(folder)) == ["file.too-big", "file.too-big"]


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("id: [unclosed\nperiod: x\n", "yaml.broken", 2),
        ("- one\n- two\n", "yaml.root", 1),
        ("", "yaml.root", 1),
        ("a: &x 1\nb: *x\n", "yaml.alias", 2),
        ("id: x\n--- \nid: y\n", "yaml.broken", 2),
        ("id: x\nperiod: \x00\n", "yaml.broken", 2),
        ("id: x\nperiod: " + "[" * 100_000, "yaml.too-deep", 2),
    ],
)
def test_what_is_not_a_call_in_yaml_says_why(
    tmp_path: Path, text: str, code: str, line: int
) -> None:
    folder = broken(tmp_path)
    (folder / "call.yaml").write_text(text)
    assert (code, "call.yaml", line) in places(checked(folder))


def test_nothing_is_repaired_in_silence(tmp_path: Path) -> None:
    """`no`, `012` and `12:30` stay what was written, whatever YAML 1.1 makes of them."""
    edit = ("edition: I\n", "edition: no\n")
    file = calls.load(broken(tmp_path, edit))
    assert isinstance(file, CallFile)
    assert file.call.exam.edition == "no"


def test_a_broken_section_does_not_hide_the_others(tmp_path: Path) -> None:
    folder = broken(
        tmp_path,
        ("  kind: in-turn", "  kind: luck"),
        ("zone: America/Mexico_City", "zone: Mars/Olympus"),
        rows=(("pediatria", "magic"),),
    )
    assert told(checked(folder)) == [
        "totals.specialty-without-seats",
        "windows.unknown-zone",
        "call.not-a-choice",
        "vacancies.unknown-specialty",
    ]
