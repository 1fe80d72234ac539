"""The parts on what is asked of a person: documents to prove and data to give."""

from collections.abc import Iterator

from convoca.press.prose.composing import Clause, Writing
from convoca.rules.papers import Condition, Field, Option, Requirement
from convoca.rules.schema import Call
from convoca.texts.values import listed, size


def documents(writing: Writing) -> Iterator[Clause]:
    """One clause for each requirement, with the ways to meet it."""
    for one in writing.call.requirements:
        said = [f"{writing.words(one.title)}.", writing.words(one.rule), writing.words(one.why)]
        said.extend(_applies(writing, one))
        yield Clause(
            " ".join(said),
            items=tuple(_option(writing, option) for option in one.options),
            source=writing.source(one.source),
        )


def _applies(writing: Writing, one: Requirement) -> Iterator[str]:
    call, names = writing.call, writing.names
    if one.applies == "when-applicable":
        yield writing.say("when-applicable")
    if _some_tracks(one.tracks, call):
        yield writing.say("only-for", tracks=_tracks(writing, one.tracks))
    if one.compare:
        labels = {field.id: writing.words(field.label) for field in call.fields}
        compared = [labels.get(key, key) for key in one.compare]
        yield writing.say("compared", fields=listed(compared, names.lang))


def _some_tracks(tracks: tuple[str, ...], call: Call) -> bool:
    return not set(call.tracks) <= set(tracks)


def _tracks(writing: Writing, tracks: tuple[str, ...]) -> str:
    return listed([writing.names.word("track", one) for one in tracks], writing.names.lang)


def _option(writing: Writing, option: Option) -> str:
    said = [f"{writing.words(option.label)}."]
    for slot in option.slots:
        said.append(
            writing.say(
                "slot",
                label=writing.words(slot.label),
                kinds=listed([kind.upper() for kind in slot.accepts], writing.names.lang),
                size=size(slot.max_bytes),
                pages=slot.max_pages,
            )
        )
    if _some_tracks(option.tracks, writing.call):
        said.append(writing.say("only-for", tracks=_tracks(writing, option.tracks)))
    if option.commitment:
        duty = writing.words(option.commitment.duty)
        said.append(writing.say("commitment", months=option.commitment.months, duty=duty))
    if option.assumption:
        said.append(writing.say("assumption"))
    return " ".join(said)


def data(writing: Writing) -> Iterator[Clause]:
    """What a person writes about herself, and what comes with the exam and cannot be changed."""
    groups = {
        "data-given": [one for one in writing.call.fields if not one.locked],
        "data-locked": [one for one in writing.call.fields if one.locked],
    }
    for code, fields in groups.items():
        if fields:
            yield Clause(writing.say(code), items=tuple(_field(writing, one) for one in fields))


def _field(writing: Writing, field: Field) -> str:
    said = [writing.words(field.label)]
    if not field.required:
        said.append(writing.say("optional"))
    if field.needed:
        said.append(_condition(writing, field.needed))
    if _some_tracks(field.tracks, writing.call):
        said.append(writing.say("only-for", tracks=_tracks(writing, field.tracks)))
    if field.assumption:
        said.append(writing.say("assumption"))
    return " ".join(said)


def _condition(writing: Writing, condition: Condition) -> str:
    """When a datum that depends on another is asked."""
    other = next(one for one in writing.call.fields if one.id == condition.field)
    label = writing.words(other.label)
    if condition.at_least is not None:
        least = f"{condition.at_least:f}"
        return writing.say("if-at-least", field=label, least=least)
    answers = {one.value: writing.words(one.label) for one in other.choices}
    answer = answers.get(condition.equals or "", condition.equals)
    return writing.say("if-answered", field=label, answer=answer)
