"""`python -m benchmarks.matching.versus`: every engine at every size, each in its own process.

The peers come from the dependency group `peers`. A process that uses up its limit of processor
seconds ends there. Where two finish they must agree on everyone. With --picture FILE, draws time
against size as SVG.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import resource
import sys
import tempfile
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks.matching import peers, picture
from benchmarks.matching.command import given_in, measured, prepare
from convoca.matching import Market, from_arrays, solve
from convoca.matching.dispatch import kernels

SIZES = (1_000, 2_000, 5_000, 10_000, 20_000, 100_000, 1_000_000)
CHILD = "import sys; from benchmarks.matching.versus import child; child(*sys.argv[1:])"
DEEP = 10**6  # calls; a recursive engine needs them, and a stack for them


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.matching.versus")
    parser.add_argument("--sizes", type=int, nargs="*", default=SIZES)
    parser.add_argument("--limit", type=int, default=120, help="processor seconds of a process")
    parser.add_argument("--picture", type=Path)
    asked = parser.parse_args(arguments)
    sys.stdout.write(
        "| people | engine | processor | times ours | peak | |\n|---|---|---|---|---|---|\n"
    )
    lines: dict[str, list[tuple[int, float]]] = {name: [] for name in ENGINES}
    dead: set[str] = set()
    for people in asked.sizes:
        with tempfile.TemporaryDirectory() as scratch:
            prepare("uniform", people, Path(scratch), arrays=True)
            answers: dict[str, str] = {}
            ours = 0.0
            for name in [name for name in ENGINES if name not in dead]:
                said, peak = _run(name, Path(scratch), asked.limit)
                if "seconds" not in said:
                    dead.add(name)
                    _row(people, name, "–", "–", f"{peak} MB", said["died"])
                    continue
                ours = said["seconds"] if name == "Convoca" else ours
                lines[name].append((people, said["seconds"]))
                answers[name] = said["digest"]
                ratio = said["seconds"] / ours
                times = f"{ratio:.2f}" if ratio < 10 else f"{ratio:,.0f}"
                _row(people, name, _time(said["seconds"]), times, f"{peak} MB", "")
            assert len(set(answers.values())) == 1, answers
    del lines["matching"]  # as far as it goes, the line of the other
    if asked.picture is not None:
        asked.picture.write_text(picture.drawn(lines), encoding="utf-8")
    return 0


def _row(*cells: object) -> None:
    sys.stdout.write(f"| {' | '.join(str(cell) for cell in cells)} |\n")
    sys.stdout.flush()


def _time(seconds: float) -> str:
    return f"{seconds:.1f} s" if seconds >= 1 else f"{seconds * 1000:.3g} ms"


def _run(name: str, there: Path, limit: int) -> tuple[dict[str, Any], int]:
    with (there / "said").open("wb") as out:
        _, _, peak, code = measured([CHILD, name, str(there / "arrays.npz"), str(limit)], out)
    said = (there / "said").read_text()
    if code:
        return {"died": said or f"no answer in {limit} s of processor"}, peak
    return json.loads(said), peak


def child(name: str, file: str, limit: str) -> None:
    resource.setrlimit(resource.RLIMIT_CPU, (int(limit), int(limit) + 1))
    given, engine = given_in(file), ENGINES[name]()
    if engine is None:
        sys.stdout.write("not installed")
        raise SystemExit(1)
    try:
        seconds, got = engine(given)
    except RecursionError:
        sys.stdout.write("RecursionError")
        raise SystemExit(1) from None
    digest = hashlib.sha256(np.asarray(got, np.int32).tobytes()).hexdigest()
    json.dump({"seconds": seconds, "digest": digest}, sys.stdout)


def _ours() -> peers.Timed:
    """Arrays in, compiled code loaded."""
    kernels()

    def run(given: dict[str, Any]) -> tuple[float, np.ndarray[Any, Any]]:
        market = from_arrays(**given)
        assert isinstance(market, Market), market
        assigned = solve(market).assigned
        return peers.repeated(lambda: solve(market)), assigned

    return run


def _deep(engine: peers.Timed | None) -> peers.Timed | None:
    """With the limits of recursion raised."""
    if engine is None:
        return None

    def run(given: dict[str, Any]) -> tuple[float, np.ndarray[Any, Any]]:
        sys.setrecursionlimit(DEEP)
        threading.stack_size(2**30)
        made: list[tuple[float, np.ndarray[Any, Any]]] = []
        thread = threading.Thread(target=lambda: made.append(engine(given)))
        thread.start()
        thread.join()
        return made[0]

    return run


ENGINES: dict[str, Callable[[], peers.Timed | None]] = {
    "Convoca": _ours,
    "C": peers.floor,
    "matching": peers.matching,
    "matching, recursion raised": lambda: _deep(peers.matching()),
    "algmatch": peers.algmatch,
}

if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
