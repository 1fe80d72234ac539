"""Names as they can be compared: capitals, no accents, word by word."""

import unicodedata
from collections.abc import Mapping

FIELDS = ("given-names", "first-surname", "second-surname")


def whole(values: Mapping[str, str]) -> str:
    """The declared name, in its order; "" where none was declared."""
    return " ".join(values[name] for name in FIELDS if values.get(name))


def words(text: str) -> list[str]:
    """The words of a text, as passports and codes write them: Ñ is N."""
    parts = unicodedata.normalize("NFD", text.upper())
    plain = "".join(sign for sign in parts if not unicodedata.combining(sign))
    return "".join(sign if sign.isalnum() else " " for sign in plain).split()
