"""Damaged in hundreds of ways, a file always gets facts that agree with each other."""

import functools
import hashlib
import io

import pikepdf
import segno
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pikepdf import Dictionary, Name, String
from PIL import Image

from convoca import docscan


@functools.cache
def originals() -> tuple[bytes, ...]:
    """Small files with the structures that parsers stumble over."""
    code = io.BytesIO()
    segno.make("CVC1:E21-000001:1:0123abcd", error="m").save(code, kind="png", scale=4, border=4)
    square = Image.open(code).convert("L")
    made = {}
    for kind in ("PNG", "JPEG", "PDF"):
        buffer = io.BytesIO()
        square.save(buffer, kind)
        made[kind] = buffer.getvalue()
    with pikepdf.open(io.BytesIO(made["PDF"])) as document:
        document.Root.OpenAction = Dictionary(S=Name.JavaScript, JS=String("app.alert(1)"))
        packed, webbed = io.BytesIO(), io.BytesIO()
        document.save(packed, object_stream_mode=pikepdf.ObjectStreamMode.generate)
        document.save(webbed, linearize=True)
    return (*made.values(), packed.getvalue(), webbed.getvalue())


def _flip(data: bytearray, at: int, value: int) -> None:
    data[at % len(data)] = value % 256


def _cut(data: bytearray, at: int, value: int) -> None:
    start = at % len(data)
    del data[start : start + 1 + value % 64]


def _repeat(data: bytearray, at: int, value: int) -> None:
    start = at % len(data)
    data[start:start] = data[start : start + 1 + value % 64] * (1 + value % 5)


def _number(data: bytearray, at: int, value: int) -> None:
    """Numbers are where lengths, counts and references live."""
    start = at % len(data)
    place = next((i for i in range(start, len(data)) if chr(data[i]).isdigit()), start)
    data[place : place + 1] = str(value).encode()


STEPS = st.tuples(
    st.sampled_from([_flip, _flip, _cut, _repeat, _number]),
    st.integers(0, 1 << 20),
    st.integers(0, (1 << 31) + 9),
)


@settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
@given(which=st.integers(0, 4), steps=st.lists(STEPS, min_size=1, max_size=8))
def test_a_mutated_file_gets_facts_that_agree_with_each_other(which, steps):
    data = bytearray(originals()[which])
    for change, at, value in steps:
        if data:
            change(data, at, value)
    _check(bytes(data))


@settings(max_examples=80, deadline=None)
@given(
    mark=st.sampled_from([b"%PDF-1.7\n", b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b""]),
    rest=st.binary(max_size=2_000),
    end=st.sampled_from([b"\n%%EOF", b"\xff\xd9", b"IEND", b""]),
)
def test_noise_behind_a_true_mark_gets_facts_that_agree_with_each_other(mark, rest, end):
    _check(mark + rest + end)


def _check(data: bytes) -> None:
    facts = docscan.inspect(data, "documento.pdf")
    assert facts.sha256 == hashlib.sha256(data).hexdigest()
    assert facts.size == len(data)
    assert facts.openable == (facts.kind != "other" and not facts.trouble)
    if facts.openable:
        assert facts.pages >= 1
        assert not facts.encrypted
    else:
        assert facts.qr == ()
        assert facts.trouble not in ("unchecked", "too-costly", "reader-ended"), (
            "a small file must not exhaust or crash the scanner"
        )
