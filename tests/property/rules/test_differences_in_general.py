"""Nothing changes between two versions of a call without being told."""

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from tests.unit.rules.broken_calls import small

from convoca.press import changes
from convoca.press.names import Names
from convoca.rules import differences
from convoca.rules.calls import CallFile

DATA = small().as_data()


def leaves(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """The path of every text, number and date of the call that may be another."""
    if isinstance(value, dict):
        return [leaf for key, one in value.items() for leaf in leaves(one, (*path, key))]
    if isinstance(value, list):
        return [leaf for place, one in enumerate(value) for leaf in leaves(one, (*path, place))]
    return [path] if isinstance(value, str) else []


def is_free(path: tuple[Any, ...]) -> bool:
    return path[-1] in ("es", "en", "opens", "closes", "at", "weight", "edition", "key")


FREE = [path for path in leaves(DATA["call"]) if is_free(path)]
ANOTHER = {
    "opens": "2020-02-02T02:02:00",
    "closes": "2023-03-03T03:03:00",
    "at": "2024-04-04T04:04:00",
    "weight": "1.5",
}


@given(st.sets(st.sampled_from(FREE), min_size=1, max_size=6))
def test_every_place_that_changes_is_told_and_no_other(paths: set[tuple[Any, ...]]) -> None:
    data = json.loads(json.dumps(DATA))
    for path in paths:
        place = data["call"]
        for step in path[:-1]:
            place = place[step]
        place[path[-1]] = ANOTHER.get(str(path[-1]), "Otra cosa")
    found = differences.compare(small(), CallFile.from_data(data))
    # A text in two languages is one place; a window's two ends are two.
    texts = {path[:-1] if path[-1] in ("es", "en") else path for path in paths}
    assert len(found) == len(texts)
    for one in found:
        assert changes.told(one, Names("es"))
        assert changes.told(one, Names("en"))


@given(st.permutations(range(len(DATA["vacancies"]))))
def test_the_order_of_the_rows_is_no_difference(order: list[int]) -> None:
    shuffled = {**DATA, "vacancies": [DATA["vacancies"][place] for place in order]}
    assert differences.compare(small(), CallFile.from_data(shuffled)) == ()
