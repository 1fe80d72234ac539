"""Made-up doctors: plausible, all different, and the same for the same seed."""

import datetime as dt
import os
import statistics
import subprocess
import sys
from collections import Counter

import pytest

from convoca.rehearsal import names, slips, statements, unregistered
from convoca.rehearsal.people import people, selected_list
from convoca.rehearsal.tempers import Fate, Length, Mistake, Style
from convoca.rules import answers, curp, documents, eligibility, windows


def test_the_same_seed_gives_the_same_people_and_another_seed_others(
    crowd, the_file, the_catalogues
):
    assert people(40, 7, the_file, the_catalogues) == crowd[:40]
    assert people(40, 8, the_file, the_catalogues) != crowd[:40]


def test_a_person_is_the_same_however_many_are_made(crowd, the_file, the_catalogues):
    assert people(5, 7, the_file, the_catalogues) == crowd[:5]


_ELSEWHERE = """
from convoca.rehearsal.people import people
from convoca.rules import calls, catalogues
file = calls.load(calls.default_folder() / "2021-residency")
print(repr(people(25, 7, file, catalogues.default())))
"""


def test_people_do_not_depend_on_the_process_that_makes_them(crowd):
    environment = {**os.environ, "PYTHONHASHSEED": "12345"}
    made = subprocess.check_output([sys.executable, "-c", _ELSEWHERE], env=environment, text=True)
    assert made.strip() == repr(crowd[:25])


def _registered(crowd):
    return [person for person in crowd if person.curp]


def test_only_some_foreigners_lack_a_curp_and_say_so(crowd, the_file):
    lacking = [person for person in crowd if not person.curp]
    foreign = [person for person in crowd if person.track == "foreign"]
    assert 0.1 < len(lacking) / len(foreign) < 0.5
    assert {person.track for person in lacking} == {"foreign"}
    for person in foreign:
        said = statements.answers(person, the_file.call)["curp"]
        assert (said == "none-yet") == (not person.curp)


def test_who_forgets_her_curp_says_at_first_that_she_has_none(crowd, the_file):
    denying = [p for p in crowd if unregistered.denied(p, the_file.call)]
    assert denying
    assert all(p.curp and p.track == "foreign" for p in denying)
    assert unregistered.denied(denying[0], the_file.call) == {"curp": "none-yet"}


def test_every_curp_is_sound_and_agrees_with_the_person(crowd):
    for person in _registered(crowd):
        assert curp.problems(person.curp) == ()
        assert curp.mismatches(person.curp, person.birth_date, person.sex, person.birth_state) == ()


def test_nobody_shares_a_curp_a_folio_or_an_address(crowd):
    for of in ("folio", "email", "phone"):
        assert len({getattr(person, of) for person in crowd}) == len(crowd)
    registered = _registered(crowd)
    assert len({person.curp for person in registered}) == len(registered)


def test_a_mistyped_curp_is_always_noticed(crowd):
    for person in _registered(crowd):
        assert person.mistyped_curp != person.curp
        assert curp.problems(person.mistyped_curp)


def test_doctors_are_24_to_34_when_the_cycle_starts(crowd, the_file):
    starts = the_file.call.cycle.starts
    ages = [(starts - person.birth_date).days / 365.25 for person in crowd]
    assert min(ages) >= 24
    assert max(ages) <= 34.01
    assert 25.5 < statistics.median(ages) < 28


def test_about_one_in_25_is_foreign_and_born_abroad(crowd):
    foreign = [person for person in crowd if person.track == "foreign"]
    assert 0.02 < len(foreign) / len(crowd) < 0.06
    assert {person.birth_state for person in foreign} == {"NE"}
    assert all(person.birth_country != "MEX" for person in foreign)
    assert all(p.birth_country == "MEX" for p in crowd if p.track == "mexican")


def test_big_states_give_more_doctors(crowd):
    born = Counter(person.birth_state for person in crowd)
    assert born["MC"] > born["JC"] > born["CM"] > 0


def test_scores_have_the_shape_of_the_exam(crowd):
    by_specialty: dict[str, list[float]] = {}
    for person in crowd:
        by_specialty.setdefault(person.specialty, []).append(float(person.merit.score))
    family, surgery = by_specialty["medicina-familiar"], by_specialty["cirugia-general"]
    assert statistics.median(family) == pytest.approx(62.4, abs=1.0)
    assert statistics.median(surgery) == pytest.approx(77.7, abs=1.0)
    assert min(family) >= 57.5
    assert max(surgery) <= 86.4
    assert len(set(family)) < len(family), "ties do happen"


def test_people_want_what_the_call_offers_and_the_big_specialties_more(crowd, the_file):
    wanted = Counter(person.specialty for person in crowd)
    assert set(wanted) <= set(the_file.call.exam.specialties)
    assert wanted["medicina-interna"] > wanted["psiquiatria"] > 0


def test_addresses_and_telephones_reach_nobody(crowd):
    assert all(person.email.endswith("@ejemplo.example") for person in crowd)
    assert all(person.email.isascii() for person in crowd)
    assert all(person.phone.startswith(("55 00", "+00 ")) for person in crowd)


def test_everybody_may_open_a_dossier_with_her_line_of_the_list(crowd, the_file):
    for person in crowd[:200]:
        surname = person.name.first_surname
        assert eligibility.check(the_file.call, person.entry, person.curp, surname) == ()


def test_the_selected_list_holds_everybody_and_some_who_never_come(crowd, the_file, the_catalogues):
    listed = selected_list(100, 7, the_file, the_catalogues)
    folios = [entry.folio for entry in listed]
    assert len(listed) == 120
    assert folios == sorted(set(folios))
    assert {person.entry.folio for person in crowd[:100]} < set(folios)


def test_what_they_state_is_what_the_call_accepts(crowd, the_file):
    for person in crowd[:300]:
        stated = statements.values(person, the_file.call)
        assert answers.data_problems(the_file.call, person.track, stated) == ()


def test_what_they_mistype_at_first_is_mended_by_typing_it_again(crowd, the_file):
    call, slipped = the_file.call, 0
    for person in crowd:
        page, wrong = statements.typed(person, call), slips.mistyped(person, call)
        slipped += bool(wrong)
        kept = {**statements.values(person, call), **page, **wrong, **page}
        assert answers.data_problems(call, person.track, kept) == ()
    assert slipped > 100


def test_with_all_their_papers_nothing_is_missing(crowd, the_file):
    for person in crowd[:300]:
        given = statements.answers(person, the_file.call)
        attached = statements.slots(person, the_file.call)
        assert documents.missing(the_file.call, person.track, given, attached) == ()


def test_teaching_and_publications_are_claimed_by_whoever_has_them(crowd, the_file):
    for person in crowd[:300]:
        attached = statements.slots(person, the_file.call)
        assert any(slot.startswith("teaching") for slot in attached) == person.merit.teaches
        assert ("publications-file" in attached) == (person.merit.publications > 0)


def test_between_them_they_answer_every_question_in_every_way(crowd, the_file):
    given: dict[str, set[str]] = {}
    for person in crowd:
        for requirement, option in statements.answers(person, the_file.call).items():
            given.setdefault(requirement, set()).add(option)
    for requirement in the_file.call.requirements:
        ways = {option.id for option in requirement.options}
        assert given[requirement.id] == ways


def test_they_act_within_the_windows_except_those_who_are_late(crowd, the_file):
    for person in crowd:
        temper, call = person.temper, the_file.call
        assert windows.is_open(call, "register", temper.registers_at)
        if temper.fate is Fate.ABANDONS:
            assert temper.sends_at is None
            continue
        assert temper.sends_at is not None
        assert temper.registers_at <= temper.sends_at
        assert windows.is_open(call, "send", temper.sends_at) == (temper.fate is not Fate.LATE)


def test_the_last_day_is_the_busiest_and_the_last_minutes_have_their_share(crowd, the_file):
    _, closes = windows.bounds(windows.of_step(the_file.call, "send")[0], the_file.call.zone)
    on_time = [p.temper.sends_at for p in crowd if p.temper.fate in (Fate.SENDS, Fate.WITHDRAWS)]
    last_day = sum(at >= closes - dt.timedelta(days=1) for at in on_time) / len(on_time)
    last_minutes = sum(at >= closes - dt.timedelta(minutes=10) for at in on_time) / len(on_time)
    assert 0.30 < last_day < 0.50
    assert 0.03 < last_minutes < 0.09


def test_every_mistake_fate_and_style_occurs_and_most_people_make_two_at_most(crowd):
    made = Counter(mistake for person in crowd for mistake in person.temper.mistakes)
    assert set(made) == set(Mistake)
    assert {person.temper.fate for person in crowd} == set(Fate)
    assert {person.temper.style for person in crowd} == set(Style)
    assert {person.temper.length for person in crowd} == set(Length)
    assert sum(len(person.temper.mistakes) <= 2 for person in crowd) / len(crowd) > 0.75


def test_names_for_addresses_keep_letters_and_digits_only():
    assert names.plain("María de los Ángeles") == "maria.de.los.angeles"
    assert names.plain("O'Farrill Ñeco") == "o.farrill.neco"
