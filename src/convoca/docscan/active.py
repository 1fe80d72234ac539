"""Active content of a PDF: what could run, start a program or carry another file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

import pikepdf

ACTIONS: Final = frozenset(
    {"/JavaScript", "/Launch", "/ImportData", "/Rendition", "/RichMediaExecute", "/GoToE"}
)
KEYS: Final = frozenset({"/JS", "/JavaScript", "/EF", "/EmbeddedFiles", "/XFA"})
TYPES: Final = frozenset({"/EmbeddedFile"})
SUBTYPES: Final = frozenset({"/FileAttachment", "/RichMedia", "/Movie", "/Sound", "/3D"})
_NAMES: Final = sorted(name[1:] for name in ACTIONS | KEYS | TYPES | SUBTYPES)
_HINT: Final = re.compile(b"/(?:" + "|".join(_NAMES).encode() + rb")(?![A-Za-z0-9])")
MAX_DEPTH: Final = 60


def has_active_content(pdf: pikepdf.Pdf) -> bool:
    """Whether any object, reachable or not, is a script, a launch, media or an embedded file.

    Links to web pages and jumps inside the document are not active. qpdf gives names with their
    escapes resolved, so ``/J#61vaScript`` is seen. A name inside a text is looked at twice: the
    quick search may stumble on it, the walk does not.
    """
    return any(_HINT.search(_written(item)) and _acts(item) for item in pdf.objects)


def _plain(item: pikepdf.Object) -> pikepdf.Object:
    return item.stream_dict if isinstance(item, pikepdf.Stream) else item


def _written(item: pikepdf.Object) -> bytes:
    written: bytes = _plain(item).unparse(resolved=True)
    return written


def _acts(item: pikepdf.Object) -> bool:
    return any(
        _is_active(node) for node in _nodes(_plain(item)) if isinstance(node, pikepdf.Dictionary)
    )


def _is_active(node: pikepdf.Dictionary) -> bool:
    return bool(
        KEYS & set(node.keys())
        or str(node.get("/S", "")) in ACTIONS
        or str(node.get("/Type", "")) in TYPES
        or str(node.get("/Subtype", "")) in SUBTYPES
    )


def _nodes(root: pikepdf.Object) -> Iterator[pikepdf.Object]:
    """The object and what is written inside it; objects referred to are visited on their own."""
    waiting = [(root, 0)]
    while waiting:
        node, depth = waiting.pop()
        yield node
        if depth < MAX_DEPTH:
            waiting.extend((child, depth + 1) for child in _children(node))


def _children(node: pikepdf.Object) -> Iterator[pikepdf.Object]:
    if isinstance(node, pikepdf.Dictionary):
        values = [value for _, value in node.items()]
    elif isinstance(node, pikepdf.Array):
        values = list(node)
    else:
        return
    for value in values:
        if isinstance(value, pikepdf.Object) and not value.is_indirect:
            yield value
