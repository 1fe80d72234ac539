"""What each part of the document says, in order. A part without clauses is left out."""

from collections.abc import Iterator, Mapping

from convoca.press.changes import figure
from convoca.press.prose import dates, papers, posts, rest
from convoca.press.prose.composing import Clause, Part, Table, Writing
from convoca.texts.values import listed


def purpose(writing: Writing) -> Iterator[Clause]:
    """What the call is, who issues it and on which legal basis."""
    call = writing.call
    yield Clause(writing.words(call.summary))
    issuer = writing.names.institution(call.issuer)
    yield writing.clause("issued", issuer=issuer, call=call.id, period=call.period)
    basis = call.legal_basis
    name = f"{writing.words(basis.name)} ({basis.key})" if basis.key else writing.words(basis.name)
    yield writing.clause("basis", basis.source, name=name)
    if call.illustrative_note:
        yield Clause(writing.words(call.illustrative_note), assumed=True)


def people(writing: Writing) -> Iterator[Clause]:
    """Who may take part: exam, staff groups, admission categories, questions of eligibility."""
    call, names = writing.call, writing.names
    if call.exam:
        exam = call.exam
        yield writing.clause(
            "exam",
            exam.source,
            exam=writing.words(exam.name),
            edition=exam.edition,
            year=str(exam.year),
            count=len(exam.specialties),
            specialties=listed([names.specialty(one) for one in exam.specialties], names.lang),
        )
    else:
        yield writing.clause("open")
    for group in call.groups:
        of = [names.specialty(one) for one in group.all_specialties]
        text = writing.say("group", label=writing.words(group.label), count=len(of))
        further = writing.say(
            "group-further",
            count=len(group.further),
            names=listed([names.specialty(one) for one in group.further], names.lang),
        )
        items = (*of[: len(group.specialties)], *([further] if group.further else []))
        yield Clause(text, items=items, source=writing.source(group.source))
    tracks = [names.word("track", track) for track in call.tracks]
    yield writing.clause("tracks", tracks=listed(tracks, names.lang))
    for question in call.eligibility:
        answers = (
            writing.words(one.label)
            if one.admits
            else writing.say(
                "answer-shuts",
                answer=writing.words(one.label),
                because=writing.words(one.because) if one.because else "",
            )
            for one in question.answers
        )
        yield Clause(
            writing.words(question.ask),
            items=tuple(answers),
            source=writing.source(question.source),
            assumed=question.assumption,
        )


def merit(writing: Writing) -> Iterator[Clause]:
    """How the order of merit is made."""
    scoring = writing.call.scoring
    rows = tuple(
        (
            _marked(writing, writing.words(one.label), assumed=one.assumption),
            str(one.weight),
            str(one.out_of),
        )
        for one in scoring.components
    )
    table = Table(
        writing.say("scoring-table"),
        writing.heads("component", "weight", "out-of"),
        rows,
        frozenset({1, 2}),
    )
    text = writing.say("scoring", total=str(scoring.total))
    yield Clause(text, table=table, source=writing.source(scoring.source))
    yield writing.clause("ties")


def assignment(writing: Writing) -> Iterator[Clause]:
    """How posts are assigned, how many may be asked for, and couples."""
    call = writing.call
    mechanism, preferences = call.mechanism, call.preferences
    text = writing.say("mechanism", kind=mechanism.kind, scope=mechanism.scope)
    source = writing.source(mechanism.source)
    yield Clause(text, source=source, assumed=mechanism.assumption)
    if mechanism.announced_only:
        yield writing.clause("announced-only")
    limits = writing.say(
        "preferences",
        minimum=preferences.minimum,
        limited="yes" if preferences.maximum else "no",
        maximum=preferences.maximum or 0,
    )
    source = writing.source(preferences.source)
    yield Clause(limits, source=source, assumed=preferences.assumption)
    if call.couples:
        couples = call.couples
        source = writing.source(couples.source)
        yield Clause(writing.words(couples.clause), source=source, assumed=couples.assumption)
        if couples.third_employers:
            yield writing.clause("third-employers")
    for step in call.further_steps:
        named = f"{writing.words(step.title)}. {writing.words(step.text)}"
        yield Clause(named, source=writing.source(step.source), assumed=step.assumption)


def exclusivity(writing: Writing) -> Iterator[Clause]:
    """Taking part in one call only within the period."""
    clause = writing.call.exclusivity
    source = writing.source(clause.source)
    yield Clause(writing.words(clause.clause), source=source, assumed=clause.assumption)
    yield writing.clause("exclusivity-period", period=clause.period)


def figures(writing: Writing) -> Iterator[Clause]:
    """The announced figures, each with what was said of it and where."""
    call, names = writing.call, writing.names
    if not call.announced:
        return
    rows = tuple(
        (
            writing.words(one.label),
            figure(one.value, one.relation, one.unit, names),
            writing.say("relation", relation=one.relation),
            writing.source(one.source),
        )
        for one in call.announced
    )
    heads = writing.heads("figure", "announced", "relation", "source")
    table = Table(writing.say("figures-table"), heads, rows, frozenset({1}))
    yield Clause(writing.say("figures"), table=table)
    for one in call.acknowledged:
        yield writing.clause("acknowledged", where=one.where, reason=writing.words(one.reason))


def keeping(writing: Writing) -> Iterator[Clause]:
    """How long identity and documents are kept."""
    kept = writing.call.retention
    text = writing.say("retention", identity=kept.identity_days, documents=kept.documents_days)
    yield Clause(text, assumed=kept.assumption)
    yield writing.clause("proofs")


def _marked(writing: Writing, text: str, *, assumed: bool) -> str:
    return f"{text} {writing.say('assumption')}" if assumed else text


PARTS: Mapping[str, Part] = {
    "purpose": purpose,
    "people": people,
    "dates": dates.clauses,
    "posts": posts.clauses,
    "documents": papers.documents,
    "data": papers.data,
    "merit": merit,
    "assignment": assignment,
    "exclusivity": exclusivity,
    "figures": figures,
    "keeping": keeping,
    "rest": rest.clauses,
    "assumptions": rest.assumptions,
}
