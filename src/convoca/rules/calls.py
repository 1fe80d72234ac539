"""A call and its vacancies as one value: read from a folder, frozen as data, read back.

`load` gives a `CallFile` only when the folder is well formed; otherwise every problem it has, each
with `file` and `line` in its params. Whether a well-formed call also makes sense (its figures add
up, its hospitals exist) is for `convoca.rules.linter`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from convoca.rules import consistency, reading
from convoca.rules.findings import Finding
from convoca.rules.folders import shared_folder
from convoca.rules.lined_yaml import Lines
from convoca.rules.schema import (
    FURTHER_COLUMNS,
    VACANCY_COLUMNS,
    Acknowledged,
    Admission,
    Announced,
    Call,
    Category,
    Choice,
    Commitment,
    Compensation,
    Component,
    Counted,
    Couples,
    Cycle,
    EligibilityQuestion,
    Exam,
    Exclusivity,
    Field,
    FurtherStep,
    Group,
    LegalBasis,
    Mechanism,
    Option,
    OptionDate,
    Preferences,
    Reason,
    Release,
    Requirement,
    Retention,
    Scoring,
    Slot,
    Source,
    Step,
    Text,
    Track,
    Vacancy,
    Window,
)

__all__ = [
    "FURTHER_COLUMNS",
    "VACANCY_COLUMNS",
    "Acknowledged",
    "Admission",
    "Announced",
    "Call",
    "CallFile",
    "Category",
    "Choice",
    "Commitment",
    "Compensation",
    "Component",
    "Counted",
    "Couples",
    "Cycle",
    "EligibilityQuestion",
    "Exam",
    "Exclusivity",
    "Field",
    "FurtherStep",
    "Group",
    "LegalBasis",
    "Mechanism",
    "Option",
    "OptionDate",
    "Preferences",
    "Reason",
    "Release",
    "Requirement",
    "Retention",
    "Scoring",
    "Slot",
    "Source",
    "Step",
    "Text",
    "Track",
    "Vacancy",
    "Window",
    "default_folder",
    "load",
]


@dataclass(frozen=True)
class CallFile:
    """A call with its vacancies. The lines are where each part was read, if it came from files."""

    call: Call
    vacancies: tuple[Vacancy, ...]
    lines: Lines = field(default=Lines(), compare=False, repr=False)
    rows: tuple[int, ...] = field(default=(), compare=False, repr=False)

    def as_data(self) -> dict[str, Any]:
        """Give the file as JSON-safe data, the same for the same content: decimals are strings,
        instants ISO text, vacancies in the order of their ids.
        """
        ordered = sorted(self.vacancies, key=lambda vacancy: vacancy.vacancy)
        return {
            "call": self.call.model_dump(mode="json"),
            "vacancies": [vacancy.model_dump(mode="json") for vacancy in ordered],
        }

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> "CallFile":
        """Read back what `as_data` gave. Raises pydantic.ValidationError for anything else."""
        vacancies = [Vacancy.model_validate(row) for row in data["vacancies"]]
        ordered = tuple(sorted(vacancies, key=lambda vacancy: vacancy.vacancy))
        return cls(call=Call.model_validate(data["call"]), vacancies=ordered)

    @cached_property
    def by_id(self) -> Mapping[str, Vacancy]:
        """The vacancies by their id."""
        return {vacancy.vacancy: vacancy for vacancy in self.vacancies}

    def of_specialty(self, specialty: str) -> tuple[Vacancy, ...]:
        """The vacancies of a specialty, in the order of their ids."""
        return tuple(
            vacancy for _, vacancy in sorted(self.by_id.items()) if vacancy.specialty == specialty
        )

    def seats(self) -> int:
        """How many seats the call offers: totals count seats, not rows."""
        return sum(vacancy.seats for vacancy in self.vacancies)


def load(folder: Path) -> CallFile | tuple[Finding, ...]:
    """Read a call folder, or give everything that keeps it from being one."""
    read = reading.read_folder(Path(folder))
    findings = (*read.findings, *consistency.problems(read, Path(folder).name))
    if findings:
        return tuple(sorted(findings, key=position))
    # The order of the rows says nothing: the file is the same in any order.
    ordered = sorted(zip(read.vacancies, read.rows, strict=True), key=lambda pair: pair[0].vacancy)
    return CallFile(
        call=read.call,
        vacancies=tuple(vacancy for vacancy, _ in ordered),
        lines=read.lines,
        rows=tuple(line for _, line in ordered),
    )


def position(finding: Finding) -> tuple[str, int, str, str]:
    """Order findings as a reader meets them: by file, line, place and code."""
    params = finding.params
    return (str(params.get("file", "")), int(params.get("line", 0)), finding.where, finding.code)


def default_folder() -> Path:
    """Where the calls are: CONVOCA_CALLS, else `calls/` of the checkout or the working folder."""
    return shared_folder("CONVOCA_CALLS", "calls")
