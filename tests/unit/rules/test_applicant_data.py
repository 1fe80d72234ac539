"""What the applicant typed: each value against its field, and all of them against the CURP."""

import pytest
from tests.unit.rules.broken_calls import small_call, told

from convoca.rules import curp, dossiers
from convoca.rules.findings import Effect
from convoca.rules.papers import Condition

CALL = small_call()
BODY = "ROHA950328MDFSRN0"
GOOD = {
    "curp": BODY + curp.check_digit(BODY),
    "birth-date": "1995-03-28",
    "scale": "10",
    "average": "8.75",
    "teaching": "no",
}


def found(**changes: str) -> list[tuple[str, str]]:
    values = {**GOOD, **{name.replace("_", "-"): value for name, value in changes.items()}}
    findings = dossiers.data_problems(CALL, "mexican", values)
    told(findings)
    assert all(one.effect is Effect.BLOCK_SEND for one in findings)
    return [(one.code, one.where) for one in findings]


def test_complete_and_right_data_have_nothing_to_remark() -> None:
    assert found() == []


@pytest.mark.parametrize(
    ("field", "value", "code"),
    [
        ("birth_date", "", "data.missing"),
        ("birth_date", "   ", "data.missing"),
        ("birth_date", "28/03/1995", "data.not-a-date"),
        ("birth_date", "1995-02-30", "data.not-a-date"),
        ("scale", "20", "data.not-a-choice"),
        ("average", "8,75", "data.not-a-number"),
        ("average", "1e2", "data.not-a-number"),
        ("average", "NaN", "data.not-a-number"),
        ("average", "٨", "data.not-a-number"),
        ("average", "-1", "data.too-low"),
        ("average", "101", "data.too-high"),
        ("average", "87.5", "data.above-scale"),
        ("papers", "2.5", "data.not-an-integer"),
        ("papers", "0", "data.too-low"),
        ("papers", "5", "data.too-high"),
        ("phone", "555-1234", "data.phone"),
        ("phone", "call me", "data.phone"),
        ("nickname", "Anabel", "data.too-long"),
        ("shoes", "38", "data.unknown"),
        ("curp", GOOD["curp"][:-1], "curp.length"),
    ],
)
def test_each_fault_is_told_at_its_field(field: str, value: str, code: str) -> None:
    assert found(**{field: value}) == [(code, field.replace("_", "-"))]


@pytest.mark.parametrize("phone", ["5512345678", "55 1234 5678", "55-1234-5678", "+57 310 1234567"])
def test_a_telephone_may_be_written_with_spaces_and_country(phone: str) -> None:
    assert found(phone=phone) == []


def test_the_average_is_held_to_its_own_scale() -> None:
    assert found(scale="100", average="87.5") == []
    assert found(average="10") == []


def test_the_curp_and_the_rest_must_agree() -> None:
    assert found(birth_date="1995-03-29") == [("curp.differs-birth-date", "birth-date")]


def test_a_datum_no_longer_asked_is_not_held_against_the_curp() -> None:
    asked = Condition(field="teaching", equals="yes")
    fields = tuple(
        one.model_copy(update={"needed": asked}) if one.id == "birth-date" else one
        for one in CALL.fields
    )
    call = CALL.model_copy(update={"fields": fields})
    for teaching, codes in (("yes", ["curp.differs-birth-date"]), ("no", [])):
        values = {**GOOD, "birth-date": "1995-03-29", "teaching": teaching}
        findings = dossiers.data_problems(call, "mexican", values)
        assert [one.code for one in findings] == codes


def test_a_grade_is_not_held_to_a_scale_no_longer_asked() -> None:
    asked = Condition(field="teaching", equals="yes")
    fields = tuple(
        one.model_copy(update={"needed": asked}) if one.id == "scale" else one
        for one in CALL.fields
    )
    call = CALL.model_copy(update={"fields": fields})
    for teaching, codes in (("yes", ["data.above-scale"]), ("no", [])):
        values = {**GOOD, "average": "87.5", "teaching": teaching}
        findings = dossiers.data_problems(call, "mexican", values)
        assert [one.code for one in findings] == codes


def test_everything_is_told_at_once() -> None:
    assert found(birth_date="", average="x", teaching="maybe") == [
        ("data.missing", "birth-date"),
        ("data.not-a-number", "average"),
        ("data.not-a-choice", "teaching"),
    ]


def test_what_came_with_the_exam_record_is_not_changed_here() -> None:
    changed = dossiers.locked_changes(CALL, GOOD, {**GOOD, "curp": "X", "average": "9"})
    assert told(changed) == ["data.locked"]
    assert changed[0].where == "curp"
    assert dossiers.locked_changes(CALL, GOOD, {"average": "9"}) == ()
