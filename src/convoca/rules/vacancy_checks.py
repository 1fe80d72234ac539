"""Checks of the vacancies: keys that exist on the day, halves of a tie, figures that add up."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from decimal import Decimal

from convoca.rules.catalogues import Catalogues, Dated
from convoca.rules.consistency import Check, check, in_call, in_row
from convoca.rules.findings import Finding
from convoca.rules.reading import VACANCY_FILE, Reading
from convoca.rules.schema import Announced, Counted, Vacancy

# What can be counted in a vacancy list; an announced figure with such an id is counted by itself.
COUNTS: Mapping[str, Callable[[tuple[Vacancy, ...]], int]] = {
    "seats": lambda rows: sum(row.seats for row in rows),
    "places": lambda rows: (
        sum(row.seats for row in rows if not row.tie)
        + sum({row.tie: row.seats for row in rows if row.tie}.values())
    ),
    "vacancies": len,
    "specialties": lambda rows: len({row.specialty for row in rows}),
    "hospitals": lambda rows: len({row.clues for row in rows}),
    "states": lambda rows: len({row.region for row in rows}),
}


def agrees(announced: Announced, listed: int) -> bool:
    """Whether a count agrees with a figure, by its relation: about is within a tenth, almost is
    at most a tenth below.
    """
    value, tenth = announced.value, announced.value / 10
    match announced.relation:
        case "exactly":
            return listed == value
        case "about":
            return abs(Decimal(listed) - value) <= tenth
        case "more-than":
            return listed > value
        case "almost":
            return value - tenth <= listed <= value
    return True


def counted(figure: Announced, rows: tuple[Vacancy, ...]) -> int | None:
    """Count in the list what a figure announces; None when the list cannot tell."""
    if figure.unit != "count" or (figure.counts is None and figure.id not in COUNTS):
        return None
    part = figure.counts
    if part is None:
        return COUNTS[figure.id](rows)
    return COUNTS[part.what](tuple(row for row in rows if _in_part(row, part)))


def _in_part(row: Vacancy, part: Counted) -> bool:
    wanted = ((part.category, row.category), (part.region, row.region))
    return all(w is None or w == is_ for w, is_ in (*wanted, (part.specialty, row.specialty)))


def written(value: Decimal) -> int | str:
    """A figure as params carry it: whole when it is."""
    return int(value) if value % 1 == 0 else str(value)


@check("announced", "vacancies")
def _announced(read: Reading) -> Iterator[Finding]:
    for place, figure in enumerate(read.call.announced):
        listed = counted(figure, read.vacancies)
        if listed is not None and not agrees(figure, listed):
            announced = written(figure.value)
            params = {"announced": announced, "listed": listed, "relation": figure.relation}
            where = f"announced.{figure.id}"
            yield in_call(read, "announced.differs", where, "announced", place, **params)


@check("vacancies")
def _seats(read: Reading) -> Iterator[Finding]:
    if not read.vacancies:
        yield Finding("totals.no-seats", VACANCY_FILE, {"file": VACANCY_FILE, "line": 1})


@check("vacancies")
def _ties(read: Reading) -> Iterator[Finding]:
    """A tied post is two shifts taken as one: two rows, in two places, with the same seats."""
    halves: dict[str, list[int]] = defaultdict(list)
    for place, row in enumerate(read.vacancies):
        if row.tie:
            halves[row.tie].append(place)
    for tie, places in halves.items():
        rows = [read.vacancies[place] for place in places]
        params = {"tie": tie, "halves": len(rows)}
        if len(rows) != 2:
            yield in_row(read, "ties.not-a-pair", places[0], rows[0].vacancy, **params)
        elif rows[0].seats != rows[1].seats or rows[0].specialty != rows[1].specialty:
            yield in_row(read, "ties.unequal", places[1], rows[1].vacancy, **params)


def _day(read: Reading) -> date | None:
    """Give the day the catalogues are asked for: the call opens on it. None if not known."""
    if "windows" not in read.sound:
        return None
    return min(one.opens for one in read.call.windows).date()


def _valid(entry: Dated | None, day: date | None) -> bool:
    return entry is not None and (day is None or entry.valid_on(day))


_UNKNOWN = {
    "clues": "vacancies.unknown-hospital",
    "specialty": "vacancies.unknown-specialty",
    "region": "vacancies.unknown-state",
    "employer": "vacancies.unknown-institution",
    "issuer": "vacancies.unknown-institution",
}


@check()
def _keys(read: Reading) -> Iterator[Finding]:
    day = _day(read)
    for place, row in enumerate(read.vacancies):
        for column, value in _unknown(row, read.catalogues, day):
            said = {"field": column, "value": value, "day": day.isoformat() if day else ""}
            where = f"{row.vacancy}.{column}"
            yield in_row(read, _UNKNOWN[column], place, where, **said)


def _unknown(row: Vacancy, catalogues: Catalogues, day: date | None) -> Iterator[tuple[str, str]]:
    versions = catalogues.versions.get(row.clues, ())
    known = {
        "clues": any(_valid(one, day) for one in versions),
        "specialty": _valid(catalogues.specialties.get(row.specialty), day),
        "region": _valid(catalogues.states.get(row.region), day),
        "employer": _valid(catalogues.institutions.get(row.employer), day),
        "issuer": _valid(catalogues.institutions.get(row.issuer), day),
    }
    for column, is_known in known.items():
        if not is_known:
            yield column, getattr(row, column)


@check()
def _regions(read: Reading) -> Iterator[Finding]:
    for place, row in enumerate(read.vacancies):
        hospital = read.catalogues.hospitals.get(row.clues)
        if hospital and row.region in read.catalogues.states and hospital.state != row.region:
            said = {"value": row.region, "expected": hospital.state, "clues": row.clues}
            where = f"{row.vacancy}.region"
            yield in_row(read, "vacancies.state-differs", place, where, **said)


@check("announced")
def _parts(read: Reading) -> Iterator[Finding]:
    """Figures given as parts of another add up to it, when all of them are exact."""
    known = {one.id for one in read.call.announced}
    for place, one in enumerate(read.call.announced):
        if one.part_of and one.part_of not in known:
            where, path = f"announced.{one.id}.part_of", ("announced", place, "part_of")
            yield in_call(read, "call.unknown-reference", where, *path, value=one.part_of)
    for place, whole in enumerate(read.call.announced):
        parts = [one for one in read.call.announced if one.part_of == whole.id]
        if not parts or any(one.relation != "exactly" for one in (whole, *parts)):
            continue
        total = sum((one.value for one in parts), Decimal(0))
        if total != whole.value:
            params = {"announced": written(whole.value), "parts": written(total)}
            where = f"announced.{whole.id}"
            yield in_call(read, "totals.parts-differ", where, "announced", place, **params)


@check("exam", "vacancies")
def _specialties_with_seats(read: Reading) -> Iterator[Finding]:
    """Whoever was selected in a specialty of the exam must find a seat to ask for."""
    offered = {row.specialty for row in read.vacancies}
    exam = read.call.exam
    for place, key in enumerate(exam.specialties if exam else ()):
        if key in read.catalogues.specialties and key not in offered and read.vacancies:
            path, where = ("exam", "specialties", place), f"exam.{key}"
            yield in_call(read, "totals.specialty-without-seats", where, *path, value=key)


@check("exam")
def _specialties_of_exam(read: Reading) -> Iterator[Finding]:
    exam = read.call.exam
    for place, row in enumerate(read.vacancies if exam else ()):
        known = row.specialty in read.catalogues.specialties
        if exam and known and row.specialty not in exam.specialties:
            where = f"{row.vacancy}.specialty"
            yield in_row(read, "vacancies.not-in-exam", place, where, value=row.specialty)


CHECKS: tuple[Check, ...] = (
    _announced,
    _parts,
    _seats,
    _ties,
    _keys,
    _regions,
    _specialties_with_seats,
    _specialties_of_exam,
)
