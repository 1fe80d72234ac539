"""Where codes, nonces and seeds come from. An argument, so that a rehearsal repeats byte for byte."""

import random
import secrets
from collections.abc import Callable

from convoca.rules import temporary

Entropy = Callable[[int], bytes]

SECURE: Entropy = secrets.token_bytes
# Crockford's alphabet, so that a code survives being read aloud.
_ALPHABET = temporary.ALPHABET


def seeded(seed: int) -> Entropy:
    """Repeatable bytes for a rehearsal; never used by a production path."""
    return random.Random(seed).randbytes  # noqa: S311  (meant to be repeatable)


def code(entropy: Entropy, groups: int = 2, size: int = 4) -> str:
    """A code such as 7K3M-9XQ2, uniform over the alphabet (32 divides 256)."""
    drawn = "".join(_ALPHABET[b & 31] for b in entropy(groups * size))
    return "-".join(drawn[i : i + size] for i in range(0, len(drawn), size))


def number(entropy: Entropy) -> int:
    """A seed: a non-negative integer below 2^53, which JSON keeps exactly."""
    return int.from_bytes(entropy(7), "big") >> 3
