"""The ways in which a paper can be right or wrong, and who ought to notice."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Final


class Variant(StrEnum):
    """How a synthetic paper turns out."""

    GOOD = "good"
    # The file itself is wrong: refused when it is attached.
    EMPTY = "empty"
    TRUNCATED = "truncated"
    ENCRYPTED = "encrypted"
    LYING_NAME = "lying-name"  # a picture whose name says PDF
    WRONG_KIND = "wrong-kind"  # what a word processor writes
    # The file opens, with a warning, and is replaced by a good one before sending.
    ACTIVE = "active"  # a PDF with a script in it
    # The file is sound, what it shows is not: a warning at most, then the validator.
    NO_QR = "no-qr"
    BLURRED = "blurred"
    OTHERS_NAME = "others-name"
    OTHER_DOCUMENT = "other-document"
    FALSIFIED = "falsified"


REFUSED: Final = (
    Variant.EMPTY,
    Variant.TRUNCATED,
    Variant.ENCRYPTED,
    Variant.LYING_NAME,
    Variant.WRONG_KIND,
)
# The reason of the call's catalogue that a careful validator would give.
REASONS: Final[Mapping[Variant, str]] = {
    Variant.NO_QR: "qr-unreadable",
    Variant.BLURRED: "not-legible",
    Variant.OTHERS_NAME: "name-differs",
    Variant.OTHER_DOCUMENT: "other-document",
    Variant.FALSIFIED: "false-document",
}
