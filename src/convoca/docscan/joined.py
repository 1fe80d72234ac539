"""What is asked of the worker that joins pages, and what it answers: plain values."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal, get_args

Trouble = Literal[
    "", "damaged", "too-many-pixels", "too-many-pages", "too-costly", "reader-ended", "unchecked"
]
TROUBLES: Final = frozenset(get_args(Trouble)) - {""}
Place = tuple[int, int, int]  # a part from 0, a page of it from 1, quarter turns to the right


@dataclass(frozen=True, slots=True)
class Joined:
    """A PDF, or why there is none."""

    data: bytes = b""
    trouble: Trouble = ""
