"""Those we are measured against: a C reference compiled on the spot, and `matching`."""

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
        began = time.process_time()
        library.deferred_acceptance(ctypes.c_int64(people), ctypes.c_int64(posts), *pointers)
        return time.process_time() - began, got

    return run


def matching() -> Timed | None:
    """The Python package `matching`, where it is installed."""
    try:
        from matching.games import HospitalResident
    except ImportError:
        return None

    def run(given: dict[str, Any]) -> tuple[float, np.ndarray[Any, Any]]:
        start, lists = given["start"].tolist(), given["priorities"]
        wishes, item = given["wishes"].tolist(), lists.item.tolist()
        people = {i: wishes[a:b] for i, (a, b) in enumerate(pairwise(start))}
        ends = lists.start.tolist()
        posts = {v: item[a:b] for v, (a, b) in enumerate(pairwise(ends))}
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
