"""The residency call of 2021 says what article 004 says, and marks what it does not say."""

from collections import Counter
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from convoca.rules import calls, catalogues, documents, linter, scoring, windows
from convoca.rules.calls import CallFile
from convoca.rules.findings import severity


def residency() -> CallFile:
    file = calls.load(calls.default_folder() / "2021-residency")
    assert isinstance(file, CallFile), file
    return file


FILE = residency()
CALL = FILE.call


def test_it_is_bound_to_its_legal_basis_exam_and_cycle() -> None:
    assert CALL.legal_basis.key == "2510-003-018"
    assert (CALL.exam.edition, CALL.exam.year) == ("XLV", 2021)
    assert (CALL.cycle.starts, CALL.cycle.ends) == (date(2022, 3, 1), date(2023, 2, 28))
    assert CALL.zone == "America/Mexico_City"


@pytest.mark.parametrize(
    ("step", "opens", "closes"),
    [
        ("register", "2021-11-09T00:01", "2021-11-17T23:59"),
        ("print", "2021-11-09T12:00", "2021-11-17T23:59"),
        ("send", "2021-11-09T12:00", "2021-11-17T23:59"),
    ],
)
def test_its_windows_are_those_of_the_article(step: str, opens: str, closes: str) -> None:
    (window,) = windows.of_step(CALL, step)
    assert window.opens.isoformat(timespec="minutes") == opens
    assert window.closes.isoformat(timespec="minutes") == closes
    assert window.source.article == "004"
    assert not window.assumption


def test_the_windows_the_article_does_not_give_say_that_they_are_ours() -> None:
    ours = {one.step for one in CALL.windows if one.assumption}
    assert ours == {"record", "prefer", "validate", "correct"}
    assert all(one.source.note for one in CALL.windows if one.assumption)


def test_its_results_are_released_at_one_minute_past_midnight_of_29_november() -> None:
    assert windows.release_instant(CALL) == datetime(2021, 11, 29, 6, 1, tzinfo=UTC)


def test_it_asks_for_twelve_documents_two_of_them_when_applicable() -> None:
    assert [one.id for one in CALL.requirements] == [
        "identity",
        "birth",
        "curp",
        "title",
        "licence",
        "grades",
        "internship",
        "social-service",
        "teaching",
        "publications",
        "selection",
        "application",
    ]
    conditional = [one.id for one in CALL.requirements if one.applies == "when-applicable"]
    assert conditional == ["teaching", "publications"]
    assert {one.source.article for one in CALL.requirements} == {"004"}


def test_whoever_has_no_federal_licence_signs_a_letter_for_twelve_months() -> None:
    licence = next(one for one in CALL.requirements if one.id == "licence")
    months = {one.id: one.commitment and one.commitment.months for one in licence.options}
    assert months == {"electronic": None, "card": None, "in-process": 12, "state-only": 12}


def test_an_electronic_title_or_licence_needs_a_code_that_reads() -> None:
    expected = {
        slot.id
        for one in CALL.requirements
        for option in one.options
        for slot in option.slots
        if slot.qr == "expected"
    }
    assert expected == {"title-electronic", "licence-electronic"}


@pytest.mark.parametrize("track", CALL.tracks)
def test_both_tracks_can_meet_every_requirement(track: str) -> None:
    answers = {
        one.id: [way for way in documents.options(one, track) if not way.without_curp][-1].id  # type: ignore[arg-type]
        for one in CALL.requirements
    }
    needed = documents.slots(CALL, track, answers)  # type: ignore[arg-type]
    attached = {one.slot.id for one in needed}
    assert documents.missing(CALL, track, answers, attached) == ()  # type: ignore[arg-type]
    assert {one.requirement.id for one in needed} == {one.id for one in CALL.requirements}


def test_its_weights_are_ours_and_say_so() -> None:
    weights = {one.id: one.weight for one in CALL.scoring.components}
    assert sum(weights.values()) == 100
    assert all(one.assumption for one in CALL.scoring.components)


def test_the_best_of_everything_scores_a_hundred() -> None:
    values = {
        "average": "10",
        "average-scale": "10",
        "internship-grade": "100",
        "internship-scale": "100",
        "publications": "4",
        "teaching": "yes",
    }
    assert scoring.score(CALL, Decimal(100), values).total == Decimal(100)


def test_its_reasons_cover_every_requirement_and_some_cannot_be_corrected() -> None:
    assert len(CALL.reasons) >= 15
    assert {one.id for one in CALL.reasons if one.fatal} == {
        "ends-too-late",
        "false-document",
        "other-person",
    }
    for requirement in CALL.requirements:
        own = [one for one in CALL.reasons if requirement.id in (one.requirements or ())]
        assert own, requirement.id


def test_its_vacancies_are_illustrative_and_say_so() -> None:
    assert CALL.illustrative
    assert CALL.illustrative_note is not None
    assert FILE.seats() == 2200
    assert {one.specialty for one in FILE.vacancies} == set(CALL.exam.specialties)
    assert len(CALL.exam.specialties) == 27
    assert len({one.region for one in FILE.vacancies}) == 32
    assert max(one.seats for one in FILE.vacancies) <= 4


def test_its_seats_are_shared_out_like_the_selected_of_2018() -> None:
    """Family medicine had 1,678 of 8,540 selected, internal medicine 1,159 (ENARM 2018)."""
    seats: Counter[str] = Counter()
    for one in FILE.vacancies:
        seats[one.specialty] += one.seats
    assert abs(seats["medicina-familiar"] / 2200 - 1678 / 8540) < 0.01
    assert abs(seats["medicina-interna"] / 2200 - 1159 / 8540) < 0.01


def test_the_checker_finds_its_noon_by_itself_and_nothing_else() -> None:
    found = linter.check(FILE, catalogues.default())
    assert [(one.code, one.where, severity(one)) for one in found] == [
        ("windows.noon-or-midnight", "windows.print", "warning")
    ]


def test_announced_figures_carry_relation_and_source() -> None:
    figures = {one.id: (one.value, one.unit, one.relation) for one in CALL.announced}
    assert figures["specialties"] == (Decimal(27), "count", "exactly")
    assert figures["hired-after-residency"] == (Decimal(80), "percent", "about")
    assert {one.source.article for one in CALL.announced} == {"004"}


def test_its_data_come_back_the_same() -> None:
    assert CallFile.from_data(FILE.as_data()) == FILE
