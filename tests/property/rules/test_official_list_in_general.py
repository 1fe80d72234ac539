"""Whatever the list says, history is kept and doing it twice is doing it once."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.unit.cli.official_list import HEADER, ours
from tests.unit.rules.test_official_list import after, known, read

from convoca.rules.clues import preview

ON = date(2026, 12, 1)
ROWS = ours()
KEYS = sorted(ROWS)
EDITS = {
    "NOMBRE DE LA UNIDAD": ("HOSPITAL DEL BICENTENARIO", "HOSPITAL NUEVO"),
    "ESTATUS DE OPERACION": ("FUERA DE OPERACION",),
    "LATITUD": ("19.99", "25.01"),
    "NOMBRE DEL MUNICIPIO": ("OTRO MUNICIPIO",),
}
edits = st.dictionaries(
    st.sampled_from(KEYS),
    st.sampled_from([(name, value) for name, values in EDITS.items() for value in values]),
    max_size=8,
)


def edited(changes):
    rows = {key: list(cells) for key, cells in ROWS.items()}
    for key, (name, value) in changes.items():
        rows[key][HEADER.index(name)] = value
    return read(rows.values())


@settings(max_examples=15)  # each writes and reads a whole catalogue
@given(edits)
def test_every_day_before_is_as_it_was_and_a_second_time_changes_nothing(changes):
    listing = edited(changes)
    found = preview.compare(listing, known(), on=ON, file="x", accepted=KEYS)
    then = after(found)
    for day in (date(2021, 11, 9), date(2022, 10, 12), date(2024, 2, 27), date(2026, 11, 30)):
        for key in KEYS:
            was, now = known().hospital(key, day), then.hospital(key, day)
            # Its last day may be known now; nothing else may differ.
            assert (was is None) == (now is None)
            if was:
                assert now.model_copy(update={"valid_to": was.valid_to}) == was
    again = preview.compare(listing, then, on=date(2026, 12, 2), file="x", accepted=KEYS)
    assert again.changes == ()


@settings(max_examples=15)  # each writes and reads a whole catalogue
@given(edits)
def test_no_key_is_valid_twice_on_a_day(changes):
    then = after(preview.compare(edited(changes), known(), on=ON, file="x", accepted=KEYS))
    for versions in then.versions.values():
        assert sum(one.valid_on(ON) for one in versions) <= 1


@given(st.tuples(*[st.floats(14, 33), st.floats(-119, -86)] * 2))
def test_a_distance_is_the_same_both_ways_and_none_to_itself(place):
    lat1, lon1, lat2, lon2 = place
    one = preview.kilometres(lat1, lon1, lat2, lon2)
    assert one >= 0
    assert abs(one - preview.kilometres(lat2, lon2, lat1, lon1)) < 1e-6
    assert preview.kilometres(lat1, lon1, lat1, lon1) == 0
