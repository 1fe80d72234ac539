"""Those we are measured against: a C reference compiled on the spot, `matching` and `algmatch`."""

from __future__ import annotations

import ctypes
import shutil
import subprocess
import tempfile
import time
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np

SOURCE = Path(__file__).with_name("floor.c")
BATCH = 0.1  # seconds
Timed = Callable[[dict[str, Any]], tuple[float, np.ndarray[Any, Any]]]


def floor() -> Timed | None:
    """The C reference, or None where there is no C compiler."""
    compiler = shutil.which("cc") or shutil.which("gcc")
    if compiler is None:
        return None
    built = Path(tempfile.mkdtemp()) / "floor.so"
    options = ["-O3", "-march=native", "-shared", "-fPIC", "-o", str(built), str(SOURCE)]
    subprocess.run([compiler, *options], check=True)
    library = ctypes.CDLL(str(built))

    def run(given: dict[str, Any]) -> tuple[float, np.ndarray[Any, Any]]:
        people, posts = len(given["start"]) - 1, len(given["seats"])
        got = np.empty(people, np.int32)
        lists = given["priorities"]
        arrays = (given["start"], given["wishes"], given["seats"], lists.start, lists.item, got)
        pointers = [a.ctypes.data_as(ctypes.c_void_p) for a in arrays]
        sizes = ctypes.c_int64(people), ctypes.c_int64(posts)
        return repeated(lambda: library.deferred_acceptance(*sizes, *pointers)), got

    return run


def repeated(call: Callable[[], object]) -> float:
    """Processor seconds of a call: the best of a few batches, each long enough to be measured."""
    times, seconds = 1, 0.0
    while seconds < BATCH:
        seconds = _batch(call, times)
        times = 2 * times if seconds < BATCH else times
    return min(seconds, _batch(call, times), _batch(call, times)) / times


def _batch(call: Callable[[], object], times: int) -> float:
    began = time.process_time()
    for _ in range(times):
        call()
    return time.process_time() - began


def matching() -> Timed | None:
    """The Python package `matching`, where it is installed."""
    try:
        from matching.games import HospitalResident
    except ImportError:
        return None

    def run(given: dict[str, Any]) -> tuple[float, np.ndarray[Any, Any]]:
        people, posts = _lists(given["start"], given["wishes"]), _orders(given)
        seats = dict(enumerate(given["seats"].tolist()))
        began = time.process_time()
        game = HospitalResident.create_from_dictionaries(people, posts, seats)
        solved = game.solve(optimal="resident")
        seconds = time.process_time() - began
        got = np.full(len(people), -1, np.int32)
        for hospital, residents in solved.items():
            for resident in residents:
                got[resident.name] = hospital.name
        return seconds, got

    return run


def algmatch() -> Timed | None:
    """The Python package `algmatch`, where it is installed."""
    try:
        from algmatch import HospitalResidentsProblem
    except ImportError:
        return None

    def run(given: dict[str, Any]) -> tuple[float, np.ndarray[Any, Any]]:
        people, seats = _lists(given["start"], given["wishes"]), given["seats"].tolist()
        posts = {
            v: {"capacity": seats[v], "preferences": order} for v, order in _orders(given).items()
        }
        began = time.process_time()
        problem = HospitalResidentsProblem(dictionary={"residents": people, "hospitals": posts})
        solved = problem.get_stable_matching()
        seconds = time.process_time() - began
        got = np.full(len(people), -1, np.int32)
        for resident, hospital in solved["resident_sided"].items():
            got[int(resident[1:])] = int(hospital[1:]) if hospital else -1
        return seconds, got

    return run


def _orders(given: dict[str, Any]) -> dict[int, list[int]]:
    return _lists(given["priorities"].start, given["priorities"].item)


def _lists(start: np.ndarray[Any, Any], item: np.ndarray[Any, Any]) -> dict[int, list[int]]:
    flat = item.tolist()
    return {i: flat[a:b] for i, (a, b) in enumerate(pairwise(start.tolist()))}
