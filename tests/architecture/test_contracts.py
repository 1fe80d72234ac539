"""The layers are kept by a machine, and the machine is shown to notice."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "src" / "convoca"

# One forbidden line for each contract, put into a copy of the source.
BREACHES = {
    1: ("rules/findings.py", "import convoca.workflow.clock"),
    2: ("rules/curp.py", "import django"),
    3: ("press/__init__.py", "import django"),
    4: ("portal/ui/paging.py", "import convoca.registry.models"),
    5: ("workflow/evaluate.py", "import convoca.workflow.register"),
    6: ("portal/public/urls.py", "import convoca.portal.desk.urls"),
    7: ("proof/canonical.py", "import convoca.proof.receipt"),
    8: ("cli/match.py", "import convoca.workflow.clock"),
}


def lint(folder):
    program = "from importlinter.cli import lint_imports_command as main; main()"
    return subprocess.run(
        [sys.executable, "-c", program, "--no-cache", "--no-logo"],
        cwd=folder,
        env={"PYTHONPATH": str(folder / "src"), "PATH": "/usr/bin:/bin", "COLUMNS": "200"},
        capture_output=True,
        text=True,
        check=False,
    )


def test_every_import_contract_is_kept():
    done = lint(ROOT)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.fixture(scope="module")
def verdict_on_breaches(tmp_path_factory):
    copy = tmp_path_factory.mktemp("house")
    shutil.copytree(SOURCE, copy / "src" / "convoca", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", copy)
    for file, line in BREACHES.values():
        path = copy / "src" / "convoca" / file
        path.write_text(f"{path.read_text()}\n{line}\n")
    done = lint(copy)
    assert done.returncode == 1, done.stdout + done.stderr
    return done.stdout


@pytest.mark.parametrize("number", BREACHES)
def test_each_contract_notices_a_breach(number, verdict_on_breaches):
    assert re.search(rf"^{number}\. .* BROKEN", verdict_on_breaches, re.MULTILINE)


def test_no_contract_is_left_without_its_breach():
    contracts = re.findall(r'^name = "(\d+)\.', (ROOT / "pyproject.toml").read_text(), re.MULTILINE)
    assert [int(number) for number in contracts] == list(BREACHES)
