"""What a file is by its content, and what its name claims. Pure byte comparisons: safe anywhere."""

from __future__ import annotations

from pathlib import PurePath
from typing import Final

from convoca.docscan.reading import Kind

PDF_MARK: Final = b"%PDF-"
JPEG_MARK: Final = b"\xff\xd8\xff"
PNG_MARK: Final = b"\x89PNG\r\n\x1a\n"
HEIF_BRANDS: Final = frozenset((b"heic", b"heix", b"heim", b"heis", b"mif1", b"msf1"))
BLANKS: Final = b"\xef\xbb\xbf\x00\t\r\n "  # some scanners write them before the mark
ZIP_START: Final = b"PK\x03\x04"
ZIP_END: Final = b"PK\x05\x06"
ZIP_TAIL: Final = 65_535 + 22  # an archive's directory ends within this distance of the end
HEAD: Final = 1_024  # lenient readers accept a PDF mark anywhere in here


def kind_of(data: bytes) -> Kind:
    """Type by the first bytes. The name plays no part."""
    if data[:HEAD].lstrip(BLANKS).startswith(PDF_MARK):
        return "pdf"
    if data.startswith(JPEG_MARK):
        return "jpeg"
    if data.startswith(PNG_MARK):
        return "png"
    if data[4:8] == b"ftyp" and data[8:12] in HEIF_BRANDS:
        return "heic"
    return "other"


def declared(filename: str) -> str:
    """The extension that the name claims: lower case, without dot, "" when there is none."""
    return PurePath(filename.replace("\\", "/")).suffix.lower().removeprefix(".")[:16]


def is_ambiguous(data: bytes, kind: Kind) -> bool:
    """Whether another program would read the same bytes as something else (a polyglot).

    An image with a PDF mark in its first kilobyte opens in a PDF reader; any file with the end of
    an archive in its tail opens in an unzip program.
    """
    if kind in ("jpeg", "png", "heic") and PDF_MARK in data[:HEAD]:
        return True
    return kind != "other" and ZIP_END in data[-ZIP_TAIL:] and ZIP_START in data
