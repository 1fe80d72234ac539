"""Synthetic doctors and nurses: everything one needs to walk a call, out of a seed and the call alone.

Person 17 of seed 7 is the same person whether 20 or 20,000 are made, on any machine. Nobody is
copied from life: names are drawn from lists of common ones, schools are invented, addresses end in
a domain reserved for examples, telephone numbers cannot be dialled.
"""

from __future__ import annotations

import datetime as dt
import math
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from convoca.rehearsal import curps, merits, names, tempers
from convoca.rehearsal.draws import Draws, Wheel
from convoca.rehearsal.merits import Merit
from convoca.rehearsal.tempers import Temper
from convoca.rules import temporary
from convoca.rules.calls import Call, CallFile, Track
from convoca.rules.catalogues import Catalogues, State
from convoca.rules.eligibility import SelectedEntry

WOMEN: Final = 0.54
FOREIGN: Final = 0.04
FOREIGN_WHERE_CALLED_FIRST: Final = 0.9  # in a call meant for them
LACKS_CURP: Final = 0.25  # of the foreign doctors of an exam, where a call takes them so
STAYS_HOME: Final = 0.8
NEVER_COMES: Final = 0.2  # for each person who registers, so many on the list who never do
FOREIGN_STATE: Final = "NE"
MEXICO: Final = "MEX"
DOMAIN: Final = "ejemplo.example"
# At the start of the cycle, by staff group: youngest, usual, oldest.
AGES: Final = {
    "resident": (24.0, 26.0, 34.0),
    "specialist": (29.0, 35.0, 58.0),
    "general-practitioner": (25.0, 30.0, 58.0),
    "nurse": (25.0, 32.0, 58.0),
    "technician": (20.0, 28.0, 55.0),
}
# Millions of inhabitants in 2020 (INEGI), by the state's letters in the CURP.
MILLIONS: Final = {
    "AS": 1.4, "BC": 3.8, "BS": 0.8, "CC": 0.9, "CL": 3.1, "CM": 0.7, "CS": 5.5, "CH": 3.7,
    "DF": 9.2, "DG": 1.8, "GT": 6.2, "GR": 3.5, "HG": 3.1, "JC": 8.3, "MC": 17.0, "MN": 4.7,
    "MS": 2.0, "NT": 1.2, "NL": 5.8, "OC": 4.1, "PL": 6.6, "QT": 2.4, "QR": 1.9, "SP": 2.8,
    "SL": 3.0, "SR": 2.9, "TC": 2.4, "TS": 3.5, "TL": 1.3, "VZ": 8.1, "YN": 2.3, "ZS": 1.6,
}  # fmt: skip
SCHOOLS: Final = (
    "Escuela de Medicina del Valle, {place}",
    "Facultad de Medicina, Universidad Popular de {place}",
    "Escuela Superior de Ciencias Médicas de {place}",
    "Facultad de Medicina, Universidad Estatal Andrés Quintana, {place}",
)


@dataclass(frozen=True, slots=True)
class Person:
    """One doctor, nurse or technician. ``sex`` is M (woman) or H (man), ``birth_state`` the CURP's
    two letters, ``home_state`` the catalogue's id; ``folio`` is empty where there is no exam, ``curp``
    for a foreigner whom the exam recorded without one.
    """

    number: int
    seed: int
    name: names.Name
    sex: str
    birth_date: dt.date
    birth_state: str
    birth_country: str
    curp: str
    folio: str
    track: Track
    specialty: str
    home_state: str
    email: str
    phone: str
    school: str
    merit: Merit
    temper: Temper

    @property
    def entry(self) -> SelectedEntry:
        """Her line on the selected list of the exam."""
        return SelectedEntry(
            folio=self.folio,
            curp=self.curp,
            given_names=self.name.given,
            first_surname=self.name.first_surname,
            second_surname=self.name.second_surname,
            track=self.track,
            specialty=self.specialty,
            score=self.merit.score,
        )

    @property
    def mistyped_curp(self) -> str:
        """What she types at the first try when she gets it wrong: signs changed, or one lost."""
        draws, right = self.draws("mistyped"), self.curp
        place = draws.whole(4, 9)
        return draws.one(
            (
                right[:place] + "O" + right[place + 1 :],
                right[:17] + str((int(right[17]) + draws.whole(1, 9)) % 10),
                right[:place] + right[place + 1 :],
                right[:place] + "_" + right[place + 1 :],
                right[:6] + "13" + right[8:],
                right[:10] + "F" + right[11:],
                right[:11] + "XX" + right[13:],
            )
        )

    def draws(self, purpose: str) -> Draws:
        """A stream of draws of her own, for one purpose."""
        return Draws(self.seed, self.number, purpose)


def people(n: int, seed: int, call_file: CallFile, catalogues: Catalogues) -> list[Person]:
    """The first ``n`` doctors of this seed for this call, in the order of their numbers."""
    return list(_people(n, seed, call_file, catalogues))


def selected_list(
    n: int, seed: int, call_file: CallFile, catalogues: Catalogues
) -> tuple[SelectedEntry, ...]:
    """The exam's selected list by folio: the ``n`` people of this seed and some who never come."""
    everybody = people(n + math.ceil(n * NEVER_COMES), seed, call_file, catalogues)
    return tuple(sorted((person.entry for person in everybody), key=lambda entry: entry.folio))


@dataclass(frozen=True, slots=True)
class _Country:
    """What is the same for everybody: where people come from and what they may study."""

    call_file: CallFile
    states: Mapping[str, State]  # by the letters of the CURP
    homes: Wheel[str]
    specialties: Wheel[str]
    ages: tuple[float, float, float]


def _people(n: int, seed: int, call_file: CallFile, catalogues: Catalogues) -> Iterator[Person]:
    states = {state.curp_code: state for state in catalogues.states.values()}
    homes = Wheel({code: MILLIONS.get(code, 1.0) for code in sorted(states)})
    ages = _ages(call_file)
    country = _Country(call_file, states, homes, _specialties(call_file), ages)
    namesakes: Counter[str] = Counter()
    for number in range(1, n + 1):
        yield _person(number, seed, country, namesakes)


def _person(number: int, seed: int, country: _Country, namesakes: Counter[str]) -> Person:
    draws = Draws(seed, number, "person")
    call = country.call_file.call
    share = FOREIGN_WHERE_CALLED_FIRST if call.tracks[0] == "foreign" else FOREIGN
    foreign = "foreign" in call.tracks and draws.chance(share)
    sex = "M" if draws.chance(WOMEN) else "H"
    name = names.draw(draws, sex=sex, foreign=foreign)
    born = _birth_date(draws, call.cycle.starts, country.ages)
    birth_state = FOREIGN_STATE if foreign else draws.spin(country.homes)
    moved = foreign or not draws.chance(STAYS_HOME)
    home = country.states[draws.spin(country.homes) if moved else birth_state]
    specialty = draws.spin(country.specialties)
    lacks = foreign and _lacks_curp(number, seed, call)
    return Person(
        number=number,
        seed=seed,
        name=name,
        sex=sex,
        birth_date=born,
        birth_state=birth_state,
        birth_country=draws.spin(names.COUNTRIES) if foreign else MEXICO,
        curp="" if lacks else _curp(name, born, sex, birth_state, namesakes),
        folio=_folio(number, seed, call.exam.year) if call.exam else "",
        track="foreign" if foreign else "mexican",
        specialty=specialty,
        home_state=home.id,
        email=f"{names.plain(name.given)}.{names.plain(name.first_surname)}.{number}@{DOMAIN}",
        phone=f"+00 0000 {number:06d}" if foreign else f"55 00{number:06d}",
        school=draws.one(SCHOOLS).format(place=home.name_es),
        merit=_merit(number, seed, draws, specialty, abroad=foreign and _any_scale(call)),
        temper=tempers.draw(Draws(seed, number, "temper"), call),
    )


def _lacks_curp(number: int, seed: int, call: Call) -> bool:
    """Whether the exam recorded this foreign doctor without a CURP, where the call takes that."""
    possible = call.exam and temporary.answers(call, "foreign")
    return bool(possible) and Draws(seed, number, "curp").chance(LACKS_CURP)


def _any_scale(call: Call) -> bool:
    """Whether the call takes a grade on a scale that is none of the usual ones."""
    return any(choice.ends for field in call.fields for choice in field.choices)


def _merit(number: int, seed: int, draws: Draws, specialty: str, *, abroad: bool) -> Merit:
    merit = merits.draw(draws, specialty)
    return merits.abroad(Draws(seed, number, "scale"), merit) if abroad else merit


def _specialties(call_file: CallFile) -> Wheel[str]:
    """Specialties by their seats in this call, more people to a seat where demand is higher."""
    seats: Counter[str] = Counter()
    for vacancy in call_file.vacancies:
        seats[vacancy.specialty] += vacancy.seats
    return Wheel({each: seats[each] * merits.demand(each) for each in sorted(seats)})


def _ages(call_file: CallFile) -> tuple[float, float, float]:
    """The ages of the staff group with most seats."""
    seats: Counter[str] = Counter()
    for vacancy in call_file.vacancies:
        seats[vacancy.category] += vacancy.seats
    return AGES[seats.most_common(1)[0][0]]


def _birth_date(draws: Draws, cycle_starts: dt.date, ages: tuple[float, float, float]) -> dt.date:
    days = draws.middling(*(age * 365.25 for age in ages))
    return cycle_starts - dt.timedelta(days=int(days) + 1)


def _curp(name: names.Name, born: dt.date, sex: str, state: str, namesakes: Counter[str]) -> str:
    """The 17th character tells apart people whose first 16 are the same."""
    first16 = curps.compose(name, born, sex, state)[:16]
    namesakes[first16] += 1
    return curps.compose(name, born, sex, state, repeated=namesakes[first16] - 1)


def _folio(number: int, seed: int, year: int) -> str:
    """Folios follow no order of people; the step shares no factor with 900,000, so none repeats."""
    return f"{year % 100:02d}-{100_000 + (number * 387_413 + seed * 104_729) % 900_000}"
