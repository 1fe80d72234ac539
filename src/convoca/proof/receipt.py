"""The numbered receipt of an act: signed canonical JSON that verifies with nothing but the ring.

What is signed is the ASCII text ``convoca-receipt-1``, a zero byte, and the canonical JSON of
``{"kid": …, "payload": …}``: the name of the key is under the signature too, so that a receipt
cannot be moved to a key of another validity.
"""

import base64
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from convoca.proof.canonical import digest, encode, sha256_hex
from convoca.proof.problems import Problem
from convoca.proof.signing import SIGNATURE_BYTES, KeyRing, SigningKey, unbase64

DOMAIN = b"convoca-receipt-1\0"
PARTS = frozenset({"payload", "kid", "signature"})


def sign(payload: Mapping[str, Any], key: SigningKey) -> dict[str, Any]:
    """The receipt of `payload`: ``{"payload", "kid", "signature"}``, the signature in base64.

    `payload` holds ``at``, the instant of the act in ISO 8601 with its offset; a payload without
    it is a `ValueError`, one without a canonical form a `TypeError` (see `canonical.encode`).
    """
    return issue(payload, key)[0]


def issue(payload: Mapping[str, Any], key: SigningKey) -> tuple[dict[str, Any], str]:
    """The receipt of `payload` as `sign` gives it, and its `item_digest`, written out only once."""
    if _instant(payload.get("at")) is None:
        raise ValueError("a receipt says at what instant, with its offset, the act was done")
    unsigned = _unsigned(payload, key.kid)
    signature = base64.b64encode(key.sign(DOMAIN + unsigned)).decode("ascii")
    receipt = {"payload": dict(payload), "kid": key.kid, "signature": signature}
    # The three parts stand in the order of their names, so the last one is put behind the others.
    whole = b"".join((unsigned[:-1], b',"signature":', encode(signature), b"}"))
    return receipt, sha256_hex(whole)


def verify(receipt: Any, ring: KeyRing) -> tuple[Problem, ...]:
    """Why the receipt does not hold; empty when it does. Never raises, whatever it is given.

    It holds when it has its three parts and no unsigned fourth, its key is in the ring, the act's
    instant lies within that key's validity, and the signature is that key's of exactly these data.
    """
    shape = _shape(receipt)
    if shape:
        return shape
    payload, kid = receipt["payload"], receipt["kid"]
    record = ring.public.get(kid)
    if record is None:
        return (Problem("proof.receipt.unknown-key", {"kid": kid}),)
    found = list(_validity(payload.get("at"), kid, ring))
    if not _signed(receipt, ring):
        found.append(Problem("proof.receipt.signature", {"kid": kid}))
    return tuple(found)


def item_digest(receipt: Mapping[str, Any]) -> str:
    """What the ledger keeps of a receipt: the SHA-256 of its canonical bytes, signature included.

    The digest of the whole receipt says nothing of the person by itself.
    """
    return digest({part: receipt[part] for part in PARTS})


def _unsigned(payload: Mapping[str, Any], kid: str) -> bytes:
    return encode({"kid": kid, "payload": payload})


def _shape(receipt: Any) -> tuple[Problem, ...]:
    if not isinstance(receipt, dict):
        return (Problem("proof.receipt.shape", {"part": "payload"}),)
    kinds = {"payload": dict, "kid": str, "signature": str}
    missing = [part for part, kind in kinds.items() if not isinstance(receipt.get(part), kind)]
    unsigned = sorted(str(part) for part in receipt if part not in PARTS)
    return tuple(
        [Problem("proof.receipt.shape", {"part": part}) for part in missing]
        + [Problem("proof.receipt.unsigned-part", {"part": part}) for part in unsigned]
    )


def _validity(at: Any, kid: str, ring: KeyRing) -> tuple[Problem, ...]:
    instant = _instant(at)
    if instant is None:
        return (Problem("proof.receipt.instant"),)
    record = ring.public[kid]
    if record.covers(instant):
        return ()
    told = {"kid": kid, "at": instant.isoformat()}
    if record.valid_to is None or instant < record.valid_from:
        return (
            Problem("proof.receipt.before-key", {**told, "from": record.valid_from.isoformat()}),
        )
    return (Problem("proof.receipt.after-key", {**told, "to": record.valid_to.isoformat()}),)


def _instant(at: Any) -> datetime | None:
    try:
        instant = datetime.fromisoformat(at)
    except (TypeError, ValueError):
        return None
    return None if instant.utcoffset() is None else instant


def _signed(receipt: Mapping[str, Any], ring: KeyRing) -> bool:
    try:
        signature = unbase64(receipt["signature"])
        message = DOMAIN + _unsigned(receipt["payload"], receipt["kid"])
    except (TypeError, ValueError, RecursionError):
        return False
    if len(signature) != SIGNATURE_BYTES:
        return False
    return ring.public[receipt["kid"]].holds(message, signature)
