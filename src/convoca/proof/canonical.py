"""One value, one sequence of bytes (RFC 8785), and the digests taken from it.

Everything that is signed, chained or committed to goes through `encode`, so that anybody with a
JSON library can arrive at the same bytes.
"""

import hashlib
import hmac
import json
import math
from collections.abc import Mapping
from contextlib import suppress
from decimal import Decimal
from typing import Any

import rfc8785

MINIMUM_SALT_BYTES = 16
_MOST = 2**53 - 1
# What contains itself ends, as whatever is too deep, in a RecursionError.
_ENCODER = json.JSONEncoder(
    ensure_ascii=False,
    check_circular=False,
    allow_nan=False,
    sort_keys=True,
    separators=(",", ":"),
)


def encode(data: Any) -> bytes:
    """The canonical JSON bytes of `data` (RFC 8785, UTF-8, keys ordered, no spaces).

    Takes null, booleans, text, numbers within ±(2⁵³−1), lists, tuples and mappings with text keys.
    Anything else is a `TypeError` that says where it stands: a Decimal in particular must be
    written as text first, because a JSON number would lose its exactness. What contains itself, or
    is nested as deeply as if it did, is a `ValueError`.

    >>> encode({"b": [1, "ñ"], "a": None}).decode()
    '{"a":null,"b":[1,"ñ"]}'
    """
    try:
        return _encode(data)
    except RecursionError as error:
        raise ValueError("a value contains itself, or is nested too deeply") from error


def _encode(data: Any) -> bytes:
    if _is_common(data):
        # Without fractions and with keys of ASCII the standard encoder writes the same bytes.
        with suppress(UnicodeEncodeError):
            return _ENCODER.encode(data).encode("utf-8")
    return rfc8785.dumps(_plain(data, ()))


def decode(raw: bytes) -> Any:
    """The value written in the JSON bytes `raw`, which need not be canonical.

    Raises `ValueError` for what two readers could understand differently: bytes that are not
    UTF-8, half a surrogate pair, a repeated key, NaN or Infinity.
    """
    try:
        found = json.loads(
            raw.decode("utf-8"), object_pairs_hook=_without_repeats, parse_constant=_no_constant
        )
        json.dumps(found, ensure_ascii=False).encode("utf-8")
        return found
    except RecursionError as error:
        raise ValueError("nested too deeply") from error


def digest(data: Any) -> str:
    """SHA-256 of the canonical bytes of `data`, in lower-case hexadecimal."""
    return sha256_hex(encode(data))


def sha256_hex(raw: bytes) -> str:
    """SHA-256 of `raw`, in lower-case hexadecimal.

    >>> sha256_hex(b"")[:16]
    'e3b0c44298fc1c14'
    """
    return hashlib.sha256(raw).hexdigest()


def salted_digest(value: str, salt: bytes) -> str:
    """HMAC-SHA-256 of `value` under `salt` (at least 16 random bytes), in hexadecimal.

    For what could be guessed, like a CURP: once the salt is erased the digest says nothing about
    the person, and the proofs that hold it still verify.
    """
    if len(salt) < MINIMUM_SALT_BYTES:
        raise ValueError(f"a salt has at least {MINIMUM_SALT_BYTES} bytes, this one {len(salt)}")
    return hmac.new(salt, value.encode("utf-8"), hashlib.sha256).hexdigest()


def _is_common(data: Any) -> bool:
    """Whether nothing is in it but JSON's own types, small whole numbers and keys of ASCII."""
    waiting, seen = [data], set[int]()
    while waiting:
        one = waiting.pop()
        kind = type(one)
        if kind is dict or kind is list or kind is tuple:
            if id(one) in seen:
                continue
            seen.add(id(one))
            if kind is dict and not all(type(key) is str and key.isascii() for key in one):
                return False
            waiting.extend(one.values() if kind is dict else one)
        elif kind is int:
            if abs(one) > _MOST:
                return False
        elif not (kind is str or kind is bool or one is None):
            return False
    return True


def _plain(data: Any, where: tuple[Any, ...]) -> Any:
    """The value in JSON's own types; `where` holds the keys and places that lead to it."""
    if data is None or isinstance(data, bool):
        return data
    if isinstance(data, str):
        return _text(data, where)
    if isinstance(data, int | float):
        return _number(data, where)
    if isinstance(data, list | tuple):
        return [_plain(item, (*where, place)) for place, item in enumerate(data)]
    if isinstance(data, Mapping):
        return {_key(key, where): _plain(item, (*where, key)) for key, item in data.items()}
    if isinstance(data, Decimal):
        raise TypeError(f"{_path(where)}: a Decimal has no canonical JSON form; write it as text")
    raise TypeError(f"{_path(where)}: {type(data).__name__} has no canonical JSON form")


def _key(key: Any, where: tuple[Any, ...]) -> str:
    if not isinstance(key, str):
        raise TypeError(f"{_path(where)}: the key {key!r} is not text")
    return _text(key, where)


def _path(where: tuple[Any, ...]) -> str:
    steps = (f"[{step}]" if isinstance(step, int) else f".{step}" for step in where)
    return "".join(("$", *steps))


def _text(data: str, where: tuple[Any, ...]) -> str:
    if not data.isascii():
        try:
            data.encode("utf-8")
        except UnicodeEncodeError as error:
            said = "text with half a surrogate pair is not Unicode"
            raise TypeError(f"{_path(where)}: {said}") from error
    return data


def _number(data: float, where: tuple[Any, ...]) -> float:
    if isinstance(data, float) and not math.isfinite(data):
        raise TypeError(f"{_path(where)}: {data} is not a JSON number")
    if abs(data) > _MOST:
        said = "a number beyond 2^53 loses digits in JSON; write it as text"
        raise TypeError(f"{_path(where)}: {said}")
    return data


def _without_repeats(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a key is written twice")
    return found


def _no_constant(name: str) -> Any:
    raise ValueError(f"{name} is not JSON")
