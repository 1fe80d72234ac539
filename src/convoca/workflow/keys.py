"""The installation's keys: one folder, readable by the server alone, never in the database or its dumps."""

import base64
import hashlib
import hmac
import json
import os
import secrets
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

from django.conf import settings

from convoca.proof import vault
from convoca.proof.signing import KeyRing, PublicKeyRecord, SigningKey


def generate(folder: Path) -> None:
    """Make the keys that are missing; an existing key is never replaced."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    _write_once(folder / "session.key", secrets.token_bytes(48))
    _write_once(
        folder / "vault.json", _json({"current": "v1", "keys": {"v1": _new()}, "pepper": _new()})
    )
    began = datetime(2021, 1, 1, tzinfo=UTC).isoformat()
    first = {"seed": _new(), "valid_from": began, "valid_to": None}
    _write_once(folder / "signing.json", _json({"current": "k1", "keys": {"k1": first}}))


def seal(plaintext: bytes, context: str) -> bytes:
    """Encrypt for storage; `context` binds the bytes to the row they belong to."""
    ring = _vault(settings.CONVOCA_KEYS)
    nonce = secrets.token_bytes(vault.NONCE_BYTES)
    sealed = vault.seal(plaintext, ring.keys[ring.current], context, nonce=nonce)
    return ring.current.encode() + b":" + sealed


def unseal(stored: bytes | memoryview, context: str) -> bytes:
    """Decrypt what `seal` made, with the key it names; raises vault.VaultError."""
    kid, _, sealed = bytes(stored).partition(b":")
    return vault.unseal(sealed, _vault(settings.CONVOCA_KEYS).keys[kid.decode()], context)


def blind(kind: str, value: str) -> str:
    """A keyed digest by which equal people are found without storing who they are."""
    pepper = _vault(settings.CONVOCA_KEYS).pepper
    return hmac.new(pepper, f"{kind}\0{value}".encode(), hashlib.sha256).hexdigest()


def signer() -> SigningKey:
    """The key that signs today."""
    data = _signing(settings.CONVOCA_KEYS)
    current = str(data["current"])
    return SigningKey(current, base64.b64decode(data["keys"][current]["seed"]))


def public_ring() -> KeyRing:
    """The public halves, with their validity: what anyone needs to check a receipt."""
    data = _signing(settings.CONVOCA_KEYS)
    return KeyRing.of(*(_record(kid, entry) for kid, entry in data["keys"].items()))


@dataclass(frozen=True, slots=True)
class _Vault:
    current: str
    keys: dict[str, bytes]
    pepper: bytes


@cache
def _vault(folder: Path) -> _Vault:
    data = json.loads((Path(folder) / "vault.json").read_text())
    keys = {kid: base64.b64decode(key) for kid, key in data["keys"].items()}
    return _Vault(data["current"], keys, base64.b64decode(data["pepper"]))


@cache
def _signing(folder: Path) -> dict[str, Any]:
    read: dict[str, Any] = json.loads((Path(folder) / "signing.json").read_text())
    return read


def _record(kid: str, entry: dict[str, Any]) -> PublicKeyRecord:
    ends = entry["valid_to"]
    return SigningKey(kid, base64.b64decode(entry["seed"])).record(
        valid_from=datetime.fromisoformat(entry["valid_from"]),
        valid_to=datetime.fromisoformat(ends) if ends else None,
    )


def _new() -> str:
    return base64.b64encode(secrets.token_bytes(32)).decode()


def _json(data: Any) -> bytes:
    return json.dumps(data, indent=2).encode()


def _write_once(path: Path, content: bytes) -> None:
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return
    with os.fdopen(handle, "wb") as file:
        file.write(content)
