"""The part on posts: how many, where, of what, in which shifts, and what they carry."""

from collections import Counter
from collections.abc import Callable, Iterator

from convoca.press.changes import figure
from convoca.press.prose.composing import Clause, Table, Writing
from convoca.rules.schema import Vacancy
from convoca.texts.values import integer


def clauses(writing: Writing) -> Iterator[Clause]:
    """The totals, then one table for each way to look at the list."""
    file, names = writing.file, writing.names
    if not file.vacancies:
        return
    hospitals = {one.clues for one in file.vacancies}
    totals = {
        "posts": len(file.vacancies),
        "seats": file.seats(),
        "hospitals": len(hospitals),
        "states": len({one.region for one in file.vacancies}),
    }
    yield Clause(writing.say("posts", **totals))
    yield _by(writing, "state", lambda one: names.state(one.region))
    yield _by(writing, "specialty", lambda one: names.specialty(one.specialty))
    yield _by(
        writing,
        "kind",
        lambda one: names.word("category", one.category),
        lambda one: names.word("shift", one.shift),
        lambda one: _term(writing, one.term),
    )
    tied = {one.tie for one in file.vacancies if one.tie}
    if tied:
        yield writing.clause("tied", count=len(tied))
    for pay in writing.call.compensation:
        carrying = [one.seats for one in file.vacancies if one.coverage == pay.id]
        text = writing.say(
            "compensation",
            label=writing.words(pay.label),
            amount=figure(pay.amount, pay.relation, "pesos", names),
            seats=sum(carrying),
        )
        yield Clause(text, source=writing.source(pay.source), assumed=pay.assumption)


def _by(writing: Writing, name: str, *columns: Callable[[Vacancy], str]) -> Clause:
    """Seats and hospitals for each value of the columns, in the order of their names."""
    seats: Counter[tuple[str, ...]] = Counter()
    hospitals: dict[tuple[str, ...], set[str]] = {}
    for one in writing.file.vacancies:
        key = tuple(column(one) for column in columns)
        seats[key] += one.seats
        hospitals.setdefault(key, set()).add(one.clues)
    rows = [(*key, integer(seats[key]), integer(len(hospitals[key]))) for key in sorted(seats)]
    # A hospital can be in several rows, so only the seats add up.
    rows.append((writing.say("total"), *[""] * (len(columns) - 1), integer(seats.total()), ""))
    heads = {"state": ["state"], "specialty": ["specialty"], "kind": ["category", "shift", "term"]}
    named = writing.heads(*heads[name], "seats", "hospitals")
    figures = frozenset({len(columns), len(columns) + 1})
    return Clause(
        writing.say(f"posts-by-{name}"),
        table=Table(writing.say(f"posts-by-{name}"), named, tuple(rows), figures),
    )


def _term(writing: Writing, term: str) -> str:
    if term == "permanent":
        return writing.say("term-permanent")
    unit = "years" if term.endswith("y") else "months"
    return writing.say(f"term-{unit}", count=int(term[:-1]))
