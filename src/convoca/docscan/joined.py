"""What is asked of the worker that joins pages, and what it answers: plain values."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

Trouble = Literal["", "damaged", "too-many-pixels", "too-many-pages", "unchecked"]
TROUBLES: Final = frozenset(("damaged", "too-many-pixels", "too-many-pages", "unchecked"))
Place = tuple[int, int, int]  # a part from 0, a page of it from 1, quarter turns to the right


@dataclass(frozen=True, slots=True)
class Joined:
    """A PDF, or why there is none."""

    data: bytes = b""
    trouble: Trouble = ""
