"""`convoca rehearse`: any call that assigns in turn or by list, from its folder alone."""

import json
import os
import subprocess
import sys

import pytest


def rehearse(call, out, *more):
    command = [sys.executable, "-c", "from convoca.cli import main; main()", "rehearse", call]
    return subprocess.run(
        [*command, "--out", str(out), *more],
        env={**os.environ, "CONVOCA_LANG": "en"},
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_call_for_specialists_ends_verified_with_nothing_unexplained(tmp_path):
    done = rehearse("2024-specialists", tmp_path, "--applicants", "12", "--seed", "7", "--json")
    assert done.returncode == 0, done.stderr
    report = json.loads((tmp_path / "report.json").read_text())
    assert (report["call"], report["verified"]) == ("2024-specialists", True)
    assert (report["unexplained"], report["violations"]) == ([], {})
    assert report["acts"]["register"] == 12
    assert report["assignment"]["seats"] == 3120
    assert report["proofs"]["receipts_that_fail"] == 0
    assert report["branches"]["state"]["draft"] == 12
    assert report["branches"]["step"]["ranked/assign"] == report["assignment"]["assigned"]
    told = {f"{kind}/{n}" for kind, met in report["branches"].items() for n in met if not met[n]}
    assert told == set(report["branches_never_met"])
    assert "finding/send/window.closed" in told, "twelve people do not go through everything"
    market = (tmp_path / "market" / "market.toml").read_text()
    assert "deferred-acceptance" in market


@pytest.mark.parametrize("call", ["2022-international", "2023-fair", "2023-rotation"])
def test_a_way_of_assigning_that_is_only_announced_is_not_rehearsed(tmp_path, call):
    done = rehearse(call, tmp_path)
    assert done.returncode == 1
    assert "announces another way of assigning" in done.stderr
    assert list(tmp_path.iterdir()) == []
