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
    TOO_BIG = "too-big"
    # The file opens, with a warning, and is replaced by a good one before sending.
    ACTIVE = "active"  # a PDF with a script in it
    TOO_LONG = "too-long"  # more pages than it should have
    COARSE = "coarse"
    DARK = "dark"
    FAINT = "faint"
    GRAINY = "grainy"
    CUT = "cut"
    COMPRESSED = "compressed"
    SIDEWAYS = "sideways"
    TILTED = "tilted"
    SCREEN = "screen"  # a photograph of a screen
    BLANK = "blank"  # an empty page
    OTHERS_CODE = "others-code"  # the code is somebody else's
    RENAMED_CODE = "renamed-code"  # her CURP beside another name in the code
    OTHERS_CURP = "others-curp"  # the text names another CURP
    OTHER_AVERAGE = "other-average"
    OTHER_SCALE = "other-scale"
    OTHER_BIRTH = "other-birth"
    OLD = "old"  # issued in an earlier year than asked
    WRONG_NUMBER = "wrong-number"  # an ISSN whose check digit does not hold
    OTHER_NUMBER = "other-number"  # a sound ISSN that is not the one she typed
    NO_NUMBER = "no-number"
    ABSTRACT = "abstract"
    SHEET = "sheet"  # her signed sheet, in the place of another paper
    EXPIRED = "expired"  # a passport that has run out
    WRONG_ZONE = "wrong-zone"  # a check digit of the passport's zone does not hold
    ZONE_OTHER_NAME = "zone-other-name"
    ZONE_OTHER_BIRTH = "zone-other-birth"
    ZONE_OTHER_SEX = "zone-other-sex"
    # Our own papers, of somebody else: they keep a dossier from being sent.
    OTHERS_SHEET = "others-sheet"
    # The file is sound, what it shows is not: a warning at most, then the validator.
    NO_QR = "no-qr"
    BLURRED = "blurred"
    OTHERS_NAME = "others-name"
    OTHER_DOCUMENT = "other-document"
    FALSIFIED = "falsified"
    FLAWED = "flawed"  # something only the reasons of its requirement name


REFUSED: Final = (
    Variant.EMPTY,
    Variant.TRUNCATED,
    Variant.ENCRYPTED,
    Variant.LYING_NAME,
    Variant.WRONG_KIND,
    Variant.TOO_BIG,
)
POOR: Final = (
    Variant.COARSE,
    Variant.DARK,
    Variant.FAINT,
    Variant.GRAINY,
    Variant.CUT,
    Variant.COMPRESSED,
    Variant.SIDEWAYS,
    Variant.TILTED,
    Variant.SCREEN,
    Variant.BLANK,
)
# What a paper can say otherwise, by the field that its requirement compares.
ODD: Final[Mapping[str, tuple[Variant, ...]]] = {
    "curp": (Variant.OTHERS_CODE, Variant.RENAMED_CODE, Variant.OTHERS_CURP),
    "average": (Variant.OTHER_AVERAGE,),
    "birth-date": (Variant.OTHER_BIRTH,),
    "publications": (Variant.WRONG_NUMBER, Variant.NO_NUMBER, Variant.ABSTRACT),
}
# The same, where the call and not the id says that a field is the scale of the average, or a number
# of a publication.
ODD_BY_ROLE: Final = (Variant.OTHER_SCALE, Variant.OTHER_NUMBER)
PASSPORT: Final = (
    Variant.EXPIRED,
    Variant.WRONG_ZONE,
    Variant.ZONE_OTHER_NAME,
    Variant.ZONE_OTHER_BIRTH,
    Variant.ZONE_OTHER_SEX,
)
# The reason of the call's catalogue that a careful validator would give.
REASONS: Final[Mapping[Variant, str]] = {
    Variant.NO_QR: "qr-unreadable",
    Variant.BLURRED: "not-legible",
    Variant.OTHERS_NAME: "name-differs",
    Variant.OTHER_DOCUMENT: "other-document",
    Variant.FALSIFIED: "false-document",
}
# Made apart, for her alone, whatever stock the others come from.
ODD_ONES: Final = frozenset(
    {
        *POOR,
        *PASSPORT,
        *(one for several in ODD.values() for one in several),
        *ODD_BY_ROLE,
        Variant.OLD,
        Variant.TOO_LONG,
    }
)
