"""After warming, a large market finds every compiled entry ready."""

from convoca.matching import compiling, couples_sequence, dispatch, verifying_scan
from convoca.matching.warm import warm

ENTRIES = {
    "count", "gather", "read_lists", "read_scores", "last_by_score", "ring",
    "fresh", "settle", "blocking_agents",
    "take_turns", "places_at_wishes", "seat_starts", "propose", "first_repeat_in_rows",
}  # fmt: skip


def test_warming_compiles_every_entry() -> None:
    warm()
    twins = {
        **vars(compiling.compiled(verifying_scan.ALL)),
        **vars(compiling.compiled(couples_sequence.ALL)),
        **vars(dispatch.kernels()),
    }
    assert [name for name in sorted(ENTRIES) if not twins[name].signatures] == []
