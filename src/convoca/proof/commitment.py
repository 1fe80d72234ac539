"""The promise made before the run: one seed, chosen once, and nobody can swap it afterwards.

The digest of seed and nonce is published with the frozen inputs; seed and nonce are published with
the results. A nonce of fixed length keeps the seed from being guessed and the two from being cut
apart in more than one way.
"""

import hashlib

NONCE_BYTES = 32


def commitment(seed: int, nonce: bytes) -> str:
    """SHA-256 of the seed in ASCII decimals followed by the 32 bytes of the nonce, hexadecimal.

    Raises `ValueError` for a negative seed or a nonce of another length.

    >>> commitment(7, bytes(32))[:16]
    'aa989287554f7380'
    """
    if seed < 0:
        raise ValueError(f"a seed is zero or more, not {seed}")
    if len(nonce) != NONCE_BYTES:
        raise ValueError(f"a nonce has {NONCE_BYTES} bytes, this one {len(nonce)}")
    return hashlib.sha256(str(seed).encode("ascii") + nonce).hexdigest()


def opens(committed: str, seed: int, nonce: bytes) -> bool:
    """Whether `seed` and `nonce` are the ones that were committed to."""
    if seed < 0 or len(nonce) != NONCE_BYTES:
        return False
    return commitment(seed, nonce) == committed
