"""The least PDF that looks like a letter: text, lines and squares in the fonts every reader has.

Written by hand so that the same paper has the same bytes, in well under a millisecond a page.
Lengths are in points (72 to the inch), the origin is the lower left corner of a letter-size page.
"""

from __future__ import annotations

import zlib
from functools import lru_cache
from typing import Final

import segno

WIDTH: Final = 612
HEIGHT: Final = 792
FONTS: Final = {"F1": "Helvetica", "F2": "Helvetica-Bold", "F3": "Times-Italic"}


class Page:
    """A page being drawn: each method adds to its content."""

    def __init__(self) -> None:
        self._steps: list[str] = []

    def text(self, x: float, y: float, size: float, words: str, *, font: str = "F1") -> None:
        """Words on a baseline."""
        self._steps.append(f"BT /{font} {size:g} Tf {x:g} {y:g} Td ({_escaped(words)}) Tj ET")

    def slanted(self, x: float, y: float, size: float, words: str) -> None:
        """Words uphill, in light grey: a watermark."""
        self._steps.append(
            f"q 0.86 g BT /F2 {size:g} Tf 0.82 0.57 -0.57 0.82 {x:g} {y:g} Tm"
            f" ({_escaped(words)}) Tj ET Q"
        )

    def colour(self, red: float, green: float, blue: float) -> None:
        """Colour of what is filled from here on, each part from 0 to 1."""
        self._steps.append(f"{red:g} {green:g} {blue:g} rg")

    def box(self, x: float, y: float, width: float, height: float) -> None:
        """A filled rectangle."""
        self._steps.append(f"{x:g} {y:g} {width:g} {height:g} re f")

    def scribble(self, x: float, y: float, turns: tuple[float, ...]) -> None:
        """Something like a signature: a curve that rises and falls by the given heights."""
        path = [f"q 0.1 0.15 0.5 RG 1.3 w {x:g} {y:g} m"]
        for place, turn in enumerate(turns):
            start = x + place * 14
            path.append(
                f"{start + 4:g} {y + turn:g} {start + 9:g} {y - turn / 2:g} {start + 14:g} {y:g} c"
            )
        self._steps.append(" ".join([*path, "S Q"]))

    def code(self, x: float, y: float, size: float, words: str) -> None:
        """A QR of that many points a side, on its quiet zone; darkness in horizontal runs."""
        rows = matrix(words)
        unit = size / len(rows)
        self._steps.append(f"1 1 1 rg {x:g} {y:g} {size:g} {size:g} re f 0 0 0 rg")
        for number, row in enumerate(rows):
            top = y + size - (number + 1) * unit
            for start, length in _runs(row):
                self._steps.append(
                    f"{x + start * unit:.3f} {top:.3f} {length * unit:.3f} {unit:.3f} re"
                )
        self._steps.append("f")

    def content(self) -> bytes:
        """What was drawn, as a content stream in the encoding of the fonts."""
        return "\n".join(self._steps).encode("cp1252", "replace")


@lru_cache(maxsize=256)
def matrix(words: str) -> tuple[tuple[bool, ...], ...]:
    """The squares of a QR, quiet zone included, dark ones true.

    Any mask reads; trying all eight for the prettiest would take most of the time of a paper.
    """
    code = segno.make(words, error="m", micro=False, mask=2)
    return tuple(tuple(bool(square) for square in row) for row in code.matrix_iter(border=4))


def document(pages: list[Page]) -> bytes:
    """A PDF 1.4 of those pages. Nothing in it depends on the day or the machine."""
    fonts = " ".join(f"/{key} {4 + place} 0 R" for place, key in enumerate(FONTS))
    first = 4 + len(FONTS)
    kids = " ".join(f"{first + 2 * place} 0 R" for place in range(len(pages)))
    bodies = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode(),
        f"<< /Font << {fonts} >> >>".encode(),
        *(
            f"<< /Type /Font /Subtype /Type1 /BaseFont /{name} /Encoding /WinAnsiEncoding >>".encode()
            for name in FONTS.values()
        ),
    ]
    for place, page in enumerate(pages):
        packed = zlib.compress(page.content(), 6)
        bodies.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {WIDTH} {HEIGHT}]"
            f" /Resources 3 0 R /Contents {first + 2 * place + 1} 0 R >>".encode()
        )
        head = f"<< /Length {len(packed)} /Filter /FlateDecode >>\nstream\n".encode()
        bodies.append(head + packed + b"\nendstream")
    return _joined(bodies)


def _joined(bodies: list[bytes]) -> bytes:
    out = bytearray(b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n")
    places = []
    for number, body in enumerate(bodies, start=1):
        places.append(len(out))
        out += f"{number} 0 obj\n".encode() + body + b"\nendobj\n"
    start = len(out)
    out += f"xref\n0 {len(bodies) + 1}\n0000000000 65535 f \n".encode()
    out += b"".join(f"{place:010d} 00000 n \n".encode() for place in places)
    out += f"trailer\n<< /Size {len(bodies) + 1} /Root 1 0 R >>\n".encode()
    return bytes(out + f"startxref\n{start}\n%%EOF\n".encode())


def _escaped(words: str) -> str:
    return words.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")


def _runs(row: tuple[bool, ...]) -> list[tuple[int, int]]:
    """Start and length of each stretch of dark squares."""
    runs: list[tuple[int, int]] = []
    for place, dark in enumerate(row):
        if dark and runs and sum(runs[-1]) == place:
            runs[-1] = (runs[-1][0], runs[-1][1] + 1)
        elif dark:
            runs.append((place, 1))
    return runs
