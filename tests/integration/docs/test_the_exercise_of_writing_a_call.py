"""Whoever follows docs/how-to/write-a-call.md has a new call checked, rehearsed and published.

The test has no call of its own: it does what the page says, block by block, in its order.
"""

import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings

from convoca.cli import run
from convoca.registry.models import CallVersion, Installation, Proposal
from convoca.rules import calls
from convoca.workflow import accounts, clock, second_key
from convoca.workflow.answers import Done

ROOT = Path(__file__).resolve().parents[3]
PAGE = ROOT / "docs" / "how-to" / "write-a-call.md"
CALL = "2027-family-medicine"
_BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def blocks() -> list[tuple[str, str]]:
    """Kind and content of each block of the page, in order."""
    return _BLOCK.findall(PAGE.read_text(encoding="utf-8"))


def replace_part(text: str, part: str) -> str:
    """Replace what goes from a name at the left margin to the next, comments of the next kept."""
    name = part.split(":", 1)[0]
    old = re.search(rf"^{name}:.*?(?=^[a-z#\n])", f"{text}\n# end\n", re.MULTILINE | re.DOTALL)
    assert old, f"the template has no part {name}"
    return text.replace(old.group(0), part, 1)


def parts(block: str) -> list[str]:
    """The parts of a block, each from its name at the left margin."""
    return [part for part in re.split(r"^(?=[a-z_]+:)", block, flags=re.MULTILINE) if part]


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder with a place for calls, as a checkout has."""
    (tmp_path / "calls").mkdir()
    monkeypatch.setenv("CONVOCA_CALLS", str(tmp_path / "calls"))
    monkeypatch.setenv("CONVOCA_LANG", "en")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def follow(desk: Path) -> Iterator[list[str]]:
    """Write what the page says to write, and give each command when its turn comes."""
    folder = desk / "calls" / CALL
    for kind, content in blocks():
        if kind == "yaml":
            path = folder / "call.yaml"
            text = path.read_text(encoding="utf-8")
            for part in parts(content):
                text = replace_part(text, part)
            path.write_text(text, encoding="utf-8")
        elif kind == "csv":
            (folder / "vacancies.csv").write_text(content, encoding="utf-8")
        else:
            assert kind == "sh"
            for line in content.splitlines():
                program, *words = shlex.split(line)
                assert program == "convoca"
                yield words


def rehearse(words: list[str]) -> subprocess.CompletedProcess[str]:
    """In a process of its own, with the settings a rehearsal chooses for itself."""
    outside = {k: v for k, v in os.environ.items() if k != "DJANGO_SETTINGS_MODULE"}
    return subprocess.run(
        [sys.executable, "-c", "from convoca.cli import main; main()", *words],
        env=outside,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.django_db
@pytest.mark.timeout(600)
def test_following_the_page_ends_with_a_call_checked_rehearsed_and_published(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    # A test that writes for good may have emptied the tables before this one.
    Installation.objects.get_or_create(only=True, defaults={"kind": settings.CONVOCA_INSTALLATION})
    done = []
    for words in follow(desk):
        if words[0] == "rehearse":
            walked = rehearse(words)
            assert walked.returncode == 0, walked.stdout + walked.stderr
        else:
            assert run(words) == 0, (words, capsys.readouterr())
        done.append(" ".join(words[:2]))
    file = calls.load(desk / "calls" / CALL)
    assert not isinstance(file, tuple)
    assert len(file.vacancies) == 20
    assert "nothing to remark" in capsys.readouterr().out
    assert (desk / "convocatoria.pdf").read_bytes().startswith(b"%PDF-")
    assert (desk / "call.html").read_text().startswith("<!doctype html>")
    assert done == [
        "call new",
        "call check",
        "call prose",
        "call prose",
        f"rehearse {CALL}",
        "staff grant",
        "staff grant",
        "staff propose-call",
        "call new",
        "call diff",
    ]
    second = accounts.staff_by_email("llave@example.org")
    assert second is not None
    row = Proposal.objects.get(call_id=CALL)
    assert isinstance(second_key.approve(actor=second, at=clock.now(), proposal_id=row.pk), Done)
    assert CallVersion.objects.get(call_id=CALL).number == 1


def test_what_the_page_replaces_is_all_in_the_template(desk: Path) -> None:
    run(["call", "new", CALL])
    template = (desk / "calls" / CALL / "call.yaml").read_text(encoding="utf-8")
    written = [part for kind, text in blocks() if kind == "yaml" for part in parts(text)]
    for part in written:
        template = replace_part(template, part)
    assert len(written) == 7
    assert all(part in template for part in written)
