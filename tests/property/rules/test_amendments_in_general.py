"""Whatever is proposed and whenever, an accepted amendment never takes time away."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st
from tests.unit.rules.broken_calls import small

from convoca.rules import amendments, windows
from convoca.rules.calls import CallFile

FIRST = datetime(2021, 11, 8)  # noqa: DTZ001 - local to the call
minutes = st.integers(0, 24 * 60 * 14).map(lambda n: FIRST + timedelta(minutes=n))
instants = st.integers(0, 24 * 3600 * 14).map(
    lambda n: datetime(2021, 11, 8, 6, tzinfo=UTC) + timedelta(seconds=n)
)


@given(minutes, minutes, minutes, instants)
def test_who_could_act_now_or_later_under_the_old_text_can_under_the_new(
    opens: datetime, closes: datetime, release: datetime, now: datetime
) -> None:
    edits = {
        "windows.send.opens": opens.isoformat(),
        "windows.send.closes": closes.isoformat(),
        "release.at": release.isoformat(),
    }
    file = amendments.edited(small(), edits)
    assert isinstance(file, CallFile)
    refused = amendments.problems(small(), file, now)
    (old,) = windows.of_step(small().call, "send")
    (new,) = windows.of_step(file.call, "send")
    if refused:
        return
    if windows.status(old, small().call.zone, now) == "open":
        was, is_now = (windows.bounds(one, small().call.zone) for one in (old, new))
        assert is_now[0] == was[0]
        assert is_now[1] >= was[1]
    before, after = (windows.release_instant(one.call) for one in (small(), file))
    assert after == before or after > now
