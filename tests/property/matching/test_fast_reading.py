"""The quick reader reads what the ordinary one reads, or leaves the file to it."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from convoca.matching.coding import code_lists
from convoca.matching.names import Names
from convoca.matching.problems import Gathered
from convoca.matching.reading_fast import listed_from
from convoca.matching.tables import PREFERENCES, rows_of

HEADER = b"applicant,rank,vacancy\n"
ids = st.text("ab0Ñé- ", min_size=1, max_size=20).map(lambda t: t.strip() or "x")


@st.composite
def files(draw: st.DrawFn) -> tuple[bytes, Names, Names]:
    people = sorted(draw(st.sets(ids, min_size=1, max_size=6)), key=str.encode)
    posts = sorted(draw(st.sets(ids, min_size=1, max_size=6)), key=str.encode)
    lines = draw(
        st.lists(
            st.tuples(st.sampled_from(people), st.integers(1, 1200), st.sampled_from(posts)),
            min_size=1,
            max_size=30,
        )
    )
    text = "".join(f"{a},{rank},{v}\n" for a, rank, v in lines).encode()
    data = bytearray(HEADER + text)
    for _ in range(draw(st.integers(0, 2))):  # spoil a byte or two
        data[draw(st.integers(0, len(data) - 1))] = draw(st.sampled_from(b',\n"0a-\xff\r\x00 9'))
    return bytes(data), Names.of(people), Names.of(posts)


@settings(max_examples=500, deadline=None)
@given(files())
def test_a_file_is_read_alike_or_left_to_the_ordinary_reader(
    file: tuple[bytes, Names, Names],
) -> None:
    data, people, posts = file
    quick = listed_from(data, PREFERENCES.columns, people, posts)
    found = Gathered()
    rows = rows_of(data, PREFERENCES, found)
    slow = code_lists(
        rows, PREFERENCES.file, PREFERENCES.columns, people.index(), posts.index(), found
    )
    if quick is not None:
        assert not found.failed
        for name in ("owner", "rank", "item", "second", "line"):
            assert np.array_equal(getattr(quick, name), getattr(slow, name)), name


@settings(max_examples=100, deadline=None)
@given(st.sets(ids, min_size=2, max_size=6), st.data())
def test_a_clean_file_is_read_quickly(names: set[str], data: st.DataObject) -> None:
    known = Names.of(sorted(names, key=str.encode))
    rows = data.draw(st.lists(st.sampled_from(sorted(names)), min_size=1))
    text = "".join(f"{name},{rank},{name}\n" for rank, name in enumerate(rows, 1))
    quick = listed_from(HEADER + text.encode(), PREFERENCES.columns, known, known)
    assert quick is not None
    assert [known[i] for i in quick.item.tolist()] == rows
    assert quick.rank.tolist() == list(range(1, len(rows) + 1))


def test_a_name_with_a_zero_byte_is_not_the_name_without_it() -> None:
    known = Names.of(["a"])
    assert listed_from(HEADER + b"a,1,a\0\n", PREFERENCES.columns, known, known) is None
