"""`python -m benchmarks.matching.nonsense`: files of millions of wrong rows; clock and memory.

`convoca match solve` must refuse each (exit code 1), name the faults with their count, and write
nothing, without taking more memory than a few times the file.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from benchmarks.matching.command import MATCH, measured, row

GOOD = {
    "applicants.csv": b"applicant,score\na,90.5\nb,80\n",
    "vacancies.csv": b"vacancy,seats\nv,1\nw,1\n",
    "preferences.csv": b"applicant,rank,vacancy\na,1,v\nb,1,w\n",
}
PIECE = 100_000  # rows
ROWS: dict[str, tuple[str, Callable[[int], bytes]]] = {
    "strangers": ("preferences.csv", lambda i: b"x%d,1,y\n" % i),
    "one rank again and again": ("preferences.csv", lambda _: b"a,2,v\n"),
    "one cell too few": ("preferences.csv", lambda i: b"nonsense %d\n" % i),
    "words for scores": ("applicants.csv", lambda i: b"x%d,much\n" % i),
    "one applicant": ("applicants.csv", lambda _: b"a,1\n"),
    "bytes of no text": ("applicants.csv", lambda i: b"x%d,\xff\n" % i),
    "letters for seats": ("vacancies.csv", lambda i: b"x%d,many\n" % i),
}


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.matching.nonsense")
    parser.add_argument("--rows", type=int, default=10_000_000)
    asked = parser.parse_args(arguments)
    sys.stdout.write("| | file | rows | clock | processor | peak | exit |\n")
    sys.stdout.write("|---|---|---|---|---|---|---|\n")
    for name, (file, line) in ROWS.items():
        with tempfile.TemporaryDirectory() as scratch:
            market = Path(scratch) / "market"
            market.mkdir()
            for good, content in GOOD.items():
                (market / good).write_bytes(content)
            with (market / file).open("ab") as out:
                out.writelines(_pieces(line, asked.rows))
            out = Path(scratch) / "result"
            taken = measured([MATCH, "solve", str(market), "--out", str(out)])
            assert taken[3] == 1
            assert os.listdir(scratch) == ["market"]
            sys.stdout.write(row(name, file, asked.rows, taken))
            sys.stdout.flush()
    return 0


def _pieces(line: Callable[[int], bytes], rows: int) -> Iterator[bytes]:
    for begin in range(0, rows, PIECE):
        yield b"".join(line(i) for i in range(begin, min(begin + PIECE, rows)))


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
