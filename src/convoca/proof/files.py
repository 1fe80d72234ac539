"""Whether the files somebody holds are the ones a receipt lists, by size and SHA-256."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from convoca.proof.problems import Problem

_PARTS = {"slot": str, "version": int, "bytes": int, "sha256": str}


@dataclass(frozen=True, slots=True)
class Held:
    """A file at hand: the name it has there, its size in bytes and its SHA-256."""

    name: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Listed:
    """A line of the receipt, and the name of the file at hand that is it ("" when none is)."""

    slot: str
    version: int
    size: int
    sha256: str
    name: str = ""


def match(listing: Any, held: Sequence[Held]) -> tuple[tuple[Listed, ...], tuple[Problem, ...]]:
    """Each listed file with the one at hand that has its size and digest, and what is missing.

    Names decide nothing. They only help to say that a file called like the document is another
    version of it: ``passport.pdf`` or ``passport-v2.pdf`` for the slot ``passport``.
    """
    if not _well_formed(listing):
        return (), (Problem("proof.files.shape"),)
    by_content = {(file.size, file.sha256): file.name for file in held}
    lines = tuple(_line(item, by_content) for item in listing)
    return lines, tuple(_missing(lines, held))


def _well_formed(listing: Any) -> bool:
    return isinstance(listing, list) and all(
        isinstance(item, dict)
        and all(type(item.get(part)) is kind for part, kind in _PARTS.items())
        for item in listing
    )


def _line(item: Mapping[str, Any], by_content: Mapping[tuple[int, str], str]) -> Listed:
    size, digest = item["bytes"], item["sha256"]
    name = by_content.get((size, digest), "")
    return Listed(item["slot"], item["version"], size, digest, name)


def _missing(lines: Iterable[Listed], held: Sequence[Held]) -> Iterator[Problem]:
    for line in lines:
        if line.name:
            continue
        params = {"slot": line.slot, "version": line.version, "bytes": line.size}
        other = next((file.name for file in held if _called(file.name, line)), None)
        if other is None:
            yield Problem("proof.files.missing", params)
        else:
            yield Problem("proof.files.other-content", {**params, "name": other})


def _called(name: str, line: Listed) -> bool:
    stem = name.rsplit("/", 1)[-1].rsplit(".", 1)[0]
    return stem in (line.slot, f"{line.slot}-v{line.version}")
