"""`python -m benchmarks.matching.command`: `convoca match solve` of a folder, in a new process.

Writes a made-up market to a scratch folder, solves it from there and says how long it took
(processor and clock) and how much memory the process held at its peak.
"""

from __future__ import annotations

import argparse
import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.matching import markets
from convoca.matching import Market, from_arrays, write

RUN = "from convoca.cli.match import app; app()"


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.matching.command")
    parser.add_argument("--people", type=int, default=10_000)
    parser.add_argument("--kind", default="uniform", choices=("uniform", "skewed", "one order"))
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--verify", action="store_true", help="time `convoca match verify` too")
    asked = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        _write(asked.kind, asked.people, folder / "market")
        told = "| command | market | people | clock | processor | peak | exit |\n|---|---|---|---|---|---|---|\n"
        sys.stdout.write(told)
        solve = ["solve", str(folder / "market"), "--out", str(folder / "result")]
        verify = ["verify", str(folder / "market"), str(folder / "result")]
        for words in [solve, verify] if asked.verify else [solve]:
            best = min(_measured(words) for _ in range(asked.runs))
            processor, clock, peak, code = best
            cells = (f"match {words[0]}", asked.kind, asked.people, f"{clock:.2f} s",
                     f"{processor:.2f} s", f"{peak} MB", code)  # fmt: skip
            sys.stdout.write(f"| {' | '.join(str(cell) for cell in cells)} |\n")
    return 0


def _write(kind: str, people: int, folder: Path) -> None:
    """In a process of its own: what it takes is no part of what is measured."""
    child = os.fork()
    if child == 0:
        market = from_arrays(**markets.arrays(kind, people))
        assert isinstance(market, Market), market
        write(market, folder)
        os._exit(0)
    os.waitpid(child, 0)


def _measured(words: list[str]) -> tuple[float, float, int, int]:
    """Seconds of processor, of clock, and the peak in MB of a new process."""
    began = time.perf_counter()
    ran = subprocess.Popen([sys.executable, "-c", RUN, *words], stdout=subprocess.DEVNULL)
    _, status, used = os.wait4(ran.pid, 0)
    clock = time.perf_counter() - began
    unit = 1 if sys.platform == "darwin" else 1024
    peak = used.ru_maxrss * unit // 1_000_000
    return used.ru_utime + used.ru_stime, clock, peak, os.waitstatus_to_exitcode(status)


if __name__ == "__main__":
    assert resource
    raise SystemExit(main(sys.argv[1:]))
