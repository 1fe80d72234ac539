"""The checker of calls: what a call may say and still makes no sense."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from tests.unit.rules.broken_calls import broken, checked, small, told

from convoca.rules import calls, catalogues, linter
from convoca.rules.calls import Announced, CallFile
from convoca.rules.findings import Effect, severity
from convoca.rules.vacancy_checks import agrees


def test_the_smallest_call_has_nothing_to_remark() -> None:
    assert linter.check(small(), catalogues.default()) == ()


def test_a_call_read_back_from_its_data_is_checked_alike() -> None:
    file = CallFile.from_data(small().as_data())
    assert linter.check(file, catalogues.default()) == ()


@pytest.mark.parametrize(
    ("old", "new", "code", "where"),
    [
        ("issuer: imss\nzone", "issuer: nobody\nzone", "call.unknown-issuer", "issuer"),
        (
            "illustrative_note: {es: Es un ejemplo., en: It is an example.}\n",
            "",
            "call.illustrative-unsaid",
            "illustrative_note",
        ),
        ("    value: 6", "    value: 7", "announced.differs", "announced.seats"),
        (
            "opens: 2021-11-10T08:00",
            "opens: 2021-11-08T08:00",
            "windows.before-prerequisite",
            "windows.validate",
        ),
        ("step: validate", "step: correct", "windows.step-missing", "windows.validate"),
        (
            "opens: 2021-11-10T08:00",
            "opens: 2021-11-10T12:00",
            "windows.noon-or-midnight",
            "windows.validate",
        ),
        (
            "closes: 2021-11-25T23:59",
            "closes: 2021-11-25T00:00",
            "windows.noon-or-midnight",
            "windows.validate",
        ),
        (
            "at: 2021-11-29T00:01",
            "at: 2021-11-25T23:59",
            "release.before-step",
            "windows.validate",
        ),
        ("at: 2021-11-29T00:01", "at: 2022-03-01T00:01", "release.after-cycle", "release.at"),
        (
            "        tracks: [mexican]\n        slots:\n          - id: identity-ine\n"
            "            label: {es: INE, en: INE credential}\n"
            "      - id: passport\n        label: {es: Pasaporte, en: Passport}",
            "        tracks: [mexican]\n        slots:\n          - id: identity-ine\n"
            "            label: {es: INE, en: INE credential}\n"
            "      - id: passport\n        tracks: [mexican]\n"
            "        label: {es: Pasaporte, en: Passport}",
            "requirement.nobody-can-meet",
            "requirements.identity",
        ),
        (
            "    question: {es: ¿Cuál?, en: Which one?}\n",
            "",
            "requirement.no-question",
            "requirements.identity",
        ),
        (
            '      - {value: "10", label: {es: De 0 a 10, en: 0 to 10}}\n'
            '      - {value: "100", label: {es: De 0 a 100, en: 0 to 100}}\n',
            "      []\n",
            "field.nobody-can-answer",
            "fields.scale",
        ),
        ('    minimum: "1"', '    minimum: "9"', "field.nobody-can-answer", "fields.papers"),
        ('weight: "60"', 'weight: "59"', "scoring.weights", "scoring.components"),
        (
            "      source: average",
            "      source: birth-date",
            "scoring.cannot-read",
            "scoring.components.average",
        ),
        (
            '      - {value: "yes", points: "1"',
            '      - {value: "yes", points: "3"',
            "scoring.cannot-read",
            "scoring.components.teaching",
        ),
        ("  maximum: 2", "  maximum: 1", "preferences.backwards", "preferences"),
    ],
)
def test_each_fault_of_sense_is_found(
    tmp_path: Path, old: str, new: str, code: str, where: str
) -> None:
    found = checked(broken(tmp_path, (old, new)))
    assert [(one.code, one.where, one.effect) for one in found] == [(code, where, Effect.REFUSE)]
    assert found[0].params["file"] == "call.yaml"
    assert found[0].params["line"] > 1


@pytest.mark.parametrize(
    ("old", "new", "code", "where", "line"),
    [
        ("ASIMS000016", "ASIMS000019", "vacancies.unknown-hospital", "S-PEDI-01.clues", 2),
        ("pediatria", "alquimia", "vacancies.unknown-specialty", "S-PEDI-01.specialty", 2),
        ("chiapas", "guatemala", "vacancies.unknown-state", "S-INTE-02.region", 4),
        (
            "imss,imss,CS",
            "imss,issste,CS",
            "vacancies.unknown-institution",
            "S-INTE-02.employer",
            4,
        ),
        ("imss,imss,CS", "issste,imss,CS", "vacancies.unknown-institution", "S-INTE-02.issuer", 4),
        ("chiapas", "tabasco", "vacancies.state-differs", "S-INTE-02.region", 4),
        ("pediatria", "psiquiatria", "vacancies.not-in-exam", "S-PEDI-01.specialty", 2),
        ("4y,chiapas,", "4y,chiapas,T1", "ties.not-a-pair", "S-INTE-02", 4),
    ],
)
def test_each_fault_of_a_vacancy_is_found_in_its_row(
    tmp_path: Path, old: str, new: str, code: str, where: str, line: int
) -> None:
    found = checked(broken(tmp_path, rows=((old, new),)))
    here = [one for one in found if one.params["file"] == "vacancies.csv"]
    assert [(one.code, one.where, one.params["line"]) for one in here] == [(code, where, line)]


def test_the_two_halves_of_a_tie_have_the_same_seats(tmp_path: Path) -> None:
    edits = (("de-mexico,", "de-mexico,T1"), ("chiapas,", "chiapas,T1"))
    found = checked(broken(tmp_path, rows=edits))
    assert [(one.code, one.where) for one in found] == [("ties.unequal", "S-INTE-02")]


def test_a_tie_of_two_equal_halves_is_right(tmp_path: Path) -> None:
    edits = (("de-mexico,", "de-mexico,T1"), ("mixed,1,4y,chiapas,", "mixed,3,4y,chiapas,T1"))
    assert told(checked(broken(tmp_path, ("value: 6", "value: 8"), rows=edits))) == []


def test_a_specialty_of_the_exam_without_a_seat_is_found(tmp_path: Path) -> None:
    edits = ("    - pediatria\n", "    - pediatria\n    - psiquiatria\n")
    found = checked(broken(tmp_path, edits))
    assert told(found) == ["totals.specialty-without-seats"]


def test_a_call_without_vacancies_offers_nothing(tmp_path: Path) -> None:
    folder = broken(tmp_path)
    header = (folder / "vacancies.csv").read_text().splitlines()[0]
    (folder / "vacancies.csv").write_text(header + "\n")
    assert told(checked(folder)) == ["announced.differs", "totals.no-seats"]


def test_steps_may_overlap_but_windows_of_one_step_may_not(tmp_path: Path) -> None:
    again = (
        "windows:\n  - id: register-again\n    step: register\n    opens: 2021-11-17T23:59\n"
        "    closes: 2021-11-18T23:59\n    source: {article: own}\n"
    )
    found = checked(broken(tmp_path, ("windows:\n", again)))
    assert [(one.code, one.where) for one in found] == [
        ("windows.overlap", "windows.register-again")
    ]
    later = again.replace("opens: 2021-11-17T23:59", "opens: 2021-11-18T00:00")
    (tmp_path / "next").mkdir()
    assert checked(broken(tmp_path / "next", ("windows:\n", later))) == ()


def test_windows_that_turn_on_the_same_noon_are_one_suspicion(tmp_path: Path) -> None:
    edit = ("opens: 2021-11-09T00:01", "opens: 2021-11-09T12:00")
    found = checked(broken(tmp_path, edit, edit, edit, edit))
    assert told(found) == ["windows.noon-or-midnight"]
    assert found[0].params["windows"] == "register, record, print, send"


def test_what_is_acknowledged_with_a_reason_is_a_warning(tmp_path: Path) -> None:
    known = (
        "illustrative: true",
        "acknowledged:\n  - code: announced.differs\n    where: announced.seats\n"
        "    reason: {es: Así se anunció., en: So it was announced.}\nillustrative: true",
    )
    found = checked(broken(tmp_path, ("value: 6", "value: 7"), known))
    assert [(one.code, severity(one)) for one in found] == [("announced.differs", "warning")]
    assert found[0].params["announced"] == 7
    assert found[0].params["listed"] == 6
    assert found[0].params["reason_en"] == "So it was announced."


def test_what_is_acknowledged_in_vain_is_told(tmp_path: Path) -> None:
    known = (
        "illustrative: true",
        "acknowledged:\n  - code: announced.differs\n    where: announced.seats\n"
        "    reason: {es: Así se anunció., en: So it was announced.}\nillustrative: true",
    )
    found = checked(broken(tmp_path, known))
    assert [(one.code, severity(one)) for one in found] == [("acknowledged.unused", "warning")]


def test_a_malformed_file_cannot_be_acknowledged_away(tmp_path: Path) -> None:
    known = (
        "illustrative: true",
        "acknowledged:\n  - code: call.not-a-choice\n    where: mechanism.kind\n"
        "    reason: {es: Nos gusta., en: We like it.}\nillustrative: true",
    )
    found = checked(broken(tmp_path, ("kind: in-turn", "kind: luck"), known))
    assert [(one.code, severity(one)) for one in found] == [
        ("call.not-a-choice", "error"),
        ("acknowledged.unused", "warning"),
    ]


def test_a_requirement_needs_a_reason_that_can_be_corrected(tmp_path: Path) -> None:
    edit = (
        "  - id: not-legible\n",
        "  - id: not-legible\n    requirements: [identity, service, teaching]\n",
    )
    found = checked(broken(tmp_path, edit))
    assert [(one.code, one.where) for one in found] == [
        ("reasons.none-for-requirement", "requirements.application")
    ]


@pytest.mark.parametrize(
    ("zone", "opens", "code"),
    [
        # On 4 April 2021 central Mexico went from 01:59 to 03:00; on 31 October from 01:59 to 01:00.
        ("America/Mexico_City", "2021-04-04T02:30", "windows.instant-missing"),
        ("America/Mexico_City", "2021-10-31T01:30", "windows.instant-twice"),
        # Since 2015 Quintana Roo, and from November 2022 nearly all of Mexico, do not change.
        ("America/Cancun", "2021-10-31T01:30", None),
        ("America/Mexico_City", "2023-04-02T02:30", None),
    ],
)
def test_an_instant_the_clocks_skip_or_repeat_is_found(
    tmp_path: Path, zone: str, opens: str, code: str | None
) -> None:
    folder = broken(
        tmp_path,
        ("zone: America/Mexico_City", f"zone: {zone}"),
        ("at: 2021-11-29T00:01", f"at: {opens}"),
        ("starts: 2022-03-01, ends: 2023-02-28", "starts: 2024-03-01, ends: 2025-02-28"),
    )
    found = [one.code for one in checked(folder) if one.where == "release.at"]
    assert found == ([code] if code else [])
    loaded = calls.load(folder)
    assert isinstance(loaded, CallFile) == (code is None)


@pytest.mark.parametrize(
    ("relation", "listed", "holds"),
    [
        ("exactly", 100, True),
        ("exactly", 101, False),
        ("about", 109, True),
        ("about", 111, False),
        ("more-than", 101, True),
        ("more-than", 100, False),
        ("almost", 95, True),
        ("almost", 101, False),
        ("almost", 89, False),
        ("unstated", 7, True),
    ],
)
def test_an_announced_figure_is_held_to_its_relation(
    relation: str, listed: int, holds: bool
) -> None:
    figure = Announced.model_validate(
        {
            "id": "seats",
            "value": Decimal(100),
            "relation": relation,
            "label": {"es": "lugares", "en": "seats"},
            "source": {"article": "own"},
        }
    )
    assert agrees(figure, listed) is holds


def test_a_catalogue_is_asked_for_the_day_the_call_opens() -> None:
    known = catalogues.default()
    hospital = known.hospitals["CSIMS000251"]
    gone = hospital.model_copy(update={"valid_to": date(2021, 11, 8)})
    later = catalogues.Catalogues(
        known.hospitals,
        known.specialties,
        known.states,
        known.institutions,
        {**known.versions, "CSIMS000251": (gone,)},
    )
    found = linter.check(small(), later)
    assert [(one.code, one.where) for one in found] == [
        ("vacancies.unknown-hospital", "S-INTE-02.clues")
    ]
