"""The ids of a call are its own: with others the same people say the same and err in the same ways."""

import re
import shutil

import pytest

from convoca.rehearsal import slips, statements
from convoca.rehearsal.people import people
from convoca.rehearsal.variants import Variant
from convoca.rules import answers, branches, calls, scoring
from convoca.rules.calls import CallFile

# As the residency says it, and as another call could.
OTHER = {
    "average-scale": "escala",
    "average-lowest": "desde",
    "average-highest": "hasta",
    "internship-scale": "escala-del-internado",
    "internship-lowest": "minima",
    "internship-highest": "maxima",
    **{f"publication-{n}": f"revista-{n}" for n in range(1, 5)},
}
ANOTHER_SCALE = "de-otro-pais"
DOCTORS = 700


def renamed(text):
    for old, new in OTHER.items():
        text = re.sub(rf"(?<![\w-]){old}(?![\w-])", new, text)
    return re.sub(r"(value|equals): other\b", rf"\1: {ANOTHER_SCALE}", text)


@pytest.fixture(scope="module")
def other_file(tmp_path_factory):
    folder = tmp_path_factory.mktemp("calls") / "2021-residency"
    shutil.copytree(calls.default_folder() / "2021-residency", folder)
    call = folder / "call.yaml"
    call.write_text(renamed(call.read_text(encoding="utf-8")), encoding="utf-8")
    found = calls.load(folder)
    assert isinstance(found, CallFile), found
    return found


@pytest.fixture(scope="module")
def both(crowd, other_file, the_catalogues):
    others = people(DOCTORS, 7, other_file, the_catalogues)
    assert others == crowd[:DOCTORS]
    return others


def in_other_words(said):
    return {
        OTHER.get(name, name): ANOTHER_SCALE if value == "other" else value
        for name, value in said.items()
    }


def test_they_type_the_same_and_it_is_taken(both, the_file, other_file):
    for person in both:
        stated = statements.values(person, other_file.call)
        assert stated == in_other_words(statements.values(person, the_file.call))
        assert answers.data_problems(other_file.call, person.track, stated) == ()
        assert scoring.score(other_file.call, person.merit.score, stated).total > 0
    assert any(stated.get("revista-2") for stated in _all(both, other_file))
    assert any(stated["escala"] == ANOTHER_SCALE for stated in _all(both, other_file))


def _all(persons, file):
    return (statements.values(person, file.call) for person in persons)


def test_they_mistype_the_same(the_file, other_file, the_catalogues):
    slipped, for_foreigners = set(), {"tracks": ("foreign", "mexican")}
    call = other_file.call.model_copy(update=for_foreigners)
    file = CallFile(call=call, vacancies=other_file.vacancies)
    for person in people(DOCTORS, 7, file, the_catalogues):
        typed = slips.mistyped(person, other_file.call)
        assert typed == in_other_words(slips.mistyped(person, the_file.call))
        right = statements.values(person, other_file.call)
        if typed:
            found = answers.data_problems(other_file.call, person.track, {**right, **typed})
            assert found or not person.curp, "what a CURP would tell is not seen without one"
            slipped |= {one.code for one in found}
    assert {"data.above-scale", "data.below-scale", "data.scale-backwards"} <= slipped
    assert "serial.check-digit" in slipped


def test_they_bring_the_same_papers(both, the_file, other_file):
    brought = set()
    for person in both:
        tries = slips.attempts(person, other_file.call)
        assert tries == slips.attempts(person, the_file.call)
        brought |= {variant for several in tries.values() for variant in several}
    assert {Variant.OTHER_SCALE, Variant.OTHER_NUMBER} <= brought


def test_the_rules_can_go_the_same_ways(the_file, other_file):
    assert branches.branches(other_file.call) == branches.branches(the_file.call)


def test_a_doctor_of_a_scale_that_is_not_offered_chooses_one_that_is(crowd, the_file):
    fields = tuple(
        field.model_copy(update={"choices": field.choices[:1]})
        if field.id == "average-scale"
        else field
        for field in the_file.call.fields
    )
    call = the_file.call.model_copy(update={"fields": fields})
    for person in crowd[:100]:
        stated = statements.values(person, call)
        assert stated["average-scale"] == "10"
        assert answers.data_problems(call, person.track, stated) == ()
