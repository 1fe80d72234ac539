"""Checks of the offer: groups and their specialties, who may apply, pay, how posts are assigned."""

from collections.abc import Iterator

from convoca.rules import offers
from convoca.rules.consistency import Check, check, in_call, in_row
from convoca.rules.findings import Finding
from convoca.rules.reading import Reading
from convoca.rules.schema import Group

# What an open call must ask when a file is opened, to know who applies and as what; and the
# documents either of which tells one person from another.
ASKED_AT_THE_DOOR = ("given-names", "first-surname", "specialty")
_IDENTITY = (("curp",), ("passport-country", "passport-number"))


def _keys(group: Group) -> Iterator[tuple[str, int, str]]:
    for name in ("specialties", "further"):
        for place, key in enumerate(getattr(group, name)):
            yield name, place, key


@check("groups")
def _group_specialties(read: Reading) -> Iterator[Finding]:
    for g, group in enumerate(read.call.groups):
        for name, place, key in _keys(group):
            if key not in read.catalogues.specialties:
                where, path = f"groups.{group.id}.{key}", ("groups", g, name, place)
                yield in_call(read, "call.unknown-specialty", where, *path, value=key)


@check("id", "groups", "exam")
def _nobody_called(read: Reading) -> Iterator[Finding]:
    """A call without an exam says whom it is for; a group says which specialties it has."""
    if read.call.exam is not None:
        return
    if not read.call.groups:
        yield in_call(read, "groups.none", "groups", "groups")
    for place, group in enumerate(read.call.groups):
        if not group.all_specialties:
            yield in_call(read, "groups.empty", f"groups.{group.id}", "groups", place)


@check("groups", "exam", "vacancies")
def _group_seats(read: Reading) -> Iterator[Finding]:
    """Every specialty a group names must have a seat to ask for."""
    offered = {(row.category, row.specialty) for row in read.vacancies}
    for g, group in enumerate(read.call.groups if read.vacancies else ()):
        for name, place, key in _keys(group):
            if key in read.catalogues.specialties and (group.id, key) not in offered:
                where, path = f"groups.{group.id}.{key}", ("groups", g, name, place)
                yield in_call(read, "totals.specialty-without-seats", where, *path, value=key)


@check("groups", "exam")
def _rows_of_groups(read: Reading) -> Iterator[Finding]:
    """A vacancy is of a group that is called, and of a specialty of that group."""
    called = {group.id: offers.of_group(read.call, group) for group in read.call.groups}
    named = read.catalogues.specialties if read.call.exam is None else {}
    for place, row in enumerate(read.vacancies if called else ()):
        if row.category not in called:
            where = f"{row.vacancy}.category"
            yield in_row(read, "vacancies.group-not-called", place, where, value=row.category)
        elif row.specialty in named and row.specialty not in called[row.category]:
            where, said = f"{row.vacancy}.specialty", {"value": row.specialty}
            code = "vacancies.not-in-group"
            yield in_row(read, code, place, where, category=row.category, **said)


@check("compensation")
def _coverage(read: Reading) -> Iterator[Finding]:
    known = {one.id for one in read.call.compensation}
    for place, row in enumerate(read.vacancies):
        if row.coverage and row.coverage not in known:
            where = f"{row.vacancy}.coverage"
            yield in_row(read, "vacancies.unknown-coverage", place, where, value=row.coverage)


@check("eligibility")
def _nobody_admitted(read: Reading) -> Iterator[Finding]:
    """A question every answer of which shuts the door is a requirement nobody can meet."""
    for place, question in enumerate(read.call.eligibility):
        if not any(answer.admits for answer in question.answers):
            where = f"eligibility.{question.id}"
            code = "eligibility.nobody-admitted"
            yield in_call(read, code, where, "eligibility", place, "answers")
        for index, answer in enumerate(question.answers):
            if not answer.admits and answer.because is None:
                where = f"eligibility.{question.id}.{answer.value}"
                path = ("eligibility", place, "answers", index)
                yield in_call(read, "eligibility.no-reason", where, *path)


@check("mechanism")
def _mechanism(read: Reading) -> Iterator[Finding]:
    """A way of assigning that this version does not run must be marked as announced only."""
    mechanism = read.call.mechanism
    if mechanism.kind not in offers.RUNNING and not mechanism.announced_only:
        path = ("mechanism", "kind")
        yield in_call(read, "mechanism.not-run", "mechanism", *path, value=mechanism.kind)


@check("fields", "exam", "tracks")
def _door(read: Reading) -> Iterator[Finding]:
    """An open call asks at the door who the person is and what she applies as."""
    if read.call.exam is not None:
        return
    missing: list[str] = []
    for track in read.call.tracks:
        given = {f.id for f in read.call.fields if f.from_registration and track in f.tracks}
        missing += [name for name in ASKED_AT_THE_DOOR if name not in given]
        if not any(given.issuperset(document) for document in _IDENTITY):
            missing.append("curp")
        if len(read.call.tracks) > 1 and "track" not in given:
            missing.append("track")
    for name in dict.fromkeys(missing):
        yield in_call(read, "fields.not-at-the-door", f"fields.{name}", "fields", field=name)


@check("fields", "exam")
def _from_exam(read: Reading) -> Iterator[Finding]:
    """What comes from an exam needs an exam it comes from."""
    for place, field in enumerate(read.call.fields if read.call.exam is None else ()):
        if field.from_exam:
            where, path = f"fields.{field.id}", ("fields", place, "from_exam")
            yield in_call(read, "fields.no-exam", where, *path)


CHECKS: tuple[Check, ...] = (
    _group_specialties,
    _nobody_called,
    _group_seats,
    _rows_of_groups,
    _coverage,
    _nobody_admitted,
    _mechanism,
    _door,
    _from_exam,
)
