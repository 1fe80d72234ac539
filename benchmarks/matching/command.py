"""`python -m benchmarks.matching.command`: what a new process takes, clock and memory.

Writes a made-up market to a scratch folder and runs `convoca match solve` on it (with --verify,
`convoca match verify` too; with --arrays, `solve` on the same market as numpy arrays).
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import IO, Any

import numpy as np

from benchmarks.matching import markets
from convoca.matching import Market, Rows, from_arrays, solve, write

MATCH = "from convoca.cli.match import app; app()"
ARRAYS = "import sys; from benchmarks.matching.command import solve_file; solve_file(sys.argv[1])"
Taken = tuple[float, float, int, int]


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.matching.command")
    parser.add_argument("--people", type=int, default=10_000)
    parser.add_argument("--kind", default="uniform", choices=("uniform", "skewed", "one order"))
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--verify", action="store_true")
    parser.add_argument("--arrays", action="store_true")
    asked = parser.parse_args(arguments)
    sys.stdout.write("| | market | people | clock | processor | peak | exit |\n")
    sys.stdout.write("|---|---|---|---|---|---|---|\n")
    with tempfile.TemporaryDirectory() as scratch:
        there = Path(scratch)
        prepare(asked.kind, asked.people, there, arrays=asked.arrays)
        result = ["--out", str(there / "result")]
        commands = {"match solve": [MATCH, "solve", str(there / "market"), *result]}
        if asked.verify:
            words = [MATCH, "verify", str(there / "market"), str(there / "result")]
            commands["match verify"] = words
        if asked.arrays:
            commands = {"arrays": [ARRAYS, str(there / "arrays.npz")]}
        for name, words in commands.items():
            taken = min(measured(words) for _ in range(asked.runs))
            sys.stdout.write(row(name, asked.kind, asked.people, taken))
    return 0


def row(name: str, kind: str, people: int, taken: Taken) -> str:
    processor, clock, peak, code = taken
    cells = (name, kind, people, f"{clock:.2f} s", f"{processor:.2f} s", f"{peak} MB", code)
    return f"| {' | '.join(str(cell) for cell in cells)} |\n"


def prepare(kind: str, people: int, there: Path, *, arrays: bool) -> None:
    """In a process of its own: a child's peak begins with what its parent held."""
    child = os.fork()
    if child == 0:
        given = markets.arrays(kind, people)
        if arrays:
            lists = given.pop("priorities", None)
            if lists is not None:
                given |= {"list_start": lists.start, "list_item": lists.item}
            np.savez(there / "arrays.npz", **given)
        else:
            market = from_arrays(**given)
            assert isinstance(market, Market), market
            write(market, there / "market")
        os._exit(0)
    assert os.waitpid(child, 0)[1] == 0


def given_in(file: str) -> dict[str, Any]:
    """The arguments of `from_arrays` that `prepare` has left in a file."""
    held = np.load(file)
    given: dict[str, Any] = {name: held[name] for name in held.files}
    if "list_start" in given:
        given["priorities"] = Rows(given.pop("list_start"), given.pop("list_item"))
    return given


def solve_file(file: str) -> None:
    market = from_arrays(**given_in(file))
    assert isinstance(market, Market), market
    assert solve(market).stable


def measured(words: list[str], out: IO[bytes] | int = subprocess.DEVNULL) -> Taken:
    """Seconds of processor and of clock, the peak in MB, the exit code."""
    began = time.perf_counter()
    ran = subprocess.Popen([sys.executable, "-c", *words], stdout=out)
    _, status, used = os.wait4(ran.pid, 0)
    clock = time.perf_counter() - began
    unit = 1 if sys.platform == "darwin" else 1024
    peak = used.ru_maxrss * unit // 1_000_000
    return used.ru_utime + used.ru_stime, clock, peak, os.waitstatus_to_exitcode(status)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
