"""From facts to the bytes of an accessible PDF, through typst and its own fonts.

Fonts of the machine are left alone, so that the same facts give the same bytes everywhere; the
time in the file is that of the facts. The PDF is tagged and checked against PDF/UA-1 as it is made.
"""

import json
import re
from collections.abc import Mapping
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

import typst

TEMPLATES = Path(__file__).parent / "templates"
REGIONS = {"es": "MX", "en": "US"}
# Anything but what the two fonts inside typst can draw: Latin with its extensions, Greek, Cyrillic
# and punctuation. The soft hyphen is drawn by nobody.
_NOT_DRAWN = re.compile(
    r"[^\u0020-\u007e\u00a0-\u00ac\u00ae-\u04ff\u1e00-\u1fff\u2010-\u2027\u2030-\u2040]"
)
_NOTHING: Mapping[str, str] = {}


def typeset(
    template: str,
    content: Mapping[str, Any],
    *,
    lang: str,
    at: datetime,
    more: Mapping[str, str] = _NOTHING,
) -> bytes:
    """The PDF of a template filled with `content` (JSON-safe), dated `at`.

    `more` are further texts the template takes as they are (a file to attach). The templates
    receive data only: nothing in it is ever read as markup. Raises `ValueError` for an instant
    without its zone.
    """
    if at.utcoffset() is None:
        raise ValueError("a printed sheet is dated with an instant and its zone")
    data = {"lang": lang, "region": REGIONS[lang], **printable(content)}
    pdf: bytes = typst.compile(
        str(TEMPLATES / f"{template}.typ"),
        root=str(TEMPLATES),
        font_paths=_fonts(),
        ignore_system_fonts=True,
        sys_inputs={"data": json.dumps(data, ensure_ascii=False), **more},
        pdf_standards=["ua-1"],
        timestamp=int(at.timestamp()),
    )
    return pdf


def printable(content: Any) -> Any:
    """The same content with each character that cannot be drawn written as its number.

    A sign outside the fonts, a control or a change of writing direction is shown, not dropped and
    not obeyed: ``[U+202E]``. Line ends and tabs are spaces.
    """
    if isinstance(content, str):
        return _NOT_DRAWN.sub(_shown, content)
    if isinstance(content, Mapping):
        return {str(key): printable(value) for key, value in content.items()}
    if isinstance(content, list | tuple):
        return [printable(value) for value in content]
    return content


def _shown(sign: re.Match[str]) -> str:
    return " " if sign[0] in "\t\n\r" else f"[U+{ord(sign[0]):04X}]"


@cache
def _fonts() -> typst.Fonts:
    return typst.Fonts(include_system_fonts=False)
