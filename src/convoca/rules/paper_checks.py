"""Checks of the papers: what nobody can meet, weights that do not add up, loose questions."""

from collections.abc import Iterator
from decimal import Decimal

from convoca.rules.consistency import Check, check, in_call
from convoca.rules.documents import options
from convoca.rules.findings import Finding
from convoca.rules.reading import Reading
from convoca.rules.schema import Component, Field


@check("requirements", "tracks")
def _nobody_can_meet(read: Reading) -> Iterator[Finding]:
    """A requirement that asks a track for something and gives it no way to prove it."""
    for place, requirement in enumerate(read.call.requirements):
        for track in read.call.tracks:
            if track in requirement.tracks and not options(requirement, track):
                where = f"requirements.{requirement.id}"
                path = ("requirements", place, "options")
                code = "requirement.nobody-can-meet"
                yield in_call(read, code, where, *path, track=track)


@check("requirements")
def _question(read: Reading) -> Iterator[Finding]:
    """Several ways need a question to choose between them."""
    for place, requirement in enumerate(read.call.requirements):
        if requirement.question is None and len(requirement.options) > 1:
            where = f"requirements.{requirement.id}"
            yield in_call(read, "requirement.no-question", where, "requirements", place)


@check("requirements", "reasons")
def _reasons(read: Reading) -> Iterator[Finding]:
    """A validator needs a reason that can be corrected for every requirement."""
    mendable = [one for one in read.call.reasons if not one.fatal]
    for place, requirement in enumerate(read.call.requirements):
        if not any(
            one.requirements is None or requirement.id in one.requirements for one in mendable
        ):
            where = f"requirements.{requirement.id}"
            yield in_call(read, "reasons.none-for-requirement", where, "requirements", place)


@check("fields")
def _nobody_can_answer(read: Reading) -> Iterator[Finding]:
    for place, field in enumerate(read.call.fields):
        if _impossible(field):
            where = f"fields.{field.id}"
            yield in_call(read, "field.nobody-can-answer", where, "fields", place)


def _impossible(field: Field) -> bool:
    if field.kind == "choice":
        return not field.choices
    given = field.minimum is not None and field.maximum is not None
    return given and field.minimum > field.maximum  # type: ignore[operator]


@check("scoring")
def _weights(read: Reading) -> Iterator[Finding]:
    total = sum((one.weight for one in read.call.scoring.components), Decimal(0))
    if total != read.call.scoring.total:
        params = {"listed": str(total), "stated": str(read.call.scoring.total)}
        path = ("scoring", "components")
        yield in_call(read, "scoring.weights", "scoring.components", *path, **params)


@check("scoring", "fields")
def _readable_components(read: Reading) -> Iterator[Finding]:
    """A component must read a number, or a choice whose answers are worth points within reach."""
    fields = {one.id: one for one in read.call.fields}
    for place, component in enumerate(read.call.scoring.components):
        field = fields.get(component.source)
        if field and not _readable(component, field):
            where = f"scoring.components.{component.id}"
            path = ("scoring", "components", place, "source")
            yield in_call(read, "scoring.cannot-read", where, *path, source=field.id)


def _readable(component: Component, field: Field) -> bool:
    if field.kind == "choice":
        points = [choice.points for choice in field.choices]
        return any(points) and all(0 <= (one or 0) <= component.out_of for one in points)
    if field.kind not in ("integer", "decimal"):
        return False
    reachable = field.maximum is not None and (field.maximum <= component.out_of or component.scale)
    return bool(reachable) and field.minimum is not None and field.minimum >= 0


@check("illustrative", "illustrative_note")
def _illustrative(read: Reading) -> Iterator[Finding]:
    """A vacancy list made up by us must say so in words."""
    if read.call.illustrative and read.call.illustrative_note is None:
        yield in_call(read, "call.illustrative-unsaid", "illustrative_note", "illustrative")


@check("preferences")
def _preferences(read: Reading) -> Iterator[Finding]:
    rule = read.call.preferences
    if rule.maximum is not None and rule.maximum < rule.minimum:
        yield in_call(read, "preferences.backwards", "preferences", "preferences", "maximum")


@check("exam")
def _exam_specialties(read: Reading) -> Iterator[Finding]:
    exam = read.call.exam
    for place, key in enumerate(exam.specialties if exam else ()):
        if key not in read.catalogues.specialties:
            path = ("exam", "specialties", place)
            yield in_call(read, "call.unknown-specialty", f"exam.{key}", *path, value=key)


@check("issuer", "windows")
def _issuer(read: Reading) -> Iterator[Finding]:
    """Who calls must exist on the day the call opens."""
    day = min(one.opens for one in read.call.windows).date()
    if read.catalogues.institution(read.call.issuer, on=day) is None:
        yield in_call(read, "call.unknown-issuer", "issuer", "issuer", value=read.call.issuer)


CHECKS: tuple[Check, ...] = (
    _nobody_can_meet,
    _question,
    _reasons,
    _nobody_can_answer,
    _weights,
    _readable_components,
    _illustrative,
    _preferences,
    _exam_specialties,
    _issuer,
)
