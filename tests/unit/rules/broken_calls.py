"""The smallest right call, and ways to break it: shared by the tests of the rules."""

from collections.abc import Iterable
from functools import cache
from pathlib import Path

from convoca import texts
from convoca.rules import calls, catalogues, linter
from convoca.rules.calls import Call, CallFile
from convoca.rules.findings import Finding

CASES = Path(__file__).parents[2] / "cases"
SMALL = CASES / "small-call"


@cache
def small() -> CallFile:
    """The small call, read."""
    file = calls.load(SMALL)
    assert isinstance(file, CallFile), file
    return file


def small_call() -> Call:
    """The small call without its vacancies."""
    return small().call


def broken(folder: Path, *edits: tuple[str, str], rows: tuple[tuple[str, str], ...] = ()) -> Path:
    """A copy of the small call in `folder` with each old text replaced, once, by the new one."""
    copy = folder / "small-call"
    copy.mkdir()
    for name, changes in (("call.yaml", edits), ("vacancies.csv", rows)):
        text = (SMALL / name).read_text(encoding="utf-8")
        for old, new in changes:
            assert old in text, f"{name} has no {old!r}"
            text = text.replace(old, new, 1)
        (copy / name).write_text(text, encoding="utf-8")
    return copy


def checked(folder: Path) -> tuple[Finding, ...]:
    """Everything the checker says about a folder."""
    found = linter.check_folder(folder, catalogues.default())
    told(found)
    return found


def told(findings: Iterable[Finding]) -> list[str]:
    """The codes; every finding is also said in both languages, so that its text fits its params."""
    codes = []
    for one in findings:
        for language in texts.LANGUAGES:
            said = texts.finding(one.code, language, one.params)
            assert said.cause
        codes.append(one.code)
    return codes


def places(findings: Iterable[Finding]) -> list[tuple[str, str, int]]:
    """Code, file and line of each finding."""
    return [(one.code, one.params["file"], one.params["line"]) for one in findings]
