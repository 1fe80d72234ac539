"""The application sheet can be printed, signed, scanned and recognised, whoever she is."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
import time_machine

from convoca.press import sheets
from convoca.press.sheets import Paper, Wish
from convoca.proof.spoken import grouped, spoken
from convoca.rules.documents import SheetMark, read_sheet_mark

from .printed import accessibility, codes, digest, fonts, pages, sheet, text


@pytest.fixture(scope="module")
def spanish():
    return sheets.application(sheet(), "es")


def test_the_sheet_says_who_what_and_which_version(spanish):
    said = text(spanish)

    for part in (
        "Solicitud de inscripción a estudios de posgrado",
        "María Guadalupe Ñúñez Echeverría",
        "NUEG950312MDFXCD07",
        "Medicina interna",
        "R21-MI-001",
        "Mérida, Yucatán",
        "Acta de nacimiento",
        grouped(digest("acta"), 3),
        "No podré participar con otra institución en este periodo.",
        "datos, versión 3",
        "12:40 h del viernes 12 de noviembre de 2021 (hora del centro)",
    ):
        assert part in said


def test_the_english_sheet_is_english():
    said = text(sheets.application(sheet(), "en"))

    assert "Application for enrolment in postgraduate studies" in said
    assert "Name and signature of the applicant" in said
    assert "12:40 on Friday 12 November 2021 (Central Mexico time)" in said


def test_a_scan_at_150_dpi_tells_whose_sheet_it_is_and_of_which_data(spanish):
    found = codes(spanish)

    assert [text for _, text, _ in found] == [f"CVC1:ENARM45-012345:3:{digest('data')[:8]}"]
    assert read_sheet_mark([found[0][1]]) == SheetMark("ENARM45-012345", 3, digest("data")[:8])


@pytest.mark.parametrize("folio", ["A1", "ENARM45-012345", "ENARM45-012345-EXTRANJERO"])
def test_the_code_is_at_least_two_and_a_half_centimetres_wide(folio):
    (found,) = codes(sheets.application(sheet(folio=folio), "es"))

    assert found[2] >= 25


def test_the_digest_can_be_compared_by_a_person(spanish):
    said = text(spanish)

    assert " · ".join(spoken(digest("data"))) in said
    assert grouped(digest("data")) in said


def test_the_pdf_is_tagged_titled_and_in_its_language(spanish):
    told = {
        "lang": "es-MX",
        "tagged": True,
        "shows title": True,
        "title": "Solicitud de inscripción a estudios de posgrado",
        "ua": "1",
    }

    assert accessibility(spanish) == told
    assert accessibility(sheets.application(sheet(), "en"))["lang"] == "en-US"


def test_only_the_fonts_inside_typst_are_used(spanish):
    assert {name.partition("-")[0] for name in fonts(spanish)} == {
        "LibertinusSerif",
        "DejaVuSansMono",
    }


def test_the_same_facts_give_the_same_bytes_on_any_day(spanish):
    with time_machine.travel(datetime(2031, 5, 1, tzinfo=UTC)):
        assert sheets.application(sheet(), "es") == spanish


def test_another_version_of_the_data_is_another_sheet(spanish):
    assert sheets.application(sheet(data_version=4), "es") != spanish


@pytest.mark.parametrize(
    "name",
    [
        '#read("/etc/passwd")',
        "#panic()",
        "*Ana* _de_ $x^2$ `raw` <label> @ref \\ // /* [x] {y}",
        "= Título",
        'O\'Higgins "La Doctora" y Cía. \\u{41}',
    ],
)
def test_what_a_person_types_is_printed_as_typed(name):
    facts = sheet(name=name, fields=(("Nombre", name),), specialty=name, clauses=(name,))

    said = text(sheets.application(facts, "es"))

    assert said.count(" ".join(name.split())) == 4


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("李 Wang", "[U+674E] Wang"),
        ("Ana 😀", "Ana [U+1F600]"),
        ("a\u202eb", "a[U+202E]b"),
        ("a\x00b", "a[U+0000]b"),
        ("a\u00adb", "a[U+00AD]b"),
        ("Ana\tMaría\nRuiz", "Ana María Ruiz"),
    ],
)
def test_what_cannot_be_drawn_is_shown_by_its_number(name, shown):
    assert shown in text(sheets.application(sheet(name=name), "es"))


@pytest.mark.parametrize("name", ["Łukasz Žižek", "Иван Петров", "Γεώργιος", "Nguyễn Thị Ánh"])
def test_names_of_other_alphabets_in_reach_are_printed_whole(name):
    assert name in text(sheets.application(sheet(name=name), "es"))


def test_a_long_sheet_says_on_every_page_whose_it_is_and_signs_on_one_page():
    facts = sheet(
        preferences=tuple(Wish(f"R-{n:04}", f"Hospital {n}", "Mérida") for n in range(1, 131)),
        documents=tuple(Paper(f"Documento {n}", 1, 2, 5000, digest(str(n))) for n in range(14)),
    )

    pdf = sheets.application(facts, "es")
    said = pages(pdf)

    assert len(said) > 3
    words = ", ".join(spoken(facts.data_digest))
    for number, page in enumerate(said, start=1):
        assert f"Folio ENARM45-012345 · datos, versión 3: {words}" in page
        assert f"Página {number} de {len(said)}" in page
    assert [number for number, _, _ in codes(pdf)] == [len(said)]
    signed = said[-1]
    assert "Declaración y firma" in signed
    assert "Nombre y firma de quien solicita" in signed


def test_an_empty_list_is_said_in_words():
    bare = text(sheets.application(sheet(preferences=(), documents=(), fields=()), "es"))

    assert "Al imprimir esta hoja no hay preferencias registradas." in bare
    assert "Al imprimir esta hoja no hay documentos adjuntos." in bare


def test_a_field_without_a_value_is_not_a_gap():
    assert "Teléfono Sin dato" in text(sheets.application(sheet(fields=(("Teléfono", ""),)), "es"))


def test_an_example_says_that_it_is_one(spanish):
    shown = text(sheets.application(replace(sheet(), illustrative=True), "es"))

    assert "Ejemplo con datos ficticios" in shown
    assert "Ejemplo con datos ficticios" not in text(spanish)


def test_a_sheet_is_dated_with_a_zone():
    with pytest.raises(ValueError, match="zone"):
        sheets.application(sheet(at=datetime(2021, 11, 12)), "es")  # noqa: DTZ001
