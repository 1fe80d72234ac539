"""What is wrong with an input: every problem at once, with file, line and cause, as values."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal

Value = str | int
Severity = Literal["error", "warning"]
LISTED_PER_CODE = 20
SHOWN_LENGTH = 60


@dataclass(frozen=True, slots=True)
class Problem:
    """One fault of a market or a result.

    `file` is the file's name (or the argument's, for a market built from lists), `line` counts
    from 1 with the header as line 1; 0 means the file as a whole. A warning alone stops nothing.
    """

    code: str
    file: str = ""
    line: int = 0
    params: Mapping[str, Value] = field(default_factory=dict)
    severity: Severity = "error"


class CannotSolveError(ValueError):
    """A valid market that the mechanism asked for cannot be run on; `problems` says why."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__("; ".join(problem.code for problem in problems))
        self.problems = problems


def shown(text: str) -> str:
    """The text, safe to print on a terminal: shortened, control characters spelled out."""
    cut = text if len(text) <= SHOWN_LENGTH else text[: SHOWN_LENGTH - 1] + "…"
    return "".join(c if c.isprintable() else f"\\u{ord(c):04x}" for c in cut)


class Gathered:
    """Collects problems; past `LISTED_PER_CODE` of one kind in one file they are only counted."""

    def __init__(self) -> None:
        self._kept: list[Problem] = []
        self._count: dict[tuple[str, str], int] = {}

    def add(self, code: str, file: str, line: int = 0, /, **params: Value) -> None:
        self._keep(code, file, line, params, "error")

    def warn(self, code: str, file: str, line: int = 0, /, **params: Value) -> None:
        self._keep(code, file, line, params, "warning")

    def _keep(
        self, code: str, file: str, line: int, params: Mapping[str, Value], severity: Severity
    ) -> None:
        count = self._count[(file, code)] = self._count.get((file, code), 0) + 1
        if count <= LISTED_PER_CODE:
            safe = {k: shown(v) if isinstance(v, str) else int(v) for k, v in params.items()}
            self._kept.append(Problem(code, file, int(line), safe, severity))

    def add_each(
        self,
        code: str,
        file: str,
        rows: Iterable[int],
        total: int,
        describe: Callable[[int], tuple[int, Mapping[str, Value]]],
    ) -> None:
        """Many at once: `describe(row)` gives line and params and is asked for a few only."""
        listed = 0
        for row in rows:
            if listed == LISTED_PER_CODE:
                break
            line, params = describe(int(row))
            self.add(code, file, line, **params)
            listed += 1
        self._count[(file, code)] = self._count.get((file, code), 0) + total - listed

    @property
    def failed(self) -> bool:
        return any(problem.severity == "error" for problem in self._kept)

    def listed(self) -> tuple[Problem, ...]:
        """Everything found, by file and line; what was only counted is one line per kind."""
        severity = {(p.file, p.code): p.severity for p in self._kept}
        rest = [
            Problem("match.and-more", file, 0, {"kind": code, "count": count}, severity[file, code])
            for (file, code), count in self._count.items()
            for count in [count - LISTED_PER_CODE]
            if count > 0
        ]
        kept = sorted(self._kept, key=lambda p: (p.file, p.line, p.code))
        return (*kept, *sorted(rest, key=lambda p: (p.file, str(p.params["kind"]))))
