"""Mutated PDFs and pictures by the thousand, through the same workers as in service."""

from __future__ import annotations

import io
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pikepdf

from benchmarks.docscan import papers
from convoca.docscan import Limits, Scanner

STEPS = 8
# Pillow writes the second into a PDF: then no seed would make the same files twice.
_UNDATED = {"creationDate": time.gmtime(0), "modDate": time.gmtime(0)}


@dataclass(frozen=True, slots=True)
class Fuzzed:
    """How a run ended: the files by what was said of them, the slowest answer, the largest worker.

    "too-costly" would be a worker that ran out of its time or memory, "reader-ended" a parser that
    crashed, "unchecked" a worker that was ended or never answered.
    """

    ends: Counter[str]
    seconds: float
    slowest: float
    peak_mb: int

    def __str__(self) -> str:
        ways = ", ".join(f"{name} {times}" for name, times in self.ends.most_common())
        return (
            f"{self.ends.total()} mutated files in {self.seconds:.0f} s: {ways};"
            f" slowest {self.slowest:.2f} s, largest worker {self.peak_mb} MB"
        )


def run(count: int, seed: int) -> Fuzzed:
    """Read that many mutated files, in one worker as they are in service."""
    rng = np.random.default_rng(seed)
    origin = originals(seed)
    scanner = Scanner(workers=1, limits=Limits(reads_per_worker=10**9))
    ends: Counter[str] = Counter()
    slowest, started, peak = 0.0, time.monotonic(), 0
    try:
        for number in range(count):
            data = mutated(origin[number % len(origin)], rng)
            before = time.monotonic()
            reading = scanner.read(data)
            slowest = max(slowest, time.monotonic() - before)
            ends[reading.trouble or ("opens" if reading.openable else reading.kind)] += 1
            peak = max([peak, *(_peak(pid) for pid in scanner.worker_pids())])
    finally:
        scanner.close()
    return Fuzzed(ends, time.monotonic() - started, slowest, peak // 1024)


def originals(seed: int) -> list[bytes]:
    """A drawn page, a scan, pictures of three kinds, a PDF packed and one laid out for the web."""
    (sheet,) = papers.pages(1, seed)
    small = sheet.image.resize((425, 550))
    made = [sheet.pdf]
    for kind in ("JPEG", "PNG", "PDF"):
        out = io.BytesIO()
        small.save(out, kind, **(_UNDATED if kind == "PDF" else {}))
        made.append(out.getvalue())
    with pikepdf.open(io.BytesIO(made[-1])) as pdf:
        for more in (
            {"object_stream_mode": pikepdf.ObjectStreamMode.generate},
            {"linearize": True},
        ):
            out = io.BytesIO()
            pdf.save(out, deterministic_id=True, **more)
            made.append(out.getvalue())
    heic = Path(__file__).parents[2] / "tests" / "cases" / "page.heic"
    return [*made, *([heic.read_bytes()] if heic.exists() else [])]


def mutated(data: bytes, rng: np.random.Generator) -> bytes:
    """Bytes flipped, cut, repeated, and numbers made enormous: up to eight steps."""
    out = bytearray(data)
    for _ in range(int(rng.integers(1, STEPS + 1))):
        if not out:
            break
        at, kind = int(rng.integers(len(out))), int(rng.integers(5))
        if kind < 2:
            out[at] = int(rng.integers(256))
        elif kind == 2:
            del out[at : at + int(rng.integers(1, 64))]
        elif kind == 3:
            out[at:at] = out[at : at + int(rng.integers(1, 64))] * int(rng.integers(1, 6))
        else:
            place = next((i for i in range(at, len(out)) if chr(out[i]).isdigit()), at)
            out[place : place + 1] = str(int(rng.integers(1 << 31))).encode()
    return bytes(out)


def _peak(pid: int) -> int:
    """The most memory a worker ever held, in kB."""
    try:
        lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in lines if line.startswith("VmHWM")), 0)
