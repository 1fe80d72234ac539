"""Catalogues: hospitals, specialties and states, valid between days."""

from datetime import date
from pathlib import Path

import pytest

from convoca.rules import catalogues, curp

HOSPITALS = (
    "clues,name,institution,municipality,state,latitude,longitude,previous,valid_from,valid_to,"
    "source\n"
)
EMPTY = {
    "specialties": "id,name_es,name_en,entry,years,prerequisite,valid_from,valid_to,source\n",
    "states": "id,name_es,name_en,inegi,curp_code,abbreviation,valid_from,valid_to,source\n",
    "institutions": "id,name_es,name_en,short,valid_from,valid_to,source\n",
}


def folder(tmp_path: Path, *rows: str) -> Path:
    for name, header in EMPTY.items():
        (tmp_path / f"{name}.csv").write_text(header)
    (tmp_path / "hospitals.csv").write_text(HOSPITALS + "".join(f"{row}\n" for row in rows))
    return tmp_path


def test_a_hospital_keeps_the_name_it_had_on_the_day(tmp_path: Path) -> None:
    known = catalogues.load(
        folder(
            tmp_path,
            "BCSSA000015,After,imss-bienestar,Ensenada,bc,31.83,-116.60,,2023-01-01,,test",
            "BCSSA000015,Before,ssa,Ensenada,bc,31.83,-116.60,,,2022-12-31,test",
        )
    )
    names = {
        day: found.name if (found := known.hospital("BCSSA000015", on=day)) else None
        for day in (date(2022, 10, 12), date(2022, 12, 31), date(2023, 1, 1))
    }
    assert list(names.values()) == ["Before", "Before", "After"]
    assert known.hospitals["BCSSA000015"].name == "After"
    assert known.hospital("BCSSA000016", on=date(2022, 1, 1)) is None


def test_before_and_after_its_days_an_entry_is_not_valid(tmp_path: Path) -> None:
    row = "BCSSA000015,A,ssa,Ensenada,bc,31.83,-116.60,,2020-01-01,2020-12-31,test"
    known = catalogues.load(folder(tmp_path, row))
    days = (date(2019, 12, 31), date(2020, 1, 1), date(2020, 12, 31), date(2021, 1, 1))
    assert [known.hospital("BCSSA000015", on=day) is not None for day in days] == [
        False,
        True,
        True,
        False,
    ]


def test_a_broken_catalogue_tells_every_fault_with_its_line(tmp_path: Path) -> None:
    broken = folder(
        tmp_path,
        "BCSSA000015,A,ssa,Ensenada,bc,131.83,-116.60,,,,test",
        "BCSSA000016,B,ssa,Ensenada,bc,31.83,-116.60,,yesterday,,test",
        "BCSSA000017,too short",
    )
    (broken / "states.csv").unlink()
    with pytest.raises(catalogues.CatalogueError) as caught:
        catalogues.load(broken)
    told = [(one.code, one.params["file"], one.params["line"]) for one in caught.value.findings]
    assert sorted(told) == [
        ("catalogue.bad-row", "hospitals.csv", 2),
        ("catalogue.bad-row", "hospitals.csv", 3),
        ("catalogue.columns", "hospitals.csv", 4),
        ("file.missing", "states.csv", 0),
    ]


def test_the_catalogues_are_where_the_environment_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    row = "BCSSA000015,A,ssa,Ensenada,bc,31.83,-116.60,,,,test"
    monkeypatch.setenv("CONVOCA_CATALOGUES", str(folder(tmp_path, row)))
    assert list(catalogues.default().hospitals) == ["BCSSA000015"]


def test_our_states_are_the_32_with_the_letters_of_the_curp() -> None:
    states = catalogues.default().states
    assert len(states) == 32
    assert {one.curp_code for one in states.values()} == curp.STATES - {"NE"}
    assert sorted(one.inegi for one in states.values()) == [f"{n:02}" for n in range(1, 33)]


def test_a_transferred_hospital_has_one_key_each_day() -> None:
    known = catalogues.default()
    moved = [one for one in known.hospitals.values() if one.previous]
    assert len(moved) > 300
    for hospital in moved:
        before = known.hospitals[hospital.previous]
        assert (before.name, before.state) == (hospital.name, hospital.state)
        for day in (date(2022, 12, 31), date(2023, 1, 1)):
            assert hospital.valid_on(day) != before.valid_on(day)


def test_our_hospitals_stand_in_our_states_and_institutions() -> None:
    known = catalogues.default()
    for hospital in known.hospitals.values():
        assert hospital.state in known.states
        assert hospital.institution in known.institutions
        # Rounded to a hundredth of a degree: where the town is, not the door.
        assert round(hospital.latitude, 2) == hospital.latitude
        assert round(hospital.longitude, 2) == hospital.longitude


def test_the_specialties_are_27_of_direct_entry_and_a_tree_above_them() -> None:
    known = catalogues.default().specialties
    medical = [one for one in known.values() if one.entry in ("direct", "indirect")]
    assert sum(one.entry == "direct" for one in medical) == 27
    assert len(medical) > 80
    for one in known.values():
        assert (one.prerequisite in known) == (one.entry in ("indirect", "nursing"))
    assert all(one.name.es and one.name.en for one in known.values())
    assert known["medicina-interna"].name.en == "Internal Medicine"
