"""Whatever one byte is changed, somebody notices; whatever the batches, the head is the same."""

import json
from dataclasses import replace
from datetime import UTC, datetime
from itertools import pairwise

import pytest
import rfc8785
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from convoca.proof import canonical, ledger, receipt, vault
from convoca.proof.commitment import commitment, opens
from convoca.proof.folders import folder_digest
from convoca.proof.signing import KeyRing, SigningKey

CALL = "2021-residency"
# A busy machine is no fault of the proofs.
patiently = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
KEY = SigningKey("2021-a", bytes(32))
RING = KeyRing.of(KEY.record(valid_from=datetime(2021, 11, 1, tzinfo=UTC)))
AT = {"at": "2021-11-17T23:59:59Z"}

texts = st.text(st.characters(codec="utf-8"), max_size=12)
LIMIT = 2**53 - 1
numbers = st.integers(-LIMIT, LIMIT) | st.floats(-LIMIT, LIMIT)
json_data = st.recursive(
    st.none() | st.booleans() | numbers | texts,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(texts, inner, max_size=4),
    max_leaves=12,
)
payloads = st.dictionaries(texts, json_data, max_size=5).map(lambda found: {**found, **AT})
digests = st.binary(min_size=32, max_size=32).map(bytes.hex)


@patiently
@given(json_data)
def test_canonical_bytes_are_read_back_to_the_same_canonical_bytes(data):
    written = canonical.encode(data)

    assert canonical.encode(canonical.decode(written)) == written
    assert json.loads(written) == data


whole_numbers = st.recursive(
    st.none() | st.booleans() | texts | st.integers(-LIMIT, LIMIT),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.text(st.characters(max_codepoint=127), max_size=8), inner, max_size=4)
    ),
)


@patiently
@given(json_data | whole_numbers)
def test_canonical_bytes_are_those_of_rfc_8785(data):
    assert canonical.encode(data) == rfc8785.dumps(data)


@patiently
@given(payloads, st.data())
def test_any_changed_byte_of_a_receipt_is_found(payload, data):
    raw = canonical.encode(receipt.sign(payload, KEY))
    place = data.draw(st.integers(0, len(raw) - 1))
    other = data.draw(st.integers(0, 255).filter(lambda byte: byte != raw[place]))
    changed = raw[:place] + bytes([other]) + raw[place + 1 :]

    try:
        read = canonical.decode(changed)
    except ValueError:
        return
    assume(read != canonical.decode(raw))  # another spelling of the very same facts is no change
    assert receipt.verify(read, RING) != ()


@patiently
@given(payloads)
def test_a_receipt_of_any_facts_holds(payload):
    assert receipt.verify(receipt.sign(payload, KEY), RING) == ()


@patiently
@given(payloads)
def test_a_receipt_is_issued_with_the_digest_that_the_ledger_will_be_asked_for(payload):
    issued, digest = receipt.issue(payload, KEY)
    assert (issued, digest) == (receipt.sign(payload, KEY), receipt.item_digest(issued))


@patiently
@given(json_data)
def test_verifying_never_raises_whatever_it_is_given(thing):
    assert receipt.verify(thing, RING) != ()
    assert receipt.verify({"payload": thing, "kid": "2021-a", "signature": "AA=="}, RING) != ()


@patiently
@given(st.lists(digests, max_size=12), st.lists(st.integers(0, 12), max_size=4))
def test_the_head_does_not_depend_on_the_batches(items, cuts):
    whole = ledger.extend(CALL, 0, ledger.genesis(CALL), items)
    edges = [0, *sorted(min(cut, len(items)) for cut in cuts), len(items)]

    built = []
    for start, end in pairwise(edges):
        seq, head = (built[-1].seq, built[-1].digest) if built else (0, ledger.genesis(CALL))
        built += ledger.extend(CALL, seq, head, items[start:end])

    assert built == whole
    assert ledger.verify(CALL, built) == ()


@patiently
@given(st.lists(digests, min_size=1, max_size=8), st.data())
def test_any_change_in_any_field_of_any_entry_is_found(items, data):
    entries = ledger.extend(CALL, 0, ledger.genesis(CALL), items)
    place = data.draw(st.integers(0, len(entries) - 1))
    field = data.draw(st.sampled_from(["seq", "previous", "item_digest", "digest"]))
    value = data.draw(st.integers(-3, 12) if field == "seq" else digests)
    assume(value != getattr(entries[place], field))

    entries[place] = replace(entries[place], **{field: value})

    assert ledger.verify(CALL, entries) != ()


@patiently
@given(st.permutations(range(5)), st.integers(0, 5))
def test_any_reordering_or_loss_is_found_by_whoever_kept_the_head(order, kept):
    whole = ledger.extend(CALL, 0, ledger.genesis(CALL), [f"{n:064x}" for n in range(5)])
    shuffled = [whole[place] for place in order][:kept]
    assume(shuffled != whole)

    assert ledger.verify(CALL, shuffled, head=whole[-1].digest) != ()


@patiently
@given(st.binary(max_size=64), st.data())
def test_any_changed_byte_of_sealed_bytes_is_found(plaintext, data):
    sealed = vault.seal(plaintext, bytes(32), "ctx", nonce=bytes(12))
    place = data.draw(st.integers(0, len(sealed) - 1))
    flip = data.draw(st.integers(1, 255))
    changed = sealed[:place] + bytes([sealed[place] ^ flip]) + sealed[place + 1 :]

    with pytest.raises(vault.VaultError):
        vault.unseal(changed, bytes(32), "ctx")


@patiently
@given(st.integers(0, 10**30), st.integers(0, 10**30), st.binary(min_size=32, max_size=32))
def test_a_commitment_opens_with_one_seed_only(seed, other, nonce):
    assert opens(commitment(seed, nonce), other, nonce) == (seed == other)


@patiently
@given(st.dictionaries(texts, st.binary(max_size=20), max_size=4), st.data())
def test_a_folder_digest_tells_any_two_folders_apart(files, data):
    other = data.draw(st.dictionaries(texts, st.binary(max_size=20), max_size=4))

    assert (folder_digest(files) == folder_digest(other)) == (files == other)
