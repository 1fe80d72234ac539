"""Ed25519 keys (RFC 8032) with a name, a validity, and a ring that keeps the retired ones.

A key is replaced, never edited: the old record stays in the ring with the instant it ended, so
that receipts signed under it verify for ever, and no receipt can be dated outside its key's time.
"""

import base64
import binascii
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import lru_cache
from types import MappingProxyType
from typing import Any, Self

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import (
    Ed25519PrivateKey,
    Ed25519PublicKey,
)

from convoca.proof.canonical import sha256_hex

ALGORITHM = "Ed25519"
KEY_BYTES = 32
SIGNATURE_BYTES = 64


@dataclass(frozen=True, slots=True)
class PublicKeyRecord:
    """A published key: valid from `valid_from` (included) to `valid_to` (excluded; None = open)."""

    kid: str
    key_b64: str
    valid_from: datetime
    valid_to: datetime | None = None

    def __post_init__(self) -> None:
        if not self.kid:
            raise ValueError("a key has a name (kid)")
        if len(unbase64(self.key_b64)) != KEY_BYTES:
            raise ValueError(f"{self.kid}: an Ed25519 public key has {KEY_BYTES} bytes")
        for instant in (self.valid_from, self.valid_to):
            if instant is not None and instant.utcoffset() is None:
                raise ValueError(f"{self.kid}: validity is an instant with its zone")
        if self.valid_to is not None and self.valid_to <= self.valid_from:
            raise ValueError(f"{self.kid}: its validity ends before it begins")

    def covers(self, at: datetime) -> bool:
        """Whether the key was in force at the instant `at`."""
        return self.valid_from <= at and (self.valid_to is None or at < self.valid_to)

    def holds(self, message: bytes, signature: bytes) -> bool:
        """Whether `signature` is this key's signature of exactly these bytes."""
        try:
            Ed25519PublicKey.from_public_bytes(unbase64(self.key_b64)).verify(signature, message)
        except InvalidSignature:
            return False
        return True

    def fingerprint(self) -> str:
        """The key's SHA-256 in hexadecimal, to compare with the one printed in the call."""
        return sha256_hex(unbase64(self.key_b64))


@lru_cache(maxsize=4)
def _private(seed: bytes) -> Ed25519PrivateKey:
    """The library's key of a seed: an institution signs with one for months."""
    return Ed25519PrivateKey.from_private_bytes(seed)


@dataclass(frozen=True, slots=True)
class SigningKey:
    """The private half: `seed` is the 32 secret bytes of RFC 8032. Never printed by `repr`."""

    kid: str
    seed: bytes = field(repr=False)

    def __post_init__(self) -> None:
        if not self.kid:
            raise ValueError("a key has a name (kid)")
        if len(self.seed) != KEY_BYTES:
            raise ValueError(f"{self.kid}: an Ed25519 seed has {KEY_BYTES} bytes")

    def sign(self, message: bytes) -> bytes:
        """The 64 bytes of the signature; the same message always gives the same ones."""
        return _private(self.seed).sign(message)

    def public(self) -> str:
        """The public key's 32 bytes, in base64."""
        private = _private(self.seed)
        return base64.b64encode(private.public_key().public_bytes_raw()).decode("ascii")

    def record(self, *, valid_from: datetime, valid_to: datetime | None = None) -> PublicKeyRecord:
        """What is published of this key: its name, its public half, its validity."""
        return PublicKeyRecord(self.kid, self.public(), valid_from, valid_to)


@dataclass(frozen=True, slots=True)
class KeyRing:
    """Every key ever published, by name."""

    public: Mapping[str, PublicKeyRecord]

    def __post_init__(self) -> None:
        for kid, record in self.public.items():
            if kid != record.kid:
                raise ValueError(f"the key {record.kid} is filed under {kid}")
        object.__setattr__(self, "public", MappingProxyType(dict(self.public)))

    @classmethod
    def of(cls, *records: PublicKeyRecord) -> Self:
        """A ring of these keys; the same name twice is a `ValueError`."""
        found = {record.kid: record for record in records}
        if len(found) != len(records):
            raise ValueError("two keys have the same name")
        return cls(found)

    def rotate(self, record: PublicKeyRecord) -> Self:
        """The ring once `record` takes over: whichever key is still open ends where it begins."""
        if record.kid in self.public:
            raise ValueError(f"the ring already has a key {record.kid}; a new key has a new name")
        return type(self).of(*(_ended(old, record) for old in self.public.values()), record)

    def valid_at(self, at: datetime) -> tuple[PublicKeyRecord, ...]:
        """The keys in force at the instant `at`, newest first."""
        found = [record for record in self.public.values() if record.covers(at)]
        return tuple(sorted(found, key=lambda record: record.valid_from, reverse=True))

    def to_data(self) -> dict[str, Any]:
        """The ring as published: JSON-safe, oldest key first."""
        records = sorted(self.public.values(), key=lambda record: (record.valid_from, record.kid))
        return {"algorithm": ALGORITHM, "keys": [_record_data(record) for record in records]}

    @classmethod
    def from_data(cls, data: Any) -> Self:
        """The ring read back. Raises `ValueError` naming the first thing that cannot be read."""
        if not isinstance(data, dict) or not isinstance(data.get("keys"), list):
            raise ValueError("a key ring is an object with a list named keys")
        if data.get("algorithm") != ALGORITHM:
            raise ValueError(f"the keys of this ring are not {ALGORITHM}")
        return cls.of(*_records(data["keys"]))


def unbase64(text: str) -> bytes:
    """The bytes written in `text`; `ValueError` unless it is their only base64 spelling."""
    try:
        raw = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError) as error:
        raise ValueError("not base64") from error
    if base64.b64encode(raw).decode("ascii") != text:
        raise ValueError("not base64 in its canonical spelling")
    return raw


def _ended(old: PublicKeyRecord, new: PublicKeyRecord) -> PublicKeyRecord:
    if old.valid_to is not None:
        return old
    return PublicKeyRecord(old.kid, old.key_b64, old.valid_from, new.valid_from)


def _record_data(record: PublicKeyRecord) -> dict[str, Any]:
    return {
        "kid": record.kid,
        "public_key": record.key_b64,
        "valid_from": record.valid_from.isoformat(),
        "valid_to": None if record.valid_to is None else record.valid_to.isoformat(),
    }


def _records(items: Iterable[Any]) -> Iterable[PublicKeyRecord]:
    for place, item in enumerate(items):
        try:
            ends = item["valid_to"]
            yield PublicKeyRecord(
                kid=item["kid"],
                key_b64=item["public_key"],
                valid_from=datetime.fromisoformat(item["valid_from"]),
                valid_to=None if ends is None else datetime.fromisoformat(ends),
            )
        except (KeyError, TypeError, AttributeError) as error:
            raise ValueError(f"keys[{place}] lacks a part or has one of another kind") from error
