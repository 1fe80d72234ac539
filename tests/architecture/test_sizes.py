"""Small pieces with plain names: what is larger says why, here."""

import ast
import re
from pathlib import Path

SOURCE = Path(__file__).resolve().parents[2] / "src" / "convoca"
MODULES = sorted(SOURCE.rglob("*.py"))
LONGEST_FUNCTION_AT_P95 = 30
LONGEST_FILE = 300
# Path below src/convoca → why it is better whole.
LONG_FILES: dict[str, str] = {}
DRAWERS = {"utils", "helpers", "common", "manager", "base"}


def lengths_of_functions():
    for module in MODULES:
        for node in ast.walk(ast.parse(module.read_text())):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                assert node.end_lineno is not None
                yield node.end_lineno - node.lineno + 1, f"{relative(module)}:{node.lineno}"


def relative(module):
    return module.relative_to(SOURCE).as_posix()


def test_nineteen_functions_of_twenty_fit_in_thirty_lines():
    lengths = sorted(lengths_of_functions())
    length, _ = lengths[int(len(lengths) * 0.95)]
    assert length <= LONGEST_FUNCTION_AT_P95, f"the longest: {lengths[-10:]}"


def test_a_file_longer_than_three_hundred_lines_says_why():
    long = {
        relative(module)
        for module in MODULES
        if "migrations" not in module.parts and len(module.read_text().splitlines()) > LONGEST_FILE
    }
    assert long == set(LONG_FILES)


def test_no_module_is_a_drawer():
    words = {relative(module): set(re.split(r"[/_.]", relative(module))) for module in MODULES}
    assert [name for name, parts in words.items() if parts & DRAWERS] == []
