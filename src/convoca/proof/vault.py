"""Outcomes encrypted at rest until their minute: AES-256-GCM, bound to what they are.

Sealed bytes are the five characters ``CVLT1``, the 12 bytes of the nonce, then ciphertext and tag.
"""

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

MAGIC = b"CVLT1"
KEY_BYTES = 32
NONCE_BYTES = 12
TAG_BYTES = 16


class VaultError(Exception):
    """The bytes cannot be sealed or opened with what was given."""


def seal(plaintext: bytes, key: bytes, context: str, *, nonce: bytes) -> bytes:
    """`plaintext` under `key` (32 bytes), bound to `context`, say ``2021-residency/outcome``.

    `nonce` is 12 random bytes, never used before with this key: a repeated nonce reveals both
    texts. Raises `VaultError` for a key or nonce of another length.
    """
    if len(nonce) != NONCE_BYTES:
        raise VaultError(f"a nonce has {NONCE_BYTES} bytes, this one {len(nonce)}")
    return MAGIC + nonce + _cipher(key).encrypt(nonce, plaintext, _bound_to(context))


def unseal(sealed: bytes, key: bytes, context: str) -> bytes:
    """The plaintext. Raises `VaultError` if key, context or a single byte is not the sealed one."""
    body = len(MAGIC) + NONCE_BYTES
    if not sealed.startswith(MAGIC) or len(sealed) < body + TAG_BYTES:
        raise VaultError("these are not sealed bytes")
    nonce = sealed[len(MAGIC) : body]
    try:
        return _cipher(key).decrypt(nonce, sealed[body:], _bound_to(context))
    except InvalidTag as error:
        raise VaultError("another key, another context, or altered bytes") from error


def _cipher(key: bytes) -> AESGCM:
    if len(key) != KEY_BYTES:
        raise VaultError(f"a vault key has {KEY_BYTES} bytes, this one {len(key)}")
    return AESGCM(key)


def _bound_to(context: str) -> bytes:
    return MAGIC + b"\0" + context.encode("utf-8")
