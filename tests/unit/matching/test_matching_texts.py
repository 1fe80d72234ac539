"""Whatever the engine can say, it can say in both languages."""

import re
from pathlib import Path

import pytest

import convoca.cli
import convoca.matching
from convoca.texts import LANGUAGES, has

_CODE = re.compile(r'"(match\.[a-z0-9.-]+)"')
_SAID = re.compile(r'(?:say|_blocked)\(\s*(?:check, )?"([a-z-]+)"')
_BRANCH = re.compile(r'"(blocking-[a-z-]+)"')


def said() -> set[str]:
    engine = Path(convoca.matching.__file__).parent.rglob("*.py")
    commands = Path(convoca.cli.__file__).parent.glob("match*.py")
    found: set[str] = set()
    for path in (*engine, *commands):
        source = path.read_text(encoding="utf-8")
        found |= set(_CODE.findall(source))
        if path.name.startswith("verifying"):
            short = {*_SAID.findall(source), *_BRANCH.findall(source)}
            found |= {f"match.verify.{code}" for code in short}
    return found | {"match.cli.error", "match.cli.warning"}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_code_of_the_engine_has_its_sentence(lang: str) -> None:
    assert [code for code in sorted(said()) if not has(code, lang)] == []
