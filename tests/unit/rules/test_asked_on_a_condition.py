"""Data asked only when they are called for, and grades on a scale that is typed."""

from decimal import Decimal
from pathlib import Path

import pytest
from tests.unit.rules.broken_calls import broken, checked, places, small_call, told

from convoca.rules import answers, calls, conditions, scoring
from convoca.rules.calls import Call, CallFile
from convoca.rules.papers import Condition, Field

TOP = '      - {value: "100", label: {es: De 0 a 100, en: 0 to 100}}\n'
PAPERS = "  - id: papers\n"


def field(name: str, kind: str, on: str = "", more: str = "") -> str:
    needed = f"    needed: {on}\n" if on else ""
    label = f"    label: {{es: {name}, en: {name}}}\n"
    return f"  - id: {name}\n    kind: {kind}\n{label}{needed}{more}"


OTHER = (
    TOP,
    TOP
    + "      - {value: other, label: {es: Otra, en: Other}, ends: {lowest: low, highest: high}}\n",
)
CHOSEN = "{field: scale, equals: other}"
MORE = (
    PAPERS,
    field("low", "decimal", CHOSEN)
    + field("high", "decimal", CHOSEN)
    + field("first", "serial", "{field: papers, at_least: 1}")
    + field("second", "serial", "{field: papers, at_least: 2}")
    + PAPERS,
)


def call(tmp_path: Path) -> Call:
    folder = broken(tmp_path, OTHER, MORE)
    assert checked(folder) == ()
    found = calls.load(folder)
    assert isinstance(found, CallFile)
    return found.call


def found(call_: Call, **values: str) -> list[tuple[str, str]]:
    given = {
        "birth-date": "1995-03-28",
        "teaching": "no",
        "scale": "10",
        "average": "8.5",
        **values,
    }
    problems = answers.data_problems(call_, "mexican", given)
    told(problems)
    return [(f.code, f.where) for f in problems if f.where != "curp"]


def test_only_as_many_numbers_are_asked_as_publications_are_claimed(tmp_path: Path) -> None:
    one = call(tmp_path)
    assert found(one) == []
    assert found(one, papers="1") == [("data.missing", "first")]
    assert found(one, papers="2", first="0378-5955") == [("data.missing", "second")]
    assert found(one, papers="2", first="0378-5955", second="0378-5954") == [
        ("serial.check-digit", "second")
    ]


def test_what_is_not_called_for_is_no_problem_whatever_it_says(tmp_path: Path) -> None:
    assert found(call(tmp_path), papers="1", first="0378-5955", second="nonsense") == []


def test_a_number_that_is_none_calls_for_nothing(tmp_path: Path) -> None:
    assert found(call(tmp_path), papers="two") == [("data.not-a-number", "papers")]


def test_a_scale_of_her_own_asks_for_its_ends_and_no_other_does(tmp_path: Path) -> None:
    one = call(tmp_path)
    assert found(one, low="9", high="1") == []
    assert found(one, scale="other") == [("data.missing", "low"), ("data.missing", "high")]
    assert found(one, scale="other", low="1", high="10") == []


@pytest.mark.parametrize(
    ("low", "high", "average", "told_"),
    [
        ("5", "1", "4", ("data.scale-backwards", "high")),
        ("5", "5", "5", ("data.scale-backwards", "high")),
        ("1", "5", "5.01", ("data.above-scale", "average")),
        ("1", "5", "0.99", ("data.below-scale", "average")),
    ],
)
def test_a_grade_stands_between_the_ends_of_its_scale(
    tmp_path: Path, low: str, high: str, average: str, told_: tuple[str, str]
) -> None:
    assert found(call(tmp_path), scale="other", low=low, high=high, average=average) == [told_]


def test_merit_counts_how_far_a_grade_stands_between_the_ends(tmp_path: Path) -> None:
    one = call(tmp_path)
    values = {"scale": "other", "low": "1", "high": "7", "average": "5.5"}
    assert scoring.score(one, Decimal(0), values).parts[1].points == Decimal("22.5000")
    lowest = {**values, "average": "1"}
    assert scoring.score(one, Decimal(0), lowest).parts[1].points == Decimal("0.0000")


def test_merit_of_a_grade_on_no_known_scale_is_a_surprise(tmp_path: Path) -> None:
    values = {"scale": "other", "low": "7", "high": "1", "average": "5.5"}
    with pytest.raises(ValueError, match="not known"):
        scoring.score(call(tmp_path), Decimal(0), values)


def test_what_is_not_called_for_gives_no_merit() -> None:
    asked = Condition(field="scale", equals="10")
    fields = tuple(
        one.model_copy(update={"needed": asked}) if one.id == "teaching" else one
        for one in small_call().fields
    )
    changed = small_call().model_copy(update={"fields": fields})
    for scale, points in (("10", "10.0000"), ("100", "0.0000")):
        values = {"scale": scale, "teaching": "yes"}
        assert scoring.score(changed, Decimal(0), values).parts[2].points == Decimal(points)


def plain(name: str, on: Condition | None = None, kind: str = "integer") -> Field:
    text = {"es": name, "en": name}
    return Field.model_validate({"id": name, "kind": kind, "label": text, "needed": on})


def test_a_field_waits_as_long_as_the_one_it_depends_on_waits() -> None:
    fields = (
        plain("a"),
        plain("b", Condition(field="a", at_least=1)),
        plain("c", Condition(field="b", at_least=1)),
    )

    def asked(**values: str) -> list[str]:
        return [one.id for one in conditions.called_for(fields, values)]

    assert asked(a="1", b="1") == ["a", "b", "c"]
    assert asked(a="0", b="1") == ["a"]
    assert asked(a="1") == ["a", "b"]
    assert [one.id for one in conditions.called_for(fields[1:], {"a": "1"})] == []


def test_a_circle_asks_for_nothing_and_ends() -> None:
    fields = (
        plain("a", Condition(field="b", at_least=0)),
        plain("b", Condition(field="a", at_least=0)),
    )
    assert conditions.called_for(fields, {"a": "1", "b": "1"}) == ()


@pytest.mark.parametrize(
    ("condition", "code"),
    [
        ("{field: shoes, at_least: 1}", "call.unknown-reference"),
        ("{field: papers}", "field.needed-unclear"),
        ("{field: papers, at_least: 1, equals: one}", "field.needed-unclear"),
        ("{field: odd, equals: odd}", "field.needed-circle"),
        ("{field: papers, at_least: 5}", "field.needed-never"),
        ("{field: papers, equals: '1'}", "field.needed-never"),
        ("{field: scale, at_least: 1}", "field.needed-never"),
        ("{field: scale, equals: '20'}", "field.needed-never"),
        ("{field: birth-date, at_least: 1}", "field.needed-never"),
    ],
)
def test_a_condition_that_makes_no_sense_is_told_at_its_line(
    tmp_path: Path, condition: str, code: str
) -> None:
    folder = broken(tmp_path, (PAPERS, field("odd", "text", condition) + PAPERS))
    line = (folder / "call.yaml").read_text().splitlines().index(f"    needed: {condition}") + 1
    assert places(checked(folder)) == [(code, "call.yaml", line)]


def test_two_that_wait_for_each_other_are_told_both(tmp_path: Path) -> None:
    pair = field("one", "integer", "{field: two, at_least: 1}") + field(
        "two", "integer", "{field: one, at_least: 1}"
    )
    found = checked(broken(tmp_path, (PAPERS, pair + PAPERS)))
    assert [one.code for one in found] == ["field.needed-circle"] * 2


def test_what_another_track_answers_cannot_be_waited_for(tmp_path: Path) -> None:
    pair = field("abroad", "integer", more="    tracks: [foreign]\n") + field(
        "odd", "text", "{field: abroad, at_least: 1}"
    )
    found = checked(broken(tmp_path, (PAPERS, pair + PAPERS)))
    assert [one.code for one in found] == ["field.needed-never"]


@pytest.mark.parametrize(
    "ends",
    [
        field("low", "text", CHOSEN) + field("high", "decimal", CHOSEN),
        field("low", "decimal", CHOSEN) + field("high", "decimal", CHOSEN, "    required: false\n"),
        field("low", "decimal", CHOSEN) + field("high", "decimal", "{field: papers, at_least: 1}"),
        field("low", "decimal", CHOSEN)
        + field("high", "decimal", CHOSEN, "    tracks: [mexican]\n"),
    ],
)
def test_the_ends_of_a_scale_are_numbers_typed_whenever_it_is_chosen(
    tmp_path: Path, ends: str
) -> None:
    found = checked(broken(tmp_path, OTHER, (PAPERS, ends + PAPERS)))
    assert [one.code for one in found] == ["field.scale-ends"]


def line_of(folder: Path, text: str) -> int:
    lines = (folder / "call.yaml").read_text().splitlines()
    return next(number for number, line in enumerate(lines, start=1) if text in line)


SCALE = """  - id: scale
    kind: choice
    label: {es: Escala, en: Scale}
"""
CHOICES = """    choices:
      - {value: "10", label: {es: De 0 a 10, en: 0 to 10}}
      - {value: "100", label: {es: De 0 a 100, en: 0 to 100}}
"""


@pytest.mark.parametrize("value", ["letters", "0", "-5", "diez", "1e2", "10,0"])
def test_an_answer_that_tells_no_end_of_its_scale_is_told_before_anybody_is_ranked(
    tmp_path: Path, value: str
) -> None:
    choice = f'{{value: "{value}", label: {{es: Otra, en: Other}}}}'
    folder = broken(tmp_path, (TOP, f"{TOP}      - {choice}\n"))
    found = checked(folder)
    assert places(found) == [("field.scale-unknown", "call.yaml", line_of(folder, choice))]
    assert [one.where for one in found] == [f"fields.scale.{value}"]


@pytest.mark.parametrize(
    ("kind", "codes"),
    [
        ('decimal\n    minimum: "1"\n    maximum: "100"', []),
        ('integer\n    minimum: "0"\n    maximum: "100"', ["field.scale-unknown"]),
        ("decimal", ["field.scale-unknown"]),
        ("text", ["field.scale-unknown"]),
    ],
)
def test_a_scale_is_chosen_or_a_number_above_zero(
    tmp_path: Path, kind: str, codes: list[str]
) -> None:
    edit = (SCALE + CHOICES, SCALE.replace("choice", kind))
    assert [one.code for one in checked(broken(tmp_path, edit))] == codes


def test_a_field_that_is_no_scale_may_offer_whatever_it_likes(tmp_path: Path) -> None:
    edit = ("    scale: scale\n", "")
    counted = ("      scale: scale\n", "")
    found = checked(broken(tmp_path, (TOP, TOP.replace("100", "letters", 1)), edit, counted))
    assert found == ()


COUNTED = "      scale: scale\n"
GRADE = '    maximum: "100"\n    scale: scale\n'
ALWAYS = "    needed: {field: papers, at_least: 1}\n"


@pytest.mark.parametrize(
    ("scale", "grade", "codes"),
    [
        ("    required: false\n", "", ["field.scale-not-asked"]),
        ("    tracks: [mexican]\n", "", ["field.scale-not-asked"]),
        ("    tracks: [mexican]\n", "    tracks: [mexican]\n", []),
        (ALWAYS, "", ["field.scale-not-asked"]),
        (ALWAYS, ALWAYS, []),
        (ALWAYS, "    needed: {field: papers, at_least: 2}\n", ["field.scale-not-asked"]),
        (ALWAYS, "    needed: {field: scale, equals: '10'}\n", []),
        ("", ALWAYS, []),
    ],
)
def test_the_scale_of_a_grade_that_counts_is_asked_whenever_the_grade_is(
    tmp_path: Path, scale: str, grade: str, codes: list[str]
) -> None:
    folder = broken(tmp_path, (SCALE, SCALE + scale), (GRADE, GRADE + grade))
    at = line_of(folder, "    scale: scale")
    assert places(checked(folder)) == [(code, "call.yaml", at) for code in codes]


def test_the_scale_of_a_grade_that_does_not_count_may_be_left_out(tmp_path: Path) -> None:
    edits = (SCALE, SCALE + "    required: false\n"), ("      scale: scale\n", "")
    assert checked(broken(tmp_path, *edits)) == ()


def test_a_grade_counts_on_the_scale_it_is_checked_against(tmp_path: Path) -> None:
    folder = broken(tmp_path, (GRADE, '    maximum: "100"\n'))
    at = line_of(folder, "      scale: scale")
    assert places(checked(folder)) == [("scoring.scale-differs", "call.yaml", at)]


def test_an_answer_with_points_counts_on_no_scale(tmp_path: Path) -> None:
    folder = broken(tmp_path, ("      source: teaching\n", "      source: teaching\n" + COUNTED))
    found = [(one.code, one.params["source"]) for one in checked(folder)]
    assert found == [("scoring.scale-differs", "teaching")]


def test_a_scale_that_names_no_field_is_told_as_that(tmp_path: Path) -> None:
    found = checked(broken(tmp_path, OTHER))
    assert [one.code for one in found] == ["call.unknown-reference"] * 2
