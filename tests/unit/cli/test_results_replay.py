"""The folder published at release proves itself, and each way of cheating is named."""

import json
import zipfile

import pytest
from typer.testing import CliRunner

from convoca import matching
from convoca.cli.results import app
from convoca.proof.commitment import commitment
from convoca.proof.folders import folder_digest

SEED = 2021
NONCE = bytes(range(32))
MARKET = {
    "applicants.csv": "applicant,score\nA,91.5\nB,91.5\nC,80\n",
    "vacancies.csv": "vacancy,seats\nV1,1\nV2,1\n",
    "preferences.csv": "applicant,rank,vacancy\nA,1,V1\nA,2,V2\nB,1,V1\nB,2,V2\nC,1,V1\n",
    "market.toml": 'name = "tiny"\nmechanism = "in-turn"\n',
}


@pytest.fixture(autouse=True)
def _in_english(monkeypatch):
    monkeypatch.setenv("CONVOCA_LANG", "en")


@pytest.fixture
def published(tmp_path):
    market = tmp_path / "market"
    market.mkdir()
    for name, content in MARKET.items():
        (market / name).write_bytes(content.encode())
    read = matching.read(market)
    assert not isinstance(read, tuple), read
    matching.write_result(matching.solve(read, seed=SEED), tmp_path / "result")
    promise = {
        "call": "2021-residency",
        "committed_at": "2021-11-24T16:00:00+00:00",
        "commitment": commitment(SEED, NONCE),
        "inputs_digest": folder_digest({name: raw.encode() for name, raw in MARKET.items()}),
    }
    write(tmp_path / "commitment.json", promise)
    write(tmp_path / "reveal.json", {"seed": SEED, "nonce": NONCE.hex()})
    return tmp_path


def write(path, data):
    path.write_text(json.dumps(data), encoding="utf-8")


def change(path, **parts):
    write(path, {**json.loads(path.read_text(encoding="utf-8")), **parts})


def answer(folder):
    done = CliRunner().invoke(app, ["verify", str(folder), "--json"])
    return done.exit_code, json.loads(done.stdout)


def failed(told):
    return [check for check, holds in told["checks"].items() if not holds]


def test_a_published_assignment_holds(published):
    code, told = answer(published)

    assert (code, told["holds"], told["problems"]) == (0, True, [])
    assert told["checks"] == {
        "commitment": True,
        "inputs": True,
        "assignment": True,
        "verifier": True,
    }


def test_each_question_is_answered_in_words(published):
    done = CliRunner().invoke(app, ["verify", str(published)])

    assert done.exit_code == 0
    assert done.stdout.splitlines() == [
        "The commitment opens: yes",
        "The inputs are the ones committed to: yes",
        "Assigning again gives the same: yes",
        "The independent verifier confirms it: yes",
        "The result of 2021-residency holds.",
    ]


def test_a_seed_chosen_afterwards_does_not_open_the_commitment(published):
    other = next(
        seed
        for seed in range(SEED + 1, SEED + 100)
        if assigned(published, seed) != (published / "result" / "assignment.csv").read_bytes()
    )
    change(published / "reveal.json", seed=other)

    code, told = answer(published)

    assert code == 1
    assert failed(told) == ["commitment", "assignment", "verifier"]
    said = {problem["code"] for problem in told["problems"]}
    assert {"proof.replay.commitment", "proof.replay.assignment", "proof.replay.other-seed"} <= said


def assigned(folder, seed):
    from convoca.matching.writing import assignment_bytes

    return assignment_bytes(matching.solve(matching.read(folder / "market"), seed=seed))


def test_inputs_touched_after_the_commitment_are_found(published):
    market = published / "market" / "applicants.csv"
    market.write_bytes(market.read_bytes() + b"\n")

    code, told = answer(published)

    assert (code, "inputs" in failed(told)) == (1, True)


def test_a_file_slipped_into_the_inputs_is_found(published):
    (published / "market" / "notes.txt").write_bytes(b"")

    code, told = answer(published)

    assert (code, failed(told)) == (1, ["inputs"])


def test_a_swapped_seat_is_found_by_the_replay_and_by_the_verifier(published):
    result = published / "result" / "assignment.csv"
    swap = {b"V1": b"V2", b"V2": b"V1", b"": b"", b"vacancy": b"vacancy"}
    rows = [line.split(b",") for line in result.read_bytes().splitlines()]
    result.write_bytes(b"".join(who + b"," + swap[what] + b"\n" for who, what in rows))

    code, told = answer(published)

    assert (code, failed(told)) == (1, ["assignment", "verifier"])
    found = {problem["code"]: problem["params"] for problem in told["problems"]}
    assert found["proof.replay.assignment"]["line"] == 2


def test_a_market_that_cannot_be_read_fails_what_depends_on_it(published):
    (published / "market" / "preferences.csv").write_bytes(b"applicant,rank,vacancy\nA,1,V9\n")

    code, told = answer(published)

    assert (code, failed(told)) == (1, ["inputs", "assignment", "verifier"])


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("commitment.json", b"{}"),
        ("commitment.json", b"[]"),
        ("reveal.json", b'{"seed": "2021", "nonce": ""}'),
        ("reveal.json", b'{"seed": 2021, "nonce": "xyz"}'),
        ("reveal.json", b"no json"),
    ],
)
def test_statements_that_cannot_be_read_are_exit_2(published, name, content):
    (published / name).write_bytes(content)

    code, told = answer(published)

    assert (code, [problem["code"] for problem in told["problems"]]) == (
        2,
        ["results.cli.unreadable"],
    )


@pytest.mark.parametrize("name", ["commitment.json", "reveal.json", "result/assignment.csv"])
def test_a_missing_part_is_exit_2(published, name):
    (published / name).unlink()

    assert answer(published)[0] == 2


def zipped(folder, path, **more):
    with zipfile.ZipFile(path, "w") as archive:
        for one in sorted(folder.rglob("*")):
            if one.is_file() and one != path:
                archive.write(one, one.relative_to(folder).as_posix())
        for name, content in more.items():
            archive.writestr(name, content)
    return path


def test_the_published_zip_is_checked_as_it_was_downloaded(published, tmp_path_factory):
    path = zipped(published, tmp_path_factory.mktemp("download") / "2021-residency.zip")

    assert answer(path)[0] == 0


@pytest.mark.parametrize("name", ["../outside.txt", "/outside.txt", "market/../../outside.txt"])
def test_a_zip_that_would_write_elsewhere_is_not_opened(published, tmp_path_factory, name):
    path = zipped(published, tmp_path_factory.mktemp("download") / "odd.zip", **{name: b"x"})

    assert answer(path)[0] == 2


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 no zip", b"market"])
def test_a_file_that_is_no_zip_is_exit_2(tmp_path, content):
    path = tmp_path / "replay.zip"
    path.write_bytes(content)

    assert answer(path)[0] == 2
    assert answer(tmp_path / "nowhere")[0] == 2


def test_a_short_nonce_opens_nothing(published):
    change(published / "reveal.json", nonce="00")

    assert failed(answer(published)[1]) == ["commitment"]
