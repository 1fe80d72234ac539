"""One value has one sequence of bytes, and what has none is refused by its place."""

import hashlib
import hmac
from decimal import Decimal
from types import MappingProxyType

import pytest

from convoca.proof import canonical


def test_keys_are_ordered_and_nothing_is_padded():
    assert (
        canonical.encode({"b": 1, "a": [True, None, "ñ"]}) == '{"a":[true,null,"ñ"],"b":1}'.encode()
    )


def test_keys_are_ordered_as_utf16_like_the_example_of_the_standard():
    keys = {"€": 1, "\r": 2, "\ufb33": 3, "1": 4, "😀": 5, "\x80": 6, "ö": 7}

    written = canonical.encode(keys)

    order = [written.index(b":%d" % number) for number in (2, 4, 6, 7, 1, 5, 3)]
    assert order == sorted(order)


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (1e-7, b"1e-7"),
        (0.1, b"0.1"),
        (-0.0, b"0"),
        (4.50, b"4.5"),
        (100.0, b"100"),
    ],
)
def test_numbers_are_written_as_the_standard_says(number, text):
    assert canonical.encode(number) == text


def test_tuples_and_read_only_mappings_are_lists_and_objects():
    assert canonical.encode(MappingProxyType({"a": (1, 2)})) == b'{"a":[1,2]}'


@pytest.mark.parametrize(
    ("data", "said"),
    [
        ({"marks": [1, Decimal("8.5")]}, r"\$\.marks\[1\]: a Decimal .* as text"),
        ({"a": float("nan")}, r"\$\.a: nan is not a JSON number"),
        ([float("-inf")], r"\$\[0\]: -inf is not a JSON number"),
        (2**53, "a number beyond 2"),
        (1e300, "a number beyond 2"),
        ({"a": {1: "x"}}, r"\$\.a: the key 1 is not text"),
        ({"a": b"x"}, r"\$\.a: bytes has no canonical JSON form"),
        ({"a": {3}}, "set has no canonical"),
        ("\ud800", "half a surrogate"),
        ({"\udfff": 1}, "half a surrogate"),
    ],
)
def test_what_has_no_canonical_form_is_refused_with_its_place(data, said):
    with pytest.raises(TypeError, match=said):
        canonical.encode(data)


@pytest.mark.parametrize("beside", ["text", 1, 0.5], ids=lambda one: type(one).__name__)
def test_what_contains_itself_is_refused(beside):
    in_a_list, in_an_object = [beside], {"a": beside}
    in_a_list.append(({"again": in_a_list},))
    in_an_object["b"] = MappingProxyType({"again": [in_an_object]})
    for data in (in_a_list, in_an_object):
        with pytest.raises(ValueError, match="contains itself"):
            canonical.encode(data)


def test_what_is_nested_too_deeply_is_refused_as_well():
    deep = []
    for _ in range(100_000):
        deep = [deep]
    with pytest.raises(ValueError, match="nested too deeply"):
        canonical.encode(deep)


def test_what_stands_in_two_places_is_written_twice():
    shared = {"a": [1]}
    for _ in range(8):
        shared = {"left": shared, "right": shared}
    assert canonical.encode(shared).count(b'{"a":[1]}') == 2**8


@pytest.mark.parametrize(
    "raw",
    [b'{"a":1,"a":2}', b"[NaN]", b"[Infinity]", b"\xff", b'"\\ud800"', b"[" * 100_000, b"", b"{"],
)
def test_json_that_two_readers_could_understand_differently_is_not_read(raw):
    with pytest.raises(ValueError, match=r"."):
        canonical.decode(raw)


def test_json_need_not_be_canonical_to_be_read():
    assert canonical.decode(b' { "b" : 1 , "a" : "\\u00f1" } ') == {"b": 1, "a": "ñ"}


def test_a_digest_is_the_sha256_of_the_canonical_bytes():
    assert canonical.digest({"a": 1}) == hashlib.sha256(b'{"a":1}').hexdigest()


def test_a_salted_digest_is_an_hmac_that_another_salt_changes():
    salt = bytes(range(16))

    found = canonical.salted_digest("GOMA900101MDFRRN09", salt)

    assert found == hmac.digest(salt, b"GOMA900101MDFRRN09", "sha256").hex()
    assert found != canonical.salted_digest("GOMA900101MDFRRN09", bytes(16))


def test_a_short_salt_is_refused():
    with pytest.raises(ValueError, match="at least 16 bytes, this one 3"):
        canonical.salted_digest("x", b"abc")
