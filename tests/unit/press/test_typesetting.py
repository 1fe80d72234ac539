"""Every character promised as printable is drawn by a font that travels with us."""

import unicodedata

from convoca.press.typesetting import printable, typeset

from .printed import AT

UNASSIGNED = ("Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp")


def test_every_character_let_through_can_be_drawn():
    every = [chr(number) for number in range(0x20, 0x2FFF)]
    kept = [sign for sign in every if unicodedata.category(sign) not in UNASSIGNED]
    through = [sign for sign in kept if printable(sign) == sign]

    assert len(through) > 1500
    letter = {
        "title": "t",
        "author": "a",
        "issuer": "i",
        "issued": "",
        "over": [],
        "particulars": [],
        "notice": "",
        "name": "n",
        "opening": [" ".join(through)],
        "facts": [],
        "observations": [],
        "closing": [],
        "print": {},
        "foot": [""],
        "words": {"page": "p", "of": "o"},
    }
    assert typeset("letter", letter, lang="es", at=AT).startswith(b"%PDF")


def test_no_control_or_format_character_is_let_through():
    hidden = [chr(n) for n in range(0x3000) if unicodedata.category(chr(n)) in ("Cc", "Cf", "Zl")]

    assert [sign for sign in hidden if printable(sign) == sign] == []


def test_what_is_not_text_is_left_as_it_is():
    assert printable({"a": [1, None, True, ("ñ\n",)]}) == {"a": [1, None, True, ["ñ "]]}
