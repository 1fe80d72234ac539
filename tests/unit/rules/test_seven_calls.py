"""The seven calls of the articles: each folder says what its article says, and adds up to it."""

from collections import Counter, defaultdict
from datetime import UTC, datetime
from functools import cache

import pytest

from convoca.rules import calls, catalogues, linter, offers, windows
from convoca.rules.calls import CallFile
from convoca.rules.findings import severity

SEVEN = (
    "2021-residency",
    "2022-general-nursing",
    "2022-international",
    "2023-fair",
    "2023-rotation",
    "2024-bienestar",
    "2024-specialists",
)


@cache
def call_file(name: str) -> CallFile:
    found = calls.load(calls.default_folder() / name)
    assert isinstance(found, CallFile), found
    return found


def announced(name: str) -> dict[str, tuple[int, str]]:
    return {one.id: (int(one.value), one.relation) for one in call_file(name).call.announced}


def opens(name: str, step: str) -> datetime:
    call = call_file(name).call
    return windows.bounds(windows.of_step(call, step)[0], call.zone)[0]


def test_the_seven_folders_are_there() -> None:
    found = {path.parent.name for path in calls.default_folder().glob("*/call.yaml")}
    assert set(SEVEN) <= found


def test_the_checker_finds_what_the_press_missed_and_nothing_else() -> None:
    found = [
        (name, one.code, one.where, severity(one))
        for name in SEVEN
        for one in linter.check(call_file(name), catalogues.default())
    ]
    assert found == [
        ("2021-residency", "windows.noon-or-midnight", "windows.print", "warning"),
        ("2022-international", "announced.differs", "announced.states", "warning"),
    ]
    remark = linter.check(call_file("2022-international"), catalogues.default())[0]
    assert (remark.params["announced"], remark.params["listed"]) == (13, 15)
    assert remark.params["reason_es"]


@pytest.mark.parametrize("name", SEVEN)
def test_whatever_no_article_says_is_marked_as_ours(name: str) -> None:
    call = call_file(name).call
    assert all(one.assumption for one in call.windows if one.source.article == "own")
    assert all(one.source.article in ("000", "001", "002", "003", "004") for one in call.announced)
    assert call.illustrative
    assert call.illustrative_note is not None
    assert all(one.assumption for one in call.scoring.components)
    assert call.schema_version == 2


@pytest.mark.parametrize("name", SEVEN)
def test_every_post_stands_in_a_hospital_that_had_its_key_on_that_day(name: str) -> None:
    file, known = call_file(name), catalogues.default()
    day = min(one.opens for one in file.call.windows).date()
    for row in file.vacancies:
        hospital = known.hospital(row.clues, on=day)
        assert hospital is not None, row
        assert hospital.state == row.region


@pytest.mark.parametrize("name", SEVEN)
def test_a_call_is_the_same_after_it_is_frozen_and_read_back(name: str) -> None:
    file = call_file(name)
    assert CallFile.from_data(file.as_data()) == file


def test_only_the_residency_is_gated_by_an_exam() -> None:
    assert [name for name in SEVEN if not offers.is_open(call_file(name).call)] == [
        "2021-residency"
    ]


def test_what_runs_here_is_in_turn_or_by_list_and_the_rest_is_only_announced() -> None:
    kinds = {name: call_file(name).call.mechanism.kind for name in SEVEN}
    assert {name for name in SEVEN if offers.runs(call_file(name).call)} == {
        "2021-residency",
        "2022-general-nursing",
        "2024-bienestar",
        "2024-specialists",
    }
    assert (kinds["2022-international"], kinds["2023-fair"], kinds["2023-rotation"]) == (
        "committee",
        "live-turn",
        "placement",
    )


# --- 2022: article 000

HOSPITALS_OF_2022 = {
    "sonora": 13,
    "chihuahua": 2,
    "baja-california": 1,
    "baja-california-sur": 7,
    "nayarit": 6,
    "colima": 3,
    "michoacan": 2,
    "zacatecas": 2,
    "hidalgo": 1,
    "tlaxcala": 2,
    "veracruz": 2,
    "guerrero": 1,
    "oaxaca": 4,
    "chiapas": 7,
    "campeche": 1,
}


def test_the_international_call_offers_749_posts_in_54_hospitals_state_by_state() -> None:
    file = call_file("2022-international")
    assert file.seats() == 749
    assert len({row.specialty for row in file.vacancies}) == 43
    by_state = defaultdict(set)
    for row in file.vacancies:
        by_state[row.region].add(row.clues)
    assert {state: len(found) for state, found in by_state.items()} == HOSPITALS_OF_2022
    assert sum(HOSPITALS_OF_2022.values()) == 54
    assert {row.term for row in file.vacancies} == {"1y"}


def test_the_international_call_opens_in_the_first_minute_of_12_october_central_time() -> None:
    # Central Mexico still had summer time that day: UTC-5.
    assert opens("2022-international", "register") == datetime(2022, 10, 12, 5, tzinfo=UTC)


def test_nationals_may_join_the_international_call_and_show_other_papers() -> None:
    call = call_file("2022-international").call
    assert set(call.tracks) == {"mexican", "foreign"}
    of_track = {one.id: one.tracks for one in call.fields if len(one.tracks) == 1}
    assert of_track == {
        "curp": ("mexican",),
        "passport-country": ("foreign",),
        "passport-number": ("foreign",),
    }
    asked = {one.id for one in call.requirements}
    assert {"identity", "title", "licence", "cv", "employer-letter", "spanish"} <= asked


def test_three_staff_groups_are_called_side_by_side_in_five_states() -> None:
    file = call_file("2022-general-nursing")
    seats: Counter[str] = Counter()
    for row in file.vacancies:
        seats[row.category] += row.seats
    assert seats == {"general-practitioner": 1750, "nurse": 550, "technician": 1357}
    assert {row.region for row in file.vacancies} == {
        "nayarit",
        "tlaxcala",
        "sonora",
        "baja-california-sur",
        "campeche",
    }


# --- 2023: article 002


def test_the_fair_gives_a_place_to_each_of_5600_a_tied_post_counting_once() -> None:
    file = call_file("2023-fair")
    halves = defaultdict(list)
    for row in file.vacancies:
        if row.tie:
            halves[row.tie].append(row)
    alone = sum(row.seats for row in file.vacancies if not row.tie)
    assert alone + sum(rows[0].seats for rows in halves.values()) == 5600
    assert announced("2023-fair")["places"] == (5600, "exactly")


def test_a_tied_post_is_a_shift_at_imss_and_another_at_imss_bienestar_of_one_state() -> None:
    halves = defaultdict(list)
    for row in call_file("2023-fair").vacancies:
        if row.tie:
            halves[row.tie].append(row)
    assert len(halves) > 300
    for first, second in halves.values():
        assert {first.employer, second.employer} == {"imss", "imss-bienestar"}
        assert (first.region, first.specialty) == (second.region, second.specialty)
        assert first.shift != second.shift


def test_compensation_is_by_coverage_in_the_words_of_the_article() -> None:
    call = call_file("2023-fair").call
    paid = {one.id: (int(one.amount), one.relation) for one in call.compensation}
    assert paid == {
        "none": (9000, "exactly"),
        "partial": (5000, "more-than"),
        "metropolitan": (2000, "almost"),
    }
    used = Counter(row.coverage for row in call_file("2023-fair").vacancies)
    assert set(used) == {"", "none", "partial", "metropolitan"}
    metropolitan = {
        row.region for row in call_file("2023-fair").vacancies if row.coverage == "metropolitan"
    }
    assert metropolitan == {"ciudad-de-mexico", "jalisco", "nuevo-leon"}


def test_couples_choose_together_third_employers_included() -> None:
    couples = call_file("2023-fair").call.couples
    assert couples is not None
    assert couples.third_employers
    choose = windows.of_step(call_file("2023-fair").call, "choose")[0]
    assert (choose.opens.date().isoformat(), choose.closes.date().isoformat()) == (
        "2023-03-01",
        "2023-03-09",
    )


def test_the_rotation_places_2057_residents_over_232_hospitals() -> None:
    file = call_file("2023-rotation")
    assert file.seats() == 2057
    assert len({row.clues for row in file.vacancies}) == 232
    assert announced("2023-rotation")["hospitals"] == (232, "unstated")
    assert {row.employer for row in file.vacancies} == {"imss-bienestar"}


# --- 2024: articles 001 and 003


def test_bienestar_offers_2947_posts_in_23_states_row_by_row() -> None:
    file = call_file("2024-bienestar")
    assert (file.seats(), len(file.vacancies)) == (2947, 2947)
    assert len({row.region for row in file.vacancies}) == 23
    assert "chihuahua" not in {row.region for row in file.vacancies}


def test_bienestar_names_five_main_specialties_and_ten_further_ones() -> None:
    call = call_file("2024-bienestar").call
    group = call.groups[0]
    assert group.specialties == (
        "anestesiologia",
        "cirugia-general",
        "ginecologia-y-obstetricia",
        "pediatria",
        "medicina-interna",
    )
    assert len(group.further) == 10
    assert offers.is_further(call, "cardiologia")
    assert not offers.is_further(call, "pediatria")


def test_the_call_for_specialists_opens_at_seven_and_shuts_after_the_last_minute() -> None:
    call = call_file("2024-specialists").call
    register = windows.of_step(call, "register")[0]
    assert windows.bounds(register, call.zone) == (
        datetime(2024, 2, 27, 13, tzinfo=UTC),
        datetime(2024, 3, 8, 6, tzinfo=UTC),
    )
    assert not register.assumption


def test_more_than_80_specialties_and_subspecialties_are_called_each_with_a_post() -> None:
    file = call_file("2024-specialists")
    called = offers.specialties(file.call)
    assert len(called) > 80
    assert {row.specialty for row in file.vacancies} == set(called)
    assert len({row.region for row in file.vacancies}) == 32
    assert announced("2024-specialists")["specialties"] == (80, "more-than")
