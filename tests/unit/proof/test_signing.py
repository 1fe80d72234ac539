"""Keys have a name and a validity, and the ring keeps the retired ones."""

import base64
import hashlib
import json
from datetime import UTC, datetime, timedelta

import pytest

from convoca.proof.signing import KeyRing, PublicKeyRecord, SigningKey, unbase64

START = datetime(2021, 11, 1, tzinfo=UTC)
DAY = timedelta(days=1)
FIRST = SigningKey("2021-a", bytes(32))
SECOND = SigningKey("2021-b", bytes([1]) * 32)


def test_a_signature_is_the_one_of_rfc_8032():
    seed = bytes.fromhex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60")
    key = SigningKey("rfc", seed)

    assert unbase64(key.public()).hex() == (
        "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"
    )
    assert key.sign(b"").hex().startswith("e5564300c360ac729086e2cc806e828a84877f1eb8e5d974")


def test_the_secret_is_never_printed():
    assert repr(SigningKey("k", b"s" * 32)) == "SigningKey(kid='k')"


def test_a_key_covers_its_first_instant_and_not_its_last():
    record = FIRST.record(valid_from=START, valid_to=START + DAY)

    assert record.covers(START)
    assert not record.covers(START - timedelta(microseconds=1))
    assert not record.covers(START + DAY)


def test_a_new_key_ends_the_open_one_and_the_old_stays_in_the_ring():
    ring = KeyRing.of(FIRST.record(valid_from=START)).rotate(SECOND.record(valid_from=START + DAY))

    assert [record.kid for record in ring.valid_at(START)] == ["2021-a"]
    assert [record.kid for record in ring.valid_at(START + DAY)] == ["2021-b"]
    assert set(ring.public) == {"2021-a", "2021-b"}


def test_a_key_name_is_never_used_twice():
    ring = KeyRing.of(FIRST.record(valid_from=START))

    with pytest.raises(ValueError, match="already has a key 2021-a"):
        ring.rotate(SigningKey("2021-a", b"x" * 32).record(valid_from=START + DAY))
    with pytest.raises(ValueError, match="two keys have the same name"):
        KeyRing.of(FIRST.record(valid_from=START), FIRST.record(valid_from=START))


def test_the_ring_is_read_back_as_it_was_published():
    ring = KeyRing.of(FIRST.record(valid_from=START)).rotate(SECOND.record(valid_from=START + DAY))

    assert KeyRing.from_data(json.loads(json.dumps(ring.to_data()))) == ring


def test_a_fingerprint_is_the_digest_of_the_public_bytes():
    record = FIRST.record(valid_from=START)

    assert record.fingerprint() == hashlib.sha256(base64.b64decode(FIRST.public())).hexdigest()


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"kid": ""}, "a key has a name"),
        ({"key_b64": "AAAA"}, "32 bytes"),
        ({"key_b64": "?"}, "not base64"),
        ({"valid_from": START.replace(tzinfo=None)}, "with its zone"),
        ({"valid_to": START}, "ends before it begins"),
    ],
)
def test_a_key_record_out_of_form_is_refused(change, said):
    form = {"kid": "k", "key_b64": FIRST.public(), "valid_from": START, "valid_to": None}

    with pytest.raises(ValueError, match=said):
        PublicKeyRecord(**{**form, **change})


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: None,
        lambda data: [],
        lambda data: {**data, "keys": {}},
        lambda data: {**data, "algorithm": "RS256"},
        lambda data: {**data, "keys": ["x"]},
        lambda data: {**data, "keys": [{**data["keys"][0], "public_key": 7}]},
        lambda data: {**data, "keys": [{**data["keys"][0], "valid_from": "soon"}]},
        lambda data: {**data, "keys": [{"kid": "k"}]},
    ],
)
def test_a_ring_out_of_form_is_not_read(damage):
    data = KeyRing.of(FIRST.record(valid_from=START)).to_data()

    with pytest.raises(ValueError, match=r"."):
        KeyRing.from_data(damage(data))


def test_a_seed_of_another_length_is_not_a_key():
    with pytest.raises(ValueError, match="k: an Ed25519 seed has 32 bytes"):
        SigningKey("k", b"short")
    with pytest.raises(ValueError, match="a key has a name"):
        SigningKey("", bytes(32))


def test_a_key_filed_under_another_name_is_refused():
    with pytest.raises(ValueError, match="the key 2021-a is filed under x"):
        KeyRing({"x": FIRST.record(valid_from=START)})


def test_base64_has_one_spelling():
    assert unbase64("AA==") == b"\0"
    with pytest.raises(ValueError, match="canonical spelling"):
        unbase64("AB==")
