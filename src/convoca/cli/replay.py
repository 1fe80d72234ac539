"""The folder (or zip) published at release, checked by somebody who trusts nobody: four questions.

Does the commitment open? Are these the inputs that were committed to? Does solving them again
with the revealed seed give the same assignment, byte by byte? Does the independent verifier hold?
"""

from __future__ import annotations

import re
import tempfile
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from convoca.proof import canonical
from convoca.proof.commitment import opens
from convoca.proof.folders import folder_digest
from convoca.proof.problems import Problem

if TYPE_CHECKING:
    from convoca.matching import Market, Outcome

COMMITMENT = "commitment.json"
REVEAL = "reveal.json"
MARKET = "market"
RESULT = "result"
ASSIGNMENT = "assignment.csv"
CHECKS = ("commitment", "inputs", "assignment", "verifier")
# A published zip holds these and nothing else; the bound is for who is handed a hostile one.
_PUBLISHED = re.compile(
    r"(?:market|result)/[A-Za-z0-9_][A-Za-z0-9_.-]*|commitment\.json|reveal\.json"
)
_LARGEST = 2_000_000_000


@dataclass(frozen=True, slots=True)
class Replay:
    """What the folder says: the promise, what opens it, and the bytes of the inputs."""

    folder: Path
    call: str
    committed_at: str
    commitment: str
    inputs_digest: str
    seed: int
    nonce: bytes
    inputs: Mapping[str, bytes]


@dataclass(slots=True)
class Checked:
    """The answer to each question of `CHECKS`, with its problems (empty: it holds)."""

    problems: dict[str, list[Problem]] = field(
        default_factory=lambda: {check: [] for check in CHECKS}
    )

    @property
    def holds(self) -> bool:
        return not any(self.problems.values())


@contextmanager
def opened(path: Path) -> Iterator[Path]:
    """The published folder, or the zip of it laid out for as long as the check lasts.

    Raises OSError or ValueError for what is neither.
    """
    if path.is_dir():
        yield path
        return
    with tempfile.TemporaryDirectory() as scratch:
        try:
            with zipfile.ZipFile(path) as archive:
                _lay_out(archive, Path(scratch))
        except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError) as fault:
            raise ValueError(str(fault)) from fault
        yield Path(scratch)


def read(folder: Path) -> Replay:
    """The folder's own statements. Raises OSError or ValueError for what cannot be read."""
    promise = _object(folder / COMMITMENT, call=str, commitment=str, inputs_digest=str)
    opening = _object(folder / REVEAL, seed=int, nonce=str)
    if not (folder / MARKET).is_dir() or not (folder / RESULT / ASSIGNMENT).is_file():
        raise ValueError(f"{folder}: {MARKET}/ · {RESULT}/{ASSIGNMENT}")
    return Replay(
        folder=folder,
        call=promise["call"],
        committed_at=str(promise.get("committed_at", "")),
        commitment=promise["commitment"],
        inputs_digest=promise["inputs_digest"],
        seed=opening["seed"],
        nonce=bytes.fromhex(opening["nonce"]),
        inputs=_files(folder / MARKET),
    )


def check(replay: Replay, stage: Callable[[str], None]) -> Checked:
    """Every question, whatever the others answered; `stage` hears the name of each."""
    found = Checked()
    stage("commitment")
    if not opens(replay.commitment, replay.seed, replay.nonce):
        found.problems["commitment"].append(Problem("proof.replay.commitment"))
    stage("inputs")
    digest = folder_digest(replay.inputs)
    if digest != replay.inputs_digest:
        params = {"committed": replay.inputs_digest[:16], "found": digest[:16]}
        found.problems["inputs"].append(Problem("proof.replay.inputs", params))
    market = _market(replay, found)
    if market is not None:
        stage("assignment")
        _solve_again(replay, market, found)
        stage("verifier")
        _verify(replay, market, found)
    return found


def _market(replay: Replay, found: Checked) -> Market | None:
    from convoca import matching

    market = matching.read(replay.folder / MARKET)
    if not isinstance(market, tuple):
        return market
    for name in ("assignment", "verifier"):
        found.problems[name] += _theirs(market)
    return None


def _solve_again(replay: Replay, market: Market, found: Checked) -> None:
    from convoca import matching
    from convoca.matching.writing import assignment_bytes

    try:
        again = assignment_bytes(matching.solve(market, seed=replay.seed))
    except matching.CannotSolveError as fault:
        found.problems["assignment"] += _theirs(fault.problems)
        return
    published = (replay.folder / RESULT / ASSIGNMENT).read_bytes()
    if again != published:
        params = {
            "published": canonical.sha256_hex(published)[:16],
            "found": canonical.sha256_hex(again)[:16],
            "line": _first_difference(again, published),
        }
        found.problems["assignment"].append(Problem("proof.replay.assignment", params))


def _verify(replay: Replay, market: Market, found: Checked) -> None:
    from convoca import matching

    outcome: Outcome | tuple[matching.Problem, ...]
    outcome = matching.read_result(replay.folder / RESULT, market)
    if isinstance(outcome, tuple):
        found.problems["verifier"] += _theirs(outcome)
        return
    found.problems["verifier"] += _theirs(matching.verify(market, outcome).violations)
    if outcome.seed is not None and outcome.seed != replay.seed:
        params = {"said": str(outcome.seed), "revealed": str(replay.seed)}
        found.problems["verifier"].append(Problem("proof.replay.other-seed", params))


def _theirs(problems: Any) -> list[Problem]:
    """The engine's problems as ours: the same code, with its file and line among the facts."""
    return [
        Problem(one.code, {**one.params, **({"file": one.file, "line": one.line})})
        for one in problems
        if one.severity == "error"
    ]


def _first_difference(one: bytes, other: bytes) -> int:
    lines, others = one.splitlines(), other.splitlines()
    for place, (left, right) in enumerate(zip(lines, others, strict=False), start=1):
        if left != right:
            return place
    return min(len(lines), len(others)) + 1


def _lay_out(archive: zipfile.ZipFile, folder: Path) -> None:
    if sum(one.file_size for one in archive.infolist()) > _LARGEST:
        raise ValueError(f"> {_LARGEST} bytes")
    for one in archive.infolist():
        if not _PUBLISHED.fullmatch(one.filename):
            raise ValueError(repr(one.filename))
        target = folder / one.filename
        target.parent.mkdir(exist_ok=True)
        target.write_bytes(archive.read(one))


def _object(path: Path, **parts: type) -> dict[str, Any]:
    data = canonical.decode(path.read_bytes())
    for part, kind in parts.items():
        if not isinstance(data, dict) or type(data.get(part)) is not kind:
            raise ValueError(f"{path.name}: {part}")
    return data  # type: ignore[no-any-return]


def _files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
