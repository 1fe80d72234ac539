"""`convoca catalogue import`: shown first, approved after, and nothing changes in between."""

import json
import re
import shutil
import time
import zipfile
from itertools import chain

import pytest
from typer.testing import CliRunner

from convoca.cli.catalogue import app
from convoca.rules import catalogues

from .official_list import HEADER, others, ours, row, table, workbook

NEW = row("ASIMB000999", "HOSPITAL GENERAL DE JESUS MARIA", "JESUS MARIA", "21.961", "-102.344")


def convoca(*arguments):
    words = ["import", "--on", "2026-12-01", *map(str, arguments)]
    return CliRunner().invoke(app, words)


@pytest.fixture(autouse=True)
def folder(monkeypatch, tmp_path):
    """A copy of our catalogues, so that approving writes there."""
    copy = tmp_path / "catalogues"
    shutil.copytree(catalogues.default_folder(), copy)
    monkeypatch.setenv("CONVOCA_CATALOGUES", str(copy))
    monkeypatch.setenv("CONVOCA_LANG", "en")
    return copy


@pytest.fixture
def unchanged(folder):
    """The file, and the assurance that the test left every byte of the folder as it was."""
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    yield
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before


def listed(tmp_path, *more, **other):
    return workbook(tmp_path / "lista.xlsx", chain(ours().values(), more), **other)


def key_of(done):
    return done.stdout.rsplit("--approve ", 1)[1].strip()


def test_a_preview_changes_nothing_and_says_how_to_approve_it(tmp_path, unchanged):
    done = convoca(listed(tmp_path, NEW))
    assert done.exit_code == 0
    line = len(ours()) + 2
    assert f"row {line}: ASIMB000999, Hospital General de Jesus Maria, Jesus Maria." in done.stdout
    assert "Nothing has been changed." in done.stdout


def test_what_is_approved_is_written_whole_and_the_rest_is_as_it_was(tmp_path, folder):
    before = (folder / "hospitals.csv").read_text().splitlines()
    file = listed(tmp_path, NEW)
    assert convoca(file, "--approve", key_of(convoca(file))).exit_code == 0
    after = (folder / "hospitals.csv").read_text().splitlines()
    (added,) = set(after) - set(before)
    assert set(before) - set(after) == set()
    assert added == (
        "ASIMB000999,Hospital General de Jesus Maria,imss-bienestar,Jesus Maria,aguascalientes,"
        '21.96,-102.34,,2026-12-01,,"CLUES of DGIS, lista.xlsx, brought in from 2026-12-01"'
    )
    assert catalogues.load(folder).hospitals["ASIMB000999"]
    assert [path.name for path in folder.iterdir() if path.name.startswith(".")] == []
    # The catalogue read in this process is the old one; a new process finds nothing to change.
    catalogues._cached.cache_clear()
    assert "The list changes nothing." in convoca(file).stdout


@pytest.mark.parametrize("key", ["", "0" * 12])
def test_another_key_than_that_of_this_preview_approves_nothing(tmp_path, unchanged, key):
    done = convoca(listed(tmp_path, NEW), "--approve", key)
    assert done.exit_code == 1
    assert "That key is not of this preview" in done.stderr


def test_a_list_that_changed_since_it_was_shown_is_not_approved(tmp_path, unchanged):
    key = key_of(convoca(listed(tmp_path, NEW)))
    other = row("ASIMB000998", "HOSPITAL GENERAL DE CALVILLO", "CALVILLO", "21.85", "-102.72")
    assert convoca(listed(tmp_path, NEW, other), "--approve", key).exit_code == 1


def test_a_wrong_column_a_repeated_key_and_a_far_move_are_each_explained(tmp_path, unchanged):
    header = [("LATITUDE" if one == "LATITUD" else one) for one in HEADER]
    done = convoca(listed(tmp_path, NEW, header=header))
    assert done.exit_code == 1
    assert "lista.xlsx, row 1: the column “LATITUD” is missing; the nearest is “LATITUDE”." in (
        done.stderr
    )
    rows = [*ours().values(), NEW, NEW]
    done = convoca(workbook(tmp_path / "lista.xlsx", rows))
    assert done.exit_code == 1
    first = len(ours()) + 2
    assert f"row {first + 1}: the key ASIMB000999 is already in row {first}." in done.stderr
    moved = list(ours()["DFIMS000580"])
    moved[HEADER.index("LATITUD")] = "25.0"
    done = convoca(workbook(tmp_path / "lista.xlsx", [moved]))
    assert done.exit_code == 1
    assert "row 2: DFIMS000580" in done.stderr
    assert "repeat with --accept DFIMS000580" in done.stderr
    assert convoca(tmp_path / "lista.xlsx", "--accept", "DFIMS000580").exit_code == 0


def test_a_csv_says_the_same_as_the_workbook_whatever_its_encoding(tmp_path, unchanged):
    rows = [*ours().values(), NEW]
    said = json.loads(convoca(listed(tmp_path, NEW), "--json").stdout)
    for encoding in ("utf-8", "utf-8-sig", "cp1252"):
        found = json.loads(convoca(table(tmp_path / "l.csv", rows, encoding), "--json").stdout)
        assert [one["clues"] for one in found["changes"]] == ["ASIMB000999"]
        assert found["changes"] == said["changes"]


@pytest.mark.parametrize("shape", [{"prefix": "x:"}, {"titles": 4}, {"width": 65}])
def test_workbooks_of_other_makers_are_read_alike(tmp_path, unchanged, shape):
    found = json.loads(convoca(listed(tmp_path, NEW, **shape), "--json").stdout)
    assert [one["clues"] for one in found["changes"]] == ["ASIMB000999"]
    assert found["same"] == len(ours())


def rewritten(path, change):
    """The same workbook with its sheet changed."""
    with zipfile.ZipFile(path) as book:
        parts = {name: book.read(name) for name in book.namelist()}
    parts["xl/worksheets/list.xml"] = change(parts["xl/worksheets/list.xml"])
    with zipfile.ZipFile(path, "w") as book:
        for name, content in parts.items():
            book.writestr(name, content)
    return path


def test_a_row_of_inline_and_marked_up_texts_is_read_as_any_other(tmp_path, unchanged):
    line = len(ours()) + 2
    inline = (
        f'<row r="{line}"><c t="inlineStr"><is><t>ASIMB000999</t></is></c>'
        f'<c r="G{line}" t="inlineStr"><is><r><t>JESUS </t></r><r><t>MAR&#205;A</t></r></is></c>'
        f'<c r="I{line}" t="str"><f>A&amp;B</f><v>HOSPITAL A &amp; B</v></c>'
        f'<c r="J{line}" t="inlineStr"><is><t>EN OPERACION</t></is></c>'
        f'<c r="K{line}" t="inlineStr"><is><t>TERCER NIVEL</t></is></c>'
        f'<c r="L{line}"><v>21.961</v></c><c r="M{line}"><v>-102.344</v></c></row></sheetData>'
    ).encode()
    file = rewritten(listed(tmp_path), lambda xml: xml.replace(b"</sheetData>", inline))
    (one,) = json.loads(convoca(file, "--json").stdout)["changes"]
    assert (one["line"], one["after"]["name"]) == (line, "HOSPITAL A & B")
    assert one["after"]["municipality"] == "JESUS MARÍA"


def inlined(xml):
    """The texts of the cells inside them, as many programs write a workbook."""
    cells = (text for row in [HEADER, *ours().values(), NEW] for text in row if text)
    return re.sub(
        rb'<c r="([A-Z]+[0-9]+)" s="1" t="s"><v>[0-9]+</v></c>',
        lambda cell: (
            f'<c r="{cell[1].decode()}" t="inlineStr"><is><t xml:space="preserve">'
            f"{next(cells)}</t></is></c>"
        ).encode(),
        xml,
    )


@pytest.mark.parametrize(
    "lay_out",
    [
        inlined,
        lambda xml: xml.replace(b"<c r=", b"<c\n  r=").replace(b"<row ", b"\n<row\t"),
        lambda xml: xml.replace(b' s="1" t="s"', b" t='s'"),
        lambda xml: re.sub(rb'<c r="[A-Z]+[0-9]+" s="1"', b"<c", xml),
        lambda xml: re.sub(rb'<row r="[0-9]+"', b"<row", xml),
    ],
)
def test_the_same_cells_written_in_another_way_are_the_same_list(tmp_path, unchanged, lay_out):
    file = rewritten(listed(tmp_path, NEW), lay_out)
    found = json.loads(convoca(file, "--json").stdout)
    assert [one["clues"] for one in found["changes"]] == ["ASIMB000999"]
    assert found["changes"][0]["line"] == len(ours()) + 2
    assert (found["same"], found["findings"]) == (len(ours()), [])


@pytest.mark.parametrize(
    "change",
    [
        lambda xml: xml[: len(xml) // 2],
        lambda xml: b'<!DOCTYPE x [<!ENTITY a "b">]>' + xml,
        lambda xml: xml.replace(b"<sheetData>", b"<sheetData><!-- -->"),
        lambda xml: xml.replace(b"sheetData", b"other"),
        lambda xml: xml.replace(b"<v>", b"<v>99999999", 1),
    ],
)
def test_a_broken_workbook_is_refused_with_its_remedy(tmp_path, unchanged, change):
    done = convoca(rewritten(listed(tmp_path), change))
    assert done.exit_code == 2
    assert "Open it in a spreadsheet and save it again" in done.stderr


@pytest.mark.parametrize("content", [b"PK\x03\x04nothing", b"", b"\x00\x01\x02", b'"'])
def test_a_file_that_is_no_table_is_refused(tmp_path, unchanged, content):
    (tmp_path / "other.xlsx").write_bytes(content)
    assert convoca(tmp_path / "other.xlsx").exit_code in (1, 2)
    assert convoca(tmp_path / "none.xlsx").exit_code == 2
    assert convoca(tmp_path).exit_code == 2


def test_a_day_that_is_none_is_refused(tmp_path, unchanged):
    done = CliRunner().invoke(app, ["import", str(listed(tmp_path)), "--on", "1/12/2026"])
    assert done.exit_code == 2
    assert "2026-12-01" in done.stderr


@pytest.mark.long
def test_sixty_thousand_rows_of_sixty_five_columns_are_previewed_in_ten_seconds(
    tmp_path, unchanged
):
    rows = chain(ours().values(), [NEW], others(60_000 - len(ours()) - 1))
    file = workbook(tmp_path / "lista.xlsx", rows, width=65)
    began = time.process_time()  # what it costs, whoever else is at work on the machine
    done = convoca(file, "--json")
    took = time.process_time() - began
    found = json.loads(done.stdout)
    assert found["rows"] == 60_000
    assert [one["clues"] for one in found["changes"]] == ["ASIMB000999"]
    assert took < 10, f"{took:.1f} s"
