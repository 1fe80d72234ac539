"""A closed loop: so many people, each with one request at a time, until the work is done."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import TypeVar

from benchmarks.web.processes import Watch

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Lap:
    """So many acts in so many seconds; `latencies` in seconds; `spent` processor seconds by tree."""

    acts: int
    seconds: float
    latencies: tuple[float, ...]
    spent: dict[str, float]
    client: float

    @property
    def rate(self) -> float:
        """Acts per second."""
        return self.acts / self.seconds if self.seconds else 0.0

    @property
    def cost(self) -> float:
        """Milliseconds of processor time of server and database per act."""
        return 1000 * sum(self.spent.values()) / self.acts if self.acts else 0.0

    def latency(self, share: float) -> float:
        """Milliseconds within which that share of the acts was answered."""
        ordered = sorted(self.latencies)
        return 1000 * ordered[min(len(ordered) - 1, int(share * len(ordered)))] if ordered else 0.0

    def to_data(self) -> dict[str, float]:
        """The lap for a report."""
        return {
            "acts": self.acts,
            "seconds": round(self.seconds, 3),
            "per_second": round(self.rate, 2),
            "cpu_ms_per_act": round(self.cost, 2),
            "median_ms": round(self.latency(0.5), 1),
            "p95_ms": round(self.latency(0.95), 1),
            "client_cpu": round(self.client / self.seconds, 2) if self.seconds else 0.0,
        }


def together(laps: Sequence[Lap]) -> Lap:
    """Several laps as one."""
    return Lap(
        acts=sum(lap.acts for lap in laps),
        seconds=sum(lap.seconds for lap in laps),
        latencies=tuple(took for lap in laps for took in lap.latencies),
        spent={name: sum(lap.spent[name] for lap in laps) for name in laps[0].spent},
        client=sum(lap.client for lap in laps),
    )


@dataclass
class Track:
    """Runs laps at one concurrency, on threads that keep their connections."""

    concurrency: int
    watch: Watch
    pool: ThreadPoolExecutor = field(init=False)

    def __post_init__(self) -> None:
        self.pool = ThreadPoolExecutor(self.concurrency)

    def run(self, acts: Iterable[Callable[[], T]]) -> tuple[list[T], Lap]:
        """Do every act; the first that fails ends the run with its reason."""
        acts = list(acts)
        before, client, began = self.watch.spent(), time.process_time(), time.perf_counter()
        timed = list(self.pool.map(_timed, acts))
        seconds = time.perf_counter() - began
        after = self.watch.spent()
        lap = Lap(
            acts=len(acts),
            seconds=seconds,
            latencies=tuple(took for _, took in timed),
            spent={name: after[name] - before.get(name, 0.0) for name in after},
            client=time.process_time() - client,
        )
        return [result for result, _ in timed], lap


def _timed(act: Callable[[], T]) -> tuple[T, float]:
    began = time.perf_counter()
    result = act()
    return result, time.perf_counter() - began
