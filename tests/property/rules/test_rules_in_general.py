"""What holds of the rules for any input."""

import datetime as dt
import json
import random
import string
from decimal import Decimal
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from stdnum.mx import curp as independent
from tests.unit.rules.broken_calls import SMALL, checked, small

from convoca.rules import calls, curp, dossiers, linter, ranking, scoring, windows
from convoca.rules.calls import CallFile, Source, Window
from convoca.rules.dossiers import TERMINAL, TRANSITIONS, Act, State
from convoca.rules.findings import Finding

CALL = small().call
ZONES = ("America/Mexico_City", "America/Tijuana", "America/Cancun", "America/Hermosillo")

# Dates of two digits of year, on purpose in both centuries.
born = st.dates(dt.date(1930, 1, 1), dt.date(2009, 12, 31))


@st.composite
def sound_curps(draw: st.DrawFn) -> tuple[str, curp.CurpFacts]:
    day = draw(born)
    sex = draw(st.sampled_from("HM"))
    state = draw(st.sampled_from(sorted(curp.STATES)))
    names = draw(st.text("ABCDEFGHIJKLMNOPQRSTUVWXYZ", min_size=4, max_size=4))
    inner = draw(st.text("BCDFGHJKLMNPQRSTVWXYZ", min_size=3, max_size=3))
    last = draw(st.sampled_from(string.digits if day.year < 2000 else string.ascii_uppercase))
    body = f"{names}{day:%y%m%d}{sex}{state}{inner}{last}"
    assume(not body.startswith("XEXX010101"))
    return body + curp.check_digit(body), curp.CurpFacts(day, sex, state)


@given(sound_curps())
def test_a_sound_curp_says_what_it_was_made_from(made: tuple[str, curp.CurpFacts]) -> None:
    written, said = made
    assert curp.problems(written) == ()
    assert curp.facts(written) == said
    assert curp.mismatches(written, said.birth_date, said.sex, said.state) == ()


@given(sound_curps())
def test_the_check_digit_is_that_of_another_library(made: tuple[str, curp.CurpFacts]) -> None:
    assert independent.calc_check_digit(made[0]) == made[0][-1]


@given(sound_curps(), st.integers(0, 17), st.sampled_from(string.ascii_uppercase + string.digits))
def test_a_changed_character_is_found_or_makes_another_sound_curp(
    made: tuple[str, curp.CurpFacts], place: int, sign: str
) -> None:
    written = made[0][:place] + sign + made[0][place + 1 :]
    found = curp.problems(written)
    if not found:
        assert independent.calc_check_digit(written) == written[-1]
    for one in found:
        assert one.code == "curp.generic" or 1 <= one.params["position"] <= 18


@given(st.text(max_size=40))
def test_no_text_whatever_breaks_the_curp_checker(written: str) -> None:
    found = curp.problems(written)
    if not found:
        curp.facts(written)


local_times = st.datetimes(dt.datetime(2019, 1, 1), dt.datetime(2026, 12, 31)).map(  # noqa: DTZ001
    lambda at: at.replace(second=0, microsecond=0)
)


@given(local_times, st.integers(0, 30 * 24 * 60), st.sampled_from(ZONES))
def test_a_window_is_open_from_its_first_instant_to_the_end_of_its_last_minute(
    opens: dt.datetime, minutes: int, zone: str
) -> None:
    closes = opens + dt.timedelta(minutes=minutes)
    assume(not windows.local_problem(opens, zone))
    assume(not windows.local_problem(closes, zone))
    window = Window(id="w", step="send", opens=opens, closes=closes, source=Source(article="own"))
    first, after = windows.bounds(window, zone)
    tick = dt.timedelta(microseconds=1)
    instants = (first - tick, first, after - tick, after)
    assert [windows.status(window, zone, at) for at in instants] == [
        "soon",
        "open",
        "open",
        "closed",
    ]
    # The last microsecond inside still shows the closing minute on the wall clock of the zone.
    wall = (after - tick).astimezone(ZoneInfo(zone))
    assert (wall.hour, wall.minute) == (closes.hour, closes.minute)


@given(local_times, st.sampled_from(ZONES))
def test_a_local_time_is_one_instant_or_is_found(local: dt.datetime, zone: str) -> None:
    if windows.local_problem(local, zone):
        with pytest.raises(ValueError, match=r"missing|twice"):
            windows.instant(local, zone)
    else:
        back = windows.instant(local, zone).astimezone(ZoneInfo(zone))
        assert back.replace(tzinfo=None) == local


@given(st.lists(st.sampled_from(list(Act)), max_size=30))
def test_from_a_terminal_state_nothing_leads_anywhere(acts: list[Act]) -> None:
    state: State | None = None
    for act in acts:
        after = dossiers.next_state(state, act)
        if isinstance(after, Finding):
            continue
        assert state not in TERMINAL
        state = after
    assert state is None or state in set(TRANSITIONS.values())


@given(st.lists(st.sampled_from(list(Act)), max_size=30))
def test_whoever_is_assigned_was_sent_validated_and_ranked(acts: list[Act]) -> None:
    state, done = None, []
    for act in acts:
        after = dossiers.next_state(state, act)
        if not isinstance(after, Finding):
            state = after
            done.append(act)
    if state is State.ASSIGNED:
        assert {Act.SEND, Act.CLAIM, Act.VALIDATE, Act.RANK} <= set(done)


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 1000))
def test_the_order_of_rows_is_irrelevant(tmp_path: Path, seed: int) -> None:
    header, *rows = (SMALL / "vacancies.csv").read_text().splitlines()
    random.Random(seed).shuffle(rows)
    folder = tmp_path / "small-call"
    folder.mkdir(exist_ok=True)
    (folder / "call.yaml").write_text((SMALL / "call.yaml").read_text())
    (folder / "vacancies.csv").write_text("\n".join([header, *rows]) + "\n")
    loaded = calls.load(folder)
    assert isinstance(loaded, CallFile)
    assert loaded.as_data() == small().as_data()


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_no_damage_to_a_call_file_breaks_the_checker(tmp_path: Path, data: st.DataObject) -> None:
    """Lines cut, doubled, moved or overwritten: always findings with their place, never a crash."""
    folder = tmp_path / "small-call"
    folder.mkdir(exist_ok=True)
    for name in ("call.yaml", "vacancies.csv"):
        lines = (SMALL / name).read_text().splitlines()
        place = data.draw(st.integers(0, len(lines) - 1))
        change = data.draw(st.sampled_from(["cut", "double", "words", "list", "nothing"]))
        if change == "cut":
            del lines[place]
        elif change == "double":
            lines.insert(place, lines[place])
        elif change == "words":
            lines[place] = lines[place][: len(lines[place]) // 2] + data.draw(st.text(max_size=9))
        elif change == "list":
            lines[place] += " [1, {a: b}]"
        (folder / name).write_text("\n".join(lines) + "\n")
    for one in checked(folder):
        assert one.params["file"] in ("call.yaml", "vacancies.csv")
        assert one.params["line"] >= 0


def _with_component(weight: Decimal) -> CallFile:
    first, *rest = CALL.scoring.components
    changed = first.model_copy(update={"weight": weight})
    scoring_ = CALL.scoring.model_copy(update={"components": (changed, *rest)})
    return CallFile(CALL.model_copy(update={"scoring": scoring_}), small().vacancies)


@given(
    st.decimals("0.0001", 10**6, allow_nan=False, allow_infinity=False),
    st.lists(st.integers(1, 500), min_size=1, max_size=9),
)
def test_a_call_file_comes_back_the_same_from_its_json(weight: Decimal, seats: list[int]) -> None:
    base = small().vacancies[0]
    vacancies = tuple(
        base.model_copy(update={"vacancy": f"V-{number}", "seats": count})
        for number, count in enumerate(seats)
    )
    file = CallFile(_with_component(weight).call, vacancies)
    again = CallFile.from_data(json.loads(json.dumps(file.as_data())))
    assert again == file
    assert again.as_data() == file.as_data()
    assert again.seats() == sum(seats)


scores = st.dictionaries(
    st.text("abcdef", min_size=1, max_size=3),
    st.decimals(0, 100, allow_nan=False, allow_infinity=False, places=2),
    max_size=20,
)


@given(scores)
def test_a_higher_score_has_a_lower_place_and_equals_share_theirs(
    given_: dict[str, Decimal],
) -> None:
    places = {one.applicant: one.place for one in ranking.rank(given_)}
    assert set(places) == set(given_)
    assert set(places.values()) == set(range(1, len(set(given_.values())) + 1))
    for one, other in zip(given_, list(given_)[1:], strict=False):
        if given_[one] > given_[other]:
            assert places[one] < places[other]
        elif given_[one] == given_[other]:
            assert places[one] == places[other]


@given(
    st.decimals(0, 100, places=3),
    st.decimals(0, 10, places=3),
    st.sampled_from(["yes", "no"]),
)
def test_a_score_lies_between_nothing_and_the_total(
    exam: Decimal, average: Decimal, teaching: str
) -> None:
    values = {"scale": "10", "average": str(average), "teaching": teaching}
    scored = scoring.score(CALL, exam, values)
    assert 0 <= scored.total <= CALL.scoring.total
    assert scored.total == sum(part.points for part in scored.parts)
    better = scoring.score(CALL, exam, {**values, "teaching": "yes"})
    assert better.total >= scored.total


def test_the_checker_says_the_same_twice() -> None:
    from convoca.rules import catalogues

    assert linter.check(small(), catalogues.default()) == linter.check(
        small(), catalogues.default()
    )
