"""What a made-up doctor states: the answers to the questions of the call, and the values of its fields.

Only the call file says which questions and fields there are; people answer whatever it asks.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Final

from convoca.rehearsal.draws import Wheel
from convoca.rehearsal.merits import Merit
from convoca.rehearsal.people import Person
from convoca.rules import answers as fields
from convoca.rules import documents, scales, serials
from convoca.rules.calls import Call, Field, Option, Requirement
from convoca.rules.scales import Scale
from convoca.rules.written import as_decimal

# How common an answer is beside the others of its question; every other answer counts 1.
USUAL: Final[Mapping[str, float]] = {
    "ine": 8.0,
    "electronic": 3.0,
    "with-average": 4.0,
    "some": 1.0,
}
INTERNSHIP: Final = "internship-grade"  # any other grade on a scale is her average
BOOKS: Final = 0.2  # of publications
SOCIAL_SERVICE_ENDS: Final = (20, 85)  # days before the cycle starts


def answers(person: Person, call: Call) -> dict[str, str]:
    """The option chosen for each requirement that asks a question, by requirement id.

    What applies only to some is claimed by whoever has it, and answered with the option that asks
    for nothing, if there is one, by everybody else.
    """
    chosen = {
        requirement.id: _choice(person, call, requirement)
        for requirement in documents.requirements(call, person.track)
    }
    return {key: option.id for key, option in chosen.items() if option is not None}


def values(person: Person, call: Call) -> dict[str, str]:
    """The text typed in each field of the call that applies to her, by field id."""
    asked = fields.asked(call, person.track)
    numbered = (field.id for field in asked if field.kind == "serial")
    stated = {
        **_stated(person),
        **_grades(person, asked),
        **dict(zip(numbered, serial_numbers(person), strict=False)),
        **_dates(person, call),
    }
    fitting = {field.id: _fitting(person, field, stated.get(field.id)) for field in asked}
    known = {key: text for key, text in fitting.items() if text is not None}
    called_for = {field.id for field in fields.called_for(call, person.track, known)}
    return {key: text for key, text in known.items() if key in called_for}


def typed(person: Person, call: Call) -> dict[str, str]:
    """The page of her data as she sends it: every field of it, also those she leaves empty."""
    known = values(person, call)
    asked = fields.called_for(call, person.track, known)
    return {field.id: known.get(field.id, "") for field in asked if not field.locked}


def at_the_door(person: Person, call: Call) -> dict[str, str]:
    """What she says of herself when she opens a file in a call without an exam."""
    given = {field.id for field in call.fields if field.from_registration}
    return {key: text for key, text in values(person, call).items() if key in given}


def slots(person: Person, call: Call) -> tuple[str, ...]:
    """Ids of the files she has to attach."""
    return tuple(
        need.slot.id for need in documents.slots(call, person.track, answers(person, call))
    )


def _choice(person: Person, call: Call, requirement: Requirement) -> Option | None:
    ways = documents.options(requirement, person.track)
    without = tuple(option for option in ways if option.without_curp)
    options = without if without and not person.curp else tuple(x for x in ways if x not in without)
    if requirement.applies == "when-applicable":
        claims = _claimed(person, call, requirement.claimed_by or "")
        options = tuple(option for option in options if bool(option.slots) == claims)
    if not options:
        return None
    by_id = {option.id: option for option in options}
    wheel = Wheel({option.id: USUAL.get(option.id, 1.0) for option in options})
    return by_id[person.draws(f"answer {requirement.id}").spin(wheel)]


def _claimed(person: Person, call: Call, name: str) -> bool:
    field = next((one for one in call.fields if one.id == name), None)
    said = _fitting(person, field, _stated(person).get(name)) if field else None
    return said not in (None, "", "no", "0")


def _stated(person: Person) -> dict[str, str]:
    merit = person.merit
    return {
        "given-names": person.name.given,
        "first-surname": person.name.first_surname,
        "second-surname": person.name.second_surname,
        "curp": person.curp,
        "folio": person.folio,
        "track": person.track,
        "specialty": person.specialty,
        "passport-country": person.birth_country,
        "passport-number": f"X{person.seed:03d}{person.number:06d}",
        "birth-date": person.birth_date.isoformat(),
        "sex": person.sex,
        "birth-state": person.birth_state,
        "phone": person.phone,
        "school": person.school,
        "average": str(merit.average),
        INTERNSHIP: str(merit.internship_grade),
        "teaching": "yes" if merit.teaches else "no",
        "publications": str(merit.publications),
    }


def _grades(person: Person, asked: Sequence[Field]) -> dict[str, str]:
    """Each grade that is on a scale, and that scale: the one she was graded on, if it is offered.

    If it is not, she says what the grade is worth on the first one that is.
    """
    known, merit = {field.id: field for field in asked}, person.merit
    found: dict[str, str] = {}
    for field in asked:
        if field.scale in known:
            own = merit.internship_grade if field.id == INTERNSHIP else merit.average
            said = _scale(known[field.scale], merit)
            if not said and known[field.scale].choices:
                top = known[field.scale].choices[0].value
                hers = Scale(Decimal(merit.lowest), Decimal(merit.scale))
                own, said = scales.out_of(own, hers, int(top)), {field.scale: top}
            found |= {field.id: str(own), **said}
    return found


def _scale(asking: Field, merit: Merit) -> dict[str, str]:
    """What she answers where a scale is asked: its highest grade, or where its ends are typed."""
    for choice in asking.choices:
        if not choice.ends and merit.lowest == 0 and as_decimal(choice.value) == merit.scale:
            return {asking.id: choice.value}
    for choice in asking.choices:
        if choice.ends:
            ends = {choice.ends.lowest: merit.lowest, choice.ends.highest: merit.scale}
            return {asking.id: choice.value, **{end: str(grade) for end, grade in ends.items()}}
    return {}


def serial_numbers(person: Person) -> tuple[str, ...]:
    """The ISSN or ISBN of each of her publications, as she copies it from the cover."""
    return tuple(_serial(person, place) for place in range(1, person.merit.publications + 1))


def _serial(person: Person, place: int) -> str:
    draws = person.draws(f"publication {place}")
    digits = "".join(str(draws.whole(0, 9)) for _ in range(7))
    if draws.chance(BOOKS):
        body = f"978607{digits[:6]}"  # the books of Mexico
        return body + serials.check_digit(body)
    return f"{digits[:4]}-{digits[4:]}{serials.check_digit(digits)}"


def _dates(person: Person, call: Call) -> dict[str, str]:
    """Dates that only some answers ask for: in time, before the cycle starts."""
    given = answers(person, call)
    asked = (
        option.date.field
        for requirement in documents.requirements(call, person.track)
        for option in requirement.options
        if option.date and given.get(requirement.id) == option.id
    )
    return {
        field: (
            call.cycle.starts
            - dt.timedelta(days=person.draws(f"date {field}").whole(*SOCIAL_SERVICE_ENDS))
        ).isoformat()
        for field in asked
    }


def _fitting(person: Person, field: Field, stated: str | None) -> str | None:
    """What she states, if the field takes it; else something the field takes, if it must have it."""
    known = {choice.value for choice in field.choices}
    if (stated and (not known or stated in known)) or not field.required or field.kind == "curp":
        return stated
    draws = person.draws(f"field {field.id}")
    match field.kind:
        case "choice":
            return draws.one([choice.value for choice in field.choices]) if known else None
        case "integer" | "decimal":
            lowest, highest = int(field.minimum or 0), int(field.maximum or field.minimum or 0)
            return str(draws.whole(lowest, highest))
        case "date":
            return "2021-01-04"
        case "serial":
            return _serial(person, 0)
        case _:
            return "Sin dato"
