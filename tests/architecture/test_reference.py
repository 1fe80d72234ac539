"""What a reader can meet is in the reference: commands, settings and findings.

The states of a dossier have their page, and its test stands with their rules.
"""

import ast
import importlib.util
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
REFERENCE = ROOT / "docs" / "reference"
SETTING = re.compile(r"CONVOCA_[A-Z_]+|DATABASE_URL")


def load_writer():
    place = ROOT / "docs" / "write_reference.py"
    spec = importlib.util.spec_from_file_location("write_reference", place)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


WRITER = load_writer()


@pytest.mark.parametrize("page", WRITER.PAGES)
def test_the_generated_page_is_what_the_code_says(page):
    assert (REFERENCE / page).read_text() == WRITER.PAGES[page](), "run: make docs"


def constants():
    for module in (ROOT / "src" / "convoca").rglob("*.py"):
        for node in ast.walk(ast.parse(module.read_text())):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield node.value


def test_every_setting_is_documented_and_no_other():
    used = {text for text in constants() if SETTING.fullmatch(text)}
    rows = re.findall(r"^\| `([A-Z_]+)` ", (REFERENCE / "settings.md").read_text(), re.MULTILINE)
    assert sorted(rows) == sorted(used)


def test_every_finding_the_source_can_give_has_words_in_the_reference():
    documented = set(re.findall(r"^### `(.+)`$", WRITER.findings(), re.MULTILINE))
    assert WRITER.codes_given() - documented == set()
