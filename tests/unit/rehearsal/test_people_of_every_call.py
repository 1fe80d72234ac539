"""People for any call: whatever it asks, they answer, and only from its own file."""

import pytest

from convoca.rehearsal import statements
from convoca.rehearsal.people import AGES, people
from convoca.rules import answers, calls, documents, eligibility, offers, scoring
from convoca.rules.calls import CallFile

OPEN = (
    "2022-general-nursing",
    "2022-international",
    "2023-fair",
    "2023-rotation",
    "2024-bienestar",
    "2024-specialists",
)


@pytest.fixture(scope="module", params=OPEN)
def file(request):
    found = calls.load(calls.default_folder() / request.param)
    assert isinstance(found, CallFile), found
    return found


@pytest.fixture(scope="module")
def persons(file, the_catalogues):
    return people(150, 7, file, the_catalogues)


def test_each_opens_a_file_with_what_she_says_at_the_door(file, persons):
    for person in persons:
        stated = statements.at_the_door(person, file.call)
        assert eligibility.registration_problems(file.call, person.track, stated) == ()
        assert person.specialty in offers.specialties(file.call)
        assert person.folio == ""


def test_her_data_and_papers_are_what_the_call_accepts(file, persons):
    for person in persons:
        stated = statements.values(person, file.call)
        assert answers.data_problems(file.call, person.track, stated) == ()
        given = statements.answers(person, file.call)
        attached = statements.slots(person, file.call)
        assert documents.missing(file.call, person.track, given, attached) == ()


def test_what_she_claims_she_proves_and_the_other_way_round(file, persons):
    for person in persons:
        stated, given = (f(person, file.call) for f in (statements.values, statements.answers))
        for requirement in documents.requirements(file.call, person.track):
            if requirement.claimed_by:
                option = documents.chosen(requirement, person.track, given.get(requirement.id))
                claims = stated.get(requirement.claimed_by) not in (None, "", "no", "0")
                assert bool(option and option.slots) == claims


def test_her_merit_can_be_counted_and_people_differ(file, persons):
    totals = {
        scoring.score(file.call, person.merit.score, statements.values(person, file.call)).total
        for person in persons
    }
    assert len(totals) > 4


def test_a_foreigner_without_curp_shows_a_passport(file, persons):
    by_passport = [
        person for person in persons if "curp" not in statements.at_the_door(person, file.call)
    ]
    if file.call.id == "2022-international":
        assert len(by_passport) > 100
    else:
        assert by_passport == []
    for person in by_passport:
        stated = statements.at_the_door(person, file.call)
        assert stated["passport-country"]
        assert stated["passport-number"]


def test_people_are_of_the_age_of_their_work(file, persons):
    youngest = min(AGES[row.category][0] for row in file.vacancies)
    for person in persons:
        age = (file.call.cycle.starts - person.birth_date).days / 365.25
        assert youngest <= age < 59
