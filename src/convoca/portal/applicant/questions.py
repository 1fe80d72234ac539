"""The fields of a call as the questions of a form, and what came from the exam as facts."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import cast

from convoca.portal.ui import answered as shown
from convoca.portal.ui import vocabulary
from convoca.portal.ui.forms import Choice, FieldKind, FormField, SummaryLine, filled, marked
from convoca.portal.ui.parts import Row
from convoca.portal.ui.words import explained, in_language, said
from convoca.rules import answers as answered
from convoca.rules import offers, serials
from convoca.rules.findings import Finding
from convoca.rules.schema import Call, Field, Track
from convoca.workflow.queries.mine import DossierPage

_KINDS: Mapping[str, FieldKind] = {
    "phone": "tel",
    "curp": "text",
    "serial": "text",
    "specialty": "choice",
}
# Said in a long list, these need no remedy: the link is the remedy.
_PLAIN = frozenset({"data.missing", "document.missing", "requirement.not-answered"})
_FEW = 3  # up to so many answers are shown as buttons, more as a list


def asked(page: DossierPage) -> tuple[FormField, ...]:
    """What the applicant types, with what she has typed."""
    fields = tuple(question(page.call, f) for f in _of_track(page) if not f.locked)
    return filled(fields, page.fields)


@dataclass(frozen=True, slots=True)
class Asked:
    """A question of the form: when it is asked, whether it is now, and how its answer was read.

    `on`, `least` and `answer` are its condition, for a script that shows and hides it at once.
    """

    field: FormField
    reads: str
    when: str = ""
    waits: bool = False
    on: str = ""
    least: str = ""
    answer: str = ""


def form(page: DossierPage, fields: Iterable[FormField], values: Mapping[str, str]) -> list[Asked]:
    """The questions as the form shows them, those on a condition with it."""
    call, track = page.call, cast(Track, page.track)
    known = {f.id: f for f in call.fields}
    now = {f.id for f in answered.called_for(call, track, values)}
    found = []
    for one in fields:
        field = known[one.name]
        plain = Asked(one, shown.read_as(call, field, values) if field.id in now else "")
        found.append(_on_condition(plain, field, known, waits=field.id not in now))
    return found


def _on_condition(asked: Asked, field: Field, known: Mapping[str, Field], *, waits: bool) -> Asked:
    if field.needed is None:
        return asked
    other, least = known[field.needed.field], field.needed.at_least
    label, answer = in_language(other.label), field.needed.equals or ""
    if least is not None:
        when = said("applicant.data.only-if-number", field=label, least=f"{least:f}")
    else:
        when = said("applicant.data.only-if-answer", field=label, answer=written(other, answer))
    return replace(
        asked,
        when=when,
        waits=waits,
        on=other.id,
        least="" if least is None else f"{least:f}",
        answer=answer,
    )


def readings(page: DossierPage, values: Mapping[str, str]) -> dict[str, str]:
    """How each answer that can be read in more than one way was read, by field; or why it cannot."""
    fields = answered.called_for(page.call, cast(Track, page.track), values)
    found = {f.id: shown.read_as(page.call, f, values) for f in fields}
    for field in fields:
        if field.kind == "serial" and values.get(field.id, "").strip() and not found[field.id]:
            found[field.id] = explained(serials.problems(values[field.id])[0]).cause
    return {name: words for name, words in found.items() if words}


def at_the_door(call: Call) -> tuple[FormField, ...]:
    """What a call without an exam asks of whoever opens a file."""
    return tuple(question(call, f) for f in call.fields if f.from_registration)


def _of_track(page: DossierPage) -> tuple[Field, ...]:
    return answered.asked(page.call, cast(Track, page.track))


def question(call: Call, field: Field) -> FormField:
    """A field of a call as a question."""
    shown = _question(field)
    if field.kind != "specialty":
        return shown
    return replace(shown, choices=specialties(call))


def specialties(call: Call) -> tuple[Choice, ...]:
    """The specialties of a call as answers, by their names."""
    return tuple(Choice(*pair) for pair in vocabulary.specialties(offers.specialties(call)))


def _question(field: Field) -> FormField:
    kind: FieldKind = _KINDS.get(field.kind) or field.kind  # type: ignore[assignment]
    if field.kind == "choice" and len(field.choices) <= _FEW:
        kind = "radios"
    return FormField(
        name=field.id,
        label=in_language(field.label),
        kind=kind,
        help=in_language(field.help),
        required=field.required,
        choices=tuple(Choice(c.value, in_language(c.label)) for c in field.choices),
        autocomplete="tel" if kind == "tel" else "",
        blank=said("applicant.data.choose") if kind == "choice" else "",
        capitals=field.kind == "curp",
        width="medium" if kind in ("tel", "text") and _short(field) else "",
    )


def _short(field: Field) -> bool:
    return field.kind in ("phone", "curp", "serial")


def noticed(
    fields: Iterable[FormField], findings: Iterable[Finding], *, missing: bool
) -> tuple[FormField, ...]:
    """The questions with what was found about them; what is only missing is said when asked for."""
    told = [f for f in findings if missing or f.code != "data.missing"]
    return marked(fields, told)


def problems(page: DossierPage) -> tuple[Finding, ...]:
    """What keeps the typed data from being sent."""
    return tuple(f for f in page.problems if is_about_data(f))


def is_about_data(finding: Finding) -> bool:
    """Whether it is about a field; a requirement may bear the same id as one."""
    return finding.code.startswith(("data.", "curp.", "serial."))


def from_exam(page: DossierPage) -> list[Row]:
    """What came with the exam record or was given at the door, which is not changed here."""
    rows = [
        Row(in_language(f.label), written(f, page.fields.get(f.id, "")))
        for f in _of_track(page)
        if f.locked and not replaced(page, f)
    ]
    return [*temporary(page), *rows]


def temporary(page: DossierPage) -> list[Row]:
    """The temporary identity of whoever has one, and the CURP that was linked to it since."""
    row = page.held.row
    if not row.temporary_id:
        return []
    linked = [Row(said("identity.curp-linked"), row.identity.curp)] if row.identity.curp else []
    return [Row(said("temporary.label"), row.temporary_id), *linked]


def replaced(page: DossierPage, field: Field) -> bool:
    """Whether the temporary identity stands in place of this field."""
    return (
        bool(page.held.row.temporary_id) and field.kind == "curp" and not page.fields.get(field.id)
    )


def answers(page: DossierPage, url: str, change: str) -> list[Row]:
    """Every typed answer, with the way to change it (none without an address)."""
    rows = [
        Row(
            in_language(f.label),
            told(page, f),
            f"{url}#{anchor(f)}" if url and not f.locked else "",
            change,
        )
        for f in answered.called_for(page.call, cast(Track, page.track), page.fields)
        if not replaced(page, f)
    ]
    return [*temporary(page), *rows]


def told(page: DossierPage, field: Field) -> str:
    """An answer in words; a grade also as it counts."""
    return shown.told(page.call, field, page.fields) or said("applicant.data.blank")


def anchor(field: Field) -> str:
    """Where a link to the question lands."""
    return _question(field).target


def written(field: Field, value: str) -> str:
    """An answer in words: the label of a choice, a day, or what was typed."""
    return shown.written(field, value) or said("applicant.data.blank")


def clashes(
    page: DossierPage, typed: Mapping[str, str], findings: Iterable[Finding]
) -> tuple[FormField, ...]:
    """Each field that another tab changed, as a choice between the two values."""
    known = {f.id: f for f in page.call.fields}
    return tuple(
        FormField(
            name=f.where,
            label=in_language(known[f.where].label),
            kind="radios",
            value=typed.get(f.where, ""),
            choices=(
                _side(known[f.where], typed.get(f.where, ""), "applicant.conflict.here"),
                _side(known[f.where], str(f.params["other"]), "applicant.conflict.there"),
            ),
        )
        for f in findings
        if f.code == "data.changed-elsewhere"
    )


def _side(field: Field, value: str, code: str) -> Choice:
    return Choice(value, written(field, value), said(code))


def line(what: str, finding: Finding, href: str) -> SummaryLine:
    """A problem with the name of what it is about, for a list far from the field itself."""
    words = explained(finding)
    text = said("applicant.problem", what=what, cause=words.cause)
    return SummaryLine(text, href, "" if finding.code in _PLAIN else words.remedy)
