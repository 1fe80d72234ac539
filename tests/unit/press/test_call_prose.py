"""A call as a document: numbered, whole, marked where we supposed, and bound to its digest."""

import re
from html.parser import HTMLParser

import pytest

from convoca.press.prose import html, sheet, write
from convoca.proof.canonical import digest
from convoca.proof.spoken import grouped
from convoca.rules import calls, catalogues
from convoca.rules.calls import CallFile
from convoca.texts import LANGUAGES

from .printed import accessibility, text


def residency() -> CallFile:
    file = calls.load(calls.default_folder() / "2021-residency")
    assert isinstance(file, CallFile)
    return file


def prose(lang="es", file=None):
    return write(file or residency(), lang, catalogues.default())


def clauses(document):
    return [clause for section in document.sections for clause in section.clauses]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_clause_has_its_number_and_none_is_skipped(lang):
    document = prose(lang)
    assert [one.number for one in document.sections] == [
        str(place) for place in range(1, len(document.sections) + 1)
    ]
    for section in document.sections:
        assert [one.number for one in section.clauses] == [
            f"{section.number}.{place}" for place in range(1, len(section.clauses) + 1)
        ]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_same_call_gives_the_same_bytes_and_its_digest_is_in_the_foot(lang):
    document = prose(lang)
    frozen = digest(residency().as_data())
    assert document.digest == frozen
    printed = sheet.pdf(document)
    assert printed == sheet.pdf(prose(lang))
    assert html(document) == html(prose(lang))
    assert f"SHA-256: <code>{grouped(frozen)}</code>" in html(document)
    assert f"SHA-256 {grouped(frozen[:32])}" in text(printed)
    assert grouped(frozen[32:]) in text(printed)


def test_the_pdf_is_tagged_and_names_its_language():
    marks = accessibility(sheet.pdf(prose("en")))
    assert marks == accessibility(sheet.pdf(prose("en")))
    assert str(marks["lang"]).startswith("en")
    assert marks["tagged"]


def test_windows_are_a_table_with_the_last_minute_of_each():
    (table,) = [one.table for one in clauses(prose()) if one.table and one.table.heads[0] == "Paso"]
    assert len(table.rows) == len(residency().call.windows)
    registro = next(row for row in table.rows if row[0] == "Registro")
    assert registro[1] == "00:01 h del martes 9 de noviembre de 2021 (hora del centro)"
    assert registro[2] == "23:59 h del miércoles 17 de noviembre de 2021 (hora del centro)"


def test_the_tables_of_posts_add_up_to_the_seats_of_the_call():
    file = residency()
    tables = [one.table for one in clauses(prose(file=file)) if one.table]
    sums = [
        sum(int(row[-2].replace(",", "")) for row in table.rows[:-1])
        for table in tables
        if table.rows[-1][0] == "Total"
    ]
    assert sums == [file.seats()] * 3


def test_a_figure_says_its_relation_and_its_source():
    (table,) = [
        one.table for one in clauses(prose("en")) if one.table and one.table.heads[0] == "Figure"
    ]
    hired = next(row for row in table.rows if row[0].startswith("of those who finish"))
    assert hired[1:3] == ("about 80 %", "approximate")
    assert hired[3].startswith("Source: article 004.")


def test_every_assumption_of_the_file_is_marked_and_listed_at_the_end():
    document = prose()
    listed = document.sections[-1].clauses[-1].items
    written = (calls.default_folder() / "2021-residency" / "call.yaml").read_text()
    assert len(listed) == len(re.findall(r"^ +assumption: true", written, re.MULTILINE))
    assert document.assumption in html(document)


def test_what_a_call_says_cannot_become_markup():
    data = residency().as_data()
    data["call"]["title"]["es"] = "<script>alert(1)</script> & #strong[x]"
    file = CallFile.from_data(data)
    page = html(prose(file=file))
    assert "<script" not in page
    assert "&lt;script&gt;" in page
    assert "#strong[x]" in text(sheet.pdf(prose(file=file)))


class Outline(HTMLParser):
    def __init__(self):
        super().__init__()
        self.headings, self.tables, self.open, self.addresses = [], 0, [], []

    def handle_starttag(self, tag, attrs):
        if tag in ("h1", "h2", "h3"):
            self.headings.append(tag)
        if tag == "th":
            assert dict(attrs).get("scope") in ("row", "col")
        self.tables += tag == "caption"
        self.addresses += [value for name, value in attrs if name in ("href", "src")]


def test_the_page_has_one_title_headed_tables_and_asks_nothing_of_anyone():
    page = Outline()
    page.feed(html(prose()))
    assert page.headings[0] == "h1"
    assert set(page.headings[1:]) == {"h2"}
    assert page.tables == len([one for one in clauses(prose()) if one.table])
    assert page.addresses == []


def test_a_key_the_catalogues_lack_is_called_by_itself():
    document = write(residency(), "es", catalogues.NO_CATALOGUES)
    assert "medicina-interna" in html(document)


@pytest.mark.parametrize(
    "folder", sorted(path.name for path in calls.default_folder().iterdir() if path.is_dir())
)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_call_of_ours_can_be_written_whole(folder, lang):
    file = calls.load(calls.default_folder() / folder)
    document = prose(lang, file)
    page = html(document)
    names = [
        row[0]
        for one in clauses(document)
        if one.table and one.table.heads[0] in ("Paso", "Step")
        for row in one.table.rows
    ]
    # No step is called by its key, and no two by one name.
    steps = {window.step for window in file.call.windows}
    assert len(set(names)) == len(steps)
    assert not steps & set(names)
    assert file.call.exclusivity.clause.in_language(lang).replace("'", "&#x27;") in page
    assert len(document.sections) == 13
