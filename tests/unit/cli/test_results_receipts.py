"""Whoever holds a receipt, her files and the published keys needs nobody's word."""

import hashlib
import json
import os
import subprocess
import sys
from datetime import UTC, datetime

import pytest
from typer.testing import CliRunner

from convoca.cli.results import app
from convoca.proof import ledger, receipt
from convoca.proof.signing import KeyRing, SigningKey

KEY = SigningKey("2021-a", bytes(32))
RING = KeyRing.of(KEY.record(valid_from=datetime(2021, 11, 1, tzinfo=UTC)))
PASSPORT = b"%PDF-1.7 a passport"
TITLE = b"%PDF-1.7 a title"
CALL = "2021-residency"


def line(slot, raw):
    digest = hashlib.sha256(raw).hexdigest()
    return {"slot": slot, "version": 2, "bytes": len(raw), "sha256": digest, "pages": 1}


PAYLOAD = {
    "kind": "dossier.sent",
    "number": "K7QM-3XTA-9PLD",
    "call": CALL,
    "at": "2021-11-18T05:59:59.999999+00:00",
    "zone": "America/Mexico_City",
    "files": [line("passport", PASSPORT), line("title", TITLE)],
}


@pytest.fixture(autouse=True)
def _in_english(monkeypatch):
    monkeypatch.setenv("CONVOCA_LANG", "en")


@pytest.fixture
def folder(tmp_path):
    write(tmp_path / "receipt.json", receipt.sign(PAYLOAD, KEY))
    write(tmp_path / "keys.json", RING.to_data())
    mine = tmp_path / "mine"
    mine.mkdir()
    (mine / "my passport (final).pdf").write_bytes(PASSPORT)
    (mine / "title.pdf").write_bytes(TITLE)
    (mine / "holiday.jpg").write_bytes(b"not asked for")
    return tmp_path


def write(path, data):
    path.write_text(json.dumps(data, indent=2), encoding="utf-8")


def run(command, *arguments):
    return CliRunner().invoke(app, [command, *(str(one) for one in arguments)])


def answer(command, *arguments):
    """Exit code, and the answer as data."""
    done = run(command, *arguments, "--json")
    return done.exit_code, json.loads(done.stdout)


def codes(told):
    return [problem["code"] for problem in told["problems"]]


def test_a_receipt_holds_with_the_keys_beside_it(folder):
    done = run("verify-receipt", folder / "receipt.json")

    assert done.exit_code == 0
    assert done.stdout.splitlines() == [
        "Receipt K7QM-3XTA-9PLD holds.",
        "Act: File sent for validation (call 2021-residency)",
        "Instant: 23:59:59 on Wednesday 17 November 2021 (Central Mexico time)",
        f"Key: 2021-a, SHA-256 fingerprint {RING.public['2021-a'].fingerprint()}",
    ]
    assert done.stderr == ""


def test_keys_downloaded_under_their_spanish_name_are_found_too(folder):
    (folder / "keys.json").rename(folder / "llaves.json")

    assert run("verify-receipt", folder / "receipt.json").exit_code == 0


def test_the_answer_is_spanish_where_nothing_else_is_asked(folder, monkeypatch):
    monkeypatch.setenv("CONVOCA_LANG", "es")

    done = run("verify-receipt", folder / "receipt.json")

    assert done.stdout.startswith("El acuse K7QM-3XTA-9PLD vale.\n")


def test_every_file_listed_is_found_by_content_whatever_its_name(folder):
    code, told = answer("verify-receipt", folder / "receipt.json", "--files", folder / "mine")

    assert (code, told["holds"], told["problems"]) == (0, True, [])
    assert told["files"] == [
        {"slot": "passport", "version": 2, "name": "my passport (final).pdf"},
        {"slot": "title", "version": 2, "name": "title.pdf"},
    ]


def test_a_changed_file_and_a_missing_one_are_told_at_once(folder):
    (folder / "mine" / "title.pdf").write_bytes(TITLE + b" ")
    (folder / "mine" / "my passport (final).pdf").unlink()

    code, told = answer("verify-receipt", folder / "receipt.json", "--files", folder / "mine")

    assert (code, told["holds"]) == (1, False)
    assert codes(told) == ["proof.files.missing", "proof.files.other-content"]
    assert told["problems"][1]["params"]["name"] == "title.pdf"


def test_a_tampered_receipt_is_refused_with_its_reason_and_its_files_still_compared(folder):
    signed = receipt.sign(PAYLOAD, KEY)
    signed["payload"]["files"][0]["bytes"] += 1
    write(folder / "receipt.json", signed)

    code, told = answer("verify-receipt", folder / "receipt.json", "--files", folder / "mine")

    assert code == 1
    assert codes(told) == ["proof.receipt.signature", "proof.files.missing"]


def test_a_receipt_without_files_says_so(folder):
    write(folder / "receipt.json", receipt.sign({**PAYLOAD, "files": []}, KEY))

    done = run("verify-receipt", folder / "receipt.json", "--files", folder / "mine")

    assert (done.exit_code, done.stdout.splitlines()[-1]) == (0, "The receipt lists no files.")


def test_a_list_of_files_that_is_none_does_not_hold(folder):
    write(folder / "receipt.json", receipt.sign({**PAYLOAD, "files": ["passport"]}, KEY))

    code, told = answer("verify-receipt", folder / "receipt.json", "--files", folder / "mine")

    assert (code, codes(told)) == (1, ["proof.files.shape"])


def test_without_keys_nothing_is_claimed(folder):
    (folder / "keys.json").unlink()

    done = run("verify-receipt", folder / "receipt.json")

    assert (done.exit_code, done.stdout) == (2, "")
    assert "The public keys are missing" in done.stderr
    assert "--keys" in done.stderr


@pytest.mark.parametrize("content", [b"", b"{", b"\xff\xfe", b'{"a": 1, "a": 2}', b"[" * 100_000])
def test_an_unreadable_receipt_or_ring_is_exit_2(folder, content):
    (folder / "odd.json").write_bytes(content)

    assert run("verify-receipt", folder / "odd.json").exit_code == 2
    assert (
        run("verify-receipt", folder / "receipt.json", "--keys", folder / "odd.json").exit_code == 2
    )
    assert run("verify-ledger", folder / "odd.json").exit_code == 2


@pytest.mark.parametrize("missing", ["--files", "--ledger", "--keys"])
def test_a_path_that_is_not_there_is_exit_2(folder, missing):
    code, told = answer("verify-receipt", folder / "receipt.json", missing, folder / "nowhere")

    assert (code, told["holds"]) == (2, False)


@pytest.mark.parametrize("thing", [None, [], "x", {}, {"payload": {}, "kid": {}, "signature": 3}])
def test_json_that_is_no_receipt_does_not_hold(folder, thing):
    write(folder / "receipt.json", thing)

    done = run("verify-receipt", folder / "receipt.json", "--files", folder / "mine")

    assert done.exit_code == 1
    assert "does not hold" in done.stdout


def test_control_characters_of_a_receipt_never_reach_the_terminal(folder):
    hostile = {**PAYLOAD, "number": "\x1b[2J", "kind": "x\x07", "zone": "../../etc/passwd"}
    write(folder / "receipt.json", receipt.sign(hostile, KEY))

    done = run("verify-receipt", folder / "receipt.json")

    assert done.exit_code == 0
    assert "\x1b" not in done.output
    assert "\x07" not in done.output


def test_a_receipt_is_found_in_the_ledger_of_its_call(folder):
    items = ["0" * 64, receipt.item_digest(receipt.sign(PAYLOAD, KEY))]
    entries = ledger.extend(CALL, 0, ledger.genesis(CALL), items)
    write(folder / "ledger.json", ledger.to_data(CALL, entries))
    write(folder / "short.json", ledger.to_data(CALL, entries[:1]))

    code, told = answer(
        "verify-receipt", folder / "receipt.json", "--ledger", folder / "ledger.json"
    )
    assert (code, told["ledger_entry"]) == (0, 2)

    code, told = answer(
        "verify-receipt", folder / "receipt.json", "--ledger", folder / "short.json"
    )
    assert (code, codes(told)) == (1, ["proof.ledger.not-in-it"])


def test_a_ledger_holds_and_keeps_a_head_published_earlier(folder):
    entries = ledger.extend(CALL, 0, ledger.genesis(CALL), ["0" * 64, "1" * 64])
    write(folder / "ledger.json", ledger.to_data(CALL, entries))

    code, told = answer("verify-ledger", folder / "ledger.json", "--head", entries[0].digest)

    assert code == 0
    assert told == {
        "holds": True,
        "call": CALL,
        "entries": 2,
        "head": entries[1].digest,
        "problems": [],
    }


def test_a_broken_ledger_names_where(folder):
    entries = ledger.extend(CALL, 0, ledger.genesis(CALL), [f"{n:064x}" for n in range(4)])
    data = ledger.to_data(CALL, entries)
    del data["entries"][1:3]
    write(folder / "ledger.json", data)

    done = run("verify-ledger", folder / "ledger.json")

    assert done.exit_code == 1
    assert "2 entries are missing from the ledger: 2 to 3." in done.stderr
    assert "does not hold" in done.stdout


def test_wrong_usage_is_exit_2(folder):
    assert run("verify-receipt").exit_code == 2
    assert run("verify-receipt", folder / "receipt.json", "--nonsense").exit_code == 2


def test_checking_needs_neither_django_nor_the_network(folder):
    script = (
        "import sys, runpy\n"
        "from convoca.cli.results import app\n"
        f"try: app(['verify-receipt', {str(folder / 'receipt.json')!r}])\n"
        "except SystemExit as done: assert done.code in (0, None), done.code\n"
        "loaded = {name.partition('.')[0] for name in sys.modules}\n"
        "assert not loaded & {'django', 'psycopg', 'typst', 'PIL', 'requests'}, loaded\n"
    )

    done = subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True,
        text=True,
        env={**os.environ, "CONVOCA_LANG": "en"},
        check=False,
    )

    assert done.returncode == 0, done.stderr
    assert "K7QM-3XTA-9PLD holds" in done.stdout
