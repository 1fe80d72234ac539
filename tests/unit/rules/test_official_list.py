"""The official list against our catalogue: what it would change, and what keeps it from that."""

from datetime import date

import pytest
from tests.unit.cli.official_list import HEADER, ours, row

from convoca.rules import catalogues
from convoca.rules.catalogues import Catalogues
from convoca.rules.clues import listing, names, preview, writing
from convoca.rules.clues.preview import Preview
from convoca.rules.findings import severity
from convoca.texts import LANGUAGES, finding

ON = date(2026, 12, 1)
FILE = "lista.xlsx"
HOSPITAL = "DFIMS000580"
NEW = row("ASIMB000999", "HOSPITAL GENERAL DE JESUS MARIA", "JESUS MARIA", "21.961", "-102.344")


def known() -> Catalogues:
    return catalogues.default()


def read(rows, header=HEADER, titles=0):
    head = listing.Header(FILE)
    lines = [*(["título"] for _ in range(titles)), header, *rows]
    numbered = [(n, dict(enumerate(cells))) for n, cells in enumerate(lines, start=1)]
    for line, cells in numbered:
        if head.choose(line, cells) is not None:
            break
    return listing.read(numbered, head, known().versions)


def compared(changed=(), *, gone=(), on=ON, accepted=()) -> Preview:
    """The list as our catalogue is, but for the rows that change and those that are gone."""
    rows = ours(on.isoformat())
    for one in gone:
        rows.pop(one)
    for one in changed:
        rows[one[0]] = list(one)
    return preview.compare(read(rows.values()), known(), on=on, file=FILE, accepted=accepted)


def changed(**other):
    """The row of one hospital with some of its cells changed."""
    cells = list(ours()[HOSPITAL])
    for name, value in other.items():
        cells[HEADER.index(name.replace("_", " "))] = value
    return cells


def told(found) -> list[tuple[str, str]]:
    for one in found:
        for lang in LANGUAGES:
            said = finding(one.code, lang, one.params)
            assert said.cause
            assert said.remedy
    return [(one.code, severity(one)) for one in found]


def kinds(found: Preview) -> list[tuple[str, tuple[str, ...]]]:
    return [(one.clues, one.kinds) for one in found.changes]


def after(found: Preview) -> Catalogues:
    """The catalogue that would be written, read back as any catalogue is."""
    import shutil
    import tempfile
    from pathlib import Path

    with tempfile.TemporaryDirectory() as folder:
        for file in catalogues.default_folder().glob("*.csv"):
            shutil.copy(file, folder)
        text = writing.text(known(), found, source="a test")
        (Path(folder) / "hospitals.csv").write_text(text)
        return catalogues.load(Path(folder))


def test_a_list_that_says_what_we_have_changes_nothing():
    found = compared()
    assert (found.changes, found.absent, found.findings) == ((), (), ())
    assert found.same == len(ours())
    assert after(found) == known()


def test_a_new_hospital_begins_that_day_with_its_source():
    found = compared([NEW])
    assert kinds(found) == [("ASIMB000999", ("new",))]
    hospital = after(found).hospital("ASIMB000999", ON)
    assert (hospital.name, hospital.state) == ("Hospital General de Jesus Maria", "aguascalientes")
    assert (hospital.latitude, hospital.longitude) == (21.96, -102.34)
    assert (hospital.institution, hospital.source) == ("imss-bienestar", "a test")
    assert after(found).hospital("ASIMB000999", date(2026, 11, 30)) is None


@pytest.mark.parametrize(
    "other",
    [
        {"level": "PRIMER NIVEL"},
        {"level": "NO APLICA"},
        {"kind": "DE CONSULTA EXTERNA"},
        {"status": "EN PROCESO DE CONSTRUCCIÓN"},
        {"status": "FUERA DE OPERACION"},
    ],
)
def test_what_is_no_hospital_of_ours_in_operation_is_left_aside(other):
    unit = row("ASIMB000999", "UNA UNIDAD", "JESUS MARIA", "21.96", "-102.34", **other)
    assert compared([unit]).changes == ()
    private = row("ASSMP000999", "UN HOSPITAL PRIVADO", "JESUS MARIA", "no", "hay")
    assert compared([private]).changes == ()


def test_a_hospital_out_of_operation_ends_the_day_before_and_stays_in_old_calls():
    found = compared([changed(ESTATUS_DE_OPERACION="FUERA DE OPERACION")])
    assert kinds(found) == [(HOSPITAL, ("closed",))]
    then = after(found)
    assert then.hospital(HOSPITAL, date(2026, 11, 30)) is not None
    assert then.hospital(HOSPITAL, ON) is None


def test_a_hospital_that_is_missing_from_the_list_is_told_and_stays():
    found = compared(gone=[HOSPITAL])
    assert found.changes == ()
    assert [one.clues for one in found.absent] == [HOSPITAL]


def test_another_name_begins_that_day_and_the_old_one_is_kept():
    before = known().hospital(HOSPITAL, ON)
    found = compared([changed(NOMBRE_DE_LA_UNIDAD="HOSPITAL DEL BICENTENARIO")])
    assert kinds(found) == [(HOSPITAL, ("renamed",))]
    then = after(found)
    assert then.hospital(HOSPITAL, ON).name == "Hospital del Bicentenario"
    assert then.hospital(HOSPITAL, date(2026, 11, 30)).name == before.name
    # What the list did not change is as we had it.
    assert then.hospital(HOSPITAL, ON).latitude == before.latitude


def test_a_hospital_that_moves_says_how_far_and_from_where_to_where():
    found = compared([changed(LATITUD="19.60")])
    (one,) = found.of("moved")
    assert 5 < one.km < 50
    assert told(found.findings) == [("clues.moved", "warning")]
    assert after(found).hospital(HOSPITAL, ON).latitude == 19.60


def test_a_move_of_more_than_fifty_kilometres_is_asked_about_by_key():
    far = changed(LATITUD="25.00")
    found = compared([far])
    assert told(found.findings) == [("clues.moved-far", "error")]
    line = found.findings[0].params["line"]
    assert found.findings[0].params["clues"] == HOSPITAL
    assert line == list(ours()).index(HOSPITAL) + 2
    assert told(compared([far], accepted=[HOSPITAL]).findings) == [("clues.moved", "warning")]


def test_less_than_five_kilometres_is_the_rounding_and_no_move():
    near = float(changed()[HEADER.index("LATITUD")]) + 0.03
    assert compared([changed(LATITUD=str(near))]).changes == ()


def test_a_key_that_changes_is_found_by_name_and_place_and_keeps_its_history():
    heir = changed(CLUES="DFIMB999999")
    found = compared([heir], gone=[HOSPITAL])
    assert kinds(found) == [("DFIMB999999", ("key-changed",))]
    assert found.absent == ()
    then = after(found)
    assert then.hospital("DFIMB999999", ON).previous == HOSPITAL
    assert then.hospital("DFIMB999999", ON).institution == "imss-bienestar"
    assert then.hospital(HOSPITAL, ON) is None
    assert then.hospital(HOSPITAL, date(2026, 11, 30)) is not None


def test_a_key_that_changes_is_found_by_the_list_where_it_says_the_previous_one():
    heir = [*changed(CLUES="DFIMB999999", NOMBRE_DE_LA_UNIDAD="OTRO NOMBRE"), HOSPITAL]
    rows = ours()
    rows.pop(HOSPITAL)
    read_back = read([*rows.values(), heir], header=(*HEADER, "CLUES ANTERIOR"))
    found = preview.compare(read_back, known(), on=ON, file=FILE)
    assert kinds(found) == [("DFIMB999999", ("key-changed",))]


def test_another_hospital_in_the_same_town_is_not_taken_for_the_one_that_left():
    other = changed(CLUES="DFIMB999999", NOMBRE_DE_LA_UNIDAD="HOSPITAL INFANTIL TACUBAYA")
    found = compared([other], gone=[HOSPITAL])
    assert kinds(found) == [("DFIMB999999", ("new",))]
    assert [one.clues for one in found.absent] == [HOSPITAL]


def test_history_is_not_rewritten():
    # Our entry of this key begins on 1 January 2023.
    clues = next(key for key in ours() if key[2:5] == "IMB")
    assert known().hospital(clues, ON).valid_from == date(2023, 1, 1)
    rows = ours("2022-12-01")
    rows[clues] = ours()[clues]
    found = preview.compare(read(rows.values()), known(), on=date(2022, 12, 1), file=FILE)
    assert ("clues.day-too-early", "error") in told(found.findings)


def test_a_repeated_key_names_both_rows():
    rows = [*ours().values(), ours()[HOSPITAL]]
    found = read(rows)
    assert told(found.findings) == [("clues.repeated", "error")]
    (one,) = found.findings
    assert one.params["line"] == len(rows) + 1
    assert one.params["first"] == list(ours()).index(HOSPITAL) + 2


def test_a_heading_written_otherwise_is_named_with_the_nearest_one():
    header = [("NOMBRE UNIDADES" if h == "NOMBRE DE LA UNIDAD" else h) for h in HEADER]
    found = read(ours().values(), header=header)
    assert told(found.findings) == [("clues.column-missing", "error")]
    params = found.findings[0].params
    assert (params["line"], params["column"]) == (1, "NOMBRE DE LA UNIDAD")
    assert params["near"] == "NOMBRE UNIDADES"
    assert found.units == {}


def test_headings_are_found_below_titles_and_in_any_order_case_and_accent():
    rows = [list(reversed(one)) for one in [*ours().values(), NEW]]
    header = [f" {one.title().replace('Operacion', 'operación')} " for one in reversed(HEADER)]
    found = preview.compare(
        read(rows, header=header, titles=3), known(), on=ON, file=FILE, accepted=()
    )
    assert kinds(found) == [("ASIMB000999", ("new",))]


def test_a_file_that_is_another_table_misses_every_column():
    found = read([], header=("folio", "nombre"))
    assert {code for code, _ in told(found.findings)} == {"clues.column-missing"}
    assert len(found.findings) == len(listing.COLUMNS)


@pytest.mark.parametrize(
    ("latitude", "longitude"),
    [("", "-99.1"), ("19.4", "99.1"), ("-99.1", "19.4"), ("19.4", "0"), ("19°24'", "-99.1")],
)
def test_a_coordinate_that_cannot_be_of_mexico_stops_only_a_hospital_of_ours(latitude, longitude):
    wrong = changed(LATITUD=latitude, LONGITUD=longitude)
    assert {code for code, _ in told(compared([wrong]).findings)} == {"clues.bad-coordinate"}
    clinic = row("ASSSA999999", "CENTRO", "X", latitude, longitude, level="PRIMER NIVEL")
    assert compared([clinic]).findings == ()


def test_an_empty_cell_stops_only_a_hospital_of_ours():
    found = compared([changed(NOMBRE_DE_LA_UNIDAD="", NOMBRE_DEL_MUNICIPIO=" ")])
    assert told(found.findings) == [("clues.empty-cell", "error")] * 2
    clinic = row("ASSSA999999", "", "", "21.9", "-102.3", level="PRIMER NIVEL")
    assert compared([clinic]).findings == ()


def test_a_new_key_begins_with_the_letters_of_a_state():
    found = compared([row("XXIMB000999", "HOSPITAL", "X", "19.4", "-99.1")])
    assert told(found.findings) == [("clues.unknown-state", "error")]


def test_a_row_with_a_key_that_is_none_is_left_out_and_told():
    found = compared([row("DFIMS00058", "HOSPITAL", "X", "19.4", "-99.1")])
    assert told(found.findings) == [("clues.bad-key", "warning")]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("HGZ 2 AGUASCALIENTES", "Hospital General de Zona 2, Aguascalientes"),
        ("HGZMF 05 TULA", "Hospital General de Zona con Medicina Familiar 5, Tula"),
        ("HGZ MF No. 5", "Hospital General de Zona con Medicina Familiar 5"),
        ("HOSPITAL GENERAL DE ENSENADA", "Hospital General Ensenada"),
    ],
)
def test_a_name_abbreviated_is_the_same_name(one, other):
    assert names.same(one, other, "Aguascalientes", "Tula")


def test_a_name_with_another_number_is_another_name():
    assert not names.same("HGZ 2 AGUASCALIENTES", "Hospital General de Zona 1", "Aguascalientes")
