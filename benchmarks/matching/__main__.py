"""`python -m benchmarks matching`: tables of CPU seconds, with the C floor in the same run."""

from __future__ import annotations

import argparse
import sys
import time
from typing import Any

import numpy as np

from benchmarks.matching import markets, peers
from convoca.matching import Limits, Market, from_arrays, solve, verify

SIZES = (1_000, 10_000, 100_000, 1_000_000)
COUPLES = ((500, 12), (2_000, 50), (5_000, 125))
PEER_UP_TO = 2_000


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks matching")
    parser.add_argument("--sizes", type=int, nargs="*", default=SIZES)
    parser.add_argument("--couples", type=int, default=5, help="markets of each size with couples")
    parser.add_argument("--runs", type=int, default=3)
    asked = parser.parse_args(arguments)
    say("| market | people | solve | C | ratio | matching | verify | assigned |")
    say("|---|---|---|---|---|---|---|---|")
    rivals = peers.floor(), peers.matching()
    for people in asked.sizes:
        for kind in ("uniform", "skewed", "one order"):
            say(singles(kind, people, asked.runs, *rivals))
    say("\n| people | couples | seed | proved | blocking | seconds |")
    say("|---|---|---|---|---|---|")
    for people, couples in COUPLES if asked.couples else ():
        for seed in range(asked.couples):
            say(with_couples(people, couples, seed))
    return 0


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
    began = time.process_time()
    outcome = solve(market, limits=Limits(exact=20))
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
