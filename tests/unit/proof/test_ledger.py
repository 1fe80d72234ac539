"""The ledger can be added to, not rewritten, and a fault is found where it is."""

import hashlib
import json
from dataclasses import replace

import pytest

from convoca.proof import ledger
from convoca.proof.problems import Problem

CALL = "2021-residency"
ITEMS = [hashlib.sha256(bytes([number])).hexdigest() for number in range(6)]
ENTRIES = ledger.extend(CALL, 0, ledger.genesis(CALL), ITEMS)


def test_an_entry_can_be_recomputed_with_a_shell():
    first = ENTRIES[0]
    fields = ["convoca-ledger-1", CALL, "1", ledger.genesis(CALL), ITEMS[0]]

    assert first.seq == 1
    assert first.digest == hashlib.sha256("".join(f + "\0" for f in fields).encode()).hexdigest()


def test_an_empty_ledger_holds():
    assert ledger.verify(CALL, []) == ()


def test_two_calls_never_share_a_head():
    assert ledger.genesis(CALL) != ledger.genesis("2023-fair")
    assert ledger.verify("2023-fair", ENTRIES) != ()


def test_a_ledger_extended_in_batches_holds():
    more = ledger.extend(CALL, 2, ENTRIES[1].digest, ITEMS[2:])

    assert ENTRIES[:2] + more == ENTRIES
    assert ledger.verify(CALL, ENTRIES) == ()


def test_missing_entries_are_named_by_their_numbers():
    assert ledger.verify(CALL, ENTRIES[:1] + ENTRIES[3:]) == (
        Problem("proof.ledger.gap", {"first": 2, "last": 3, "count": 2}),
    )
    assert ledger.verify(CALL, ENTRIES[1:]) == (
        Problem("proof.ledger.gap", {"first": 1, "last": 1, "count": 1}),
    )


def test_entries_out_of_order_are_named():
    moved = [ENTRIES[0], ENTRIES[2], ENTRIES[1], *ENTRIES[3:]]

    assert ledger.verify(CALL, moved) == (Problem("proof.ledger.order", {"seq": 2, "after": 3}),)


def test_a_repeated_entry_is_named():
    assert ledger.verify(CALL, [*ENTRIES, ENTRIES[-1]]) == (
        Problem("proof.ledger.order", {"seq": 6, "after": 6}),
    )


def test_an_entry_numbered_zero_is_not_an_entry():
    forged = [replace(ENTRIES[0], seq=0)]

    assert Problem("proof.ledger.order", {"seq": 0, "after": 0}) in ledger.verify(CALL, forged)


def test_an_altered_item_is_located():
    altered = [*ENTRIES[:3], replace(ENTRIES[3], item_digest="0" * 64), *ENTRIES[4:]]

    assert ledger.verify(CALL, altered) == (Problem("proof.ledger.altered", {"seq": 4}),)


def test_an_entry_rewritten_with_its_digest_breaks_the_next_link():
    rewritten = ledger.extend(CALL, 3, ENTRIES[2].digest, ["0" * 64])

    found = ledger.verify(CALL, [*ENTRIES[:3], *rewritten, *ENTRIES[4:]])

    assert found == (Problem("proof.ledger.link", {"seq": 5, "before": 4}),)


def test_a_first_entry_that_does_not_start_at_the_genesis_is_found():
    elsewhere = ledger.extend("2023-fair", 0, ledger.genesis("2023-fair"), ITEMS[:1])[0]

    assert Problem("proof.ledger.link", {"seq": 1, "before": 0}) in ledger.verify(CALL, [elsewhere])


def test_whoever_kept_a_head_finds_what_was_cut_or_rewritten_before_it():
    kept = ENTRIES[-1].digest
    rewritten = ledger.extend(CALL, 0, ledger.genesis(CALL), reversed(ITEMS))

    assert ledger.verify(CALL, ENTRIES, head=ENTRIES[2].digest) == ()
    for doubtful in (ENTRIES[:-1], rewritten):
        assert ledger.verify(CALL, doubtful, head=kept) == (
            Problem("proof.ledger.head", {"head": kept}),
        )


def test_a_published_ledger_is_read_back_and_its_announced_head_is_its_last_entry():
    data = json.loads(json.dumps(ledger.to_data(CALL, ENTRIES)))

    assert ledger.from_data(data) == (CALL, ENTRIES, ENTRIES[-1].digest)
    assert ledger.verify_published(data) == ()
    assert ledger.verify_published({**data, "head": "0" * 64}) == (
        Problem("proof.ledger.announced-head", {"head": "0" * 64, "last": ENTRIES[-1].digest}),
    )


def test_an_empty_published_ledger_announces_the_genesis_of_its_call():
    data = ledger.to_data(CALL, [])

    assert data == {"call": CALL, "seq": 0, "head": ledger.genesis(CALL), "entries": []}
    assert ledger.verify_published(data) == ()


def test_an_item_is_found_with_its_entry():
    assert ledger.contains(ENTRIES, ITEMS[4]) == ENTRIES[4]
    assert ledger.contains(ENTRIES, "0" * 64) is None


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: None,
        lambda data: {**data, "entries": None},
        lambda data: {**data, "call": ""},
        lambda data: {**data, "call": "a\0b"},
        lambda data: {**data, "head": 7},
        lambda data: {**data, "entries": ["x"]},
        lambda data: {**data, "entries": [{**data["entries"][0], "seq": "1"}]},
        lambda data: {**data, "entries": [{**data["entries"][0], "seq": True}]},
        lambda data: {**data, "entries": [{**data["entries"][0], "note": "x"}]},
    ],
)
def test_a_ledger_out_of_form_is_not_read(damage):
    with pytest.raises(ValueError, match=r"."):
        ledger.from_data(damage(ledger.to_data(CALL, ENTRIES)))


@pytest.mark.parametrize("item", ["", "abc", "G" * 64, "A" * 64, "0" * 65])
def test_only_a_digest_can_be_chained(item):
    with pytest.raises(ValueError, match="not a SHA-256"):
        ledger.extend(CALL, 0, ledger.genesis(CALL), [item])


def test_a_ledger_that_does_not_begin_at_its_genesis_is_not_extended():
    with pytest.raises(ValueError, match="begins at the genesis"):
        ledger.extend(CALL, 0, "0" * 64, ITEMS)
