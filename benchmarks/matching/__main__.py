"""`python -m benchmarks matching`: the engine's tables, with the C floor and the peers in the run.

Four parts, each by its name or all in turn: `alone` (markets without couples, CPU seconds beside C),
`couples` (what is decided), `command` (a new process from CSV) and `peers` (each engine in its own
process; those that are installed).
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Sequence
from typing import Any

import numpy as np

from benchmarks.matching import command, markets, peers, versus
from convoca.matching import Limits, Market, from_arrays, solve, verify

SIZES = (1_000, 10_000, 100_000, 1_000_000)
# The last two: a whole country, and one person in ten with a partner. So large, no proof is tried.
COUPLES = ((500, 12), (2_000, 50), (5_000, 125), (50_000, 1_200), (2_000, 100))
PROVED_UP_TO = 5_000
PEER_UP_TO = 2_000
PARTS = ("alone", "couples", "command", "peers")


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks matching",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("parts", nargs="*", metavar="PART", help=", ".join(PARTS))
    parser.add_argument("--sizes", type=int, nargs="*", default=SIZES)
    parser.add_argument("--couples", type=int, default=5, help="markets of each size with couples")
    parser.add_argument("--runs", type=int, default=3)
    asked = parser.parse_args(arguments)
    if unknown := set(asked.parts) - set(PARTS):
        parser.error(f"no part {', '.join(sorted(unknown))}; there are {', '.join(PARTS)}")
    parts = asked.parts or PARTS
    if "alone" in parts:
        _alone(asked.sizes, asked.runs)
    if "couples" in parts:
        _couples(asked.couples)
    if "command" in parts:
        say("")
        command.main([])
    if "peers" in parts:
        say("")
        versus.main(["--sizes", "1000", "2000"])
    return 0


def _alone(sizes: Sequence[int], runs: int) -> None:
    say("| market | people | solve | C | ratio | matching | verify | assigned |")
    say("|---|---|---|---|---|---|---|---|")
    rivals = peers.floor(), peers.matching()
    for people in sizes:
        for kind in ("uniform", "skewed", "one order"):
            say(singles(kind, people, runs, *rivals))


def _couples(markets_each: int) -> None:
    say("\n| people | couples | seed | proved | blocking | seconds |")
    say("|---|---|---|---|---|---|")
    for people, couples in COUPLES:
        for seed in range(markets_each):
            say(with_couples(people, couples, seed))


def say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def singles(
    kind: str, people: int, runs: int, floor: peers.Timed | None, rival: peers.Timed | None
) -> str:
    given = markets.arrays(kind, people)
    market = from_arrays(**given)
    assert isinstance(market, Market), market
    ours, outcome = best(lambda: solve(market), runs + 1)
    checked, report = best(lambda: verify(market, outcome), runs + 1)
    assert report.stable, report
    listed = "priorities" in given
    c = theirs = None
    if floor is not None and listed:
        c, got = min((floor(given) for _ in range(runs)), key=lambda timed: timed[0])
        assert np.array_equal(got, outcome.assigned)
    if rival is not None and listed and people <= PEER_UP_TO:
        theirs, got = rival(given)
        assert np.array_equal(got, outcome.assigned)
    ratio = "–" if c is None else f"{ours / c:.2f}"
    cells = (kind, people, ms(ours), ms(c), ratio, ms(theirs), ms(checked), outcome.placed)
    return f"| {' | '.join(str(cell) for cell in cells)} |"


def with_couples(people: int, couples: int, seed: int) -> str:
    market = markets.with_couples(people, couples, seed)
    limits = Limits(exact=20) if people <= PROVED_UP_TO else Limits(exact=0, fewest=0)
    began = time.process_time()
    outcome = solve(market, limits=limits)
    seconds = time.process_time() - began
    report = verify(market, outcome)
    assert report.holds, report
    cells = (people, couples, seed, outcome.proved, len(outcome.blocking), f"{seconds:.2f} s")
    return f"| {' | '.join(str(cell) for cell in cells)} |"


def best(run: Any, times: int) -> tuple[float, Any]:
    """The least CPU seconds: wall time would measure whoever else is at work."""
    seconds, made = float("inf"), None
    for _ in range(times):
        began = time.process_time()
        made = run()
        seconds = min(seconds, time.process_time() - began)
    return seconds, made


def ms(seconds: float | None) -> str:
    return "–" if seconds is None else f"{seconds * 1000:.1f} ms"


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
