"""Every code of the rules is listed, is given by the code, has its texts and is in a test."""

import ast
from pathlib import Path

import pytest

from convoca import rules, texts
from convoca.rules.codes import CODES
from convoca.rules.documents import NeededSlot
from convoca.rules.findings import Effect, Finding, blocks_send, refuses, severity

SOURCE = Path(rules.__file__).parent
TESTS = Path(__file__).parent


def written_in(folder: Path) -> set[str]:
    """Every piece of text between quotes in the Python files of a folder."""
    found: set[str] = set()
    for path in folder.rglob("*.py"):
        if path.name != "codes.py":
            tree = ast.parse(path.read_text(encoding="utf-8"))
            found |= {
                node.value
                for node in ast.walk(tree)
                if isinstance(node, ast.Constant) and isinstance(node.value, str)
            }
    return found


def test_every_listed_code_is_given_somewhere() -> None:
    assert sorted(CODES - written_in(SOURCE)) == []


def test_every_code_given_is_listed() -> None:
    areas = {code.partition(".")[0] for code in CODES}
    looks = {
        text
        for text in written_in(SOURCE)
        if text.partition(".")[0] in areas
        and text.replace(".", "").replace("-", "").isalnum()
        and text.count(".") == 1
        and not text.endswith((".", ".yaml", ".csv"))
    }
    places = {"release.at", "scoring.components"}
    assert looks - places <= CODES


@pytest.mark.parametrize("lang", texts.LANGUAGES)
def test_every_code_has_its_texts(lang: str) -> None:
    assert [code for code in sorted(CODES) if not texts.has(code, lang)] == []


def test_every_code_appears_in_a_test() -> None:
    assert sorted(CODES - written_in(TESTS)) == []


def test_a_finding_blocks_as_its_effect_says() -> None:
    by_effect = {effect: Finding("x.y", effect=effect) for effect in Effect}
    assert {effect for effect, one in by_effect.items() if blocks_send([one])} == {
        Effect.BLOCK_SEND,
        Effect.REFUSE,
    }
    assert {effect for effect, one in by_effect.items() if refuses([one])} == {Effect.REFUSE}
    assert [severity(by_effect[effect]) for effect in Effect] == [
        "note",
        "warning",
        "error",
        "error",
    ]


def test_findings_and_slots_are_values() -> None:
    assert Finding("a.b", params={"n": 1}) == Finding("a.b", params={"n": 1})
    assert len({Finding("a.b", params={"n": 1}), Finding("a.b", params={"n": 1})}) == 1
    assert NeededSlot.__hash__ is not None
