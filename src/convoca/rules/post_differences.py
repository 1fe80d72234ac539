"""The posts two versions of a call offer, compared by state and specialty.

A post is recognised by its id; what changes in one that stays is told by column, so that a column
added to the list needs nothing here.
"""

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from convoca.rules.calls import CallFile
from convoca.rules.schema import Vacancy

Told = tuple[str, str, dict[str, Any]]
Place = tuple[str, str]


def compare(before: CallFile, after: CallFile) -> Iterator[Told]:
    """Give code, place and particulars: the total first, then each state and specialty."""
    if before.vacancies == after.vacancies:
        return
    old, new = before.seats(), after.seats()
    if old != new:
        yield "difference.seats-total", "vacancies", {"before": old, "after": new}
    mine, theirs = before.by_id, after.by_id
    added = [theirs[key] for key in sorted(theirs.keys() - mine.keys())]
    dropped = [mine[key] for key in sorted(mine.keys() - theirs.keys())]
    both = [(mine[key], theirs[key]) for key in sorted(mine.keys() & theirs.keys())]
    yield from _groups("added", added)
    yield from _groups("dropped", dropped)
    yield from _changed([pair for pair in both if pair[0] != pair[1]])


def _place(vacancy: Vacancy) -> Place:
    return vacancy.region, vacancy.specialty


def _groups(kind: str, vacancies: list[Vacancy]) -> Iterator[Told]:
    groups: dict[Place, list[Vacancy]] = defaultdict(list)
    for one in vacancies:
        groups[_place(one)].append(one)
    for place, several in sorted(groups.items()):
        params = _named(place) | {
            "posts": len(several),
            "seats": sum(one.seats for one in several),
            "ids": [one.vacancy for one in several],
        }
        yield f"difference.posts-{kind}", _where(place), params


def _changed(pairs: list[tuple[Vacancy, Vacancy]]) -> Iterator[Told]:
    groups: dict[Place, list[dict[str, Any]]] = defaultdict(list)
    for old, new in pairs:
        mine, theirs = old.model_dump(mode="json"), new.model_dump(mode="json")
        groups[_place(old)].append(
            {
                "id": old.vacancy,
                "columns": {
                    name: [mine[name], theirs[name]] for name in mine if mine[name] != theirs[name]
                },
            }
        )
    for place, changes in sorted(groups.items()):
        params = _named(place) | {
            "posts": len(changes),
            "ids": [one["id"] for one in changes],
            "columns": sorted({name for one in changes for name in one["columns"]}),
            "changes": changes,
        }
        yield "difference.posts-changed", _where(place), params


def _named(place: Place) -> dict[str, Any]:
    return {"state": place[0], "specialty": place[1]}


def _where(place: Place) -> str:
    return f"vacancies.{place[0]}.{place[1]}"
