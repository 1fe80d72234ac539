"""Small files of every sort, good and hostile, made here and never stored."""

import io
import struct
import zlib
from collections.abc import Callable
from types import SimpleNamespace
from zlib import crc32

import pikepdf
import pytest
import segno
from PIL import Image, ImageDraw

CODE = "CVC1:E21-000001:1:0123abcd"


def _bytes(save: Callable[[io.BytesIO], object]) -> bytes:
    buffer = io.BytesIO()
    save(buffer)
    return buffer.getvalue()


def picture(*, code: str = CODE, size: tuple[int, int] = (800, 1000)) -> Image.Image:
    """A grey page with some lines of "text" and, unless empty, a code."""
    page = Image.new("L", size, 245)
    draw = ImageDraw.Draw(page)
    for line in range(40, size[1] - 20, 30):
        draw.rectangle((40, line, size[0] - 60, line + 6), fill=90)
    if code:
        square = _bytes(lambda to: segno.make(code, error="m").save(to, kind="png", scale=5))
        page.paste(Image.open(io.BytesIO(square)).convert("L"), (60, 60))
    return page


def image(kind: str = "PNG", **more: object) -> bytes:
    return _bytes(lambda to: picture(**more).save(to, kind))


def pdf(pages: int = 1, *, code: str = CODE) -> bytes:
    first, *rest = [picture(code=code) for _ in range(pages)]
    return _bytes(
        lambda to: first.save(to, "PDF", resolution=100, save_all=True, append_images=rest)
    )


def changed(data: bytes, change: Callable[[pikepdf.Pdf], None], **save: object) -> bytes:
    """The PDF after a change through qpdf."""
    with pikepdf.open(io.BytesIO(data)) as document:
        change(document)
        return _bytes(lambda to: document.save(to, **save))


def locked(data: bytes, *, user: str) -> bytes:
    protection = pikepdf.Encryption(owner="owner", user=user)
    return changed(data, lambda document: None, encryption=protection)


def flat_png(width: int, height: int) -> bytes:
    """A black picture: a few kilobytes, ``width * height`` bytes once decoded."""

    def chunk(name: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + name + body + struct.pack(">I", crc32(name + body))

    packer = zlib.compressobj(1)
    rows = [packer.compress(bytes(width + 1)) for _ in range(height)]
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    parts = (b"IHDR", header), (b"IDAT", b"".join([*rows, packer.flush()])), (b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunk(name, body) for name, body in parts)


@pytest.fixture(scope="session")
def files() -> SimpleNamespace:
    return SimpleNamespace(
        CODE=CODE,
        picture=picture,
        image=image,
        pdf=pdf,
        changed=changed,
        locked=locked,
        flat_png=flat_png,
    )
