"""A receipt holds offline, and each way of not holding has its name."""

import json
from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest

from convoca.proof import receipt
from convoca.proof.problems import Problem
from convoca.proof.signing import KeyRing, SigningKey

KEY = SigningKey("2021-a", bytes(32))
OTHER = SigningKey("2021-b", b"o" * 32)
START = datetime(2021, 11, 1, tzinfo=UTC)
END = datetime(2021, 12, 1, tzinfo=UTC)
RING = KeyRing.of(KEY.record(valid_from=START, valid_to=END), OTHER.record(valid_from=END))
PAYLOAD = {
    "kind": "dossier.sent",
    "number": "2021R-000123",
    "call": "2021-residency",
    "at": "2021-11-17T23:59:59.999999-06:00",
    "files": [{"slot": "passport", "version": 2, "bytes": 12345, "sha256": "ab" * 32, "pages": 1}],
}


def codes(found):
    return [problem.code for problem in found]


def test_a_receipt_holds_after_a_trip_through_a_file():
    stored = json.dumps(receipt.sign(PAYLOAD, KEY), indent=2)

    assert receipt.verify(json.loads(stored), RING) == ()


def test_the_same_act_gives_the_same_receipt():
    assert receipt.sign(PAYLOAD, KEY) == receipt.sign(dict(reversed(PAYLOAD.items())), KEY)


def test_a_changed_fact_breaks_the_signature():
    signed = receipt.sign(PAYLOAD, KEY)
    signed["payload"]["number"] = "2021R-000124"

    assert receipt.verify(signed, RING) == (Problem("proof.receipt.signature", {"kid": "2021-a"}),)


def test_an_unknown_key_is_named():
    signed = receipt.sign(PAYLOAD, SigningKey("mine", bytes(32)))

    assert receipt.verify(signed, RING) == (Problem("proof.receipt.unknown-key", {"kid": "mine"}),)


def test_an_act_dated_after_its_key_ended_is_named_even_if_signed():
    signed = receipt.sign({**PAYLOAD, "at": END.isoformat()}, KEY)

    told = {"kid": "2021-a", "at": "2021-12-01T00:00:00+00:00", "to": "2021-12-01T00:00:00+00:00"}
    assert receipt.verify(signed, RING) == (Problem("proof.receipt.after-key", told),)


def test_an_act_dated_before_its_key_began_is_named_even_if_signed():
    signed = receipt.sign({**PAYLOAD, "at": "2021-10-31T18:00:00-05:00"}, OTHER)

    told = {"kid": "2021-b", "at": "2021-10-31T18:00:00-05:00", "from": END.isoformat()}
    assert receipt.verify(signed, RING) == (Problem("proof.receipt.before-key", told),)


def test_a_receipt_cannot_be_moved_to_another_name_of_the_same_key():
    twin = SigningKey("2021-twin", KEY.seed).record(valid_from=START)
    signed = {**receipt.sign(PAYLOAD, KEY), "kid": "2021-twin"}

    found = receipt.verify(signed, KeyRing.of(KEY.record(valid_from=START), twin))

    assert codes(found) == ["proof.receipt.signature"]


def test_all_problems_are_told_at_once():
    signed = receipt.sign({**PAYLOAD, "at": "2019-01-01T00:00:00Z"}, KEY)
    signed["payload"]["number"] = "x"

    assert codes(receipt.verify(signed, RING)) == [
        "proof.receipt.before-key",
        "proof.receipt.signature",
    ]


@pytest.mark.parametrize("part", ["payload", "kid", "signature"])
def test_a_missing_part_is_named(part):
    signed = receipt.sign(PAYLOAD, KEY)
    del signed[part]

    assert receipt.verify(signed, RING) == (Problem("proof.receipt.shape", {"part": part}),)


def test_nothing_unsigned_may_travel_in_a_receipt():
    signed = {**receipt.sign(PAYLOAD, KEY), "note": "admitted"}

    assert receipt.verify(signed, RING) == (
        Problem("proof.receipt.unsigned-part", {"part": "note"}),
    )


@pytest.mark.parametrize("thing", [None, [], "x", 7, {"payload": [], "kid": 1, "signature": None}])
def test_what_is_not_a_receipt_is_said_not_raised(thing):
    assert set(codes(receipt.verify(thing, RING))) == {"proof.receipt.shape"}


@pytest.mark.parametrize("signature", ["", "AAAA", "not base64", "A" * 86 + "==", "ñ"])
def test_a_signature_that_is_none_is_a_broken_signature(signature):
    signed = {**receipt.sign(PAYLOAD, KEY), "signature": signature}

    assert codes(receipt.verify(signed, RING)) == ["proof.receipt.signature"]


@pytest.mark.parametrize("at", [None, "", "yesterday", "2021-11-17T10:00:00", 5])
def test_an_act_without_a_readable_instant_is_not_signed_and_does_not_hold(at):
    with pytest.raises(ValueError, match="at what instant"):
        receipt.sign({**PAYLOAD, "at": at}, KEY)
    forged = receipt.sign(PAYLOAD, KEY)
    forged["payload"]["at"] = at
    assert codes(receipt.verify(forged, RING)) == [
        "proof.receipt.instant",
        "proof.receipt.signature",
    ]


def test_a_payload_with_a_decimal_is_not_signed():
    with pytest.raises(TypeError, match=r"\$\.payload\.score: a Decimal"):
        receipt.sign({**PAYLOAD, "score": Decimal("8.5")}, KEY)


def test_the_last_instant_of_a_key_still_counts():
    late = (END - timedelta(microseconds=1)).isoformat()

    assert receipt.verify(receipt.sign({**PAYLOAD, "at": late}, KEY), RING) == ()


def test_the_ledger_keeps_the_digest_of_the_whole_receipt():
    signed = receipt.sign(PAYLOAD, KEY)

    assert receipt.item_digest(signed) == receipt.item_digest(json.loads(json.dumps(signed)))
    assert receipt.item_digest(signed) != receipt.item_digest(receipt.sign(PAYLOAD, OTHER))
