"""Markets that nobody here wrote, read from CONVOCA_INSTANCES; skipped, loudly, without it.

Each file agrees with what its authors recorded; where they recorded no outcome (try1 to try3,
scarf, issue 159), the result is decided, and the verifier and the recorded format agree on it.
"""

from __future__ import annotations

import json
import os
from collections import defaultdict
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from tests.unit.matching.tiny_markets import market

from convoca.matching import Limits, Market, Settings, solve, verify

FOLDER = os.environ.get("CONVOCA_INSTANCES", "")
pytestmark = pytest.mark.skipif(
    not FOLDER, reason="CONVOCA_INSTANCES is not set: published instances are NOT tested"
)


def hrc(path: Path) -> Market:
    """The format of vc3-to-hrc: counts, dashes, residents' lists, hospitals with seats and order.

    The first 2 × couples residents are paired in order; the k-th pair of a couple is the k-th
    entry of each partner's list.
    """
    lines = path.read_text().split("\n")
    residents, hospitals, couples = (int(line) for line in lines[:3])
    rows = [line.split() for line in lines[3:] if line.strip() and "\t" in line]
    lists = {f"r{row[0]}": [f"h{h}" for h in row[1:]] for row in rows[:residents]}
    held = rows[residents : residents + hospitals]
    pairs = {f"k{i}": (f"r{2 * i}", f"r{2 * i + 1}") for i in range(couples)}
    return market(
        applicants=dict.fromkeys(lists, 0),
        vacancies={f"h{row[0]}": int(row[1]) for row in held},
        preferences={
            r: w for r, w in lists.items() if not any(r in pair for pair in pairs.values())
        },
        priorities={f"h{row[0]}": [f"r{r}" for r in row[2:]] for row in held},
        couples=pairs,
        couple_preferences={
            k: list(zip(lists[a], lists[b], strict=True)) for k, (a, b) in pairs.items()
        },
        settings=Settings(mechanism="couples", definition="mm"),
    )


@pytest.mark.parametrize(("file", "proved"), [("sat1", "stable"), ("unsat1", "none-exists")])
def test_vc3_to_hrc(file: str, proved: str) -> None:
    made = hrc(Path(FOLDER) / "vc3-to-hrc" / f"{file}.hrc")
    outcome = solve(made)
    assert outcome.proved == proved
    assert verify(made, outcome).holds


def suite(path: Path) -> Market:
    """The format of stable-matching-suite: r (resident), c (couple), p (program) lines."""
    given: dict[str, Any] = defaultdict(dict)
    for line in path.read_text().splitlines():
        kind, *words = line.split() or ["#"]
        if kind == "r":
            given["preferences"][f"r{words[0]}"] = [f"p{p}" for p in words[1:]]
        elif kind == "c":
            given["couples"][f"c{words[0]}"] = (f"r{words[1]}", f"r{words[2]}")
            flat = [None if w == "-1" else f"p{w}" for w in words[3:]]
            joint = list(zip(flat[::2], flat[1::2], strict=True))
            given["couple_preferences"][f"c{words[0]}"] = [pair for pair in joint if any(pair)]
        elif kind == "p":
            given["vacancies"][f"p{words[0]}"] = int(words[1])
            given["priorities"][f"p{words[0]}"] = [f"r{r}" for r in words[2:]]
    people = [*given["preferences"], *(r for pair in given["couples"].values() for r in pair)]
    return market(
        applicants=dict.fromkeys(people, 0), settings=Settings(mechanism="couples"), **given
    )


def candidate(path: Path, made: Market) -> np.ndarray[Any, np.dtype[np.int32]]:
    assigned = np.full(len(made.applicants), -1, np.int32)
    for line in path.read_text().splitlines():
        kind, *words = line.split() or ["#"]
        if kind == "r":
            at = made.applicants.find(f"r{words[0]}")
            assigned[at] = made.vacancies.find(f"p{words[1]}")
    return assigned


@pytest.mark.parametrize("name", ["test0", "test1", "test2", "test3", "test4"])
def test_the_stable_matching_suite_s_own_matchings_hold(name: str) -> None:
    folder = Path(FOLDER) / "stable-matching-suite"
    made = suite(folder / name)
    outcome = solve(made)
    assert outcome.proved == "stable"
    theirs = replace(outcome, assigned=candidate(folder / f"matchfor_{name}", made))
    assert verify(made, theirs).stable


@pytest.mark.parametrize("name", ["try1", "try2", "try3"])
def test_the_stable_matching_suite_s_larger_markets_are_decided(name: str) -> None:
    made = suite(Path(FOLDER) / "stable-matching-suite" / name)
    outcome = solve(made, limits=Limits(exact=30, fewest=30))
    assert outcome.proved in ("stable", "none-exists")
    assert verify(made, outcome).holds


def test_the_regression_of_matching_1_4_3() -> None:
    """Lists that name each other only one way, and empty ones; the file says no capacities."""
    given = json.loads((Path(FOLDER) / "matching" / "issue_159.json").read_text())
    made = market(
        applicants={f"r{r}": 0 for r in given["residents"]},
        vacancies={f"h{h}": 1 for h in given["hospitals"]},
        preferences={f"r{r}": [f"h{h}" for h in w] for r, w in given["residents"].items()},
        priorities={f"h{h}": [f"r{r}" for r in o] for h, o in given["hospitals"].items() if o},
    )
    assert verify(made, solve(made, seed=0)).stable


def test_the_example_of_scarf() -> None:
    given = json.loads((Path(FOLDER) / "scarf" / "example.json").read_text())
    pairs = given["couple_pref_list"]

    def name(entry: int | list[int]) -> str:
        return f"s{entry}" if isinstance(entry, int) else f"c{entry[0]}-{entry[1]}"

    def post(at: int) -> str | None:
        return f"h{at}" if 0 <= at < len(given["hospital_cap"]) else None

    singles = {f"s{i}": [f"h{h}" for h in w] for i, w in enumerate(given["single_pref_list"])}
    people = [*singles, *(f"c{i}-{side}" for i in range(len(pairs)) for side in (0, 1))]
    made = market(
        applicants=dict.fromkeys(people, 0),
        vacancies={f"h{i}": cap for i, cap in enumerate(given["hospital_cap"])},
        preferences=singles,
        priorities={
            f"h{i}": [name(entry) for entry in order]
            for i, order in enumerate(given["hospital_pref_list"])
        },
        couples={f"k{i}": (f"c{i}-0", f"c{i}-1") for i in range(len(pairs))},
        couple_preferences={
            f"k{i}": [(post(p), post(q)) for p, q in joint] for i, joint in enumerate(pairs)
        },
    )
    outcome = solve(made)
    assert outcome.proved == "stable"
    assert verify(made, outcome).stable
