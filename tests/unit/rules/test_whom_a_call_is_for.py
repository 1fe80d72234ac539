"""Calls without an exam: staff groups, the questions at the door, pay, ways of assigning."""

from pathlib import Path

import pytest
from tests.unit.rules.broken_calls import broken, checked, small_call, told

from convoca.rules import answers, calls, eligibility, offers
from convoca.rules.calls import CallFile
from convoca.rules.schema import Call

EXAM = """exam:
  name: {es: Examen de ejemplo, en: Example examination}
  edition: I
  year: 2021
  specialties:
    - medicina-interna
    - pediatria
  source: {article: own}
"""
GROUPS = """groups:
  - id: specialist
    label: {es: Especialistas, en: Specialists}
    specialties: [medicina-interna]
    further: [pediatria]
    source: {article: own}
eligibility:
  - id: title
    ask: {es: ¿Tienes título?, en: Do you have a degree?}
    answers:
      - {value: has, label: {es: Sí, en: Yes}}
      - value: has-not
        label: {es: Todavía no, en: Not yet}
        admits: false
        because: {es: El título es necesario., en: The degree is needed.}
    source: {article: own}
compensation:
  - id: remote
    label: {es: Sin cobertura, en: No coverage}
    amount: 9000
    relation: exactly
    source: {article: own}
"""
CURP_OF_THE_EXAM = "    label: {es: CURP, en: CURP}\n    from_exam: true\n"
DOOR = """    label: {es: CURP, en: CURP}
    from_registration: true
  - id: given-names
    kind: text
    label: {es: Nombre, en: Given names}
    maximum: 80
    from_registration: true
  - id: first-surname
    kind: text
    label: {es: Primer apellido, en: First surname}
    maximum: 80
    from_registration: true
  - id: track
    kind: choice
    label: {es: ¿Tienes nacionalidad mexicana?, en: Are you a Mexican national?}
    choices:
      - {value: mexican, label: {es: "Sí", en: "Yes"}}
      - {value: foreign, label: {es: "No", en: "No"}}
    from_registration: true
  - id: specialty
    kind: specialty
    label: {es: Especialidad, en: Specialty}
    from_registration: true
"""
SCORING = """    - id: exam
      label: {es: Examen, en: Examination}
      source: exam
      weight: "60"
      out_of: "100"
"""
MORE = """    - id: papers
      label: {es: Publicaciones, en: Publications}
      source: papers
      weight: "60"
      out_of: "4"
"""
OPEN = ((EXAM, GROUPS), (CURP_OF_THE_EXAM, DOOR), (SCORING, MORE))
ROWS = (("resident", "specialist"),) * 3


def open_folder(
    folder: Path, *edits: tuple[str, str], rows: tuple[tuple[str, str], ...] = ()
) -> Path:
    """The small call without its exam, broken as said."""
    return broken(folder, *OPEN, *edits, rows=(*ROWS, *rows))


def open_call(folder: Path) -> Call:
    found = calls.load(open_folder(folder))
    assert isinstance(found, CallFile), found
    return found.call


def test_a_call_without_an_exam_that_says_whom_it_is_for_is_right(tmp_path: Path) -> None:
    assert told(checked(open_folder(tmp_path))) == []


def test_a_call_published_under_the_first_version_reads_as_it_was() -> None:
    old = small_call().model_dump(mode="json")
    for added in ("groups", "eligibility", "compensation", "couples", "further_steps"):
        del old[added]
    del old["mechanism"]["announced_only"]
    assert Call.model_validate(old) == small_call()
    assert old["schema_version"] == 1


@pytest.mark.parametrize(
    ("old", "new", "code", "where"),
    [
        (
            "[medicina-interna]",
            "[medicina-interna, alquimia]",
            "call.unknown-specialty",
            "groups.specialist.alquimia",
        ),
        (
            "[medicina-interna]",
            "[medicina-interna, psiquiatria]",
            "totals.specialty-without-seats",
            "groups.specialist.psiquiatria",
        ),
        (
            "value: has, ",
            "value: has, admits: false, ",
            "eligibility.no-reason",
            "eligibility.title.has",
        ),
        ("kind: in-turn", "kind: committee", "mechanism.not-run", "mechanism"),
        (
            "  - id: first-surname",
            "  - id: surname",
            "fields.not-at-the-door",
            "fields.first-surname",
        ),
        (
            "  - id: birth-date\n    kind: date\n",
            "  - id: birth-date\n    kind: date\n    from_exam: true\n",
            "fields.no-exam",
            "fields.birth-date",
        ),
        (
            "    source: papers\n",
            "    source: exam\n",
            "call.unknown-reference",
            "scoring.components.papers.source",
        ),
    ],
)
def test_each_fault_of_the_offer_is_found(
    tmp_path: Path, old: str, new: str, code: str, where: str
) -> None:
    found = checked(open_folder(tmp_path, (old, new)))
    assert (code, where) in [(one.code, one.where) for one in found]
    assert all(one.params["line"] > 1 for one in found)


def test_a_question_that_no_answer_opens_is_a_requirement_nobody_can_meet(tmp_path: Path) -> None:
    edit = (
        "{value: has, label: {es: Sí, en: Yes}}",
        "{value: has, label: {es: Sí, en: Yes}, admits: false, because: {es: No., en: No.}}",
    )
    found = checked(open_folder(tmp_path, edit))
    assert [(one.code, one.where) for one in found] == [
        ("eligibility.nobody-admitted", "eligibility.title")
    ]


def test_a_call_without_exam_and_groups_asks_for_nobody(tmp_path: Path) -> None:
    found = checked(broken(tmp_path, (EXAM, ""), OPEN[1], OPEN[2], rows=ROWS))
    assert told(found) == ["groups.none"]


def test_a_group_says_which_specialties_it_has(tmp_path: Path) -> None:
    edits = (("    specialties: [medicina-interna]\n    further: [pediatria]\n", ""),)
    found = checked(open_folder(tmp_path, *edits))
    assert ("groups.empty", "groups.specialist") in [(one.code, one.where) for one in found]


@pytest.mark.parametrize(
    ("old", "new", "code", "where"),
    [
        ("specialist", "nurse", "vacancies.group-not-called", "S-PEDI-01.category"),
        ("pediatria", "psiquiatria", "vacancies.not-in-group", "S-PEDI-01.specialty"),
    ],
)
def test_each_row_is_of_a_group_that_is_called(
    tmp_path: Path, old: str, new: str, code: str, where: str
) -> None:
    found = checked(open_folder(tmp_path, rows=((old, new),)))
    assert (code, where, 2) in [(one.code, one.where, one.params["line"]) for one in found]


def test_a_row_carries_a_compensation_of_the_call(tmp_path: Path) -> None:
    folder = open_folder(tmp_path)
    table = folder / "vacancies.csv"
    lines = table.read_text().splitlines()
    wider = [f"{lines[0]},coverage", f"{lines[1]},remote", f"{lines[2]},", f"{lines[3]},moon"]
    table.write_text("\n".join(wider) + "\n")
    found = checked(folder)
    assert [(one.code, one.where, one.params["line"]) for one in found] == [
        ("vacancies.unknown-coverage", "S-INTE-02.coverage", 4)
    ]
    table.write_text("\n".join(wider[:-1]) + f"\n{lines[3]},remote\n")
    file = calls.load(folder)
    assert isinstance(file, CallFile), file
    paid = [offers.compensation(file.call, file.by_id[key]) for key in ("S-PEDI-01", "S-INTE-01")]
    assert [one.amount if one else None for one in paid] == [9000, None]


def test_figures_given_as_parts_add_up_to_the_whole(tmp_path: Path) -> None:
    parts = (
        "announced:\n",
        "announced:\n"
        "  - {id: inner, value: 4, relation: exactly, part_of: seats, label: {es: a, en: a},"
        " counts: {what: seats, specialty: medicina-interna}, source: {article: own}}\n"
        "  - {id: children, value: 3, relation: exactly, part_of: seats, label: {es: b, en: b},"
        " counts: {what: seats, specialty: pediatria, category: resident}, source: {article: own}}\n",
    )
    found = checked(broken(tmp_path, parts))
    assert [(one.code, one.where) for one in found] == [
        ("announced.differs", "announced.children"),
        ("totals.parts-differ", "announced.seats"),
    ]
    assert (found[1].params["announced"], found[1].params["parts"]) == (6, 7)


def test_the_specialties_of_a_call_are_those_of_its_groups_or_of_its_exam(tmp_path: Path) -> None:
    call = open_call(tmp_path)
    assert offers.specialties(call) == ("medicina-interna", "pediatria")
    assert (offers.is_further(call, "pediatria"), offers.is_further(call, "medicina-interna")) == (
        True,
        False,
    )
    assert offers.specialties(small_call()) == ("medicina-interna", "pediatria")
    assert offers.is_open(call)
    assert not offers.is_open(small_call())
    group = offers.group_of(call, "pediatria")
    assert group is not None
    assert group.id == "specialist"
    with pytest.raises(LookupError):
        offers.exam(call)


def test_am_i_eligible_tells_every_reason_at_once(tmp_path: Path) -> None:
    call = open_call(tmp_path)
    assert eligibility.decide(call, {"specialty": "pediatria", "title": "has"}) == ()
    found = eligibility.decide(call, {"specialty": "cardiologia", "title": "has-not"})
    assert told(found) == ["eligibility.specialty-not-offered", "eligibility.not-admitted"]
    assert found[1].params["because"] == {
        "es": "El título es necesario.",
        "en": "The degree is needed.",
    }
    empty = eligibility.decide(call, {})
    assert [(one.code, one.where) for one in empty] == [
        ("eligibility.unanswered", "specialty"),
        ("eligibility.unanswered", "title"),
    ]


STATED = {
    "given-names": "Ana",
    "first-surname": "Ríos",
    "curp": "RIXA900101MDFSXN03",
    "track": "mexican",
    "specialty": "pediatria",
}


def test_whoever_states_who_she_is_may_open_a_file(tmp_path: Path) -> None:
    call = open_call(tmp_path)
    assert told(eligibility.registration_problems(call, "mexican", STATED)) == []


@pytest.mark.parametrize(
    ("change", "code", "where"),
    [
        ({"given-names": ""}, "data.missing", "given-names"),
        ({"specialty": "alquimia"}, "data.not-a-choice", "specialty"),
        ({"curp": "RIXA900101MDFSXN07"}, "curp.check-digit", "curp"),
        ({"nickname": "Any"}, "data.unknown", "nickname"),
    ],
)
def test_what_is_wrong_at_the_door_keeps_it_shut(
    tmp_path: Path, change: dict[str, str], code: str, where: str
) -> None:
    found = eligibility.registration_problems(open_call(tmp_path), "mexican", {**STATED, **change})
    assert [(one.code, one.where, one.effect) for one in found] == [(code, where, "refuse")]


def test_a_call_for_nationals_does_not_take_foreigners(tmp_path: Path) -> None:
    call = open_call(tmp_path).model_copy(update={"tracks": ("mexican",)})
    found = eligibility.registration_problems(call, "foreign", STATED)
    assert told(found) == ["eligibility.track-not-offered"]


def test_what_was_said_at_the_door_does_not_change(tmp_path: Path) -> None:
    call = open_call(tmp_path)
    found = answers.locked_changes(call, STATED, {**STATED, "specialty": "medicina-interna"})
    assert [(one.code, one.where, one.params["origin"]) for one in found] == [
        ("data.locked", "specialty", "registration")
    ]


def test_a_field_of_one_track_is_not_asked_of_the_other() -> None:
    call = small_call()
    nickname = next(one for one in call.fields if one.id == "nickname")
    rest = tuple(one for one in call.fields if one.id != "nickname")
    only = nickname.model_copy(update={"tracks": ("foreign",), "required": True})
    call = call.model_copy(update={"fields": (*rest, only)})
    missing = [one.where for one in answers.data_problems(call, "mexican", {})]
    assert "nickname" not in missing
    assert "nickname" in [one.where for one in answers.data_problems(call, "foreign", {})]


def test_each_track_shows_a_document_at_the_door(tmp_path: Path) -> None:
    passport = (
        "    label: {es: CURP, en: CURP}\n    from_registration: true\n",
        "    label: {es: CURP, en: CURP}\n    from_registration: true\n    tracks: [mexican]\n",
    )
    found = checked(open_folder(tmp_path, passport))
    assert [(one.code, one.where) for one in found] == [
        ("fields.not-at-the-door", "fields.curp"),
    ]


def test_a_part_names_the_figure_it_is_part_of(tmp_path: Path) -> None:
    edit = (
        "    relation: exactly\n    label: {es: lugares",
        "    relation: exactly\n    part_of: all\n    label: {es: lugares",
    )
    found = checked(broken(tmp_path, edit))
    assert [(one.code, one.where) for one in found] == [
        ("call.unknown-reference", "announced.seats.part_of")
    ]


def test_who_calls_exists_on_the_day_the_call_opens(tmp_path: Path) -> None:
    found = checked(broken(tmp_path, ("issuer: imss\nzone", "issuer: imss-bienestar\nzone")))
    assert [(one.code, one.where) for one in found] == [("call.unknown-issuer", "issuer")]
